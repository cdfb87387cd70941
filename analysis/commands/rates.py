"""`misconduct rates`: the rates by force, standard or outcome, or over time, with intervals."""

from pathlib import Path
from typing import Literal

import duckdb

from analysis.commands.database import open_database
from analysis.commands.output import Format, show
from analysis.errors import CallError

Key = Literal["force", "standard", "outcome", "trend"]
TABLES = {
    "force": "force_rates",
    "standard": "standard_rates",
    "outcome": "outcome_rates",
    "trend": "trends",
}
# What a table on a screen has room for; CSV and JSON have every column.
SHOWN = {
    "force": "series, force_id, period_end, events, population, population_kind, rate, lower, "
    "upper, method, funnel_class",
    "standard": "series, standard_id, outcome_id, events, population, rate, lower, upper, method",
    "outcome": "series, period_end, route, category, finding, events, population, rate, lower, "
    "upper, method",
    "trend": "series, period_start, period_end, events, population, population_kind, rate, lower, "
    "upper, method, break_before",
}


def run_rates(data: Path, key: Key, series: str | None, year: str | None, form: Format) -> None:
    """Print the rates of a key, of one series or year where asked.

    Args:
        data: the data folder.
        key: force, standard, outcome or trend.
        series: one series; all where none is given.
        year: year in which the period ends (2025), or a financial year (2024/25).
        form: table, csv or json.

    Raises:
        CallError: no such series or year.
    """
    table = TABLES[key]
    columns = SHOWN[key] if form == "table" else "*"
    where, values = ["true"], []
    with open_database(data) as connection:
        known = connection.execute(
            f"SELECT DISTINCT series, year(period_end) FROM {table} ORDER BY 1, 2"
        ).fetchall()
        if series is not None:
            _known("series", series, sorted({str(row[0]) for row in known}))
            where.append("series = ?")
            values.append(series)
        if year is not None:
            wanted = ending(year)
            years = {str(row[1]) for row in known if series in (None, row[0])}
            _known("year", str(wanted), sorted(years))
            where.append("year(period_end) = ?")
            values.append(str(wanted))
        query = f"SELECT {columns} FROM {table} WHERE {' AND '.join(where)} ORDER BY ALL"
        cursor = connection.execute(query, values)
        names = [column[0] for column in cursor.description or []]
        rows = cursor.fetchall()
        show(names, rows, form)
        if form == "table":
            _caveats(connection, table, " AND ".join(where), values)


def ending(year: str) -> int:
    """The calendar year in which a period ends: 2025 for 2025 and for 2024/25."""
    text = year.split("/")[0]
    if not text.isdigit() or len(text) != 4:
        raise CallError(f"year {year!r} is neither like 2025 nor like 2024/25")
    return int(text) + (1 if "/" in year else 0)


def _known(what: str, given: str, known: list[str]) -> None:
    if given not in known:
        raise CallError(f"unknown {what} {given!r}; known: {', '.join(known)}")


def _caveats(
    connection: duckdb.DuckDBPyConnection, table: str, where: str, values: list[str]
) -> None:
    rows = connection.execute(
        f"SELECT DISTINCT series, caveats FROM {table} WHERE {where} ORDER BY 1, 2", values
    ).fetchall()
    print()
    for series, caveats in rows:
        print(f"{series}: {caveats}")
