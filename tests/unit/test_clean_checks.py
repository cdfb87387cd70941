"""Checks that numbers add up, and the picking of figures. All numbers here are synthetic."""

import polars as pl
import pytest

from analysis.clean.checks import check_row, declared_checks, workforce_checks
from analysis.clean.pick import pick

FIGURE = {
    "publication_id": "synthetic/2024",
    "area": "england_and_wales",
    "stage": "proceedings",
    "proceeding": None,
    "route": None,
    "measure": "count",
    "worker_type": "officer",
}


def figures(*rows):
    return pl.DataFrame(
        [{**FIGURE, **row} for row in rows],
        schema_overrides={"value": pl.Float64, "proceeding": pl.String, "route": pl.String},
    )


@pytest.fixture
def declared(tmp_path):
    """Run the checks of a TOML text over figures; returns the rows by their last name."""

    def run(frame, text):
        path = tmp_path / "sums.toml"
        lists = [name for name in ("sums", "shares", "same") if f"[[{name}]]" not in text]
        path.write_text("\n".join([*(f"{name} = []" for name in lists), text]), encoding="utf-8")
        return {row["check_id"].split("/", 1)[1]: row for row in declared_checks(frame, path)}

    return run


@pytest.mark.parametrize(
    ("expected", "found", "at_most", "passed"),
    [
        (10.0, 10.0, False, True),
        (10.0, 9.0, False, False),
        (10.0, 11.0, False, False),
        (10.0, 9.0, True, True),
        (10.0, 11.0, True, False),
        (None, 10.0, False, False),
        (10.0, None, False, False),
        (None, None, True, False),
        (0.0, 0.0, False, True),
    ],
)
def test_a_check_passes_where_both_numbers_are_known_and_agree(expected, found, at_most, passed):
    row = check_row("id", None, "what", expected, found, at_most=at_most)
    assert row["passed"] is passed


SUM = """
[[sums]]
id = "types"
publication = "synthetic/2024"
what = "types against all"
whole = { proceeding = "any" }
parts = [{ proceeding = ["meeting", "hearing"] }]
"""


def test_parts_are_added_up_against_the_whole(declared):
    parts = [{"proceeding": "meeting", "value": 3.0}, {"proceeding": "hearing", "value": 4.0}]
    [right] = declared(figures({"proceeding": "any", "value": 7.0}, *parts), SUM).values()
    assert (right["expected"], right["found"], right["passed"]) == (7.0, 7.0, True)
    [wrong] = declared(figures({"proceeding": "any", "value": 8.0}, *parts), SUM).values()
    assert (wrong["expected"], wrong["found"], wrong["passed"]) == (8.0, 7.0, False)
    assert wrong["publication_id"] == "synthetic/2024"


def test_a_part_without_a_value_is_not_counted_as_nought(declared):
    frame = figures(
        {"proceeding": "any", "value": 3.0},
        {"proceeding": "meeting", "value": 3.0},
        {"proceeding": "hearing", "value": None},
    )
    assert declared(frame, SUM) == {}


def test_figures_of_other_publications_take_no_part(declared):
    frame = figures(
        {"proceeding": "any", "value": 3.0},
        {"proceeding": "meeting", "value": 3.0},
        {"proceeding": "hearing", "value": 9.0, "publication_id": "synthetic/2023"},
    )
    [row] = declared(frame, SUM).values()
    assert row["passed"]


def test_a_sum_by_a_column_is_a_check_for_each_of_its_values(declared):
    frame = figures(
        {"route": "a", "proceeding": "any", "value": 3.0},
        {"route": "a", "proceeding": "meeting", "value": 3.0},
        {"route": "b", "proceeding": "any", "value": 5.0},
        {"route": "b", "proceeding": "hearing", "value": 4.0},
    )
    rows = declared(frame, SUM.replace("whole =", 'by = ["route"]\nwhole ='))
    assert {name: row["passed"] for name, row in rows.items()} == {
        "types/a": True,
        "types/b": False,
    }


SHARE = """
[[shares]]
id = "percent"
publication = "synthetic/2024"
what = "percentage"
by = ["area"]
part = { proceeding = "meeting", measure = "count" }
whole = { proceeding = "any", measure = "count" }
percent = { proceeding = "meeting", measure = "percent" }
"""


# 1 of 3 is 33.33%: printed without decimals as 33, and neither as 34 nor as 32.
@pytest.mark.parametrize(("printed", "passed"), [(33.0, True), (34.0, False), (32.0, False)])
def test_a_printed_percentage_is_compared_with_its_counts(printed, passed, declared):
    frame = figures(
        {"proceeding": "meeting", "value": 1.0},
        {"proceeding": "any", "value": 3.0},
        {"proceeding": "meeting", "measure": "percent", "value": printed},
    )
    [row] = declared(frame, SHARE).values()
    assert row["passed"] is passed


def test_a_percentage_of_nothing_is_no_check(declared):
    frame = figures(
        {"proceeding": "meeting", "value": 0.0},
        {"proceeding": "any", "value": 0.0},
        {"proceeding": "meeting", "measure": "percent", "value": 0.0},
    )
    assert declared(frame, SHARE) == {}


def test_two_publications_of_one_number_are_compared(declared):
    text = """
    [[same]]
    id = "twin"
    what = "two pages"
    first = { publication_id = "synthetic/2024" }
    second = { publication_id = "synthetic/press" }
    """
    pair = [{"value": 5.0}, {"value": 6.0, "publication_id": "synthetic/press"}]
    [row] = declared(figures(*pair), text).values()
    assert (row["expected"], row["found"], row["passed"]) == (5.0, 6.0, False)
    assert declared(figures(pair[0]), text) == {}


def test_the_strength_is_compared_only_where_all_43_forces_are_there():
    def table(forces):
        return pl.DataFrame(
            [
                {
                    "publication_id": "home-office-workforce/synthetic",
                    "as_at": "2024-03-31",
                    "worker_type": "officer",
                    "force_id": force,
                    "headcount": 10.0,
                    "fte": None,
                }
                for force in [*(f"force-{number}" for number in range(forces)), "btp"]
            ],
            schema_overrides={"fte": pl.Float64},
        ).with_columns(pl.col("as_at").str.to_date())

    printed = figures(
        {
            "stage": "workforce",
            "unit": "workforce",
            "measure": "headcount",
            "period_end": "2024-03-31",
            "publication_id": "home-office-workforce/bulletin-synthetic",
            "value": 430.0,
        }
    ).with_columns(pl.col("period_end").str.to_date())
    [row] = workforce_checks(table(43), printed)
    assert (row["expected"], row["found"], row["passed"]) == (430.0, 430.0, True)
    assert workforce_checks(table(42), printed) == []


def test_figures_are_picked_by_their_values():
    frame = figures(
        {"proceeding": "any", "value": 1.0},
        {"proceeding": "meeting", "value": 2.0},
        {"proceeding": None, "value": 3.0},
    )

    def values(**selector):
        return pick(frame, selector)["value"].to_list()

    assert values(proceeding="any") == [1.0]
    assert values(proceeding=["any", "meeting"]) == [1.0, 2.0]
    assert values(proceeding="") == [3.0]
    assert values(not_proceeding="any") == [2.0, 3.0]
    assert values(not_proceeding=None) == [1.0, 2.0]
    assert values(proceeding="none") == []
    assert values() == [1.0, 2.0, 3.0]
