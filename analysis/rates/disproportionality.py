"""Disproportionality: the rate of each group against that of a reference group.

A ratio says that rates differ, not why. For tables broken down by ethnicity, sex or age.
"""

from collections.abc import Sequence

import polars as pl

from analysis.errors import CallError, DataError
from analysis.rates.checked import FloatArray, column, tail_probability, with_computed
from analysis.rates.ratios import rate_ratio


def with_disproportionality(
    frame: pl.DataFrame,
    group: str,
    reference: str,
    by: Sequence[str] = (),
    events: str = "events",
    population: str = "population",
    confidence: float = 0.95,
) -> pl.DataFrame:
    """Add rate_ratio, ratio_lower and ratio_upper of each group to the reference group.

    The limits are exact conditional ones (see `ratios.rate_ratio`). The reference group's own row
    has null in all three, as have rows where a number of either group is null. Where the reference
    group has no event the ratio is null and the upper limit infinite.

    Args:
        frame: a row per group, and per group within each value of `by`.
        group: column of the groups.
        reference: the group that others are set against.
        by: columns within which groups are compared, such as the period.
        events, population: columns of counts and of people in each group.
        confidence: of the limits.

    Raises:
        CallError: no such column, group or confidence.
        DataError: the reference group stands more than once, or numbers that can't be.
    """
    tail_probability(confidence)
    _check_reference(frame, group, reference, by)
    rows = frame.with_row_index("_row")
    paired = _paired(rows, pl.col(group) == reference, list(by), (events, population))

    def compute(x: FloatArray, n: FloatArray) -> dict[str, FloatArray]:
        others = paired["_other_events"].to_numpy(), paired["_other_population"].to_numpy()
        found = rate_ratio(x, n, *others, confidence)
        return {"rate_ratio": found.value, "ratio_lower": found.lower, "ratio_upper": found.upper}

    made = with_computed(paired, (events, population), compute)
    ratios = made.select("_row", "rate_ratio", "ratio_lower", "ratio_upper")
    return rows.join(ratios, on="_row", how="left", maintain_order="left").drop("_row")


def _paired(
    rows: pl.DataFrame, is_reference: pl.Expr, by: list[str], numbers: tuple[str, str]
) -> pl.DataFrame:
    """The rows of the other groups that have both their numbers and both of the reference."""
    others = [
        pl.when(is_reference).then(pl.col(name)).max().over(by or pl.lit(0)).alias(f"_other_{kind}")
        for name, kind in zip(numbers, ("events", "population"), strict=True)
    ]
    known = rows.with_columns(*(column(rows, name) for name in numbers)).with_columns(others)
    return known.filter(~is_reference).drop_nulls([*numbers, "_other_events", "_other_population"])


def _check_reference(frame: pl.DataFrame, group: str, reference: str, by: Sequence[str]) -> None:
    for name in (group, *by):
        if name not in frame.columns:
            raise CallError(f"no column {name}\nThe columns are {', '.join(frame.columns)}.")
    found = frame.filter(pl.col(group) == reference)
    if found.is_empty():
        groups = ", ".join(str(each) for each in frame[group].unique().sort())
        raise CallError(f"no group {reference} in {group}\nThe groups are {groups}.")
    if found.select(by).is_duplicated().any() if by else found.height > 1:
        raise DataError(
            f"the reference group {reference} stands more than once",
            group,
            "Give the columns that tell its rows apart as `by`.",
        )
