"""Scroll boxes, sections, addresses and the search index. All pages are synthetic."""

from pathlib import PurePosixPath

import pytest

from analysis.errors import DataError
from analysis.reporting.engine.links import resolved
from analysis.reporting.engine.markup import sections, with_scroll_boxes
from analysis.reporting.engine.project import Page, Project
from analysis.reporting.engine.search import entries, write_index

TABLE = '<table class="x"><tr><th scope="col">A</th></tr></table>'


def test_a_table_gets_one_box_that_the_keyboard_reaches_and_is_itself_unchanged():
    html = with_scroll_boxes(f"<p>a</p>{TABLE}")
    assert (
        f'tabindex="0" role="region" aria-label="Table without caption (1)">{TABLE}</div>' in html
    )
    assert with_scroll_boxes(html) == html


@pytest.mark.parametrize(
    "html",
    [
        "<table><caption>Rates &amp; <b>counts</b></caption></table>",
        "<figure><figcaption><p>Rates &amp; counts</p></figcaption><table></table></figure>",
    ],
)
def test_the_box_is_named_by_the_caption(html):
    assert 'aria-label="Rates &amp; counts"' in with_scroll_boxes(html)


def test_the_caption_of_an_earlier_figure_is_not_taken():
    html = f"<figure><figcaption>Bars</figcaption></figure>{TABLE}"
    assert 'aria-label="Bars"' not in with_scroll_boxes(html)


@pytest.mark.parametrize(
    "html",
    [
        f"<script>{TABLE}</script>",
        f"<!-- {TABLE} -->",
        f"<svg>{TABLE}</svg>",
        "<table><table></table>",
    ],
)
def test_what_is_no_table_of_the_page_is_left_alone(html):
    assert with_scroll_boxes(html) == html


def test_sections_are_found_in_markdown_and_in_raw_html():
    html = (
        '<p>One <a href="x">two</a>.</p><h2 data-anchor-id="a">Head <em>A</em></h2><p>three</p>'
        '<script>"<h2 id=no>no</h2>"</script><h3 id="b" class="unlisted">B</h3>four'
        f"<pre>code</pre>{TABLE}<h4>None</h4>"
    )
    found = [(s.level, s.identifier, s.title, s.words, s.listed) for s in sections(html)]
    assert found == [
        (0, "", "", "One two.", False),
        (2, "a", "Head A", "three", True),
        (3, "b", "B", "four", False),
        (4, "", "None", "", False),
    ]


@pytest.fixture
def project(tmp_path):
    (tmp_path / "forces").mkdir()
    (tmp_path / "data.csv").write_text("synthetic")
    paths = ["index.qmd", "trends.qmd", "forces/index.qmd", "forces/kent.qmd"]
    pages = {PurePosixPath(path): Page(PurePosixPath(path), {}, "") for path in paths}
    return Project(tmp_path, {}, pages)


@pytest.mark.parametrize(
    ("page", "address", "expected"),
    [
        ("index.qmd", "trends.qmd", "trends.html"),
        ("index.qmd", "forces/index.qmd#a", "forces/index.html#a"),
        ("index.qmd", "forces/", "forces/index.html"),
        ("forces/kent.qmd", "index.qmd", "index.html"),
        ("forces/kent.qmd", "../trends.qmd?x=1&amp;y=2", "../trends.html?x=1&amp;y=2"),
        ("forces/kent.qmd", "/trends.qmd", "../trends.html"),
        ("forces/kent.qmd", "/site_libs/site.css", "../site_libs/site.css"),
        ("forces/kent.qmd", "#part", "#part"),
        ("forces/kent.qmd", "https://www.gov.uk/a.qmd", "https://www.gov.uk/a.qmd"),
        ("forces/kent.qmd", "mailto:a@example.org", "mailto:a@example.org"),
        ("forces/kent.qmd", "a%20b.csv", "a%20b.csv"),
    ],
)
def test_addresses(project, page, address, expected):
    html, _ = resolved(
        f'<a class="x" href="{address}">', project.pages[PurePosixPath(page)], project
    )
    assert html == f'<a class="x" href="{expected}">'


def test_files_that_a_page_names_are_noted_and_others_are_not(project):
    html = '<a href="../data.csv"><img src="none.png"><a href="../../etc/passwd">'
    _, files = resolved(html, project.pages[PurePosixPath("forces/kent.qmd")], project)
    assert files == {PurePosixPath("data.csv")}


def test_a_script_is_not_looked_into_but_its_address_is(project):
    html = '<script src="/a.js">"<a href=\'none.qmd\'>"</script>'
    page = project.pages[PurePosixPath("forces/kent.qmd")]
    assert resolved(html, page, project)[0] == html.replace("/a.js", "../a.js")


def test_a_link_to_a_page_that_is_not_there_is_an_error(project):
    with pytest.raises(DataError, match=r"forces/kent\.qmd: link to none\.qmd"):
        resolved('<a href="none.qmd">', project.pages[PurePosixPath("forces/kent.qmd")], project)


def test_what_stands_under_a_heading_without_address_is_found_on_its_page():
    parts = sections('<p>one</p><h2 id="a">A</h2>two<h3>B</h3>three')
    assert entries("p.html", "P", parts) == [
        ["p.html", "P", "", "one"],
        ["p.html#a", "P", "A", "two B three"],
    ]


def test_an_index_of_some_pages_keeps_the_entries_of_the_others(tmp_path):
    write_index(tmp_path, [["a.html#x", "A", "x", "old"], ["b.html", "B", "", "old"]], set())
    write_index(tmp_path, [["b.html", "B", "", "new"]], {"a.html"})
    text = (tmp_path / "search-index.js").read_text()
    assert text == 'window.searchIndex = [["a.html#x","A","x","old"],["b.html","B","","new"]];\n'
