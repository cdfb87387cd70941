"""Funnel limits and classes by exact tails: Poisson for rates, binomial for proportions.

Numbers in, numbers out; `funnel` makes the columns of a table from them.

A count is high where the probability of as many events or more, at the rate of all, is at most
(1 - confidence) / 2, and low likewise with as many or fewer. The limits are the counts at which
the two probabilities, continued between counts by the incomplete gamma and beta functions, are
just that: at every whole count the limits and the classes agree. Sources: Spiegelhalter DJ. Funnel
plots for comparing institutional performance. Stat Med 2005; 24: 1185-1202; Public Health England,
PHEindicatormethods, calculate_funnel_limits, whose limits these are at every whole count.

They are not Garwood's limits about the expected count, which some packages draw (FunnelPlotR): by
those a force without an event would be low at any expected count, however small. Those are had by
`intervals.exact_count_limits(expected)`.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import special

from analysis.rates.checked import (
    FloatArray,
    Limits,
    checked_counts,
    checked_populations,
    tail_probability,
)

LOW, WITHIN, HIGH = -1.0, 0.0, 1.0


class Tails(NamedTuple):
    """Probabilities of as many events or fewer, and of as many or more, at the common rate."""

    low: FloatArray
    high: FloatArray


def poisson_limits(expected: npt.ArrayLike, confidence: float) -> Limits:
    """Funnel limits of a count whose expected value is known, in events.

    lower solves Q(lower + 1, E) = a and upper P(upper, E) = a, with a = (1 - confidence) / 2 and P,
    Q the regularised incomplete gamma functions. Where even no event has a greater probability
    than a, nothing is low and the lower limit is 0; one event is the least upper limit.

    Args:
        expected: expected events, 0 or more.
        confidence: between 0 and 1.

    Returns:
        Limits in events, of the shape of `expected`; high is at or above the upper one.
    """
    mean, tail = checked_counts(expected, "expected events"), tail_probability(confidence)
    lower, below_upper = (np.asarray(special.pdtrik(p, mean), np.float64) for p in (tail, 1 - tail))
    return Limits(lower[()], below_upper + 1)


def binomial_limits(n: npt.ArrayLike, proportion: float, confidence: float) -> Limits:
    """Funnel limits of a count out of n at a common proportion, in events.

    upper solves I(upper, n - upper + 1; proportion) = a, with a = (1 - confidence) / 2 and I the
    regularised incomplete beta function; lower is n less the upper limit of the other outcome.
    Limits stay between 0 and n, where nothing is low or high.

    Args:
        n: what the count is a part of, above 0.
        proportion: common proportion, 0 to 1.
        confidence: between 0 and 1.

    Returns:
        Limits in events, of the shape of `n`.
    """
    whole = checked_populations(n, "n")
    tail = tail_probability(confidence)
    return Limits(
        whole - _binomial_upper(whole, 1 - proportion, tail),
        _binomial_upper(whole, proportion, tail),
    )


def _binomial_upper(n: FloatArray, proportion: float, tail: float) -> FloatArray:
    if proportion == 0:
        return np.minimum(1.0, n)
    if proportion == 1:
        return n
    return np.minimum(1 + special.bdtrik(1 - tail, n, proportion), n)


def poisson_tails(events: npt.ArrayLike, expected: npt.ArrayLike) -> Tails:
    """Poisson tails of a count: P(X <= x) = Q(x + 1, E) and P(X >= x) = P(x, E).

    Args:
        events: counts, 0 or more.
        expected: expected events, 0 or more.

    Returns:
        Probabilities, of the broadcast shape.
    """
    x, mean = checked_counts(events), checked_counts(expected, "expected events")
    high = np.where(x > 0, special.gammainc(np.where(x > 0, x, 1.0), mean), 1.0)
    return Tails(special.gammaincc(x + 1, mean), high)


def binomial_tails(events: npt.ArrayLike, n: npt.ArrayLike, proportion: float) -> Tails:
    """Binomial tails of a count out of n at a common proportion.

    Args:
        events: counts, from 0 to n.
        n: what they are a part of, above 0.
        proportion: common proportion, 0 to 1.

    Returns:
        Probabilities, of the broadcast shape.
    """
    x, whole = np.broadcast_arrays(checked_counts(events), checked_populations(n, "n"))
    return Tails(
        _binomial_at_least(whole - x, whole, 1 - proportion),
        _binomial_at_least(x, whole, proportion),
    )


def _binomial_at_least(x: FloatArray, n: FloatArray, proportion: float) -> FloatArray:
    some = np.where(x > 0, x, 1.0)
    return np.where(x > 0, special.betainc(some, n - some + 1, proportion), 1.0)


def funnel_class(tails: Tails, confidence: float) -> FloatArray:
    """LOW, WITHIN or HIGH for each count, by its tails.

    Args:
        tails: of `poisson_tails` or `binomial_tails`.
        confidence: of the limits, such as 0.95 or 0.998.
    """
    tail = tail_probability(confidence)
    return np.where(tails.high <= tail, HIGH, np.where(tails.low <= tail, LOW, WITHIN))


def outside_by_chance(
    limits: Limits, tails_of: Callable[[FloatArray], Tails], confidence: float
) -> float:
    """How many units would fall outside their limits if all had the same true rate.

    The sum over units of the exact probabilities of being high and of being low. It is less than
    units * (1 - confidence), since counts are whole.

    Args:
        limits: of the units, in events.
        tails_of: gives the tails of counts at each unit's own expected value.
        confidence: of the limits.
    """
    tail = tail_probability(confidence)
    high, low = tails_of(np.ceil(limits.upper)).high, tails_of(np.floor(limits.lower)).low
    return float(high[high <= tail].sum() + low[low <= tail].sum())
