"""What changed since the last edition, on the front page: new, revised, and by how much."""

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser


@pytest.fixture(scope="module")
def items(site):
    tree = HTMLParser((site / "index.html").read_text(encoding="utf-8"))
    return [item.text() for item in tree.css(".editions li")]


def of(items, start):
    return next(item for item in items if item.startswith(start))


def test_each_source_that_comes_out_again_is_there_with_its_newest_edition(items):
    for newest in (
        "Police misconduct, England and Wales: year ending 31 March 2024 (Home Office, published "
        "30 January 2025)",
        "Police barred list: year ending 31 March 2025 (College of Policing",
        "Outcomes report 2023/24 (Independent Office for Police Conduct",
        "Police complaints statistics for England and Wales 2024/25 (Independent Office",
        "Police workforce, England and Wales: 31 March 2026 (Home Office, published 22 July 2026)",
    ):
        assert of(items, newest)
    assert len(items) == 5


def test_what_is_new_is_counted_as_the_database_counts_it(items, ask):
    [row] = ask(
        "SELECT count(*) AS n FROM figures WHERE publication_id = 'college-barred-list/2024-25'"
    )
    assert f"New: {row['n']} figures of a later period" in of(items, "Police barred list")


def test_a_revision_is_told_with_both_values_and_by_how_much_the_largest_first(items):
    # Police workforce bulletins of March 2023, 2024 and 2025: full-time equivalents of officers.
    said = of(items, "Police workforce")
    first, second = said.index("147,430 to 147,434, up 4"), said.index("147,746 to 147,745, down 1")
    assert 0 < first < second
    assert "Revised: nothing" in of(items, "Police barred list")


def test_a_release_that_is_out_and_not_held_is_named(items):
    # Home Office, released on 22 January 2026.
    assert "Out, and not held here: year ending 31 March 2025." in of(items, "Police misconduct")


def test_the_section_leads_to_all_changes(site):
    tree = HTMLParser((site / "index.html").read_text(encoding="utf-8"))
    assert tree.css_first("#what-changed-since-the-last-edition a[href='changes.html']")
