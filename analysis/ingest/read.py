"""Reads every raw file of a snapshot by what its source holds: figures, workforce, register.

The one place that knows which reader takes which file.
"""

from dataclasses import dataclass, field

from analysis.errors import CallError, DataError
from analysis.ingest.faults import Faults
from analysis.ingest.grid import Grid
from analysis.ingest.header import find_header, note_faults
from analysis.ingest.layout import Layout, load_layout
from analysis.ingest.layout_table import Table
from analysis.ingest.mapping import Mapped, map_sheet
from analysis.ingest.match import Match, match_sheets
from analysis.ingest.open_file import grids_of
from analysis.ingest.phrases import map_phrases
from analysis.ingest.read_csv import read_csv
from analysis.ingest.read_prose import read_prose
from analysis.ingest.records import Record
from analysis.ingest.register import Register, merge, read_cases, read_same
from analysis.ingest.snapshot import RawFile
from analysis.ingest.totals import PrintedTotal
from analysis.reference.names import Names
from analysis.sources.registry import source
from analysis.sources.source import Source

CASES, SAME, NOT_SAME = "cases.csv", "same_outcome.csv", "not_merged.csv"


@dataclass
class Contents:
    """What the raw files hold."""

    figures: list[Record] = field(default_factory=list)
    workforce: list[Record] = field(default_factory=list)
    totals: list[PrintedTotal] = field(default_factory=list)
    register: Register = field(default_factory=lambda: Register([], [], [], []))


def read_all(files: list[RawFile], names: Names) -> Contents:
    """Read and map every file that is not set aside.

    Raises:
        DataError: the first file that can't be read whole, with its place and what to do.
    """
    contents = Contents()
    cases: list[Record] = []
    same: list[Record] = []
    for file in files:
        if file.sidecar.set_aside:
            continue
        holds = source_of(file).holds
        if holds == "figures":
            _take(read_figures(file, names), contents)
        elif holds == "register":
            grid = read_csv(file.path)
            if file.path.name == CASES:
                cases += read_cases(grid, file.sidecar, names, file.relative)
            elif file.path.name == SAME:
                same += read_same(grid, file.relative)
            elif file.path.name != NOT_SAME:
                raise DataError("no reader takes this file", file.relative, "Remove it.")
    contents.register = merge(cases, same)
    return contents


def read_figures(file: RawFile, names: Names) -> Mapped:
    """Every number of a file, mapped by its source's layout, and its totals.

    Raises:
        DataError: sheets, headers, values or markers are not known; lists each with its place,
            how often it is met, and the nearest known.
    """
    layout = load_layout(source_of(file).layout_path)
    faults = Faults()
    if file.path.suffix == ".csv":
        table = layout.tables_for(file.path)[0]
        matches = [_transcribed(grids_of(file.path)[0], table, file, faults)]
    else:
        # A page without a table, such as an introduction, has nothing to map.
        matches = match_sheets(grids_of(file.path), layout, file, faults)
        for match in matches:
            note_faults(match.header, match.grid, file.relative, faults)
    mapped = Mapped()
    for match in matches:
        if not match.header.lacking:
            mapped.add(map_sheet(match, file.sidecar, names, file.relative, faults))
    if layout.phrases and file.path.suffix == ".html":
        prose = read_prose(file.path)
        found = map_phrases(prose, layout.phrases, file.sidecar, file.relative, faults)
        mapped.add(Mapped(found))
    try:
        faults.stop(file.relative)
    except DataError as error:
        raise DataError(error.what, error.where, _with_advice(error.remedy, file, layout)) from None
    return mapped


def _with_advice(remedy: str, file: RawFile, layout: Layout) -> str:
    if file.path.suffix == ".csv":
        return remedy
    unseen = "" if layout.confirmed else " (written before a real file was seen)"
    advice = f"Its layout is {layout.path.name}{unseen}: misconduct sources inspect {file.path}"
    return f"{remedy}\n{advice}"


def _transcribed(grid: Grid, table: Table, file: RawFile, faults: Faults) -> Match:
    """A transcribed file has its header in its first row, and that one exactly."""
    header = find_header(grid, table, at_top=True)
    assert header is not None
    note_faults(header, grid, file.relative, faults)
    return Match(grid, table, header, {})


def _take(mapped: Mapped, contents: Contents) -> None:
    contents.totals += mapped.totals
    for record in mapped.records:
        (contents.workforce if "row" in record else contents.figures).append(record)


def source_of(file: RawFile) -> Source:
    """The source that a file lies under.

    Raises:
        DataError: there is no such source.
    """
    try:
        return source(file.sidecar.source)
    except CallError as error:
        raise DataError(
            str(error), file.relative, "Remove the folder, or add its module."
        ) from error
