"""Adds up what a table prints as totals: rows and columns, against their parts as printed.

Facts only, a `PrintedTotal` each: `clean/total_checks` makes checks of them. A part that has a
marker instead of a number is counted as such and never as nought. Percentages, rates and days are
not added up.
"""

import math
from dataclasses import dataclass

from analysis.ingest.faults import Faults
from analysis.ingest.grid import cell_address
from analysis.ingest.layout_table import Measure, Table
from analysis.ingest.lines import Cells, Line, is_peer, labels, lines_of, parts_of, rows_under
from analysis.ingest.match import Match
from analysis.ingest.records import Record
from analysis.ingest.sidecar import Sidecar
from analysis.ingest.total_labels import names_a_total

SUMMABLE = ("count", "headcount", "fte")
Columns = list[tuple[int, Measure]]


@dataclass(frozen=True)
class PrintedTotal:
    """A total as printed, and what its parts come to.

    Attributes:
        whole: the total's record, which has its value and its receipt.
        path: the file, under `data/raw`.
        label: the text that names it a total.
        added: the sum of the parts that are numbers; none where none is.
        parts: the records added up.
        cells: where the parts stand, such as `C2:C45`.
        across: whether it is a total column, the sum of other columns of its row.
        column: the column whose text names it a total; of a total column its header.
    """

    whole: Record
    path: str
    label: str
    added: float | None
    parts: list[Record]
    cells: str
    across: bool
    column: str

    @property
    def marked(self) -> int:
        """How many parts have no number."""
        return sum(part["value"] is None for part in self.parts)


def printed_totals(
    match: Match,
    sidecar: Sidecar,
    path: str,
    rows: list[tuple[int, list[str]]],
    columns: Columns,
    cells: Cells,
    faults: Faults,
) -> list[PrintedTotal]:
    """Every total of a sheet with its parts. A total that the layout names and the sheet lacks is a
    fault, unless the file is known to be a part of a table.

    Args:
        match: the sheet and its table.
        sidecar: of its file.
        path: of the file, under `data/raw`.
        rows: the rows of the body that could be read, by number.
        columns: the columns of numbers.
        cells: the record of each cell, by row and column counted from 0.
        faults: where a lacking total is noted.
    """
    table = match.table
    found = _total_columns(table, path, rows, columns, cells)
    lines = lines_of(table, match.header, rows, cells)
    for name in labels(table, match.header):
        for at, line in enumerate(lines):
            if name in line.totals and line.totals[name].additive:
                parts = parts_of(lines, at, name)
            elif line.heads and table.columns.get(name) == "force":
                parts = rows_under(lines, at, name)
            else:
                continue
            for column, _ in columns:
                found += _added(path, line, parts, name, column, cells)
    if sidecar.coverage != "partial":
        _note_lacking(match, path, lines, faults)
    return found


def _added(
    path: str, line: Line, parts: list[Line], name: str, column: int, cells: Cells
) -> list[PrintedTotal]:
    whole = cells.get((line.number, column))
    places = [(part.number, column) for part in parts if (part.number, column) in cells]
    return _total(path, whole, line.printed[name], places, cells, across=False, column=name)


def _total_columns(
    table: Table, path: str, rows: list[tuple[int, list[str]]], columns: Columns, cells: Cells
) -> list[PrintedTotal]:
    found: list[PrintedTotal] = []
    for column, measure in columns:
        parts = _parts_across(table, measure, columns)
        for number, _ in rows if parts else []:
            whole = cells.get((number, column))
            places = [(number, part) for part in parts if (number, part) in cells]
            label = measure.column
            found += _total(path, whole, label, places, cells, across=True, column=label)
    return found


def _parts_across(table: Table, measure: Measure, columns: Columns) -> list[int]:
    """The columns that a column is the sum of; none where it is no total."""
    if not measure.additive or measure.measure not in SUMMABLE:
        return []
    if measure.parts:
        return [at for at, other in columns if other.column in measure.parts]
    if table.transcribed or not names_a_total(measure.column):
        return []
    parts = [
        at
        for at, other in columns
        if other.measure == measure.measure and not names_a_total(other.column)
    ]
    return parts if len(parts) > 1 else []


def _total(
    path: str,
    whole: Record | None,
    label: str,
    places: list[tuple[int, int]],
    cells: Cells,
    *,
    across: bool,
    column: str,
) -> list[PrintedTotal]:
    if whole is None or whole["value"] is None or whole["measure"] not in SUMMABLE or not places:
        return []
    parts = [cells[place] for place in places]
    values = [part["value"] for part in parts if part["value"] is not None]
    added = round(math.fsum(values), 6) if values else None
    return [PrintedTotal(whole, path, label, added, parts, _ranges(places), across, column)]


def _ranges(places: list[tuple[int, int]]) -> str:
    """Addresses of cells of one row or column, neighbours as a range: `C2:C45 C47`."""
    down = len({column for _, column in places}) == 1
    runs: list[list[tuple[int, int]]] = []
    for row, column in sorted(places):
        step = (runs[-1][-1][0] + down, runs[-1][-1][1] + (not down)) if runs else None
        if step == (row, column):
            runs[-1].append((row, column))
        else:
            runs.append([(row, column)])
    ends = [(cell_address(*run[0]), cell_address(*run[-1])) for run in runs]
    return " ".join(first if first == last else f"{first}:{last}" for first, last in ends)


def _note_lacking(match: Match, path: str, lines: list[Line], faults: Faults) -> None:
    """A table that is cut at the end of a row shows it by the total that is gone."""
    for total in match.table.totals:
        name = total.column
        if total.may_lack or name not in match.header.columns:
            continue
        wholes = [line for line in lines if line.totals.get(name) is total]
        bare = [line for line in lines if line.is_leaf(name)]
        if wholes:
            bare = [one for one in bare if not any(is_peer(one, whole, name) for whole in wholes)]
        if bare or not wholes:
            first = bare[0].number if bare else match.header.row
            named = " or ".join(repr(text) for text in total.texts)
            place = cell_address(first, match.header.columns[name])
            faults.note(
                f"the total {named} is missing",
                f"{path}, sheet {match.grid.sheet}, from cell {place} on",
                "Is the table cut short? If it prints none, say `may_lack` in the layout.",
            )
