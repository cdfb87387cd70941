"""Limits of counts, rates and proportions: laws, bad input, and columns of a table."""

import math

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analysis.errors import CallError, DataError
from analysis.rates.intervals import count_limits, exact_count_limits, with_rate_interval
from analysis.rates.proportions import (
    difference_of_proportions,
    wilson_limits,
    with_proportion_interval,
)

CONFIDENCE = st.floats(0.5, 0.9999)


@given(st.integers(0, 5000), CONFIDENCE)
def test_exact_limits_leave_the_tail_they_promise(events, confidence):
    # Garwood's definition, by scipy's own Poisson distribution.
    lower, upper = exact_count_limits(events, confidence)
    tail = (1 - confidence) / 2
    assert stats.poisson.cdf(events, upper) == pytest.approx(tail, rel=1e-8)
    if events:
        assert stats.poisson.sf(events - 1, lower) == pytest.approx(tail, rel=1e-8)
    else:
        assert lower == 0


@given(st.floats(0, 1e7), CONFIDENCE)
def test_limits_hold_the_count_between_them(events, confidence):
    lower, upper = count_limits(events, confidence)
    assert 0 <= lower <= events <= upper


def test_the_method_changes_at_ten():
    # By hand: Byar's lower limit of 10 at 95% is 10 (1 - 1/90 - 1.959964 / (3 sqrt 10))^3.
    byar = 10 * (1 - 1 / 90 - 1.9599639845 / (3 * math.sqrt(10))) ** 3
    assert count_limits(10).lower == pytest.approx(byar, rel=1e-9)
    assert count_limits(9).lower == exact_count_limits(9).lower
    assert count_limits(10).lower != exact_count_limits(10).lower


@given(st.integers(0, 400), st.integers(1, 400), CONFIDENCE)
def test_wilson_limits_mirror_each_other(events, extra, confidence):
    n = events + extra
    lower, upper = wilson_limits(events, n, confidence)
    other = wilson_limits(n - events, n, confidence)
    assert 0 <= lower <= events / n <= upper <= 1
    assert upper == pytest.approx(1 - other.lower, abs=1e-12)


@given(st.integers(0, 50), st.integers(1, 50), st.integers(0, 50), st.integers(1, 50))
def test_a_difference_turned_round_changes_its_sign(x, more_x, y, more_y):
    forth = difference_of_proportions(x, x + more_x, y, y + more_y)
    back = difference_of_proportions(y, y + more_y, x, x + more_x)
    assert (-forth.upper, -forth.lower) == pytest.approx((back.lower, back.upper), abs=1e-12)


@pytest.mark.parametrize("confidence", [0, 1, 1.2, -0.5, 95, math.nan])
def test_a_confidence_outside_0_and_1_is_refused(confidence):
    with pytest.raises(CallError, match="between 0 and 1"):
        count_limits([1, 20], confidence)


@pytest.mark.parametrize("events", [-1, math.nan, math.inf])
def test_a_count_that_can_not_be_is_refused_with_its_place(events):
    with pytest.raises(DataError, match="value 2 of 3: events must be 0 or more"):
        count_limits([1, events, 2])


def test_more_events_than_n_are_refused():
    with pytest.raises(DataError, match="more than n"):
        wilson_limits(3, 2)


def forces(events, population):
    types = {"events": pl.Float64, "population": pl.Float64}
    return pl.DataFrame({"events": events, "population": population}, schema=types)


def test_rates_of_a_table():
    # Limits of 5 and of 65 events: PHEindicatormethods, as in oracles.csv.
    found = with_rate_interval(forces([5, 65], [100, 100]), per=100_000)
    assert found["rate"].to_list() == [5000, 65000]
    assert found["lower"].to_list() == pytest.approx([1623.4863901184, 50163.187710459], rel=1e-10)
    assert found["upper"].to_list() == pytest.approx([11668.332079323, 82849.138545940], rel=1e-10)
    assert found["method"].to_list() == ["exact Poisson", "Byar"]


@pytest.mark.parametrize("add", [with_rate_interval, with_proportion_interval])
def test_what_is_not_known_is_absent_and_nought_is_not(add):
    found = add(forces([None, 3, 0], [10, None, 10]))
    columns = ["rate", "lower", "upper", "method"]
    assert found.select(columns).row(0) == (None, None, None, None)
    assert found.select(columns).row(1) == (None, None, None, None)
    assert found["rate"][2] == 0
    assert found["lower"][2] == 0
    assert found["upper"][2] > 0


def test_a_table_without_a_known_row_keeps_its_columns():
    unknown = pl.DataFrame({"events": [None, None], "population": [1, 2]})
    for frame in (unknown, unknown.clear()):
        found = with_rate_interval(frame)
        assert found["rate"].null_count() == frame.height
        assert found.schema["lower"] == pl.Float64
        assert found.schema["method"] == pl.String


@pytest.mark.parametrize("add", [with_rate_interval, with_proportion_interval])
@pytest.mark.parametrize(
    ("events", "population"),
    [([1, -2], [9, 9]), ([1, 2], [9, 0]), ([1, 2], [9, -9]), ([1, math.nan], [9, 9])],
)
def test_a_table_with_what_can_not_be_is_refused_with_the_row(add, events, population):
    with pytest.raises(DataError, match="value 2 of 2"):
        add(forces(events, population))


def test_a_population_of_nought_is_refused_even_where_events_are_unknown():
    with pytest.raises(DataError, match="population must be above 0"):
        with_rate_interval(forces([None, 1], [0, 5]))


def test_a_part_above_its_whole_is_refused_in_a_table():
    with pytest.raises(DataError, match="more than n"):
        with_proportion_interval(forces([1, 12], [9, 9]))


def test_a_column_that_is_not_there_is_named():
    with pytest.raises(CallError, match="no column people"):
        with_rate_interval(forces([1], [9]), population="people")


def test_words_are_no_numbers():
    with pytest.raises(CallError, match="column events holds String"):
        with_rate_interval(pl.DataFrame({"events": ["12"], "population": [100]}))


def test_confidence_widens_and_per_scales():
    frame = forces([4, 40], [1000, 1000])
    narrow, wide = with_rate_interval(frame), with_rate_interval(frame, confidence=0.998)
    assert (wide["lower"] < narrow["lower"]).all()
    assert (wide["upper"] > narrow["upper"]).all()
    per_one = with_rate_interval(frame, per=1)
    np.testing.assert_allclose(1000 * per_one["upper"], narrow["upper"])
