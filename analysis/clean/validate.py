"""Checks a frame against its schema and says in words what fails."""

from collections.abc import Sequence
from typing import Any

import dataframely as dy
import polars as pl

from analysis.errors import DataError

SHOWN = 3
PLACE = ("publication_id", "path", "sheet", "cell", "case_id", "subject_no", "as_published")


def table_of(schema: type[dy.Schema], rows: Sequence[dict[str, Any]], name: str) -> pl.DataFrame:
    """Rows as a table with the schema's columns, types and rules.

    Raises:
        DataError: rows break a rule; names the table, the rules, and the first rows' places.
    """
    columns = schema.columns()
    frame = pl.DataFrame(
        {key: [row.get(key) for row in rows] for key in columns},
        schema={key: _loose(column) for key, column in columns.items()},
        strict=False,
    )
    return validated(schema, frame, name)


def _loose(column: dy.Column) -> pl.DataType:
    """The type to read a column as: enums as text, so that a wrong value can be named."""
    return pl.String() if isinstance(column, dy.Enum) else column.dtype


def validated(schema: type[dy.Schema], frame: pl.DataFrame, name: str) -> pl.DataFrame:
    """The frame, cast to the schema, enums as plain text again (DuckDB keeps them as text)."""
    good, failures = schema.filter(frame, cast=True)
    if len(failures) > 0:
        counts = failures.counts()
        rules = ", ".join(f"{rule} ({count})" for rule, count in counts.items())
        # A rule of one column is named `column|rule`.
        columns = [rule.split("|")[0] for rule in counts if "|" in rule]
        shown = [_shown(row, columns) for row in failures.invalid().head(SHOWN).to_dicts()]
        raise DataError(f"{len(failures)} rows break: {rules}", f"table {name}", "\n".join(shown))
    enums = [key for key, column in schema.columns().items() if isinstance(column, dy.Enum)]
    return good.with_columns(pl.col(enums).cast(pl.String))


def _shown(row: dict[str, Any], columns: list[str]) -> str:
    """A failing row by its place and the columns that fail; where it has no place, its start."""
    keys = [key for key in PLACE if row.get(key) is not None]
    keys = keys or [key for key, value in row.items() if value is not None][:SHOWN]
    return ", ".join(f"{key} {row[key]!r}" for key in dict.fromkeys([*keys, *columns]))
