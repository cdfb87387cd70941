"""The SQL that a build runs once the tables are there."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ORDER = ("macros.sql", "views.sql")


def scripts() -> list[str]:
    """The scripts in the order in which they must run."""
    return [(FOLDER / name).read_text(encoding="utf-8") for name in ORDER]
