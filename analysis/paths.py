"""Where things lie: the project's own folders and the data folder in use.

Knows no file formats; every other module asks here for a place.
"""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
REPORTS = PROJECT / "reports"


def data_dir(given: Path | None = None) -> Path:
    """The data folder: the one given, else `MISCONDUCT_DATA`, else the project's `data/`."""
    if given is not None:
        return given.resolve()
    return Path(os.environ.get("MISCONDUCT_DATA") or PROJECT / "data").resolve()


def raw_dir(data: Path) -> Path:
    """The folder of files as published, `raw/<source>/<edition>/`."""
    return data / "raw"


def clean_dir(data: Path) -> Path:
    """The folder that a build makes; nothing in it is edited or committed."""
    return data / "clean"


def database_path(data: Path) -> Path:
    """The DuckDB file of a build."""
    return clean_dir(data) / "misconduct.duckdb"


def tables_dir(data: Path) -> Path:
    """The folder of Parquet files of a build."""
    return clean_dir(data) / "tables"
