"""Where the force stands: its rates beside the other forces together, and in each funnel."""

from html import escape
from typing import Any

import polars as pl

from analysis.rates.changes import NO_DIFFERENCE, UP, rate_change
from analysis.reporting import words
from analysis.reporting.force_pages.facts import Facts, Force
from analysis.reporting.force_pages.parts import boxed, items, paragraph
from analysis.reporting.force_pages.small_funnel import place
from analysis.reporting.receipts import receipts_of

Row = dict[str, Any]
HEADS = {
    "what": "What",
    "events": "Events",
    "rate": "Rate per 1,000 (95% interval)",
    "others": "Other forces together",
    "difference": "Difference",
}
BESIDE = "beside-row"

CHANCE = (
    "With some 43 forces about two would lie outside 95% limits by chance alone, fewer where "
    "events are few; the number for each funnel is on the page of all forces. A place outside is a "
    "reason to ask, not a verdict."
)


def beside_the_others(facts: Facts, force: Force) -> str:
    """The rates of the force beside England and Wales without it: a table, or why there is none."""
    found = _rates(facts, force)
    rows = [
        _row(facts.series[series], row, series in facts.standings and facts.standings[series].wide)
        for series, row in found.items()
    ]
    if not rows:
        return paragraph(f"No rate can be given: no series of rates covers {force.name}.")
    caption = f"Rates of {force.name} beside the other forces"
    codes = pl.DataFrame({"rate_id": [row["rate_id"] for row in found.values()]})
    return boxed(rows, caption, HEADS, receipts=receipts_of(facts.data, codes), key=BESIDE)


def _rates(facts: Facts, force: Force) -> dict[str, Row]:
    """The rates that the table lists, by series, in its order."""
    return {
        series: row for series in facts.series if (row := facts.rate(series, force)) is not None
    }


def anchors(facts: Facts, force: Force) -> dict[str, str]:
    """The anchors of the table's rows by the identifier of their rate."""
    rows = _rates(facts, force).values()
    return {row["rate_id"]: f"{BESIDE}-{number}" for number, row in enumerate(rows, start=1)}


def _row(about: Row, row: Row, wide: bool) -> dict[str, str]:
    known, others = row["rate"] is not None, row["others"]
    spread = f"; {place(row)} the widened limits" if wide else ""
    return {
        "what": about["title"],
        "events": words.number(row["events"]),
        "rate": _rate(row) if known else "not known",
        "others": _rate(others) if others else "not known: a partial list",
        "difference": _difference(row, others) + spread if known and others else "can't be said",
    }


def _rate(row: Row) -> str:
    return f"{words.rate(row['rate'])} ({words.interval(row['lower'], row['upper'])})"


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
        row = facts.rate(series, force)
        if row is not None and row["rate"] is not None:
            drawn.append(_figure(facts, force, series, row))
        else:
            why = "not published" if row else "the series does not cover this force"
            lost.append(f"{forces.about['title']}: {why}.")
    if not drawn:
        return paragraph(f"{force.name} stands in no funnel: its rates are not known.")
    shown = f'<div class="places">{"".join(drawn)}</div>'
    return paragraph(CHANCE) + shown + (items(lost) if lost else "")


def _figure(facts: Facts, force: Force, series: str, row: Row) -> str:
    forces = facts.standings[series]
    number = list(_rates(facts, force)).index(series) + 1
    drawn = facts.backgrounds[series].with_mark(row, force.short, f"place-{series}", number)
    told = (
        f"{words.number(row['events'])} among {words.number(round(row['population']))} "
        f"{row['population_kind']}: {words.rate(row['rate'])} per {row['per']:,.0f} (95% interval "
        f"{words.interval(row['lower'], row['upper'])}), {place(row)} {forces.limits_in_words()}."
    )
    return (
        f'<figure class="place"><figcaption><strong>{escape(forces.about["title"])}</strong> '
        f'{escape(told)}</figcaption><div class="drawing" data-marks="{BESIDE}">{drawn}</div>'
        "</figure>"
    )
