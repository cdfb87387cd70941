"""Applies a layout to a grid of texts: one record a published number, with its receipt.

Faults are collected over the whole sheet, so that one run names them all. Not for adding up
(`clean/checks`) nor for tables (`clean/`).
"""

import difflib
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.errors import DataError
from analysis.ingest import periods
from analysis.ingest.grid import Grid, cell_address
from analysis.ingest.layout import Measure, Table
from analysis.ingest.markers import MARKERS, read_number
from analysis.ingest.sidecar import Sidecar
from analysis.reference.names import Names

Record = dict[str, Any]
FIGURE_FIELDS = (
    "figure_id publication_id sha256 sheet cell as_published period_start period_end "
    "period_as_published area force_id covers worker_type unit stage route proceeding finding "
    "outcome_id standard_id breakdown breakdown_value base label measure value marker status "
    "provenance coverage confidence context_only note source_url"
).split()
# What tells two figures of one publication apart, and so makes the figure's identifier.
IDENTITY = (
    "publication_id sheet period_as_published period_start period_end area worker_type unit stage "
    "route proceeding finding outcome_id standard_id breakdown breakdown_value label measure "
    "source_url"
).split()
SHOWN_FAULTS = 12


@dataclass(frozen=True)
class Place:
    """Where in a file a text stands."""

    file: str
    sheet: str

    def at(self, row: int, column: int) -> str:
        """`file, sheet, cell` of a cell counted from 0."""
        return f"{self.file}, sheet {self.sheet}, cell {cell_address(row, column)}"


def figure_id(record: Record) -> str:
    """An identifier that stays as long as the publication and what is counted stay."""
    text = "\x1f".join(str(record.get(key) or "") for key in IDENTITY)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def map_grid(grid: Grid, table: Table, sidecar: Sidecar, names: Names, file: str) -> list[Record]:
    """Every number of the grid as a record with the keys of FIGURE_FIELDS.

    Raises:
        DataError: a header, name, marker or number is not known, or a number stands twice;
            the message lists the faults with their cells.
    """
    place = Place(file, grid.sheet)
    header = _header(grid, table, place)
    records: list[Record] = []
    faults: list[str] = []
    for number, row in enumerate(grid.rows[1:], start=1):
        try:
            shared = _shared_fields(number, row, header, table, sidecar, names, place)
            for measure in table.measures:
                column = header[measure.column]
                cell = _read_cell(row[column], measure, shared, place.at(number, column))
                if cell is None:
                    continue
                record = {**shared, **measure.fields, **cell}
                if measure.measure != "by_code":
                    record["measure"] = measure.measure
                record["cell"] = cell_address(number, column)
                records.append(_complete(record, sidecar, grid.sheet))
        except DataError as error:
            faults.append(str(error).replace("\n", " "))
    faults += _twice(records, place)
    if faults:
        more = len(faults) - SHOWN_FAULTS
        shown = faults[:SHOWN_FAULTS] + ([f"and {more} more"] if more > 0 else [])
        raise DataError(
            f"{len(faults)} cells or rows can't be read",
            file,
            "\n".join(shown),
        )
    return records


def _header(grid: Grid, table: Table, place: Place) -> dict[str, int]:
    found = [text.strip() for text in grid.rows[0]]
    coded = [column for code in table.codes for column in code.columns]
    known = [*table.columns, *(measure.column for measure in table.measures), *coded]
    lacking = [name for name in dict.fromkeys(known) if name not in found]
    strange = [name for name in found if name not in known]
    twice = sorted({name for name in found if found.count(name) > 1})
    if lacking or strange or twice:
        parts = [f"header {name!r} is missing" + _near(name, found) for name in lacking]
        parts += [
            f"header {name!r} in {cell_address(0, found.index(name))} is not known"
            for name in strange
        ]
        parts += [f"header {name!r} stands twice" for name in twice]
        where = f"{place.file}, sheet {place.sheet}"
        raise DataError("; ".join(parts), where, "Mend the file, or its layout if the source moved")
    return {name: found.index(name) for name in found}


def _near(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.5)
    return f" (nearest here: {near[0]!r})" if near else ""


def _shared_fields(
    number: int,
    row: list[str],
    header: dict[str, int],
    table: Table,
    sidecar: Sidecar,
    names: Names,
    place: Place,
) -> Record:
    """The fields that all numbers of a row share."""
    record: Record = {"source_url": sidecar.url, **table.fields}
    if table.period == "sidecar":
        record["period_start"] = periods.first_day(sidecar.period_start)
        record["period_end"] = periods.last_day(sidecar.period_end)
    for name, role in table.columns.items():
        text = row[header[name]].strip()
        where = place.at(number, header[name])
        if role == "ons_code":
            _check_code(text, record, names, where)
        else:
            _add(record, _by_role(role, text, table, names, where))
    for code in table.codes:
        text = " | ".join(row[header[column]].strip() for column in code.columns)
        fields = code.values.get(text, code.default)
        if fields is None:
            where = place.at(number, header[code.columns[0]])
            near = difflib.get_close_matches(text, list(code.values), n=3, cutoff=0.4)
            raise DataError(f"unknown value {text!r}", where, f"Nearest known: {near}.")
        _add(record, fields)
    for key in ("period_start", "period_end"):
        if isinstance(record.get(key), str):
            record[key] = date.fromisoformat(record[key])
    return record


def _add(record: Record, fields: Record) -> None:
    """Set fields; a note, and the two ends of a period as published, are added to what stands."""
    for key, value in fields.items():
        if key == "note" and record.get("note"):
            value = f"{record['note']}; {value}"
        if key == "period_as_published" and record.get(key):
            value = f"{record[key]} to {value}"
        record[key] = value


def _check_code(text: str, record: Record, names: Names, where: str) -> None:
    """The ONS code beside a force must be that force's: two names for one row is a slip."""
    if text in ("", "N/A"):
        return
    force = names.forces.get(record.get("force_id") or "")
    if force is None or force.ons_code != text:
        known = force.ons_code if force else "none"
        what = f"code {text!r} is not that of {record.get('area')} ({known})"
        raise DataError(what, where, "Mend the row: its name and its code disagree.")


def _by_role(role: str, text: str, table: Table, names: Names, where: str) -> Record:
    if role == "ignore":
        return {}
    if role.startswith("copy:"):
        return {role.removeprefix("copy:"): text} if text else {}
    if role == "force":
        if text in table.areas:
            return dict(table.areas[text])
        force_id = names.force_id(text, where)
        return {"area": force_id, "force_id": force_id}
    return _period(role, text, where)


def _period(role: str, text: str, where: str) -> Record:
    """Dates of a published period; one that can't be read as dates keeps its text alone."""
    if role in ("period_start", "period_end"):
        read = periods.first_day if role == "period_start" else periods.last_day
        day = read(text)
        if text and day is None:
            raise DataError(f"unknown date {text!r}", where, "Write it as YYYY, YYYY-MM or ISO.")
        return {role: day, "period_as_published": text} if text else {}
    if role == "as_at":
        day = periods.last_day(f"{text}-03-31" if text.isdigit() else text)
        if day is None:
            raise DataError(f"unknown date {text!r}", where, "Write a year or an ISO date.")
        return {"period_start": day, "period_end": day, "period_as_published": text}
    found = periods.year_ending(text) if role == "year_ending" else periods.read_period(text)
    if role == "year_ending" and found is None:
        raise DataError(f"unknown date {text!r}", where, "Write an ISO date.")
    start, end = (found.start, found.end) if found else (None, None)
    return {"period_start": start, "period_end": end, "period_as_published": text}


def _read_cell(text: str, measure: Measure, shared: Record, where: str) -> Record | None:
    bare = text.strip()
    if not bare:
        blank = measure.blank or shared.get("blank")
        if measure.optional:
            return None
        if blank is None:
            raise DataError("empty where a number belongs", where, "Write its marker.")
        return {"as_published": "", "value": None, "marker": blank}
    reading = read_number(measure.words.get(bare, bare))
    if reading is None:
        known = ", ".join(MARKERS)
        raise DataError(f"{bare!r} is no number and no known marker", where, f"Known: {known}.")
    if reading.value is not None and reading.value < 0:
        raise DataError(f"{bare!r} is negative", where, "A count or rate can't be.")
    return {"as_published": bare, "value": reading.value, "marker": reading.marker}


def _complete(record: Record, sidecar: Sidecar, sheet: str) -> Record:
    record["publication_id"] = sidecar.publication_id
    record["sha256"] = sidecar.sha256
    record["sheet"] = sheet
    if record.get("measure") != "percent":
        record["base"] = None
    record.setdefault("coverage", sidecar.coverage)
    record.setdefault("status", "published")
    record.setdefault("provenance", "publisher")
    record["figure_id"] = figure_id(record)
    return {key: record.get(key) for key in FIGURE_FIELDS}


def _twice(records: list[Record], place: Place) -> list[str]:
    seen: dict[str, Record] = {}
    faults = []
    for record in records:
        first = seen.setdefault(record["figure_id"], record)
        if first is not record:
            cells = f"cells {first['cell']} and {record['cell']}"
            where = f"{place.file}, sheet {place.sheet}, {cells}"
            faults.append(f"{where}: the same figure stands twice ({record['as_published']!r})")
    return faults
