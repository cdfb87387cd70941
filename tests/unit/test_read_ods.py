"""ODS workbooks read as texts. All but the genuine files are synthetic."""

import zipfile
from datetime import date

import pytest
from workbooks import Percent, Raised, Wide, workbook

from analysis.errors import DataError
from analysis.ingest.ods_markup import read_markup
from analysis.ingest.read_ods import read_ods

OPEN_DATA = "published/open-data-table-police-workforce-260723.ods"
SUMMARY = "published/police-workforce-sep19-tables.ods"


def read(tmp_path, sheets):
    file = tmp_path / "x.ods"
    file.write_bytes(workbook(sheets))
    return read_ods(file)


def test_a_number_is_what_is_stored_not_what_is_shown(tmp_path):
    # 5516.65 is shown as 5,517.
    (grid,) = read(tmp_path, {"Data": [["a", "b"], [5516.65, 7]]})
    assert grid.rows == [["a", "b"], ["5516.65", "7"]]


def test_a_raised_digit_is_no_part_of_a_number(tmp_path):
    (grid,) = read(tmp_path, {"Data": [["Force", "Count"], ["Kent", Raised("12", "1")]]})
    assert grid.rows[1] == ["Kent", "12¹"]


def test_a_percentage_keeps_its_sign(tmp_path):
    (grid,) = read(tmp_path, {"Data": [["share"], [Percent(0.125)], [Percent(1.0)]]})
    assert [row[0] for row in grid.rows] == ["share", "12.5%", "100%"]


@pytest.mark.parametrize("extra", ["", Percent(0.5)])
def test_a_date_is_iso_in_either_way_of_reading(tmp_path, extra):
    (grid,) = read(tmp_path, {"Data": [["x", date(2019, 9, 30), extra]]})
    assert grid.rows[0][1] == "2019-09-30"


def test_a_merged_cell_stands_in_its_first_place(tmp_path):
    rows = [[Wide("Not investigated", columns=2), "Total"], ["N", "%", "N"]]
    (grid,) = read(tmp_path, {"Table": rows})
    assert grid.rows[0] == ["Not investigated", "", "Total"]
    assert grid.spans[0, 1] == (0, 0)


def test_blank_rows_within_stay_so_that_cells_keep_their_address(tmp_path):
    (grid,) = read(tmp_path, {"Data": [["a"], [""], ["b"], ["", ""]]})
    assert [row[0] for row in grid.rows] == ["a", "", "b"]


def test_sheets_come_in_their_order_with_their_names(tmp_path):
    found = read(tmp_path, {"Notes": [["n"]], "Data": [["d"]], "Empty": []})
    assert [(grid.sheet, len(grid.rows)) for grid in found] == [
        ("Notes", 1),
        ("Data", 1),
        ("Empty", 0),
    ]


def test_xml_that_is_cut_is_told(tmp_path):
    file = tmp_path / "x.ods"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("content.xml", '<a xmlns:text="t"><text:span>cut')
    with pytest.raises(DataError, match="cut or broken"):
        read_ods(file)


def test_a_file_that_is_no_zip_is_told(tmp_path):
    file = tmp_path / "x.ods"
    file.write_text("hello")
    with pytest.raises(DataError, match="not a whole ODS workbook"):
        read_ods(file)


def test_the_genuine_open_data_table_has_all_its_rows(shared):
    notes, data = read_ods(shared / OPEN_DATA)
    assert (notes.sheet, data.sheet) == ("Notes", "Data")
    # The row count of the publisher's file, without its header.
    assert len(data.rows) - 1 == 29_304


def test_both_ways_of_reading_give_the_same_texts(shared):
    file = shared / OPEN_DATA
    with zipfile.ZipFile(file) as archive:
        content = archive.read("content.xml")
    slow = read_markup(content, file)
    fast = read_ods(file)
    assert [grid.rows for grid in slow] == [grid.rows for grid in fast]


def test_footnote_digits_of_the_genuine_summary_tables_are_told_from_years(shared):
    titles = {grid.sheet: grid.rows[0][0] for grid in read_ods(shared / SUMMARY)}
    assert titles["Table_3"].endswith("30 September 2019² (FTE)")
    assert titles["Table_13"].endswith("30 September 2019¹,²,³ (headcount)")
