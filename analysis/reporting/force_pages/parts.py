"""Pieces of HTML that the parts of a force's page share."""

from collections.abc import Mapping, Sequence
from html import escape

import polars as pl

from analysis.reporting.html import raw_block
from analysis.reporting.receipts import Receipt
from analysis.reporting.table import html_table, with_publications


def boxed(
    rows: Sequence[Mapping[str, object]],
    caption: str,
    heads: Mapping[str, str],
    *,
    receipts: Sequence[Receipt] = (),
    key: str = "",
) -> str:
    """A table above its publications; receipts and key as in `html_table`."""
    frame = pl.DataFrame(rows, infer_schema_length=None)
    table = html_table(frame, caption, heads, receipts=receipts, key=key)
    return with_publications(table, receipts)


def items(texts: Sequence[str]) -> str:
    """A list of plain texts."""
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"


def paragraph(text: str) -> str:
    """A paragraph of plain text."""
    return f"<p>{escape(text)}</p>"


def folded(summary: str, inner: str) -> str:
    """HTML behind a summary that opens."""
    return f"<details><summary>{escape(summary)}</summary>{inner}</details>"


def section(title: str, html: str, identifier: str) -> str:
    """A heading of Markdown with raw HTML under it."""
    return f"## {title} {{#{identifier}}}\n\n{raw_block(html)}\n"
