"""The pages of the forces and the page of all: whose numbers they show, the map, sorting."""

import csv
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

RATE = re.compile(r"r[0-9a-f]{11}")
FIGURE = re.compile(r"[0-9a-f]{12}")


@pytest.fixture(scope="module")
def forces(ask):
    rows = ask("SELECT force_id, name FROM forces WHERE kind <> 'other' ORDER BY name")
    return {row["force_id"]: row["name"] for row in rows}


@pytest.fixture(scope="module")
def trees(site, forces):
    """Each force's page, parsed."""
    return {
        force: HTMLParser((site / "forces" / f"{force}.html").read_text(encoding="utf-8"))
        for force in forces
    }


def cells(row):
    return [cell.text(strip=True) for cell in row.css("th, td")]


def receipts(tree):
    """Every identifier of a rate or figure on a page, in a list, a table or a sentence."""
    said = [node.text(strip=True) for node in tree.css(".page-body td, .page-body code")]
    return {text for text in said if RATE.fullmatch(text) or FIGURE.fullmatch(text)}


def test_there_is_a_page_for_each_of_46_forces(site, forces):
    pages = {path.stem for path in (site / "forces").glob("*.html")}
    assert pages == {*forces, "index"}
    assert len(forces) == 46


def test_no_page_shows_a_figure_or_rate_of_another_force_and_each_shows_all_its_own(trees, ask):
    figures = ask("SELECT figure_id AS code, force_id FROM figures WHERE force_id IS NOT NULL")
    rates = ask("SELECT rate_id AS code, force_id FROM force_rates")
    own = {force: set() for force in trees}
    for row in (*figures, *rates):
        own.get(row["force_id"], set()).add(row["code"])
    assert sum(map(len, own.values())) > 2000
    for force, tree in trees.items():
        assert receipts(tree) == own[force], force


def test_each_number_beside_a_receipt_is_that_of_the_database(trees, ask):
    values = {
        row["figure_id"]: row
        for row in ask("SELECT figure_id, value, marker FROM figures WHERE force_id IS NOT NULL")
    }
    seen = 0
    for force, tree in trees.items():
        for row in tree.css("#figures tr, #press tr"):
            said = cells(row)
            known = values.get(said[-1])
            if known is None:
                continue
            seen += 1
            shown = said[2]
            if known["value"] is None:
                assert shown == known["marker"], (force, said)
            else:
                number = float(re.match(r"[\d,.]+", shown)[0].replace(",", ""))
                assert number == pytest.approx(known["value"], abs=0.006), (force, said)
    assert seen > 2000


def test_no_other_force_is_named_in_a_row_of_rates_or_on_a_chart(trees, forces):
    for force, tree in trees.items():
        shown = [node.text() for node in tree.css("#beside tr, #place svg, #place figcaption")]
        shown += [node.text() for node in tree.css("#in-short li") if "95%" in node.text()]
        for other, name in forces.items():
            if other != force:
                assert not any(name in text for text in shown), (force, name)


def test_the_register_on_a_page_is_that_force_s_and_whole(trees, ask):
    rows = ask("SELECT force_id, case_id FROM cases WHERE in_scope AND force_id IS NOT NULL")
    for force, tree in trees.items():
        own = sorted(row["case_id"] for row in rows if row["force_id"] == force)
        table = tree.css("#register details tbody tr")
        assert sorted(cells(row)[0] for row in table) == own, force


def test_the_two_parts_of_the_register_are_counted_apart(trees, ask):
    rows = ask(
        "SELECT collection, sum(people)::INT AS people FROM cases "
        "WHERE force_id = 'metropolitan' AND outcome_id = 'final_written_warning' GROUP BY 1"
    )
    counted = {row["collection"]: str(row["people"]) for row in rows}
    table = trees["metropolitan"].css("#register table")[0]
    found = next(row for row in table.css("tbody tr") if cells(row)[0] == "Final written warning")
    assert cells(found)[1:] == [counted["systematic"], counted["found"]]


def test_a_force_is_told_in_at_most_five_sentences_with_interval_and_receipt(trees):
    for force, tree in trees.items():
        items = tree.css("#in-short .findings > li")
        assert 1 < len(items) <= 5, force
        for item in items:
            if "95% interval" in item.text():
                assert item.css_first(".receipt code"), force


def test_a_force_without_figures_says_so_and_shows_no_chart(trees):
    for force in ("ministry-of-defence-police", "civil-nuclear-constabulary"):
        text = trees[force].css_first("main").text()
        assert "No figure of" in text
        assert not trees[force].css("svg")
        assert not receipts(trees[force])
    # The messaging group of 2024: six officers, in the register as published.
    assert trees["civil-nuclear-constabulary"].css("#register details tbody tr")


def test_what_is_unknown_is_named_for_each_force(trees):
    said = {force: tree.css_first("#unknown").text() for force, tree in trees.items()}
    assert "the source leaves this force's count out" in said["btp"]
    assert "[unreadable]" in said["kent"]
    assert "counted as 0" in said["dyfed-powys"]
    assert "Home Office publishes them in open data" in said["kent"]
    assert "Home Office publishes them in open data" not in said["btp"]
    assert all("One source only" in text for force, text in said.items() if force == "kent")


def test_other_denominators_of_a_series_that_varies_much_have_a_class_too(trees, ask):
    # Lincolnshire, far above even the widened limits, whatever it is divided by.
    [row] = ask(
        "SELECT adjusted_class FROM force_rates WHERE force_id = 'lincolnshire' "
        "AND series = 'complaints-under-schedule-3'"
    )
    for force, expected in (("lincolnshire", "high"), ("kent", "within")):
        part = next(
            each
            for each in trees[force].css("#denominators details")
            if "under Schedule 3" in each.css_first("summary").text()
        )
        assert "widened" in part.css("thead th")[-1].text()
        classes = {cells(each)[-1] for each in part.css("tbody tr")}
        assert len(part.css("tbody tr")) > 1
        assert classes == {expected}
    assert row["adjusted_class"] == "high"


def test_a_break_keeps_years_apart(trees):
    # The 2008 conduct regulations lie between 2005/06 and 2008/09.
    past = trees["metropolitan"].css_first("#past").text()
    assert "2004/05 to 2005/06" in past
    assert "to 2008/09:" not in past


def test_the_csv_of_a_force_holds_its_figures_alone(site, forces, ask):
    counted = {
        row["force_id"]: row["n"]
        for row in ask("SELECT force_id, count(*) AS n FROM figures GROUP BY 1")
    }
    for force in forces:
        for name in (f"{force}.csv", f"{force}-rates.csv"):
            with (site / "downloads" / "forces" / name).open(encoding="utf-8") as opened:
                rows = list(csv.DictReader(opened))
            assert {row["force_id"] for row in rows} <= {force}
            if name == f"{force}.csv":
                assert len(rows) == counted.get(force, 0)


def test_every_link_of_a_force_s_page_leads_somewhere(site, trees):
    lost = []
    for force, tree in trees.items():
        for link in tree.css("a[href]"):
            address = link.attributes["href"]
            if re.match(r"(https?|mailto):", address):
                continue
            path, _, anchor = address.partition("#")
            if path and not (site / "forces" / path).resolve().exists():
                lost.append((force, address))
            if not path and anchor and not tree.css_first(f'[id="{anchor}"]'):
                lost.append((force, address))
    assert lost == []


def test_no_page_of_a_force_is_above_half_a_megabyte(site, forces):
    sizes = {force: Path(site / "forces" / f"{force}.html").stat().st_size for force in forces}
    assert max(sizes.values()) < 500_000


def test_every_identifier_on_a_page_is_unique(trees):
    for force, tree in trees.items():
        found = [node.attributes["id"] for node in tree.css("[id]")]
        assert len(found) == len(set(found)), force


def test_a_rank_never_stands_without_its_interval(site):
    tree = HTMLParser((site / "forces" / "index.html").read_text(encoding="utf-8"))
    ranked = 0
    for table in tree.css("figure.exhibit table"):
        heads = [cell.text(strip=True) for cell in table.css("thead th")]
        at = next((n for n, head in enumerate(heads) if head.startswith("Rank")), None)
        funnel = (table.css_first("caption").text()).find("Limits show") > 0
        assert (at is not None) == funnel
        for row in table.css("tbody tr") if at else ():
            ranked += 1
            assert re.fullmatch(r"\d+ \(\d+ to \d+\)|not ranked", cells(row)[at])
    assert ranked > 250


def test_no_page_of_a_force_says_anything_on_the_console_or_scrolls_sideways(site, forces, browser):
    page = browser.new_page(viewport={"width": 320, "height": 800})
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    wide = []
    for force in forces:
        page.goto((site / "forces" / f"{force}.html").as_uri())
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(force)
    page.close()
    assert (wide, said) == ([], [])
    assert [url for url in asked if not url.startswith((site.as_uri(), "data:"))] == []


def test_the_map_shows_the_class_of_the_series_that_is_chosen(opened, ask):
    page, _, _ = opened("forces/index.html")
    rows = ask(
        "SELECT r.force_id, "
        "CASE WHEN f.dispersion > 2 THEN r.adjusted_class ELSE r.funnel_class END AS place "
        "FROM force_rates r JOIN funnels f USING (series, period_end) "
        "WHERE r.series = 'complaints-under-schedule-3'"
    )
    expected = {row["force_id"]: row["place"] or "unknown" for row in rows}
    page.get_by_label("Series").select_option("Complaint cases under Schedule 3, 2024/25")
    found = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('a.tile')].map((tile) => "
        "[tile.getAttribute('href').replace('.html', ''), tile.className.split('-').pop()]))"
    )
    assert found == expected
    signs = page.evaluate(
        "[...document.querySelectorAll('a.tile')].map((tile) => [tile.className.split('-').pop(), "
        "...['.tile-sign', '.tile-class'].map((part) => tile.querySelector(part).textContent)])"
    )
    assert {tuple(each) for each in signs} <= {
        ("high", "▲", "above the limits"),
        ("low", "▼", "below the limits"),
        ("within", "●", "within the limits"),
        ("unknown", "?", "not known"),
    }


def test_a_tile_is_reached_and_opened_by_the_keyboard_on_a_phone(opened):
    page, _, _ = opened("forces/index.html", width=320)
    page.get_by_label("Series").focus()
    page.keyboard.press("Tab")
    name = page.evaluate("document.activeElement.textContent")
    assert "Northumbria Police: " in name
    box = page.locator("a.tile").first.bounding_box()
    assert min(box["width"], box["height"]) >= 24
    page.keyboard.press("Enter")
    page.wait_for_url("**/northumbria.html")


def test_a_table_is_sorted_by_the_keyboard_and_says_so(opened):
    page, _, _ = opened("forces/index.html")
    figure = page.locator("#funnel-iopc-case-to-answer")
    figure.locator(".exhibit-table summary").click()
    heading = figure.locator("thead th", has_text="Rate per 1,000")
    heading.locator("button").focus()

    def column():
        texts = figure.locator("tbody tr td:nth-child(4)").all_inner_texts()
        return [text if text.startswith("not") else float(text.replace(",", "")) for text in texts]

    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "ascending"
    rising = column()
    assert rising[:-1] == sorted(rising[:-1])
    assert rising[-1] == "not known"
    page.keyboard.press("Space")
    assert heading.get_attribute("aria-sort") == "descending"
    falling = column()
    assert falling[:-1] == sorted(falling[:-1], reverse=True)
    assert falling[-1] == "not known"
    assert figure.locator("thead th[aria-sort]").count() == 1
