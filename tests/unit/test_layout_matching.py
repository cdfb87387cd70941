"""Layouts meet sheets: headers found by content, sheets by title. All of them are synthetic."""

import pytest

from analysis.errors import DataError
from analysis.ingest.faults import Faults
from analysis.ingest.grid import Grid
from analysis.ingest.layout import load_layout
from analysis.ingest.mapping import map_sheet
from analysis.ingest.match import match_sheet
from analysis.ingest.sidecar import Sidecar
from analysis.reference.names import load_names

LAYOUT = """
source = "synthetic"
ignored = ["Notes"]
[[tables]]
file = "*.ods"
sheets = [{ title = ["Table *: Dismissals by force*"], above = ["Headcount"] }]
fields = { unit = "individuals", stage = "outcome", worker_type = "officer" }
columns = { "Force" = "force", "Year" = "financial_year", "Group" = "by:group" }
names = { "Force" = ["Police force"] }
may_lack = ["Group"]
fill_down = ["Force"]
regions = ["West Midlands"]
ends_at = ["Notes"]
measures = [{ column = "Dismissed", measure = "count" }]
"""
SIDECAR = Sidecar("s", "p", "t", "e", "u", "2026", "none", "0" * 64, 1)
TOP = [["Table 4: Dismissals by force¹, 2024", "", ""], ["", "", "Headcount"], ["", "", ""]]
HEADER = ["Force", "Year", "Dismissed"]


@pytest.fixture
def layout(tmp_path):
    file = tmp_path / "synthetic.toml"
    file.write_text(LAYOUT)
    return load_layout(file)


@pytest.fixture
def read(layout, raw):
    names = load_names(raw / "vocabulary" / "2026-11")

    def records(body, header=HEADER, top=TOP):
        grid = Grid("Sheet 9", [*top, header, *body])
        match = match_sheet(grid, layout.tables)
        if match is None:
            return None, []
        faults = Faults()
        found = map_sheet(match, SIDECAR, names, "x.ods", faults).records
        return found, [fault.told() for fault in faults.found.values()]

    return records


def values(found):
    return [(one["force_id"], one["value"], one["cell"]) for one in found]


def test_the_header_is_found_under_title_and_unit_rows(read):
    found, faults = read([["Kent", "2023/24", "3"]])
    assert values(found) == [("kent", 3.0, "C5")]
    assert faults == []


def test_a_moved_column_is_found_by_its_header(read):
    found, _ = read([["3", "Kent", "2023/24"]], header=["Dismissed", "Force", "Year"])
    assert values(found) == [("kent", 3.0, "A5")]


def test_known_variants_case_and_footnote_marks_do_not_matter(read):
    found, faults = read(
        [["Kent", "2023/24", "3"]], header=["police  FORCE²", "Year", "Dismissed¹"]
    )
    assert values(found) == [("kent", 3.0, "C5")]
    assert faults == []


def test_an_unknown_force_is_told_once_with_how_often_and_the_nearest(read):
    body = [["Kemt", "2023/24", "3"], ["Kemt", "2024/25", "4"], ["Essex", "2023/24", "5"]]
    found, faults = read(body)
    assert values(found) == [("essex", 5.0, "C7")]
    (fault,) = faults
    assert fault.startswith("x.ods, sheet Sheet 9, cell A5: unknown force 'Kemt' (2 times")
    assert "Kent" in fault


def test_all_faults_of_a_row_are_told(read):
    _, faults = read([["Kemt", "soon", "many"]])
    assert [word in " ".join(faults) for word in ("Kemt", "soon")] == [True, True]


def test_an_unknown_marker_is_told(read):
    _, faults = read([["Kent", "2023/24", "[q]"]])
    assert "'[q]' is no number and no known marker" in faults[0]


def test_a_region_comes_before_the_force_of_the_same_name(read):
    body = [
        ["West Midlands ", "2023/24", "9"],
        ["Staffordshire", "2023/24", "4"],
        ["West Midlands", "2023/24", "5"],
    ]
    found, faults = read(body)
    assert faults == []
    assert [(one["area"], one["force_id"], one["value"]) for one in found] == [
        ("region-west-midlands", None, 9.0),
        ("staffordshire", "staffordshire", 4.0),
        ("west-midlands", "west-midlands", 5.0),
    ]


def test_a_blank_category_means_as_above_and_spacer_rows_are_passed_over(read):
    body = [["Kent", "2022/23", "1"], ["", "", ""], ["", "2023/24", "2"]]
    found, _ = read(body)
    assert values(found) == [("kent", 1.0, "C5"), ("kent", 2.0, "C7")]


def test_the_table_ends_where_the_layout_says(read):
    found, faults = read([["Kent", "2023/24", "3"], ["Notes", "", ""], ["1. A note", "", ""]])
    assert (len(found), faults) == (1, [])


def test_a_number_under_the_end_is_a_fault_and_not_lost(read):
    _, faults = read([["Notes", "", ""], ["Kent", "2023/24", "3"]])
    assert "a number stands under the table's end" in faults[0]


def test_a_further_breakdown_may_be_there_and_tells_rows_apart(read):
    header = ["Force", "Year", "Group", "Dismissed"]
    body = [["Kent", "2023/24", "A", "1"], ["Kent", "2023/24", "B", "2"]]
    found, faults = read(body, header=header, top=[[*row, ""] for row in TOP])
    assert [one["breakdown_value"] for one in found] == ["A", "B"]
    assert faults == []


def test_the_same_figure_twice_is_a_fault(read):
    _, faults = read([["Kent", "2023/24", "1"], ["Kent", "2023/24", "1"]])
    assert "the same figure stands twice" in faults[0]


def test_another_unit_over_the_table_is_another_sheet(read):
    fte = [TOP[0], ["", "", "Full-time equivalents"], TOP[2]]
    assert read([["Kent", "2023/24", "3"]], top=fte)[0] is None


def test_a_header_that_the_layout_speaks_of_but_does_not_name_is_refused(tmp_path):
    file = tmp_path / "synthetic.toml"
    file.write_text(LAYOUT.replace('may_lack = ["Group"]', 'may_lack = ["Grope"]'))
    with pytest.raises(DataError, match="Grope"):
        load_layout(file)


def test_a_layout_that_breaks_the_schema_names_the_line(tmp_path):
    file = tmp_path / "synthetic.toml"
    file.write_text(LAYOUT.replace("ends_at =", "ends_with ="))
    with pytest.raises(DataError) as caught:
        load_layout(file)
    line = next(n for n, text in enumerate(LAYOUT.splitlines(), 1) if "ends_at" in text)
    assert "ends_with" in caught.value.what
    assert f"line {line}" in caught.value.where
