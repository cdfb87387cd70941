"""`misconduct sql`: run SQL read-only, or an interactive shell where no query is given."""

import sys
from importlib import import_module
from pathlib import Path

import duckdb

from analysis.commands.database import open_database
from analysis.commands.output import Format, show
from analysis.errors import CallError

PROMPT = "misconduct> "


def run_sql(data: Path, query: str | None, form: Format) -> None:
    """Answer one query, or each that is typed.

    Raises:
        CallError: the query is wrong; one line says how.
    """
    with open_database(data) as connection:
        if query is not None:
            answer(connection, query, form)
        else:
            _shell(connection, form)


def answer(connection: duckdb.DuckDBPyConnection, query: str, form: Format) -> None:
    """Run a query and print its rows."""
    try:
        cursor = connection.execute(query)
        # DuckDB gives None where the text holds no statement, its types notwithstanding.
        if not cursor:
            raise CallError("the query is empty")
        columns = [column[0] for column in cursor.description or []]
        rows = cursor.fetchall()
    except duckdb.Error as error:
        raise CallError(one_line(error)) from error
    show(columns, rows, form)


def one_line(error: duckdb.Error) -> str:
    """A DuckDB error without its picture of the query."""
    lines = [line.strip() for line in str(error).splitlines()]
    told = [line for line in lines if line and not line.startswith(("LINE ", "^"))]
    return " ".join(told)


def _shell(connection: duckdb.DuckDBPyConnection, form: Format) -> None:
    if sys.stdin.isatty():
        # Gives input() its line editing.
        import_module("readline")
        print("SQL on the built database, read-only. End with ;  Leave with .quit or Ctrl-D.")
    typed = ""
    while True:
        try:
            typed += input(PROMPT if not typed else "        … ") + "\n"
        except EOFError:
            break
        if typed.strip() in (".quit", ".exit"):
            break
        if typed.rstrip().endswith(";"):
            _try(connection, typed, form)
            typed = ""
    if typed.strip() not in ("", ".quit", ".exit"):
        _try(connection, typed, form)


def _try(connection: duckdb.DuckDBPyConnection, query: str, form: Format) -> None:
    try:
        answer(connection, query, form)
    except CallError as error:
        print(error, file=sys.stderr)
