"""Confidence limits of counts and of rates: counts over a population or a time.

Not for proportions, whose events are a part of the population: see `proportions`.
"""

import numpy as np
import numpy.typing as npt
import polars as pl
from scipy import special

from analysis.rates.checked import (
    FloatArray,
    Limits,
    checked_counts,
    checked_populations,
    tail_probability,
    with_computed,
)

EXACT_BELOW = 10
EXACT = "exact Poisson"
BYAR = "Byar"


def normal_deviate(confidence: float) -> float:
    """The standard normal deviate of a two-sided interval: 1.96 for 0.95."""
    return float(-special.ndtri(tail_probability(confidence)))


def exact_count_limits(events: npt.ArrayLike, confidence: float = 0.95) -> Limits:
    """Exact Poisson limits of a count.

    lower = chi2(a, 2x) / 2 and upper = chi2(1 - a, 2x + 2) / 2, with a = (1 - confidence) / 2 and
    chi2 the quantile by degrees of freedom; the lower limit of nought is nought.
    Source: Garwood F. Fiducial limits for the Poisson distribution. Biometrika 1936; 28: 437-442.

    Args:
        events: counts, 0 or more; numbers between counts are allowed.
        confidence: between 0 and 1.

    Returns:
        Limits of the mean count, of the shape of `events`.
    """
    x, tail = checked_counts(events), tail_probability(confidence)
    # Below a thousandth of an event the lower limit is less than the least number there is.
    some = x >= 0.001
    lower = np.where(some, special.gammaincinv(np.where(some, x, 1.0), tail), 0.0)
    return Limits(lower[()], np.asarray(special.gammainccinv(x + 1, tail), np.float64)[()])


def byar_count_limits(events: npt.ArrayLike, confidence: float = 0.95) -> Limits:
    """Byar's approximation to the exact Poisson limits of a count, for 10 events or more.

    lower = x (1 - 1/(9x) - z / (3 sqrt x))^3, and upper the same with x + 1 for x and + z for - z.
    Source: Breslow NE, Day NE. Statistical Methods in Cancer Research, volume II. IARC, 1987,
    page 69.

    Args:
        events: counts above 0.
        confidence: between 0 and 1.

    Returns:
        Limits of the mean count, of the shape of `events`.
    """
    x, z = checked_populations(events, "events by Byar's method"), normal_deviate(confidence)
    lower = x * np.maximum(1 - 1 / (9 * x) - z / (3 * np.sqrt(x)), 0.0) ** 3
    after = x + 1
    return Limits(lower, after * (1 - 1 / (9 * after) + z / (3 * np.sqrt(after))) ** 3)


def count_limits(events: npt.ArrayLike, confidence: float = 0.95) -> Limits:
    """Limits of a count: exact Poisson below 10 events, Byar's from 10.

    Source of the rule: Public Health England. Technical Guide: Confidence Intervals. 2018.

    Args:
        events: counts, 0 or more.
        confidence: between 0 and 1.

    Returns:
        Limits of the mean count, of the shape of `events`.
    """
    x = checked_counts(events)
    tail_probability(confidence)
    lower, upper = np.empty_like(x), np.empty_like(x)
    few = x < EXACT_BELOW
    # Few counts differ from one another below 10, however many rows there are.
    values, place = np.unique(x[few], return_inverse=True)
    exact = exact_count_limits(values, confidence)
    lower[few], upper[few] = exact.lower[place], exact.upper[place]
    lower[~few], upper[~few] = byar_count_limits(x[~few], confidence)
    return Limits(lower[()], upper[()])


def rate_limits(
    events: npt.ArrayLike, population: npt.ArrayLike, confidence: float = 0.95
) -> Limits:
    """Limits of events / population, per 1 of the population: those of the count, over it.

    Args:
        events: counts, 0 or more.
        population: people, full-time equivalents or years, above 0.
        confidence: between 0 and 1.

    Returns:
        Limits of the broadcast shape of events and population.
    """
    lower, upper = count_limits(events, confidence)
    over = checked_populations(population)
    return Limits(lower / over, upper / over)


def with_rate_interval(
    frame: pl.DataFrame,
    events: str = "events",
    population: str = "population",
    per: float = 1000.0,
    confidence: float = 0.95,
) -> pl.DataFrame:
    """Add rate, lower, upper (all per `per` of the population) and method to each row.

    A row whose events or population is null gets null in all four: absent, never nought.

    Raises:
        CallError: no such column, or the confidence is not between 0 and 1.
        DataError: events below 0, population not above 0, or a value that is no number.
    """

    def compute(x: FloatArray, n: FloatArray) -> dict[str, FloatArray]:
        limits = rate_limits(x, n, confidence)
        return {"rate": per * x / n, "lower": per * limits.lower, "upper": per * limits.upper}

    exact = pl.col(events) < EXACT_BELOW
    method = pl.when(exact).then(pl.lit(EXACT)).otherwise(pl.lit(BYAR))
    return with_computed(frame, (events, population), compute).with_columns(
        method=pl.when(pl.col("rate").is_not_null()).then(method)
    )
