"""The sheets of a workbook of exhibits: cover, contents, notes, then one table a sheet."""

import re
from collections.abc import Iterable, Sequence

import polars as pl

from analysis.reporting.citation import AUTHOR
from analysis.reporting.exhibit import Exhibit
from analysis.reporting.exhibits.trends import caveats_of
from analysis.reporting.workbook.book import (
    Column,
    Kind,
    Line,
    Link,
    Sheet,
    Style,
    Table,
    Workbook,
)
from analysis.reporting.workbook.frames import shorthand_of, table_of

COVER, CONTENTS, NOTES = "Cover_sheet", "Table_of_contents", "Notes"
KEYWORDS = ["police misconduct", "England and Wales", "dismissals", "statistics"]
SENTENCE = re.compile(r"(?<=[.;]) (?=[A-Z0-9])")
ABOUT = {
    "What this workbook holds": [
        "Figures that the Home Office, the IOPC, the College of Policing, Parliament, police "
        "forces and the press published, and rates made from them, each with its interval.",
        "They are for England and Wales. Each table says which forces and which period it covers.",
        "Numbers are stored in full; what the sheets show is rounded.",
    ],
    "How to read it": [
        "Each table is on a worksheet of its own, below its title, its unit and its source.",
        "A cell without a number says why in square brackets. What is missing is never zero.",
        "A rate identifier or a figure identifier leads to the published cell: give it to the "
        "command misconduct receipt.",
    ],
    "Terms of use": [
        "Contains public sector information licensed under the Open Government Licence v3.0 and "
        "Parliamentary information licensed under the Open Parliament Licence v3.0.",
    ],
}


def workbook_of(title: str, exhibits: Sequence[Exhibit], citation: str) -> Workbook:
    """The workbook of some exhibits.

    Args:
        title: of the workbook: what, where and when.
        exhibits: one for each sheet with a table.
        citation: how to cite it.
    """
    notes = _numbered(exhibits)
    tables = [_table_sheet(number, each, notes) for number, each in enumerate(exhibits, start=1)]
    listed = [
        *([(NOTES, "Notes that titles and rows refer to")] if notes else []),
        *((_name(number), _title(number, each)) for number, each in enumerate(exhibits, start=1)),
    ]
    metadata = [_cover(title, citation), _contents(listed)]
    return Workbook(
        title,
        AUTHOR,
        KEYWORDS,
        [*metadata, *([_notes(notes)] if notes else []), *tables],
    )


def _numbered(exhibits: Iterable[Exhibit]) -> dict[str, str]:
    """Each caveat of the exhibits once, with its note: those of rows by sentence."""
    said: dict[str, None] = {}
    for each in exhibits:
        said |= dict.fromkeys([*_of_title(each), *_of_rows(each)])
    return {text: f"[note {number}]" for number, text in enumerate(said, start=1)}


def _of_rows(exhibit: Exhibit) -> list[str]:
    if "caveats" not in exhibit.frame.columns:
        return []
    return caveats_of(exhibit.frame.select(pl.col("caveats").drop_nulls()))


def _of_title(exhibit: Exhibit) -> list[str]:
    """Caveats of the whole table, which no row carries."""
    of_rows = _of_rows(exhibit)
    return [text for text in exhibit.caveats if text not in of_rows]


def _table_sheet(number: int, exhibit: Exhibit, notes: dict[str, str]) -> Sheet:
    table = table_of(exhibit.key.replace("-", "_"), exhibit.frame, exhibit.heads, notes)
    marks = "".join(notes[text] for text in _of_title(exhibit))
    title = _title(number, exhibit) + (f" {marks}" if marks else "")
    told = ["This worksheet contains one table."]
    if marks or "Notes" in [column.heading for column in table.columns]:
        told = [f"{told[0]} It refers to notes, which are on the worksheet {NOTES}."]
    shorthand = shorthand_of(table)
    if shorthand:
        meanings = ", ".join(f"{mark} = {said}" for mark, said in shorthand.items())
        told.append(f"Some shorthand is used in this table, {meanings}.")
    lines = [
        Line(title, Style.TITLE),
        *(Line(text) for text in SENTENCE.split(exhibit.subtitle)),
        *(Line(text) for text in told),
        Line(f"Source: {exhibit.source}."),
        Line(Link("Back to the table of contents", CONTENTS)),
    ]
    return Sheet(_name(number), lines, table)


def _name(number: int) -> str:
    return f"Table_{number}"


def _title(number: int, exhibit: Exhibit) -> str:
    return f"Table {number}: {exhibit.headline}"


def _cover(title: str, citation: str) -> Sheet:
    lines = [Line(title, Style.TITLE)]
    for heading, texts in {**ABOUT, "How to cite": [citation]}.items():
        lines += [Line(heading, Style.HEADING), *(Line(text) for text in texts)]
    return Sheet(COVER, lines)


def _contents(listed: Sequence[tuple[str, str]]) -> Sheet:
    columns = [Column("Worksheet", Kind.TEXT, 20), Column("What it holds", Kind.TEXT, 120)]
    table = Table(CONTENTS, columns, [[Link(name, name), what] for name, what in listed])
    lines = [Line("Table of contents", Style.TITLE), Line("This worksheet contains one table.")]
    return Sheet(CONTENTS, lines, table)


def _notes(notes: dict[str, str]) -> Sheet:
    columns = [Column("Note", Kind.TEXT, 14), Column("What it says", Kind.TEXT, 110)]
    table = Table(NOTES, columns, [[mark, text] for text, mark in notes.items()])
    lines = [Line("Notes", Style.TITLE), Line("This worksheet contains one table.")]
    return Sheet(NOTES, lines, table)
