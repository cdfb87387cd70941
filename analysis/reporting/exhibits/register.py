"""Exhibits of the register: people by outcome, counted, the two parts apart."""

import polars as pl

from analysis.reporting import charts, words
from analysis.reporting.data import Data
from analysis.reporting.exhibit import Exhibit
from analysis.reporting.receipts import in_register

TITLES = {
    "systematic": "IOPC summaries with a case to answer, January 2018 to June 2021: a random three "
    "quarters (134 of 179 cases)",
    "found": "outcomes of forces of England and Wales found by search, which lean towards "
    "dismissals",
}


COUNTS = {
    "systematic": "Counts, not rates: the summaries are those that the IOPC chose to publish.",
    "found": "Counts, not rates: search finds what is written about, not what happens.",
}


def _headline(collection: str, outcome: str, people: int, total: int) -> str:
    if collection == "systematic":
        of_all = f"{people} of {words.number(total)} people"
        return f"{outcome} is the outcome of {of_all} in IOPC summaries"
    return f"Of what search turned up, “{outcome}” is counted most often: {people} people"


def outcomes(data: Data, collection: str, source: str) -> Exhibit:
    """People by outcome in one part of the register: counts, never a rate."""
    counted = _counted(data, collection)
    total = int(counted["people"].sum())
    first = counted.sort("people", descending=True).row(0, named=True)
    said = [
        f"{row['name']}: {words.counted(row['people'], 'person', 'people')}."
        for row in counted.iter_rows(named=True)
    ]
    drawn = counted.select(
        label="name",
        count="people",
        text=pl.Series([words.number(value) for value in counted["people"]]),
        words=pl.Series(said),
    )
    return Exhibit(
        headline=_headline(collection, first["name"], first["people"], total),
        subtitle=f"People by outcome; {TITLES[collection]}.",
        chart=charts.counts(drawn, "people", counted["name"].to_list()),
        frame=counted,
        table=counted,
        heads={"name": "Outcome", "people": "People", "rows": "Rows of the register"},
        alternative=" ".join(said),
        source=source,
        caveats=[_unknown(counted), COUNTS[collection]],
        words=said,
        receipts=[in_register(collection=collection, outcome=name) for name in counted["name"]],
    )


def _counted(data: Data, collection: str) -> pl.DataFrame:
    names = data.table("outcomes").select("outcome_id", "name", "severity")
    rows = data.table("cases").filter(pl.col("collection") == collection, pl.col("in_scope"))
    return (
        rows.join(names, on="outcome_id")
        .group_by("outcome_id", "name", "severity")
        .agg(
            people=pl.col("people").sum(),
            rows=pl.len(),
            rows_without_number=pl.col("people").null_count(),
        )
        .sort(["severity", "name"], descending=[True, False], nulls_last=True)
    )


def _unknown(counted: pl.DataFrame) -> str:
    unknown = int(counted["rows_without_number"].sum())
    if not unknown:
        return "Every row gives a number of people."
    return f"{unknown} rows whose text gives no number of people are not counted."
