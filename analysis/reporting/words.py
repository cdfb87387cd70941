"""Numbers, periods and intervals in the words of a page: rounded for reading only."""

from datetime import date, timedelta

MONTHS = (
    "January February March April May June July August September October November December"
).split()


def day(value: date) -> str:
    """31 March 2023."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def period(start: date, end: date) -> str:
    """A period as people say it: 2023/24, 2018/19 to 2020/21, or two dates."""
    following = end + timedelta(days=1)
    years = following.year - start.year
    if (start.month, start.day, following.month, following.day) == (4, 1, 4, 1):
        first = f"{start.year}/{(start.year + 1) % 100:02d}"
        if years == 1:
            return first
        return f"{first} to {end.year - 1}/{end.year % 100:02d}"
    if start == end:
        return day(end)
    if (start.month, start.day) == (1, 1) and (end.month, end.day) == (12, 31):
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    return f"{day(start)} to {day(end)}"


def number(value: float | None) -> str:
    """A count with thousands commas; what is missing says so."""
    if value is None:
        return "not published"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}"


def counted(value: float | None, one: str, many: str) -> str:
    """A count with its noun: 1 person, 2 people."""
    return f"{number(value)} {one if value == 1 else many}"


def rate(value: float | None) -> str:
    """A rate with two significant decimals below 10, one below 100, none above."""
    if value is None:
        return "not known"
    decimals = 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:,.{decimals}f}"


def percent(share: float | None) -> str:
    """A share as a percentage: whole, with a decimal below 10."""
    if share is None:
        return "not known"
    value = 100 * share
    return f"{value:.1f}%" if 0 < value < 9.95 else f"{value:.0f}%"


def interval(lower: float | None, upper: float | None, *, share: bool = False) -> str:
    """An interval in words: 1.9 to 2.4."""
    show = percent if share else rate
    return f"{show(lower)} to {show(upper)}"


def listed(items: list[str]) -> str:
    """A, B and C."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
