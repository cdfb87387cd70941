"""The raw files of a data folder, each with its sidecar, checked against its checksum.

Not for what the files hold.
"""

from dataclasses import dataclass
from pathlib import Path

from analysis.errors import DataError
from analysis.ingest.sidecar import SUFFIX, Sidecar, checksum, read_sidecar

IGNORED = (".part", ".lock", ".md")


@dataclass(frozen=True)
class RawFile:
    """A raw file: where it lies, its path under `raw/`, and its sidecar."""

    path: Path
    relative: str
    sidecar: Sidecar


def raw_paths(raw: Path) -> list[Path]:
    """Every data file under `raw/`, in order of path; sidecars and half downloads left out.

    Raises:
        DataError: there is no such folder or nothing in it, or a sidecar has lost its file.
    """
    found = sorted(path for path in raw.rglob("*") if path.is_file()) if raw.is_dir() else []
    sidecars = {path for path in found if path.name.endswith(SUFFIX)}
    for path in sidecars:
        file = path.with_name(path.name.removesuffix(SUFFIX))
        if not file.exists():
            remedy = f"Restore it, or remove {path.name}."
            raise DataError("is missing, though its sidecar is there", str(file), remedy)
    files = [
        path
        for path in found
        if path not in sidecars and path.suffix not in IGNORED and not path.name.startswith(".")
    ]
    if not files:
        raise DataError("no raw files", str(raw), "Run `misconduct refresh`, or give --data DIR.")
    return files


def read_snapshot(raw: Path) -> list[RawFile]:
    """Every raw file with its sidecar, after its checksum has been compared.

    Raises:
        DataError: a file has no sidecar, lies elsewhere than its sidecar says, or has changed.
    """
    files = []
    for path in raw_paths(raw):
        sidecar = read_sidecar(path)
        relative = path.relative_to(raw)
        if relative.parts[:2] != (sidecar.source, sidecar.edition):
            what = f"lies outside {sidecar.publication_id}, the edition its sidecar names"
            raise DataError(what, str(path), "Move the file, or mend the sidecar.")
        found = checksum(path)
        if found != sidecar.sha256:
            what = f"has sha256 {found[:12]}…, its sidecar says {sidecar.sha256[:12]}…"
            remedy = "The file has changed since it was added. Restore it, or add it anew."
            raise DataError(what, str(path), remedy)
        files.append(RawFile(path, relative.as_posix(), sidecar))
    return files
