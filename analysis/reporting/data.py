"""The built tables as Polars frames, for everything that a page shows. Reads, never computes."""

import os
from functools import lru_cache
from pathlib import Path

import polars as pl

from analysis.commands.database import open_database
from analysis.paths import data_dir


class Data:
    """The tables of a built database, each read once."""

    def __init__(self, folder: Path) -> None:
        """Read from the data folder's database."""
        self.folder = folder
        self._tables: dict[str, pl.DataFrame] = {}

    def table(self, name: str) -> pl.DataFrame:
        """A table or view by name."""
        self.read(name)
        return self._tables[name]

    def read(self, *names: str) -> None:
        """Read several tables at once: to open the database takes longer than to read a table."""
        missing = [name for name in names if name not in self._tables]
        if missing:
            with open_database(self.folder) as connection:
                for name in missing:
                    self._tables[name] = connection.sql(f'SELECT * FROM "{name}"').pl()

    def query(self, sql: str) -> pl.DataFrame:
        """The rows of a query."""
        with open_database(self.folder) as connection:
            found: pl.DataFrame = connection.sql(sql).pl()
            return found

    def title(self, publication_id: str) -> str:
        """Publisher and title of an edition, for a source line."""
        rows = self.table("publications").filter(pl.col("publication_id") == publication_id)
        row = rows.row(0, named=True)
        return f"{row['publisher']}, {row['title']}"


@lru_cache(maxsize=2)
def _data(folder: str) -> Data:
    return Data(Path(folder))


def data() -> Data:
    """The tables of the data folder in use."""
    return _data(os.fspath(data_dir()))
