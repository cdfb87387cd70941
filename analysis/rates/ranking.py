"""Ranks with their intervals: there is no function here that gives a rank alone."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from analysis.rates.checked import (
    FloatArray,
    checked_counts,
    checked_populations,
    tail_probability,
    with_computed,
)

DRAWS = 10_000
SEED = 20_200_201
JEFFREYS = 0.5


class Ranks(NamedTuple):
    """Rank of each unit, 1 the highest rate, with the limits of the rank."""

    rank: FloatArray
    lower: FloatArray
    upper: FloatArray


def rank_intervals(
    events: npt.ArrayLike, population: npt.ArrayLike, confidence: float = 0.95
) -> Ranks:
    """Median rank of each unit and the interval of its rank, by simulation.

    Each unit's true rate is drawn 10,000 times from its posterior, Gamma(x + 1/2) / n (Jeffreys's
    prior), the units of each draw are ranked, and the median and the outer quantiles of a unit's
    ranks are taken. The seed is fixed, and the order of the units does not matter.
    Source: Goldstein H, Spiegelhalter DJ. League tables and their limitations. J R Stat Soc A
    1996; 159: 385-443; Marshall EC, Spiegelhalter DJ. BMJ 1998; 316: 1701-1704.

    Args:
        events: counts of the units, 0 or more.
        population: their populations, above 0.
        confidence: of the intervals.

    Returns:
        Whole ranks from 1 (highest rate) to the number of units.
    """
    x, n = np.broadcast_arrays(checked_counts(events), checked_populations(population))
    tail = tail_probability(confidence)
    order = np.lexsort((n, x))
    shapes = x[order] + JEFFREYS
    drawn = np.random.default_rng(SEED).gamma(shapes, size=(DRAWS, x.size)) / n[order]
    ranks = x.size - drawn.argsort(axis=1).argsort(axis=1)
    found = np.quantile(ranks, [0.5, tail, 1 - tail], axis=0, method="nearest").astype(np.float64)
    back = np.empty_like(found)
    back[:, order] = found
    return Ranks(*back)


def with_rank_interval(
    frame: pl.DataFrame,
    events: str = "events",
    population: str = "population",
    confidence: float = 0.95,
) -> pl.DataFrame:
    """Add rank, rank_lower and rank_upper to the units of one series and period.

    A row whose events or population is null has null in all three and takes no part.

    Raises:
        CallError: no such column, or the confidence is not between 0 and 1.
        DataError: numbers that can't be.
    """

    def compute(x: FloatArray, n: FloatArray) -> dict[str, FloatArray]:
        found = rank_intervals(x, n, confidence)
        return {"rank": found.rank, "rank_lower": found.lower, "rank_upper": found.upper}

    made = with_computed(frame, (events, population), compute)
    return made.with_columns(pl.col("rank", "rank_lower", "rank_upper").cast(pl.Int64))
