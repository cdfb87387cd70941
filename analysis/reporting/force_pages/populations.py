"""Denominators of the force's rates, and what another choice would make of them."""

from typing import Any

from analysis.reporting import words
from analysis.reporting.force_pages.facts import Facts, Force
from analysis.reporting.force_pages.parts import boxed, folded, paragraph
from analysis.reporting.standing import Standing

Row = dict[str, Any]
HEADS = {
    "kind": "Denominator",
    "population": "Population",
    "rate": "Rate per 1,000 (95% interval)",
    "place": "Against the 95% limits",
}
WIDE = {**HEADS, "place": "Against the 95% limits widened for the spread between forces"}


def denominators(facts: Facts, force: Force) -> str:
    """Each series of the force under every denominator that is published for all forces."""
    tables, moved, tried = [], [], 0
    for series, forces in facts.standings.items():
        own = facts.rate(series, force)
        if own is None or own["rate"] is None:
            continue
        rows = facts.other_denominators.get((series, force.force_id), [])
        if not rows:
            continue
        tried += 1
        if any(row["class_changes"] for row in rows):
            moved.append(forces.about["title"])
        tables.append(_table(forces, own, rows))
    if not tried:
        return paragraph(f"No rate of {force.name} is known, so there is none to divide otherwise.")
    told = (
        "A rate is a count over a population, and there is more than one population to choose: "
        "officers or everybody, heads or full-time equivalents, one date or the mean of two."
    )
    return paragraph(f"{told} {_verdict(moved, tried)}") + "".join(tables)


def _verdict(moved: list[str], tried: int) -> str:
    if not moved:
        return f"In none of {tried} series would another choice move the force across a limit."
    return (
        f"In {len(moved)} of {tried} series another choice would move the force across a limit: "
        f"{words.listed(moved)}."
    )


def _table(forces: Standing, own: Row, rows: list[Row]) -> str:
    shown = [
        {
            "kind": row["population_kind"],
            "population": words.number(round(row["population"])),
            "rate": f"{words.rate(row['rate'])} ({words.interval(row['lower'], row['upper'])})",
            "place": (row["funnel_class"] or "not known")
            + (" (differs)" if row["class_changes"] else ""),
        }
        for row in rows
    ]
    title = forces.about["title"]
    used = (
        f"Used on this site: {own['population_kind']}, {words.day(own['population_as_at'])}. "
        f"{words.number(own['events'])} events."
    )
    heads = WIDE if forces.wide else HEADS
    return folded(title, paragraph(used) + boxed(shown, f"{title}: other denominators", heads))
