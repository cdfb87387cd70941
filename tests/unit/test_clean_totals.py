"""Printed totals as rows of the table `checks`. All numbers are synthetic."""

import polars as pl
import pytest

from analysis.clean import checks
from analysis.clean.total_checks import total_checks
from analysis.ingest.totals import PrintedTotal

RECORD = {
    "publication_id": "synthetic/2024", "sheet": "table 1, Ranks", "cell": "B5", "stage": "barred",
    "route": None, "outcome_id": None, "worker_type": "officer", "breakdown_value": "total",
    "area": "england_and_wales", "force_id": None, "period_as_published": "2023/24",
    "period_end": None, "note": None, "marker": None,
}  # fmt: skip


def part(value, **more):
    marker = None if value is not None else "[c]"
    return RECORD | {"value": value, "marker": marker, "cell": "B2"} | more


def check(printed, *values, note=None, across=False, label="Total", path="s/2024/x.html", **more):
    known = [value for value in values if value is not None]
    total = PrintedTotal(
        whole=RECORD | {"value": printed, "note": note},
        path=path,
        label=label,
        added=sum(known) if known else None,
        parts=[part(value, **more) for value in values],
        cells="B2:B4",
        across=across,
        column="Rank",
    )
    (row,) = total_checks([total])
    return row


def test_both_numbers_the_difference_and_the_place_are_told():
    row = check(8.0, 4.0, 3.0)
    assert (row["expected"], row["found"], row["difference"]) == (8.0, 7.0, -1.0)
    assert row["passed"] is False
    assert row["check_id"] == "total/synthetic/2024/x.html/table 1, Ranks/B5"
    assert [row[key] for key in ("path", "sheet", "cell", "parts")] == [
        "s/2024/x.html", "table 1, Ranks", "B5", "B2:B4",
    ]  # fmt: skip
    assert row["what"] == "2 rows against the printed total of Total: barred officer total 2023/24"


@pytest.mark.parametrize(
    ("printed", "values", "passed", "says"),
    [
        (8.0, (4.0, None), True, "Not comparable: 1 of 2 parts have no number ([c])."),
        # What is known of them is more than the total: that is wrong whatever the rest is.
        (3.0, (4.0, None), False, "Not comparable: 1 of 2 parts have no number ([c])."),
        (3.0, (None, None), True, "Not comparable: 2 of 2 parts have no number ([c])."),
        (7.0, (4.0, 3.0), True, None),
    ],
)
def test_a_part_without_a_number_is_never_nought(printed, values, passed, says):
    row = check(printed, *values)
    assert (row["passed"], row["explanation"]) == (passed, says)
    assert (row["found"] is None) == all(value is None for value in values)


def test_a_note_explains_a_gap_and_nothing_else():
    assert check(8.0, 7.0, note="rounded")["explanation"] == "rounded"
    assert check(7.0, 7.0, note="rounded")["explanation"] is None


def test_a_sum_of_binary_fractions_is_no_difference():
    assert check(63690.52601870945, 63690.526019)["passed"]
    assert not check(63690.53, 63690.526019)["passed"]


def test_forces_are_called_so_and_columns_name_their_row():
    forces = check(2.0, 1.0, 1.0, force_id="kent")
    assert forces["what"].startswith("2 forces against the printed total: barred officer")
    across = check(2.0, 1.0, 1.0, across=True, label="Grand total")
    assert across["what"].startswith(
        "2 columns against the printed total of Grand total: england_and_wales barred"
    )
    assert across["check_id"].endswith("/B5/across")


def test_a_cell_that_is_a_total_in_two_ways_has_two_checks():
    parts = [part(1.0)]
    whole = RECORD | {"value": 1.0}
    totals = [
        PrintedTotal(whole, "s/2024/x.html", "Total", 1.0, parts, "B2", across=False, column=name)
        for name in ("Force", "Rank")
    ]
    ids = [row["check_id"] for row in total_checks(totals)]
    assert len(set(ids)) == 2
    assert ids[1] == f"{ids[0]}/Rank"


def test_where_the_files_are_not_read_what_is_stored_is_taken(monkeypatch):
    monkeypatch.setattr(checks, "declared_checks", lambda _: [])
    monkeypatch.setattr(checks, "workforce_checks", lambda *_: [])
    row = check(8.0, 4.0, 3.0)
    stored = pl.DataFrame([row, {**row, "check_id": "sum/x"}])
    tables = {"checks": stored, "figures": pl.DataFrame(), "workforce": pl.DataFrame()}
    assert checks.run_checks(tables) == [row]
    assert checks.run_checks(tables, []) == []
