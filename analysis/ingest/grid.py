"""A sheet as a grid of texts with cell addresses: what every reader returns and every layout reads.

Nothing is typed here: a number stays the text that was published.
"""

import re
from dataclasses import dataclass, field

# Superscript marks and `[note 3]`: what a publisher hangs on a text, and no part of it.
MARK = "[⁰¹²³⁴⁵⁶⁷⁸⁹†‡]"
HUNG_ON = re.compile(rf"\s*\[notes? [\d, ]+\]|{MARK}(?:,?\s?{MARK})*", re.IGNORECASE)
TO_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


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


def plain(text: str) -> str:
    """A header, title or name without footnote marks and doubled spaces, in lower case.

    Two texts that differ in nothing else mean the same thing.
    """
    return " ".join(HUNG_ON.sub("", text).replace("’", "'").split()).casefold()


def superscript(text: str) -> str:
    """Text that stands raised in the source: its digits as superscript digits."""
    return text.translate(TO_SUPERSCRIPT)


def number_text(value: float) -> str:
    """The shortest text of a stored number: 7, 66.51."""
    return str(int(value)) if value.is_integer() else repr(value)


@dataclass(frozen=True)
class Grid:
    """A sheet and its rows of texts, all of one width.

    Attributes:
        sheet: the sheet's name; of a CSV file its name without the ending; of a table of a web
            page its number and heading.
        rows: texts by row and column.
        titles: headings that stand over the table but not in it (web pages).
        spans: a cell covered by a wider or higher one, and that one's place.
    """

    sheet: str
    rows: list[list[str]]
    titles: tuple[str, ...] = ()
    spans: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
