"""Reads a cell of numbers: its value, or the marker that stands in its place, or a fault."""

from typing import TYPE_CHECKING

from analysis.ingest.faults import Faults
from analysis.ingest.layout_table import Measure
from analysis.ingest.markers import MARKERS, read_number
from analysis.ingest.records import Record

if TYPE_CHECKING:
    from analysis.ingest.mapping import Place


class CellReader:
    """Reads cells of one sheet and notes what they can't hold."""

    def __init__(self, place: "Place", faults: Faults) -> None:
        self.place, self.faults = place, faults

    def read(
        self, text: str, measure: Measure, shared: Record, row: int, column: int
    ) -> Record | None:
        """`as_published`, `value` and `marker` of a cell; None where there is no figure."""
        bare = text.strip()
        if not bare:
            return self._blank(measure, shared, row, column)
        found = read_number(measure.words.get(bare, bare))
        if found is None:
            known = ", ".join(MARKERS)
            self.faults.note(
                f"{bare!r} is no number and no known marker",
                self.place.at(row, column),
                f"Known: {known}.",
            )
            return None
        if found.value is not None and found.value < 0:
            where = self.place.at(row, column)
            self.faults.note(f"{bare!r} is negative", where, "A count or rate can't be.")
            return None
        return {"as_published": bare, "value": found.value, "marker": found.marker}

    def _blank(self, measure: Measure, shared: Record, row: int, column: int) -> Record | None:
        blank = measure.blank or shared.get("blank")
        if measure.optional:
            return None
        if blank is None:
            where = self.place.at(row, column)
            self.faults.note("empty where a number belongs", where, "Write its marker.")
            return None
        return {"as_published": "", "value": None, "marker": blank}
