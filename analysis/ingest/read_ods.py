"""Reads an OpenDocument workbook as texts: what the file stores, not what a program would show.

A number is its stored value in the shortest text (`5516.65`, where the sheet shows 5,517), a
percentage that value times 100 with a percent sign, a date ISO. Not for meaning (`mapping`).
"""

import zipfile
import zlib
from datetime import date, datetime
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from analysis.errors import DataError
from analysis.ingest.grid import Grid, number_text
from analysis.ingest.ods_markup import RESTORE, read_markup

# What calamine passes over in silence. A workbook that has any of it is read from its XML, which
# takes five times as long; the large tables of plain cells have none.
MARKUP = (b"text:span", b"text:line-break", b'"percentage"', b"-spanned=", b"office:annotation")


def read_ods(file: Path) -> list[Grid]:
    """The sheets of the workbook, in order; blank edges are cut off.

    Raises:
        DataError: the file is no whole workbook.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            content = archive.read("content.xml")
        if any(mark in content for mark in MARKUP):
            return read_markup(content, file)
        workbook = CalamineWorkbook.from_path(file)
        return [_grid(workbook, name) for name in workbook.sheet_names]
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, CalamineError) as error:
        raise DataError(f"is not a whole ODS workbook ({error})", str(file), RESTORE) from error


def _grid(workbook: CalamineWorkbook, name: str) -> Grid:
    cells = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    rows = [[cell if type(cell) is str else _text(cell) for cell in row] for row in cells]
    while rows and not any(rows[-1]):
        rows.pop()
    return Grid(name, rows)


def _text(value: object) -> str:
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, datetime):
        return value.isoformat().removesuffix("T00:00:00")
    return value.isoformat() if isinstance(value, date) else str(value).lower()
