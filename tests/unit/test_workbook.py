"""Workbooks on a small synthetic exhibit: what a sheet holds, in both formats."""

import io
import zipfile
from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from python_calamine import CalamineWorkbook

from analysis.ingest.read_ods import read_ods
from analysis.reporting.exhibit import Exhibit
from analysis.reporting.workbook import ods_bytes, workbook_of, xlsx_bytes
from analysis.reporting.workbook.book import Column, Kind, Line, Sheet, Style, Table, Workbook

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
SMALL = "Numbers are small."
PARTIAL = "The list is partial."


def synthetic(**changed):
    frame = pl.DataFrame(
        {
            "rate_id": ["r1", "r2", "r3"],
            "force": ["Made-up & Sons", "Nowhere", "Elsewhere"],
            "period_end": [date(2025, 3, 31)] * 3,
            "events": [1409.0, None, 3.0],
            "rate": [201.0986154132, None, 1 / 3],
            "break_before": [None, None, "2020-02-01-made-up"],
            "whole_year": [True, False, True],
            "unused": [None, None, None],
            "caveats": [SMALL, f"{SMALL} {PARTIAL}", ""],
        },
        schema_overrides={"unused": pl.Float64},
    )
    fields = {
        "headline": "A made-up <finding>",
        "subtitle": "Rate per 1,000. Synthetic; 2024/25.",
        "chart": None,
        "frame": frame,
        "table": frame,
        "heads": {"force": "Force", "events": "Events", "rate": "Rate per 1,000"},
        "alternative": "Nothing is to be seen.",
        "source": "nobody",
        "caveats": ["Of the whole table.", SMALL],
        "key": "made-up-rates",
    }
    return Exhibit(**{**fields, **changed})


@pytest.fixture
def ods(tmp_path):
    path = tmp_path / "made-up.ods"
    path.write_bytes(ods_bytes(workbook_of("Made up", [synthetic()], "Cite it so.")))
    return path


@pytest.fixture
def xlsx():
    made = xlsx_bytes(workbook_of("Made up", [synthetic()], "Cite it so."))
    return CalamineWorkbook.from_filelike(io.BytesIO(made))


def sheets_of(path):
    return {grid.sheet: grid.rows for grid in read_ods(path)}


def table_in(rows):
    """The header row and what follows: the first row with a second cell."""
    start = next(at for at, row in enumerate(rows) if len(row) > 1 and row[1] != "")
    return rows[start], rows[start + 1 :]


def test_sheets_come_in_the_order_of_the_guidance(ods, xlsx):
    expected = ["Cover_sheet", "Table_of_contents", "Notes", "Table_1"]
    assert list(sheets_of(ods)) == expected
    assert xlsx.sheet_names == expected


def test_every_sheet_begins_with_its_title_in_a1(ods):
    firsts = [rows[0][0] for rows in sheets_of(ods).values()]
    assert firsts == [
        "Made up",
        "Table of contents",
        "Notes",
        "Table 1: A made-up <finding> [note 1]",
    ]


def test_numbers_dates_and_shorthand_as_our_own_reader_reads_them(ods):
    head, rows = table_in(sheets_of(ods)["Table_1"])
    found = [dict(zip(head, row, strict=True)) for row in rows]
    assert [row["Force"] for row in found] == ["Made-up & Sons", "Nowhere", "Elsewhere"]
    assert [row["Events"] for row in found] == ["1409", "[x]", "3"]
    assert [row["Rate per 1,000"] for row in found] == [
        "201.0986154132",
        "[x]",
        "0.3333333333333333",
    ]
    assert [row["Break before this period"] for row in found] == [
        "[z]",
        "[z]",
        "2020-02-01-made-up",
    ]
    assert {row["Period end"] for row in found} == {"2025-03-31"}
    assert [row["Whole year"] for row in found] == ["yes", "no", "yes"]
    assert "Unused" not in head


def test_caveats_of_a_row_are_notes_and_those_of_the_table_stand_in_its_title(ods):
    sheets = sheets_of(ods)
    _, notes = table_in(sheets["Notes"])
    assert notes == [
        ["[note 1]", "Of the whole table."],
        ["[note 2]", SMALL],
        ["[note 3]", PARTIAL],
    ]
    head, rows = table_in(sheets["Table_1"])
    at = head.index("Notes")
    assert [row[at] for row in rows] == ["[note 2]", "[note 2][note 3]", "[z]"]


def test_lines_above_the_table_say_what_the_shorthand_means(ods):
    above = [row[0] for row in sheets_of(ods)["Table_1"]]
    assert (
        "Some shorthand is used in this table, [x] = not available, [z] = not applicable." in above
    )
    assert "Source: nobody." in above


def test_both_formats_hold_the_same(ods, xlsx):
    head, rows = table_in(sheets_of(ods)["Table_1"])
    sheet = xlsx.get_sheet_by_name("Table_1").to_python()
    start = next(at for at, row in enumerate(sheet) if row[1] != "")
    assert sheet[start] == head
    for ours, theirs in zip(rows, sheet[start + 1 :], strict=True):
        for name, one, other in zip(head, ours, theirs, strict=True):
            if isinstance(other, float):
                assert float(one) == pytest.approx(other, rel=1e-15), name
            else:
                assert one == str(other), name


def test_no_cell_of_a_table_is_empty_merged_or_repeated(ods):
    with zipfile.ZipFile(ods) as archive:
        content = etree.fromstring(archive.read("content.xml"))
    assert content.findall(f".//{TABLE}covered-table-cell") == []
    for cell in content.iter(f"{TABLE}table-cell"):
        assert not [name for name in cell.attrib if "spanned" in name or "repeated" in name]
        assert "".join(cell.itertext()).strip()


def test_the_ods_marks_the_table_its_header_row_its_headings_and_its_language(ods):
    with zipfile.ZipFile(ods) as archive:
        assert archive.infolist()[0].filename == "mimetype"
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        content = etree.fromstring(archive.read("content.xml"))
        meta = archive.read("meta.xml").decode()
    ranges = {each.get(f"{TABLE}name"): each for each in content.iter(f"{TABLE}database-range")}
    marked = ranges["made_up_rates"]
    assert marked.get(f"{TABLE}contains-header") == "true"
    # Title, three lines of subtitle, three about the table, the way back: the head is row 9. Eight
    # columns: seven of the frame's nine (one is empty, one becomes notes) and the notes.
    assert marked.get(f"{TABLE}target-range-address") == "Table_1.A9:Table_1.H12"
    first = content.find(f".//{TABLE}table-cell")
    assert first.get(f"{TABLE}style-name") == "Heading_20_1"
    assert len(content.findall(f".//{TABLE}table-header-rows")) == 3
    assert "<dc:title>Made up</dc:title>" in meta
    assert "<dc:language>en-GB</dc:language>" in meta


def test_an_exhibit_without_caveats_has_no_sheet_of_notes():
    frame = synthetic().frame.drop("caveats")
    book = workbook_of("Made up", [synthetic(frame=frame, caveats=[])], "Cite it so.")
    assert [sheet.name for sheet in book.sheets] == ["Cover_sheet", "Table_of_contents", "Table_1"]


def test_a_note_that_two_tables_share_stands_once():
    book = workbook_of("Made up", [synthetic(), synthetic(key="again")], "Cite it so.")
    notes = next(sheet for sheet in book.sheets if sheet.name == "Notes")
    assert [row[0] for row in notes.table.rows] == ["[note 1]", "[note 2]", "[note 3]"]


@pytest.mark.parametrize("write", [ods_bytes, xlsx_bytes])
def test_the_same_workbook_is_the_same_to_the_byte(write):
    books = [workbook_of("Made up", [synthetic()], "Cite it so.") for _ in range(2)]
    assert write(books[0]) == write(books[1])


@settings(deadline=None)
@given(
    numbers=st.lists(
        st.floats(allow_nan=False, allow_infinity=False, allow_subnormal=False), min_size=1
    ),
    text=st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1),
)
def test_any_number_and_text_comes_back_from_an_ods(tmp_path_factory, numbers, text):
    columns = [Column("Text", Kind.TEXT, 12), Column("Number", Kind.DECIMAL, 12)]
    table = Table("any", columns, [[text, number] for number in numbers])
    book = Workbook("Any", "nobody", [], [Sheet("Any", [Line("Any", Style.TITLE)], table)])
    path = tmp_path_factory.mktemp("any") / "any.ods"
    path.write_bytes(ods_bytes(book))
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name("Any").to_python()[2:]
    assert [row[1] for row in rows] == numbers
    assert {row[0] for row in rows} == {text}


def test_the_xlsx_tags_titles_and_headings_with_excel_s_heading_styles():
    sheet = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    content = xlsx_bytes(workbook_of("Made up", [synthetic()], "Cite it so."))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        styles = etree.fromstring(archive.read("xl/styles.xml"))
        cover = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        table = etree.fromstring(archive.read("xl/worksheets/sheet4.xml"))
    names = {each.get("xfId"): each.get("name") for each in styles.iter(f"{sheet}cellStyle")}
    formats = [each.get("xfId") for each in styles.find(f"{sheet}cellXfs")]

    def style(tree, address):
        [cell] = [each for each in tree.iter(f"{sheet}c") if each.get("r") == address]
        return names[formats[int(cell.get("s"))]]

    assert style(cover, "A1") == "Heading 1"
    assert style(cover, "A2") == "Heading 2"
    assert style(cover, "A3") == "Normal"
    assert style(table, "A1") == "Heading 1"
    assert len(styles.find(f"{sheet}cellStyleXfs")) == len(names) == 3
