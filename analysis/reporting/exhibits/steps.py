"""From investigation to outcome: the people at each step of a year, and how many are lost."""

from typing import Any

import polars as pl

from analysis.clean.pick import Selector, pick
from analysis.reporting import charts, words
from analysis.reporting.data import Data
from analysis.reporting.exhibit import Exhibit

Row = dict[str, Any]
PEOPLE: Selector = {"unit": "individuals", "measure": "count", "route": "iopc_investigation"}
STEPS: list[tuple[str, Selector]] = [
    ("Subject to investigation", {"stage": "subject_to_investigation"}),
    (
        "Case to answer",
        {"stage": "case_to_answer", "breakdown_value": "misconduct or gross misconduct"},
    ),
    ("Faced proceedings", {"stage": "proceedings", "proceeding": "any"}),
    ("Proven at any level", {"stage": "finding", "finding": "any_proven"}),
    ("Gross misconduct proven", {"stage": "finding", "finding": "gross_misconduct"}),
    (
        "Dismissed without notice",
        {"stage": "outcome", "finding": "gross_misconduct", "outcome_id": "dismissed"},
    ),
]
HEADS = {"label": "Step", "people": "People", "fewer": "Fewer than at the step before"}


def iopc_steps(data: Data, publication: str, source: str) -> Exhibit:
    """The steps of one edition of the IOPC's outcomes report, those that it prints."""
    figures = data.table("figures").filter(pl.col("publication_id") == publication)
    latest = figures.filter(pl.col("period_end") == figures["period_end"].max())
    found: list[Row] = []
    for label, selector in STEPS:
        rows = pick(latest, {**PEOPLE, **selector})
        if rows.height == 1 and rows["value"][0] is not None:
            found.append({"label": label, "count": rows["value"][0], **_receipt(rows)})
    frame = pl.DataFrame(found).with_columns(
        fewer=(pl.col("count").shift(1) - pl.col("count")).cast(pl.Int64)
    )
    row = latest.row(0, named=True)
    when = words.period(row["period_start"], row["period_end"])
    said = [_in_words(each) for each in frame.iter_rows(named=True)]
    drawn = frame.select(
        "label",
        "count",
        text=pl.Series([_beside(each) for each in frame.iter_rows(named=True)]),
        words=pl.Series(said),
    )
    first, last = found[0], found[-1]
    return Exhibit(
        headline=f"{when}: {words.number(first['count'])} people "
        f"{first['label'].lower()}, {words.number(last['count'])} {_in_headline(last['label'])}",
        subtitle=f"People at each step after independent IOPC investigations, {when}, and how many "
        "fewer than at the step before; forces under the IOPC.",
        chart=charts.counts(drawn, "people", frame["label"].to_list()),
        frame=frame,
        table=frame.select("label", people="count", fewer="fewer"),
        heads=HEADS,
        alternative=" ".join(said),
        source=source,
        caveats=[
            "The steps are of one year, not of the same people: who faces proceedings in a year "
            "can have been investigated in an earlier one.",
            "Those who left before proceedings are among the people lost before them; how many is "
            "not in the figures held.",
        ],
        words=said,
    )


def _in_headline(label: str) -> str:
    return label.lower().replace("case to answer", "with a case to answer")


def _receipt(rows: pl.DataFrame) -> Row:
    return rows.select("figure_id", "publication_id", "source_url").row(0, named=True)


def _beside(row: Row) -> str:
    lost = row["fewer"]
    return words.number(row["count"]) + (f" ({lost} fewer)" if lost else "")


def _in_words(row: Row) -> str:
    lost = f", {row['fewer']} fewer than at the step before" if row["fewer"] is not None else ""
    return f"{row['label']}: {words.number(row['count'])}{lost}."
