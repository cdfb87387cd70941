"""Shares by standard from the systematic part of the register; the found part as counts only.

Shares of published figures come from `standard_figures`.
"""

from datetime import date
from typing import Any

import polars as pl

from analysis.rates.inputs import rate_id, sentences
from analysis.rates.proportions import with_proportion_interval
from analysis.rates.standard_figures import standard_figures
from analysis.rates.standard_series import (
    COUNTED,
    ENGAGED,
    ENGAGED_WHERE_NAMED,
    OUTCOME_GIVEN,
    StandardSeries,
)

Row = dict[str, Any]
Tables = dict[str, pl.DataFrame]
TO_ANSWER = ("gross_misconduct", "misconduct")
SYSTEMATIC_END = date(2021, 6, 30)


def standard_rates(tables: Tables) -> tuple[pl.DataFrame, list[Row]]:
    """`standard_rates` without its schema's check, and the receipts of its shares."""
    cases = _with_standards(tables)
    systematic = cases.filter(
        pl.col("collection") == "systematic", pl.col("case_to_answer").is_in(TO_ANSWER)
    )
    named = systematic.filter(pl.col("standards").is_not_null())
    found = cases.filter(pl.col("collection") == "found", pl.col("in_scope"))
    rows, receipts = standard_figures(tables["figures"])
    for standard in tables["standards"]["standard_id"]:
        counted = [(ENGAGED, systematic), (ENGAGED_WHERE_NAMED, named), (COUNTED, found)]
        made = [
            _row(series, standard, _engaged(whole, standard), whole)
            for series, whole in counted
            if whole.height
        ]
        made += _outcomes(standard, _engaged(systematic, standard))
        rows += [row for row, _ in made]
        receipts += [receipt for _, each in made for receipt in each]
    if not rows:
        return pl.DataFrame(), []
    frame = with_proportion_interval(pl.DataFrame(rows, infer_schema_length=None))
    return frame.with_columns(pl.col("method").fill_null("count only")), receipts


def _with_standards(tables: Tables) -> pl.DataFrame:
    """The cases with their standards as a list, null where the text names none."""
    named = (
        tables["case_standards"]
        .group_by("case_id", "subject_no")
        .agg(pl.col("standard_id").alias("standards"))
    )
    return tables["cases"].join(
        named, on=["case_id", "subject_no"], how="left", maintain_order="left"
    )


def _engaged(cases: pl.DataFrame, standard: str) -> pl.DataFrame:
    return cases.filter(pl.col("standards").list.contains(standard))


def _outcomes(standard: str, engaged: pl.DataFrame) -> list[tuple[Row, list[Row]]]:
    return [
        _row(
            OUTCOME_GIVEN,
            standard,
            engaged.filter(pl.col("outcome_id") == outcome),
            engaged,
            outcome,
        )
        for outcome in sorted(engaged["outcome_id"].drop_nulls().unique())
    ]


def _row(
    series: StandardSeries,
    standard: str,
    events: pl.DataFrame,
    whole: pl.DataFrame,
    outcome: str | None = None,
) -> tuple[Row, list[Row]]:
    """The people of `events` over those of `whole`; rows without a number of people left out."""
    identifier = rate_id(series.series, standard, outcome)
    unknown = whole["people"].null_count()
    rows = "row" if unknown == 1 else "rows"
    said = [f"{unknown} {rows} without a number of people left out."] if unknown else []
    row = {
        "rate_id": identifier,
        "series": series.series,
        "period_end": SYSTEMATIC_END if series.of_whom else whole["decided_on"].max(),
        "standard_id": standard,
        "outcome_id": outcome,
        "events": float(events["people"].sum()),
        "population": float(whole["people"].sum()) if series.of_whom else None,
        "population_kind": series.of_whom or None,
        "caveats": sentences(series.caveats, said),
    }
    known = events.filter(pl.col("people").is_not_null())
    return row, [
        {"rate_id": identifier, "role": "events", "case_id": case, "subject_no": number}
        for case, number in known.select("case_id", "subject_no").iter_rows()
    ]
