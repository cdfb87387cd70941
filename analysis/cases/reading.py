"""Texts as they come: plain text, HTML (its main text) or a CSV of texts, repaired and ready.

The content of a `Text` is what is shown to people: all offsets of a draft index it.
"""

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

import ftfy

from analysis.cases.main_text import main_text
from analysis.errors import DataError

LONGEST = 300_000
_COLUMNS = ("case_id", "force", "heading", "date", "url", "content")
_HTML = re.compile(r"<(?:!doctype html|html|head|body|article|main|p|div)\b", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Text:
    """A published text; `fault` says why it can't be coded, where it can't."""

    case_id: str
    content: str
    force: str = ""
    heading: str = ""
    date: str = ""
    url: str = ""
    fault: str = ""


def repair(text: str) -> str:
    """The text with encoding damage undone, in Unix lines, cut to what a publication may be."""
    text = text[:LONGEST].replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text
    return ftfy.fix_text(text, uncurl_quotes=False, unescape_html=False)


def text_of(case_id: str, content: str, **fields: str) -> Text:
    """A `Text` from content as found: repaired, with a fault where it was cut."""
    fault = "the text is longer than a publication: only its start was read"
    cut = fault if len(content) > LONGEST else ""
    tidy = {name: repair(value).strip() for name, value in fields.items()}
    return Text(case_id=case_id, content=repair(content), fault=cut, **tidy)


def _decoded(raw: bytes) -> str | None:
    """Bytes as text, or None for a binary file."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return raw.decode("utf-16")
        except UnicodeDecodeError:
            return None
    if b"\x00" in raw[:4096]:
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    head = text[:4096]
    strange = len(_CONTROL.findall(head)) + head.count("\ufffd")
    return None if strange > 0.02 * len(head) + 2 else text


def _from_csv(text: str, path: Path) -> list[Text]:
    csv.field_size_limit(20_000_000)
    rows = csv.DictReader(io.StringIO(text, newline=""))
    names = [name.strip() for name in rows.fieldnames or []]
    if "content" not in names:
        raise DataError(
            f"no column `content` among {', '.join(names) or 'none'}",
            str(path),
            f"A CSV of texts has the columns {', '.join(_COLUMNS)}; only the last must be there.",
        )
    texts = []
    for number, row in enumerate(rows, 1):
        kept = {k.strip(): v or "" for k, v in row.items() if k and k.strip() in _COLUMNS}
        case_id = kept.pop("case_id", "") or f"{path.stem}-{number}"
        texts.append(text_of(case_id, kept.pop("content", ""), **kept))
    return texts


def read_texts(path: Path) -> list[Text]:
    """Read a file of one text (plain or HTML) or of many (CSV with a `content` column).

    Raises:
        DataError: the file can't be opened, or a CSV has no `content` column.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise DataError(reason, str(path), "Give a text, HTML or CSV file.") from error
    text = _decoded(raw)
    if text is None:
        return [Text(path.stem, "", fault="the file is not text")]
    if path.suffix.lower() == ".csv":
        return _from_csv(text, path)
    if path.suffix.lower() in {".html", ".htm", ".xhtml"} or _HTML.search(text[:2000]):
        page = main_text(text)
        return [text_of(path.stem, page.content, heading=page.heading)]
    return [text_of(path.stem, text)]
