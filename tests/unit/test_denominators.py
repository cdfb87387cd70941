"""The denominator of a rate: the workforce at the date nearest to the middle of the period.

Numbers here are synthetic, made for the rule, except where a test says that they are published.
"""

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.rates.denominators import EMPLOYEES, OFFICERS, by_force, middle, national

YEAR = (date(2020, 4, 1), date(2021, 3, 31))
MIDDLE = date(2020, 9, 30)


def workforce(*rows):
    """Rows of (force, day, worker, headcount, fte), and an edition and provenance if not plain."""
    full = [(*row, *("home-office-workforce/2021", "publisher")[len(row) - 5 :]) for row in rows]
    return pl.DataFrame(
        [
            dict(
                zip(
                    "force_id as_at worker_type headcount fte publication_id provenance".split(),
                    row,
                    strict=True,
                )
            )
            | {"workforce_id": f"w{number}"}
            for number, row in enumerate(full)
        ],
        schema_overrides={"headcount": pl.Float64, "fte": pl.Float64},
    )


def printed(*rows):
    """Printed national totals of officers: (day, measure, value), and provenance if quoted."""
    return pl.DataFrame(
        [
            {
                "figure_id": f"f{number}",
                "stage": "workforce",
                "unit": "workforce",
                "area": "england_and_wales",
                "worker_type": "officer",
                "measure": measure,
                "value": float(value),
                "period_end": day,
                "provenance": (*more, "publisher")[0],
                "publication_id": "home-office-workforce/bulletin",
            }
            for number, (day, measure, value, *more) in enumerate(rows)
        ]
    )


def population(found):
    return dict(found.frame.select("force_id", "population").iter_rows())


def officers(day, headcount, fte, force="kent"):
    return (force, day, "officer", headcount, fte)


def test_the_headcount_nearest_to_the_middle_is_taken():
    rows = workforce(
        officers(date(2019, 3, 31), 90.0, 80.0),
        officers(date(2020, 7, 31), 100.0, 95.0),
        officers(date(2021, 3, 31), 110.0, 99.0),
    )
    found = by_force(rows, OFFICERS, ["kent"], *YEAR)
    assert population(found) == {"kent": 100.0}
    assert (found.as_at, found.days_off) == (date(2020, 7, 31), 61)
    assert found.kind == "police officers, headcount"
    assert found.caveats() == []


def test_the_middle_of_a_financial_year_is_its_thirtieth_of_september():
    assert middle(*YEAR) == MIDDLE
    assert middle(date(2024, 2, 1), date(2024, 2, 1)) == date(2024, 2, 1)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 4000))
def test_the_middle_lies_within_the_period_as_far_from_both_ends(start, days):
    end = date.fromordinal(start.toordinal() + days)
    found = middle(start, end)
    assert start <= found <= end
    assert 0 <= (end - found).days - (found - start).days <= 1


def test_a_headcount_within_half_a_year_goes_before_a_nearer_full_time_equivalent():
    rows = workforce(officers(MIDDLE, None, 95.0), officers(date(2021, 3, 31), 110.0, None))
    found = by_force(rows, OFFICERS, ["kent"], *YEAR)
    assert population(found) == {"kent": 110.0}


def test_a_full_time_equivalent_within_half_a_year_goes_before_an_older_headcount():
    rows = workforce(
        officers(date(2019, 3, 31), 90.0, 85.0), officers(date(2021, 3, 31), None, 99.0)
    )
    found = by_force(rows, OFFICERS, ["kent"], *YEAR)
    assert population(found) == {"kent": 99.0}
    assert found.kind == "police officers, full-time equivalent"
    assert found.caveats() == [
        "The population is in full-time equivalents: no headcount is known here."
    ]


def test_an_older_headcount_is_taken_for_want_of_better_and_says_how_far_off_it_is():
    rows = workforce(officers(date(2019, 3, 31), 90.0, 85.0))
    found = by_force(rows, OFFICERS, ["kent"], *YEAR)
    assert population(found) == {"kent": 90.0}
    # 31 March 2019 to 30 September 2020 is 549 days, 18 months.
    assert found.days_off == 549
    assert found.caveats() == [
        "The population is that of 31 March 2019, the nearest known, 18 months from the middle of "
        "the period."
    ]


def test_a_date_at_which_one_force_is_missing_is_not_taken_for_any():
    rows = workforce(
        officers(MIDDLE, 100.0, 99.0, "kent"),
        officers(date(2021, 3, 31), 101.0, 99.0, "kent"),
        officers(date(2021, 3, 31), 202.0, 199.0, "essex"),
    )
    found = by_force(rows, OFFICERS, ["essex", "kent"], *YEAR)
    assert population(found) == {"essex": 202.0, "kent": 101.0}
    assert found.as_at == date(2021, 3, 31)
    assert by_force(rows, OFFICERS, ["kent", "surrey"], *YEAR) is None


def test_all_kinds_of_worker_of_a_force_are_added_up_and_named_in_the_receipt():
    rows = workforce(
        *[("kent", MIDDLE, worker, 10.0, None) for worker in EMPLOYEES],
        ("kent", MIDDLE, "volunteer", 500.0, None),
    )
    found = by_force(rows, EMPLOYEES, ["kent"], *YEAR)
    assert population(found) == {"kent": 10.0 * len(EMPLOYEES)}
    assert sorted(found.frame["workforce_ids"].item()) == ["w0", "w1", "w2", "w3", "w4"]


def test_a_kind_of_worker_that_is_missing_makes_no_smaller_denominator():
    rows = workforce(*[("kent", MIDDLE, worker, 10.0, None) for worker in EMPLOYEES[:-1]])
    assert by_force(rows, EMPLOYEES, ["kent"], *YEAR) is None


def test_the_publisher_goes_before_a_quotation_and_the_newer_edition_before_the_older():
    rows = workforce(
        (*officers(MIDDLE, 1.0, None), "home-office-workforce/2023", "quoted"),
        (*officers(MIDDLE, 2.0, None), "home-office-workforce/2021"),
        (*officers(MIDDLE, 3.0, None), "home-office-workforce/2022"),
    )
    found = by_force(rows, OFFICERS, ["kent"], *YEAR)
    assert population(found) == {"kent": 3.0}
    assert not found.quoted


def test_a_quotation_is_taken_where_nothing_else_is_and_says_so():
    rows = workforce((*officers(MIDDLE, 1.0, None), "home-office-workforce/press", "quoted"))
    found = by_force(rows, OFFICERS, ["kent"], *YEAR)
    assert found.quoted
    assert found.caveats() == [
        "The population is that of 30 September 2020 as somebody else quotes it, not read at its "
        "publisher."
    ]


FORCES = [f"force-{number}" for number in range(43)]
TABLE = workforce(*[officers(date(2021, 3, 31), 10.0, 9.5, force) for force in FORCES])


def test_the_nation_is_its_forces_added_up():
    found = national(TABLE, printed((date(2010, 3, 31), "headcount", 1)), OFFICERS, FORCES, *YEAR)
    assert population(found) == {"england_and_wales": 430.0}
    assert len(found.frame["workforce_ids"].item()) == 43
    assert found.frame["figure_ids"].item().to_list() == []


def test_a_printed_headcount_nearer_to_the_middle_goes_before_the_sum():
    totals = printed((MIDDLE, "headcount", 431), (date(2020, 12, 31), "headcount", 432))
    found = national(TABLE, totals, OFFICERS, FORCES, *YEAR)
    assert population(found) == {"england_and_wales": 431.0}
    assert found.frame["figure_ids"].item().to_list() == ["f0"]
    assert found.frame["workforce_ids"].item().to_list() == []


def test_a_printed_full_time_equivalent_does_not_displace_a_headcount():
    found = national(TABLE, printed((MIDDLE, "fte", 400)), OFFICERS, FORCES, *YEAR)
    assert population(found) == {"england_and_wales": 430.0}


def test_a_total_read_at_the_publisher_goes_before_one_that_is_quoted():
    totals = printed((MIDDLE, "headcount", 440, "quoted"), (MIDDLE, "headcount", 441))
    found = national(TABLE, totals, OFFICERS, FORCES, *YEAR)
    assert population(found) == {"england_and_wales": 441.0}
    assert not found.quoted


def test_a_printed_total_of_43_forces_is_no_denominator_of_44():
    table = pl.concat([TABLE, workforce(officers(date(2021, 3, 31), 3.0, 3.0, "btp"))])
    found = national(table, printed((MIDDLE, "headcount", 431)), OFFICERS, [*FORCES, "btp"], *YEAR)
    assert population(found) == {"england_and_wales": 433.0}


# The real denominators, each date and number read off the published tables by hand.


@pytest.mark.parametrize(
    ("series", "force", "day", "kind", "number"),
    [
        # 30 September 2008 is 182 days from 31 March 2009 and 183 from 31 March 2008.
        ("hansard-dismissed", "metropolitan", "2009-03-31", "headcount", 33_039),
        ("hansard-dismissed", "kent", "2009-03-31", "headcount", 3_865),
        # Kent: 4,261 officers, 203 specials, 2,114 staff, 148 PCSOs, 281 designated officers.
        ("complaints-under-schedule-3", "kent", "2023-03-31", "headcount", 7_007),
        ("complaints-outside-schedule-3", "btp", "2023-03-31", "headcount", 4_956),
        ("barred-officers-by-force", "metropolitan", "2025-03-31", "full-time", 33_293.04),
        ("barred-officers-by-force", "west-midlands", "2025-03-31", "full-time", 7_990.7),
        # 1 January 2018 to 30 June 2021: its middle is 1 October 2019.
        ("iopc-dismissed", "kent", "2020-03-31", "headcount", 3_844),
    ],
)
def test_the_denominator_of_a_force_is_that_of_the_rule(series, force, day, kind, number, ask):
    [row] = ask("SELECT * FROM force_rates WHERE series = ? AND force_id = ?", series, force)
    assert row["population"] == pytest.approx(number)
    assert str(row["population_as_at"]) == day
    assert kind in row["population_kind"]


@pytest.mark.parametrize(
    ("end", "day", "number"),
    [
        ("2018-03-31", "2018-03-31", 125_094),
        ("2021-03-31", "2019-03-31", 125_811),
        ("2022-03-31", "2022-03-31", 142_505),
        ("2023-03-31", "2023-03-31", 149_566),
        ("2024-03-31", "2023-09-30", 149_164),
        ("2025-03-31", "2024-09-30", 148_886),
    ],
)
def test_the_denominator_of_officers_barred_is_that_of_the_rule(end, day, number, ask):
    [row] = ask("SELECT * FROM trends WHERE series = 'barred-officers' AND period_end = ?", end)
    assert (row["population"], str(row["population_as_at"])) == (number, day)
    assert row["population_kind"] == "police officers, headcount"


def test_a_denominator_a_year_and_a_half_away_is_said_beside_the_rate(ask):
    rows = ask("SELECT caveats FROM force_rates WHERE series LIKE 'complaints-%'")
    assert len(rows) == 88
    for row in rows:
        assert "31 March 2023, the nearest known, 18 months from the middle" in row["caveats"]
