"""Puts the macros of `macros.sql` into a database. The views are not its business."""

from pathlib import Path

import duckdb

MACROS = Path(__file__).resolve().parent / "macros.sql"


def create_macros(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the macros, with their comments, in the connection's current database and schema.

    Macros call one another by name: a database that is attached under another one's connection
    must be made the current one (`USE`) before its macros are called.
    """
    connection.execute(MACROS.read_text(encoding="utf-8"))
