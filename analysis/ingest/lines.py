"""The rows of a table as lines that can be added up: what each is of, and which are totals.

Numbers stay in their records; `totals` adds them.
"""

from dataclasses import dataclass, field

from analysis.ingest.grid import plain
from analysis.ingest.header import Header
from analysis.ingest.layout_table import Table, Total
from analysis.ingest.records import Record
from analysis.ingest.total_labels import is_total_word

# Columns that say something of a number, not what it counts.
REMARKS = frozenset(
    ("ignore", "ons_code", "copy:note", "copy:base", "copy:source_url", "copy:context_only")
)
# What a code may set without telling one number from another.
OF_REMARKS = frozenset(("blank", "note", "status", "provenance", "confidence", "coverage"))
PERIODS = ("period", "financial_year", "period_start", "period_end", "year_ending", "as_at")
Cells = dict[tuple[int, int], Record]


@dataclass(frozen=True)
class Line:
    """A row of a table: its texts by column, and the columns whose text makes it a total.

    `texts` are to be compared, `printed` to be shown. `heads` is whether it is the total of a
    region, which stands over the region's rows.
    """

    number: int
    texts: dict[str, str]
    printed: dict[str, str]
    totals: dict[str, Total] = field(default_factory=dict)
    heads: bool = False

    def is_leaf(self, name: str) -> bool:
        """Whether it is a row of its own in a column, and no total of others."""
        return name not in self.totals and not self.heads


def dimensions(table: Table, header: Header) -> dict[str, int]:
    """The columns that tell a table's rows apart, with where they stand."""
    coded = [
        name
        for code in table.codes
        if any(not OF_REMARKS.issuperset(fields) for fields in code.values.values())
        for name in code.columns
    ]
    named = [name for name, role in table.columns.items() if role not in REMARKS]
    return {
        name: header.columns[name]
        for name in dict.fromkeys([*named, *coded])
        if name in header.columns
    }


def labels(table: Table, header: Header) -> list[str]:
    """The columns whose texts may name a total: all that tell rows apart but periods."""
    return [name for name in dimensions(table, header) if table.columns.get(name) not in PERIODS]


def lines_of(
    table: Table, header: Header, rows: list[tuple[int, list[str]]], cells: Cells
) -> list[Line]:
    """Every row that was read, as a line; none where no text in it names a total."""
    names = dimensions(table, header)
    # A sheet says the same few texts many times: each is judged once.
    said = {name: {row[at] for _, row in rows} for name, at in names.items()}
    known = {
        name: {text: table.total(name, text) for text in said[name]}
        for name in labels(table, header)
    }
    none = not any(total for by in known.values() for total in by.values())
    if none and not table.totals and not table.regions:
        return []
    bare = {name: {text: plain(text) for text in texts} for name, texts in said.items()}
    regions = {number for (number, _), one in cells.items() if one.get("breakdown") == "region"}
    lines = []
    for number, row in rows:
        totals = {name: total for name, by in known.items() if (total := by[row[names[name]]])}
        texts = {name: bare[name][row[at]] for name, at in names.items()}
        printed = {name: row[at].strip() for name, at in names.items()}
        lines.append(Line(number, texts, printed, totals, number in regions))
    return lines


def parts_of(lines: list[Line], at: int, name: str) -> list[Line]:
    """The lines that the total at a place should be the sum of, in one column.

    Where the layout does not say: those above it, else those below. A total that is one of
    several of its name, or that says of what, is the sum since the total before.
    """
    whole = lines[at]
    total = whole.totals[name]
    peers = [
        (place, line)
        for place, line in enumerate(lines)
        if place != at and is_peer(line, whole, name)
    ]
    if total.of:
        wanted = {plain(text) for text in total.of}
        return [line for _, line in peers if line.texts[name] in wanted]
    totals = [(place, line) for place, line in peers if name in line.totals]
    leaves = [(place, line) for place, line in peers if line.is_leaf(name)]
    above = [(place, line) for place, line in leaves if place < at]
    if not above:
        end = min((place for place, _ in totals if place > at), default=len(lines))
        return [line for place, line in leaves if place < end] or [line for _, line in leaves]
    if not _is_grand(whole, name, [line for _, line in totals]):
        start = max((place for place, _ in totals if place < at), default=-1)
        section = [line for place, line in above if place > start]
        if section:
            return section
    return [line for _, line in above]


def rows_under(lines: list[Line], at: int, name: str) -> list[Line]:
    """The lines of the region whose total stands over them."""
    found = []
    for line in lines[at + 1 :]:
        if not line.is_leaf(name):
            break
        found.append(line)
    return found


def _is_grand(whole: Line, name: str, others: list[Line]) -> bool:
    text = whole.texts[name]
    again = any(other.texts[name] == text for other in others)
    return is_total_word(text) and not again


def is_peer(other: Line, whole: Line, name: str) -> bool:
    """Whether two lines agree in every other column; blank and total stand for any part."""
    for key, text in whole.texts.items():
        if key == name:
            continue
        if key in whole.totals:
            if key not in other.totals:
                return False
        elif not text:
            if key in other.totals:
                return False
        elif other.texts[key] != text:
            return False
    return True
