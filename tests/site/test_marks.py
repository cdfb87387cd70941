"""What a mark of a chart says on hover and focus, and where it leads: the same as its row."""

import csv
import json
import re

import pytest
from pages import PAGES
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from analysis.reporting.exhibits.registry import EXHIBITS

NUMBER = re.compile(r"[\d,]*\d(?:\.\d+)?")
# Exhibits that count the register: their receipts are its rows.
OF_REGISTER = ("standards", "outcomes-given-standard", "register", "serving")


@pytest.fixture(scope="module")
def figures(site):
    """The figure element of each exhibit on its page."""
    trees = [HTMLParser((site / name).read_text(encoding="utf-8")) for name in PAGES]
    return {node.attributes["id"]: node for tree in trees for node in tree.css("figure.exhibit")}


@pytest.fixture
def still(opened):
    """Open a page whose scrolling does not glide, so that a place measured stays."""

    def open_page(name, asked_of_it=""):
        page, said, asked = opened(name)
        page.emulate_media(reduced_motion="reduce")
        if asked_of_it:
            page.goto(page.url + asked_of_it)
        return page, said, asked

    return open_page


def csv_of(site, key):
    with (site / "downloads" / f"{key}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def marks_of(figure):
    """The words of the marks by the number of their row."""
    found = {}
    for mark in figure.css("svg [data-row]"):
        words = mark.css_first("title").text()
        assert found.setdefault(int(mark.attributes["data-row"]), words) == words
    return found


@pytest.mark.parametrize("key", EXHIBITS)
def test_a_mark_says_the_numbers_of_its_row_in_the_table_and_in_the_csv(figures, site, key):
    figure, stored = figures[key], csv_of(site, key)
    marks = marks_of(figure)
    assert marks
    heads = " ".join(cell.text() for cell in figure.css("thead th"))
    for number, words in marks.items():
        row = figure.css_first(f'tr[id="{key}-{number}"]')
        shown = " ".join(cell.text() for cell in row.css("th, td:not(.receipt-cell)"))
        said = NUMBER.findall(words)
        assert said, words
        assert set(said) <= set(NUMBER.findall(f"{shown} {heads}")), words
        for column, decimals in (("rate", 2), ("lower", 2), ("upper", 2), ("people", 0)):
            value = stored[number - 1].get(column)
            if value and "%" not in words and float(value) < 10:
                assert f"{float(value):.{decimals}f}" in said, (column, words)


@pytest.mark.parametrize("key", EXHIBITS)
def test_every_row_that_is_known_has_a_mark(figures, site, key):
    known = {
        number
        for number, row in enumerate(csv_of(site, key), start=1)
        if (row.get("rate", "known") != "" or key == "standards-found")
        and not (key == "coverage" and int(row["year"]) < 2016)
    }
    assert set(marks_of(figures[key])) == known


@pytest.mark.parametrize("key", EXHIBITS)
def test_every_row_of_a_table_has_its_receipt_with_an_address(figures, key):
    rows = figures[key].css("tbody tr")
    for row in rows:
        links = row.css(".receipt-cell a")
        assert links, row.text()
        if key.startswith(OF_REGISTER):
            assert "cases.html?area=England+and+Wales&" in links[0].attributes["href"]
        else:
            assert all(re.match("https?://", link.attributes["href"]) for link in links)


def test_the_receipts_of_rates_are_the_addresses_and_cells_of_the_database(figures, site, ask):
    query = (
        "SELECT r.rate_id, f.source_url, f.cell FROM rate_receipts r JOIN figures f "
        "USING (figure_id) WHERE r.role = 'events'"
    )
    truth = {row["rate_id"]: row for row in ask(query)}
    compared = 0
    for key, figure in figures.items():
        stored = csv_of(site, key)
        if "rate_id" not in stored[0]:
            continue
        for row, known in zip(figure.css("tbody tr"), stored, strict=True):
            published = truth.get(known["rate_id"])
            if published:
                link = row.css(".receipt-cell a")[0]
                assert link.attributes["href"] == published["source_url"]
                assert re.search(rf"\b{published['cell']}\b", link.text())
                compared += 1
    assert compared > 250


def test_the_735_officers_lead_to_the_college_s_own_page(figures, raw):
    # College of Policing, barred list 2024/25: the address stands in the sidecar beside the file.
    sidecar = json.loads(
        next((raw / "college-barred-list" / "2024-25").glob("by_year_and_rank.csv.json")).read_text(
            encoding="utf-8"
        )
    )
    row = figures["barred-officers"].css("tbody tr")[-1]
    assert row.css("td")[0].text() == "735"
    link = row.css(".receipt-cell a")[0]
    assert link.text().startswith("by year and rank, C2")
    assert link.attributes["href"].split("/")[2] == sidecar["url"].split("/")[2]


def test_hovering_a_mark_shows_its_words_and_its_receipt_until_they_are_left(still):
    page, _, _ = still("trends.html")
    mark = page.locator('#barred-officers [data-row="6"]').first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    told = page.locator("#mark-told")
    assert told.is_hidden()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    said = told.inner_text()
    assert said.startswith("2024/25: 735 (published), 4.94 per 1,000 a year (95% interval")
    assert "College of Policing, Police barred list: year ending 31 March 2025" in said
    assert "by year and rank, C2" in said
    # The pointer may go into the words and stay there.
    inside = told.bounding_box()
    page.mouse.move(inside["x"] + 20, inside["y"] + inside["height"] - 10, steps=8)
    page.wait_for_timeout(400)
    assert told.is_visible()
    page.keyboard.press("Escape")
    assert told.is_hidden()
    # No second, smaller tooltip of the browser's own over it.
    assert page.locator("#barred-officers [data-row] title").count() == 0


def test_a_chart_is_one_stop_of_the_tab_key_and_arrows_move_within_it(still):
    page, _, _ = still("forces/index.html")
    chart = page.locator("#funnel-iopc-case-to-answer")
    assert chart.locator("a.mark").count() == 43
    assert chart.locator("a.mark[tabindex='0']").count() == 1
    assert chart.locator(".exhibit-chart[tabindex]").count() == 0
    first = chart.locator("a.mark[tabindex='0']")
    first.focus()
    name = first.get_attribute("aria-label")
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert second != name
    assert page.locator("#mark-told").inner_text().startswith(second)
    described = page.evaluate("document.activeElement.getAttribute('aria-describedby')")
    assert described == "mark-told"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('mark')") is False
    assert page.locator("#mark-told").is_hidden()
    # Shift and Tab come back to the mark that was left.
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == second


def test_enter_on_a_rate_of_two_publications_leads_to_its_row_with_both_addresses(still):
    page, _, _ = still("trends.html")
    page.locator("#barred-officers a.mark[tabindex='0']").focus()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#barred-officers-6"
    row = page.locator('[id="barred-officers-6"]')
    assert row.is_visible()
    assert row.evaluate("(each) => each === document.activeElement")
    hosts = row.locator(".receipt-cell a").evaluate_all("(all) => all.map((a) => a.host)")
    assert len(set(hosts)) == 2


def test_enter_on_a_share_of_one_publication_leads_to_the_publisher_s_page(still, ask):
    page, _, asked = still("outcomes.html")
    page.route(re.compile("^https?:"), lambda route: route.fulfill(body="the publisher's page"))
    page.locator("#iopc-given-gross a.mark[tabindex='0']").focus()
    words = page.evaluate("document.activeElement.getAttribute('aria-label')")
    told = page.locator("#mark-told").inner_text()
    assert "Leads to the page that it was read from, on another site: " in told
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("^https?:"))
    [row] = ask(
        "SELECT DISTINCT f.source_url FROM outcome_rates o JOIN rate_receipts r USING (rate_id) "
        "JOIN figures f USING (figure_id) WHERE o.series = 'iopc-outcomes-given-gross-misconduct' "
        "AND o.period_end = '2023-03-31' AND o.category || ', 2022/23' = ?",
        words.partition(":")[0],
    )
    assert page.url == row["source_url"]
    assert asked[-1] == row["source_url"]


def test_a_force_without_a_row_leads_to_its_own_row_and_not_to_its_population_s_page(still, ask):
    page, _, _ = still("forces/index.html")
    noughts = ask(
        "SELECT f.name FROM force_rates r JOIN forces f USING (force_id) "
        "WHERE r.series = 'iopc-case-to-answer' AND r.events = 0 "
        "AND r.rate_id NOT IN (SELECT rate_id FROM rate_receipts WHERE role = 'events')"
    )
    assert len(noughts) == 5
    for row in noughts:
        mark = page.locator(f'#funnel-iopc-case-to-answer a.mark[aria-label^="{row["name"]}:"]')
        anchor = mark.get_attribute("href").removeprefix("#")
        said = page.locator(f'[id="{anchor}"]').text_content()
        assert "0 (no row)" in said
        assert "events: no figure" in said


def test_a_click_on_a_count_of_the_register_shows_the_rows_that_it_counts(still, ask):
    page, _, _ = still("standards.html")
    mark = page.locator("#standards-found [data-row]").first
    mark.scroll_into_view_if_needed()
    words = mark.get_attribute("aria-label")
    mark.click()
    page.wait_for_url("**/cases.html?*")
    rows = ask(
        "SELECT c.people FROM cases c JOIN case_standards s USING (case_id, subject_no) "
        "JOIN standards n USING (standard_id) "
        "WHERE c.collection = 'found' AND c.in_scope AND n.name = ?",
        words.partition(":")[0],
    )
    assert page.locator(".register tbody tr:visible").count() == len(rows)
    assert sum(row["people"] or 0 for row in rows) == int(NUMBER.findall(words)[0])


def test_two_standards_at_once_are_asked_of_the_register(still, ask):
    asked = "?standard=Confidentiality&standard=Honesty+and+Integrity#register"
    page, _, _ = still("cases.html", asked)
    rows = ask(
        "SELECT case_id, subject_no FROM case_standards "
        "WHERE standard_id IN ('confidentiality', 'honesty_integrity') "
        "GROUP BY ALL HAVING count(*) = 2"
    )
    assert 0 < page.locator(".register tbody tr:visible").count() == len(rows)
    assert "also Honesty and Integrity" in page.locator(".filters-count").inner_text()


def test_the_first_touch_shows_and_the_second_leads(site, browser):
    context = browser.new_context(
        has_touch=True, viewport={"width": 390, "height": 800}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto((site / "trends.html").as_uri())
    mark = page.locator('#barred-officers [data-row="2"]').first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    place = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.touchscreen.tap(*place)
    assert page.locator("#mark-told").is_visible()
    assert page.evaluate("location.hash") == ""
    page.touchscreen.tap(*place)
    assert page.evaluate("location.hash") == "#barred-officers-2"
    context.close()


def test_a_tile_says_its_force_s_row_of_the_series_that_is_chosen(still, ask):
    page, _, _ = still("forces/index.html")
    page.get_by_label("Series").select_option("Officers dismissed, 2008/09")
    tile = page.locator('a.tile[href="merseyside.html"]')
    tile.hover()
    [row] = ask(
        "SELECT * FROM force_rates WHERE series = 'hansard-dismissed' AND force_id = 'merseyside'"
    )
    said = page.locator("#mark-told").inner_text()
    assert f"Events: {row['events']:.0f}; Population: {row['population']:,.0f}" in said
    assert f"{row['lower']:.2f} to {row['upper']:.2f}" in said
    assert "House of Commons" in said


def test_the_mark_of_a_small_funnel_leads_to_its_row_of_rates(still):
    page, _, _ = still("forces/kent.html")
    links = page.locator("#place a.mark")
    assert links.count() == page.locator("#place figure").count() == 6
    links.first.focus()
    assert page.locator("#mark-told").inner_text().startswith("Kent Police: ")
    for link in links.all():
        row = page.locator(f'[id="{link.get_attribute("href").removeprefix("#")}"]')
        said = NUMBER.findall(link.get_attribute("aria-label"))
        assert said[0] == row.locator("td").nth(0).inner_text()
        assert said[2] in row.locator("td").nth(1).inner_text()


def test_without_scripts_each_mark_still_says_its_words(site, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "trends.html").as_uri())
    titles = page.locator("#barred-officers [data-row] title").all_text_contents()
    assert any("735" in title for title in titles)
    context.close()
