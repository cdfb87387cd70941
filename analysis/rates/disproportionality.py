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
    for name in (group, *by):
        if name not in frame.columns:
            raise CallError(f"no column {name}\nThe columns are {', '.join(frame.columns)}.")
    _check_reference(frame, group, reference, by)
    is_reference = pl.col(group) == reference
    known = frame.with_columns(column(frame, events), column(frame, population))
    keys = list(by)
    against = [
        pl.when(is_reference).then(pl.col(name)).max().over(keys or pl.lit(0)).alias(f"_{name}")
        for name in (events, population)
    ]
    paired = known.with_columns(against).with_row_index("_row")
    usable = paired.filter(~is_reference).drop_nulls(
        [events, population, f"_{events}", f"_{population}"]
    )

    def compute(x: FloatArray, n: FloatArray) -> dict[str, FloatArray]:
        others = usable[f"_{events}"].to_numpy(), usable[f"_{population}"].to_numpy()
        found = rate_ratio(x, n, *others, confidence)
        return {"rate_ratio": found.value, "ratio_lower": found.lower, "ratio_upper": found.upper}

    made = with_computed(usable, (events, population), compute)
    columns = ["_row", "rate_ratio", "ratio_lower", "ratio_upper"]
    joined = frame.with_row_index("_row").join(
        made.select(columns), on="_row", how="left", maintain_order="left"
    )
    return joined.drop("_row")


def _check_reference(frame: pl.DataFrame, group: str, reference: str, by: Sequence[str]) -> None:
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
