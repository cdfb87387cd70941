"""A cell's text as a number or a marker. A marker is never a number, and least of all nought."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.ingest.markers import MARKERS, Reading, read_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0.0),
        ("141", 141.0),
        ("1,234", 1234.0),
        ("1,234,567.5", 1_234_567.5),
        ("147429.63", 147_429.63),
        (" 12 ", 12.0),
        ("53%", 53.0),
        ("53 %", 53.0),
        ("-5", -5.0),
        ("−5", -5.0),
        ("12 [note 3]", 12.0),
        ("12[Note 14]", 12.0),
        ("1,234¹", 1234.0),
        ("9*", 9.0),
        ("9†", 9.0),
    ],
)
def test_numbers_as_publishers_write_them(text, value):
    assert read_number(text) == Reading(value, None)


@pytest.mark.parametrize(
    ("text", "value", "marker"),
    [
        ("12 [p]", 12.0, "[p]"),
        ("1,234[r]", 1234.0, "[r]"),
        ("7 [e]", 7.0, "[e]"),
        ("7 [P]", 7.0, "[p]"),
        ("0 [b]", 0.0, "[b]"),
    ],
)
def test_a_marker_beside_a_number_keeps_both(text, value, marker):
    assert read_number(text) == Reading(value, marker)


@pytest.mark.parametrize(
    "text", ["..", "-", "–", "*", "n/a", "N/A", "[c]", "[x]", "[X]", "[z]", "[low]", ":", "[w]"]
)
def test_a_marker_has_no_value(text):
    found = read_number(text)
    assert found.value is None
    assert found.marker == text.lower()
    assert found.marker in MARKERS


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "many",
        "[q]",
        "[note 3]",
        "NaN",
        "inf",
        "1e5",
        "0x1F",
        "1,54",
        "12,34,567",
        "1.2.3",
        "1 543",
        "12 13",
        "--",
        "%",
        "5-",
        "12 people",
        "[c] 5",
    ],
)
def test_what_is_neither_is_not_read(text):
    assert read_number(text) is None


def test_a_footnote_never_takes_a_digit_with_it():
    """30 September 2019 with the footnote 1 stuck on must not be read as another number."""
    assert read_number("20191") == Reading(20191.0, None)
    assert read_number("2019¹") == Reading(2019.0, None)


@given(st.integers(0, 10**12))
def test_thousands_commas_change_nothing(number):
    assert read_number(f"{number:,}") == read_number(str(number)) == Reading(float(number), None)


@given(st.decimals(0, 10**6, places=2))
def test_decimals_are_kept(number):
    assert read_number(f"{number:,}") == Reading(float(number), None)


@given(st.text("0123456789.,%*[]()-–−¹†: abceilnoprtuwxz", max_size=12))
def test_nothing_is_read_as_a_number_that_holds_no_digit(text):
    found = read_number(text)
    if found is not None and found.value is not None:
        assert any(letter.isdecimal() for letter in text)
    if found is not None and found.marker is not None:
        assert found.marker in MARKERS
