"""Which table of a layout maps which sheet of a file, and what fits none.

Sheets are known by their title, since table codes move between editions. Not for cells.
"""

from dataclasses import dataclass
from fnmatch import fnmatch, fnmatchcase

from analysis.ingest.faults import Faults
from analysis.ingest.grid import Grid, plain
from analysis.ingest.header import Header, find_header, nearest
from analysis.ingest.layout import Layout
from analysis.ingest.layout_table import Sheet, Table
from analysis.ingest.snapshot import RawFile

TITLES_WITHIN = 8


@dataclass(frozen=True)
class Match:
    """A sheet, the table that maps it, its header, and the fields that the sheet sets."""

    grid: Grid
    table: Table
    header: Header
    fields: dict[str, str]


def titles_of(grid: Grid) -> list[str]:
    """The texts that may name a sheet: its name, its headings and those of its first rows."""
    first = [text for row in grid.rows[:TITLES_WITHIN] for text in row if text]
    return [plain(text) for text in (grid.sheet, *grid.titles, *first)]


def is_ignored(grid: Grid, layout: Layout) -> bool:
    """Whether a sheet is empty or the layout says that it holds no figures."""
    names = [plain(text) for text in (grid.sheet, *grid.titles, *(row[0] for row in grid.rows[:1]))]
    return not grid.rows or any(_fits(names, [pattern]) for pattern in layout.ignored)


def tables_of(layout: Layout, name: str) -> list[Table]:
    """The tables of a layout that may map a file of that name."""
    return [table for table in layout.tables if fnmatch(name, table.file)]


def match_sheets(grids: list[Grid], layout: Layout, file: RawFile, faults: Faults) -> list[Match]:
    """Every sheet with its table. Sheets that none maps, and expected ones gone, are faults."""
    tables = tables_of(layout, file.path.name)
    matches: list[Match] = []
    for grid in grids:
        if is_ignored(grid, layout):
            continue
        found = match_sheet(grid, tables)
        if found is None:
            _note_unknown(grid, tables, file.relative, faults)
        else:
            matches.append(found)
    for table in tables:
        if table.expected and not any(match.table is table for match in matches):
            wanted = "; ".join(one.title[0] for one in table.sheets) or table.file
            faults.note(
                f"no sheet {wanted!r} is in it",
                file.relative,
                "Is it another file, or has the sheet gone?",
            )
    return matches


def match_sheet(grid: Grid, tables: list[Table]) -> Match | None:
    """The table whose title fits, and among those the one with the most headers there."""
    fitting: list[Match] = []
    for table in tables:
        sheet = sheet_of(grid, table)
        if sheet is None and table.sheets:
            continue
        header = find_header(grid, table)
        if header is not None:
            fitting.append(Match(grid, table, header, sheet.fields if sheet else {}))
    return max(fitting, key=lambda one: one.header.share, default=None)


def sheet_of(grid: Grid, table: Table) -> Sheet | None:
    """The entry of the table's `sheets` that fits the grid's texts."""
    texts = titles_of(grid)
    for sheet in table.sheets:
        if _fits(texts, sheet.title) and all(_fits(texts, [one]) for one in sheet.above):
            return sheet
    return None


def _fits(texts: list[str], patterns: list[str]) -> bool:
    return any(fnmatchcase(text, plain(pattern)) for text in texts for pattern in patterns)


def _note_unknown(grid: Grid, tables: list[Table], file: str, faults: Faults) -> None:
    where = f"{file}, sheet {grid.sheet}"
    known = [title for table in tables for sheet in table.sheets for title in sheet.title]
    first = (text for text in (*reversed(grid.titles), *(row[0] for row in grid.rows[:3])) if text)
    named = next(first, grid.sheet)
    titled = [table for table in tables if sheet_of(grid, table)]
    if titled:
        wanted = ", ".join(repr(name) for name in titled[0].headers if name)
        faults.note(f"no row has the headers of {named[:120]!r}", where, f"Wanted: {wanted}.")
        return
    near = nearest(plain(named), known)
    remedy = f"Nearest known: {near}." if near else "No known title is near it."
    faults.note(f"unknown sheet {named[:120]!r}", where, remedy)
