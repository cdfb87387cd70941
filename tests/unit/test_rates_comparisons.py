"""Ratios, changes, disproportionality, shrinkage and ranks."""

import math

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analysis.errors import CallError, DataError
from analysis.rates.changes import DOWN, NO_DIFFERENCE, UP, proportion_change, rate_change
from analysis.rates.disproportionality import with_disproportionality
from analysis.rates.ranking import rank_intervals, with_rank_interval
from analysis.rates.ratios import rate_difference, rate_ratio
from analysis.rates.shrinkage import shrink_rates, with_shrunken_rate

EVENTS = st.integers(0, 300)
PEOPLE = st.integers(1, 10**6)


@given(EVENTS, PEOPLE, EVENTS, PEOPLE, st.floats(0.5, 0.9999))
def test_ratio_limits_leave_the_binomial_tails(x, n, y, m, confidence):
    # Clopper and Pearson by scipy's own binomial distribution.
    found = rate_ratio(x, n, y, m, confidence)
    tail = (1 - confidence) / 2
    if x:
        odds = found.lower * n / m
        assert stats.binom.sf(x - 1, x + y, odds / (1 + odds)) == pytest.approx(tail, rel=1e-6)
    else:
        assert found.lower == 0
    if y:
        odds = found.upper * n / m
        assert stats.binom.cdf(x, x + y, odds / (1 + odds)) == pytest.approx(tail, rel=1e-6)
    else:
        assert found.upper == math.inf
        assert math.isnan(found.value)


@given(st.integers(1, 300), PEOPLE, st.integers(1, 300), PEOPLE)
def test_a_ratio_turned_round_is_its_inverse(x, n, y, m):
    forth, back = rate_ratio(x, n, y, m), rate_ratio(y, m, x, n)
    assert forth.lower == pytest.approx(1 / back.upper, rel=1e-12)
    assert forth.value == pytest.approx(1 / back.value, rel=1e-12)


def test_a_difference_of_few_events_is_refused():
    with pytest.raises(CallError, match="needs 10 events"):
        rate_difference(9, 1000, 30, 1000)


# 60 against 30 events in all but equal times: R exactci, ratio 2.11 (1.34 to 3.39).
@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        ((30, 54308.7), (60, 51477.5), UP),
        ((60, 51477.5), (30, 54308.7), DOWN),
        ((3, 1000), (6, 1000), NO_DIFFERENCE),
        ((0, 1000), (3, 1000), NO_DIFFERENCE),
        ((0, 1000), (0, 1000), NO_DIFFERENCE),
    ],
    ids=["R exactci, up", "R exactci, down", "3 and 6", "0 and 3", "0 and 0"],
)
def test_a_change_of_rates_is_said_only_where_the_interval_holds_it(before, after, verdict):
    assert rate_change(*before, *after).verdict == verdict


def test_a_change_from_nought_has_no_ratio():
    change = rate_change(0, 1000, 12, 1000)
    assert change.value is None
    assert change.verdict == UP
    assert change.upper == math.inf


def test_two_counts_are_compared_over_the_years_they_cover():
    # By hand: 30 in one year and 60 in two are the same rate.
    change = rate_change(30, 1, 60, 2)
    assert change.value == 1
    assert change.verdict == NO_DIFFERENCE


def test_a_change_of_proportions():
    # Newcombe 1998, Table II: 9/10 less 3/10 is 0.1705 to 0.8090; 5/56 less 0/29 holds nought.
    assert proportion_change(3, 10, 9, 10).verdict == UP
    assert proportion_change(9, 10, 3, 10).verdict == DOWN
    assert proportion_change(3, 10, 9, 10).lower == pytest.approx(0.1705, abs=5e-5)
    assert proportion_change(0, 29, 5, 56).verdict == NO_DIFFERENCE


def test_a_higher_confidence_takes_a_verdict_back():
    # The 95% limits of 30 against 60 exclude 1 and the 99.9% limits do not.
    assert rate_change(30, 1, 60, 1).verdict == UP
    assert rate_change(30, 1, 60, 1, confidence=0.999).verdict == NO_DIFFERENCE


def groups():
    return pl.DataFrame(
        {
            "year": [2022, 2022, 2022, 2023, 2023],
            "sex": ["male", "female", "unknown", "male", "female"],
            "events": [30, 60, None, 0, 4],
            "population": [54308.7, 51477.5, 100.0, 500.0, 500.0],
        }
    )


def test_disproportionality_sets_each_group_against_the_reference():
    found = with_disproportionality(groups(), "sex", "male", by=["year"])
    assert found.select("year", "sex").equals(groups().select("year", "sex"))
    female = found.row(1, named=True)
    assert female["rate_ratio"] == pytest.approx((60 / 51477.5) / (30 / 54308.7))
    assert female["ratio_lower"] == pytest.approx(1.33973572177265)  # R exactci, oracles.csv
    assert female["ratio_upper"] == pytest.approx(3.388365573616252)
    # The reference itself and the unknown have none; against nought there is no ratio.
    assert found["rate_ratio"].to_list()[2:] == [None, None, None]
    assert found["ratio_lower"].to_list()[0] is None
    assert found["ratio_upper"].to_list()[4] == math.inf


def test_disproportionality_needs_one_reference_group():
    with pytest.raises(CallError, match=r"no group White in sex(.|\n)*female, male, unknown"):
        with_disproportionality(groups(), "sex", "White")
    with pytest.raises(DataError, match="stands more than once"):
        with_disproportionality(groups(), "sex", "male")
    with pytest.raises(CallError, match="no column ethnicity"):
        with_disproportionality(groups(), "ethnicity", "male")


def test_shrinkage_by_hand():
    # Rates 0.1 and 0.3 of 100 each: m = 0.2, s^2 = 0.01, m / mean n = 0.002, A = 0.008,
    # weight = 0.008 / (0.008 + 0.002) = 0.8.
    found = shrink_rates([10, 30], [100, 100])
    assert found.mean == pytest.approx(0.2)
    assert found.variance == pytest.approx(0.008)
    assert found.weights == pytest.approx([0.8, 0.8])
    assert found.rates == pytest.approx([0.12, 0.28])


def test_rates_that_differ_by_chance_alone_become_the_common_rate():
    # By hand: rates 0.09 and 0.11 of 100: s^2 = 0.0001 is less than 0.1 / 100.
    found = shrink_rates([9, 11], [100, 100])
    assert found.variance == 0
    assert found.rates == pytest.approx([0.1, 0.1])


@given(st.lists(st.tuples(EVENTS, PEOPLE), min_size=2, max_size=44))
def test_a_shrunken_rate_stands_between_its_own_and_the_common_rate(rows):
    x, n = np.array(rows, dtype=float).T
    found = shrink_rates(x, n)
    low, high = np.minimum(x / n, found.mean), np.maximum(x / n, found.mean)
    assert (found.rates >= low - 1e-12).all()
    assert (found.rates <= high + 1e-12).all()


def test_shrinkage_needs_company():
    with pytest.raises(DataError, match="at least two units"):
        shrink_rates([3], [100])


def test_shrunken_rates_of_a_table():
    frame = pl.DataFrame({"events": [10, None, 30], "population": [100, 100, 100]})
    found = with_shrunken_rate(frame, per=1000)
    assert found["shrunken_rate"].to_list() == [pytest.approx(120), None, pytest.approx(280)]


def test_ranks_of_units_far_apart_are_sure():
    found = rank_intervals([10, 1000, 100], [10_000, 10_000, 10_000])
    for ranks in found:
        assert ranks.tolist() == [3, 1, 2]


def test_ranks_of_units_alike_are_not():
    found = rank_intervals([5] * 20, [1000] * 20)
    assert (found.lower <= 2).all()
    assert (found.upper >= 19).all()


@given(st.lists(st.tuples(EVENTS, PEOPLE), min_size=1, max_size=15, unique=True), st.randoms())
def test_ranks_do_not_hang_on_the_order_of_rows(rows, random):
    mixed = random.sample(rows, len(rows))
    first, second = (rank_intervals(*np.array(each).T) for each in (rows, mixed))
    back = [mixed.index(row) for row in rows]
    for one, other in zip(first, second, strict=True):
        assert one.tolist() == other[back].tolist()
    assert (first.lower <= first.rank).all()
    assert (first.rank <= first.upper).all()
    assert first.lower.min() >= 1
    assert first.upper.max() <= len(rows)


def test_a_higher_confidence_widens_the_interval_of_a_rank():
    x, n = np.arange(5, 25), np.full(20, 1000)
    narrow, wide = rank_intervals(x, n, 0.8), rank_intervals(x, n, 0.99)
    assert (wide.lower <= narrow.lower).all()
    assert (wide.upper >= narrow.upper).all()
    assert (wide.upper - wide.lower).sum() > (narrow.upper - narrow.lower).sum()


def test_ranks_of_a_table_come_with_their_intervals():
    frame = pl.DataFrame({"events": [10, None, 1000], "population": [10_000, 10_000, 10_000]})
    found = with_rank_interval(frame)
    assert found.select("rank", "rank_lower", "rank_upper").rows() == [
        (2, 2, 2),
        (None, None, None),
        (1, 1, 1),
    ]
