"""Reads the vocabulary files of `data/raw/vocabulary/`: rows that know their place.

Not for resolving names (`names`).
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from analysis.errors import DataError
from analysis.ingest.read_csv import read_csv

Value = TypeVar("Value")
HEADERS = {
    "allegation_categories.csv": (
        "category_code category sub_code subcategory label_status code_status source_url"
    ),
    "allegation_categories_pre2020.csv": "code category source_url",
    "asset_urls.csv": "file_name asset_url covers evidence confidence",
    "barred_list_reasons.csv": "reason messaging_related source_url",
    "break_names.csv": "effective short_title",
    "break_series.csv": "effective series applies_from",
    "decisions_handling_findings.csv": "dimension value slug source_url note",
    "disciplinary_outcomes.csv": (
        "regime proceeding finding_level officer_status outcome slug source_url note"
    ),
    "force_regions.csv": "force geocode region",
    "force_spellings.csv": "alias force_id seen_in",
    "forces.csv": (
        "ons_code short_name ons_name full_name iopc_label police_uk_slug aliases kind country "
        "source_url"
    ),
    "outcomes.csv": "outcome_id name severity ends_service meaning",
    "outcomes_legal_set.csv": "proceeding finding outcome condition source_url",
    "releases.csv": (
        "series reference_period published landing_page bulletin_page status_label evidence"
    ),
    "series_breaks.csv": "effective instrument_or_event effect_on_the_figures source_url basis",
    "standards.csv": "order name slug variants_seen source_url note",
    "summary_table_codes.csv": "edition_year_ending code content source_url",
}


class VocabularyRow(dict[str, str]):
    """The texts of a row by header; `where` is its file and row."""

    def __init__(self, cells: Mapping[str, str], where: str) -> None:
        super().__init__(cells)
        self.where = where

    def day(self, key: str) -> date:
        """A column as an ISO date, or DataError."""
        try:
            return date.fromisoformat(self[key])
        except ValueError:
            raise self._wrong(key, "Write an ISO date.") from None

    def whole(self, key: str) -> int:
        """A column as a whole number, or DataError."""
        if not self[key].isdecimal():
            raise self._wrong(key, "Write a whole number.")
        return int(self[key])

    def look_up(self, key: str, known: Mapping[str, Value]) -> Value:
        """What a column's text stands for in another file, or DataError."""
        if self[key] not in known:
            raise self._wrong(key, f"Known: {', '.join(known)}.")
        return known[self[key]]

    def _wrong(self, key: str, remedy: str) -> DataError:
        return DataError(f"{key} is {self[key]!r}", self.where, remedy)


def rows_of(file: Path) -> list[VocabularyRow]:
    """The rows of a vocabulary file.

    Raises:
        DataError: it is missing, is not whole, or its headers are not those of that file.
    """
    if not file.exists():
        raise DataError("is missing", str(file), "Restore the bundled vocabulary.")
    header, *rows = read_csv(file).rows
    expected = HEADERS[file.name].split()
    if header != expected:
        what = f"its headers are {', '.join(header)}"
        raise DataError(what, f"{file}, row 1", f"They should be {', '.join(expected)}.")
    return [
        VocabularyRow(dict(zip(header, cells, strict=True)), f"{file}, row {number}")
        for number, cells in enumerate(rows, start=2)
    ]
