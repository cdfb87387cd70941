"""Layouts: how a publication's tables and headers map to our columns, one TOML file a source.

A layout is data that can be read and argued with; `mapping` applies it, and `layout.schema.json`
says what may stand in one.
"""

import json
import tomllib
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from analysis.errors import DataError

SCHEMA = Path(__file__).with_name("layout.schema.json")


@dataclass(frozen=True)
class Measure:
    """A column of numbers: what it measures, and the fields that are set for it alone.

    `blank` is the marker that an empty cell stands for; where the column is `optional` an empty
    cell is no figure at all; otherwise it is an error. `words` are what the publisher writes
    out instead of a number, such as None for 0.
    """

    column: str
    measure: str
    fields: dict[str, str] = field(default_factory=dict)
    blank: str | None = None
    optional: bool = False
    words: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Code:
    """Texts of one or more columns, joined by ` | `, and the fields that each stands for."""

    columns: list[str]
    values: dict[str, dict[str, str]]
    default: dict[str, str] | None = None


@dataclass(frozen=True)
class Total:
    """A row whose text in `column` is `text` and that should be the sum of the other rows."""

    column: str
    text: str


@dataclass(frozen=True)
class Table:
    """How one kind of file or sheet maps to figures or to the workforce table.

    `columns` gives each header its role: `force`, `period`, `period_start`, `period_end`,
    `year_ending`, `as_at`, `ons_code` (checked against the force), `copy:<field>`, `ignore`.
    Codes are applied after the columns.
    """

    file: str
    yields: str
    columns: dict[str, str]
    measures: list[Measure]
    fields: dict[str, str]
    codes: list[Code]
    areas: dict[str, dict[str, str]]
    totals: list[Total]
    period: str | None


@dataclass(frozen=True)
class Layout:
    """The tables of one source."""

    source: str
    path: Path
    tables: list[Table]

    def table_for(self, file: Path) -> Table:
        """The table that maps a file, by its name.

        Raises:
            DataError: no table of the layout takes a file of that name.
        """
        for table in self.tables:
            if fnmatch(file.name, table.file):
                return table
        known = ", ".join(table.file for table in self.tables)
        remedy = f"{self.path.name} knows {known}. Add a table for it there."
        raise DataError("no layout maps this file", str(file), remedy)


def _table(entry: dict[str, Any]) -> Table:
    return Table(
        file=entry["file"],
        yields=entry.get("yields", "figures"),
        columns=entry.get("columns", {}),
        measures=[Measure(**item) for item in entry["measures"]],
        fields=entry.get("fields", {}),
        codes=[
            Code(item["columns"], item["values"], item.get("default"))
            for item in entry.get("codes", [])
        ],
        areas=entry.get("areas", {}),
        totals=[Total(item["column"], item["text"]) for item in entry.get("totals", [])],
        period=entry.get("period"),
    )


@lru_cache
def load_layout(path: Path) -> Layout:
    """Read and check a layout file.

    Raises:
        DataError: the file is not TOML, or breaks the schema; names the place and the line.
    """
    text = path.read_text(encoding="utf-8")
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"is not TOML: {error}", str(path), "Mend the layout.") from error
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    faults = sorted(Draft202012Validator(schema).iter_errors(found), key=lambda e: list(e.path))
    if faults:
        place = ".".join(str(part) for part in faults[0].absolute_path)
        line = _line_of(text, [str(part) for part in faults[0].absolute_path])
        raise DataError(faults[0].message, f"{path}, line {line} ({place})", "Mend the layout.")
    return Layout(found["source"], path, [_table(entry) for entry in found["tables"]])


def _line_of(text: str, place: list[str]) -> int:
    """The line of the last named part of a place: a table by its number, a key by its text."""
    line, lines = 0, text.splitlines()
    for depth, part in enumerate(place):
        if part.isdigit():
            head = "[[" + ".".join(name for name in place[:depth] if not name.isdigit()) + "]]"
            starts = [at for at, each in enumerate(lines) if each.strip() == head and at >= line]
            line = starts[int(part)] if int(part) < len(starts) else line
        else:
            hits = [at for at in range(line, len(lines)) if part in lines[at]]
            line = hits[0] if hits else line
    return line + 1
