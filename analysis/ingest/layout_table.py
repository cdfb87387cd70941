"""The parts of a layout: a table, the sheets it maps, its measures, codes and totals.

Data only: `layout` reads them from a file, `header` and `mapping` apply them.
"""

from dataclasses import dataclass, field
from functools import cached_property

from analysis.ingest.grid import plain
from analysis.ingest.total_labels import names_a_total


@dataclass(frozen=True)
class Measure:
    """A column of numbers: what it measures, and the fields that are set for it alone.

    `blank` is the marker that an empty cell stands for; where the column is `optional` an empty
    cell is no figure at all; otherwise it is an error. `words` are what the publisher writes
    out instead of a number, such as None for 0. With `dates` it is every column whose header is
    a date, which then dates its numbers. `parts` names the columns that it is the sum of, where
    that is not all of its kind; one that is not `additive` is no sum, whatever its name.
    """

    measure: str
    column: str = ""
    dates: bool = False
    fields: dict[str, str] = field(default_factory=dict)
    blank: str | None = None
    optional: bool = False
    words: dict[str, str] = field(default_factory=dict)
    parts: list[str] = field(default_factory=list)
    additive: bool = True


@dataclass(frozen=True)
class Code:
    """Texts of one or more columns, joined by ` | `, and the fields that each stands for."""

    columns: list[str]
    values: dict[str, dict[str, str]]
    default: dict[str, str] | None = None

    @cached_property
    def by_plain_text(self) -> dict[str, dict[str, str]]:
        """The values by their text without footnote marks, in lower case."""
        return {plain(text): fields for text, fields in self.values.items()}


@dataclass(frozen=True)
class Total:
    """A row whose text in `column` is one of `texts`: the sum of other rows.

    `of` names those rows where they are not simply the ones above it. A total that is not
    `additive` is none: a person who has several reasons stands in several rows. A table that lacks
    its total is an error unless it `may_lack` it.
    """

    column: str
    texts: list[str]
    of: list[str] = field(default_factory=list)
    additive: bool = True
    may_lack: bool = False

    @cached_property
    def plain_texts(self) -> frozenset[str]:
        """Its texts without footnote marks, in lower case."""
        return frozenset(plain(text) for text in self.texts)


@dataclass(frozen=True)
class Sheet:
    """Which sheets a table maps: patterns for a heading (or the sheet's name) and, all of them,
    for texts above the header; and the fields that such a sheet sets."""

    title: list[str]
    above: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Table:
    """How one kind of file or sheet maps to figures or to the workforce table.

    `columns` gives each header its role: `force`, `standard`, `period`, `financial_year`,
    `period_start`, `period_end`, `year_ending`, `as_at`, `ons_code` (checked against the force),
    `copy:<field>`, `by:<dimension>` (a further breakdown), `ignore`. Codes are applied after the
    columns.

    `names` are other spellings of a header; `may_lack` headers that need not be there; `skip`
    patterns of headers to pass over; `fill_down` columns where a blank means "as above";
    `regions` names of region rows among force rows; `ends_at` patterns of the text that ends the
    table; `known` the values of a copied column, each with its
    spellings, of which the first is kept. A table that is `expected` must be in the file.
    """

    file: str
    yields: str
    columns: dict[str, str]
    measures: list[Measure]
    fields: dict[str, str]
    codes: list[Code]
    areas: dict[str, dict[str, str]]
    totals: list[Total]
    period: str | None
    sheets: list[Sheet]
    header_rows: int
    names: dict[str, list[str]]
    may_lack: list[str]
    skip: list[str]
    fill_down: list[str]
    regions: list[str]
    ends_at: list[str]
    known: dict[str, list[list[str]]]
    expected: bool

    @cached_property
    def headers(self) -> list[str]:
        """Every header that the table names, in its order."""
        coded = [column for code in self.codes for column in code.columns]
        counted = [measure.column for measure in self.measures if not measure.dates]
        return list(dict.fromkeys([*self.columns, *counted, *coded]))

    @cached_property
    def spellings(self) -> dict[str, str]:
        """Plain text of every known spelling of a header, and the header."""
        found = {plain(name): name for name in self.headers}
        for name, others in self.names.items():
            found.update((plain(other), name) for other in others)
        return found

    @property
    def transcribed(self) -> bool:
        """Whether it maps a file written by hand, whose rows are a list and not a table."""
        return self.file.endswith(".csv")

    def total(self, name: str, text: str) -> Total | None:
        """The total that a row with that text in a column is, where it is one.

        Named by the layout or, in a file as published, by the text itself.
        """
        bare = plain(text)
        for total in self.totals:
            if total.column == name and bare in total.plain_texts:
                return total
        found = not self.transcribed and names_a_total(text)
        return Total(name, [text], may_lack=True) if found else None

    @cached_property
    def known_values(self) -> dict[str, dict[str, str]]:
        """Header to plain text to value, for the copied columns whose values are listed."""
        return {
            name: {plain(one): spellings[0] for spellings in listed for one in spellings}
            for name, listed in self.known.items()
        }
