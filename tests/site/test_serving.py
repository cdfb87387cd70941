"""Serving and former officers apart: as printed, and as the register has them."""

import csv

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

KEY = "barred-serving-former"


def rows_of(site, key):
    with (site / "downloads" / f"{key}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_college_s_split_is_shown_as_newspapers_printed_it(site):
    found = {(row["force"], row["category"]): row["people"] for row in rows_of(site, KEY)}
    # Biggleswade Today and Telegraph and Argus, year ending 31 March 2024.
    assert found["Bedfordshire Police", "dismissed while serving"] == "3"
    assert found["Bedfordshire Police", "dismissed after resigning"] == "9"
    assert found["West Yorkshire Police", "dismissed while serving"] == "12"
    assert found["West Yorkshire Police", "dismissed after retiring"] == "1"


def test_quoted_lists_are_never_added_up_and_say_that_they_stand_for_no_others(site):
    tree = HTMLParser((site / "outcomes.html").read_text(encoding="utf-8"))
    figure = tree.css_first(f"#{KEY}")
    assert "stands for no others" in figure.text()
    assert "%" not in figure.text()
    total = str(sum(int(row["people"]) for row in rows_of(site, KEY)))
    assert total not in figure.css_first("figcaption").text()
    assert "In 6 of 7 lists" in figure.css_first("h3").text()


@pytest.mark.parametrize("part", ["systematic", "found"])
def test_the_register_s_people_are_counted_by_status_and_outcome(site, ask, part):
    truth = {
        (row["status"], row["outcome_id"]): row["people"]
        for row in ask(
            "SELECT status, outcome_id, sum(people)::INT AS people FROM cases WHERE in_scope "
            "AND collection = ? AND status IN ('serving', 'former') GROUP BY ALL "
            "HAVING sum(people) > 0",
            part,
        )
    }
    rows = rows_of(site, f"serving-former-{part}")
    found = {(row["status"], row["outcome_id"]): int(row["people"]) for row in rows}
    assert found == truth
    assert ("former", "would_have_been_dismissed") in truth


def test_the_register_s_counts_are_plainly_no_rate_and_no_census(site):
    tree = HTMLParser((site / "outcomes.html").read_text(encoding="utf-8"))
    for part in ("systematic", "found"):
        text = tree.css_first(f"#serving-former-{part}").text()
        assert "a count and no rate" in text
        assert "Not a census" in text
        assert "%" not in text
