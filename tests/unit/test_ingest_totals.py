"""Totals that a table prints are told from its rows and added up. All numbers are synthetic."""

import pytest

from analysis.errors import DataError
from analysis.ingest.faults import Faults
from analysis.ingest.grid import Grid
from analysis.ingest.layout import load_layout
from analysis.ingest.mapping import map_sheet
from analysis.ingest.match import match_sheet
from analysis.ingest.sidecar import Sidecar
from analysis.ingest.total_labels import names_a_total
from analysis.reference.names import load_names

LAYOUT = """
source = "synthetic"
[[tables]]
file = "{file}"
sheets = [{{ title = ["Table*"] }}]
columns = {{ {columns} }}
{more}
measures = [
  {measures}
]
[tables.fields]
area = "england_and_wales"
unit = "individuals"
stage = "outcome"
worker_type = "officer"
"""
COUNT = '{ column = "N", measure = "count" }'
SIDECAR = Sidecar("synthetic", "p", "t", "e", "u", "2026", "none", "0" * 64, 1)
PARTIAL = Sidecar("synthetic", "p", "t", "e", "u", "2026", "none", "0" * 64, 1, coverage="partial")
REASON = '"Reason" = "copy:breakdown_value"'


@pytest.fixture
def read(tmp_path, raw):
    """Map a sheet; returns its totals as (cell, printed, added, parts, marked), and its faults."""
    names = load_names(raw / "vocabulary" / "2026-11")

    def totals(*rows, columns=REASON, more="", measures=COUNT, file="*.ods", sidecar=SIDECAR):
        path = tmp_path / "synthetic.toml"
        text = LAYOUT.format(file=file, columns=columns, more=more, measures=measures)
        path.write_text(text, encoding="utf-8")
        load_layout.cache_clear()
        width = len(rows[0])
        grid = Grid("Sheet", [["Table 1", *[""] * (width - 1)], *map(list, rows)])
        match = match_sheet(grid, load_layout(path).tables)
        assert match is not None
        faults = Faults()
        mapped = map_sheet(match, sidecar, names, "synthetic/e/x.ods", faults)
        found = [
            (one.whole["cell"], one.whole["value"], one.added, one.cells, one.marked)
            for one in mapped.totals
        ]
        return found, [fault.told() for fault in faults.found.values()]

    return totals


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Total", True),
        ("TOTAL²", True),
        ("Grand total", True),
        ("All ranks", True),
        ("Total 43 forces", True),
        ("Total [note 3]", True),
        ("All other reasons", False),
        ("Totally unsuitable", False),
        ("Allegation", False),
        ("Wales", False),
    ],
)
def test_what_names_a_total(text, is_one):
    assert names_a_total(text) is is_one


def test_the_rows_above_a_total_are_its_parts(read):
    found, faults = read(["Reason", "N"], ["Drugs", "4"], ["Theft", "3"], ["Total", "8"])
    assert found == [("B5", 8.0, 7.0, "B3:B4", 0)]
    assert faults == []


def test_a_total_at_the_top_is_that_of_the_rows_below(read):
    found, _ = read(["Reason", "N"], ["All reasons", "7"], ["Drugs", "4"], ["Theft", "3"])
    assert found == [("B3", 7.0, 7.0, "B4:B5", 0)]


def test_a_marked_part_is_counted_and_is_no_nought(read):
    found, _ = read(["Reason", "N"], ["Drugs", "[c]"], ["Theft", "3"], ["Total", "8"])
    assert found == [("B5", 8.0, 3.0, "B3:B4", 1)]
    found, _ = read(["Reason", "N"], ["Drugs", "[c]"], ["Theft", "*"], ["Total", "8"])
    assert found == [("B5", 8.0, None, "B3:B4", 2)]


def test_a_total_that_is_no_number_is_compared_with_nothing(read):
    assert read(["Reason", "N"], ["Drugs", "4"], ["Total", "[c]"])[0] == []


def test_rows_under_a_total_are_not_among_its_parts(read):
    """As in the bulletin of March 2022: those not known stand under the total of those known."""
    rows = [["Meeting", "5"], ["Hearing", "2"], ["Total", "7"], ["Not known", "1"]]
    assert read(["Reason", "N"], *rows)[0] == [("B5", 7.0, 7.0, "B3:B4", 0)]


def test_several_totals_are_of_their_sections_and_the_last_of_all(read):
    rows = [
        ["Meeting", "5"], ["Hearing", "2"], ["Total officers", "7"],
        ["Written", "1"], ["Oral", "3"], ["Total staff", "4"], ["Grand total", "11"],
    ]  # fmt: skip
    assert read(["Reason", "N"], *rows)[0] == [
        ("B5", 7.0, 7.0, "B3:B4", 0),
        ("B8", 4.0, 4.0, "B6:B7", 0),
        ("B9", 11.0, 11.0, "B3:B4 B6:B7", 0),
    ]


def test_a_total_repeated_closes_each_section(read):
    rows = [["A", "5"], ["Total", "5"], ["B", "2"], ["C", "2"], ["Total", "4"]]
    found, _ = read(["Reason", "N"], *rows, columns='"Reason" = "copy:label"')
    assert [one[:4] for one in found] == [("B4", 5.0, 5.0, "B3"), ("B7", 4.0, 4.0, "B5:B6")]


def test_regions_over_their_forces_are_subtotals(read):
    rows = [
        ["South East", "9"], ["Kent", "4"], ["Surrey", "5"],
        ["Wales", "2"], ["Gwent", "2"], ["Total 43 forces", "11"],
        ["British Transport Police", "3"], ["Total", "14"],
    ]  # fmt: skip
    more = (
        'regions = ["South East", "Wales"]\n'
        'areas = { "Total 43 forces" = { area = "england_and_wales", covers = "43" }, '
        '"Total" = { area = "england_and_wales", label = "Total" } }'
    )
    found, faults = read(["Force", "N"], *rows, columns='"Force" = "force"', more=more)
    assert faults == []
    assert sorted(found) == [
        ("B10", 14.0, 14.0, "B4:B5 B7 B9", 0),
        ("B3", 9.0, 9.0, "B4:B5", 0),
        ("B6", 2.0, 2.0, "B7", 0),
        ("B8", 11.0, 11.0, "B4:B5 B7", 0),
    ]


TWO = '"Group" = "copy:label", "Reason" = "copy:breakdown_value"'


def test_subtotals_by_group_and_one_total_of_all(read):
    rows = [
        ["A", "x", "1"], ["A", "y", "2"], ["A", "Total", "3"],
        ["B", "x", "4"], ["B", "Total", "4"], ["Total", "", "7"],
    ]  # fmt: skip
    found, _ = read(["Group", "Reason", "N"], *rows, columns=TWO)
    assert sorted(one[:4] for one in found) == [
        ("C5", 3.0, 3.0, "C3:C4"),
        ("C7", 4.0, 4.0, "C6"),
        ("C8", 7.0, 7.0, "C3:C4 C6"),
    ]


def test_the_one_total_under_filled_groups_is_of_all_and_of_no_group(read):
    rows = [["A", "x", "1"], ["", "y", "2"], ["B", "x", "4"], ["", "Total", "7"]]
    more = 'fill_down = ["Group"]'
    found, _ = read(["Group", "Reason", "N"], *rows, columns=TWO, more=more)
    assert [one[:4] for one in found] == [("C6", 7.0, 7.0, "C3:C5")]


def test_each_year_has_a_total_of_its_own(read):
    rows = [["2022/23", "a", "1"], ["2023/24", "a", "2"], ["2022/23", "Total", "1"],
            ["2023/24", "Total", "9"]]  # fmt: skip
    columns = '"Year" = "financial_year", ' + REASON
    found, _ = read(["Year", "Reason", "N"], *rows, columns=columns)
    assert [one[:4] for one in found] == [("C5", 1.0, 1.0, "C3"), ("C6", 9.0, 2.0, "C4")]


ACROSS = """{ column = "Meeting", measure = "count", fields = { proceeding = "meeting" } },
  { column = "Hearing", measure = "count", fields = { proceeding = "hearing" } },
  { column = "Share", measure = "percent", fields = { proceeding = "hearing" } },
  { column = "Total", measure = "count" MORE },"""


def test_a_total_column_is_the_sum_of_the_counts_and_of_no_percentage(read):
    head, row = ["Reason", "Meeting", "Hearing", "Share", "Total"], ["a", "1", "2", "67", "4"]
    found, _ = read(head, row, measures=ACROSS.replace("MORE", ""))
    assert found == [("E3", 4.0, 3.0, "B3:C3", 0)]


def test_percentages_and_days_are_not_added_up(read):
    measures = (
        '{ column = "N", measure = "percent" }, '
        '{ column = "D", measure = "days", fields = { label = "d" } }'
    )
    rows = [["a", "40", "3"], ["b", "60", "5"], ["Total", "100", "4"]]
    assert read(["Reason", "N", "D"], *rows, measures=measures)[0] == []


def test_a_total_that_is_declared_not_additive_is_not_added_up(read):
    rows = [["a", "4"], ["b", "3"], ["Total", "5"]]
    more = 'totals = [{ column = "Reason", text = "Total", additive = false }]'
    assert read(["Reason", "N"], *rows, more=more) == ([], [])
    head, row = ["Reason", "Meeting", "Hearing", "Share", "Total"], ["a", "1", "2", "67", "2"]
    assert read(head, row, measures=ACROSS.replace("MORE", ", additive = false"))[0] == []


def test_a_layout_may_name_the_parts_of_a_total(read):
    rows = [["a", "4"], ["b", "3"], ["c", "9"], ["Either", "7"]]
    more = 'totals = [{ column = "Reason", text = "Either", of = ["a", "b"] }]'
    assert read(["Reason", "N"], *rows, more=more)[0] == [("B6", 7.0, 7.0, "B3:B4", 0)]
    head, row = ["Reason", "Meeting", "Hearing", "Share", "Total"], ["a", "1", "2", "67", "1"]
    measures = ACROSS.replace("MORE", ', parts = ["Meeting"]')
    assert read(head, row, measures=measures)[0] == [("E3", 1.0, 1.0, "B3", 0)]


NAMED = 'totals = [{ column = "Reason", text = ["Total", "All"] }]'


def test_a_total_that_the_layout_names_and_the_sheet_lacks_is_a_fault(read):
    _, (fault,) = read(["Reason", "N"], ["a", "4"], ["b", "3"], more=NAMED)
    assert "the total 'Total' or 'All' is missing" in fault
    assert "sheet Sheet, from cell A3 on" in fault
    assert "cut short" in fault


def test_one_of_its_spellings_is_enough(read):
    assert read(["Reason", "N"], ["a", "4"], ["All", "4"], more=NAMED)[1] == []


def test_a_total_that_is_gone_for_one_year_is_missed(read):
    columns = '"Year" = "financial_year", ' + REASON
    rows = [["2022/23", "a", "1"], ["2022/23", "Total", "1"], ["2023/24", "a", "2"]]
    _, (fault,) = read(["Year", "Reason", "N"], *rows, columns=columns, more=NAMED)
    assert "from cell B5 on" in fault


@pytest.mark.parametrize(
    ("more", "sidecar"), [(NAMED.replace(" }", ", may_lack = true }"), SIDECAR), (NAMED, PARTIAL)]
)
def test_a_total_may_lack_where_that_is_known(read, more, sidecar):
    assert read(["Reason", "N"], ["a", "4"], more=more, sidecar=sidecar)[1] == []


def test_a_transcription_has_the_totals_that_its_layout_names_and_no_others(read):
    rows = [["a", "4"], ["All", "4"]]
    assert read(["Reason", "N"], *rows, file="*.csv")[0] == []
    assert len(read(["Reason", "N"], *rows, file="*.csv", more=NAMED)[0]) == 1


def test_a_total_of_a_column_that_the_layout_does_not_name_is_refused(read):
    with pytest.raises(DataError, match="Raison"):
        read(["Reason", "N"], ["a", "4"], more='totals = [{ column = "Raison", text = "Total" }]')
