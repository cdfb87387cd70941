"""The sidecar: what is known of a raw file, kept beside it as `<file>.json`.

It is the head of every receipt. Not for reading what the file holds.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from analysis.errors import DataError

SUFFIX = ".json"
REQUIRED = ("source", "publisher", "title", "edition", "url", "retrieved_at", "licence", "sha256")


@dataclass(frozen=True)
class Sidecar:
    """One raw file's facts. Dates are ISO texts; an unknown one is empty, never guessed.

    `coverage` says of what dimension the file is `complete` or `partial`; `missing` lists
    the rows that a partial table lacks, as far as they are known.
    """

    source: str
    publisher: str
    title: str
    edition: str
    url: str
    retrieved_at: str
    licence: str
    sha256: str
    bytes: int
    period_start: str = ""
    period_end: str = ""
    published_on: str = ""
    landing_url: str = ""
    status_label: str = ""
    media_type: str = ""
    coverage: str = "complete"
    missing: list[str] = field(default_factory=list)
    note: str = ""
    etag: str = ""
    last_modified: str = ""

    @property
    def publication_id(self) -> str:
        """`<source>/<edition>`, the key of `publications`."""
        return f"{self.source}/{self.edition}"


def sidecar_path(file: Path) -> Path:
    """Where the sidecar of a raw file lies."""
    return file.with_name(file.name + SUFFIX)


def checksum(file: Path) -> str:
    """The file's sha256 in hex."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write_sidecar(file: Path, sidecar: Sidecar) -> None:
    """Write the sidecar beside its file, keys in order, so that two runs give the same text."""
    text = json.dumps(asdict(sidecar), indent=2, ensure_ascii=False, sort_keys=True)
    sidecar_path(file).write_text(text + "\n", encoding="utf-8")


def read_sidecar(file: Path) -> Sidecar:
    """Read the sidecar of `file`.

    Raises:
        DataError: it is missing, is not JSON, lacks a key or has an unknown one.
    """
    path = sidecar_path(file)
    if not path.exists():
        raise DataError("has no sidecar", str(file), f"Add {path.name} beside it, or remove it.")
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise DataError(f"is not JSON ({error})", str(path), "Restore the sidecar.") from error
    known = {item.name for item in fields(Sidecar)}
    unknown = sorted(set(found) - known)
    lacking = [key for key in (*REQUIRED, "bytes") if not found.get(key) and found.get(key) != 0]
    if unknown or lacking:
        what = f"unknown keys {unknown}" if unknown else f"lacks {', '.join(lacking)}"
        raise DataError(what, str(path), "Restore the sidecar, or add the file anew.")
    return Sidecar(**found)
