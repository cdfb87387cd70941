"""Tables of a page: one header row, a scope for each header, missing values in words."""

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

import polars as pl

from analysis.reporting import words
from analysis.reporting.receipts import Receipt, addresses_of, publications_of


def html_table(
    frame: pl.DataFrame,
    caption: str,
    heads: Mapping[str, str],
    *,
    receipts: Sequence[Receipt] = (),
    key: str = "",
) -> str:
    """An HTML table in its box.

    Args:
        frame: texts or numbers, already as a reader is to see them.
        caption: what the table shows.
        heads: column and its heading, in order; other columns are left out. The cells of the
            first head their rows.
        receipts: of each row, in a last column; such a row has an anchor, to which a mark leads.
        key: beginning of the rows' anchors, which end in the number of the row from 1.
    """
    first = next(iter(heads))
    numeric = {name for name in heads if frame[name].dtype.is_numeric()}
    numbers = publications_of(receipts)
    last = ["Receipt"] if receipts else []
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in [*heads.values(), *last])
    body = []
    for at, row in enumerate(frame.select(list(heads)).iter_rows(named=True)):
        cells = "".join(_cell(row[name], name == first, name in numeric) for name in heads)
        if receipts:
            cells += f'<td class="receipt-cell">{receipts[at].html(numbers)}</td>'
        anchor = f' id="{key}-{at + 1}"' if receipts else ""
        body.append(f"<tr{anchor}>{cells}</tr>")
    return in_box(caption, head, "".join(body))


def in_box(caption: str, head: str, body: str) -> str:
    """A table in a box that scrolls sideways and that the keyboard reaches, in either engine.

    Args:
        caption: what the table shows, as plain text.
        head: the cells of its header row, in HTML.
        body: its rows, in HTML.
    """
    return (
        f'<div class="table-box" tabindex="0" role="region" aria-label="{escape(caption, True)}">'
        f'<table class="data"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def with_publications(table: str, receipts: Sequence[Receipt]) -> str:
    """A table, or a box with it, above the publications that its receipts name by number."""
    addresses = addresses_of(receipts)
    if not addresses:
        return table
    items = "".join(f"<li>{_named(*each)}</li>" for each in addresses.items())
    return (
        f'<div class="receipted">{table}<p class="publications-head">Publications</p>'
        f'<ol class="publications">{items}</ol></div>'
    )


def _named(publication: str, addresses: set[str]) -> str:
    """A publication, linked where all that was read from it stands at one address."""
    name = escape(publication)
    if len(addresses) > 1:
        return name
    return f'<a href="{escape(next(iter(addresses)), quote=True)}">{name}</a>'


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
    if isinstance(value, date):
        return words.day(value)
    text = str(value)
    if text.startswith(("http://", "https://")):
        host = text.split("/")[2]
        return f'<a href="{escape(text, quote=True)}">{escape(host)}</a>'
    return escape(text)
