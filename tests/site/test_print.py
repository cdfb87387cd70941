"""What comes out of a printer: folded tables open, and a brief that is brief."""

import re

import pytest

from analysis.reporting.pdf import print_briefs

SECTIONS = (
    "[...document.querySelectorAll('main section.level2')].filter((each) => each.offsetHeight)"
)


@pytest.fixture
def in_print(opened):
    """Open a page as it is before a printer."""

    def open_page(name, brief=False):
        page, _, _ = opened(name)
        if brief:
            page.goto(f"{page.url}?brief")
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        return page

    return open_page


def test_tables_that_are_folded_on_the_screen_are_printed(in_print):
    page = in_print("trends.html")
    tables = page.locator("figure.exhibit table")
    assert tables.count() == 6
    assert all(table.is_visible() for table in tables.all())
    assert not page.locator(".exhibit-cite").first.is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details.exhibit-table[open]").count() == 0


def test_a_force_s_whole_page_prints_its_figures_and_its_brief_does_not(in_print):
    whole = in_print("forces/kent.html").evaluate(f"{SECTIONS}.map((each) => each.id)")
    brief = in_print("forces/kent.html", brief=True).evaluate(f"{SECTIONS}.map((each) => each.id)")
    assert {"figures", "press", "denominators", "register"} <= set(whole)
    assert brief == ["in-short", "beside", "place", "unknown", "downloads"]


def test_a_brief_says_that_it_is_one_and_names_its_publications_with_their_addresses(in_print):
    page = in_print("forces/kent.html", brief=True)
    assert page.get_by_text("This is the brief of a page").is_visible()
    links = page.locator("#beside .publications a").all()
    assert len(links) > 2
    for link in links:
        shown = link.evaluate("(each) => getComputedStyle(each, '::after').content")
        assert link.get_attribute("href") in shown


def test_a_brief_has_at_most_six_pages(site, browser):
    assert browser
    for brief in print_briefs(site, ["kent", "metropolitan", "national"]):
        # The page objects, which Chromium leaves uncompressed.
        count = len(re.findall(rb"/Type ?/Page\b", brief.read_bytes()))
        assert 1 < count <= 6, brief.name
