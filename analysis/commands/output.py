"""Rows as a table, CSV or JSON on standard output. A missing value is never shown as zero."""

import csv
import json
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal

Format = Literal["table", "csv", "json"]
WIDEST = 60
MISSING = "–"


def show(columns: Sequence[str], rows: Sequence[Sequence[Any]], form: Format) -> None:
    """Print rows; in a table a missing value is a dash, in CSV empty, in JSON null."""
    if form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
    elif form == "json":
        records = [dict(zip(columns, row, strict=True)) for row in rows]
        json.dump(records, sys.stdout, ensure_ascii=False, indent=1, default=_plain)
        print()
    else:
        _table(columns, rows)


def _plain(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else str(value)


def _text(value: object) -> str:
    if value is None:
        return MISSING
    if isinstance(value, float):
        if value.is_integer():
            return f"{value:,.0f}"
        return f"{value:,.2f}" if abs(value) >= 100 else f"{value:.4g}"
    if isinstance(value, date):
        return value.isoformat()
    text = " ".join(str(value).split())
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def _table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    numeric = [
        all(isinstance(row[at], int | float | Decimal) or row[at] is None for row in rows)
        for at in range(len(columns))
    ]
    texts = [[_text(value) for value in row] for row in rows]
    widths = [max([len(name), *(len(row[at]) for row in texts)]) for at, name in enumerate(columns)]

    def line(cells: Sequence[str]) -> str:
        padded = [
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(cells, widths, numeric, strict=True)
        ]
        return "  ".join(padded).rstrip()

    print(line(columns))
    print("  ".join("-" * width for width in widths))
    for row in texts:
        print(line(row))
