"""Writes the files that a page offers: each exhibit as CSV, ODS, XLSX, SVG and PNG, and the data.

What has not changed is not made again: pictures take a second for each ten.
"""

import filecmp
import hashlib
import json
import shutil
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from analysis.ingest.sidecar import checksum
from analysis.paths import REPORTS, clean_dir
from analysis.reporting import pictures, png
from analysis.reporting.citation import SITE, citation
from analysis.reporting.data import Data
from analysis.reporting.exhibit import Exhibit
from analysis.reporting.exhibits.registry import EXHIBITS, exhibit
from analysis.reporting.workbook import ods_bytes, workbook_of, xlsx_bytes

FOLDER = REPORTS / "downloads"
ALL_TABLES = "all-tables"
REGISTER, DATABASE = "register.csv", "misconduct.duckdb"
MAKERS = [
    Path(pictures.__file__),
    Path(png.__file__),
    *sorted(Path(__file__).parent.glob("workbook/*.py")),
]
LIBRARIES = ("vl-convert-python", "xlsxwriter")
Files = dict[str, Callable[[], bytes]]


def write_downloads(data: Data, folder: Path = FOLDER) -> int:
    """Write the files of every exhibit, one workbook of all, the register and the database.

    Files of exhibits that are no more are taken away. What each file was made of is noted beside
    the folder, so that a file is made again only when that changes.

    Returns: how many files there are.
    """
    folder.mkdir(parents=True, exist_ok=True)
    notes = folder.with_name(f".{folder.name}.json")
    before = _read_notes(notes)
    # Gone until all is written: a run that is cut short trusts nothing that it left.
    notes.unlink(missing_ok=True)
    made_of: dict[str, str] = {}
    found: list[Exhibit] = []
    digests: list[str] = []
    makers = _makers()
    painter = png.Painter()
    # One exhibit after the other, so that the pictures begin while the next is drawn.
    for each in (exhibit(key, data) for key in EXHIBITS):
        digest = _digest(each, makers)
        made_of |= _write(files_of(each), digest, folder, before)
        if each.chart is not None:
            made_of |= _paint(painter, folder / f"{each.key}.png", digest, before)
        found.append(each)
        digests.append(digest)
    together = _sum("".join(digests).encode())
    made_of |= _write(_all_tables(found), together, folder, before)
    register = data.table("case_paths").write_csv().encode()
    made_of |= _write({REGISTER: lambda: register}, _sum(register), folder, before)
    _copy(clean_dir(data.folder) / DATABASE, folder / DATABASE)
    painter.finish()
    for left in folder.iterdir():
        if left.is_file() and left.name not in {*made_of, DATABASE}:
            left.unlink()
    notes.write_text(json.dumps(made_of, indent=0), encoding="utf-8")
    return len(made_of) + 1


def files_of(exhibit: Exhibit) -> Files:
    """The files of an exhibit by name, each with what makes it; its PNG is made of the SVG."""
    cite = citation(exhibit.headline, exhibit.source)
    book = cache(lambda: workbook_of(exhibit.headline, [exhibit], cite))
    files: Files = {
        f"{exhibit.key}.csv": lambda: exhibit.csv().encode(),
        f"{exhibit.key}.ods": lambda: ods_bytes(book()),
        f"{exhibit.key}.xlsx": lambda: xlsx_bytes(book()),
    }
    if exhibit.chart is not None:
        files[f"{exhibit.key}.svg"] = lambda: pictures.svg_picture(exhibit).encode()
    return files


def _all_tables(exhibits: list[Exhibit]) -> Files:
    cite = citation("all tables", "the publishers named on each worksheet")
    book = workbook_of(f"{SITE}: all tables", exhibits, cite)
    return {
        f"{ALL_TABLES}.ods": lambda: ods_bytes(book),
        f"{ALL_TABLES}.xlsx": lambda: xlsx_bytes(book),
    }


def _makers() -> str:
    """The code and the libraries that make the files."""
    return _sum("".join([*map(checksum, MAKERS), *map(version, LIBRARIES)]).encode())


def _digest(exhibit: Exhibit, makers: str) -> str:
    """What the files of an exhibit are made of: its numbers, words and drawing, and our code."""
    parts = [
        exhibit.csv(),
        exhibit.headline,
        exhibit.subtitle,
        exhibit.alternative,
        citation(exhibit.headline, exhibit.source),
        json.dumps(exhibit.caveats),
        json.dumps(dict(exhibit.heads)),
        json.dumps(exhibit.spec, sort_keys=True, default=str),
        makers,
    ]
    return _sum("\0".join(parts).encode())


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _write(files: Files, digest: str, folder: Path, before: dict[str, str]) -> dict[str, str]:
    for name, make in files.items():
        if before.get(name) != digest or not (folder / name).exists():
            (folder / name).write_bytes(make())
    return dict.fromkeys(files, digest)


def _paint(
    painter: png.Painter, target: Path, digest: str, before: dict[str, str]
) -> dict[str, str]:
    """Ask for the picture of a chart whose SVG is written, unless it is there already."""
    if before.get(target.name) != digest or not target.exists():
        painter.add(target.with_suffix(".svg"))
    return {target.name: digest}


def _read_notes(path: Path) -> dict[str, str]:
    """What the files in the folder were made of; nothing where the notes are lost or broken."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _copy(source: Path, target: Path) -> None:
    if not target.exists() or not filecmp.cmp(source, target):
        shutil.copy2(source, target)
