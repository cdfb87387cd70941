"""Funnels as columns of a table: expected events, limits, classes, and what chance alone would do.

The formulas are in `funnel_limits` (exact tails) and `dispersion` (limits widened for spread
between units). No ranking: see `ranking`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
import polars as pl

from analysis.errors import CallError
from analysis.rates.checked import (
    FloatArray,
    Limits,
    checked_counts,
    checked_parts,
    with_computed,
)
from analysis.rates.dispersion import LEAST_EXPECTED, Dispersion, between_units, widened
from analysis.rates.funnel_limits import (
    HIGH,
    LOW,
    WITHIN,
    Tails,
    binomial_limits,
    binomial_tails,
    funnel_class,
    outside_by_chance,
    poisson_limits,
    poisson_tails,
)

LEVELS = {"95": 0.95, "998": 0.998}
CLASSES = {LOW: "low", WITHIN: "within", HIGH: "high"}
CLASS_COLUMNS = ("funnel_class", "funnel_class_998", "adjusted_class", "adjusted_class_998")


@dataclass(frozen=True)
class FunnelSummary:
    """What must be said beside a funnel.

    Attributes:
        units: how many units have a place in it.
        target: the common rate, per `per`; None without units.
        outside_95, outside_998: how many are outside.
        by_chance_95, by_chance_998: how many would be if all had the same true rate.
        dispersion: spread between units beyond chance, or why it was not estimated.
    """

    units: int
    target: float | None
    outside_95: int
    outside_998: int
    by_chance_95: float
    by_chance_998: float
    dispersion: Dispersion


@dataclass(frozen=True)
class _Model:
    """What rates and proportions differ in: limits and tails in events, spread by chance."""

    limits: Callable[[float], Limits]
    tails: Callable[[npt.ArrayLike], Tails]
    errors: FloatArray
    enough: npt.NDArray[np.bool_]
    highest: float


def rate_funnel(
    frame: pl.DataFrame,
    events: str = "events",
    population: str = "population",
    per: float = 1000.0,
    target: float | None = None,
) -> tuple[pl.DataFrame, FunnelSummary]:
    """The frame with a funnel of rates about the rate of all, and what to say beside it.

    Adds expected (events at the target); funnel_lower_95, funnel_upper_95, funnel_lower_998 and
    funnel_upper_998 (per `per`); funnel_class (low, within or high by the 95% limits) and
    funnel_class_998; and adjusted_lower_95 ... adjusted_class_998, the same with over-dispersion
    taken into account, null where the expected count is below 10 or it was not estimated. A row
    whose events or population is null has null in all.

    Args:
        frame: a row per unit of one series and period; units must not overlap.
        events, population: columns of counts and of what they are set against.
        per: what the limits are per.
        target: common rate per `per`; by default all events over all population of known rows.

    Raises:
        CallError: no such column.
        DataError: events below 0, population not above 0, or a value that is no number.
    """

    def model(x: FloatArray, n: FloatArray, common: float) -> _Model:
        del x
        expected = common * n
        return _Model(
            partial(poisson_limits, expected),
            partial(poisson_tails, expected=expected),
            np.sqrt(common / n),
            expected >= LEAST_EXPECTED,
            np.inf,
        )

    return _funnel(frame, (events, population), per, target, model)


def proportion_funnel(
    frame: pl.DataFrame,
    events: str = "events",
    population: str = "population",
    per: float = 1.0,
    target: float | None = None,
) -> tuple[pl.DataFrame, FunnelSummary]:
    """The frame with a funnel of proportions: as `rate_funnel`, by binomial tails.

    Over-dispersion needs 10 expected events and 10 expected others in a unit.

    Raises:
        CallError: no such column, or a target above all of the population.
        DataError: events below 0 or above the population, population not above 0, or no number.
    """

    def model(x: FloatArray, n: FloatArray, common: float) -> _Model:
        checked_parts(x, n)
        if common > 1:
            raise CallError(f"the target of a proportion can't be above {per:g}, not {target}")
        return _Model(
            partial(binomial_limits, n, common),
            partial(binomial_tails, n=n, proportion=common),
            np.sqrt(common * (1 - common) / n),
            (common * n >= LEAST_EXPECTED) & ((1 - common) * n >= LEAST_EXPECTED),
            1.0,
        )

    return _funnel(frame, (events, population), per, target, model)


def with_rate_funnel(
    frame: pl.DataFrame,
    events: str = "events",
    population: str = "population",
    per: float = 1000.0,
    target: float | None = None,
) -> pl.DataFrame:
    """The frame of `rate_funnel` without its summary."""
    return rate_funnel(frame, events, population, per, target)[0]


def _funnel(
    frame: pl.DataFrame,
    inputs: tuple[str, str],
    per: float,
    target: float | None,
    model: Callable[[FloatArray, FloatArray, float], _Model],
) -> tuple[pl.DataFrame, FunnelSummary]:
    said: list[FunnelSummary] = []

    def compute(x: FloatArray, n: FloatArray) -> Mapping[str, FloatArray]:
        common = _common(x, n) if target is None else float(checked_counts(target, "target")) / per
        columns, summary = _columns(x, n, common, per, model(x, n, common))
        said.append(summary)
        return columns

    made = with_computed(frame, inputs, compute)
    names = [pl.col(name).replace_strict(CLASSES, return_dtype=pl.String) for name in CLASS_COLUMNS]
    return made.with_columns(names), said[0]


def _common(x: FloatArray, n: FloatArray) -> float:
    """The rate of all units together; nought where there are none."""
    return float(x.sum() / n.sum()) if x.size else 0.0


def _columns(
    x: FloatArray, n: FloatArray, common: float, per: float, model: _Model
) -> tuple[dict[str, FloatArray], FunnelSummary]:
    found = between_units(x / n, common, model.errors, model.enough)
    tails = model.tails(x)
    columns: dict[str, FloatArray] = {"expected": common * n}
    chance: dict[str, float] = {}
    for level, confidence in LEVELS.items():
        limits = model.limits(confidence)
        chance[level] = outside_by_chance(limits, model.tails, confidence)
        rates = Limits(limits.lower / n, limits.upper / n)
        wide = widened(rates, common, model.errors, model.enough, found, model.highest)
        columns |= {f"funnel_{side}_{level}": per * v for side, v in rates._asdict().items()}
        columns |= {f"adjusted_{side}_{level}": per * v for side, v in wide._asdict().items()}
        suffix = "" if level == "95" else f"_{level}"
        columns[f"funnel_class{suffix}"] = funnel_class(tails, confidence)
        columns[f"adjusted_class{suffix}"] = _class_by(wide, x / n)
    return columns, FunnelSummary(
        units=x.size,
        target=per * common if x.size else None,
        outside_95=int((columns["funnel_class"] != WITHIN).sum()),
        outside_998=int((columns["funnel_class_998"] != WITHIN).sum()),
        by_chance_95=chance["95"],
        by_chance_998=chance["998"],
        dispersion=found,
    )


def _class_by(limits: Limits, rates: FloatArray) -> FloatArray:
    """The class by widened limits, NaN where there are none."""
    by = np.where(rates > limits.upper, HIGH, np.where(rates < limits.lower, LOW, WITHIN))
    return np.where(np.isnan(limits.upper), np.nan, by)
