"""Reads figures out of a page's prose, by the few words that the layout says stand around each.

A page that has the heading of a phrase and not its words is at fault: the wording has changed. The
cell of such a figure is its paragraph as a row, in column A. Not for tables (`mapping`).
"""

import re
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from analysis.ingest import periods
from analysis.ingest.faults import Faults
from analysis.ingest.grid import cell_address, plain
from analysis.ingest.header import nearest
from analysis.ingest.markers import read_number
from analysis.ingest.read_prose import Prose
from analysis.ingest.records import Record, complete
from analysis.ingest.sidecar import Sidecar

SHEET = "text"
NUMBER = r"(?<![\d,.])\d{1,3}(?:,\d{3})+|(?<![\d,.])\d+(?:\.\d+)?"
PLACEHOLDER = re.compile(r"\{(n|year|any)\}")
YEAR = r"20\d\d/\d\d"


@dataclass(frozen=True)
class Phrase:
    """Words around one figure: `{n}` is the figure, `{year}` the year that it must be of, `{any}`
    another number. `titles` are patterns of the heading of the page that it stands on."""

    titles: list[str]
    text: str
    measure: str
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def pattern(self) -> re.Pattern[str]:
        """The words as a pattern; spaces and case do not matter."""
        kinds = {"n": f"(?P<n>{NUMBER})", "year": f"(?P<year>{YEAR})", "any": f"(?:{NUMBER})"}
        parts = PLACEHOLDER.split(self.text)
        made = [
            kinds[part] if at % 2 else re.escape(part).replace(r"\ ", r"\s+")
            for at, part in enumerate(parts)
        ]
        return re.compile("".join(made), re.IGNORECASE)

    def fits(self, prose: Prose) -> bool:
        """Whether it should stand on a page, by the page's headings."""
        titles = [plain(title) for title in prose.titles]
        return any(
            fnmatchcase(title, plain(pattern)) for title in titles for pattern in self.titles
        )


def map_phrases(
    prose: Prose, phrases: list[Phrase], sidecar: Sidecar, file: str, faults: Faults
) -> list[Record]:
    """A record for every phrase that belongs on the page; what lacks or disagrees is noted."""
    records = []
    for phrase in phrases:
        if not phrase.fits(prose):
            continue
        found = [
            (row, match)
            for row, text in enumerate(prose.paragraphs)
            for match in phrase.pattern.finditer(text)
        ]
        numbers = {match["n"] for _, match in found}
        where = f"{file}, sheet {SHEET}"
        if len(numbers) != 1:
            told = " and ".join(sorted(numbers)) or "nothing"
            near = nearest(phrase.text, prose.paragraphs)
            faults.note(
                f"the words {phrase.text!r} lead to {told}, where one number belongs",
                where,
                f"Nearest here: {near}." if near else "Has the wording changed?",
            )
            continue
        row, match = found[0]
        if _is_of_its_year(match, sidecar):
            records.append(_record(phrase, match["n"], row, sidecar))
        else:
            place = f"{where}, cell {cell_address(row, 0)}"
            faults.note(f"{match[0]!r} is not of the year of the file", place)
    return records


def unread(prose: Prose, phrases: list[Phrase]) -> list[str]:
    """The paragraphs with a number in which no phrase stands."""
    here = [phrase.pattern for phrase in phrases if phrase.fits(prose)]
    return [
        text
        for text in prose.paragraphs
        if re.search(NUMBER, text) and not any(one.search(text) for one in here)
    ]


def _is_of_its_year(match: re.Match[str], sidecar: Sidecar) -> bool:
    if "year" not in match.re.groupindex:
        return True
    found = periods.read_financial_year(match["year"])
    return found is not None and str(found.end) == sidecar.period_end


def _record(phrase: Phrase, text: str, row: int, sidecar: Sidecar) -> Record:
    reading = read_number(text)
    assert reading is not None
    record: Record = {
        "source_url": sidecar.url,
        "period_start": periods.first_day(sidecar.period_start),
        "period_end": periods.last_day(sidecar.period_end),
        **phrase.fields,
        "measure": phrase.measure,
        "as_published": text,
        "value": reading.value,
        "marker": reading.marker,
        "cell": cell_address(row, 0),
    }
    return complete(record, sidecar, SHEET)
