"""The tables of the quality, cases and methods pages, read from the database."""

from datetime import date

import polars as pl

from analysis.reporting import words
from analysis.reporting.data import Data
from analysis.reporting.html import Html
from analysis.reporting.table import html_table

MOST_REVISIONS = 100


def checks(data: Data) -> Html:
    """What does not add up, with the gap; the checks that agree are counted."""
    rows = data.table("checks")
    failed = rows.filter(~pl.col("passed")).with_columns(gap=pl.col("found") - pl.col("expected"))
    heads = {
        "what": "What is compared",
        "expected": "Published",
        "found": "Found",
        "gap": "Gap",
        "explanation": "Why, as far as known",
    }
    agree = rows.height - failed.height
    told = f"<p>{agree} of {rows.height} checks agree; {failed.height} do not.</p>"
    return Html(told + html_table(failed, "What does not add up", heads))


def all_checks(data: Data) -> Html:
    """Every check that ran, by publication."""
    counted = (
        data.table("checks")
        .with_columns(kind=pl.col("check_id").str.split("/").list.first())
        .group_by("publication_id", "kind")
        .agg(ran=pl.len(), agree=pl.col("passed").sum())
        .sort("publication_id", "kind")
    )
    heads = {"publication_id": "Publication", "kind": "Kind", "ran": "Ran", "agree": "Agree"}
    return Html(html_table(counted, "Checks that ran", heads))


def unreadable(data: Data) -> Html:
    """Cells that hold a marker instead of a number, counted by table."""
    rows = (
        data.table("figures")
        .filter(pl.col("value").is_null())
        .group_by("publication_id", "sheet", "marker")
        .agg(cells=pl.len())
        .sort("publication_id", "sheet", "marker")
    )
    heads = {
        "publication_id": "Publication",
        "sheet": "Table",
        "marker": "Marker",
        "cells": "Cells",
    }
    return Html(html_table(rows, "Cells without a number", heads))


def rejects(data: Data) -> Html:
    """Rows that no table takes, and why."""
    rows = data.table("rejects")
    heads = {"as_published": "Row", "reason": "Why it was not taken"}
    told = f"<p>{rows.height} rows were not taken.</p>"
    return Html(told + html_table(rows, "Rows not taken", heads))


def contradictions(data: Data) -> Html:
    """Figures that are derived, quoted or carry a remark that another page contradicts them."""
    flagged = data.table("figures").filter(
        (pl.col("status") == "derived")
        | pl.col("note").str.contains(
            "(?i)differ|also prints|later article|another table|revised|slip"
        )
    )
    names = data.table("publications").select("publication_id", "publisher", "title")
    rows = flagged.join(names, on="publication_id").sort("publication_id", "cell")
    heads = {
        "publisher": "Publisher",
        "area": "Area",
        "period_as_published": "Period",
        "value": "Value",
        "status": "Status",
        "note": "Remark",
        "source_url": "Page",
    }
    return Html(html_table(rows, "Figures derived or contradicted", heads))


def partial(data: Data) -> Html:
    """Files that hold only part of a table, and what they are known to lack."""
    rows = data.table("raw_files").filter(
        pl.col("coverage") == "partial",
        ~pl.col("publication_id").str.contains("^(press-and-foi|force-and-other-bodies)/"),
    )
    heads = {"path": "File", "missing": "What it lacks"}
    return Html(html_table(rows.sort("path"), "Partial tables", heads))


def revisions(data: Data) -> Html:
    """What publishers changed in figures they had published before, the largest first."""
    titles = dict(data.table("publications").select("publication_id", "title").iter_rows())
    rows = data.table("revisions").sort(pl.col("change").abs(), descending=True)
    shown = rows.head(MOST_REVISIONS).with_columns(
        what=pl.concat_str(
            "worker_type", "stage", "outcome_id", "measure", separator=" ", ignore_nulls=True
        ).str.replace_all("_", " "),
        older=pl.col("older_publication_id").replace(titles),
        newer=pl.col("newer_publication_id").replace(titles),
    )
    heads = {
        "what": "Figure",
        "area": "Area",
        "period_end": "Period ends",
        "older_value": "Before",
        "newer_value": "Now",
        "change": "Change",
        "older": "Older edition",
        "newer": "Newer edition",
    }
    more = rows.height - shown.height
    told = f"<p>{rows.height} figures were published again with another value.</p>"
    rest = f"<p>{more} smaller ones are in the table revisions.</p>" if more > 0 else ""
    return Html(told + html_table(shown, "Figures that were revised", heads) + rest)


def breaks(data: Data) -> Html:
    """The breaks in series, in order of date."""
    rows = (
        data.table("series_breaks")
        .sort("effective_on")
        .with_columns(touched=pl.col("series").list.join(", "))
    )
    heads = {
        "effective_on": "Date",
        "title": "Instrument or event",
        "effect": "Effect on the figures",
        "touched": "Series touched",
        "basis": "What was seen",
        "source_url": "Page",
    }
    return Html(html_table(rows, "Breaks in series", heads))


def releases(data: Data) -> Html:
    """The releases that publishers are known to have put out."""
    heads = {
        "publication_series": "Publication",
        "reference_period": "Reference period",
        "published": "Published",
        "status_label": "Label",
        "landing_page": "Page",
    }
    return Html(html_table(data.table("releases"), "Releases known of", heads))


def series(data: Data) -> Html:
    """Every series of rates."""
    heads = {
        "series": "Series",
        "table_name": "Table",
        "title": "Title",
        "population": "Population",
        "covers": "Covers",
    }
    return Html(html_table(data.table("series"), "Series of rates", heads))


def publications(data: Data) -> Html:
    """Every edition held, with its publisher, period and licence."""
    rows = data.table("publications").with_columns(
        period=pl.struct("period_start", "period_end").map_elements(_period, return_dtype=pl.String)
    )
    heads = {
        "publication_id": "Edition",
        "publisher": "Publisher",
        "title": "Title",
        "period": "Period",
        "published_on": "Published",
        "licence": "Licence",
    }
    return Html(html_table(rows.sort("publication_id"), "Editions held", heads))


def _period(value: dict[str, object]) -> str:
    start, end = value["period_start"], value["period_end"]
    if not isinstance(start, date) or not isinstance(end, date):
        return "not said"
    return words.period(start, end)
