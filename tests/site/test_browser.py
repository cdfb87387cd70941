"""The pages in a real browser, opened from disk as a reader opens them."""

import pytest
from pages import PAGES

TEXT_OUTSIDE = """
() => [...document.querySelectorAll("figure.exhibit svg")].flatMap((svg) => {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")]
    .filter((text) => text.textContent.trim())
    .filter((text) => {
      const box = text.getBoundingClientRect();
      return box.left < frame.left - 1 || box.right > frame.right + 1 ||
             box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
    })
    .map((text) => svg.closest("figure").id + ": " + text.textContent);
})
"""
WITHOUT_MARKS = """
() => [...document.querySelectorAll("figure.exhibit svg")]
  .filter((svg) => svg.querySelectorAll("[aria-roledescription], path[aria-label]").length < 2)
  .map((svg) => svg.closest("figure").id)
"""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_nothing_on_the_console_and_asks_nobody(opened, site, name):
    page, said, asked = opened(name)
    page.wait_for_load_state("load")
    assert said == []
    assert [url for url in asked if not url.startswith((site.as_uri(), "data:"))] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_a_phone_does_not_scroll_sideways(opened, name):
    page, _, _ = opened(name, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("name", PAGES)
def test_every_chart_has_marks_and_its_text_is_not_cut(opened, name):
    page, _, _ = opened(name)
    assert page.evaluate(WITHOUT_MARKS) == []
    assert page.evaluate(TEXT_OUTSIDE) == []


def test_the_register_can_be_filtered_with_the_keyboard(opened, ask):
    page, _, _ = opened("cases.html")
    rows = ask("SELECT count(*) AS n FROM cases WHERE platform = 'WhatsApp'")
    all_rows = ask("SELECT count(*) AS n FROM cases")[0]["n"]
    assert page.locator(".filters-count").inner_text() == f"{all_rows} of {all_rows} rows"
    page.get_by_label("Platform").focus()
    page.keyboard.type("WhatsApp")
    page.keyboard.press("Enter")
    page.get_by_label("Platform").select_option("WhatsApp")
    assert page.locator(".filters-count").inner_text() == f"{rows[0]['n']} of {all_rows} rows"
    shown = page.locator(".register tbody tr:visible")
    assert shown.count() == rows[0]["n"]
    page.get_by_label("Word").fill("no such word anywhere")
    assert page.locator(".filters-count").inner_text() == f"0 of {all_rows} rows"


def test_a_standard_filters_every_row_that_names_it(opened, ask):
    page, _, _ = opened("cases.html")
    rows = ask("SELECT count(*) AS n FROM case_standards WHERE standard_id = 'confidentiality'")
    page.get_by_label("Standard").select_option("Confidentiality")
    assert page.locator(".register tbody tr:visible").count() == rows[0]["n"]
