"""A published number read as text: its value, or the marker that stands in its place.

A marker is never a number, and least of all zero. Footnote marks are taken off the text of a
number, never off its digits.
"""

import re
from dataclasses import dataclass

UNREADABLE = "[unreadable]"
NOT_PUBLISHED = "[not published]"
MARKERS = {
    "..": "not available",
    ":": "not available",
    "-": "none, or nothing to count",
    "–": "none, or nothing to count",
    "*": "suppressed, or not comparable",
    "n/a": "not applicable",
    "na": "not applicable",
    "[b]": "break in the series",
    "[c]": "confidential, suppressed",
    "[e]": "estimated",
    "[low]": "below the level of rounding",
    "[p]": "provisional",
    "[r]": "revised",
    "[u]": "low reliability",
    "[w]": "no data recorded",
    "[x]": "not available",
    "[z]": "not applicable",
    UNREADABLE: "published, but not readable in the copy that was transcribed",
    NOT_PUBLISHED: "left empty in the source",
}
BESIDE_A_NUMBER = ("[b]", "[e]", "[p]", "[r]", "[u]")
NUMBER = re.compile(r"^-?\d{1,3}(,\d{3})+(\.\d+)?$|^-?\d+(\.\d+)?$")
NOTE = re.compile(r"\s*\[notes? [\d, ]+\]", re.IGNORECASE)
SUPERSCRIPT = re.compile(r"\s*[⁰¹²³⁴⁵⁶⁷⁸⁹†‡][⁰¹²³⁴⁵⁶⁷⁸⁹†‡, ]*$|(?<=\d)\*$")


@dataclass(frozen=True)
class Reading:
    """What a cell says: a value, a marker, or a value with a marker beside it."""

    value: float | None
    marker: str | None


def read_number(text: str) -> Reading | None:
    """Read a cell's text; None where it is neither a number nor a known marker.

    Takes thousands commas, a percent sign, `[note 3]`, superscript footnote marks, and the
    shorthand of the Government Statistical Service; 12% is read as 12.
    """
    bare = NOTE.sub("", text).strip()
    if bare.lower() in MARKERS:
        return Reading(None, bare.lower())
    beside = None
    for mark in BESIDE_A_NUMBER:
        if bare.lower().endswith(mark):
            beside, bare = mark, bare[: -len(mark)].strip()
    bare = SUPERSCRIPT.sub("", bare).removesuffix("%").strip().replace("−", "-")
    if not NUMBER.match(bare):
        return None
    return Reading(float(bare.replace(",", "")), beside)
