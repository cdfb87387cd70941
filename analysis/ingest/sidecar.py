"""The sidecar: what is known of a raw file, kept beside it as `<file>.json`.

It is the head of every receipt. Not for reading what the file holds.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from pathlib import Path

from analysis.errors import DataError

SUFFIX = ".json"
REQUIRED = ("source", "publisher", "title", "edition", "url", "retrieved_at", "licence", "sha256")
DATES = ("period_start", "period_end", "published_on")


@dataclass(frozen=True)
class Sidecar:
    """One raw file's facts. Dates are ISO texts; an unknown one is empty, never guessed.

    `coverage` says of what dimension the file is `complete` or `partial`; `missing` lists
    the rows that a partial table lacks, as far as they are known. `quotes` names the body whose
    figures somebody else prints in it; empty where they are its publisher's own. `set_aside` says
    why a fetched file is kept but not taken into the tables. `also_at` are other addresses that
    gave the same bytes, each with what it takes to ask it again: `url`, `etag`, `last_modified`.
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
    quotes: str = ""
    etag: str = ""
    last_modified: str = ""
    set_aside: str = ""
    also_at: list[dict[str, str]] = field(default_factory=list)

    @property
    def urls(self) -> list[str]:
        """Every address that the file was had from."""
        return [self.url, *(other["url"] for other in self.also_at)]

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
        DataError: it is missing, is not JSON, lacks a key, has an unknown one or a value that is
            not of its kind.
    """
    path = sidecar_path(file)
    if not path.exists():
        raise DataError("has no sidecar", str(file), f"Add {path.name} beside it, or remove it.")
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise DataError(f"is not JSON ({error})", str(path), "Restore the sidecar.") from error
    if faults := _faults(found):
        raise DataError("; ".join(faults), str(path), "Restore the sidecar, or add the file anew.")
    return Sidecar(**found)


def _faults(found: object) -> list[str]:
    """What is wrong with the content of a sidecar, in words."""
    if not isinstance(found, dict):
        return ["is not a JSON object"]
    known = {item.name for item in fields(Sidecar)}
    unknown = [f"unknown key {key!r}" for key in sorted(set(found) - known)]
    lacking = [f"lacks {key}" for key in REQUIRED if not found.get(key)]
    wrong = [
        f"{key} is {value!r}"
        for key, value in found.items()
        if key in known and not _right(key, value)
    ]
    return [*unknown, *lacking, *wrong] or ([] if "bytes" in found else ["lacks bytes"])


def _right(key: str, value: object) -> bool:
    """Whether a value is of its key's type, and a date where it should be one."""
    if key == "bytes":
        return isinstance(value, int)
    if key == "missing":
        return isinstance(value, list) and all(isinstance(text, str) for text in value)
    if key == "also_at":
        known = {"url", "etag", "last_modified"}
        return isinstance(value, list) and all(
            isinstance(other, dict) and set(other) == known and all(map(_is_text, other.values()))
            for other in value
        )
    if not isinstance(value, str):
        return False
    try:
        return key not in DATES or not value or bool(date.fromisoformat(value))
    except ValueError:
        return False


def _is_text(value: object) -> bool:
    return isinstance(value, str)
