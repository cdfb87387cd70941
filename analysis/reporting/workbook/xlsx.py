"""Writes a workbook as XLSX with XlsxWriter: the same sheets as the ODS.

XlsxWriter knows no named cell styles: `xlsx_styles` tags the titles as headings afterwards.
"""

import io
from collections.abc import Sequence
from datetime import date, datetime
from textwrap import wrap

import xlsxwriter  # type: ignore[import-untyped]  # ships no types
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from analysis.reporting.workbook.book import Cell, Kind, Link, Sheet, Style, Table, Workbook
from analysis.reporting.workbook.xlsx_styles import with_heading_styles

FONT = {"font_name": "Arial", "font_size": 12}
LINES = {
    Style.TITLE: {"bold": True, "font_size": 16},
    Style.HEADING: {"bold": True, "font_size": 14},
    Style.TEXT: {},
}
NUMBERS = {
    Kind.WHOLE: "#,##0",
    Kind.DECIMAL: "#,##0.00",
    Kind.FRACTION: "0.000",
    Kind.YEAR: "0",
    Kind.DATE: "d mmm yyyy",
}
A4 = 9
LINE = 15.75  # points, for letters of 12
# A workbook made twice from the same figures is the same to the byte.
NO_DATE = datetime(2000, 1, 1)
OPTIONS = {"in_memory": True}
Formats = dict[str, Format]


def xlsx_bytes(workbook: Workbook) -> bytes:
    """The workbook as the bytes of an XLSX file."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, OPTIONS) as writer:
        writer.set_properties(
            {
                "title": workbook.title,
                "author": workbook.author,
                "keywords": ", ".join(workbook.keywords),
                "created": NO_DATE,
            }
        )
        formats = _formats(writer)
        for sheet in workbook.sheets:
            _write_sheet(writer.add_worksheet(sheet.name), sheet, formats)
    return with_heading_styles(stream.getvalue())


def _formats(writer: xlsxwriter.Workbook) -> Formats:
    made = {f"line {style}": writer.add_format({**FONT, **own}) for style, own in LINES.items()}
    for kind in Kind:
        # Numbers would touch the texts of the column after them: hence the indent.
        numeric = {"num_format": NUMBERS.get(kind, ""), "align": "right", "indent": 1}
        text = {"text_wrap": True, "align": "left", "indent": 1}
        look = {**FONT, "valign": "top", **(numeric if kind in NUMBERS else text)}
        made[f"cell {kind}"] = writer.add_format(look)
        made[f"head {kind}"] = writer.add_format({**look, "bold": True, "text_wrap": True})
    made["link"] = writer.add_format({**FONT, "font_color": "#12436D", "underline": 1})
    made["wrapped"] = writer.add_format({**FONT, "text_wrap": True})
    return made


def _write_sheet(target: Worksheet, sheet: Sheet, formats: Formats) -> None:
    target.set_landscape()
    target.set_paper(A4)
    target.set_print_scale(60)
    for row, line in enumerate(sheet.lines):
        # Without a table beside them, lines wrap within column A; above one, they flow over it.
        plain = line.style == Style.TEXT and sheet.table is None
        look = formats["wrapped" if plain else f"line {line.style}"]
        _write_cell(target, row, 0, line.text, look, formats["link"])
        if plain:
            target.set_row(row, _height([line.text], [sheet.width]))
    if sheet.table is None:
        target.set_column(0, 0, sheet.width)
    else:
        _write_table(target, len(sheet.lines), sheet.table, formats)


def _write_table(target: Worksheet, first: int, table: Table, formats: Formats) -> None:
    heads = []
    widths = [column.width for column in table.columns]
    target.set_row(first, _height([column.heading for column in table.columns], widths))
    for at, column in enumerate(table.columns):
        target.set_column(at, at, column.width)
        look = formats[f"head {column.kind}"]
        heads.append({"header": column.heading, "header_format": look})
    options = {"name": table.name, "style": None, "autofilter": False, "columns": heads}
    target.repeat_rows(first)
    target.repeat_columns(0)
    target.add_table(first, 0, first + len(table.rows), len(heads) - 1, options)
    for row, cells in enumerate(table.rows, start=first + 1):
        target.set_row(row, _height(cells, widths))
        for at, (cell, column) in enumerate(zip(cells, table.columns, strict=True)):
            _write_cell(target, row, at, cell, formats[f"cell {column.kind}"], formats["link"])


def _height(cells: Sequence[Cell], widths: list[int]) -> float:
    """Room for the longest text of a row when it wraps: not every program makes it by itself."""
    lines = [
        len(wrap(cell, max(width - 2, 1)))
        for cell, width in zip(cells, widths, strict=True)
        if isinstance(cell, str)
    ]
    return LINE * max(lines, default=1)


def _write_cell(
    target: Worksheet, row: int, at: int, cell: Cell, look: Format, link: Format
) -> None:
    if isinstance(cell, Link):
        target.write_url(row, at, f"internal:'{cell.sheet}'!A1", link, cell.text)
    elif isinstance(cell, str):
        target.write_string(row, at, cell, look)
    elif isinstance(cell, date):
        target.write_datetime(row, at, cell, look)
    else:
        target.write_number(row, at, cell, look)
