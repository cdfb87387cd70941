"""A sheet as a grid of texts with cell addresses: what every reader returns and every layout reads.

Nothing is typed here: a number stays the text that was published.
"""

from dataclasses import dataclass


def column_letters(index: int) -> str:
    """Spreadsheet letters of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_address(row: int, column: int) -> str:
    """Spreadsheet address of a cell counted from 0: (4, 2) is C5."""
    return f"{column_letters(column)}{row + 1}"


@dataclass(frozen=True)
class Grid:
    """A sheet (of a CSV file: its name without the ending) and its rows of texts."""

    sheet: str
    rows: list[list[str]]
