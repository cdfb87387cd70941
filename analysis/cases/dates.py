"""The date of a decision, as far as the text gives one near the words that decided.

Dates are ISO 8601, cut to what the text says: `2020-06-05`, `2020-06` or `2020`.
"""

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" if name != "may" else "may" for name in _MONTHS)
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{_MONTH})\b\.?"
    rf"(?:\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*(?:am|pm|:)))?(?:,?\s+(?P<year>20[0-3]\d))?"
    rf"|\b(?P<nday>\d{{1,2}})[/.](?P<nmonth>\d{{1,2}})[/.](?P<nyear>20[0-3]\d)\b"
    rf"|\b(?:spring|summer|autumn|winter|in|late|early)\s+(?P<only>20[0-3]\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date written at `start:end`, in ISO form cut to its precision."""

    start: int
    end: int
    iso: str


def published(text: str) -> date | None:
    """The day of a publication from its `date` column: ISO, `18-Jul-2018` or `18 July 2018`."""
    iso = re.search(r"\b(20\d\d)-(\d\d)-(\d\d)\b", text)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        worded = re.search(r"\b(\d{1,2})[ -]([A-Za-z]{3,9})[ -](20\d\d)\b", text)
        if worded:
            month = _month(worded[2])
            return date(int(worded[3]), month, int(worded[1]))
    except (ValueError, StopIteration):
        return None
    return None


def _month(word: str) -> int:
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(word.lower()[:3]))


def _iso(match: re.Match[str], known: date | None) -> str:
    if match["only"]:
        return match["only"]
    if match["nyear"]:
        year, month, day = int(match["nyear"]), int(match["nmonth"]), int(match["nday"])
    else:
        month = _month(match["month"])
        day = int(match["day"] or match["day2"] or 0)
        if match["year"]:
            year = int(match["year"])
        elif known and day:
            year = known.year - (month > known.month)
        else:
            return ""
    try:
        return date(year, month, day or 1).isoformat()[: 10 if day else 7]
    except ValueError:
        return ""


def dates(text: str, known: date | None) -> list[DateSpan]:
    """The dates in a text; a day without a year takes the one before the publication."""
    found = []
    for match in _DATE.finditer(text):
        if (
            match["month"]
            and match["month"].lower() == "may"
            and not (match["day"] or match["year"])
        ):
            continue
        iso = _iso(match, known)
        if iso:
            found.append(DateSpan(match.start(), match.end(), iso))
    return found
