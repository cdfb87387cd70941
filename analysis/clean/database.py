"""Writes the tables as one DuckDB file and as Parquet: whole, or not at all.

Not for what stands in them.
"""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import dataframely as dy
import duckdb
import polars as pl

from analysis.errors import DataError
from analysis.sql.comments import comment_views

OPENED_BY_OLDER: dict[str, str | bool | int | float | list[str]] = {
    "storage_compatibility_version": "v1.5.0"
}


def write_database(
    folder: Path,
    tables: Mapping[str, pl.DataFrame],
    schemas: Mapping[str, type[dy.Schema]],
    scripts: list[str],
) -> Path:
    """Write `misconduct.duckdb` and `tables/*.parquet` into the folder.

    Args:
        folder: `data/clean`.
        tables: name and rows of each table.
        schemas: the schema of each table; its docstring and descriptions become COMMENTs.
        scripts: SQL run after the tables are there: macros and views.

    Returns:
        The path of the database. What was there before stays until the new one is whole.

    Raises:
        DataError: the folder can't be written, or the disk is full.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _clear_leftovers(folder)
    target, part = folder / "misconduct.duckdb", folder / f".misconduct.{os.getpid()}.part"
    parquet, new = folder / "tables", folder / f".tables.{os.getpid()}.part"
    try:
        _write_parquet(new, tables)
        _write_duckdb(part, tables, schemas, scripts)
        _swap(parquet, new)
        part.replace(target)
    except (OSError, duckdb.OperationalError, pl.exceptions.ComputeError) as error:
        what = f"can't be written ({' '.join(str(error).split())})"
        remedy = "Free room; what was built before still stands."
        raise DataError(what, str(folder), remedy) from error
    finally:
        shutil.rmtree(new, ignore_errors=True)
        for left in folder.glob(f"{part.name}*"):
            left.unlink()
    return target


def _clear_leftovers(folder: Path) -> None:
    """Remove what a build that was killed has left; a process that still runs keeps its own."""
    for left in [*folder.glob(".misconduct.*.part*"), *folder.glob(".tables.*")]:
        number = left.name.split(".")[2]
        if number.isdigit() and not Path(f"/proc/{number}").exists():
            shutil.rmtree(left) if left.is_dir() else left.unlink()


def _write_parquet(folder: Path, tables: Mapping[str, pl.DataFrame]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, frame in tables.items():
        frame.write_parquet(folder / f"{name}.parquet")


def _write_duckdb(
    path: Path,
    tables: Mapping[str, pl.DataFrame],
    schemas: Mapping[str, type[dy.Schema]],
    scripts: list[str],
) -> None:
    path.unlink(missing_ok=True)
    with duckdb.connect(str(path), config=OPENED_BY_OLDER) as connection:
        for name, frame in tables.items():
            connection.register("incoming", frame.to_arrow())
            connection.execute(f'CREATE TABLE "{name}" AS SELECT * FROM incoming')
            connection.unregister("incoming")
            _comment(connection, name, schemas[name])
        for script in scripts:
            connection.execute(script)
        comment_views(connection)


def _comment(connection: duckdb.DuckDBPyConnection, name: str, schema: type[dy.Schema]) -> None:
    about = (schema.__doc__ or "").split("\n\n")[0].replace("\n", " ").strip()
    connection.execute(f'COMMENT ON TABLE "{name}" IS {_quoted(about)}')
    for key, column in schema.columns().items():
        text = _quoted(column.description or "")
        connection.execute(f'COMMENT ON COLUMN "{name}"."{key}" IS {text}')


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _swap(old: Path, new: Path) -> None:
    aside = old.with_name(f".{old.name}.{os.getpid()}.old")
    if old.exists():
        old.rename(aside)
    new.rename(old)
    shutil.rmtree(aside, ignore_errors=True)
