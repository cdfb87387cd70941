"""Exhibits that keep serving and former officers apart: counts as published, and the register's."""

from typing import Any

import polars as pl

from analysis.reporting import charts, words
from analysis.reporting.data import Data
from analysis.reporting.exhibit import Exhibit
from analysis.reporting.exhibits.register import TITLES
from analysis.reporting.receipts import in_register

Row = dict[str, Any]
# The College's words in lists by force, and the outcome of its own yearly tables.
QUOTED = "officers placed on barred list: "
OF_TABLES = {
    "dismissed": "dismissed while serving",
    "would_have_been_dismissed": "dismissed after resigning or retiring",
}
WHERE = {"systematic": "the IOPC summaries coded here", "found": "cases found by search"}
NOTHING_NATIONAL = (
    "No publication held here splits its outcomes for all forces into officers who were serving "
    "and officers who had left. Local newspapers printed the College's split of their own "
    "forces: the list is of those that happened to be printed and stands for no others."
)
MERGED = (
    "Who had left could not be dismissed: the finding is that they would have been. To call all "
    "who were barred dismissed would merge the two."
)


def barred(data: Data, source: str) -> Exhibit:
    """Barred officers by whether they were serving: the College's table, else what was quoted."""
    national = _national(data)
    rows = national if national.height else _by_force(data)
    said = _said(rows, "officer", "officers")
    return Exhibit(
        headline=_headline(rows),
        subtitle="Officers put on the police barred list, by whether they were dismissed while "
        "serving or had resigned or retired; as printed, a count and not a rate.",
        chart=charts.counts(_drawn(rows, said), "officers", rows["label"].to_list()),
        frame=rows,
        table=rows,
        heads={"label": "Force, year and how they left", "people": "People"},
        alternative=" ".join(said),
        source=source,
        caveats=[MERGED] if national.height else [NOTHING_NATIONAL, MERGED],
        words=said,
    )


def _said(rows: pl.DataFrame, one: str, many: str) -> list[str]:
    """What the bar of each row says: its label and how many people."""
    return [
        f"{label}: {words.counted(people, one, many)}."
        for label, people in rows.select("label", "people").iter_rows()
    ]


def _headline(rows: pl.DataFrame) -> str:
    """In how many of the lists more had left than were serving; lists are never added up."""
    serving = pl.col("category").str.ends_with("serving")
    lists = rows.group_by("force", "period_end").agg(
        serving=pl.col("people").filter(serving).sum(),
        former=pl.col("people").filter(~serving).sum(),
    )
    more = lists.filter(pl.col("former") > pl.col("serving")).height
    return (
        f"In {more} of {lists.height} lists that were printed, more of those barred had left than "
        "were dismissed while serving"
    )


def _national(data: Data) -> pl.DataFrame:
    """The split for all forces, where the College's own tables are held."""
    figures = data.table("figures").filter(
        pl.col("publication_id").str.starts_with("college-barred-list/"),
        pl.col("area") == "england_and_wales",
        pl.col("stage") == "barred",
        pl.col("worker_type") == "officer",
        pl.col("outcome_id").is_in(list(OF_TABLES)),
        pl.col("breakdown").is_null(),
        pl.col("superseded_by").is_null(),
        pl.col("value").is_not_null(),
    )
    categories = pl.col("outcome_id").replace(OF_TABLES)
    return _rows(figures.with_columns(force=pl.lit("England and Wales"), category=categories))


def _by_force(data: Data) -> pl.DataFrame:
    names = data.table("forces").select("force_id", force="name")
    quoted = (
        data.table("figures")
        .filter(pl.col("label").str.starts_with(QUOTED), pl.col("value").is_not_null())
        .join(names, on="force_id")
    )
    return _rows(quoted.with_columns(category=pl.col("label").str.strip_prefix(QUOTED)))


def _rows(figures: pl.DataFrame) -> pl.DataFrame:
    """A row a force, year and way of leaving: label, people and the identifiers of its receipt."""
    order = pl.col("category").str.ends_with("serving")
    found = figures.sort(
        "force", "period_end", order, "category", descending=[*[False] * 2, True, False]
    )
    labels = [
        f"{row['force']}, {words.period(row['period_start'], row['period_end'])}: {row['category']}"
        for row in found.iter_rows(named=True)
    ]
    return found.select(
        "force",
        "category",
        "period_start",
        "period_end",
        "figure_id",
        "publication_id",
        "source_url",
        label=pl.Series(labels, dtype=pl.String),
        people=pl.col("value").cast(pl.Int64),
    )


def _drawn(rows: pl.DataFrame, said: list[str]) -> pl.DataFrame:
    texts = [words.number(value) for value in rows["people"]]
    return rows.select(
        "label", count="people", text=pl.Series(texts), words=pl.Series(said, dtype=pl.String)
    )


def register(data: Data, collection: str, source: str) -> Exhibit:
    """People of one part of the register by whether they were serving, and by outcome."""
    rows = _of_register(data, collection)
    said = _said(rows, "person", "people")
    sums = dict(rows.group_by("status").agg(pl.col("people").sum()).iter_rows())
    return Exhibit(
        headline=f"In {WHERE[collection]}, {words.number(sums['serving'])} people were serving and "
        f"{words.number(sums['former'])} had left: a count and no rate",
        subtitle=f"People by status and outcome; {TITLES[collection]}. Not a census.",
        chart=charts.counts(_drawn(rows, said), "people", rows["label"].to_list()),
        frame=rows,
        table=rows,
        heads={"label": "Status and outcome", "people": "People"},
        alternative=" ".join(said),
        source=source,
        caveats=[
            "Counts, not rates: the IOPC chose what to publish, and search finds what is written "
            "about. A row whose text gives no number of people is not counted.",
            MERGED,
        ],
        words=said,
        receipts=[
            in_register(collection=collection, status=status, outcome=outcome)
            for status, outcome in rows.select("status", "outcome").iter_rows()
        ],
    )


def _of_register(data: Data, collection: str) -> pl.DataFrame:
    outcomes = data.table("outcomes").select("outcome_id", "severity", outcome="name")
    return (
        data.table("cases")
        .filter(pl.col("collection") == collection, pl.col("in_scope"))
        .filter(pl.col("status").is_in(["serving", "former"]))
        .join(outcomes, on="outcome_id")
        .group_by("status", "outcome", "outcome_id", "severity")
        .agg(pl.col("people").sum())
        .filter(pl.col("people") > 0)
        .with_columns(
            label=pl.format(
                "{}: {}", pl.col("status").str.to_titlecase(), pl.col("outcome").str.to_lowercase()
            )
        )
        .sort("status", "severity", "outcome", descending=[True, True, False], nulls_last=True)
    )
