"""What a rendered site was made of: decides whether there is anything to render.

Imports nothing heavy. Files that a render itself makes are no part of it.
"""

import hashlib
from pathlib import Path

from analysis import fingerprint
from analysis.ingest.sidecar import checksum
from analysis.paths import PROJECT, REPORTS, clean_dir

STAMP = ".rendered"
SOURCES = (".qmd", ".yml", ".css", ".html", ".txt", ".py")
# What the pages show of the project's other folders.
SHOWN = (PROJECT / "docs" / "cookbook.md",)
# Looks and drawings; the fingerprint of the build holds the rest of the code.
LOOKS = (".css", ".js", ".csv")


def stamp_of(data: Path, engine: str, reports: Path = REPORTS) -> str:
    """One checksum over the build, the pages' sources, our code and the engine.

    Args:
        data: the data folder, built.
        engine: quarto or builtin.
        reports: the website's folder.
    """
    built = (clean_dir(data) / fingerprint.STAMP).read_text(encoding="utf-8")
    looks = (path for path in fingerprint.CODE.rglob("*") if path.suffix in LOOKS)
    sources = (path for path in reports.rglob("*") if _is_source(path.relative_to(reports)))
    parts = [engine, built]
    parts += [f"{path} {checksum(path)}" for path in sorted([*looks, *sources, *SHOWN])]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def is_rendered(site: Path, stamp: str) -> bool:
    """Whether the folder holds a whole site made of this."""
    try:
        found = (site / STAMP).read_text(encoding="utf-8")
    except OSError:
        return False
    return found == stamp and (site / "index.html").exists()


def write_stamp(site: Path, stamp: str) -> None:
    """Record what the site was made of, as the last step of a render."""
    (site / STAMP).write_text(stamp, encoding="utf-8")


def _is_source(path: Path) -> bool:
    """Whether a person wrote the file: not what a render writes among the sources."""
    if any(part.startswith((".", "_site", "_generated")) for part in path.parts):
        return False
    if path.parts[0] in ("downloads", "site_libs"):
        return False
    made = path.parts[0] == "forces" and path.name != "index.qmd"
    return path.suffix in SOURCES and not made
