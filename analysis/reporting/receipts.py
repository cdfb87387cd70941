"""Where a number of a chart or table was published: the cells, their tables, their addresses.

Reads the receipts that the build wrote down; works out nothing. `misconduct receipt` prints the
same in full for one identifier.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Any
from urllib.parse import urlencode, urlsplit

import polars as pl

from analysis.reporting.data import Data

Row = dict[str, Any]
MOST_CELLS = 6
# With its ending, not as a source: Quarto resolves no source that has a question after it.
REGISTER_PAGE = "/cases.html"
COUNTED = "England and Wales"  # rows of forces elsewhere are in the register and never counted
# One row a cell that a rate was made of. Heads or full-time equivalents: as its population says.
OF_RATES = """
WITH rates AS (
    SELECT rate_id, population_kind FROM force_rates UNION ALL
    SELECT rate_id, population_kind FROM trends UNION ALL
    SELECT rate_id, population_kind FROM outcome_rates UNION ALL
    SELECT rate_id, population_kind FROM standard_rates
)
SELECT r.rate_id AS code, r.role,
    coalesce(f.publication_id, w.publication_id) AS publication_id,
    coalesce(f.sheet, w.sheet) AS sheet,
    coalesce(f.cell, CASE WHEN rates.population_kind LIKE '%full-time%' THEN w.fte_cell
        ELSE w.headcount_cell END) AS cell,
    coalesce(f.source_url, w.source_url) AS address
FROM rate_receipts r JOIN rates USING (rate_id)
LEFT JOIN figures f USING (figure_id) LEFT JOIN workforce w USING (workforce_id)
WHERE r.case_id IS NULL
ORDER BY code, r.role, cell
"""
OF_FIGURES = """
SELECT figure_id AS code, 'count' AS role, publication_id, sheet, cell, source_url AS address
FROM figures ORDER BY code
"""


@dataclass(frozen=True)
class Source:
    """Cells of one published table that a number was read from.

    Attributes:
        role: what they are to the number: events, population, count.
        publication: publisher and title.
        sheet: the table.
        cells: their places in it, such as E19.
        address: the page or file.
    """

    role: str
    publication: str
    sheet: str
    cells: tuple[str, ...]
    address: str

    @property
    def place(self) -> str:
        """Sheet and cells in words; of many cells the first and the last."""
        if not self.cells:
            return self.sheet
        if len(self.cells) == 1:
            return f"{self.sheet}, {self.cells[0]}"
        if len(self.cells) <= MOST_CELLS:
            return f"{self.sheet}, {', '.join(self.cells)}"
        return f"{self.sheet}, {len(self.cells)} cells from {self.cells[0]} to {self.cells[-1]}"


@dataclass(frozen=True)
class Receipt:
    """The sources of one number.

    Attributes:
        sources: the published cells.
        register: for what the register counts, the address of its rows on this site.
        code: identifier for `misconduct receipt`; empty where there is none.
    """

    sources: tuple[Source, ...] = ()
    register: str = ""
    code: str = ""

    def html(self, numbers: Mapping[str, int]) -> str:
        """The receipt in a cell of a table: its code, and each source with its role and address.

        Args:
            numbers: of the publications, as the list under the table has them.
        """
        said = [_link(source, numbers[source.publication]) for source in self.sources]
        if {source.role for source in self.sources} == {"population"}:
            # A force without a row, or one whose count is not published: the table says which.
            said.insert(0, '<span class="no-figure">events: no figure</span>')
        if self.register:
            address = escape(self.register, quote=True)
            said.append(f'<a href="{address}">its rows in the register</a>')
        code = f"<code>{self.code}</code> " if self.code else ""
        return code + ("; ".join(said) or "none")

    def short(self) -> str:
        """The receipt in a sentence: its code, and the hosts that it was read at."""
        addresses = dict.fromkeys(source.address for source in self.sources)
        hosts = {each: urlsplit(each).netloc.removeprefix("www.") for each in addresses}
        links = [
            f'<a href="{escape(each, quote=True)}">{escape(host)}</a>'
            for each, host in hosts.items()
        ]
        where = f" ({', '.join(links)})" if links else ""
        return f"<code>{self.code}</code>{where}"


def _link(source: Source, number: int) -> str:
    address = escape(source.address, quote=True)
    place = escape(source.place.replace("_", " "))
    return f'{source.role}: <a href="{address}">{place} [{number}]</a>'


def publications_of(receipts: Iterable[Receipt]) -> dict[str, int]:
    """The publications that receipts name, numbered from 1 in order."""
    return {name: number for number, name in enumerate(addresses_of(receipts), start=1)}


def addresses_of(receipts: Iterable[Receipt]) -> dict[str, set[str]]:
    """The addresses that each publication was read at, in the order of `publications_of`."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in receipts:
        for source in each.sources:
            found[source.publication].add(source.address)
    return found


def in_register(**filters: str | list[str]) -> Receipt:
    """The receipt of a count of the register: its rows, filtered on the page of cases.

    Args:
        filters: keys of `register_table.FILTERS`, each with its value, or several of one row.
    """
    asked = urlencode({"area": COUNTED, **filters}, doseq=True)
    return Receipt(register=f"{REGISTER_PAGE}?{asked}#register")


def receipts_of(data: Data, frame: pl.DataFrame) -> list[Receipt]:
    """The receipt of each row of a frame by its rate_id or figure_id; none where it has neither."""
    for name in ("rate_id", "figure_id"):
        if name in frame.columns:
            known = _by_code(data, name)
            return [known.get(code, Receipt(code=code)) for code in frame[name]]
    return []


def receipt_of_tables(data: Data, figures: pl.DataFrame) -> Receipt:
    """The receipt of many figures at once: their tables, without the cells."""
    titles = _titles(data)
    tables = figures.select("publication_id", "sheet", "source_url")
    tables = tables.sort(pl.all()).unique(["publication_id", "sheet"], maintain_order=True)
    return Receipt(
        tuple(
            Source("table", titles[publication], sheet, (), address)
            for publication, sheet, address in tables.iter_rows()
        )
    )


@lru_cache(maxsize=4)
def _titles(data: Data) -> dict[str, str]:
    return {
        row["publication_id"]: f"{row['publisher']}, {row['title']}"
        for row in data.table("publications").iter_rows(named=True)
    }


@lru_cache(maxsize=4)
def _by_code(data: Data, name: str) -> dict[str, Receipt]:
    rows = data.query(OF_RATES if name == "rate_id" else OF_FIGURES)
    titles = _titles(data)
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows.iter_rows(named=True):
        grouped[row["code"]].append(row)
    return {
        code: Receipt(tuple(_sources(of_code, titles)), code=code)
        for code, of_code in grouped.items()
    }


def _sources(rows: list[Row], titles: dict[str, str]) -> Iterable[Source]:
    """Cells of one table in one role together, in the order of the sheet."""
    parts: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    for row in rows:
        key = (row["role"], row["publication_id"], row["sheet"], row["address"])
        if row["cell"]:
            parts[key].append(row["cell"])
        else:
            parts[key] = parts[key]
    for (role, publication, sheet, address), cells in parts.items():
        ordered = tuple(sorted(dict.fromkeys(cells), key=_place))
        yield Source(role, titles[publication], sheet, ordered, address)


def _place(cell: str) -> tuple[int, str]:
    """A cell by row, then column."""
    found = re.search(r"\d+", cell)
    return (int(found[0]) if found else 0, cell)
