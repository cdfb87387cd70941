"""The cookbook on the page of data: every question of the file, its SQL and its answer."""

import re
import shutil
from pathlib import Path

import duckdb
import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from analysis.reporting.cookbook import CHANGED, cookbook
from analysis.reporting.data import Data

FILE = Path(__file__).resolve().parents[2] / "docs" / "cookbook.md"


@pytest.fixture(scope="module")
def asked(site):
    tree = HTMLParser((site / "data.html").read_text(encoding="utf-8"))
    return tree.css("details.cookbook")


def test_every_question_of_the_file_stands_on_the_page_with_its_sql(asked):
    text = FILE.read_text(encoding="utf-8")
    titles = re.findall(r"^### (.+)$", text, re.MULTILINE)
    queries = re.findall(r"^```sql\n(.*?)\n```$", text, re.MULTILINE | re.DOTALL)
    assert len(titles) >= 20
    assert [each.css_first("summary").text() for each in asked] == titles
    assert [each.css_first("pre").text() for each in asked] == queries


def test_the_answers_are_those_of_the_file(asked):
    text = FILE.read_text(encoding="utf-8")
    blocks = re.findall(r"(?:^\|[^\n]*\n)+", text, re.MULTILINE)
    for each, block in zip(asked, blocks, strict=True):
        rows = [line.strip("| ").split(" | ") for line in block.splitlines()]
        assert [cell.text() for cell in each.css("thead th")] == rows[0]
        found = [[cell.text() for cell in row.css("th, td")] for row in each.css("tbody tr")]
        assert found == rows[2:]
        assert each.css("p"), rows[0]


def test_words_about_an_answer_that_is_no_longer_so_are_not_shown(data, tmp_path):
    clean = tmp_path / "clean"
    clean.mkdir()
    shutil.copy(data / "clean" / "misconduct.duckdb", clean)
    with duckdb.connect(str(clean / "misconduct.duckdb")) as connection:
        connection.execute("DELETE FROM trends WHERE period_end = '2025-03-31'")
    tree = HTMLParser(cookbook(Data(tmp_path)).text)
    first = tree.css_first("details.cookbook")
    assert "735" not in first.text()
    assert CHANGED in first.text()
    assert "7 May 2024 and is not stated" not in first.text()
    assert CHANGED not in tree.css("details.cookbook")[2].text()


def test_a_query_is_copied_by_its_button(opened):
    page, _, _ = opened("data.html")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    first = page.locator("details.cookbook").first
    first.locator("summary").click()
    first.get_by_role("button", name="Copy SQL").click()
    first.get_by_role("status").get_by_text("Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == first.locator("pre").inner_text().strip()
    assert copied.startswith("SELECT period_start")


def test_the_page_leads_to_the_cookbook(opened):
    page, _, _ = opened("data.html")
    page.locator('.page-body a[href="#the-sql-cookbook"]').click()
    assert page.locator("#the-sql-cookbook").is_visible()
