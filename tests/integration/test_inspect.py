"""`misconduct sources inspect`: a file against its layout, and a draft that can be pasted."""

import tomllib

import pytest
from workbooks import WORKFORCE_HEADER, workbook, workforce_rows, workforce_workbook

from analysis.ingest.layout import load_layout

PUBLISHED = (
    "open-data-table-police-workforce-260723.ods",
    "police-workforce-sep18-tables.ods",
    "police-workforce-sep19-tables.ods",
)


def put(tmp_path, body, name="synthetic.ods"):
    file = tmp_path / name
    file.write_bytes(body)
    return file


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_layouts_know_the_genuine_files_whole(shared, misconduct, name):
    code, out, _ = misconduct("sources", "inspect", shared / "published" / name)
    assert code == 0
    assert "The layout knows every sheet, header and value." in out
    assert "NOT KNOWN" not in out


def test_the_genuine_open_data_table_is_counted(shared, misconduct):
    """Counts by hand: 29,304 rows of 44 forces; 2,816 cells say N/A."""
    _, out, _ = misconduct("sources", "inspect", shared / "published" / PUBLISHED[0])
    assert "header   row 1; 29304 rows under it" in out
    assert "column   'Force Name': force; 44 values" in out
    assert "column   'Total (FTE)': measure fte; 26488 numbers; N/A 2816" in out


def test_a_whole_file_needs_no_draft(tmp_path, misconduct):
    code, out, _ = misconduct("sources", "inspect", put(tmp_path, workforce_workbook()))
    assert code == 0
    assert "Data: mapped" in out
    assert "Notes: holds no figures" in out
    assert "Avon and Somerset (6)" in out
    assert "Draft" not in out


def test_a_renamed_header_and_an_unknown_value_are_drafted(tmp_path, misconduct):
    body = workforce_rows()
    body[0][6] = "Police ranger"
    header = [*WORKFORCE_HEADER[:8], "Total FTE"]
    _, out, _ = misconduct("sources", "inspect", put(tmp_path, workforce_workbook(body, header)))
    assert "Data: mapped in part" in out
    assert "column   'Total FTE': NOT KNOWN" in out
    assert 'names."Total (FTE)" = ["Total FTE"]' in out
    assert '"Police ranger" = { }  # 1' in out


def test_an_unknown_sheet_is_drafted_as_a_table_that_loads(tmp_path, misconduct):
    rows = [
        ["Table 7: Officers by force and mood"],
        [""],
        ["Police force", "Year", "Mood", "Officers"],
        ["Kent", "2023/24", "Good", 3],
        ["Essex", "2023/24", "Bad", 4],
        ["Total", "2023/24", "All", "[c]"],
    ]
    file = put(tmp_path, workbook({"T7": rows}))
    code, out, _ = misconduct("sources", "inspect", file, "--source", "home-office-misconduct")
    assert code == 0
    assert "T7: unknown" in out
    assert "header   row 3; 3 rows under it" in out
    assert "totals   Total; All" in out
    draft = out[out.index("[[tables]]") :]
    layout = tmp_path / "draft.toml"
    layout.write_text('source = "synthetic"\n' + draft)
    (table,) = load_layout(layout).tables
    assert tomllib.loads(draft)["tables"][0]["sheets"][0]["title"] == [
        "Table *: Officers by force and mood"
    ]
    assert table.columns["Year"] == "financial_year"
    assert [measure.column for measure in table.measures] == ["Officers"]
    assert set(table.codes[-1].values) == {"Good", "Bad", "All"}
    (total,) = table.totals
    assert (total.column, total.texts) == ("Police force", ["Total"])
    assert set(table.areas) == {"Total"}


def test_figures_in_prose_are_told_and_drafted_as_phrases_that_load(tmp_path, misconduct):
    page = (
        "<html><body><h1>Decisions following completed investigations</h1>"
        "<p>It investigated 3 police officers/staff during 2023/24.</p>"
        "<p>There were 1,200 dogs in 7 kennels.</p></body></html>"
    )
    file = put(tmp_path, page.encode(), "decisions.html")
    code, out, _ = misconduct("sources", "inspect", file, "--source", "iopc-outcomes")
    assert code == 0
    assert (
        "column   'investigated {n} police officers/staff during {year}': phrase; 1 numbers" in out
    )
    assert "column   'other paragraphs with a number': NOT KNOWN; 1 values" in out
    draft = out[out.index("[[phrases]]") :]
    layout = tmp_path / "draft.toml"
    measures = 'measures = [{ column = "x", measure = "count" }]'
    tables = f'source = "synthetic"\n[[tables]]\nfile = "*.html"\n{measures}\n'
    layout.write_text(tables + draft)
    (phrase,) = load_layout(layout).phrases
    assert phrase.text == "There were {n} dogs in {any} kennels."
    assert phrase.pattern.search("There were 1,200 dogs in 7 kennels.")["n"] == "1,200"


def test_a_file_that_is_not_there_is_a_wrong_call(tmp_path, misconduct):
    code, _, err = misconduct("sources", "inspect", tmp_path / "x.ods")
    assert (code, "there is no file" in err) == (2, True)


def test_sources_alone_lists_them(misconduct):
    code, out, _ = misconduct("sources", "--format", "csv")
    assert code == 0
    assert "iopc-cases,Independent Office for Police Conduct" in out
