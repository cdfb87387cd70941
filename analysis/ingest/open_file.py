"""Opens a raw file of any kind that is known, as grids of texts.

Knows the readers, and no publication.
"""

from collections.abc import Callable
from pathlib import Path

from analysis.errors import DataError
from analysis.ingest.grid import Grid


def _csv(file: Path) -> list[Grid]:
    from analysis.ingest.read_csv import read_csv

    return [read_csv(file)]


def _ods(file: Path) -> list[Grid]:
    from analysis.ingest.read_ods import read_ods

    return read_ods(file)


def _html(file: Path) -> list[Grid]:
    from analysis.ingest.read_html import read_html

    return read_html(file)


READERS: dict[str, Callable[[Path], list[Grid]]] = {".csv": _csv, ".ods": _ods, ".html": _html}


def grids_of(file: Path) -> list[Grid]:
    """The sheets or tables of a file, by its name's ending.

    Raises:
        DataError: no reader takes such a file, or it is not whole.
    """
    reader = READERS.get(file.suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        raise DataError(
            f"no reader takes {file.suffix or 'such'} files", str(file), f"Known: {known}."
        )
    return reader(file)
