"""Layouts: how a publication's tables and headers map to our columns, one TOML file a source.

A layout is data that can be read and argued with; `mapping` applies it, and `layout.schema.json`
says what may stand in one.
"""

import json
import re
import tomllib
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from analysis.errors import DataError
from analysis.ingest.layout_table import Code, Measure, Sheet, Table, Total
from analysis.ingest.phrases import Phrase

SCHEMA = Path(__file__).with_name("layout.schema.json")


@dataclass(frozen=True)
class Layout:
    """The tables of one source, the sheets that hold no figures, and the words around figures in
    prose.

    One that is not `confirmed` was written before its author saw a real file.
    """

    source: str
    path: Path
    tables: list[Table]
    ignored: list[str]
    confirmed: bool
    phrases: list[Phrase]

    def tables_for(self, file: Path) -> list[Table]:
        """The tables that may map a file, by its name.

        Raises:
            DataError: no table of the layout takes a file of that name.
        """
        found = [table for table in self.tables if fnmatch(file.name, table.file)]
        if not found:
            known = ", ".join(dict.fromkeys(table.file for table in self.tables))
            remedy = f"{self.path.name} knows {known}. Add a table for it there."
            raise DataError("no layout maps this file", str(file), remedy)
        return found


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
        totals=[_total(item) for item in entry.get("totals", [])],
        period=entry.get("period"),
        sheets=[Sheet(**item) for item in entry.get("sheets", [])],
        header_rows=entry.get("header_rows", 1),
        names=entry.get("names", {}),
        may_lack=entry.get("may_lack", []),
        skip=entry.get("skip", []),
        fill_down=entry.get("fill_down", []),
        regions=entry.get("regions", []),
        ends_at=entry.get("ends_at", []),
        known={
            name: [[one] if isinstance(one, str) else one for one in listed]
            for name, listed in entry.get("known", {}).items()
        },
        expected=entry.get("expected", False),
    )


def _total(item: dict[str, Any]) -> Total:
    text = item["text"]
    more = {key: item[key] for key in ("of", "additive", "may_lack") if key in item}
    return Total(item["column"], [text] if isinstance(text, str) else text, **more)


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
        parts = [str(part) for part in faults[0].absolute_path]
        # An unknown key is told of the table that has it; its line is the key's own.
        strange = re.findall(r"'([^']+)'", faults[0].message.partition("(")[2])
        place = ".".join(parts)
        line = _line_of(text, parts + strange[:1])
        raise DataError(faults[0].message, f"{path}, line {line} ({place})", "Mend the layout.")
    tables = [_table(entry) for entry in found["tables"]]
    _check_names(tables, path)
    ignored = found.get("ignored", [])
    phrases = [
        Phrase(item["title"], item["text"], item["measure"], item.get("fields", {}))
        for item in found.get("phrases", [])
    ]
    return Layout(found["source"], path, tables, ignored, found.get("confirmed", True), phrases)


def _check_names(tables: list[Table], path: Path) -> None:
    """Every header that a table speaks of is one that it names."""
    for table in tables:
        spoken = [*table.names, *table.may_lack, *table.fill_down, *table.known]
        spoken += [total.column for total in table.totals]
        spoken += [part for measure in table.measures for part in measure.parts]
        strange = [name for name in spoken if name not in table.headers]
        if strange:
            what = f"speaks of the headers {strange}, which no column, code or measure names"
            raise DataError(what, f"{path} (table for {table.file})", "Mend the layout.")


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
