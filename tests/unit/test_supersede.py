"""Which edition supersedes which. The figures are synthetic."""

import datetime as dt

import polars as pl

from analysis.clean import schema_figures, schema_workforce
from analysis.clean.supersede import edition_order, mark_superseded, revisions_table
from analysis.clean.validate import table_of

SHA = {name: f"{number:064x}" for number, name in enumerate(("a", "b", "c"))}
DAY = dt.date(2023, 3, 31)


def publications(**editions):
    """`edition=(published_on, path)`."""
    rows = [
        {
            "publication_id": f"s/{name}",
            "source": "s",
            "publisher": "p",
            "title": name,
            "edition": name,
            "published_on": dt.date.fromisoformat(day),
            "licence": "none",
        }
        for name, (day, _) in editions.items()
    ]
    files = [
        {
            "sha256": SHA[name],
            "path": f"s/{name}/{path}",
            "publication_id": f"s/{name}",
            "url": "u",
            "retrieved_at": "2026",
            "bytes": 1,
            "coverage": "complete",
        }
        for name, (_, path) in editions.items()
    ]
    return {
        "publications": table_of(schema_figures.Publications, rows, "publications"),
        "raw_files": table_of(schema_figures.RawFiles, files, "raw_files"),
        "figures": figures(),
        "workforce": workforce(),
    }


def figures(*rows):
    """(edition, value or None, more fields)."""
    made = [
        {
            "figure_id": f"f{at}",
            "publication_id": f"s/{edition}",
            "sha256": SHA[edition],
            "sheet": "x",
            "cell": "A1",
            "as_published": "",
            "period_start": DAY,
            "period_end": DAY,
            "area": "kent",
            "worker_type": "officer",
            "unit": "individuals",
            "stage": "outcome",
            "measure": "count",
            "value": value,
            "marker": None if value is not None else "[c]",
            "status": "published",
            "provenance": "publisher",
            "coverage": "complete",
            "source_url": "u",
            **more,
        }
        for at, (edition, value, more) in enumerate(rows)
    ]
    return table_of(schema_figures.Figures, made, "figures")


def workforce(*rows):
    """(edition, headcount, fte, more fields)."""
    made = [
        {
            "workforce_id": f"w{at}",
            "as_at": DAY,
            "force_id": "kent",
            "worker_type": "officer",
            "headcount": headcount,
            "fte": fte,
            "publication_id": f"s/{edition}",
            "sha256": SHA[edition],
            "sheet": "x",
            "status": "published",
            "provenance": "publisher",
            "source_url": "u",
            **more,
        }
        for at, (edition, headcount, fte, more) in enumerate(rows)
    ]
    return table_of(schema_workforce.Workforce, made, "workforce")


def superseded(tables, name="figures"):
    return mark_superseded(tables, ["s"])[name]["superseded_by"].to_list()


TWO = {"a": ("2023-07-26", "x.ods"), "b": ("2024-07-26", "x.ods")}


def test_the_newer_edition_supersedes_the_same_figure_only():
    tables = publications(**TWO)
    tables["figures"] = figures(
        ("a", 1.0, {}), ("b", 2.0, {}), ("a", 3.0, {"area": "essex", "force_id": "essex"})
    )
    assert superseded(tables) == ["s/b", None, None]


def test_of_one_day_the_file_supersedes_its_transcription():
    tables = publications(a=("2023-07-26", "x.ods"), b=("2023-07-26", "x.csv"))
    tables["figures"] = figures(("a", 1.0, {}), ("b", 1.0, {}))
    assert superseded(tables) == [None, "s/a"]
    assert revisions_table(tables, ["s"]).height == 0


def test_what_somebody_quoted_supersedes_nothing():
    tables = publications(**TWO)
    tables["figures"] = figures(("a", 1.0, {}), ("b", 2.0, {"provenance": "quoted"}))
    assert superseded(tables) == [None, None]
    assert revisions_table(tables, ["s"]).height == 0


def test_a_source_without_editions_supersedes_nothing():
    tables = publications(**TWO)
    tables["figures"] = figures(("a", 1.0, {}), ("b", 2.0, {}))
    assert mark_superseded(tables, [])["figures"]["superseded_by"].null_count() == 2


def test_an_open_data_table_is_replaced_whole_for_its_year():
    label = {"label": "Open data: misconduct proceedings", "breakdown": "ethnicity"}
    tables = publications(**TWO)
    tables["figures"] = figures(
        ("a", 1.0, label | {"breakdown_value": "Asian"}),
        ("a", 2.0, label | {"breakdown_value": "White"}),
        ("b", 3.0, label | {"breakdown_value": "White"}),
    )
    assert superseded(tables) == ["s/b", "s/b", None]


def test_a_newer_edition_without_headcounts_does_not_replace_one_with_them():
    tables = publications(**TWO)
    tables["workforce"] = workforce(("a", 10.0, 9.0, {}), ("b", None, 9.5, {}))
    assert superseded(tables, "workforce")[0] is None
    tables["workforce"] = workforce(("a", None, 9.0, {}), ("b", 10.0, 9.5, {}))
    assert superseded(tables, "workforce") == ["s/b", None]


def test_a_revision_has_both_values_and_both_editions():
    tables = publications(**TWO)
    tables["figures"] = figures(("a", 5.0, {}), ("b", 3.0, {}))
    (row,) = revisions_table(tables, ["s"]).to_dicts()
    assert (row["older_value"], row["newer_value"], row["change"]) == (5.0, 3.0, -2.0)
    assert (row["older_publication_id"], row["newer_publication_id"]) == ("s/a", "s/b")
    assert (row["older_id"], row["newer_id"]) == ("f0", "f1")


def test_three_editions_give_a_revision_for_each_change_the_largest_first():
    tables = publications(**TWO, c=("2025-07-26", "x.ods"))
    tables["figures"] = figures(("c", 10.0, {}), ("a", 5.0, {}), ("b", 6.0, {}))
    found = revisions_table(tables, ["s"])
    assert found.select("older_value", "newer_value").rows() == [(6.0, 10.0), (5.0, 6.0)]
    assert superseded(tables) == [None, "s/c", "s/c"]


def test_a_number_that_became_a_marker_is_a_revision_without_a_change():
    tables = publications(**TWO)
    tables["figures"] = figures(("a", 5.0, {}), ("b", None, {}))
    (row,) = revisions_table(tables, ["s"]).to_dicts()
    assert (row["older_value"], row["newer_value"], row["newer_marker"], row["change"]) == (
        5.0,
        None,
        "[c]",
        None,
    )


def test_rounding_to_two_decimals_is_no_revision():
    tables = publications(**TWO)
    tables["workforce"] = workforce(("a", 10.0, 9.12, {}), ("b", 10.0, 9.1234, {}))
    assert revisions_table(tables, ["s"]).height == 0


def test_an_edition_of_unknown_date_is_older_than_one_published_after_its_period():
    tables = publications(**TWO)
    unknown = tables["publications"].with_columns(
        published_on=pl.when(pl.col("edition") == "b").then(None).otherwise(pl.col("published_on")),
        period_end=pl.lit(DAY),
    )
    order = edition_order(unknown, tables["raw_files"])
    assert order["publication_id"].to_list() == ["s/b", "s/a"]
