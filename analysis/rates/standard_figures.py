"""Shares by standard from published figures, added up over forces and further breakdowns.

Beside `standard_rates`, which counts the register.
"""

from datetime import date
from typing import Any

import polars as pl

from analysis.clean.pick import pick
from analysis.rates.inputs import figure_receipts, rate_id, sentences
from analysis.rates.standard_series import STANDARD_SHARES, StandardShares

Row = dict[str, Any]


def standard_figures(figures: pl.DataFrame) -> tuple[list[Row], list[Row]]:
    """Rows of `standard_rates` without their intervals, and their receipts."""
    rows: list[Row] = []
    receipts: list[Row] = []
    for series in STANDARD_SHARES:
        picked = pick(figures, {**series.parts, "not_standard_id": None, "not_period_end": None})
        periods = picked.partition_by("period_end", as_dict=True, maintain_order=True)
        for (end,), found in periods.items():
            made, made_of = _one_period(series, end, found)
            rows += made
            receipts += made_of
    return rows, receipts


def _one_period(
    series: StandardShares, end: date, figures: pl.DataFrame
) -> tuple[list[Row], list[Row]]:
    rows: list[Row] = []
    receipts: list[Row] = []
    key = ["standard_id", "outcome_id"] if series.by_outcome else ["standard_id"]
    for values, part in figures.partition_by(key, as_dict=True, maintain_order=True).items():
        standard, outcome = str(values[0]), values[1] if series.by_outcome else None
        of_standard = figures.filter(pl.col("standard_id") == standard)
        whole = of_standard if series.by_outcome else figures
        # A suppressed part makes the sum unknown, and no sum is made of the rest.
        if part["value"].null_count() or whole["value"].null_count():
            continue
        identifier = rate_id(series.series, end, standard, outcome)
        rows.append(
            {
                "rate_id": identifier,
                "series": series.series,
                "period_end": end,
                "standard_id": standard,
                "outcome_id": outcome,
                "events": float(part["value"].sum()),
                "population": float(whole["value"].sum()),
                "population_kind": series.of_whom,
                "caveats": sentences(series.caveats),
            }
        )
        receipts += figure_receipts(identifier, "events", part["figure_id"])
        receipts += figure_receipts(identifier, "population", whole["figure_id"])
    return rows, receipts
