"""Checks numbers before a formula meets them, and moves them between frames and arrays.

No formula stands here. What can't be is refused; what is unknown (null) stays unknown.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from analysis.errors import CallError, DataError

FloatArray = npt.NDArray[np.float64]


class Limits(NamedTuple):
    """Two limits, each of the shape of the numbers that they were asked for."""

    lower: FloatArray
    upper: FloatArray


class Estimate(NamedTuple):
    """An estimate with its limits; the value is NaN where there is none, as of nought by nought."""

    value: FloatArray
    lower: FloatArray
    upper: FloatArray


def tail_probability(confidence: float) -> float:
    """What a two-sided interval of this confidence leaves out on each side, (1 - confidence) / 2.

    Raises:
        CallError: the confidence is not between 0 and 1.
    """
    if not 0 < confidence < 1:
        raise CallError(
            f"confidence must lie between 0 and 1, not {confidence}\nFor 95% give 0.95."
        )
    return (1 - confidence) / 2


def checked_counts(values: npt.ArrayLike, name: str = "events") -> FloatArray:
    """The values as floats, none of them below nought, infinite or not a number."""
    numbers = np.asarray(values, dtype=np.float64)
    _refuse(numbers, ~(numbers >= 0) | np.isinf(numbers), f"{name} must be 0 or more")
    return numbers


def checked_populations(values: npt.ArrayLike, name: str = "population") -> FloatArray:
    """The values as floats, all of them above nought and finite."""
    numbers = np.asarray(values, dtype=np.float64)
    _refuse(numbers, ~(numbers > 0) | np.isinf(numbers), f"{name} must be above 0")
    return numbers


def checked_parts(events: npt.ArrayLike, n: npt.ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Events and what they are a part of, as floats; no part is more than its whole."""
    parts, wholes = np.broadcast_arrays(checked_counts(events), checked_populations(n, "n"))
    _refuse(parts, parts > wholes, "events of a proportion can't be more than n")
    return parts, wholes


def _refuse(numbers: FloatArray, wrong: npt.NDArray[np.bool_], rule: str) -> None:
    if not np.any(wrong):
        return
    at = int(np.flatnonzero(wrong)[0])
    where = f"value {at + 1} of {numbers.size}" if numbers.ndim else ""
    found = float(numbers.reshape(-1)[at])
    raise DataError(f"{rule}, found {found:g}", where, "Correct the number where it was read.")


def column(frame: pl.DataFrame, name: str) -> pl.Series:
    """A column of numbers as floats, its nulls kept.

    Raises:
        CallError: the frame has no such column, or it holds no numbers.
    """
    if name not in frame.columns:
        raise CallError(f"no column {name}\nThe columns are {', '.join(frame.columns)}.")
    found = frame[name]
    if not (found.dtype.is_numeric() or found.dtype == pl.Null):
        raise CallError(f"column {name} holds {found.dtype}, not numbers")
    return found.cast(pl.Float64)


def with_computed(
    frame: pl.DataFrame,
    inputs: tuple[str, str],
    compute: Callable[[FloatArray, FloatArray], Mapping[str, FloatArray]],
) -> pl.DataFrame:
    """Add columns computed from two others; null wherever one of the two is, and for NaN.

    The known values of both are checked even where the other is null: the first as counts, the
    second as populations.
    """
    first, second = (column(frame, name) for name in inputs)
    checked_counts(first.fill_null(0.0).to_numpy(), inputs[0])
    checked_populations(second.fill_null(1.0).to_numpy(), inputs[1])
    known = (first.is_not_null() & second.is_not_null()).to_numpy()
    made = compute(first.to_numpy()[known], second.to_numpy()[known])
    columns = []
    for name, values in made.items():
        full = np.full(frame.height, np.nan)
        full[known] = values
        columns.append(pl.Series(name, full, nan_to_null=True))
    return frame.with_columns(columns)
