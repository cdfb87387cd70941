"""The SQL cookbook on the page of data: the questions of `docs/cookbook.md`, answered as of now.

The queries run when the page is made. What the cookbook says of an answer stands under it only
while the answer is the one that it was written of.
"""

import re
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

import duckdb
import polars as pl

from analysis.commands.database import open_database
from analysis.paths import PROJECT
from analysis.reporting.data import Data
from analysis.reporting.html import Html
from analysis.reporting.table import html_table

COOKBOOK = PROJECT / "docs" / "cookbook.md"
SCRIPT = Path(__file__).with_name("copy_sql.js")
GROUP = re.compile(r"^## (?P<title>.+)\n", re.MULTILINE)
QUESTION = re.compile(
    r"^### (?P<title>.+?)\n(?P<before>.*?)^```sql\n(?P<sql>.*?)^```\n\n"
    r"(?P<table>(?:^\|[^\n]*\n)+)(?P<after>.*?)(?=^##|\Z)",
    re.MULTILINE | re.DOTALL,
)
CODE = re.compile(r"`([^`]+)`")
CHANGED = (
    "The data have changed since this question was written down; the answer is that of the data "
    "of this site."
)


Answer = tuple[list[str], list[list[str]]]


@dataclass(frozen=True)
class Question:
    """A question of the cookbook: title, SQL, its answer when written, and the words about it."""

    title: str
    before: str
    sql: str
    table: str
    after: str


def questions(text: str) -> dict[str, list[Question]]:
    """The questions of the page by the heading that they stand under."""
    parts = GROUP.split(text)
    return {
        title: [Question(**found.groupdict()) for found in QUESTION.finditer(body)]
        for title, body in zip(parts[1::2], parts[2::2], strict=True)
    }


def cookbook(data: Data, page: Path = COOKBOOK) -> Html:
    """Every question folded, with its SQL to copy and its answer."""
    groups = questions(page.read_text(encoding="utf-8"))
    with open_database(data.folder) as connection:
        parts = [
            f'<h3 id="{_anchor(title)}">{escape(title)}</h3>'
            + "".join(_question(connection, each) for each in asked)
            for title, asked in groups.items()
        ]
    return Html(f"{''.join(parts)}<script>{SCRIPT.read_text(encoding='utf-8')}</script>")


def _question(connection: duckdb.DuckDBPyConnection, asked: Question) -> str:
    names, rows = answer(connection, asked)
    shown = pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")
    words = asked.after if as_markdown(names, rows) == asked.table else CHANGED
    table = html_table(shown, f"Answer: {asked.title}", {name: name for name in names})
    return (
        f'<details class="cookbook" id="{_anchor(asked.title)}"><summary>{escape(asked.title)}'
        f"</summary>{_paragraphs(asked.before)}"
        f'<pre class="sql"><code>{escape(asked.sql.strip())}</code></pre>{table}'
        f"{_paragraphs(words)}</details>"
    )


def _anchor(title: str) -> str:
    return "ask-" + re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def _paragraphs(text: str) -> str:
    parts = [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
    marked = (CODE.sub(r"<code>\1</code>", escape(part)) for part in parts)
    return "".join(f"<p>{part}</p>" for part in marked)


def answer(connection: duckdb.DuckDBPyConnection, asked: Question) -> Answer:
    """The names of the columns and the rows, as they are shown, that a query has now."""
    cursor = connection.execute(asked.sql)
    names = [column[0] for column in cursor.description or []]
    return names, [[_shown(value) for value in row] for row in cursor.fetchall()]


def as_markdown(names: list[str], rows: list[list[str]]) -> str:
    """An answer as the cookbook has it."""
    lines = [names, ["---"] * len(names), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _shown(value: object) -> str:
    """A value in a cell: a missing one as a dash, a whole number without a fraction."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)
