"""What a file holds, against a layout: sheets, headers, values, markers and totals.

Facts only; `draft` makes layout lines of them and the command prints both.
"""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from analysis.ingest.faults import Faults
from analysis.ingest.grid import Grid
from analysis.ingest.header import header_texts
from analysis.ingest.layout import Layout
from analysis.ingest.layout_table import Table
from analysis.ingest.mapping import Place, body_rows, number_columns
from analysis.ingest.markers import read_number
from analysis.ingest.match import Match, is_ignored, match_sheet, tables_of
from analysis.ingest.phrases import SHEET, Phrase, unread
from analysis.ingest.read_prose import Prose, read_prose
from analysis.ingest.total_labels import names_a_total

LOOKED_AT = 40


@dataclass
class Column:
    """A column under the header.

    `role` is what the layout makes of it, empty where it is not known. `values` counts the texts
    of one that is no column of numbers, `markers` those that stand in place of a number.
    """

    header: str
    role: str
    numbers: int = 0
    values: Counter[str] = field(default_factory=Counter)
    markers: Counter[str] = field(default_factory=Counter)

    @property
    def counts(self) -> bool:
        """Whether it is a column of numbers."""
        return self.numbers > sum(self.values.values())


@dataclass
class Survey:
    """A sheet: how it stands to the layout, and its columns."""

    grid: Grid
    state: str
    title: str
    header_row: int
    rows: int = 0
    columns: list[Column] = field(default_factory=list)
    totals: list[str] = field(default_factory=list)
    match: Match | None = None


def survey_sheets(grids: list[Grid], layout: Layout | None, file: Path) -> list[Survey]:
    """Every sheet of a file, and its prose where the layout reads figures in it. Without a layout
    every sheet is unknown."""
    tables = tables_of(layout, file.name) if layout else []
    found = [_survey(grid, layout, tables) for grid in grids]
    if layout and layout.phrases and file.suffix == ".html":
        found.append(_prose(read_prose(file), layout.phrases))
    return found


def _prose(prose: Prose, phrases: list[Phrase]) -> Survey:
    """The phrases that belong on a page, and its other paragraphs that have a number."""
    title = " / ".join(prose.titles)
    columns = [
        Column(
            phrase.text, "phrase", numbers=len(phrase.pattern.findall("\n".join(prose.paragraphs)))
        )
        for phrase in phrases
        if phrase.fits(prose)
    ]
    if left := unread(prose, phrases):
        columns.append(Column("other paragraphs with a number", "", values=Counter(left)))
    state = "mapped" if columns and not left else "mapped in part" if columns else "no figures"
    found = Survey(Grid(SHEET, []), state, title, 0, len(prose.paragraphs))
    found.columns = columns
    return found


def known_share(grids: list[Grid], layout: Layout, file: Path) -> float:
    """How much of a file a layout knows: its sheets, by the share of headers that are there."""
    found = [match_sheet(grid, tables_of(layout, file.name)) for grid in grids]
    return sum(match.header.share for match in found if match)


def _survey(grid: Grid, layout: Layout | None, tables: list[Table]) -> Survey:
    title = next((text for text in (*reversed(grid.titles), *_first(grid)) if text), grid.sheet)
    if layout and is_ignored(grid, layout):
        return Survey(grid, "holds no figures", title, 0)
    match = match_sheet(grid, tables)
    if match is not None:
        place = Place("", grid.sheet)
        rows = [row for _, row in body_rows(match, place, Faults())]
        texts = header_texts(grid, match.header.row, match.table.header_rows)
        whole = not match.header.lacking and not match.header.strange
        state = "mapped" if whole else "mapped in part"
        found = Survey(grid, state, title, match.header.row, len(rows), match=match)
        found.columns = [_column(text, at, rows, match) for at, text in enumerate(texts)]
    else:
        at = _likely_header(grid)
        rows = [row for row in grid.rows[at + 1 :] if any(text.strip() for text in row)]
        found = Survey(grid, "unknown", title, at, len(rows))
        texts = header_texts(grid, at, 1) if grid.rows else []
        found.columns = [_column(text, place, rows, None) for place, text in enumerate(texts)]
    found.columns = [one for one in found.columns if one.header or one.values or one.numbers]
    found.totals = _totals(rows)
    return found


def _first(grid: Grid) -> list[str]:
    return [row[0] for row in grid.rows[:3]]


def _likely_header(grid: Grid) -> int:
    """The row with the most texts that are no numbers, over a row that has a number."""
    best, most = 0, 0
    for at, row in enumerate(grid.rows[:LOOKED_AT]):
        texts = [text for text in row if text.strip() and not read_number(text)]
        below = next((later for later in grid.rows[at + 1 :] if any(later)), [])
        if len(texts) > most and any(read_number(text) for text in below):
            best, most = at, len(texts)
    return best


def _column(header: str, at: int, rows: list[list[str]], match: Match | None) -> Column:
    found = Column(header, _role(at, match))
    for row in rows:
        text = row[at].strip()
        reading = read_number(text) if text else None
        if reading and reading.value is not None:
            found.numbers += 1
            if reading.marker:
                found.markers[reading.marker] += 1
        elif reading and reading.marker:
            found.markers[text] += 1
        elif text:
            found.values[text] += 1
    return found


def _role(at: int, match: Match | None) -> str:
    if match is None:
        return ""
    for column, measure in number_columns(match.table, match.header):
        if column == at:
            return f"measure {measure.measure}"
    for name, column in match.header.columns.items():
        if column == at:
            coded = any(name in code.columns for code in match.table.codes)
            return match.table.columns.get(name) or ("code" if coded else "")
    return "" if at in match.header.strange.values() else "passed over"


def _totals(rows: list[list[str]]) -> list[str]:
    found: list[str] = []
    for row in rows:
        found += [text.strip() for text in row if names_a_total(text)]
    return list(dict.fromkeys(found))
