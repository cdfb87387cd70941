"""Periods as publishers write them, as pairs of days; what is not said stays unknown."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.ingest.periods import Period, first_day, last_day, read_period, year_ending


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024/25", "2024-04-01", "2025-03-31"),
        ("2018-19", "2018-04-01", "2019-03-31"),
        ("1999/00", "1999-04-01", "2000-03-31"),
        ("2024/25 Q1", "2024-04-01", "2024-06-30"),
        ("2024/25 Q3", "2024-10-01", "2024-12-31"),
        ("2024/25 Q4", "2025-01-01", "2025-03-31"),
        ("2018/19-2020/21", "2018-04-01", "2021-03-31"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2021-2024", "2021-01-01", "2024-12-31"),
        # After a hyphen 01 to 12 is a month.
        ("2011-12", "2011-12-01", "2011-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2017-12 to 2023-03", "2017-12-01", "2023-03-31"),
        ("2017-12-15 to 2018-03-31", "2017-12-15", "2018-03-31"),
    ],
)
def test_published_periods(text, start, end):
    assert read_period(text) == Period(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FOI, about five years to 2022",
        "2024/26",
        "2024/25 Q5",
        "24/25",
        "2024-02-30",
        "2024-13",
    ],
)
def test_what_is_no_period_is_not_guessed(text):
    assert read_period(text) is None


@pytest.mark.parametrize("text", ["2023-02-29", "2023-13", "2023-00", "2023-04-31", "0000", "soon"])
def test_a_day_that_does_not_exist_is_none(text):
    assert first_day(text) is None
    assert last_day(text) is None


def test_a_year_ends_on_the_day_named():
    assert year_ending("2023-03-31") == Period(date(2022, 4, 1), date(2023, 3, 31))
    assert year_ending("2024-03-31") == Period(date(2023, 4, 1), date(2024, 3, 31))
    assert year_ending("2023") is None
    assert year_ending("31 March 2023") is None


@given(st.integers(1900, 2098))
def test_financial_years_follow_each_other_without_a_gap(year):
    this, following = (read_period(f"{first}/{(first + 1) % 100:02}") for first in (year, year + 1))
    assert this.end + timedelta(days=1) == following.start
    quarters = [read_period(f"{year}/{(year + 1) % 100:02} Q{quarter}") for quarter in (1, 2, 3, 4)]
    assert (quarters[0].start, quarters[-1].end) == (this.start, this.end)
    for earlier, later in pairwise(quarters):
        assert earlier.end + timedelta(days=1) == later.start


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_day_lies_within_its_month_and_its_year(day):
    assert first_day(str(day)) == last_day(str(day)) == day
    assert first_day(f"{day:%Y-%m}") <= day <= last_day(f"{day:%Y-%m}")
    assert first_day(f"{day:%Y}") <= day <= last_day(f"{day:%Y}")
    assert (last_day(f"{day:%Y-%m}") + timedelta(days=1)).day == 1
