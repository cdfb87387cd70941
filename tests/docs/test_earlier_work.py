"""What docs/earlier-work.md says of the earlier table, against that table and the database."""

import polars as pl
import pytest
from earlier_work import EARLIER

from analysis.rates.funnel import with_rate_funnel
from analysis.reporting.cookbook import COOKBOOK, answer, as_markdown, questions

PAGE = COOKBOOK.with_name("earlier-work.md")
RAW = PAGE.read_text(encoding="utf-8")
TEXT = " ".join(RAW.split())
QUESTIONS = [each for asked in questions(RAW).values() for each in asked]
SERIES = "iopc-case-to-answer-people"
LEFT_OUT = {"dyfed-powys", "gloucestershire", "humberside", "lancashire", "lincolnshire"}


@pytest.fixture(scope="module")
def ours(ask):
    rows = ask("SELECT * FROM force_rates WHERE series = ?", SERIES)
    return {row["force_id"]: row for row in rows}


def outside(rows):
    """Forces outside 95% limits, with their class."""
    return {row["force_id"]: row["funnel_class"] for row in rows}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.title)
def test_the_tables_of_the_page_are_those_of_the_database(question, database):
    found = as_markdown(*answer(database, question))
    assert found == question.table, f"{PAGE.name}, {question.title}; the table now:\n{found}"


def test_five_forces_are_left_out_and_have_a_rate_here(ours):
    assert len(EARLIER) == 39
    assert set(ours) - set(EARLIER) == LEFT_OUT
    assert not set(EARLIER) - set(ours)
    assert all(ours[force]["events"] == 0 and ours[force]["upper"] > 0 for force in LEFT_OUT)
    assert sum(ours[force]["population"] for force in LEFT_OUT) == 15_537
    assert "15,537" in TEXT


def test_one_denominator_is_there_twice():
    staff = [people for _, people in EARLIER.values()]
    twice = {force for force, (_, people) in EARLIER.items() if staff.count(people) > 1}
    assert twice == {"cheshire", "city-of-london"}
    assert EARLIER["cheshire"][1] == 3_744


def test_real_headcounts_are_those_of_the_workforce_table(ours, ask):
    """Added up by hand from the open data table: officers, specials, staff, PCSOs, designated."""
    for force, employees in [("city-of-london", 1_304), ("west-midlands", 11_181)]:
        [row] = ask(
            "SELECT sum(headcount) AS n FROM workforce WHERE force_id = ? "
            "AND as_at = '2020-03-31' AND worker_type <> 'volunteer'",
            force,
        )
        assert row["n"] == ours[force]["population"] == employees
        assert f"{employees:,}" in TEXT


def test_what_is_left_of_the_number_of_west_midlands_is_a_force(ask):
    rest = sum(EARLIER[force][1] for force in ("west-mercia", "staffordshire", "warwickshire"))
    assert (EARLIER["west-midlands"][1], EARLIER["west-midlands"][1] - rest) == (20_035, 11_018)
    region = ask("SELECT force_id FROM forces WHERE region = 'West Midlands' ORDER BY 1")
    assert [row["force_id"] for row in region] == [
        "staffordshire",
        "warwickshire",
        "west-mercia",
        "west-midlands",
    ]
    assert "11,018" in TEXT


def test_four_counts_differ_from_the_pages_by_force(ours):
    differ = {
        force: (count, ours[force]["events"])
        for force, (count, _) in EARLIER.items()
        if ours[force]["events"] is not None and count != ours[force]["events"]
    }
    assert differ == {
        "avon-and-somerset": (11, 10),
        "devon-and-cornwall": (8, 15),
        "greater-manchester": (11, 8),
        "west-midlands": (24, 23),
    }
    assert ours["btp"]["events"] is None


def test_most_denominators_lie_between_two_full_time_equivalents(ask):
    rows = ask(
        "SELECT force_id, as_at, sum(fte) AS fte FROM workforce "
        "WHERE as_at IN ('2020-03-31', '2021-03-31') "
        "AND worker_type NOT IN ('volunteer', 'special') GROUP BY ALL"
    )
    ends = {}
    for row in rows:
        ends.setdefault(row["force_id"], []).append(row["fte"])
    within = [f for f, (_, n) in EARLIER.items() if min(ends[f]) - 1 < n < max(ends[f]) + 1]
    assert len(within) > len(EARLIER) / 2


def test_two_forces_lie_outside_on_the_files_numbers_and_five_on_the_right_footing(ours):
    frame = pl.DataFrame(
        [(force, float(n), float(staff)) for force, (n, staff) in EARLIER.items()],
        schema=["force_id", "events", "population"],
        orient="row",
    )
    then = with_rate_funnel(frame, per=1000.0).filter(pl.col("funnel_class") != "within")
    assert outside(then.to_dicts()) == {"west-yorkshire": "high", "kent": "low"}
    now = [row for row in ours.values() if row["funnel_class"] in ("high", "low")]
    assert outside(now) == {
        "west-yorkshire": "high",
        "devon-and-cornwall": "high",
        "kent": "low",
        "humberside": "low",
        "lancashire": "low",
    }
    far = {force for force, row in ours.items() if row["funnel_class_998"] in ("high", "low")}
    # Nought of 5,765 where 1.31 per 1,000 would be 7.5: exp(-7.5) is below one in a thousand.
    assert far == {"lancashire"}
