"""One refresh or build at a time in a data folder.

The operating system holds the lock, so it ends with the process, however that ends (`kill -9`
too). The note beside it only tells the next comer who is at work.
"""

import contextlib
import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from analysis.errors import DataError
from analysis.fetch.download import writing

LOCK = ".lock"
NOTE = ".lock-holder"


@contextlib.contextmanager
def sole_run(folder: Path, doing: str) -> Iterator[None]:
    """Hold the lock of `folder` while the block runs.

    Args:
        folder: where the lock lies: the `clean` folder of the data folder; made if missing.
        doing: the command at work, such as `misconduct refresh`, for the message to others.

    Raises:
        DataError: another process holds it; says which, since when and doing what.
    """
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    lock, note = FileLock(folder / LOCK, timeout=0), folder / NOTE
    with writing(folder):
        try:
            lock.acquire()
        except Timeout:
            remedy = "Wait until it ends, or stop that process, then run this again."
            raise DataError(f"{_holder(note)} is at work here", str(folder), remedy) from None
    try:
        since = dt.datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
        with writing(folder):
            note.write_text(f"{doing} (process {os.getpid()}, since {since})", encoding="utf-8")
        yield
    finally:
        note.unlink(missing_ok=True)
        lock.release()


def _holder(note: Path) -> str:
    try:
        return note.read_text(encoding="utf-8").strip() or "another run"
    except OSError:
        return "another run"
