"""The national series over time on the real snapshot: lengths of periods, differences, breaks."""

from datetime import date

import pytest

from analysis.rates.trend_rates import years_of


@pytest.fixture
def trend(ask):
    def rows(series):
        return ask("SELECT * FROM trends WHERE series = ? ORDER BY period_end", series)

    return rows


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (date(2023, 4, 1), date(2024, 3, 31), 1.0),
        (date(2019, 4, 1), date(2020, 3, 31), 1.0),
        (date(2018, 4, 1), date(2021, 3, 31), 3.0),
        # 17 days of December, 31 of January, 28 of February and 31 of March: 107 of 365.25.
        (date(2017, 12, 15), date(2018, 3, 31), 0.293),
    ],
)
def test_years_are_counted_in_whole_days(start, end, years):
    assert years_of(start, end) == pytest.approx(years, abs=5e-5)


def test_officers_barred_are_six_periods_of_which_one_is_three_years_and_one_107_days(trend):
    rows = trend("barred-officers")
    assert [(row["events"], row["years"], row["whole_year"]) for row in rows] == [
        (70, pytest.approx(107 / 365.25, abs=1e-4), False),
        (742, 3.0, False),
        (299, 1.0, True),
        (394, 1.0, True),
        (593, 1.0, True),
        (735, 1.0, True),
    ]
    assert (rows[1]["period_start"], rows[1]["period_end"]) == (
        date(2018, 4, 1),
        date(2021, 3, 31),
    )
    assert "3.5 months" in rows[0]["caveats"]
    assert "one figure for 3 years" in rows[1]["caveats"]


# Officers barred a year per 1,000 officers, by hand from the printed numbers.
@pytest.mark.parametrize(
    ("end", "events", "years", "officers"),
    [
        ("2018-03-31", 70, 107 / 365.25, 125_094),
        ("2021-03-31", 742, 3, 125_811),
        ("2022-03-31", 299, 1, 142_505),
        ("2023-03-31", 394, 1, 149_566),
        ("2024-03-31", 593, 1, 149_164),
        ("2025-03-31", 735, 1, 148_886),
    ],
)
def test_a_rate_is_of_a_year_whatever_the_length_of_the_period(end, events, years, officers, ask):
    [row] = ask("SELECT * FROM trends WHERE series = 'barred-officers' AND period_end = ?", end)
    assert row["rate"] == pytest.approx(1000 * events / (years * officers), rel=1e-3)
    assert row["lower"] < row["rate"] < row["upper"]
    assert (row["per"], row["method"]) == (1000, "Byar")


def test_a_difference_says_that_it_is_derived_and_from_what(trend):
    rows = trend("barred-officers")
    assert rows[1]["events_basis"].startswith("derived: the cumulative figure to March 2023")
    assert {row["events_basis"] for row in rows if row["years"] <= 1} == {"published"}


def test_breaks_stand_before_the_periods_that_they_part(trend):
    """The 2020 regulations fall between 2017/18 and the three years to 2020/21, new chairs of
    hearings of 7 May 2024 between 2023/24 and 2024/25; nothing falls between the others.
    """
    before = {row["period_end"].year: row["break_before"] for row in trend("barred-officers")}
    assert {year for year, text in before.items() if text} == {2021, 2025}
    assert before[2021].startswith("2020-02-01")
    assert before[2025].startswith("2024-05-07")
    assert "," not in before[2021] + before[2025]


def test_a_break_within_a_period_is_said_there(trend):
    caveats = {row["period_end"].year: row["caveats"] for row in trend("barred-officers")}
    assert "2020 conduct regulations, falls within the period" in caveats[2021]
    assert "Chief officers chair hearings, falls within the period" in caveats[2025]
    for year in (2018, 2022, 2023, 2024):
        assert "falls within" not in caveats[year]


@pytest.mark.parametrize(
    ("series", "events"),
    [
        # Home Office bulletins: officers referred; of them to a meeting.
        ("home-office-referred", {2023: 972, 2024: 1_312}),
        ("home-office-meetings", {2023: 519, 2024: 585}),
        # IOPC: all complaints logged.
        ("complaints-logged", {2021: 67_732, 2024: 85_458, 2025: 94_940}),
    ],
)
def test_yearly_series_are_the_printed_numbers(series, events, trend):
    rows = trend(series)
    assert {row["period_end"].year: row["events"] for row in rows} == events
    assert all(row["whole_year"] for row in rows)


@pytest.mark.parametrize(
    ("series", "total", "last"),
    [
        ("iopc-proceedings", 418, 107),
        ("iopc-proceedings-proven", 266, 85),
        ("iopc-gross-misconduct-proven", 118, 44),
    ],
)
def test_a_sum_of_three_years_is_not_a_year_beside_the_one_that_it_takes_in(
    series, total, last, trend
):
    to_2021 = [row for row in trend(series) if row["period_end"].year == 2021]
    assert {row["years"]: row["events"] for row in to_2021} == {3.0: total, 1.0: last}
    assert all("takes in 2020/21, which also stands alone" in row["caveats"] for row in to_2021)


def test_officers_of_the_home_office_figures_are_set_over_officers_and_specials(trend):
    for row in trend("home-office-referred"):
        # 31 March 2023: 149,566 officers and 6,841 special constables in 43 forces.
        assert row["population"] == 149_566 + 6_841
        assert row["population_kind"].startswith("police officers and special constables")


def test_every_break_that_touches_a_series_is_among_the_breaks(ask):
    rows = ask("SELECT series, break_before FROM trends WHERE break_before IS NOT NULL")
    touches = {(row["series"], row["break_id"]) for row in ask("SELECT * FROM break_series")}
    assert rows
    for row in rows:
        assert {(row["series"], each) for each in row["break_before"].split(", ")} <= touches
