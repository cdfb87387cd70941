"""Each exhibit taken apart: its numbers on the page, in each file and in the database agree."""

import csv
import re
import struct

import pytest
from pages import PAGES
from python_calamine import CalamineWorkbook
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from analysis.ingest.read_ods import read_ods
from analysis.reporting.data import Data
from analysis.reporting.downloads import write_downloads
from analysis.reporting.exhibits.registry import EXHIBITS, exhibit

KINDS = ("csv", "ods", "xlsx", "svg", "png")
NUMBER = re.compile(r"-?[\d,]*\d(?:\.\d+)?")
RATES = "force_rates", "standard_rates", "outcome_rates", "trends"
# The CSV's column behind a column of the page, where the two have other names.
BEHIND = {
    "95% interval": ("lower", "upper"),
    "Break before": (),
    "Events": ("events",),
    "Fewer than at the step before": ("fewer",),
    "Figures": ("figures",),
    "Of": ("population",),
    "Population": ("population",),
    "Rate a year per 1,000": ("rate",),
    "Rate per 1,000": ("rate",),
    "Rows of the register": ("rows",),
    "Share": ("rate",),
    "Year": ("year",),
}
OUTSIDE = """
() => [...document.querySelectorAll("text")].filter((text) => {
  const box = text.getBoundingClientRect();
  const frame = document.documentElement.getBoundingClientRect();
  return text.textContent.trim() && (box.left < frame.left || box.right > frame.right ||
    box.top < frame.top || box.bottom > frame.bottom);
}).map((text) => text.textContent)
"""


@pytest.fixture(scope="module")
def figures(site):
    """The figure element of each exhibit on its page."""
    trees = [HTMLParser((site / name).read_text(encoding="utf-8")) for name in PAGES]
    return {node.attributes["id"]: node for tree in trees for node in tree.css("figure.exhibit")}


@pytest.fixture(scope="module")
def downloads(site):
    return site / "downloads"


def csv_of(downloads, key):
    with (downloads / f"{key}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def table_in(rows):
    """A sheet's table as dictionaries: its header is the first row with a second cell."""
    start = next(at for at, row in enumerate(rows) if len(row) > 1 and row[1] != "")
    return [dict(zip(rows[start], row, strict=True)) for row in rows[start + 1 :]]


def ods_table(path, sheet="Table_1"):
    return table_in(next(grid.rows for grid in read_ods(path) if grid.sheet == sheet))


def page_table(figure):
    """The table under a chart, cell texts by heading."""
    heads = [cell.text(strip=True) for cell in figure.css("thead th")]
    rows = [[cell.text(strip=True) for cell in row.css("th, td")] for row in figure.css("tbody tr")]
    return [dict(zip(heads, row, strict=True)) for row in rows]


def is_shown(text, values):
    """Whether a text shows these values, to the decimals that it has, and blanks in words."""
    if any(value == "" for value in values):
        return not NUMBER.search(text)
    said = NUMBER.findall(text)[: len(values)]
    percent = text.count("%")
    for shown, value in zip(said, values, strict=True):
        decimals = len(shown.partition(".")[2])
        stored = float(value) * (100 if percent else 1)
        if abs(float(shown.replace(",", "")) - stored) > 0.5 * 10**-decimals + 1e-9:
            return False
    return len(said) == len(values)


def same(one, other):
    """Whether a cell of a workbook and a cell of the CSV say the same."""
    if other == "":
        return one in ("[x]", "[z]")
    try:
        return float(one) == pytest.approx(float(other), rel=1e-14)
    except (TypeError, ValueError):
        return {"yes": "true", "no": "false"}.get(str(one), str(one)) == other


def matched(rows, of_csv):
    """For each column of a workbook's table that has one, the columns of the CSV that equal it."""
    found = {}
    for head in rows[0]:
        found[head] = [
            name
            for name in of_csv[0]
            if all(same(a[head], b[name]) for a, b in zip(rows, of_csv, strict=True))
        ]
    return found


@pytest.mark.parametrize("key", EXHIBITS)
def test_every_file_is_linked_under_its_chart_with_a_name_of_its_own(figures, downloads, key):
    links = figures[key].css(".exhibit-downloads a")
    headline = figures[key].css_first(".exhibit-headline").text()
    assert [link.text() for link in links] == [kind.upper() for kind in KINDS]
    for link, kind in zip(links, KINDS, strict=True):
        assert link.attributes["href"].endswith(f"downloads/{key}.{kind}")
        assert link.attributes["aria-label"] == f"{kind.upper()}: {headline}"
        assert (downloads / f"{key}.{kind}").stat().st_size > 50
    cited = figures[key].css_first(".exhibit-cite").text()
    assert headline in cited
    assert "version" in cited


@pytest.mark.parametrize("key", EXHIBITS)
def test_the_chart_is_vega_lite_by_its_schema(data, key):
    chart = exhibit(key, Data(data)).chart
    assert chart is None or chart.to_dict(validate=True)["$schema"]


@pytest.mark.parametrize("key", EXHIBITS)
def test_the_page_shows_the_numbers_of_the_csv(figures, downloads, key):
    shown, stored = page_table(figures[key]), csv_of(downloads, key)
    assert len(shown) == len(stored)
    compared = 0
    for on_page, in_csv in zip(shown, stored, strict=True):
        for head, text in on_page.items():
            names = BEHIND.get(head, ())
            if head == "People":
                names = tuple(n for n in ("people", "count", "events") if n in in_csv)[:1]
            if names:
                assert is_shown(text, [in_csv[name] for name in names]), (head, text, in_csv)
                compared += 1
    assert compared >= len(shown)


@pytest.mark.parametrize("key", EXHIBITS)
def test_the_workbooks_hold_every_column_of_the_csv(downloads, key):
    stored = csv_of(downloads, key)
    of_ods = ods_table(downloads / f"{key}.ods")
    xlsx = CalamineWorkbook.from_path(downloads / f"{key}.xlsx")
    of_xlsx = table_in(xlsx.get_sheet_by_name("Table_1").to_python())
    for rows in (of_ods, of_xlsx):
        found = matched(rows, stored)
        assert [head for head, names in found.items() if not names and head != "Notes"] == []
        reached = {name for names in found.values() for name in names}
        aids = {"caveats", "sign", "words"}
        with_values = {name for name in stored[0] if any(row[name] for row in stored)}
        assert with_values - aids - reached == set()
        assert all(cell != "" for row in rows for cell in row.values())


@pytest.mark.parametrize("key", EXHIBITS)
def test_rates_of_the_csv_are_those_of_the_database(downloads, ask, key):
    stored = csv_of(downloads, key)
    if "rate_id" not in stored[0]:
        pytest.skip("not made of a table of rates: compared below")
    query = " UNION ALL ".join(
        f"SELECT rate_id, events, population, rate, lower, upper FROM {name}" for name in RATES
    )
    rows = {row["rate_id"]: row for row in ask(query)}
    for row in stored:
        truth = rows[row["rate_id"]]
        for name in ("events", "population", "rate", "lower", "upper"):
            found = float(row[name]) if row[name] else None
            assert found == truth[name], (row["rate_id"], name)


def test_the_steps_are_the_figures_of_the_database(downloads, ask):
    for key in (name for name in EXHIBITS if name.startswith("iopc-steps")):
        for row in csv_of(downloads, key):
            [truth] = ask("SELECT value FROM figures WHERE figure_id = ?", row["figure_id"])
            assert float(row["count"]) == truth["value"]


@pytest.mark.parametrize("part", ["systematic", "found"])
def test_people_by_outcome_are_those_of_the_register(downloads, ask, part):
    rows = ask(
        "SELECT outcome_id, sum(people) AS people, count(*) AS n FROM cases "
        "WHERE collection = ? AND in_scope AND outcome_id IS NOT NULL GROUP BY ALL",
        part,
    )
    truth = {row["outcome_id"]: (row["people"] or 0, row["n"]) for row in rows}
    found = csv_of(downloads, f"register-{part}")
    assert {row["outcome_id"]: (int(row["people"]), int(row["rows"])) for row in found} == truth


def test_standards_named_together_are_those_of_the_register(downloads, ask):
    rows = ask(
        "SELECT a.name AS first, b.name AS second, sum(c.people) AS people FROM cases c "
        "JOIN case_standards x USING (case_id, subject_no) "
        "JOIN case_standards y USING (case_id, subject_no) "
        "JOIN standards a ON a.standard_id = x.standard_id "
        "JOIN standards b ON b.standard_id = y.standard_id AND a.ordinal < b.ordinal "
        "WHERE c.collection = 'found' AND c.in_scope AND c.people IS NOT NULL GROUP BY ALL"
    )
    truth = {(row["first"], row["second"]): row["people"] for row in rows}
    found = csv_of(downloads, "standards-together")
    assert {(row["first"], row["second"]): int(row["people"]) for row in found} == truth


def test_the_workbook_of_all_tables_holds_every_exhibit_in_turn(downloads):
    grids = {grid.sheet: grid.rows for grid in read_ods(downloads / "all-tables.ods")}
    assert list(grids)[:3] == ["Cover_sheet", "Table_of_contents", "Notes"]
    assert len(grids) == 3 + len(EXHIBITS)
    listed = [row["Worksheet"] for row in table_in(grids["Table_of_contents"])]
    assert listed == list(grids)[2:]
    for number, key in enumerate(EXHIBITS, start=1):
        together = table_in(grids[f"Table_{number}"])
        alone = ods_table(downloads / f"{key}.ods")
        for one, other in zip(together, alone, strict=True):
            assert {**one, "Notes": ""} == {**other, "Notes": ""}
    notes = {row["Note"] for row in table_in(grids["Notes"])}
    words = " ".join(cell for rows in grids.values() for row in rows for cell in row)
    assert set(re.findall(r"\[note \d+\]", words)) == notes


@pytest.mark.parametrize("key", EXHIBITS)
def test_the_png_is_the_svg_at_twice_its_size(downloads, key):
    png = (downloads / f"{key}.png").read_bytes()
    svg = (downloads / f"{key}.svg").read_text(encoding="utf-8")
    size = re.search(r'width="(\d+)" height="(\d+)"', svg)
    assert struct.unpack(">II", png[16:24]) == (2 * int(size[1]), 2 * int(size[2]))


def test_no_text_of_a_picture_is_cut(downloads, browser):
    page = browser.new_page()
    cut = {}
    for key in EXHIBITS:
        page.goto((downloads / f"{key}.svg").as_uri())
        cut[key] = page.evaluate(OUTSIDE)
    page.close()
    assert {key: texts for key, texts in cut.items() if texts} == {}


def test_writing_again_rewrites_nothing(data, tmp_path):
    folder = tmp_path / "downloads"
    write_downloads(Data(data), folder)
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    (folder / "register.csv").unlink()
    (folder / "left-over.csv").write_text("of an exhibit that is no more", encoding="utf-8")
    write_downloads(Data(data), folder)
    after = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert {name for name in after if after[name] != before.get(name)} == {"register.csv"}
    assert set(after) == set(before)
