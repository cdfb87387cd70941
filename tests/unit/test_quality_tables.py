"""The tables of the quality page: what agrees, what differs, and what can't be compared."""

import re

import polars as pl

from analysis.reporting import tables

ROWS = pl.DataFrame(
    {
        "check_id": ["total/a", "total/b", "total/c", "share/d"],
        "publication_id": ["synthetic/one"] * 4,
        "what": ["agrees", "differs", "unknown", "share"],
        "expected": [10.0, 12.0, 9.0, 5.0],
        "found": [10.0, 11.0, 4.0, 5.0],
        "passed": [True, False, True, True],
        "explanation": [None, None, "Not comparable: 1 of 3 parts have no number", None],
        "path": ["s/one.ods", "s/one.ods", "s/one.ods", None],
        "cell": ["C9", "D9", "E9", None],
    }
)


class Held:
    """Data with synthetic checks."""

    def table(self, name):
        assert name == "checks"
        return ROWS


def said(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html.text).split())


def test_a_total_with_an_unknown_part_agrees_with_nothing():
    told = said(tables.checks(Held()))
    assert told.startswith("2 of 4 checks agree; 1 do not; 1 cannot be made,")
    assert "differs s/one.ods, D9 12 11 -1" in told
    assert "unknown" not in told


def test_checks_are_counted_by_what_came_of_them():
    counted = said(tables.all_checks(Held()))
    assert "synthetic/one share 1 1 0" in counted
    assert "synthetic/one total 3 1 1" in counted
