"""Published totals against the database: numbers that the publishers printed, and sums by hand."""

from datetime import date

import pytest

HANSARD = "publication_id = 'hansard/2009-11-03' AND sheet = 'dismissals_2008_09'"
HOME_OFFICE = "publication_id LIKE 'home-office-misconduct/year-ending-%' AND unit = 'individuals'"
OFFICERS = "worker_type = 'officer'"
NATIONAL = "area = 'england_and_wales'"


@pytest.fixture(scope="module")
def one(ask):
    """The one value that a query over `figures` gives."""

    def value(where):
        rows = ask(f"SELECT value FROM figures WHERE {where}")
        assert len(rows) == 1, rows
        return rows[0]["value"]

    return value


# Written answer of 3 November 2009: 141 officers and 86 PCSOs dismissed in 43 forces, 2008/09.
@pytest.mark.parametrize(("worker", "printed"), [("officer", 141), ("pcso", 86)])
def test_dismissals_of_2008_09_add_up_to_the_printed_total(worker, printed, ask, one):
    dismissed = f"{HANSARD} AND outcome_id = 'dismissed' AND worker_type = '{worker}'"
    assert one(f"{dismissed} AND {NATIONAL}") == printed
    [forces] = ask(
        "SELECT count(DISTINCT force_id) AS n, sum(value) AS total FROM figures "
        f"WHERE {dismissed} AND force_id IS NOT NULL"
    )
    assert (forces["n"], forces["total"]) == (43, printed)


# The same answer: officers by force, read off the page.
@pytest.mark.parametrize(
    ("force", "dismissed"),
    [("metropolitan", 19), ("merseyside", 10), ("thames-valley", 8), ("wiltshire", 0)],
)
def test_dismissals_of_a_force_are_those_printed(force, dismissed, one):
    where = f"{HANSARD} AND outcome_id = 'dismissed' AND {OFFICERS} AND force_id = '{force}'"
    assert one(where) == dismissed


# IOPC, complaints 2024/25: 60,031 outside and 31,687 under Schedule 3; 43 forces and BTP.
@pytest.mark.parametrize(
    ("route", "printed"), [("outside_schedule_3", 60_031), ("under_schedule_3", 31_687)]
)
def test_complaint_cases_finalised_add_up_to_the_printed_total(route, printed, ask, one):
    where = (
        "publication_id = 'iopc-complaints/2024-25' AND sheet = 'cases_finalised_by_force' "
        f"AND measure = 'count' AND route = '{route}'"
    )
    assert one(f"{where} AND {NATIONAL}") == printed
    [forces] = ask(
        "SELECT count(DISTINCT force_id) AS n, sum(value) AS total FROM figures "
        f"WHERE {where} AND force_id IS NOT NULL"
    )
    assert (forces["n"], forces["total"]) == (44, printed)


# Police workforce, England and Wales: officers of the 43 forces. 149,566 headcount and 147,430 FTE
# at 31 March 2023 are printed; the unrounded rows of the open data table, by sex and rank, come to
# 147,429.6238, its sums by force, rounded to two decimals, to 147,429.63. 2022: 142,505 headcount.
@pytest.mark.parametrize(
    ("day", "headcount", "fte"),
    [(date(2023, 3, 31), 149_566, 147_429.62), (date(2022, 3, 31), 142_505, 140_228.33)],
)
def test_officers_of_the_43_forces_are_the_published_strength(day, headcount, fte, ask):
    rows = ask(
        "SELECT headcount, fte FROM workforce JOIN forces USING (force_id) "
        "WHERE publication_id = 'home-office-workforce/open-data-2023-07-26' "
        f"AND {OFFICERS} AND kind = 'territorial' AND as_at = ?",
        day,
    )
    assert len(rows) == 43
    assert sum(row["headcount"] for row in rows) == headcount
    assert sum(row["fte"] for row in rows) == pytest.approx(fte, abs=0.015)


def test_officers_of_the_bulletin_are_printed_totals_of_their_own(one):
    printed = f"stage = 'workforce' AND {OFFICERS} AND {NATIONAL} AND period_end = '2023-03-31'"
    assert one(f"{printed} AND measure = 'headcount'") == 149_566
    first = f"{printed} AND publication_id = 'home-office-workforce/bulletin-2023-03-31'"
    assert one(f"{first} AND measure = 'fte'") == 147_430
    later = f"{printed} AND publication_id = 'home-office-workforce/bulletin-2024-03-31'"
    assert one(f"{later} AND measure = 'fte'") == 147_434


# Home Office, year ending 31 March 2023: 972 officers = 519 + 266 + 187; 1,300 with staff (328).
# Year ending 31 March 2024: 1,698 = 1,312 officers + 386 staff.
@pytest.mark.parametrize(
    ("year", "worker", "proceeding", "printed"),
    [
        (2023, "officers_and_staff", "any", 1_300),
        (2023, "officers_and_specials", "any", 972),
        (2023, "staff", "any", 328),
        (2023, "officers_and_specials", "meeting", 519),
        (2023, "officers_and_specials", "hearing", 266),
        (2023, "officers_and_specials", "accelerated_hearing", 187),
        (2024, "officers_and_staff", "any", 1_698),
        (2024, "officers_and_specials", "any", 1_312),
        (2024, "staff", "any", 386),
        (2024, "officers_and_specials", "meeting", 585),
    ],
)
def test_referrals_to_proceedings_are_those_printed(year, worker, proceeding, printed, one):
    where = (
        f"{HOME_OFFICE} AND stage = 'proceedings' AND measure = 'count' "
        f"AND worker_type = '{worker}' AND proceeding = '{proceeding}' "
        f"AND period_start = '{year - 1}-04-01' AND period_end = '{year}-03-31'"
    )
    assert one(where) == printed


def test_parts_of_the_referrals_add_up(ask):
    assert 519 + 266 + 187 == 972
    assert 972 + 328 == 1_300
    assert 1_312 + 386 == 1_698
    checks = {row["check_id"]: row for row in ask("SELECT * FROM checks")}
    for check, total in [
        ("sum/home-office-2023-types", 972),
        ("sum/home-office-2023-officers-and-staff", 1_300),
        ("sum/home-office-2024-officers-and-staff", 1_698),
    ]:
        assert checks[check]["expected"] == checks[check]["found"] == total
        assert checks[check]["passed"]


# Rows of the transcribed tables 6 and 18 of the complaints statistics: 36 forces, 36 subcategories.
# Of table 6 seven rows are whole, and add up; the others have cells that could not be read.
def test_each_total_column_is_one_check_a_row(ask):
    [found] = ask(
        """SELECT count(*) FILTER (sheet LIKE 'table6%') AS forces,
        count(*) FILTER (sheet LIKE 'table18%') AS subcategories,
        count(*) FILTER (sheet LIKE 'table6%' AND explanation IS NULL) AS whole,
        count(*) FILTER (explanation IS NULL AND difference <> 0) AS wrong
        FROM checks WHERE check_id LIKE 'total/iopc-complaints/2024-25/%/across'"""
    )
    assert found == {"forces": 36, "subcategories": 36, "whole": 7, "wrong": 0}
    twice = "SELECT cell, parts FROM checks GROUP BY ALL HAVING count(*) > 1 AND cell IS NOT NULL"
    assert ask(twice.replace("cell, parts", "path, cell, parts")) == []


# Table 27: 1,112 and 903 reviews are printed; the rows that can be read come to less.
def test_a_total_of_which_not_every_part_can_be_read_says_so(ask):
    rows = ask(
        """SELECT expected, passed, explanation FROM checks
        WHERE sheet = 'table27_reviews_by_force' AND cell IN ('C46', 'F46') ORDER BY cell"""
    )
    assert [row["expected"] for row in rows] == [1_112, 903]
    assert all(row["passed"] for row in rows)
    assert all(row["explanation"].startswith("Not comparable: ") for row in rows)


# College of Policing: officers put on the barred list, by year; 70 in the first 3.5 months.
@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [
        ("2017-12-15", "2018-03-31", 70),
        ("2021-04-01", "2022-03-31", 299),
        ("2022-04-01", "2023-03-31", 394),
        ("2023-04-01", "2024-03-31", 593),
        ("2024-04-01", "2025-03-31", 735),
    ],
)
def test_officers_barred_are_those_printed(start, end, printed, one):
    where = (
        f"publication_id LIKE 'college-barred-list/%' AND stage = 'barred' AND {OFFICERS} "
        "AND unit = 'individuals' AND breakdown IS NULL AND measure = 'count' "
        f"AND {NATIONAL} AND period_start = '{start}' AND period_end = '{end}'"
    )
    assert one(where) == printed


def test_officers_barred_from_2018_to_2021_are_known_by_difference_alone(ask, one):
    """1,505 since 15 December 2017, less 70, 299 and 394: no page prints the rest of it."""
    whole = one("stage = 'barred' AND value = 1505")
    by_hand = 1_505 - 70 - 299 - 394
    assert (whole, by_hand) == (1_505, 742)
    [row] = ask("SELECT * FROM trends WHERE series = 'barred-officers' AND years > 1")
    assert row["events"] == by_hand
    assert row["events_basis"].startswith("derived")
    assert not ask("SELECT 1 AS found FROM figures WHERE value = 742 AND stage = 'barred'")


# Marks of the source files: two derived rows in misconduct_national.csv, one in
# workforce_national.csv; 14 derived headcounts in officer_strength_by_force_2023_2026_partial.csv.
def test_what_is_derived_is_marked_so(ask):
    derived = ask("SELECT value FROM figures WHERE status = 'derived' ORDER BY value")
    assert [row["value"] for row in derived] == [7, 727, 149_768]
    [strength] = ask("SELECT count(*) AS n FROM workforce WHERE status = 'derived'")
    assert strength["n"] == 14


@pytest.mark.parametrize(
    ("value", "note"),
    [
        (30, "a later article gives 29 specials"),
        (1_984, "article also prints 1,987"),
        (727, "derived"),
        (2_242, "not comparable with the 2021+ series"),
    ],
)
def test_what_the_source_says_against_a_figure_stays_with_it(value, note, ask):
    rows = ask("SELECT note, status FROM figures WHERE value = ?", value)
    assert any(note in f"{row['note']} {row['status']}" for row in rows)


def test_what_others_quoted_is_marked_so(ask):
    rows = ask("SELECT DISTINCT provenance, split_part(publication_id, '/', 1) AS s FROM figures")
    found = {(row["s"], row["provenance"]) for row in rows}
    assert ("press-and-foi", "quoted") in found
    assert ("press-and-foi", "publisher") not in found
    assert ("iopc-complaints", "publisher") in found


def test_a_publication_is_quoted_as_a_whole_or_its_publishers_own(ask):
    rows = ask(
        "SELECT publisher, list(DISTINCT provenance) AS kinds FROM figures "
        "JOIN publications USING (publication_id) GROUP BY publisher, publication_id"
    )
    assert all(len(row["kinds"]) == 1 for row in rows)
    quoting = {row["publisher"]: row["kinds"][0] for row in rows if "quoting" in row["publisher"]}
    assert len(quoting) >= 4
    assert set(quoting.values()) == {"quoted"}


def test_every_sum_that_does_not_add_up_has_its_explanation(ask):
    failed = ask("SELECT check_id, explanation FROM checks WHERE NOT passed")
    assert all(row["explanation"] for row in failed)
    # Printed by the Home Office itself: 1,854 against 1,858, 2,212 against 2,214 resignations.
    assert {row["check_id"].split("/")[-1] for row in failed} >= {"I174", "I176"}
