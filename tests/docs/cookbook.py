"""Reads the questions of a page of docs/: title, SQL and the table of its answer."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

COOKBOOK = Path(__file__).resolve().parents[2] / "docs" / "cookbook.md"
QUESTION = re.compile(
    r"^### (?P<title>.+?)\n(?P<words>.*?)^```sql\n(?P<sql>.*?)^```\n\n(?P<table>(?:^\|[^\n]*\n)+)",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Question:
    title: str
    words: str
    sql: str
    table: str


def questions(page: Path = COOKBOOK) -> list[Question]:
    """The questions in the order of the page."""
    text = page.read_text(encoding="utf-8")
    return [Question(**found.groupdict()) for found in QUESTION.finditer(text)]


def as_table(names: list[str], rows: list[tuple]) -> str:
    """The rows as a Markdown table, as the page has it."""
    lines = [names, ["---"] * len(names), *([shown(value) for value in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def shown(value: object) -> str:
    """A value in a cell: a missing one as a dash, a whole number without a fraction."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
