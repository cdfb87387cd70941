"""Finds the header of a table by its content, and which column each of its names stands in.

A layout may name other spellings; case, doubled spaces and footnote marks never matter. Not for
the rows under it (`mapping`).
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatch

from analysis.ingest import periods
from analysis.ingest.faults import Faults
from analysis.ingest.grid import Grid, cell_address, plain
from analysis.ingest.layout_table import Table

SOUGHT_WITHIN = 40
# A row with fewer of a table's headers than this share is not its header.
ENOUGH = 0.5


@dataclass(frozen=True)
class Header:
    """Where a table's header stands in a grid.

    Attributes:
        row: its first row, counted from 0.
        body: the first row under it.
        columns: name in the layout to column.
        dates: column to the date that heads it.
        strange: texts that head a column and that the layout does not know, with their column.
        lacking: names that the layout knows and that are not there.
    """

    row: int
    body: int
    columns: dict[str, int] = field(default_factory=dict)
    dates: dict[int, date] = field(default_factory=dict)
    strange: dict[str, int] = field(default_factory=dict)
    lacking: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Share of the layout's headers that are there."""
        found = len(self.columns) + bool(self.dates)
        whole = found + len(self.lacking)
        return found / whole if whole else 0.0


def find_header(grid: Grid, table: Table, *, at_top: bool = False) -> Header | None:
    """The header that has the most of the table's names, the first of equals; None if none does.

    Args:
        grid: the sheet.
        table: the names wanted.
        at_top: whether it can only be the first row, as in a transcribed file.
    """
    last = min(SOUGHT_WITHIN, len(grid.rows) - table.header_rows + 1)
    rows = range(1) if at_top else range(max(last, 0))
    found = [_header_at(grid, table, row) for row in rows if at_top or any(grid.rows[row])]
    best = max(found, key=lambda one: (one.share, -len(one.strange), -one.row), default=None)
    if best is None or (not at_top and best.share < ENOUGH):
        return None
    return best


def _header_at(grid: Grid, table: Table, row: int) -> Header:
    header = Header(row, row + table.header_rows)
    dated = any(measure.dates for measure in table.measures)
    for column, text in enumerate(header_texts(grid, row, table.header_rows)):
        name = table.spellings.get(plain(text))
        day = periods.date_at_end(plain(text)) if dated else None
        if name is not None:
            if name in header.columns and text:
                header.twice.append(name)
            header.columns.setdefault(name, column)
        elif day is not None:
            header.dates[column] = day
        elif text and not any(fnmatch(plain(text), pattern.casefold()) for pattern in table.skip):
            header.strange[text] = column
    header.lacking.extend(
        name for name in table.headers if name not in header.columns and name not in table.may_lack
    )
    if dated and not header.dates:
        header.lacking.append("(a date)")
    return header


def header_texts(grid: Grid, row: int, rows: int) -> list[str]:
    """The texts of each column over `rows` rows; a merged cell counts for all that it covers."""
    return [
        " ".join(_parts(grid, row, min(row + rows, len(grid.rows)), column))
        for column in range(len(grid.rows[0]))
    ]


def _parts(grid: Grid, first: int, last: int, column: int) -> list[str]:
    parts: list[str] = []
    seen: set[tuple[int, int]] = set()
    for row in range(first, last):
        place = grid.spans.get((row, column), (row, column))
        text = " ".join(grid.rows[place[0]][place[1]].split())
        if text and place not in seen and first <= place[0] < last:
            parts.append(text)
        seen.add(place)
    return parts


def note_faults(header: Header, grid: Grid, file: str, faults: Faults) -> None:
    """Note what is missing, unknown or there twice."""
    where = f"{file}, sheet {grid.sheet}"
    for name in header.lacking:
        near = nearest(name, header.strange)
        faults.note(f"header {name!r} is missing", where, f"Nearest here: {near}." if near else "")
    for text, column in header.strange.items():
        near = nearest(text, header.lacking)
        remedy = f"Nearest known: {near}." if near else "Add it to the layout, or to its `skip`."
        place = f"{where}, cell {cell_address(header.row, column)}"
        faults.note(f"header {text!r} is not known", place, remedy)
    for name in header.twice:
        faults.note(f"header {name!r} stands twice", where)


def nearest(text: str, known: Iterable[str]) -> str:
    """The known texts nearest to one, or nothing."""
    return "; ".join(difflib.get_close_matches(text, list(known), n=3, cutoff=0.4))
