"""One answer's body to one file: streamed to `.part`, checked, and only then under its name.

A run that is killed leaves a `.part`, which the next one writes anew. Not for the request
itself: see `client`.
"""

import contextlib
import datetime as dt
import errno
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx2

from analysis.errors import DataError
from analysis.fetch import kinds
from analysis.fetch.failures import TemporaryError
from analysis.fetch.kinds import FileKind
from analysis.fetch.ods import DamagedFileError, WrongKindError
from analysis.fetch.progress import download_bar

PART = ".part"
FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True)
class Stored:
    """A file fetched before from the same address, as its sidecar describes it."""

    path: Path
    sha256: str
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True)
class Fetched:
    """A file that is whole on disk.

    `not_modified` says that it is the file stored before: `path` is then that one's, because the
    publisher answered 304 or sent the same bytes again. `retrieved_at` is ISO with its zone.
    """

    path: Path
    url: str
    sha256: str
    bytes: int
    etag: str
    last_modified: str
    retrieved_at: str
    media_type: str
    not_modified: bool


def store(
    response: httpx2.Response, url: str, target: Path, kind: FileKind, limit: int
) -> tuple[str, int]:
    """Write the body of `response` to `target`'s part file and check it.

    Returns:
        The sha256 and the bytes of the part file, which `keep` then gives its name.

    Raises:
        DataError: too large, of another kind, or no room on the disk.
        TemporaryError: it broke off or is damaged.
    """
    kinds.check_media_type(media_type(response), kind, url)
    declared = response.headers.get("Content-Length", "")
    total = int(declared) if declared.isdigit() else None
    if total is not None and total > limit:
        raise too_large(url, limit)
    part = part_of(target)
    digest, done = hashlib.sha256(), 0
    with writing(part.parent), download_bar(target.name, total) as show, part.open("wb") as stream:
        for chunk in response.iter_bytes():
            done += len(chunk)
            if done > limit:
                raise too_large(url, limit)
            digest.update(chunk)
            stream.write(chunk)
            show(done)
        stream.flush()
        os.fsync(stream.fileno())
    _check(part, url, kind)
    return digest.hexdigest(), done


def keep(target: Path) -> None:
    """Give the checked part file its name, in one step."""
    with writing(target.parent):
        part_of(target).replace(target)


def part_of(target: Path) -> Path:
    """The name that a file bears while it comes in."""
    return target.with_name(target.name + PART)


@contextlib.contextmanager
def room_for(target: Path) -> Iterator[None]:
    """Make the folder of `target`; afterwards clear the part file, and the folder if empty."""
    with writing(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            part_of(target).unlink(missing_ok=True)
            target.parent.rmdir()


def clear_leftovers(raw: Path) -> list[Path]:
    """Remove the part files that killed runs left under `raw`; call it with the lock held."""
    left = sorted(raw.rglob(f"*{PART}")) if raw.is_dir() else []
    for part in left:
        part.unlink(missing_ok=True)
    return left


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turn a disk's refusal inside the block into words."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            remedy = "Free some room and run the same again; the files of before are untouched."
            raise DataError("no room left on the disk", str(folder), remedy) from error
        remedy = "Make the folder writable, or name another with --data."
        raise DataError(f"can't be written ({error.strerror})", str(folder), remedy) from error


def whole(stored: Stored | None) -> Stored | None:
    """The stored file if it is still there with the bytes that its sidecar vouches for.

    One that was lost or changed on this machine must be fetched anew, so it makes no request
    conditional.
    """
    if stored is None or not stored.path.is_file():
        return None
    with stored.path.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    return stored if found == stored.sha256 else None


def unchanged(response: httpx2.Response, url: str, stored: Stored) -> Fetched:
    """The record of a stored file that the publisher still gives out."""
    size = stored.path.stat().st_size
    return _record(response, url, stored.path, stored.sha256, size, stored)


def record(response: httpx2.Response, url: str, path: Path, sha256: str, size: int) -> Fetched:
    """The record of a file that has just been stored."""
    return _record(response, url, path, sha256, size, None)


def _record(
    response: httpx2.Response, url: str, path: Path, sha256: str, size: int, same: Stored | None
) -> Fetched:
    headers = response.headers
    return Fetched(
        path=path,
        url=url,
        sha256=sha256,
        bytes=size,
        etag=headers.get("ETag", same.etag if same else ""),
        last_modified=headers.get("Last-Modified", same.last_modified if same else ""),
        retrieved_at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        media_type=media_type(response),
        not_modified=same is not None,
    )


def media_type(response: httpx2.Response) -> str:
    """The media type that the publisher labels the body with, without parameters."""
    label: str = response.headers.get("Content-Type", "")
    return label.split(";")[0].strip().lower()


def too_large(url: str, limit: int) -> DataError:
    """The error for a body beyond the limit."""
    remedy = "Look at the address in a browser: this is no table that we know of."
    return DataError(f"is larger than {limit:,} bytes", url, remedy)


def _check(part: Path, url: str, kind: FileKind) -> None:
    """Check the part file, and speak of its address, since the part file is about to go."""
    try:
        kinds.check_file(part, kind)
    except WrongKindError as error:
        raise WrongKindError(error.what, url, error.remedy) from error
    except DamagedFileError as error:
        raise TemporaryError(error.what, url) from error
