"""Every worked answer of `oracles.csv`, its source in the test's name."""

import csv

import pytest
from rate_oracles import TABLE, Oracle, oracles

from analysis.rates.funnel_limits import poisson_limits
from analysis.rates.intervals import byar_count_limits, exact_count_limits, rate_limits
from analysis.rates.proportions import difference_of_proportions, wilson_limits
from analysis.rates.ratios import observed_over_expected, rate_difference, rate_ratio


def byar(given: Oracle):
    return byar_count_limits(given.number("x"), given.confidence)


def wilson(given: Oracle):
    return wilson_limits(given.number("x"), given.number("n"), given.confidence)


def rate(given: Oracle):
    limits = rate_limits(given.number("x"), given.number("n"), given.confidence)
    return [given.number("per") * limit for limit in limits]


def exact(given: Oracle):
    time = given.number("t") if "t=" in given.given else 1
    return [limit / time for limit in exact_count_limits(given.number("x"), given.confidence)]


def newcombe(given: Oracle):
    first, second = given.given.split("-")
    counts = [float(number) for pair in (first, second) for number in pair.split("/")]
    return difference_of_proportions(*counts, given.confidence)[1:]


def ratio(given: Oracle):
    return rate_ratio(*given.numbers(), given.confidence)[1:]


def difference(given: Oracle):
    return [1000 * limit for limit in rate_difference(*given.numbers(), given.confidence)[1:]]


def observed(given: Oracle):
    return observed_over_expected(given.number("O"), given.number("E"), given.confidence)[1:]


def about_expected(given: Oracle):
    expected = given.number("E")
    return [limit / expected for limit in exact_count_limits(expected, given.confidence)]


METHODS = {
    "byar_count": byar,
    "wilson": wilson,
    "phe_rate": rate,
    "exact_poisson": exact,
    "newcombe_diff": newcombe,
    "rate_ratio_log": ratio,
    "rate_ratio_exact_cond_central": ratio,
    "rate_diff_per_1000": difference,
    "indirect_ratio": observed,
    "funnel_obs_over_exp": about_expected,
}


@pytest.mark.parametrize("known", oracles(*METHODS))
def test_limits_are_the_worked_ones(known: Oracle):
    lower, upper = METHODS[known.family](known)
    assert lower == known.close(known.lower)
    assert upper == known.close(known.upper)


@pytest.mark.parametrize("known", oracles("funnel_expected_events_for_obs"))
def test_funnel_passes_through_the_worked_points(known: Oracle):
    # Where the expected events are the oracle's, the count stands on the limit.
    count = known.number("obs")
    at_lower_expected = poisson_limits(known.lower, known.confidence)
    at_upper_expected = poisson_limits(known.upper, known.confidence)
    assert at_lower_expected.upper == known.close(count)
    assert at_upper_expected.lower == known.close(count)


def test_no_worked_answer_is_left_out():
    with TABLE.open(encoding="utf-8", newline="") as file:
        families = {row["family"] for row in csv.DictReader(file)}
    assert families == {*METHODS, "funnel_expected_events_for_obs"}
