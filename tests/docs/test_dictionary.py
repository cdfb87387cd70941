"""The dictionary on the data page says of each table and column what the database says of it."""

import html
import re

import pytest

from analysis.reporting.data import Data
from analysis.reporting.dictionary import dictionary


@pytest.fixture(scope="module")
def page(data):
    return str(dictionary(Data(data)))


def tables_of(page):
    """Table name to its fold, summary and rows."""
    folds = re.findall(r'<details class="dictionary" id="table-(\w+)">(.*?)</details>', page, re.S)
    return dict(folds)


def test_every_table_and_view_is_there_with_its_comment(page, ask):
    known = ask(
        "SELECT table_name AS name, comment FROM duckdb_tables() WHERE NOT internal "
        "UNION ALL SELECT view_name, comment FROM duckdb_views() WHERE NOT internal"
    )
    folds = tables_of(page)
    assert set(folds) == {row["name"] for row in known}
    for row in known:
        assert html.escape(row["comment"]) in folds[row["name"]], row["name"]


def test_every_column_of_a_table_is_there_with_its_comment(page, ask):
    folds = tables_of(page)
    columns = ask(
        "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal "
        "AND table_name IN (SELECT table_name FROM duckdb_tables())"
    )
    assert len(columns) > 200
    for row in columns:
        cells = f"<code>{row['column_name']}</code>"
        assert cells in folds[row["table_name"]], row
        assert html.escape(row["comment"]) in folds[row["table_name"]], row
