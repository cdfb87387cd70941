"""Reads a transcribed CSV file as texts, and refuses one that is not whole.

Not for parsing numbers (`markers`) nor for meaning (`mapping`).
"""

import csv
from pathlib import Path

from analysis.errors import DataError
from analysis.ingest.grid import Grid

RESTORE = "Restore the file as it was added, or add it anew with its sidecar."


def read_csv(file: Path) -> Grid:
    """The file as a grid; row 0 is the header.

    Raises:
        DataError: the file is empty, is not UTF-8 text, has no row under its header, or has a
            row of another width than the header, as a truncated file has.
    """
    content = file.read_bytes()
    if not content.strip():
        raise DataError("is empty", str(file), RESTORE)
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) or b"\x00" in content[:4096]:
        raise DataError("is not a CSV file, though its name says so", str(file), RESTORE)
    if content.lstrip()[:15].lower().startswith((b"<!doctype", b"<html", b"<?xml")):
        raise DataError("is a web page, not a CSV file", str(file), RESTORE)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(f"is not UTF-8 text (byte {error.start})", str(file), RESTORE) from error
    rows = list(csv.reader(text.splitlines(keepends=True), strict=False))
    if len(rows) < 2:
        raise DataError("has a header and no row under it", str(file), RESTORE)
    for number, row in enumerate(rows, start=1):
        if len(row) != len(rows[0]):
            what = f"has {len(row)} cells where the header has {len(rows[0])}"
            raise DataError(what, f"{file}, row {number}", RESTORE)
    return Grid(file.stem, rows)
