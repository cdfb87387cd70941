"""What a file has to be before it is stored: a whole ODS workbook or a whole web page.

Decided by the bytes, not by the name or the label that came with them; `misconduct add` checks
saved files alike. Not for what the cells say.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from analysis.fetch import ods

HTML_TYPES = ("text/html", "application/xhtml+xml")
HEAD_BYTES = 4096
FileKind = Literal["ods", "html"]


@dataclass(frozen=True)
class Kind:
    """A kind of file: its suffix, its media type and the check that it is whole."""

    suffix: str
    media_type: str
    check: Callable[[Path], None]


def check_file(path: Path, kind: FileKind) -> None:
    """Check that the file at `path` is a whole file of `kind`.

    Raises:
        ods.WrongKindError: it is something else.
        ods.DamagedFileError: it is one, but cut or broken.
    """
    KINDS[kind].check(path)


def check_media_type(media_type: str, kind: FileKind, url: str) -> None:
    """Refuse a web page that came in a workbook's place, before it is read.

    Raises:
        ods.WrongKindError: so it is.
    """
    if kind != "html" and media_type in HTML_TYPES:
        raise ods.WrongKindError(
            f"gave a web page ({media_type}) in place of an .{kind} file",
            url,
            "Open the address in a browser: the publisher may show an error or have moved it.",
        )


def looks_like_html(head: bytes) -> bool:
    """Whether bytes from the start of a file are those of a web page."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html")) or b"<html" in start


def _check_html(path: Path) -> None:
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
        stream.seek(max(0, path.stat().st_size - HEAD_BYTES))
        tail = stream.read()
    if not looks_like_html(head):
        remedy = "Save the page as HTML only (not as a web archive or a picture)."
        raise ods.WrongKindError("is not a web page", str(path), remedy)
    if b"</html" not in tail.lower():
        raise ods.DamagedFileError("is cut short: the page has no end", str(path))


def _check_ods(path: Path) -> None:
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    if looks_like_html(head):
        remedy = "Open its address in a browser: the publisher shows a page there, not the file."
        raise ods.WrongKindError("is a web page under an .ods name", str(path), remedy)
    ods.check_workbook(path)


KINDS: dict[FileKind, Kind] = {
    "ods": Kind(".ods", ods.MEDIA_TYPE, _check_ods),
    "html": Kind(".html", HTML_TYPES[0], _check_html),
}
