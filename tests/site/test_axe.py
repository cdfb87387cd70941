"""WCAG A and AA by axe-core, on every page of the site with all that folds open.

Several tabs work at once, and axe is told to report violations only: one by one, and with all that
it passes, it would take minutes.
"""

from pathlib import Path

import axe_playwright_python
import pytest

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
TABS = 3
OPEN_ALL = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
# Contrast is by far the slowest rule: of a long table it is judged on the first rows, whose cells
# look like those of all others. All other rules see the whole page.
START = """
() => {
  const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const options = { resultTypes: ["violations"], preload: false, iframes: false };
  const contrast = { type: "rule", values: ["color-contrast"] };
  const others = { runOnly: { type: "tag", values: levels },
                   rules: { "color-contrast": { enabled: false } } };
  const found = [];
  const note = (done) => found.push(...done.violations.map((each) =>
    [each.id, each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]));
  const first = () => {
    for (const row of document.querySelectorAll("tbody tr:nth-child(n + 6)")) row.hidden = true;
    return axe.run(document, { ...options, runOnly: contrast });
  };
  window.axeFound = null;
  axe.run(document, { ...options, ...others }).then(note).then(first).then(note)
    .then(() => { window.axeFound = found; });
}
"""


def violations(browser, pages):
    """What axe finds on each page, by its name; pages without a violation are left out."""
    tabs = [browser.new_page() for _ in range(TABS)]
    for tab in tabs:
        tab.add_init_script(path=str(AXE))
    found = {}
    for start in range(0, len(pages), TABS):
        busy = dict(zip(pages[start : start + TABS], tabs, strict=False))
        for page, tab in busy.items():
            tab.goto(page.as_uri())
            tab.evaluate(OPEN_ALL)
            tab.evaluate(START)
        for page, tab in busy.items():
            tab.wait_for_function("window.axeFound !== null", timeout=120_000)
            found[page] = tab.evaluate("window.axeFound")
    for tab in tabs:
        tab.close()
    return {page.name: each for page, each in found.items() if each}


def test_axe_finds_no_violation_on_any_page_with_all_of_it_open(site, browser):
    # The large pages together, so that no tab waits for another.
    pages = sorted(site.rglob("*.html"), key=lambda page: page.stat().st_size)
    assert len(pages) == 10 + 46
    assert violations(browser, pages) == {}


def test_axe_would_find_one(browser, tmp_path):
    page = tmp_path / "faulty.html"
    page.write_text(
        '<!doctype html><html lang="en-GB"><title>Made up</title><details><summary>Made up'
        '</summary><img src="data:,"><p style="color:#ccc;background:#fff">pale</p></details>',
        encoding="utf-8",
    )
    found = dict(violations(browser, [page])["faulty.html"])
    assert {"image-alt", "color-contrast"} <= set(found)


@pytest.mark.parametrize("name", ["forces/index.html", "trends.html"])
def test_axe_finds_nothing_while_the_words_of_a_mark_are_shown(opened, name):
    page, _, _ = opened(name)
    page.locator("a.mark[tabindex='0']").first.focus()
    assert page.locator("#mark-told").is_visible()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    page.evaluate(START)
    page.wait_for_function("window.axeFound !== null", timeout=120_000)
    assert page.evaluate("window.axeFound") == []
