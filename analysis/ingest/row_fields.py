"""Reads what all numbers of a row share: force, period, and whatever the layout's codes say.

A text that was read once is not resolved again: a sheet says the same few thousands of times.
Not for the numbers themselves (`cells`).
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from analysis.errors import DataError
from analysis.ingest import periods
from analysis.ingest.faults import Faults
from analysis.ingest.grid import HUNG_ON, plain
from analysis.ingest.header import nearest
from analysis.ingest.layout_table import Code, Table
from analysis.ingest.match import Match
from analysis.ingest.records import Record
from analysis.ingest.sidecar import Sidecar
from analysis.ingest.total_labels import is_total_word
from analysis.reference.names import Names

if TYPE_CHECKING:
    from analysis.ingest.mapping import Place

Fields = dict[str, Any]


class RowFields:
    """The shared fields of the rows of one sheet."""

    def __init__(
        self, match: Match, sidecar: Sidecar, names: Names, place: "Place", faults: Faults
    ) -> None:
        self.table, self.columns, self.names = match.table, match.header.columns, names
        self.place, self.faults = place, faults
        self.always: Fields = {"source_url": sidecar.url, **self.table.fields, **match.fields}
        if self.table.period == "sidecar":
            self.always["period_start"] = periods.first_day(sidecar.period_start)
            self.always["period_end"] = periods.last_day(sidecar.period_end)
        self._read: dict[tuple[str, str], Fields | DataError] = {}
        self._regions_seen: set[str] = set()
        self._regions = {plain(name): name for name in self.table.regions}

    def of_row(self, number: int, row: list[str]) -> Record | None:
        """The fields of a row; None where something in it is not known, which is noted."""
        record: Record = dict(self.always)
        whole = True
        for name, role in self.table.columns.items():
            if role == "ignore" or name not in self.columns:
                continue
            text = row[self.columns[name]].strip()
            if role == "ons_code":
                found = self._checked_code(text, record)
            elif role == "force" and self._is_region(text):
                found = _region(text)
            else:
                found = self._once(name, text, partial(self._by_role, name, role))
            whole = self._add(record, found, number, self.columns[name]) and whole
        for code in self.table.codes:
            if any(column not in self.columns for column in code.columns):
                continue
            text = " | ".join(row[self.columns[column]].strip() for column in code.columns)
            key = "code of " + " | ".join(code.columns)
            found = self._once(key, text, partial(_by_code, code))
            whole = self._add(record, found, number, self.columns[code.columns[0]]) and whole
        for key in ("period_start", "period_end"):
            if isinstance(record.get(key), str):
                record[key] = date.fromisoformat(record[key])
        return record if whole else None

    def _once(self, name: str, text: str, read: Callable[[str], Fields]) -> Fields | DataError:
        if (name, text) not in self._read:
            try:
                self._read[name, text] = read(text)
            except DataError as error:
                self._read[name, text] = error
        return self._read[name, text]

    def _add(self, record: Record, found: Fields | DataError, row: int, column: int) -> bool:
        """Set fields; a note, a breakdown and the two ends of a period are added to what stands."""
        if isinstance(found, DataError):
            self.faults.note(found.what, self.place.at(row, column), found.remedy)
            return False
        for key, value in found.items():
            if key == "note" and record.get("note"):
                value = f"{record['note']}; {value}"
            if key == "period_as_published" and record.get(key):
                value = f"{record[key]} to {value}"
            if key in ("breakdown", "breakdown_value") and "by" in found and record.get(key):
                value = f"{record[key]} | {value}"
            if key != "by":
                record[key] = value
        return True

    def _is_region(self, text: str) -> bool:
        """Whether a row is a region's: its name is one, and the first of that name in the sheet.

        West Midlands is a region and, further down, a force of it.
        """
        name = plain(text)
        if name not in self._regions or name in self._regions_seen:
            return False
        self._regions_seen.add(name)
        return True

    def _checked_code(self, text: str, record: Record) -> Fields | DataError:
        """The ONS code beside a force must be that force's: two names for one row is a slip."""
        force = self.names.forces.get(record.get("force_id") or "")
        if text in ("", "N/A") or (force is not None and force.ons_code == text):
            return {}
        known = force.ons_code if force else "none"
        return DataError(
            f"code {text!r} is not that of {record.get('area')} ({known})",
            "",
            "Mend the row: its name and its code disagree.",
        )

    def _by_role(self, name: str, role: str, text: str) -> Fields:
        if role.startswith(("copy:", "by:")):
            return _copied(self.table, name, role, text)
        bare = HUNG_ON.sub("", text).strip()
        if role == "force":
            for area, fields in self.table.areas.items():
                if plain(area) == plain(text):
                    return dict(fields)
            force_id = self.names.force_id(bare)
            return {"area": force_id, "force_id": force_id}
        if role == "standard":
            return {"standard_id": self.names.standard_id(bare)}
        return _period(role, bare)


def _copied(table: Table, name: str, role: str, text: str) -> Fields:
    kind, _, key = role.partition(":")
    known = table.known_values.get(name)
    if known is not None and text:
        if plain(text) not in known:
            near = nearest(text, dict.fromkeys(known.values()))
            raise DataError(
                f"unknown value {text!r} of {name!r}", "", f"Nearest known: {near or 'none'}."
            )
        text = known[plain(text)]
    if not text:
        return {}
    if not table.transcribed and is_total_word(text) and (kind == "by" or key == "breakdown_value"):
        # As in transcriptions, so that no total is taken for a rank or a reason.
        text = "total"
    if kind == "by":
        return {"breakdown": key, "breakdown_value": text, "by": True}
    return {key: text}


def _by_code(code: Code, text: str) -> Fields:
    fields = code.values.get(text) or code.by_plain_text.get(plain(text), code.default)
    if fields is None:
        columns = " | ".join(code.columns)
        near = nearest(text, code.values)
        what = f"unknown value {text!r} of {columns!r}"
        raise DataError(what, "", f"Nearest known: {near or 'none'}.")
    return fields


def _region(text: str) -> Fields:
    name = " ".join(text.split())
    slug = plain(text).replace(" ", "-")
    return {
        "area": f"region-{slug}",
        "covers": name,
        "breakdown": "region",
        "breakdown_value": name,
    }


def _period(role: str, text: str) -> Fields:
    """Dates of a published period; one that can't be read as dates keeps its text alone."""
    if role in ("period_start", "period_end"):
        read = periods.first_day if role == "period_start" else periods.last_day
        day = read(text)
        if text and day is None:
            raise DataError(f"unknown date {text!r}", "", "Write it as YYYY, YYYY-MM or ISO.")
        return {role: day, "period_as_published": text} if text else {}
    if role == "as_at":
        day = _as_at(text)
        if day is None:
            raise DataError(f"unknown date {text!r}", "", "Write a year or an ISO date.")
        return {"period_start": day, "period_end": day, "period_as_published": text}
    found = periods.read_period(text) if role == "period" else periods.year_ending(text)
    if role == "financial_year":
        found = periods.read_financial_year(text)
    if role != "period" and found is None:
        raise DataError(f"unknown date {text!r}", "", "Write an ISO date.")
    start, end = (found.start, found.end) if found else (None, None)
    return {"period_start": start, "period_end": end, "period_as_published": text}


def _as_at(text: str) -> date | None:
    """A date; a bare year stands for its 31 March, the day that the workforce is counted on."""
    if text.isdigit():
        return periods.last_day(f"{text}-03-31")
    return periods.date_at_end(text) or periods.last_day(text)
