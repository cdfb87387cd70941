"""Ratios and differences of two rates, and of observed over expected events.

Not for what a ratio means: `changes` compares periods, `disproportionality` groups.
"""

import numpy as np
import numpy.typing as npt
from scipy import special

from analysis.errors import CallError
from analysis.rates.checked import (
    Estimate,
    FloatArray,
    checked_counts,
    checked_populations,
    tail_probability,
)
from analysis.rates.intervals import EXACT_BELOW, normal_deviate, rate_limits


def rate_ratio(
    events: npt.ArrayLike,
    population: npt.ArrayLike,
    other_events: npt.ArrayLike,
    other_population: npt.ArrayLike,
    confidence: float = 0.95,
) -> Estimate:
    """First rate over the second, with exact conditional (central) limits.

    Given both counts together, the first is binomial with p / (1 - p) = ratio * population /
    other_population; the limits are Clopper and Pearson's of p, turned back into ratios.
    Source: Przyborowski J, Wilenski H. Biometrika 1940; 31: 313-323; Fay MP. Two-sided exact tests
    and matching confidence intervals for discrete data. R Journal 2010; 2: 53-58 (central).

    Args:
        events, population: the first rate.
        other_events, other_population: the rate that it is set against.
        confidence: between 0 and 1.

    Returns:
        Ratio and limits. With no other events the ratio is NaN and the upper limit infinite.
    """
    x, y = np.broadcast_arrays(
        checked_counts(events), checked_counts(other_events, "events of the other rate")
    )
    scale = checked_populations(other_population) / checked_populations(population)
    tail = tail_probability(confidence)
    ratio = np.divide(x, y, out=np.full(x.shape, np.nan), where=y > 0)
    with np.errstate(divide="ignore"):
        lower, upper = _lower_odds(x, y, tail), 1 / _lower_odds(y, x, tail)
    return Estimate(ratio * scale, lower * scale, upper * scale)


def _lower_odds(x: FloatArray, y: FloatArray, tail: float) -> FloatArray:
    """Clopper and Pearson's lower limit of the odds of x against y."""
    some = np.where(x > 0, x, 1.0)
    odds = special.betaincinv(some, y + 1, tail) / special.betainccinv(y + 1, some, tail)
    return np.where(x > 0, odds, 0.0)


def rate_difference(
    events: npt.ArrayLike,
    population: npt.ArrayLike,
    other_events: npt.ArrayLike,
    other_population: npt.ArrayLike,
    confidence: float = 0.95,
) -> Estimate:
    """First rate less the second, per 1 of the population, from 10 events in each.

    d = x1 / n1 - x2 / n2 with the limits d -+ z sqrt(x1 / n1^2 + x2 / n2^2).
    Source: Rothman KJ. Epidemiology: An Introduction. 2nd edition, 2012, chapter 9.

    Args:
        events, population: the first rate.
        other_events, other_population: the rate that is taken away from it.
        confidence: between 0 and 1.

    Returns:
        Difference and limits.

    Raises:
        CallError: fewer than 10 events in one of the two; a ratio has exact limits there.
    """
    x1, x2 = checked_counts(events), checked_counts(other_events)
    if np.any(x1 < EXACT_BELOW) or np.any(x2 < EXACT_BELOW):
        raise CallError(
            f"the difference of two rates needs {EXACT_BELOW} events in each\n"
            "Ask for their ratio, whose limits are exact for few events too."
        )
    n1, n2 = checked_populations(population), checked_populations(other_population)
    difference = x1 / n1 - x2 / n2
    reach = normal_deviate(confidence) * np.sqrt(x1 / n1**2 + x2 / n2**2)
    return Estimate(difference, difference - reach, difference + reach)


def observed_over_expected(
    observed: npt.ArrayLike, expected: npt.ArrayLike, confidence: float = 0.95
) -> Estimate:
    """Indirectly standardised ratio: observed events over those expected at reference rates.

    O / E, with the limits of the count O over E; E is taken as known.
    Source: Public Health England. Technical Guide: Confidence Intervals. 2018; Breslow NE, Day NE.
    Statistical Methods in Cancer Research, volume II. IARC, 1987, chapter 2.

    Args:
        observed: counts, 0 or more.
        expected: the sum over strata of reference rate times population, above 0.
        confidence: between 0 and 1.

    Returns:
        Ratio and limits, 1 being the reference.
    """
    lower, upper = rate_limits(observed, expected, confidence)
    return Estimate(checked_counts(observed) / np.asarray(expected, np.float64), lower, upper)
