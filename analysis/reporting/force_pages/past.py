"""The force against its own past: counts of whole years, compared where no break lies between."""

from datetime import date
from typing import Any

import polars as pl

from analysis.rates.changes import NO_DIFFERENCE, UP, rate_change
from analysis.reporting import words
from analysis.reporting.force_pages.facts import Facts, Force
from analysis.reporting.force_pages.parts import boxed, paragraph
from analysis.reporting.force_pages.published import names_of, shown, what

Row = dict[str, Any]
SAME = [
    "source", "worker_type", "unit", "stage", "route", "proceeding", "finding", "outcome_id",
    "standard_id", "breakdown", "breakdown_value", "label", "measure",
]  # fmt: skip
COUNTS = ("count", "fte")
# Not misconduct: people who left or were employed.
LEFT_OUT = ("leavers", "workforce")
HEADS = {"what": "What", "years": "Years", "change": "First and last year that can be compared"}


def own_past(facts: Facts, force: Force) -> str:
    """Every count that is held for more than one whole year."""
    figures = facts.figures_of(force, loose=False).filter(
        pl.col("value").is_not_null(),
        pl.col("measure").is_in(COUNTS),
        ~pl.col("stage").is_in(LEFT_OUT),
        pl.col("superseded_by").is_null(),
    )
    names = names_of(facts)
    rows = []
    for group in figures.partition_by(SAME, maintain_order=True):
        years = _whole_years(group)
        if len(years) > 1:
            rows.append(_row(facts, years, names))
    if not rows:
        told = (
            "No publication that covers every force is held here with the same count of "
            f"{force.name} for more than one year, so the force can't be set against its own past."
        )
        if facts.figures_of(force, loose=True).height:
            told += " Numbers that the press quoted, some of several years, are listed below."
        return paragraph(told)
    told = (
        "Counts as published, not rates: the force may have grown or shrunk between. Receipts are "
        "with the figures above."
    )
    return paragraph(told) + boxed(rows, f"{force.name} over the years", HEADS)


def _whole_years(figures: pl.DataFrame) -> list[Row]:
    """One figure a whole year, in order; a year that is published twice differently is left out."""
    found: dict[date, list[Row]] = {}
    for row in figures.sort("period_end").iter_rows(named=True):
        start, end = row["period_start"], row["period_end"]
        if start and end and 364 <= (end - start).days <= 365:
            found.setdefault(end, []).append(row)
    return [rows[0] for rows in found.values() if len({row["value"] for row in rows}) == 1]


def _row(facts: Facts, years: list[Row], names: dict[str, str]) -> dict[str, str]:
    listed = [f"{_year(row)}: {shown(row)}" for row in years]
    return {
        "what": what(years[0], names),
        "years": "; ".join(listed),
        "change": _change(facts, years),
    }


def _year(row: Row) -> str:
    return words.period(row["period_start"], row["period_end"])


def _change(facts: Facts, years: list[Row]) -> str:
    runs = _runs(years, _breaks(facts, years[0]["source"]))
    longest = max(runs, key=len)
    if len(longest) < 2:
        return "can't be said: a break in the series or missing years lie between"
    first, last = longest[0], longest[-1]
    between = f"{_year(first)} to {_year(last)}"
    if first["value"] + last["value"] == 0:
        return f"{between}: none in either"
    change = rate_change(first["value"], 1, last["value"], 1)
    if change.verdict == NO_DIFFERENCE:
        return f"{between}: these counts do not show a difference"
    word = "more" if change.verdict == UP else "fewer"
    if change.value is None:
        return f"{between}: {word}"
    limits = f"95% interval {change.lower:.2f} to {change.upper:.2f}"
    return f"{between}: {word}, {change.value:.2f} times as many ({limits})"


def _breaks(facts: Facts, source: str) -> list[date]:
    """The days from which a break touches a series that is made from the source."""
    series = facts.data.table("series").filter(pl.col("source") == source)["series"]
    breaks = facts.data.table("break_series").filter(pl.col("series").is_in(series.to_list()))
    return breaks["applies_from"].unique().to_list()


def _runs(years: list[Row], breaks: list[date]) -> list[list[Row]]:
    """Years one after the other with no break between."""
    runs = [[years[0]]]
    for row in years[1:]:
        last = runs[-1][-1]
        follows = (row["period_start"] - last["period_end"]).days == 1
        broken = any(last["period_end"] < day <= row["period_end"] for day in breaks)
        if follows and not broken:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs
