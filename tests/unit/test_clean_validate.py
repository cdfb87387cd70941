"""A table that breaks a rule is refused, with the rule, the place and the value that breaks it."""

from datetime import date

import pytest

from analysis.clean.schema_figures import Figures
from analysis.clean.schema_names import Standards
from analysis.clean.validate import table_of
from analysis.errors import DataError

FIGURE = {
    "figure_id": "f1",
    "publication_id": "synthetic/2024",
    "sha256": "0" * 64,
    "sheet": "table",
    "cell": "C5",
    "as_published": "12",
    "area": "england_and_wales",
    "worker_type": "officer",
    "unit": "individuals",
    "stage": "proceedings",
    "measure": "count",
    "value": 12.0,
    "status": "published",
    "provenance": "publisher",
    "coverage": "complete",
    "source_url": "https://example.org/",
    "period_end": date(2024, 3, 31),
}


def test_rows_that_keep_the_rules_become_a_table_with_every_column():
    table = table_of(Figures, [FIGURE], "figures")
    assert table.columns == list(Figures.columns())
    row = table.row(0, named=True)
    assert {key: row[key] for key in FIGURE} == FIGURE
    assert row["marker"] is None


def test_no_rows_are_a_table_as_well():
    assert table_of(Figures, [], "figures").height == 0


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"value": -1.0}, "value"),
        ({"value": None, "marker": None}, "value_or_marker"),
        ({"value": None, "marker": "[q]"}, "known_marker"),
        ({"value": 101.0, "measure": "percent"}, "percent_within_hundred"),
        ({"measure": "guess"}, "'guess'"),
        ({"status": "invented"}, "'invented'"),
        ({"publication_id": None}, "publication_id"),
    ],
)
def test_a_row_that_breaks_a_rule_is_named_with_its_place(given, told):
    with pytest.raises(DataError) as raised:
        table_of(Figures, [FIGURE, {**FIGURE, "figure_id": "f2", "cell": "D9", **given}], "figures")
    message = str(raised.value)
    assert "table figures: 1 rows break" in message
    assert told in message
    assert "sheet 'table', cell 'D9'" in message
    assert "C5" not in message
    assert len(message.splitlines()) == 2


def test_two_rows_with_one_identifier_are_refused():
    with pytest.raises(DataError, match="primary_key"):
        table_of(Figures, [FIGURE, {**FIGURE, "cell": "C6"}], "figures")


def test_a_row_without_a_place_is_named_by_its_start():
    row = {"standard_id": "bravery", "name": "Bravery", "ordinal": 11}
    with pytest.raises(DataError, match=r"'bravery'.*ordinal 11"):
        table_of(Standards, [row], "standards")
