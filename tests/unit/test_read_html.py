"""Tables of web pages read as texts. The pages are synthetic."""

import pytest

from analysis.errors import DataError
from analysis.ingest.read_html import read_html

PAGE = "<!DOCTYPE html><html><body>{}</body></html>"


def read(tmp_path, body):
    file = tmp_path / "x.html"
    file.write_text(PAGE.format(body), encoding="utf-8")
    return read_html(file)


def test_a_table_has_the_headings_over_it(tmp_path):
    body = (
        "<h1>Report</h1><h2>Cases</h2><table><tr><td>1</td></tr></table>"
        "<h2>Reviews</h2><h3>Table 27</h3><table><caption>By force</caption>"
        "<tr><td>2</td></tr></table>"
    )
    first, second = read(tmp_path, body)
    assert first.titles == ("Report", "Cases")
    assert second.titles == ("Report", "Reviews", "Table 27", "By force")
    assert (first.sheet, second.sheet) == ("table 1, Cases", "table 2, By force")


def test_a_raised_mark_and_a_line_break_do_not_join_texts(tmp_path):
    body = "<table><tr><td>Avon<br>&amp; Somerset</td><td>1,234<sup>2</sup></td></tr></table>"
    (grid,) = read(tmp_path, body)
    assert grid.rows == [["Avon & Somerset", "1,234²"]]


def test_merged_cells_leave_the_columns_in_place(tmp_path):
    body = (
        "<table><tr><th rowspan='2'>Force</th><th colspan='2'>Investigated</th></tr>"
        "<tr><th>N</th><th>%</th></tr><tr><td>Kent</td><td>3</td><td>-</td></tr></table>"
    )
    (grid,) = read(tmp_path, body)
    assert grid.rows == [["Force", "Investigated", ""], ["", "N", "%"], ["Kent", "3", "-"]]
    assert grid.spans[1, 0] == (0, 0)
    assert grid.spans[0, 2] == (0, 1)


def test_scripts_are_no_text(tmp_path):
    (grid,) = read(tmp_path, "<table><tr><td>5<script>6</script></td></tr></table>")
    assert grid.rows == [["5"]]


def test_a_page_without_a_table_has_no_grid(tmp_path):
    assert read(tmp_path, "<p>Introduction</p>") == []


def test_a_page_that_is_cut_is_told(tmp_path):
    file = tmp_path / "x.html"
    file.write_text("<html><body><table><tr><td>1")
    with pytest.raises(DataError, match="not a whole web page"):
        read_html(file)
