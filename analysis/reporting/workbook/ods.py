"""Writes a workbook as ODS: a zip of four small XML files.

Our own, because the libraries that write ODS take a second for each two or three sheets of ours;
the format asked for here is small. Nothing in it depends on the clock, so that the same workbook
is the same to the byte.
"""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from html import escape

from analysis.ingest.grid import cell_address
from analysis.reporting.workbook.book import Cell, Kind, Link, Sheet, Style, Table, Workbook
from analysis.reporting.workbook.ods_styles import CONTENT_STYLES, NAMESPACES, STYLES

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
VERSION = 'office:version="1.3"'
MANIFEST = (
    f'{HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
    'manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIMETYPE}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in ("content.xml", "styles.xml", "meta.xml")
    )
    + "</manifest:manifest>"
)
LINE_STYLES = {Style.TITLE: "Heading_20_1", Style.HEADING: "Heading_20_2", Style.TEXT: "Default"}
# The earliest day that a zip can hold: no clock in the bytes.
NO_DATE = (1980, 1, 1, 0, 0, 0)


def ods_bytes(workbook: Workbook) -> bytes:
    """The workbook as the bytes of an ODS file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        # The type comes first and is not compressed, by the standard.
        _add(archive, "mimetype", MIMETYPE, zipfile.ZIP_STORED)
        _add(archive, "META-INF/manifest.xml", MANIFEST)
        _add(archive, "meta.xml", _meta(workbook))
        _add(archive, "styles.xml", STYLES)
        _add(archive, "content.xml", "".join(_content(workbook)))
    return stream.getvalue()


def _add(
    archive: zipfile.ZipFile, name: str, text: str, method: int = zipfile.ZIP_DEFLATED
) -> None:
    entry = zipfile.ZipInfo(name, NO_DATE)
    entry.compress_type = method
    archive.writestr(entry, text)


def _meta(workbook: Workbook) -> str:
    keywords = "".join(f"<meta:keyword>{escape(word)}</meta:keyword>" for word in workbook.keywords)
    return (
        f"{HEAD}<office:document-meta {NAMESPACES} {VERSION}><office:meta>"
        f"<dc:title>{escape(workbook.title)}</dc:title><dc:language>en-GB</dc:language>"
        f"<meta:initial-creator>{escape(workbook.author)}</meta:initial-creator>"
        f"<dc:creator>{escape(workbook.author)}</dc:creator>{keywords}"
        "</office:meta></office:document-meta>"
    )


def _content(workbook: Workbook) -> Iterator[str]:
    yield f"{HEAD}<office:document-content {NAMESPACES} {VERSION}><office:automatic-styles>"
    yield CONTENT_STYLES
    for width in sorted({width for sheet in workbook.sheets for width in _widths(sheet)}):
        yield (
            f'<style:style style:name="w{width}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width * 0.24:.2f}cm"/>'
            "</style:style>"
        )
    yield "</office:automatic-styles><office:body><office:spreadsheet>"
    for sheet in workbook.sheets:
        yield from _sheet(sheet)
    yield "<table:database-ranges>"
    for sheet in workbook.sheets:
        if sheet.table is not None:
            yield _range(sheet.name, len(sheet.lines), sheet.table)
    yield "</table:database-ranges>"
    yield "</office:spreadsheet></office:body></office:document-content>"


def _widths(sheet: Sheet) -> list[int]:
    if sheet.table is None:
        return [sheet.width]
    return [column.width for column in sheet.table.columns]


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f'<table:table table:name="{escape(sheet.name)}" table:style-name="sheet">'
    first, *others = (
        f'<table:table-column table:style-name="w{width}"/>' for width in _widths(sheet)
    )
    # The row labels: printed again on each page, as the header row is.
    yield f"<table:table-header-columns>{first}</table:table-header-columns>{''.join(others)}"
    for line in sheet.lines:
        # Without a table beside them, lines wrap within column A; above one, they flow over it.
        plain = line.style == Style.TEXT and sheet.table is None
        style = "wrapped" if plain else LINE_STYLES[line.style]
        yield _row([_cell(line.text, style)])
    if sheet.table is not None:
        yield from _table(sheet.table)
    yield "</table:table>"


def _table(table: Table) -> Iterator[str]:
    heads = [_cell(c.heading, f"head-{_side(c.kind)}") for c in table.columns]
    yield f"<table:table-header-rows>{_row(heads)}</table:table-header-rows>"
    kinds = [column.kind for column in table.columns]
    for row in table.rows:
        yield _row([_cell(cell, _look(cell, kind)) for cell, kind in zip(row, kinds, strict=True)])


def _side(kind: Kind) -> str:
    return "left" if kind == Kind.TEXT else "right"


def _look(cell: Cell, kind: Kind) -> str:
    """The style of a cell; shorthand stands at the right, under the numbers of its column."""
    return "shorthand" if isinstance(cell, str) and kind != Kind.TEXT else f"cell-{kind}"


def _row(cells: list[str]) -> str:
    return f'<table:table-row table:style-name="row">{"".join(cells)}</table:table-row>'


def _cell(cell: Cell, style: str) -> str:
    start = f'<table:table-cell table:style-name="{style}" office:value-type='
    if isinstance(cell, str | Link):
        return f'{start}"string"><text:p>{_text(cell)}</text:p></table:table-cell>'
    if isinstance(cell, date):
        day = cell.isoformat()
        shown = f'"date" office:date-value="{day}"><text:p>{day}</text:p>'
    else:
        shown = f'"float" office:value="{cell!r}"><text:p>{cell!r}</text:p>'
    return f"{start}{shown}</table:table-cell>"


def _text(cell: str | Link) -> str:
    if isinstance(cell, str):
        return escape(cell, quote=False)
    text = escape(cell.text, quote=False)
    return f'<text:a xlink:type="simple" xlink:href="#{cell.sheet}.A1">{text}</text:a>'


def _range(sheet: str, first: int, table: Table) -> str:
    """The mark that makes cells a table with a header row."""
    last = cell_address(first + len(table.rows), len(table.columns) - 1)
    return (
        f'<table:database-range table:name="{table.name}" '
        f'table:target-range-address="{sheet}.{cell_address(first, 0)}:{sheet}.{last}" '
        'table:contains-header="true" table:display-filter-buttons="false"/>'
    )
