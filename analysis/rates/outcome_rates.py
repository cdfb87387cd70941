"""Shares by outcome and the like, with Wilson's interval and receipts."""

from typing import Any

import polars as pl

from analysis.clean.pick import pick
from analysis.rates.inputs import figure_receipts, rate_id, sentences
from analysis.rates.outcome_series import SHARE_SERIES, ShareSeries
from analysis.rates.proportions import with_proportion_interval

Row = dict[str, Any]
Tables = dict[str, pl.DataFrame]
IN_WORDS = {
    "any_proven": "proven at any level",
    "gross_misconduct": "gross misconduct proven",
    "misconduct": "misconduct proven",
    "not_proven": "not proven",
    "meeting": "misconduct meeting",
    "hearing": "misconduct hearing",
    "accelerated_hearing": "accelerated misconduct hearing",
    "hearing_or_accelerated_hearing": "hearing or accelerated hearing",
}


def outcome_rates(tables: Tables) -> tuple[pl.DataFrame, list[Row]]:
    """`outcome_rates` without its schema's check, and the receipts of its shares."""
    sources = tables["publications"].select("publication_id", "source")
    figures = tables["figures"].join(sources, on="publication_id", maintain_order="left")
    names = dict(tables["outcomes"].select("outcome_id", "name").iter_rows())
    rows: list[Row] = []
    receipts: list[Row] = []
    for series in SHARE_SERIES:
        found, made_of = _one_series(series, figures, names)
        rows += found
        receipts += made_of
    if not rows:
        return pl.DataFrame(), []
    return with_proportion_interval(pl.DataFrame(rows, infer_schema_length=None)), receipts


def _one_series(
    series: ShareSeries, figures: pl.DataFrame, names: dict[str, str]
) -> tuple[list[Row], list[Row]]:
    wholes = _by_key(_added(pick(figures, series.wholes), series.by, series), series)
    less = _by_key(pick(figures, series.less), series) if series.less else {}
    rows: list[Row] = []
    receipts: list[Row] = []
    parts = _added(pick(figures, series.parts), (*series.by, *series.added), series)
    for part in parts.iter_rows(named=True):
        key = tuple(part[column] for column in series.by)
        whole = wholes.get(key)
        if whole is None or part["value"] is None:
            continue
        taken = less.get(key, []) if series.less else []
        if series.less and not taken:
            continue
        row = _row(series, part, whole, taken, names)
        rows.append(row)
        receipts += figure_receipts(row["rate_id"], "events", part["figure_ids"])
        receipts += figure_receipts(row["rate_id"], "population", whole[0]["figure_ids"])
        receipts += figure_receipts(
            row["rate_id"], "taken away from the population", [each["figure_id"] for each in taken]
        )
    return rows, receipts


def _added(figures: pl.DataFrame, key: tuple[str, ...], series: ShareSeries) -> pl.DataFrame:
    """The figures with `figure_ids`; added up by `key` where the series adds figures up.

    A sum with a suppressed part is unknown, and one that says a breakdown or a force says neither.
    """
    one_each = figures.with_columns(pl.concat_list("figure_id").alias("figure_ids"))
    if not series.added:
        return one_each
    summed = {"force_id": None, "breakdown": None, "breakdown_value": None}
    return (
        one_each.group_by(key, maintain_order=True)
        .agg(
            pl.when(pl.col("value").null_count() == 0).then(pl.col("value").sum()).alias("value"),
            pl.col("figure_id").alias("figure_ids"),
            pl.exclude("value", "figure_ids", *key).first(),
        )
        .with_columns(**{name: pl.lit(value, pl.String) for name, value in summed.items()})
    )


def _by_key(figures: pl.DataFrame, series: ShareSeries) -> dict[tuple[Any, ...], list[Row]]:
    found: dict[tuple[Any, ...], list[Row]] = {}
    for row in figures.iter_rows(named=True):
        if row["value"] is not None:
            found.setdefault(tuple(row[column] for column in series.by), []).append(row)
    return found


def _row(
    series: ShareSeries, part: Row, whole: list[Row], taken: list[Row], names: dict[str, str]
) -> Row:
    derived = [each for each in (part, *whole, *taken) if each["status"] == "derived"]
    quoted = [each for each in (part, *whole) if each["provenance"] == "quoted"]
    said = [
        *(["One of the figures is derived, not printed."] if derived else []),
        *(["One of the figures is quoted by another publisher."] if quoted else []),
    ]
    return {
        "rate_id": rate_id(series.series, *_counted(series, part)),
        "series": series.series,
        "period_start": part["period_start"],
        "period_end": part["period_end"],
        "publication_id": part["publication_id"],
        "unit": part["unit"],
        **{key: part[key] for key in ("route", "proceeding", "finding", "outcome_id")},
        "category": in_words(part, names),
        "events": part["value"],
        "population": whole[0]["value"] - sum(each["value"] for each in taken),
        "population_kind": series.whole_in_words,
        "caveats": sentences(said, series.caveats),
    }


def _counted(series: ShareSeries, part: Row) -> list[object]:
    """What tells a share from the others of its series: its figure, or what its figures share."""
    if not series.added:
        return [part["figure_id"]]
    return [part[column] for column in ("period_start", "period_end", *series.added)]


def in_words(part: Row, names: dict[str, str]) -> str:
    """What a share is of: its outcome, else its further dimension, else finding or proceeding."""
    if part["outcome_id"]:
        return names[part["outcome_id"]]
    if part["breakdown_value"]:
        return str(part["breakdown_value"])
    key = part["finding"] if part["stage"] == "finding" else part["proceeding"]
    return IN_WORDS.get(str(key), str(key))
