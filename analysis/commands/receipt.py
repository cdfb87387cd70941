"""`misconduct receipt`: where a number came from, down to the cell."""

from pathlib import Path
from typing import Any

import duckdb

from analysis.commands.database import open_database
from analysis.errors import CallError
from analysis.paths import raw_dir

Row = dict[str, Any]
WITH_FILE = """
SELECT t.*, p.publisher, p.title, p.edition, p.published_on, p.licence, r.path, r.url,
    r.retrieved_at
FROM {table} t JOIN publications p USING (publication_id) JOIN raw_files r USING (sha256)
WHERE t.{key} = ?
"""
FIGURE = WITH_FILE.format(table="figures", key="figure_id")
WORKFORCE = WITH_FILE.format(table="workforce", key="workforce_id")
RATE_TABLES = ("force_rates", "standard_rates", "outcome_rates", "trends")


def run_receipt(data: Path, identifier: str) -> None:
    """Print the receipt of a figure, of a row of the workforce table, or of a rate.

    Raises:
        CallError: nothing has that identifier.
    """
    with open_database(data) as connection:
        if figure := _one(connection, FIGURE, identifier):
            print_figure(figure, data)
        elif workforce := _one(connection, WORKFORCE, identifier):
            print_workforce(workforce, data)
        elif not _print_rate(connection, identifier, data):
            remedy = "take one from the column figure_id, workforce_id or rate_id of a table"
            raise CallError(f"nothing has the identifier {identifier!r}; {remedy}")


def _all(connection: duckdb.DuckDBPyConnection, query: str, *values: str) -> list[Row]:
    cursor = connection.execute(query, list(values))
    names = [column[0] for column in cursor.description or []]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _one(connection: duckdb.DuckDBPyConnection, query: str, identifier: str) -> Row | None:
    rows = _all(connection, query, identifier)
    return rows[0] if rows else None


def print_figure(figure: Row, data: Path) -> None:
    """The receipt of a published figure."""
    counted = (
        "area",
        "worker_type",
        "unit",
        "stage",
        "route",
        "proceeding",
        "finding",
        "outcome_id",
        "standard_id",
        "breakdown",
        "breakdown_value",
        "base",
        "label",
        "measure",
    )
    period = f"{figure['period_start']} to {figure['period_end']}"
    _line("Figure", figure["figure_id"])
    _line("Value", figure["value"] if figure["value"] is not None else f"none: {figure['marker']}")
    _line("As published", repr(figure["as_published"]))
    _line("Counts", ", ".join(f"{key} {figure[key]}" for key in counted if figure[key]))
    _line("Period", f"{period} (as published: {figure['period_as_published'] or 'not said'})")
    _line("Status", f"{figure['status']}, {figure['provenance']}, table {figure['coverage']}")
    _line("Cell", figure["cell"])
    _print_file(figure, data)


def print_workforce(row: Row, data: Path) -> None:
    """The receipt of a row of the workforce table."""
    _line("Workforce", row["workforce_id"])
    _line("Counts", f"{row['force_id']}, {row['worker_type']}, {row['as_at']}")
    for measure in ("headcount", "fte"):
        if row[f"{measure}_cell"]:
            value = row[measure] if row[measure] is not None else row[f"{measure}_marker"]
            text = row[f"{measure}_as_published"]
            _line(measure.capitalize(), f"{value}, published {text!r} in {row[f'{measure}_cell']}")
    _line("Status", f"{row['status']}, {row['provenance']}")
    _print_file(row, data)


def _print_file(row: Row, data: Path) -> None:
    _line("Sheet", row["sheet"])
    _line("File", raw_dir(data) / row["path"])
    _line("Sha256", row["sha256"])
    _line("Publication", f"{row['publisher']}: {row['title']} ({row['edition']})")
    _line("Published on", row["published_on"] or "not known")
    _line("Retrieved at", row["retrieved_at"])
    _line("Address", row["source_url"])
    _line("Licence", row["licence"])
    if row["note"]:
        _line("Note", row["note"])


def _print_rate(connection: duckdb.DuckDBPyConnection, identifier: str, data: Path) -> bool:
    for table in RATE_TABLES:
        row = _one(connection, f"SELECT * FROM {table} WHERE rate_id = ?", identifier)
        if row is None:
            continue
        _line("Rate", f"{identifier} in {table}")
        for key, value in row.items():
            if key != "rate_id" and value is not None:
                _line(key, value)
        query = "SELECT * FROM rate_receipts WHERE rate_id = ? ORDER BY role"
        for receipt in _all(connection, query, identifier):
            print()
            print(f"— {receipt['role']}")
            _print_part(connection, receipt, data)
        return True
    return False


def _print_part(connection: duckdb.DuckDBPyConnection, receipt: Row, data: Path) -> None:
    if receipt["figure_id"]:
        figure = _one(connection, FIGURE, receipt["figure_id"])
        assert figure is not None
        print_figure(figure, data)
    elif receipt["workforce_id"]:
        workforce = _one(connection, WORKFORCE, receipt["workforce_id"])
        assert workforce is not None
        print_workforce(workforce, data)
    else:
        query = "SELECT * FROM cases WHERE case_id = ? AND subject_no = ?"
        rows = connection.execute(query, [receipt["case_id"], receipt["subject_no"]])
        names = [column[0] for column in rows.description or []]
        case = dict(zip(names, rows.fetchall()[0], strict=True))
        _line("Register", f"{case['case_id']}, {case['subject_no']}: {case['people']} people")
        _line("Row", f"{case['cell']} of {case['publication_id']}")
        _line("Address", case["source_url"])


def _line(key: str, value: object) -> None:
    print(f"{key + ':':<18} {value}")
