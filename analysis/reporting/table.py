"""Tables of a page: one header row, a scope for each header, missing values in words."""

from collections.abc import Mapping
from html import escape

import polars as pl


def html_table(
    frame: pl.DataFrame, caption: str, heads: Mapping[str, str], *, row_header: str | None = None
) -> str:
    """An HTML table.

    Args:
        frame: texts or numbers, already as a reader is to see them.
        caption: what the table shows.
        heads: column and its heading, in order; other columns are left out.
        row_header: the column whose cells head their rows, by default the first.
    """
    first = row_header or next(iter(heads))
    numeric = {name for name in heads if frame[name].dtype.is_numeric()}
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads.values())
    body = []
    for row in frame.select(list(heads)).iter_rows(named=True):
        cells = [_cell(row[name], name == first, name in numeric) for name in heads]
        body.append(f"<tr>{''.join(cells)}</tr>")
    return (
        f'<table class="data"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>"
    )


def _cell(value: object, heads_row: bool, numeric: bool) -> str:
    text = _text(value)
    if heads_row:
        return f'<th scope="row">{text}</th>'
    kind = ' class="number"' if numeric else ""
    return f"<td{kind}>{text}</td>"


def _text(value: object) -> str:
    if value is None:
        return '<span class="missing">–</span>'
    if isinstance(value, float):
        return f"{value:,.0f}" if value.is_integer() else f"{value:,.2f}"
    if isinstance(value, int):
        return f"{value:,}"
    text = str(value)
    if text.startswith(("http://", "https://")):
        host = text.split("/")[2]
        return f'<a href="{escape(text, quote=True)}">{escape(host)}</a>'
    return escape(text)
