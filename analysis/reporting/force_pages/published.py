"""The force's figures as published, source by source beside England and Wales, and loose ones."""

import re
from functools import lru_cache
from html import escape
from typing import Any

import polars as pl

from analysis.ingest.markers import MARKERS
from analysis.rates.force_rates import BTP
from analysis.rates.force_series import FORCE_SERIES
from analysis.reporting import words
from analysis.reporting.force_pages.facts import Facts, Force
from analysis.reporting.force_pages.parts import boxed, folded, items, paragraph

Row = dict[str, Any]
# What makes two figures of a table the same figure of two areas.
CUT = [
    "publication_id", "sheet", "period_start", "period_end", "worker_type", "unit", "stage",
    "route", "proceeding", "finding", "outcome_id", "standard_id", "breakdown", "breakdown_value",
    "label", "measure",
]  # fmt: skip
WHO = {
    "all": "",
    "as_printed": "",
    "pcso": "PCSOs",
    "officer": "officers",
    "special": "special constables",
}
# Words for values that read badly as they are; the rest lose their underscores.
WORDS = {
    "any_proven": "misconduct or gross misconduct proven",
    "case_to_answer": "with a case to answer",
    "iopc_investigation": "after an IOPC investigation",
    "outside_schedule_3": "outside Schedule 3",
    "under_schedule_3": "under Schedule 3",
}
# Stages that say nothing beside a finding, an outcome or a label.
BARE = ("outcome", "finding", "report", "as_printed", "workforce")
ADDED = ("count", "fte")
# Sources that cover every force and leave out the row of a force that has nothing to count.
WHOLE = sorted({series.source for series in FORCE_SERIES if series.nought})
HEADS = {
    "what": "What",
    "period": "Period",
    "value": "This force",
    "everywhere": "England and Wales",
    "receipt": "Receipt",
}
LOOSE_HEADS = {
    "what": "What, in the words it was published in",
    "period": "Period",
    "value": "Number",
    "publisher": "Publisher",
    "page": "Page",
    "remark": "Remark of the transcriber",
    "receipt": "Receipt",
}


def what(row: Row, names: dict[str, str]) -> str:
    """What a figure counts, in words."""
    who = WHO.get(row["worker_type"], str(row["worker_type"] or "").replace("_", " "))
    unit = "" if row["unit"] in (None, "individuals", "as_printed", "workforce") else row["unit"]
    subject = ", ".join(part for part in (who, unit) if part)
    stages = [
        row["label"] or (None if row["stage"] in BARE else row["stage"]),
        row["finding"],
        None if row["label"] else _named(row["outcome_id"], names),
        _named(row["standard_id"], names),
        row["route"],
        None if row["breakdown_value"] == row["label"] else row["breakdown_value"],
    ]
    counted = dict.fromkeys(WORDS.get(part, part.replace("_", " ")) for part in stages if part)
    listed = ", ".join(counted)
    told = subject and not listed.lower().startswith((subject.lower(), "serving"))
    said = ": ".join(part for part in (subject if told else "", listed) if part)
    measured = {"fte": " (full-time equivalents)", "percent": " (percentage)"}
    return said[:1].upper() + said[1:] + measured.get(row["measure"], "")


def _named(identifier: str | None, names: dict[str, str]) -> str | None:
    """A name within a sentence."""
    name = names.get(identifier or "")
    return name[0].lower() + name[1:] if name else identifier


def shown(row: Row) -> str:
    """The value as a reader sees it, or the marker in its place."""
    if row["value"] is None:
        return str(row["marker"])
    number = words.number(row["value"])
    return number + {"percent": "%", "days": " days"}.get(row["measure"], "")


def when(row: Row) -> str:
    """The period in words, or as the source writes it."""
    if row["period_start"] is None or row["period_end"] is None:
        return row["period_as_published"] or "not stated"
    return words.period(row["period_start"], row["period_end"])


def names_of(facts: Facts) -> dict[str, str]:
    """Names of outcomes and standards by identifier."""
    outcomes = facts.data.table("outcomes").select("outcome_id", "name").iter_rows()
    standards = facts.data.table("standards").select("standard_id", "name").iter_rows()
    return {**dict(outcomes), **dict(standards)}


def by_source(facts: Facts, force: Force) -> str:
    """A folded table for each table that was published, the force beside England and Wales."""
    figures = facts.figures_of(force, loose=False).sort("period_end", "publication_id", "sheet",
        "cell", descending=[True, False, False, False], nulls_last=True)  # fmt: skip
    if not figures.height:
        return paragraph(f"No figure of {force.name} stands in the publications held here.")
    names = names_of(facts)
    groups = figures.partition_by("publication_id", "sheet", maintain_order=True)
    return "".join(_table(facts, group, names) for group in groups)


def _table(facts: Facts, figures: pl.DataFrame, names: dict[str, str]) -> str:
    first = figures.row(0, named=True)
    everywhere = _everywhere(facts, first["publication_id"], first["sheet"])
    rows = [
        {
            "what": what(row, names),
            "period": when(row),
            "value": shown(row),
            "everywhere": everywhere.get(tuple(row[key] for key in CUT), "not printed"),
            "receipt": row["figure_id"],
        }
        for row in figures.iter_rows(named=True)
    ]
    sheet = re.sub(r"(\d{4})_(\d\d)", r"\1-\2", str(first["sheet"])).replace("_", " ")
    sheet = re.sub(r"^table(\d+)", r"table \1,", sheet)
    title = f"{first['publisher']}, {first['title']}: {sheet}"
    address = escape(str(first["source_url"]), quote=True)
    quoted = " Quoted by another than its publisher." if first["provenance"] == "quoted" else ""
    inner = (
        f'<p>Read at <a href="{address}">{escape(address.split("/")[2])}</a>.{quoted}</p>'
        f"{boxed(rows, title, HEADS)}{_markers(figures)}"
    )
    noun = "figure" if figures.height == 1 else "figures"
    return folded(f"{title} ({figures.height} {noun})", inner)


def _markers(figures: pl.DataFrame) -> str:
    used = figures.filter(pl.col("value").is_null())["marker"].unique().sort()
    return (
        items([f"{mark} {MARKERS.get(mark, 'as published')}." for mark in used])
        if len(used)
        else ""
    )


@lru_cache(maxsize=256)  # the same for every force of a table
def _everywhere(facts: Facts, publication: str, sheet: str) -> dict[tuple[object, ...], str]:
    """England and Wales by cut: as printed, else the forces added up where none can be missing."""
    table = facts.tables[(publication, sheet)]
    printed = table.filter(pl.col("area") == "england_and_wales", pl.col("value").is_not_null())
    forces = table.filter(pl.col("force_id").is_not_null(), pl.col("measure").is_in(ADDED))
    whole = forces.filter(pl.col("source").is_in(WHOLE))
    lost = pl.col("value").is_null()
    added = whole.group_by(CUT).agg(
        pl.col("value").sum(),
        known=pl.col("value").count(),
        lost=pl.col("force_id").filter(lost).sort(),
    )
    found: dict[tuple[object, ...], str] = {}
    for row in added.iter_rows(named=True):
        # British Transport Police is no part of England and Wales' 43; any other gap is one.
        if row["lost"] not in ([], [BTP]):
            continue
        of_how_many = f"{row['known']} forces with a row, added up"
        found[tuple(row[key] for key in CUT)] = f"{words.number(row['value'])} ({of_how_many})"
    for row in printed.iter_rows(named=True):
        found[tuple(row[key] for key in CUT)] = shown(row)
    return found


def loose(facts: Facts, force: Force) -> str:
    """What the press and single replies said of the force: listed, never compared."""
    figures = facts.figures_of(force, loose=True).sort(
        "period_end", "publisher", "figure_id", descending=[True, False, False], nulls_last=True
    )
    if not figures.height:
        return paragraph(f"None is held for {force.name}.")
    names = names_of(facts)
    rows = [
        {
            "what": what(row, names),
            "period": when(row),
            "value": shown(row),
            "publisher": f"{row['publisher']}, {row['title']}",
            "page": row["source_url"],
            "remark": row["note"] or "none",
            "receipt": row["figure_id"],
        }
        for row in figures.iter_rows(named=True)
    ]
    said = (
        f"{len(rows)} numbers, each from one article or reply, on bases of their own. They are "
        "listed by period and are not compared with anything."
    )
    return paragraph(said) + boxed(
        rows, f"Figures of {force.name} in the press and replies", LOOSE_HEADS
    )
