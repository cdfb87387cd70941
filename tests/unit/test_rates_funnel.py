"""Funnels: exact tails, classes, what chance would do, and over-dispersion."""

import math

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analysis.errors import CallError, DataError
from analysis.rates.checked import Limits
from analysis.rates.dispersion import between_units, widened
from analysis.rates.funnel import (
    proportion_funnel,
    rate_funnel,
    with_rate_funnel,
)
from analysis.rates.funnel_limits import (
    HIGH,
    LOW,
    WITHIN,
    binomial_limits,
    binomial_tails,
    funnel_class,
    outside_by_chance,
    poisson_limits,
    poisson_tails,
)

PHE = "PHEindicatormethods@093fd288 testdata_funnel_ratio_inputs.csv"
# Observed, expected and significance as printed there: the level beyond which it is outside.
PHE_CLASSES = [
    (0, 240.6273499, LOW, LOW),
    (6, 4.293052052, WITHIN, WITHIN),
    (8, 6.239860227, WITHIN, WITHIN),
    (16, 36.38844667, LOW, LOW),
    (40, 44.1014333, WITHIN, WITHIN),
    (40, 55.14959327, LOW, WITHIN),
    (50, 70.44237813, LOW, WITHIN),
    (60, 101.5400237, LOW, LOW),
    (60, 68.87842957, WITHIN, WITHIN),
    (70, 90.06690685, LOW, WITHIN),
    (151, 106.4429719, HIGH, HIGH),
    (150, 119.5695496, HIGH, WITHIN),
    (169, 125.1573724, HIGH, HIGH),
    (182, 143.6804295, HIGH, WITHIN),
    (254, 254.4070513, WITHIN, WITHIN),
]
COUNTS = st.integers(0, 3000)
LEVELS = st.sampled_from([0.95, 0.998])


@pytest.mark.parametrize(
    ("observed", "expected", "at_95", "at_998"),
    PHE_CLASSES,
    ids=[f"{o} of {e} ({PHE})" for o, e, *_ in PHE_CLASSES],
)
def test_classes_are_those_of_public_health_practice(observed, expected, at_95, at_998):
    tails = poisson_tails(observed, expected)
    assert funnel_class(tails, 0.95) == at_95
    assert funnel_class(tails, 0.998) == at_998


@given(COUNTS, st.floats(1e-6, 3000), LEVELS)
def test_rate_classes_are_exact_poisson_tails(observed, expected, confidence):
    tail = (1 - confidence) / 2
    at_least, at_most = (
        stats.poisson.sf(observed - 1, expected),
        stats.poisson.cdf(observed, expected),
    )
    wanted = HIGH if at_least <= tail else LOW if at_most <= tail else WITHIN
    found = funnel_class(poisson_tails(observed, expected), confidence)
    assert found == wanted or min(abs(at_least - tail), abs(at_most - tail)) < 1e-12


@given(COUNTS, st.floats(1e-6, 3000), LEVELS)
def test_rate_limits_and_classes_agree(observed, expected, confidence):
    limits = poisson_limits(expected, confidence)
    by_limits = HIGH if observed >= limits.upper else LOW if observed < limits.lower else WITHIN
    near = min(abs(observed - limits.upper), abs(observed - limits.lower)) < 1e-8
    assert near or funnel_class(poisson_tails(observed, expected), confidence) == by_limits


@given(st.data(), st.integers(1, 2000), st.floats(0.001, 0.999), LEVELS)
def test_proportion_classes_are_exact_binomial_tails(data, n, common, confidence):
    observed = data.draw(st.integers(0, n))
    tail = (1 - confidence) / 2
    at_least, at_most = (
        stats.binom.sf(observed - 1, n, common),
        stats.binom.cdf(observed, n, common),
    )
    wanted = HIGH if at_least <= tail else LOW if at_most <= tail else WITHIN
    found = funnel_class(binomial_tails(observed, n, common), confidence)
    assert found == wanted or min(abs(at_least - tail), abs(at_most - tail)) < 1e-10
    limits = binomial_limits(n, common, confidence)
    assert 0 <= limits.lower <= limits.upper <= n
    if limits.lower > 0:
        assert (found == LOW) == (observed < limits.lower) or observed == round(limits.lower)


def test_no_event_is_not_low_where_few_are_expected():
    # By hand: with 2 expected, no event has the probability exp(-2) = 0.135.
    assert poisson_tails(0, 2.0).low == pytest.approx(math.exp(-2))
    assert poisson_limits(2.0, 0.95).lower == 0
    assert funnel_class(poisson_tails(0, 2.0), 0.95) == WITHIN
    # exp(-3.7) = 0.0247 is the first below 0.025.
    assert funnel_class(poisson_tails(0, 3.7), 0.95) == LOW


def test_how_many_fall_outside_by_chance():
    # By hand, from a table of the Poisson distribution with mean 4: P(0) = 0.01832 is low at 95%,
    # P(1 or fewer) = 0.09158 is not; P(9 or more) = 0.02136 is high, P(8 or more) = 0.05113 not.
    expected = np.full(44, 4.0)
    found = outside_by_chance(
        poisson_limits(expected, 0.95), lambda x: poisson_tails(x, expected), 0.95
    )
    assert found == pytest.approx(44 * (0.01832 + 0.02136), abs=44 * 1e-5)


@given(st.lists(st.floats(0.01, 500), min_size=1, max_size=50), LEVELS)
def test_chance_never_puts_out_more_than_the_level_says(expected, confidence):
    at = np.array(expected)
    limits = poisson_limits(at, confidence)
    found = outside_by_chance(limits, lambda x: poisson_tails(x, at), confidence)
    assert 0 <= found <= at.size * (1 - confidence) + 1e-9


def units(events, population):
    return pl.DataFrame({"events": events, "population": population})


def test_funnel_of_a_table():
    # 100 events of 50,000: 2 per 1,000; expected 10, 10, 10, 70.
    frame = units([3, 10, 20, 67], [5000, 5000, 5000, 35000])
    found, said = rate_funnel(frame)
    assert found["expected"].to_list() == pytest.approx([10, 10, 10, 70])
    # By hand for a mean of 10: P(3 or fewer) = 0.0103, P(20 or more) = 0.0035.
    assert found["funnel_class"].to_list() == ["low", "within", "high", "within"]
    assert found["funnel_class_998"].to_list() == ["within"] * 4
    # 3 is below the lower limit and 4, of which P(4 or fewer) = 0.0293, above it: per 1,000.
    assert 3 / 5 < found["funnel_lower_95"][0] < 4 / 5
    assert (said.units, said.outside_95, said.outside_998) == (4, 2, 0)
    assert said.target == pytest.approx(2)


def test_funnel_limits_are_per_the_population():
    # PHEindicatormethods: with 18.39035799 expected, the lower 95% limit is 10 events.
    frame = units([18, 18], [1000.0, 1000.0])
    found = with_rate_funnel(frame, per=100_000, target=1839.035799)
    assert found["funnel_lower_95"][0] == pytest.approx(1000, abs=0.1)


def test_a_row_without_its_numbers_has_no_place_in_the_funnel():
    frame = units([5, None, 7], [1000, 1000, None])
    found, said = rate_funnel(frame)
    assert said.units == 1
    assert found["expected"].to_list() == [pytest.approx(5), None, None]
    assert found["funnel_class"].to_list() == ["within", None, None]
    nobody, said = rate_funnel(frame[1:])
    assert (said.units, said.target) == (0, None)
    assert nobody["funnel_class"].null_count() == 2


def test_proportion_funnel_of_a_table():
    # By hand: 30 of 60 is one half. Of 20: P(5 or fewer) = 0.0207, P(15 or more) the same.
    found, said = proportion_funnel(units([5, 15, 10], [20, 20, 20]))
    assert found["funnel_class"].to_list() == ["low", "high", "within"]
    assert said.target == pytest.approx(0.5)
    assert found["funnel_upper_998"].max() <= 1


def test_a_part_above_its_whole_has_no_place_in_a_funnel():
    with pytest.raises(DataError, match="more than n"):
        proportion_funnel(units([5, 25], [20, 20]))


def test_a_target_above_the_whole_is_refused():
    with pytest.raises(CallError, match="above 100, not 120"):
        proportion_funnel(units([5, 15], [20, 20]), per=100, target=120)


def test_over_dispersion_by_hand():
    # 20 units with s = 1 and z = 1, 2, 3, 4, 5 four times over. The tenth and ninetieth percentile
    # (R's type 7) are 1 and 5, so nothing is drawn in: mean z^2 = 55 / 5 = 11; w = 1, so
    # variance = (20 * 11 - 19) / (20 - 20 / 20) = 201 / 19.
    z = np.tile([1.0, 2.0, 3.0, 4.0, 5.0], 4)
    found = between_units(z, 0.0, np.ones(20), np.ones(20, dtype=bool))
    assert found.ratio == pytest.approx(11)
    assert found.variance == pytest.approx(201 / 19)
    # An outlier among the twenty is drawn in to the percentile of the others.
    z[4] = 1000.0
    assert between_units(z, 0.0, np.ones(20), np.ones(20, dtype=bool)).ratio == pytest.approx(11)


def test_no_over_dispersion_leaves_the_limits_as_they_are():
    found = between_units(np.full(12, 0.1), 0.0, np.ones(12), np.ones(12, dtype=bool))
    assert found.variance == 0
    limits = Limits(np.full(12, 0.5), np.full(12, 2.0))
    wider = widened(limits, 1.0, np.ones(12), np.ones(12, dtype=bool), found)
    np.testing.assert_array_equal(wider.lower, limits.lower)
    np.testing.assert_array_equal(wider.upper, limits.upper)


def test_limits_widen_by_the_spread_between_units():
    # Synthetic: 24 units that expect 100 events each and differ by far more than chance.
    frame = units([40, 160] * 12, [10_000] * 24)
    found, said = rate_funnel(frame)
    assert said.dispersion.reason == ""
    assert said.dispersion.units == 24
    # By hand: z = -6 and 6, so the ratio is 36 and the variance (24 * 36 - 23) / 23 of that of
    # chance; the limits move out by the square root of 1 + 841 / 23.
    assert said.dispersion.ratio == pytest.approx(36)
    plain = 10 - found["funnel_lower_95"][0]
    assert 10 - found["adjusted_lower_95"][0] == pytest.approx(
        min(10, plain * math.sqrt(1 + 841 / 23))
    )
    assert found["funnel_class"].unique().sort().to_list() == ["high", "low"]
    assert found["adjusted_class"].unique().to_list() == ["within"]


def test_what_is_far_out_is_outside_the_wider_limits_too():
    # Synthetic: 22 units close to one another, one far above and one far below; drawing in the
    # outer tenths keeps the two from widening the limits to hold them.
    frame = units([100, 104] * 11 + [300, 5], [10_000] * 24)
    found = with_rate_funnel(frame)
    assert found["adjusted_class"].to_list() == ["within"] * 22 + ["high", "low"]


def test_proportions_widen_too_but_not_beyond_0_and_1():
    # Synthetic: 12 units of 100 with 20 events and 12 with 80. By hand: s^2 = 0.5 * 0.5 / 100,
    # z = -6 and 6, so the ratio is 36 and the variance (24 * 36 - 23) / 23 of that of chance.
    found, said = proportion_funnel(units([20, 80] * 12, [100] * 24))
    assert said.dispersion.ratio == pytest.approx(36)
    assert said.dispersion.variance == pytest.approx(0.0025 * 841 / 23)
    assert found["funnel_class"].unique().sort().to_list() == ["high", "low"]
    assert found["adjusted_class"].unique().to_list() == ["within"]
    assert found["adjusted_lower_998"].min() == 0
    assert found["adjusted_upper_998"].max() == 1


def test_few_expected_events_give_no_adjusted_limits_but_the_reason():
    frame = units([3] * 30, [1000] * 30)
    found, said = rate_funnel(frame)
    assert said.dispersion.ratio is None
    assert "0 units expect 10 events" in said.dispersion.reason
    assert found["adjusted_lower_95"].null_count() == 30
    assert found["adjusted_class"].null_count() == 30
