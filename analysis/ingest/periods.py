"""Published periods as pairs of dates. What is not said stays unknown."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

FINANCIAL = re.compile(r"^(\d{4})[/-](\d{2})$")
# After a hyphen 01 to 12 is a month: 2011-12 is December 2011, 2018-19 can only be a year.
MONTH = re.compile(r"^\d{4}-(0[1-9]|1[0-2])$")
FINANCIAL_QUARTER = re.compile(r"^(\d{4})/(\d{2}) Q([1-4])$")
FINANCIAL_RANGE = re.compile(r"^(\d{4})/(\d{2})-(\d{4})/(\d{2})$")
CALENDAR = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")

MONTHS = [name.lower() for name in calendar.month_name[1:]]
ISO_AT_END = re.compile(r"(?:^|\s)(\d{4}-\d{2}-\d{2})$")
WRITTEN_AT_END = re.compile(r"(?:^|\s)(\d{1,2}) ([A-Za-z]+) (\d{4})$")
TWO_YEARS = re.compile(r"^(\d{4})\s*(?:/|-|–|to)\s*(\d{4}|\d{2})$")


@dataclass(frozen=True)
class Period:
    """First and last day; either is None where the source does not say."""

    start: date | None
    end: date | None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def first_day(text: str) -> date | None:
    """First day of a published date of year, month or day precision; None if there is none such."""
    found = CALENDAR.match(text)
    try:
        return date(*(int(part or 1) for part in found.groups())) if found else None
    except ValueError:
        return None


def last_day(text: str) -> date | None:
    """Last day of a published date of year, month or day precision; None if there is none such."""
    found = CALENDAR.match(text)
    if not found:
        return None
    year, month, day = found.groups()
    try:
        if day:
            return date(int(year), int(month), int(day))
        return month_end(int(year), int(month or 12))
    except ValueError:
        return None


def financial_year(start: int) -> Period:
    """1 April to 31 March."""
    return Period(date(start, 4, 1), date(start + 1, 3, 31))


def year_ending(text: str) -> Period | None:
    """The twelve months that end on an ISO date."""
    end = last_day(text)
    if end is None or len(text) != 10:
        return None
    following = end + timedelta(days=1)
    return Period(following.replace(year=following.year - 1), end)


def read_period(text: str) -> Period | None:
    """Read `2024/25`, `2024/25 Q1`, `2018/19-2020/21`, `2022`, `2017-12 to 2023-03` and the like.

    Returns None where the text is none of these.
    """
    if (found := FINANCIAL.match(text)) and not MONTH.match(text):
        year = int(found[1])
        return financial_year(year) if (year + 1) % 100 == int(found[2]) else None
    if found := FINANCIAL_QUARTER.match(text):
        year, month = int(found[1]), 1 + 3 * int(found[3])
        year, month = (year, month) if month < 13 else (year + 1, 1)
        return Period(date(year, month, 1), month_end(year, month + 2))
    if found := FINANCIAL_RANGE.match(text):
        return Period(financial_year(int(found[1])).start, financial_year(int(found[3])).end)
    start, _, end = text.partition(" to ") if " to " in text else (text, "", text)
    if re.fullmatch(r"\d{4}-\d{4}", text):
        start, end = text.split("-")
    first, last = first_day(start), last_day(end)
    return Period(first, last) if first and last else None


def date_at_end(text: str) -> date | None:
    """The day that a text ends with: `2019-09-30`, `As at: 30 September 2019`; else None."""
    if found := ISO_AT_END.search(text):
        return last_day(found[1])
    found = WRITTEN_AT_END.search(text)
    if not found or found[2].lower() not in MONTHS:
        return None
    try:
        return date(int(found[3]), MONTHS.index(found[2].lower()) + 1, int(found[1]))
    except ValueError:
        return None


def read_financial_year(text: str) -> Period | None:
    """A year to 31 March: `2023/24`, `2023-24`, `2023 to 2024`, `Year ending 31 March 2024`."""
    if end := date_at_end(text):
        return year_ending(end.isoformat())
    found = TWO_YEARS.match(text.strip())
    if not found:
        return None
    start = int(found[1])
    return financial_year(start) if (start + 1) % 100 == int(found[2][-2:]) else None
