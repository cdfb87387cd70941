"""Opens the built database read-only, for every command that answers from it."""

from pathlib import Path

import duckdb

from analysis.errors import DataError
from analysis.paths import database_path

CLOSED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
}


def open_database(data: Path) -> duckdb.DuckDBPyConnection:
    """A read-only connection that can reach no file but the database.

    Raises:
        DataError: there is no database yet, or the file is not one.
    """
    path = database_path(data)
    if not path.exists():
        raise DataError("there is no database", str(path), "Run `misconduct build` first.")
    try:
        return duckdb.connect(str(path), read_only=True, config=CLOSED)
    except duckdb.Error as error:
        what = str(error).splitlines()[0]
        remedy = "Run `misconduct build --force` to make it anew."
        raise DataError(what, str(path), remedy) from error
