"""The database as people meet it: the names that are a contract, comments, Parquet, references."""

import re

import polars as pl
import pytest

# Tables and columns that people and other programs rely on, as the design of the product has them.
CONTRACT = {
    "forces": "force_id ons_code name kind country region",
    "force_aliases": "alias force_id",
    "standards": "standard_id name ordinal",
    "outcomes": "outcome_id name severity ends_service",
    "series_breaks": "break_id effective_on title effect source_url series",
    "publications": (
        "publication_id publisher title edition period_start period_end published_on "
        "status_label landing_url licence"
    ),
    "raw_files": "sha256 path publication_id url retrieved_at bytes",
    "figures": (
        "figure_id publication_id sha256 sheet cell as_published period_start period_end area "
        "force_id worker_type unit stage route proceeding finding outcome_id standard_id "
        "breakdown breakdown_value measure value marker status source_url"
    ),
    "cases": (
        "case_id subject_no people force_id role rank status case_to_answer proceeding finding "
        "outcome_id decided_on decided_precision published_on matter collection source_url "
        "source_kind coded_by confidence"
    ),
    "case_standards": "case_id subject_no standard_id",
    "workforce": "as_at force_id worker_type headcount fte publication_id sha256 sheet source_url",
    "force_rates": (
        "series period_end force_id events population population_kind rate lower upper method "
        "caveats"
    ),
    "standard_rates": (
        "series period_end standard_id events population population_kind rate lower upper method "
        "caveats"
    ),
    "outcome_rates": (
        "series period_end outcome_id events population population_kind rate lower upper method "
        "caveats"
    ),
    "trends": "series period_end events population rate lower upper break_before",
    "checks": "check_id publication_id what expected found passed explanation",
    "rejects": "sha256 sheet cell as_published reason",
}
# What the design says a column can hold.
VALUES = {
    ("forces", "kind"): {"territorial", "non_territorial", "other"},
    ("figures", "measure"): {"count", "percent", "rate", "days", "headcount", "fte"},
    ("figures", "status"): {"published", "derived", "revised", "provisional"},
    ("cases", "status"): {"serving", "former"},
    ("cases", "collection"): {"systematic", "found"},
    ("cases", "source_kind"): {"official", "press", "other"},
    ("cases", "coded_by"): {"hand", "rules"},
}
# The column on the left holds nothing that the one on the right does not.
REFERENCES = [
    ("force_aliases.force_id", "forces.force_id"),
    ("raw_files.publication_id", "publications.publication_id"),
    ("figures.publication_id", "publications.publication_id"),
    ("figures.sha256", "raw_files.sha256"),
    ("figures.force_id", "forces.force_id"),
    ("figures.outcome_id", "outcomes.outcome_id"),
    ("figures.standard_id", "standards.standard_id"),
    ("workforce.publication_id", "publications.publication_id"),
    ("workforce.sha256", "raw_files.sha256"),
    ("workforce.force_id", "forces.force_id"),
    ("cases.publication_id", "publications.publication_id"),
    ("cases.sha256", "raw_files.sha256"),
    ("cases.force_id", "forces.force_id"),
    ("cases.outcome_id", "outcomes.outcome_id"),
    ("case_standards.case_id", "cases.case_id"),
    ("case_standards.standard_id", "standards.standard_id"),
    ("case_sources.case_id", "cases.case_id"),
    ("break_series.break_id", "series_breaks.break_id"),
    ("break_series.series", "series.series"),
    ("force_rates.series", "series.series"),
    ("force_rates.force_id", "forces.force_id"),
    ("standard_rates.series", "series.series"),
    ("standard_rates.standard_id", "standards.standard_id"),
    ("outcome_rates.series", "series.series"),
    ("outcome_rates.outcome_id", "outcomes.outcome_id"),
    ("outcome_rates.publication_id", "publications.publication_id"),
    ("trends.series", "series.series"),
    ("rate_receipts.figure_id", "figures.figure_id"),
    ("rate_receipts.workforce_id", "workforce.workforce_id"),
    ("rate_receipts.case_id", "cases.case_id"),
    ("checks.publication_id", "publications.publication_id"),
    ("rejects.sha256", "raw_files.sha256"),
]


@pytest.mark.parametrize("table", CONTRACT)
def test_columns_of_the_contract_are_there(table, ask):
    rows = ask("SELECT column_name FROM duckdb_columns() WHERE table_name = ?", table)
    assert set(CONTRACT[table].split()) <= {row["column_name"] for row in rows}


@pytest.mark.parametrize(("place", "allowed"), VALUES.items())
def test_columns_hold_what_the_contract_says(place, allowed, ask):
    table, column = place
    rows = ask(f"SELECT DISTINCT {column} AS value FROM {table} WHERE {column} IS NOT NULL")
    assert rows
    assert {row["value"] for row in rows} <= allowed


def test_every_table_and_column_has_a_comment_that_says_something(ask):
    tables = ask("SELECT table_name AS name, comment FROM duckdb_tables() WHERE NOT internal")
    columns = ask(
        "SELECT table_name || '.' || column_name AS name, comment FROM duckdb_columns() "
        "WHERE NOT internal AND table_name IN (SELECT table_name FROM duckdb_tables())"
    )
    assert len(tables) > 20
    assert len(columns) > 200
    for row in [*tables, *columns]:
        assert row["comment"], row["name"]
        assert re.search(r"\w{3}.*[.…]$", row["comment"]), row


def test_every_view_has_a_comment(ask):
    views = ask("SELECT view_name AS name, comment FROM duckdb_views() WHERE NOT internal")
    assert {"latest_figures", "force_comparison", "case_paths"} <= {row["name"] for row in views}
    assert all(row["comment"] for row in views)


@pytest.mark.parametrize(("left", "right"), REFERENCES)
def test_references_hold(left, right, ask):
    table, column = left.split(".")
    target, key = right.split(".")
    query = f"FROM {table} WHERE {column} IS NOT NULL"
    assert ask(f"SELECT count(*) AS n FROM {target} WHERE {key} IS NOT NULL")[0]["n"] > 0
    lost = ask(f"SELECT DISTINCT {column} {query} AND {column} NOT IN (SELECT {key} FROM {target})")
    assert lost == []


def test_a_figure_of_a_force_is_of_that_area_and_all_else_is_national(ask):
    areas = ask("SELECT DISTINCT area, force_id FROM figures")
    # The Ombudsman for Northern Ireland is no force; its figures are of that country.
    elsewhere = [row for row in areas if row["area"] != (row["force_id"] or "england_and_wales")]
    assert elsewhere == [{"area": "northern-ireland", "force_id": None}]


def test_parquet_holds_the_tables_of_the_database(data, database):
    names = {path.stem for path in (data / "clean" / "tables").iterdir()}
    tables = database.execute("SELECT table_name FROM duckdb_tables()").fetchall()
    assert names == {name for (name,) in tables}
    for name in names:
        parquet = pl.read_parquet(data / "clean" / "tables" / f"{name}.parquet")
        assert parquet.equals(database.sql(f'SELECT * FROM "{name}"').pl()), name


def test_a_missing_value_has_a_marker_and_is_never_nought(ask):
    [found] = ask("SELECT count(*) AS n FROM figures WHERE value IS NULL AND marker IS NULL")
    assert found["n"] == 0
    blank = ask("SELECT DISTINCT marker, value FROM figures WHERE as_published = ''")
    assert blank
    assert all(row["value"] is None for row in blank)


def test_no_figure_stands_twice_in_a_publication(ask):
    twice = ask(
        "SELECT sha256, sheet, cell, count(*) AS n FROM figures GROUP BY ALL HAVING count(*) > 1"
    )
    assert twice == []


def test_every_edition_says_where_it_is_from_and_under_which_licence(ask):
    for row in ask("SELECT * FROM publications JOIN raw_files USING (publication_id)"):
        assert row["publisher"], row
        assert row["licence"], row
        assert re.match(r"https?://\S+$", row["url"]), row
        assert row["path"].startswith(f"{row['publication_id']}/"), row


def test_every_force_of_england_and_wales_has_a_code_and_a_region(ask):
    rows = ask("SELECT * FROM forces WHERE kind = 'territorial'")
    assert len(rows) == 43
    assert sum(row["country"] == "Wales" for row in rows) == 4
    assert all(re.fullmatch(r"[EW]\d{8}", row["ons_code"]) for row in rows)
    assert all(row["region"] for row in rows)


def test_there_are_ten_standards_in_the_order_of_the_regulations(ask):
    rows = ask("SELECT name FROM standards ORDER BY ordinal")
    assert [row["name"] for row in rows] == [
        "Honesty and Integrity",
        "Authority, Respect and Courtesy",
        "Equality and Diversity",
        "Use of Force",
        "Orders and Instructions",
        "Duties and Responsibilities",
        "Confidentiality",
        "Fitness for Duty",
        "Discreditable Conduct",
        "Challenging and Reporting Improper Conduct",
    ]
