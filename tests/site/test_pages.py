"""The pages as files: all there, every link and download leads somewhere, numbers agree."""

import csv
import html
import io
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pages import PAGES
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from analysis.reporting.exhibits.registry import EXHIBITS


@pytest.fixture(scope="module")
def trees(site):
    return {name: HTMLParser((site / name).read_text(encoding="utf-8")) for name in PAGES}


def test_every_page_of_the_contract_is_rendered(site):
    assert [name for name in PAGES if not (site / name).exists()] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_local_link_and_anchor_leads_somewhere(site, trees, name):
    lost = []
    for link in trees[name].css("a[href]"):
        href = link.attributes["href"]
        if re.match(r"^(https?|data|mailto):", href):
            continue
        path, anchor = urlsplit(href).path, urlsplit(href).fragment
        target = ((site / name).parent / path).resolve() if path else site / name
        if not target.exists():
            lost.append(href)
        elif anchor and target.suffix == ".html":
            tree = HTMLParser(target.read_text(encoding="utf-8"))
            lost += [] if tree.css_first(f'[id="{anchor}"]') else [href]
    assert lost == []


@pytest.mark.parametrize("name", PAGES)
def test_no_page_names_a_script_style_or_picture_of_another_host(trees, name):
    asked = [
        node.attributes.get("src") or node.attributes.get("href")
        for node in trees[name].css("script[src], link[href], img[src], iframe[src]")
    ]
    assert [each for each in asked if re.match(r"^(https?:)?//", each or "")] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_chart_has_headline_subtitle_source_alternative_and_csv(trees, name):
    for exhibit in trees[name].css("figure.exhibit"):
        key = exhibit.attributes["id"]
        for part in (".exhibit-headline", ".exhibit-subtitle", ".exhibit-source"):
            found = exhibit.css_first(part)
            assert found is not None, (key, part)
            assert len(found.text(strip=True)) > 15, (key, part)
        svg = exhibit.css_first("svg")
        if svg is not None:
            assert svg.attributes["role"] == "img", key
            assert len(svg.css_first("desc").text()) > 20, key
        assert exhibit.css_first(f'a[href$="downloads/{key}.csv"]'), key
        assert exhibit.css_first("table caption"), key


def test_every_declared_exhibit_stands_on_exactly_the_pages_that_show_it(trees):
    shown = {
        figure.attributes["id"] for tree in trees.values() for figure in tree.css("figure.exhibit")
    }
    assert shown == set(EXHIBITS)


def test_events_of_a_funnel_on_the_page_in_the_csv_and_in_the_database_agree(site, trees, ask):
    rows = ask(
        "SELECT f.name, r.events FROM force_rates r JOIN forces f USING (force_id) "
        "WHERE r.series = 'hansard-dismissed' ORDER BY f.name"
    )
    in_database = {row["name"]: row["events"] for row in rows}
    text = (site / "downloads" / "funnel-hansard-dismissed.csv").read_text(encoding="utf-8")
    in_csv = {row["force"]: float(row["events"]) for row in csv.DictReader(io.StringIO(text))}
    table = trees["forces/index.html"].css("#funnel-hansard-dismissed tbody tr")
    on_page = {
        html.unescape(row.css_first("th").text(strip=True)): float(
            row.css("td")[0].text(strip=True).split(" ")[0]
        )
        for row in table
    }
    assert on_page == in_csv == in_database
    # House of Commons, written answers of 3 November 2009: 141 in all.
    assert sum(on_page.values()) == 141


def test_the_front_page_states_the_printed_numbers(trees):
    said = " ".join(item.text() for item in trees["index.html"].css(".findings li"))
    # College of Policing 735 and 2024/25; Home Office 1,312 and 585; IOPC 32 of 43 and 94,940.
    for printed in (
        "735",
        "1,312",
        "585 of 1,312",
        "409 of 518",
        "207 of 266",
        "32 of 43",
        "94,940",
    ):
        assert printed in said
    items = trees["index.html"].css(".findings li")
    assert 0 < len(items) <= 10
    assert all(item.css_first(".receipt code") for item in items)


def test_missing_is_never_shown_as_zero(trees, ask):
    unknown = ask(
        "SELECT DISTINCT f.name FROM force_rates r JOIN forces f USING (force_id) "
        "WHERE r.events IS NULL AND r.series = 'iopc-case-to-answer'"
    )
    assert [row["name"] for row in unknown] == ["British Transport Police"]
    for row in trees["forces/index.html"].css("#funnel-iopc-case-to-answer tbody tr"):
        if "British Transport" in row.css_first("th").text():
            assert row.css("td")[0].text(strip=True) == "not published"
            assert row.css("td")[2].text(strip=True) == "not known"
            break
    else:
        pytest.fail("British Transport Police is not in the table")


def test_the_found_part_of_the_register_is_counted_and_never_a_share(trees):
    for key in ("standards-found", "register-found"):
        page = "standards.html" if key == "standards-found" else "cases.html"
        text = trees[page].css_first(f"#{key}").text()
        assert "%" not in text
        assert "not a rate" in text or "Counts, not rates" in text


@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_above_half_a_megabyte(site, name):
    assert Path(site / name).stat().st_size < 500_000
