"""Years and days as the publishers' workbooks write them."""

import datetime as dt

import pytest

from analysis.ingest.markers import Reading, read_number
from analysis.ingest.periods import date_at_end, read_financial_year


@pytest.mark.parametrize(
    "text",
    ["2023/24", "2023-24", "2023 to 2024", "2023–24", "Year ending 31 March 2024", "2024-03-31"],
)
def test_a_year_to_31_march(text):
    found = read_financial_year(text)
    assert (found.start, found.end) == (dt.date(2023, 4, 1), dt.date(2024, 3, 31))


@pytest.mark.parametrize("text", ["2023/25", "2023", "soon", "", "2023/24 Q1"])
def test_what_is_no_such_year_is_not_guessed(text):
    assert read_financial_year(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("30 September 2019", dt.date(2019, 9, 30)),
        ("As at: 30 September 2019", dt.date(2019, 9, 30)),
        ("As at: 2019-09-30", dt.date(2019, 9, 30)),
        ("31 September 2019", None),
        ("September 2019", None),
        ("2018/19", None),
    ],
)
def test_the_day_that_a_header_ends_with(text, day):
    assert date_at_end(text) == day


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("12¹", Reading(12.0, None)),
        ("1,234²,³", Reading(1234.0, None)),
        ("12 [note 3]", Reading(12.0, None)),
        ("12 [notes 3, 4]", Reading(12.0, None)),
        ("12.5%", Reading(12.5, None)),
        ("12 [p]", Reading(12.0, "[p]")),
        ("[low]", Reading(None, "[low]")),
        ("[q]", None),
        ("¹", None),
    ],
)
def test_footnote_marks_never_change_a_number(text, reading):
    assert read_number(text) == reading
