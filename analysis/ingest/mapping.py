"""Applies a layout to a sheet: one record a published number, with its receipt.

Faults are collected over the whole sheet, so that one run names them all. Not for finding the
table or its header (`match`, `header`), nor for adding up (`totals`).
"""

from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from analysis.ingest.cells import CellReader
from analysis.ingest.faults import Faults
from analysis.ingest.grid import cell_address, plain
from analysis.ingest.header import Header
from analysis.ingest.layout_table import Measure, Table
from analysis.ingest.markers import read_number
from analysis.ingest.match import Match
from analysis.ingest.records import Record, complete, identity
from analysis.ingest.row_fields import RowFields
from analysis.ingest.sidecar import Sidecar
from analysis.ingest.total_labels import names_a_total
from analysis.ingest.totals import PrintedTotal, printed_totals
from analysis.reference.names import Names


@dataclass(frozen=True)
class Place:
    """Where in a file a text stands."""

    file: str
    sheet: str

    def at(self, row: int, column: int) -> str:
        """`file, sheet, cell` of a cell counted from 0."""
        return f"{self.file}, sheet {self.sheet}, cell {cell_address(row, column)}"


@dataclass
class Mapped:
    """What was read: a record a number, and the totals that were printed with their parts."""

    records: list[Record] = field(default_factory=list)
    totals: list[PrintedTotal] = field(default_factory=list)

    def add(self, more: "Mapped") -> None:
        """Take in what was read elsewhere."""
        self.records += more.records
        self.totals += more.totals


def map_sheet(match: Match, sidecar: Sidecar, names: Names, file: str, faults: Faults) -> Mapped:
    """Every number of a sheet as a record; what can't be read is noted in `faults`.

    Records of a workforce table that are of a force and a known kind of worker have the keys of
    WORKFORCE_FIELDS, all others those of FIGURE_FIELDS.
    """
    grid, table, header = match.grid, match.table, match.header
    place = Place(file, grid.sheet)
    columns = number_columns(table, header)
    fields = RowFields(match, sidecar, names, place, faults)
    cells = CellReader(place, faults)
    found: dict[tuple[int, int], Record] = {}
    rows = body_rows(match, place, faults)
    for number, row in rows:
        shared = fields.of_row(number, row)
        if shared is None:
            continue
        for column, measure in columns:
            cell = cells.read(row[column], measure, shared, number, column)
            if cell is None:
                continue
            record = {**shared, **measure.fields, **cell}
            if measure.measure != "by_code":
                record["measure"] = measure.measure
            if column in header.dates:
                day = header.dates[column]
                record |= {"period_start": day, "period_end": day}
                record["period_as_published"] = day.isoformat()
            record["cell"] = cell_address(number, column)
            if table.yields == "workforce":
                record["row"] = number + 1
            found[number, column] = complete(record, sidecar, grid.sheet)
    records = list(found.values())
    _note_twice(records, place, faults)
    return Mapped(records, printed_totals(match, sidecar, file, rows, columns, found, faults))


def number_columns(table: Table, header: Header) -> list[tuple[int, Measure]]:
    """The columns of numbers, each with its measure."""
    found: list[tuple[int, Measure]] = []
    for measure in table.measures:
        if measure.dates:
            found += [(column, measure) for column in header.dates]
        elif measure.column in header.columns:
            found.append((header.columns[measure.column], measure))
    return found


def body_rows(match: Match, place: Place, faults: Faults) -> list[tuple[int, list[str]]]:
    """The rows under the header up to the table's end, blank ones left out, texts filled down.

    A number under the end is a fault: the table goes on where the layout says that it ends.
    """
    table, header = match.table, match.header
    down = [header.columns[name] for name in table.fill_down if name in header.columns]
    # The one total of a table is that of all its groups, and of none in particular.
    body = match.grid.rows[header.body :] if down else []
    named = [row for row in body if any(map(names_a_total, row))]
    grand = named[0] if len(named) == 1 else None
    numbers = [column for column, _ in number_columns(table, header)]
    above: dict[int, str] = {}
    rows: list[tuple[int, list[str]]] = []
    ended = False
    for number, row in enumerate(match.grid.rows[header.body :], start=header.body):
        if not any(text.strip() for text in row):
            continue
        ended = ended or _ends(row, table)
        if ended:
            for column in numbers:
                if (found := read_number(row[column])) and found.value is not None:
                    where = place.at(number, column)
                    remedy = "Mend `ends_at` in the layout."
                    faults.note(
                        f"a number stands under the table's end: {row[column]!r}", where, remedy
                    )
            continue
        if down and row is not grand:
            row = list(row)
            for column in down:
                above[column] = row[column] = row[column].strip() or above.get(column, "")
        rows.append((number, row))
    return rows


def _ends(row: list[str], table: Table) -> bool:
    if not table.ends_at:
        return False
    first = plain(next(text for text in row if text.strip()))
    return any(fnmatchcase(first, plain(pattern)) for pattern in table.ends_at)


def _note_twice(records: list[Record], place: Place, faults: Faults) -> None:
    seen: dict[object, Record] = {}
    for record in records:
        first = seen.setdefault(identity(record), record)
        if first is not record:
            cells = f"cells {first['cell']} and {record['cell']}"
            where = f"{place.file}, sheet {place.sheet}, {cells}"
            faults.note(f"the same figure stands twice ({record['as_published']!r})", where)
