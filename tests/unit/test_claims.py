"""What can be claimed of two periods: yes, no, or can't be said.

Tables are synthetic. The ratio of 60/51,477.5 to 30/54,308.7 and its limits are those of R's
exactci, as in oracles.csv.
"""

from datetime import date

import pytest
from claim_tables import LIMITS, trends, year

from analysis.errors import CallError
from analysis.rates.claims import span, trend_claim, when


def change(*rows, earlier="2021/22", later="2022/23"):
    return trend_claim(trends(*rows), "synthetic", earlier, later)


def test_a_higher_rate_is_said_with_its_ratio_and_interval():
    claim = change(year(2022, 30, 54308.7), year(2023, 60, 51477.5))
    assert claim.supported == "yes"
    assert f"the later rate is higher, {LIMITS}." in claim.sentence
    # 30 and 60 over their populations, per 1,000.
    assert "0.55 per 1,000 police officers" in claim.sentence
    assert "1.17 (95% interval" in claim.sentence
    assert claim.caveats == ["Numbers are small."]
    assert claim.rates == ["r2022", "r2023"]


def test_a_lower_rate_is_said_as_readily():
    claim = change(year(2022, 60, 51477.5), year(2023, 30, 54308.7))
    assert claim.supported == "yes"
    # One over the ratio and its limits: 0.474, 0.295 to 0.746.
    assert "lower, 0.47 times as high (95% interval 0.30 to 0.75)" in claim.sentence


def test_no_difference_is_said_in_so_many_words():
    claim = change(year(2022, 50, 100_000), year(2023, 55, 100_000))
    assert claim.supported == "no"
    assert "these figures do not show a difference" in claim.sentence
    assert "higher" not in claim.sentence


def test_from_nought_there_is_no_ratio_and_no_crash():
    claim = change(year(2022, 0, 100_000), year(2023, 3, 100_000))
    assert claim.supported == "no"
    # Twenty from nought: one in 2^20 by chance.
    claim = change(year(2022, 0, 100_000), year(2023, 20, 100_000))
    assert claim.supported == "yes"
    assert claim.sentence.endswith("the later rate is higher.")


def test_a_break_is_named_with_its_day_and_the_change_refused():
    claim = change(year(2022, 30, 54308.7), year(2023, 60, 51477.5, break_before="one"))
    assert claim.supported == "can't be said"
    assert "New rules (1 May 2022)" in claim.sentence
    assert "times as high" not in claim.sentence
    assert claim.rates == ["r2022", "r2023"]


def test_every_break_between_two_periods_counts_once_also_one_that_lies_further_back():
    claim = change(
        year(2022, 30, 54308.7),
        year(2023, 40, 54308.7, break_before="one"),
        year(2024, 60, 51477.5, break_before="one, two"),
        later="2023/24",
    )
    assert "New rules (1 May 2022); Newer rules (1 June 2023)." in claim.sentence
    assert claim.sentence.count("New rules") == 1


def test_a_break_before_the_earlier_period_does_not_matter():
    first = year(2022, 30, 54308.7, break_before="one")
    assert change(first, year(2023, 60, 51477.5)).supported == "yes"


@pytest.mark.parametrize("partial", ["earlier", "later"])
def test_a_partial_period_is_never_set_beside_a_whole_one(partial):
    odd = {"whole_year": False, "period_start": date(2021, 12, 15)}
    if partial == "later":
        odd["period_start"] = date(2022, 12, 15)
    rows = [
        year(2022, 30, 54308.7, **(odd if partial == "earlier" else {})),
        year(2023, 60, 51477.5, **(odd if partial == "later" else {})),
    ]
    names = {"earlier": "2022-03-31"} if partial == "earlier" else {"later": "2023-03-31"}
    claim = change(*rows, **names)
    assert claim.supported == "can't be said"
    assert "is not one whole year" in claim.sentence
    assert f"15 December {odd['period_start'].year}" in claim.sentence


def test_a_period_without_a_denominator_is_absent_with_the_reason():
    claim = change(year(2022, 30, None), year(2023, 60, 51477.5))
    assert claim.supported == "can't be said"
    assert "no population is published for 2021/22" in claim.sentence


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        ("2021/22", "2030/31", "no period '2030/31'.*known: 2021/22, 2022/23"),
        ("2022/23", "2021/22", "2022/23 is not before 2021/22"),
        ("2022/23", "2022/23", "2022/23 is not before 2022/23"),
    ],
)
def test_a_period_that_can_not_be_is_told(earlier, later, told):
    with pytest.raises(CallError, match=told):
        change(year(2022, 30, 1e4), year(2023, 60, 1e4), earlier=earlier, later=later)


@pytest.mark.parametrize("written", ["2021/22", "2021-22", "2021–22", "2021/2022", "2022-03-31"])
def test_a_year_is_known_as_people_write_it(written):
    rows = (year(2022, 30, 1e4), year(2023, 60, 1e4))
    assert change(*rows, earlier=written).sentence == change(*rows, earlier="2021/22").sentence


def test_periods_in_words():
    assert span(date(2022, 4, 1), date(2023, 3, 31)) == "2022/23"
    assert span(date(1999, 4, 1), date(2000, 3, 31)) == "1999/00"
    assert span(date(2022, 4, 1), date(2024, 3, 31)) == "1 April 2022 to 31 March 2024"
    assert when(date(2022, 4, 1), date(2023, 3, 31)) == "in 2022/23"
    assert when(date(2018, 1, 1), date(2021, 6, 30)) == "from 1 January 2018 to 30 June 2021"


def test_an_unknown_series_names_those_that_there_are():
    with pytest.raises(CallError, match="unknown series 'none'; known: synthetic"):
        trend_claim(trends(year(2022, 1, 1e3)), "none", "2021/22", "2022/23")
