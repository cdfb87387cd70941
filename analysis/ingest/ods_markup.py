"""Reads an OpenDocument workbook from its XML, where what a table shows beside its texts matters:
raised text (a footnote's digit), percentages and merged cells.

The slower of the two ways of `read_ods`, which says when it is wanted. Raised text becomes
superscript digits, so that a footnote never runs into a number.
"""

import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from lxml import etree

from analysis.errors import DataError
from analysis.ingest.grid import Grid, number_text, superscript

NAMES = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
TABLE, OFFICE, TEXT, STYLE = (
    "{" + NAMES.format(name) + "}" for name in ("table", "office", "text", "style")
)
SHEET, ROW, CELL, COVERED = (
    TABLE + name for name in ("table", "table-row", "table-cell", "covered-table-cell")
)
KIND, VALUE = OFFICE + "value-type", OFFICE + "value"
COLUMNS_REPEATED, ROWS_REPEATED = TABLE + "number-columns-repeated", TABLE + "number-rows-repeated"
COLUMNS_SPANNED, ROWS_SPANNED = TABLE + "number-columns-spanned", TABLE + "number-rows-spanned"
PARAGRAPH, SPAN, SPACE, TAB, BREAK = (
    TEXT + name for name in ("p", "span", "s", "tab", "line-break")
)
ANNOTATION = OFFICE + "annotation"
STORED = {"date": OFFICE + "date-value", "boolean": OFFICE + "boolean-value"}
# Blank cells and rows fill a sheet to its edge; texts repeated so often would be no table of ours.
MOST_REPEATED = 10_000
# Merged cells matter in a header, which stands near the top.
HEADS_WITHIN = 40
RESTORE = "Fetch or save the file anew; nothing was taken from it."
Spans = dict[tuple[int, int], tuple[int, int]]


def read_markup(content: bytes, file: Path) -> list[Grid]:
    """The sheets of a workbook, in order; blank edges are cut off.

    Args:
        content: its `content.xml`.
        file: named in messages.

    Raises:
        DataError: the XML is cut or broken, or repeats rows without end.
    """
    try:
        return list(_sheets(io.BytesIO(content), file))
    except etree.XMLSyntaxError as error:
        what = f"the workbook's XML is cut or broken ({error})"
        raise DataError(what, str(file), RESTORE) from error


def _sheets(stream: io.BytesIO, file: Path) -> Iterator[Grid]:
    raised: set[str] = set()
    rows: list[list[str]] = []
    spans: Spans = {}
    wanted = (ROW, SHEET, STYLE + "style")
    for _, element in etree.iterparse(
        stream, events=("end",), tag=wanted, huge_tree=True, resolve_entities=False, no_network=True
    ):
        if element.tag == ROW:
            texts = _row(element, raised, len(rows), spans)
            repeated = int(element.get(ROWS_REPEATED) or 1)
            if texts and repeated > MOST_REPEATED:
                raise DataError(f"repeats a row {repeated:,} times", str(file), RESTORE)
            rows.extend([texts] * (repeated if texts else min(repeated, MOST_REPEATED)))
            element.clear()
        elif element.tag == SHEET:
            yield _grid(element.get(TABLE + "name") or "", rows, spans)
            rows, spans = [], {}
            element.clear()
        elif _is_raised(element):
            raised.add(element.get(STYLE + "name") or "")


def _grid(name: str, rows: list[list[str]], spans: Spans) -> Grid:
    while rows and not rows[-1]:
        rows.pop()
    width = max(map(len, rows), default=0)
    even = [row + [""] * (width - len(row)) if len(row) < width else row for row in rows]
    return Grid(name, even, spans=spans)


def _row(element: etree._Element, raised: set[str], number: int, spans: Spans) -> list[str]:
    """The texts of a row up to its last one that is not blank."""
    texts: list[str] = []
    blanks = 0
    for cell in element:
        # Plain numbers and plain texts are nearly all there is: they take the shortest way.
        kind = cell.get(KIND)
        if kind == "float":
            text = number_text(float(cell.get(VALUE) or "nan"))
        elif kind == "string" and len(cell) == 1 and not len(paragraph := cell[0]):
            text = paragraph.text or ""
        else:
            text = _text(cell, kind, raised)
        repeated = cell.get(COLUMNS_REPEATED)
        times = min(int(repeated), MOST_REPEATED) if repeated else 1
        if not text:
            blanks += times
            continue
        if blanks:
            texts.extend([""] * blanks)
            blanks = 0
        if number < HEADS_WITHIN:
            _note_span(cell, number, len(texts), spans)
        if repeated:
            texts.extend([text] * times)
        else:
            texts.append(text)
    return texts


def _note_span(cell: etree._Element, row: int, column: int, spans: Spans) -> None:
    width = min(int(cell.get(COLUMNS_SPANNED) or 1), MOST_REPEATED)
    height = min(int(cell.get(ROWS_SPANNED) or 1), MOST_REPEATED)
    for down in range(height):
        for right in range(width):
            if down or right:
                spans[row + down, column + right] = (row, column)


def _text(cell: etree._Element, kind: str | None, raised: set[str]) -> str:
    if kind == "currency":
        return number_text(float(cell.get(VALUE) or "nan"))
    if kind == "percentage":
        return f"{(Decimal(cell.get(VALUE) or '0') * 100).normalize():f}%"
    if kind in STORED:
        return (cell.get(STORED[kind]) or "").removesuffix("T00:00:00")
    parts = [_inner(child, raised) for child in cell if child.tag == PARAGRAPH]
    return "\n".join(parts)


def _inner(element: etree._Element, raised: set[str]) -> str:
    """The text inside a paragraph or span, raised parts as superscript."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == SPACE:
            parts.append(" " * int(child.get(TEXT + "c") or 1))
        elif child.tag in (TAB, BREAK):
            parts.append(" ")
        elif child.tag != ANNOTATION:
            inner = _inner(child, raised)
            is_raised = child.tag == SPAN and child.get(TEXT + "style-name") in raised
            parts.append(superscript(inner) if is_raised else inner)
        parts.append(child.tail or "")
    return "".join(parts)


def _is_raised(style: etree._Element) -> bool:
    """Whether a style lifts its text: `super 58%`, or a rise in per cent above the line."""
    for properties in style.iter(STYLE + "text-properties"):
        position = (properties.get(STYLE + "text-position") or "").split(" ")[0]
        if position == "super" or (position[:-1].isdigit() and int(position[:-1]) > 0):
            return True
    return False
