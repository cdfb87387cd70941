"""Rates drawn towards the common rate by how little their own counts can tell."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from analysis.errors import DataError
from analysis.rates.checked import (
    FloatArray,
    checked_counts,
    checked_populations,
    with_computed,
)


@dataclass(frozen=True)
class Shrinkage:
    """Shrunken rates and what they were made with, all per 1 of the population.

    Attributes:
        rates: shrunken rate of each unit.
        weights: how much of each unit's own rate is in it, 0 to 1.
        mean: the common rate.
        variance: estimated variance of the true rates between units; 0 where the rates differ by
            no more than chance.
    """

    rates: FloatArray
    weights: FloatArray
    mean: float
    variance: float


def shrink_rates(events: npt.ArrayLike, population: npt.ArrayLike) -> Shrinkage:
    """Marshall's global empirical Bayes rates.

    m = sum x / sum n; s^2 = sum n (r - m)^2 / sum n; A = max(0, s^2 - m / mean n);
    weight = A / (A + m / n); rate = m + weight (r - m).
    Source: Marshall RJ. Mapping disease and mortality rates using empirical Bayes estimators.
    J R Stat Soc C 1991; 40: 283-294.

    Args:
        events: counts of at least two units, 0 or more.
        population: their populations, above 0.

    Raises:
        DataError: fewer than two units, or numbers that can't be.
    """
    x, n = np.broadcast_arrays(checked_counts(events), checked_populations(population))
    if x.ndim != 1 or x.size < 2:
        raise DataError("shrinkage needs at least two units", "", "Show the plain rates instead.")
    rates = x / n
    mean = float(x.sum() / n.sum())
    spread = float((n * (rates - mean) ** 2).sum() / n.sum())
    variance = max(0.0, spread - mean / float(n.mean()))
    weights = np.zeros(x.shape) if variance == 0 else variance / (variance + mean / n)
    return Shrinkage(mean + weights * (rates - mean), weights, mean, variance)


def with_shrunken_rate(
    frame: pl.DataFrame,
    events: str = "events",
    population: str = "population",
    per: float = 1000.0,
) -> pl.DataFrame:
    """Add shrunken_rate (per `per`) and own_weight to the units of one series and period.

    A row whose events or population is null has null in both and takes no part.

    Raises:
        CallError: no such column.
        DataError: fewer than two units with both numbers, or numbers that can't be.
    """

    def compute(x: FloatArray, n: FloatArray) -> dict[str, FloatArray]:
        found = shrink_rates(x, n)
        return {"shrunken_rate": per * found.rates, "own_weight": found.weights}

    return with_computed(frame, (events, population), compute)
