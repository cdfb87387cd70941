"""Reads every raw file of a snapshot by what its source holds: figures, workforce, register.

The one place that knows which reader takes which file.
"""

from dataclasses import dataclass, field

from analysis.errors import CallError, DataError
from analysis.ingest.grid import Grid
from analysis.ingest.layout import load_layout
from analysis.ingest.mapping import Record, map_grid
from analysis.ingest.read_csv import read_csv
from analysis.ingest.register import Register, merge, read_cases, read_same
from analysis.ingest.snapshot import RawFile
from analysis.reference.names import Names
from analysis.sources.registry import source
from analysis.sources.source import Source

CASES, SAME, NOT_SAME = "cases.csv", "same_outcome.csv", "not_merged.csv"


@dataclass
class Contents:
    """What the raw files hold."""

    figures: list[Record] = field(default_factory=list)
    workforce: list[Record] = field(default_factory=list)
    register: Register = field(default_factory=lambda: Register([], [], [], []))


def read_all(files: list[RawFile], names: Names) -> Contents:
    """Read and map every file.

    Raises:
        DataError: the first file that can't be read whole, with its place and what to do.
    """
    contents = Contents()
    cases: list[Record] = []
    same: list[Record] = []
    for file in files:
        found = _source_of(file)
        if found.holds == "figures":
            _read_figures(file, found, names, contents)
        elif found.holds == "register":
            grid = read_csv(file.path)
            if file.path.name == CASES:
                cases += read_cases(grid, file.sidecar, names, file.relative)
            elif file.path.name == SAME:
                same += read_same(grid, file.relative)
            elif file.path.name != NOT_SAME:
                raise DataError("no reader takes this file", file.relative, "Remove it.")
    contents.register = merge(cases, same)
    return contents


def _source_of(file: RawFile) -> Source:
    try:
        return source(file.sidecar.source)
    except CallError as error:
        raise DataError(
            str(error), file.relative, "Remove the folder, or add its module."
        ) from error


def _read_figures(file: RawFile, found: Source, names: Names, contents: Contents) -> None:
    table = load_layout(found.layout_path).table_for(file.path)
    grid: Grid = read_csv(file.path)
    records = map_grid(grid, table, file.sidecar, names, file.relative)
    if table.yields == "workforce":
        contents.workforce += records
    else:
        contents.figures += records
