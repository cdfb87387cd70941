"""Exhibits of shares: by outcome, finding and kind of proceeding, and by standard."""

from collections.abc import Sequence
from typing import Any

import polars as pl

from analysis.reporting import charts, words
from analysis.reporting.data import Data
from analysis.reporting.exhibit import Exhibit
from analysis.reporting.exhibits.trends import caveats_of
from analysis.reporting.receipts import Receipt, in_register

Row = dict[str, Any]
HEADS = {
    "label": "What",
    "events": "Events",
    "population": "Of",
    "share": "Share",
    "interval": "95% interval",
}


def shares(data: Data, series: str, source: str, *, by_route: bool = False) -> Exhibit:
    """The shares of a series of `outcome_rates`, a row a period and category."""
    rows = data.table("outcome_rates").filter(pl.col("series") == series)
    rows = rows.sort(
        ["period_end", "period_start", "route", "rate"], descending=[True, True, False, True]
    )
    about = data.table("series").filter(pl.col("series") == series).row(0, named=True)
    labels = [_label(row, by_route) for row in rows.iter_rows(named=True)]
    return _exhibit(
        rows.with_columns(label=pl.Series(labels)),
        headline=headline(rows, by_route),
        subtitle=f"{about['title']}. Share of {about['population']}, with its 95% interval; "
        f"{about['covers']}.",
        axis=f"share of {about['population']}",
        source=source,
    )


def _label(row: Row, by_route: bool) -> str:
    when = words.period(row["period_start"], row["period_end"])
    return f"{_capital(row['category'])}{_route(row, by_route)}, {when}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _route(row: Row, by_route: bool) -> str:
    return f", {row['route'].replace('_', ' ')}s" if by_route and row["route"] else ""


def headline(rows: pl.DataFrame, by_route: bool) -> str:
    """The largest share of the latest period."""
    latest = rows.filter(pl.col("period_end") == rows["period_end"].max())
    row = latest.sort("rate", descending=True).row(0, named=True)
    when = words.period(row["period_start"], row["period_end"])
    what = f"{_capital(row['category'])}{_route(row, by_route)}"
    return (
        f"{what}: {words.percent(row['rate'])} of "
        f"{row['population_kind']} in {when} ({words.number(row['events'])} of "
        f"{words.number(row['population'])})"
    )


def _exhibit(
    rows: pl.DataFrame,
    *,
    headline: str,
    subtitle: str,
    axis: str,
    source: str,
    receipts: Sequence[Receipt] = (),
) -> Exhibit:
    said = [in_words(row) for row in rows.iter_rows(named=True)]
    drawn = rows.select(
        "label",
        "rate",
        "lower",
        "upper",
        text=pl.Series(
            [
                f"{words.percent(row['rate'])} ({words.number(row['events'])} of "
                f"{words.number(row['population'])})"
                for row in rows.iter_rows(named=True)
            ]
        ),
        words=pl.Series(said),
    )
    return Exhibit(
        headline=headline,
        subtitle=subtitle,
        chart=charts.dots(drawn, axis, share=True, order=rows["label"].to_list()),
        frame=rows.drop("label"),
        table=_table(rows),
        heads=HEADS,
        alternative=" ".join(said),
        source=source,
        caveats=caveats_of(rows),
        words=said,
        receipts=receipts,
    )


def in_words(row: Row) -> str:
    """One share as a sentence."""
    return (
        f"{row['label']}: {words.percent(row['rate'])}, {words.number(row['events'])} of "
        f"{words.number(row['population'])} "
        f"(95% interval {words.interval(row['lower'], row['upper'], share=True)})."
    )


def _table(rows: pl.DataFrame) -> pl.DataFrame:
    return pl.DataFrame(
        [
            {
                "label": row["label"],
                "events": words.number(row["events"]),
                "population": words.number(row["population"]),
                "share": words.percent(row["rate"]),
                "interval": words.interval(row["lower"], row["upper"], share=True),
            }
            for row in rows.iter_rows(named=True)
        ]
    )


def standards(data: Data, series: str, source: str) -> Exhibit:
    """How often each standard was engaged, in the order of the regulations."""
    rows = _standards(data, series).with_columns(label="name")
    about = data.table("series").filter(pl.col("series") == series).row(0, named=True)
    first = rows.sort("rate", descending=True).row(0, named=True)
    return _exhibit(
        rows,
        headline=f"{first['name']} was named for {words.number(first['events'])} of "
        f"{words.number(first['population'])} people, more often than any other standard",
        subtitle=f"{about['title']}. Share of {about['population']}, with its 95% interval; "
        f"{about['covers']}.",
        axis=f"share of {about['population']}",
        source=source,
        receipts=_in_register(rows, "systematic"),
    )


def given_standard(data: Data, source: str) -> Exhibit:
    """The outcomes given each standard, for the standards named for at least five people."""
    rows = _standards(data, "register-outcome-given-standard")
    names = data.table("outcomes").select("outcome_id", outcome="name", severity="severity")
    rows = rows.join(names, on="outcome_id").sort("ordinal", "severity", descending=[False, True])
    about = (
        data.table("series")
        .filter(pl.col("series") == "register-outcome-given-standard")
        .row(0, named=True)
    )
    enough = rows.filter(pl.col("population") >= 5)
    labelled = enough.with_columns(
        label=pl.format("{}: {}", "name", pl.col("outcome").str.to_lowercase())
    )
    first = labelled.sort("population", "rate", descending=True).row(0, named=True)
    return _exhibit(
        labelled,
        headline=f"Where {first['name']} was named, {words.number(first['events'])} of "
        f"{words.number(first['population'])} people saw {first['outcome'].lower()}",
        subtitle=f"{about['title']}, for standards named for at least five people. Share of "
        f"{about['population']}, with its 95% interval; {about['covers']}.",
        axis="share of people for whom the standard is named",
        source=source,
        receipts=_in_register(labelled, "systematic"),
    )


def _standards(data: Data, series: str) -> pl.DataFrame:
    return (
        data.table("standard_rates")
        .filter(pl.col("series") == series)
        .join(data.table("standards").select("standard_id", "name", "ordinal"), on="standard_id")
        .sort("ordinal")
    )


def _in_register(rows: pl.DataFrame, part: str) -> list[Receipt]:
    """The register's rows of one part that name a row's standard, and have its outcome if any."""
    outcomes = rows["outcome"] if "outcome" in rows.columns else [None] * rows.height
    return [
        in_register(collection=part, standard=name, **({"outcome": outcome} if outcome else {}))
        for name, outcome in zip(rows["name"], outcomes, strict=True)
    ]


def found_standards(data: Data, source: str) -> Exhibit:
    """Counts by standard in the found part of the register: no rate of anything."""
    rows = _standards(data, "register-found")
    first = rows.sort("events", descending=True).row(0, named=True)
    said = [
        f"{row['name']}: {words.counted(row['events'], 'person', 'people')}."
        for row in rows.iter_rows(named=True)
    ]
    drawn = rows.select(
        label="name",
        count="events",
        text=pl.Series([words.number(value) for value in rows["events"]]),
        words=pl.Series(said),
    )
    return Exhibit(
        headline=f"{first['name']} is named most often in outcomes that search turned up: a count, "
        "not a rate",
        subtitle="People for whom the text names the standard, in outcomes of forces of England "
        "and Wales found by search; several standards a person.",
        chart=charts.counts(drawn, "people", rows["name"].to_list()),
        frame=rows,
        table=rows.select(label="name", events="events"),
        heads={"label": "Standard", "events": "People"},
        alternative=" ".join(said),
        source=source,
        caveats=caveats_of(rows),
        words=said,
        receipts=_in_register(rows, "found"),
    )
