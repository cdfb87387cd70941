"""Confidence limits of proportions and of the difference of two.

Not for rates, whose events are not a part of the population: see `intervals`.
"""

import numpy as np
import numpy.typing as npt
import polars as pl

from analysis.rates.checked import (
    Estimate,
    FloatArray,
    Limits,
    checked_parts,
    with_computed,
)
from analysis.rates.intervals import normal_deviate

WILSON = "Wilson"


def wilson_limits(events: npt.ArrayLike, n: npt.ArrayLike, confidence: float = 0.95) -> Limits:
    """Wilson's score limits of events / n.

    (2x + z^2 -+ z sqrt(z^2 + 4x (1 - x/n))) / (2 (n + z^2)). The lower limit is computed as
    2x^2 / (n (2x + z^2 + z sqrt(...))), which is the same and loses no digits near nought.
    Source: Wilson EB. J Am Stat Assoc 1927; 22: 209-212; Newcombe RG. Stat Med 1998; 17: 857-872,
    method 3.

    Args:
        events: counts from 0 to n.
        n: what they are a part of, above 0.
        confidence: between 0 and 1.

    Returns:
        Limits between 0 and 1, of the broadcast shape of events and n.
    """
    z = normal_deviate(confidence)
    x, whole = checked_parts(events, n)
    reach = 2 * x + z * z + z * np.sqrt(z * z + 4 * x * (1 - x / whole))
    upper = np.where(x == whole, 1.0, reach / (2 * (whole + z * z)))
    return Limits(2 * x * x / whole / reach, upper[()])


def difference_of_proportions(
    events: npt.ArrayLike,
    n: npt.ArrayLike,
    other_events: npt.ArrayLike,
    other_n: npt.ArrayLike,
    confidence: float = 0.95,
) -> Estimate:
    """p1 - p2 with Newcombe's hybrid score limits, for two independent groups.

    d = p1 - p2; lower = d - sqrt((p1 - l1)^2 + (u2 - p2)^2); upper = d + sqrt((u1 - p1)^2 +
    (p2 - l2)^2), where l and u are Wilson's limits of each proportion.
    Source: Newcombe RG. Interval estimation for the difference between independent proportions.
    Stat Med 1998; 17: 873-890, method 10.

    Args:
        events, n: the first proportion.
        other_events, other_n: the proportion that is taken away from it.
        confidence: between 0 and 1.

    Returns:
        Difference and limits, between -1 and 1.
    """
    x1, n1 = checked_parts(events, n)
    x2, n2 = checked_parts(other_events, other_n)
    p1, p2 = x1 / n1, x2 / n2
    first, second = wilson_limits(x1, n1, confidence), wilson_limits(x2, n2, confidence)
    return Estimate(
        p1 - p2,
        p1 - p2 - np.hypot(p1 - first.lower, second.upper - p2),
        p1 - p2 + np.hypot(first.upper - p1, p2 - second.lower),
    )


def with_proportion_interval(
    frame: pl.DataFrame,
    events: str = "events",
    population: str = "population",
    per: float = 1.0,
    confidence: float = 0.95,
) -> pl.DataFrame:
    """Add rate (events of the population), lower, upper and method to each row, per `per`.

    A row whose events or population is null gets null in all four: absent, never nought.

    Raises:
        CallError: no such column, or the confidence is not between 0 and 1.
        DataError: events below 0 or above the population, population not above 0, or no number.
    """

    def compute(x: FloatArray, n: FloatArray) -> dict[str, FloatArray]:
        limits = wilson_limits(x, n, confidence)
        return {"rate": per * x / n, "lower": per * limits.lower, "upper": per * limits.upper}

    made = with_computed(frame, (events, population), compute)
    return made.with_columns(method=pl.when(pl.col("rate").is_not_null()).then(pl.lit(WILSON)))
