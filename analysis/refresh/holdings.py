"""What is held of a source already, and where a new file of it belongs."""

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from analysis.errors import DataError
from analysis.fetch.download import Fetched, Stored
from analysis.ingest.sidecar import Sidecar, write_sidecar
from analysis.ingest.snapshot import RawFile, read_snapshot
from analysis.sources.offer import Offer

REISSUED = "-reissued-"


@dataclass(frozen=True)
class Holdings:
    """The raw files of one source, newest last."""

    raw: Path
    source: str
    files: list[RawFile]

    @property
    def urls(self) -> set[str]:
        """The addresses of the files that were fetched or added."""
        return {url for file in self.files for url in file.sidecar.urls}

    def same_address(self, url: str) -> RawFile | None:
        """The newest file that came from an address."""
        found = [file for file in self.files if url in file.sidecar.urls]
        return max(found, key=lambda file: file.sidecar.retrieved_at, default=None)

    def same_bytes(self, sha256: str) -> RawFile | None:
        """The file with those bytes."""
        return next((file for file in self.files if file.sidecar.sha256 == sha256), None)

    def note_address(self, file: RawFile, fetched: Fetched) -> RawFile:
        """Record that a held file's bytes came from another address too, so that it is asked with
        a condition from now on."""
        if fetched.url in file.sidecar.urls:
            return file
        other = {
            "url": fetched.url,
            "etag": fetched.etag,
            "last_modified": fetched.last_modified,
        }
        sidecar = replace(file.sidecar, also_at=[*file.sidecar.also_at, other])
        write_sidecar(file.path, sidecar)
        noted = replace(file, sidecar=sidecar)
        self.files[self.files.index(file)] = noted
        return noted

    def of_edition(self, edition: str) -> Sidecar | None:
        """The sidecar of a file of an edition, if one is held: its files agree in their facts."""
        held = (file.sidecar for file in self.files if file.sidecar.edition == edition)
        return next(held, None)

    def edition_for(self, offer: Offer, name: str) -> tuple[str, str]:
        """The edition that a new file of an offer makes part of, and its date of publication.

        A second file for the same place of the same edition is a re-issue: an edition of its own,
        with the day of the page's change, or today's, in its name.
        """
        if not (self.raw / self.source / offer.edition / name).exists():
            return offer.edition, offer.published_on
        today = dt.datetime.now(dt.UTC).date().isoformat()
        day = offer.updated_on if offer.updated_on > offer.published_on else today
        edition = f"{offer.edition}{REISSUED}{day}"
        if (self.raw / self.source / edition / name).exists():
            edition = f"{offer.edition}{REISSUED}{dt.datetime.now(dt.UTC):%Y-%m-%dT%H%M%S}"
        return edition, day if offer.published_on else ""


def stored(file: RawFile | None, url: str) -> Stored | None:
    """A held file as the client wants to know it, to ask an address for it again."""
    if file is None:
        return None
    sidecar = file.sidecar
    for other in sidecar.also_at:
        if other["url"] == url:
            return Stored(file.path, sidecar.sha256, other["etag"], other["last_modified"])
    return Stored(file.path, sidecar.sha256, sidecar.etag, sidecar.last_modified)


def held_files(raw: Path) -> list[RawFile]:
    """Every raw file; none where the data folder is new.

    Raises:
        DataError: a file has changed or lost its sidecar.
    """
    return read_snapshot(raw) if raw.is_dir() and any(raw.iterdir()) else []


def check_name(name: str) -> None:
    """An edition is the name of a folder, and nothing more.

    Raises:
        DataError: it is none.
    """
    if not name or name in (".", "..") or any(mark in name for mark in "/\\:") or name[0] == ".":
        raise DataError(f"{name!r} is no name for an edition", "", "Give one such as 2024-25.")
