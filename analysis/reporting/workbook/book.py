"""What a workbook is made of, whichever format it is written in."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Value = str | int | float | date


class Kind(StrEnum):
    """How a column's cells are shown; what is stored is never rounded."""

    TEXT = "text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    FRACTION = "fraction"
    YEAR = "year"
    DATE = "date"


class Style(StrEnum):
    """The part that a line plays on its sheet."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"


@dataclass(frozen=True)
class Link:
    """A cell or line that leads to cell A1 of another sheet."""

    text: str
    sheet: str


Cell = Value | Link


@dataclass(frozen=True)
class Line:
    """A line of text in column A, above the table."""

    text: str | Link
    style: Style = Style.TEXT


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, how its cells are shown, its width in letters."""

    heading: str
    kind: Kind
    width: int


@dataclass(frozen=True)
class Table:
    """A table: its name (letters, digits, underscores), its columns and full rows."""

    name: str
    columns: list[Column]
    rows: list[list[Cell]]


@dataclass(frozen=True)
class Sheet:
    """A sheet: lines in column A from A1, then its one table, if it has one.

    `width` is that of column A, in letters, where there is no table.
    """

    name: str
    lines: list[Line]
    table: Table | None = None
    width: int = 100


@dataclass(frozen=True)
class Workbook:
    """A workbook with the information that a document carries about itself."""

    title: str
    author: str
    keywords: list[str]
    sheets: list[Sheet]
