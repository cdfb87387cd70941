"""Where the force stands: its rates beside the other forces together, and in each funnel."""

from html import escape
from typing import Any

import polars as pl

from analysis.rates.changes import NO_DIFFERENCE, UP, rate_change
from analysis.rates.intervals import with_rate_interval
from analysis.reporting import words
from analysis.reporting.force_pages.facts import Facts, Force
from analysis.reporting.force_pages.parts import boxed, items, paragraph
from analysis.reporting.force_pages.small_funnel import place, small_funnel

Row = dict[str, Any]
HEADS = {
    "what": "What",
    "events": "Events",
    "rate": "Rate per 1,000 (95% interval)",
    "others": "Other forces together",
    "difference": "Difference",
    "receipt": "Receipt",
}


def beside_the_others(facts: Facts, force: Force) -> str:
    """The rates of the force beside England and Wales without it: a table, or why there is none."""
    rows = [
        _row(facts, force, series, row)
        for series in facts.series
        if (row := facts.rate(series, force)) is not None
    ]
    if not rows:
        return paragraph(f"No rate can be given: no series of rates covers {force.name}.")
    return boxed(rows, f"Rates of {force.name} beside the other forces", HEADS)


def _row(facts: Facts, force: Force, series: str, row: Row) -> dict[str, str]:
    about = facts.series[series]
    others = _together(facts.rates[series], force.force_id) if about["rankable"] else None
    known = row["rate"] is not None
    return {
        "what": about["title"],
        "events": words.number(row["events"]),
        "rate": _rate(row) if known else "not known",
        "others": _rate(others) if others else "not known: a partial list",
        "difference": _difference(row, others) if known and others else "can't be said",
        "receipt": row["rate_id"],
    }


def _rate(row: Row) -> str:
    return f"{words.rate(row['rate'])} ({words.interval(row['lower'], row['upper'])})"


def _together(rates: pl.DataFrame, force_id: str) -> Row:
    """The other forces added up: a force is not compared with a total that holds itself."""
    known = rates.filter(pl.col("rate").is_not_null(), pl.col("force_id") != force_id)
    per = float(known["per"][0])
    added = known.select(pl.col("events", "population").sum())
    return with_rate_interval(added, per=per).row(0, named=True)


def _difference(row: Row, others: Row) -> str:
    change = rate_change(others["events"], others["population"], row["events"], row["population"])
    if change.verdict == NO_DIFFERENCE:
        return "no difference shown"
    word = "higher" if change.verdict == UP else "lower"
    if change.value is None:
        return word
    return f"{word}: {change.value:.2f} times ({change.lower:.2f} to {change.upper:.2f})"


def in_each_funnel(facts: Facts, force: Force) -> str:
    """A small funnel for each series that covers every force, and those that can't be drawn."""
    drawn, lost = [], []
    for series, forces in facts.standings.items():
        row = forces.known.filter(pl.col("force_id") == force.force_id)
        if row.height:
            drawn.append(_figure(facts, force, series, row.row(0, named=True)))
        else:
            lost.append(f"{forces.about['title']}: {_why(facts, force, series)}.")
    shown = f'<div class="places">{"".join(drawn)}</div>' if drawn else ""
    return shown + (items(lost) if lost else "")


def _why(facts: Facts, force: Force, series: str) -> str:
    row = facts.rate(series, force)
    return "the series does not cover this force" if row is None else "not published"


def _figure(facts: Facts, force: Force, series: str, row: Row) -> str:
    forces = facts.standings[series]
    drawn = small_funnel(forces, force.force_id, force.short, f"place-{series}")
    told = (
        f"{words.number(row['events'])} among {words.number(round(row['population']))} "
        f"{row['population_kind']}: {words.rate(row['rate'])} per {row['per']:,.0f} (95% interval "
        f"{words.interval(row['lower'], row['upper'])}), {place(row)} {forces.limits_in_words()}."
    )
    return (
        f'<figure class="place"><figcaption><strong>{escape(forces.about["title"])}</strong> '
        f"{escape(told)}</figcaption>{drawn}</figure>"
    )
