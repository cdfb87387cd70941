"""The frame behind an exhibit as a table of a workbook: headings in words, no cell empty."""

from collections.abc import Mapping
from datetime import date

import polars as pl

from analysis.reporting.exhibits.trends import caveats_of
from analysis.reporting.workbook.book import Cell, Column, Kind, Table

NOT_AVAILABLE, NOT_APPLICABLE = "[x]", "[z]"
SHORTHAND = {NOT_AVAILABLE: "not available", NOT_APPLICABLE: "not applicable"}
# What is blank in these is blank because there is nothing that it could say.
NOTHING_TO_SAY = (
    "adjusted_class",
    "adjusted_class_998",
    "break_before",
    "fewer",
    "finding",
    "outcome_id",
    "proceeding",
    "route",
    "severity",
)
# Aids of a drawing, and the texts that become notes.
LEFT_OUT = ("caveats", "sign", "words")
FIRST = (
    "force label name title first second category outcome known year period_start period_end "
    "count people events population rate lower upper"
).split()
LAST = (
    "series rate_id figure_id force_id standard_id outcome_id publication_id source_url"
).split()
HEADINGS = {
    "adjusted_class": "Place against the widened 95% limits",
    "adjusted_class_998": "Place against the widened 99.8% limits",
    "break_before": "Break before this period",
    "count": "People",
    "events_basis": "Basis of the events",
    "expected": "Events expected at the rate of all forces",
    "fewer": "Fewer than at the step before",
    "funnel_class": "Place against the 95% limits",
    "funnel_class_998": "Place against the 99.8% limits",
    "known": "What is held",
    "lower": "Lower limit of the 95% interval",
    "method": "Method of the interval",
    "per": "Rate is per",
    "place": "Place against the limits drawn",
    "population": "Population",
    "population_as_at": "Population as at",
    "population_kind": "Population, what it counts",
    "rank_lower": "Rank, lower limit",
    "rank_upper": "Rank, upper limit",
    "rows_without_number": "Rows without a number of people",
    "source_url": "Page",
    "upper": "Upper limit of the 95% interval",
    "years": "Length of the period in years",
}
NARROWEST, WIDEST = 12, 44


def table_of(
    name: str, frame: pl.DataFrame, heads: Mapping[str, str], notes: Mapping[str, str]
) -> Table:
    """The table of an exhibit's frame, with every number as it is stored there.

    Columns without any value are left out; a blank cell gets the shorthand that says why. The
    caveats of a row become its last cell, `[note 1][note 4]`.

    Args:
        name: the table's name: letters, digits and underscores.
        frame: the exhibit's frame.
        heads: headings that the exhibit itself gives, used where the columns are the same.
        notes: a caveat's sentence and its note, such as `[note 1]`.
    """
    names = _in_order(frame)
    kinds = {each: _kind(each, frame[each]) for each in names}
    rows: list[list[Cell]] = [
        [_cell(value, each) for value, each in zip(row, names, strict=True)]
        for row in frame.select(names).iter_rows()
    ]
    headings = [_heading(each, heads) for each in names]
    if "caveats" in frame.columns:
        headings.append("Notes")
        kinds["Notes"] = Kind.TEXT
        for row, marks in zip(rows, _marks(frame, notes), strict=True):
            row.append(marks or NOT_APPLICABLE)
    columns = [
        Column(heading, kind, _width(heading, [row[at] for row in rows]))
        for at, (heading, kind) in enumerate(zip(headings, kinds.values(), strict=True))
    ]
    return Table(name, columns, rows)


def shorthand_of(table: Table) -> dict[str, str]:
    """The shorthand that stands in a table, with its meaning."""
    found = {cell for row in table.rows for cell in row if isinstance(cell, str)}
    return {mark: said for mark, said in SHORTHAND.items() if mark in found}


def _in_order(frame: pl.DataFrame) -> list[str]:
    kept = [
        name
        for name in frame.columns
        if name not in LEFT_OUT and frame[name].null_count() < frame.height
    ]
    first = [name for name in FIRST if name in kept]
    last = [name for name in LAST if name in kept]
    found = [*first, *(name for name in kept if name not in first + last), *last]
    # What is the same in every row comes after what tells rows apart.
    return sorted(found, key=lambda name: (name in last, frame[name].n_unique() == 1))


def _heading(name: str, heads: Mapping[str, str]) -> str:
    if name in HEADINGS:
        return HEADINGS[name]
    as_on_page = heads.get(name) or (heads.get("share") if name == "rate" else None)
    if as_on_page:
        return as_on_page
    said = name.replace("_id", "_identifier").replace("_95", "_95%").replace("_998", "_99.8%")
    return said[0].upper() + said[1:].replace("_", " ")


def _kind(name: str, values: pl.Series) -> Kind:
    if name == "year":
        return Kind.YEAR
    if values.dtype == pl.Date:
        return Kind.DATE
    if not values.dtype.is_numeric():
        return Kind.TEXT
    numbers = [float(value) for value in values.drop_nulls()]
    if all(value.is_integer() for value in numbers):
        return Kind.WHOLE
    return Kind.DECIMAL if max(numbers) > 1 else Kind.FRACTION


def _cell(value: object, name: str) -> Cell:
    if value is None or value == "":
        return NOT_APPLICABLE if name in NOTHING_TO_SAY else NOT_AVAILABLE
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float | date):
        return value
    return str(value)


def _marks(frame: pl.DataFrame, notes: Mapping[str, str]) -> list[str]:
    """The notes of each row, in words, in order."""
    found: dict[str, str] = {}
    for text in frame["caveats"].unique():
        one = pl.DataFrame({"caveats": [text]})
        found[text] = "".join(notes[said] for said in caveats_of(one))
    return [found[text] for text in frame["caveats"]]


def _width(heading: str, cells: list[Cell]) -> int:
    """Room for the longest text, within reason; numbers are short and headings wrap."""
    texts = [len(cell) for cell in cells if isinstance(cell, str)]
    word = max(len(word) for word in heading.split()) + 2
    return min(max([NARROWEST, word, *(length + 2 for length in texts)]), WIDEST)
