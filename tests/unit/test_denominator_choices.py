"""The denominators that can be asked for, one by one.

The tables are synthetic; the numbers of Kent are those of the Home Office open data table.
"""

from datetime import date

import polars as pl
import pytest

from analysis.rates.denominators import CHOICES, NO_DENOMINATOR, SPOKEN_OF, chosen

YEAR = (date(2019, 4, 1), date(2020, 3, 31))
FIRST, MIDDLE, LAST = date(2019, 3, 31), date(2019, 9, 30), date(2020, 3, 31)
HEADS = {"officer": 100, "special": 20, "staff": 50, "pcso": 7, "designated_officer": 3}
FTE = {"officer": 95.5, "special": None, "staff": 44.25, "pcso": 6.5, "designated_officer": 2.75}


def workforce(days, force="kent", heads=HEADS, fte=FTE):
    return pl.DataFrame(
        [
            {
                "workforce_id": f"{force} {day} {kind}",
                "force_id": force,
                "as_at": day,
                "worker_type": kind,
                "headcount": None if heads is None else heads[kind] * scale,
                "fte": None if fte is None or fte[kind] is None else fte[kind] * scale,
                "publication_id": "home-office-workforce/synthetic",
                "provenance": "publisher",
            }
            for day, scale in days.items()
            for kind in HEADS
        ],
        schema_overrides={"headcount": pl.Float64, "fte": pl.Float64},
    )


def population(found):
    return dict(found.frame.select("force_id", "population").iter_rows())


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("officers", 100),
        ("officers-fte", 95.5),
        ("officers-and-specials", 120),
        ("all-staff", 180),
        # No full-time equivalent is published of special constables: they are not in the sum.
        ("all-staff-fte", 149),
        # 100 and twice as many a year on; 180 and 360.
        ("officers-ends", 150),
        ("all-staff-ends", 270),
    ],
)
def test_each_choice_adds_up_its_own_workers(name, number):
    table = workforce({FIRST: 1, LAST: 2} if name.endswith("ends") else {MIDDLE: 1})
    found = chosen(table, CHOICES[name], ["kent"], *YEAR)
    assert population(found) == {"kent": number}


def test_there_is_a_test_of_every_choice():
    assert list(CHOICES) == [
        "officers",
        "officers-fte",
        "officers-ends",
        "officers-and-specials",
        "all-staff",
        "all-staff-fte",
        "all-staff-ends",
    ]


def test_an_average_names_both_its_dates_and_has_the_receipts_of_both():
    found = chosen(workforce({FIRST: 1, LAST: 2}), CHOICES["officers-ends"], ["kent"], *YEAR)
    assert found.kind == "police officers, headcount, mean of 31 March 2019 and 31 March 2020"
    assert sorted(found.frame["workforce_ids"].item()) == [
        "kent 2019-03-31 officer",
        "kent 2020-03-31 officer",
    ]
    assert found.caveats(asked=True) == []


@pytest.mark.parametrize(
    "days",
    [
        {MIDDLE: 1},
        {LAST: 1},
        {date(2018, 3, 31): 1, LAST: 1},
    ],
    ids=["one date is no average", "only one end", "one end a year off"],
)
def test_an_average_without_both_ends_is_absent(days):
    assert chosen(workforce(days), CHOICES["officers-ends"], ["kent"], *YEAR) is None


@pytest.mark.parametrize(
    ("name", "missing"), [("officers-fte", "fte"), ("officers", "heads"), ("all-staff", "heads")]
)
def test_a_measure_that_is_not_published_is_absent_and_not_replaced(name, missing):
    table = workforce({MIDDLE: 1}, **{missing: None})
    assert chosen(table, CHOICES[name], ["kent"], *YEAR) is None


def test_a_choice_that_one_force_lacks_is_absent_for_all():
    table = pl.concat([workforce({MIDDLE: 1}), workforce({MIDDLE: 1}, "essex", heads=None)])
    assert chosen(table, CHOICES["officers"], ["essex", "kent"], *YEAR) is None
    assert chosen(table, CHOICES["officers-fte"], ["essex", "kent"], *YEAR) is not None


def test_full_time_equivalents_that_were_asked_for_are_not_said_to_be_for_want_of_headcounts():
    found = chosen(workforce({MIDDLE: 1}), CHOICES["officers-fte"], ["kent"], *YEAR)
    assert found.caveats(asked=True) == []
    assert "no headcount is known here" in found.caveats()[0]


def test_a_choice_far_from_the_middle_says_so():
    found = chosen(workforce({date(2017, 9, 30): 1}), CHOICES["officers"], ["kent"], *YEAR)
    [said] = found.caveats(asked=True)
    # 30 September 2017 to 30 September 2019.
    assert "30 September 2017" in said
    assert "24 months" in said


def test_what_is_said_of_a_denominator_can_be_told_from_the_rest():
    found = chosen(workforce({date(2017, 9, 30): 1}), CHOICES["officers-fte"], ["kent"], *YEAR)
    assert all(each.startswith(SPOKEN_OF) for each in [*found.caveats(), NO_DENOMINATOR])


@pytest.mark.parametrize(
    ("name", "number"),
    [
        # 31 March 2019 and 2020: officers 3,618 and 3,844; all employees 6,696 and 7,018.
        ("officers-ends", 3_731),
        ("all-staff-ends", 6_857),
    ],
)
def test_the_average_of_kent_in_2019_20(name, number, database):
    table = database.sql("SELECT * FROM workforce").pl()
    assert population(chosen(table, CHOICES[name], ["kent"], *YEAR)) == {"kent": number}
