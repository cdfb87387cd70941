"""The tables of the quality, changes, methods and data pages, read from the database."""

from datetime import date

import polars as pl

from analysis.clean.total_checks import NOT_COMPARABLE
from analysis.reporting import words
from analysis.reporting.data import Data
from analysis.reporting.force_pages.facts import Facts
from analysis.reporting.force_pages.published import names_of, what
from analysis.reporting.html import Html
from analysis.reporting.table import html_table

MOST_REVISIONS = 100
REMARKS = "(?i)differ|also prints|later article|another table|revised|slip"


def _table(rows: pl.DataFrame, caption: str, told: str = "", **heads: str) -> Html:
    """A table with these columns and headings, under a sentence."""
    before = f"<p>{told}</p>" if told else ""
    return Html(before + html_table(rows, caption, heads))


def _checks(data: Data) -> pl.DataFrame:
    """The checks, each with whether it could compare: a total with an unknown part cannot be."""
    beginning = pl.col("explanation").str.starts_with(NOT_COMPARABLE).fill_null(value=False)
    return data.table("checks").with_columns(comparable=~beginning)


def checks(data: Data) -> Html:
    """What does not add up, with the gap and its place; the other checks are counted."""
    rows = _checks(data)
    place = pl.concat_str(pl.col("path", "cell"), separator=", ").fill_null("several files")
    failed = rows.filter(~pl.col("passed")).with_columns(
        place, gap=pl.col("found") - pl.col("expected")
    )
    unclear = rows.filter(~pl.col("comparable")).height
    agree = rows.height - failed.height - unclear
    told = f"{agree} of {rows.height} checks agree; {failed.height} do not"
    if unclear:
        told += f"; {unclear} cannot be made, because a part of the total has no number"
    return _table(
        failed,
        "What does not add up",
        f"{told}.",
        what="What is compared",
        path="Where",
        expected="Published",
        found="Found",
        gap="Gap",
        explanation="Why, as far as known",
    )


def all_checks(data: Data) -> Html:
    """Every check that ran, by publication."""
    counted = (
        _checks(data)
        .with_columns(kind=pl.col("check_id").str.split("/").list.first())
        .group_by("publication_id", "kind")
        .agg(
            ran=pl.len(),
            agree=(pl.col("passed") & pl.col("comparable")).sum(),
            unclear=(~pl.col("comparable")).sum(),
        )
        .sort("publication_id", "kind")
    )
    heads = {"publication_id": "Publication", "kind": "Kind", "ran": "Ran", "agree": "Agree"}
    return _table(counted, "Checks that ran", **heads, unclear="A part has no number")


def unreadable(data: Data) -> Html:
    """Cells that hold a marker instead of a number, counted by table."""
    rows = (
        data.table("figures")
        .filter(pl.col("value").is_null())
        .group_by("publication_id", "sheet", "marker")
        .agg(cells=pl.len())
        .sort("publication_id", "sheet", "marker")
    )
    heads = {"publication_id": "Publication", "sheet": "Table", "marker": "Marker"}
    return _table(rows, "Cells without a number", **heads, cells="Cells")


def rejects(data: Data) -> Html:
    """Rows that no table takes, and why."""
    rows = data.table("rejects")
    told = f"{words.counted(rows.height, 'row was', 'rows were')} not taken."
    return _table(rows, "Rows not taken", told, as_published="Row", reason="Why it was not taken")


def contradictions(data: Data) -> Html:
    """Figures that are derived, quoted or carry a remark that another page contradicts them."""
    flagged = data.table("figures").filter(
        (pl.col("status") == "derived") | pl.col("note").str.contains(REMARKS)
    )
    names = data.table("publications").select("publication_id", "publisher", "title")
    rows = flagged.join(names, on="publication_id").sort("publication_id", "cell")
    return _table(
        rows.with_columns(pl.col("area").replace(_areas(data))),
        "Figures derived or contradicted",
        publisher="Publisher",
        area="Area",
        period_as_published="Period",
        value="Value",
        status="Status",
        note="Remark",
        source_url="Page",
    )


def partial(data: Data) -> Html:
    """Files that hold only part of a table, and what they are known to lack."""
    rows = data.table("raw_files").filter(
        pl.col("coverage") == "partial",
        ~pl.col("publication_id").str.contains("^(press-and-foi|force-and-other-bodies)/"),
    )
    return _table(rows.sort("path"), "Partial tables", path="File", missing="What it lacks")


def revisions(data: Data) -> Html:
    """What publishers changed in figures they had published before, the largest first."""
    titles = dict(data.table("publications").select("publication_id", "title").iter_rows())
    names = names_of(Facts(data))
    rows = data.table("revisions").sort(pl.col("change").abs(), descending=True, nulls_last=True)
    largest = rows.head(MOST_REVISIONS)
    shown = largest.with_columns(
        _periods(largest),
        pl.col("area").replace(_areas(data)),
        what=pl.Series([what(row, names) for row in largest.to_dicts()], dtype=pl.String),
        older=pl.col("older_publication_id").replace(titles),
        newer=pl.col("newer_publication_id").replace(titles),
    )
    told = words.counted(rows.height, "figure was", "figures were")
    more = rows.height - shown.height
    rest = f" The {more} with the smallest change are in the table revisions." if more else ""
    return _table(
        shown,
        "Figures that were revised",
        f"{told} published again with another value.{rest}",
        what="Figure",
        area="Area",
        period="Period",
        older_value="Before",
        newer_value="Now",
        change="Change",
        older="Older edition",
        newer="Newer edition",
    )


def breaks(data: Data) -> Html:
    """The breaks in series, in order of date."""
    rows = data.table("series_breaks").sort("effective_on")
    return _table(
        rows.with_columns(touched=pl.col("series").list.join(", ")),
        "Breaks in series",
        effective_on="Date",
        title="Instrument or event",
        effect="Effect on the figures",
        touched="Series touched",
        basis="What was seen",
        source_url="Page",
    )


def releases(data: Data) -> Html:
    """The releases that publishers are known to have put out."""
    return _table(
        data.table("releases"),
        "Releases known of",
        publication_series="Publication",
        reference_period="Reference period",
        published="Published",
        status_label="Label",
        landing_page="Page",
    )


def series(data: Data) -> Html:
    """Every series of rates."""
    heads = {"series": "Series", "table_name": "Table", "title": "Title"}
    rows = data.table("series")
    return _table(rows, "Series of rates", **heads, population="Population", covers="Covers")


def publications(data: Data) -> Html:
    """Every edition held, with its publisher, period and licence."""
    rows = data.table("publications").sort("publication_id")
    return _table(
        rows.with_columns(_periods(rows)),
        "Editions held",
        publication_id="Edition",
        publisher="Publisher",
        title="Title",
        period="Period",
        published_on="Published",
        licence="Licence",
    )


def _areas(data: Data) -> dict[str, str]:
    """Areas in words by their identifier."""
    names = dict(data.table("forces").select("force_id", "name").iter_rows())
    return {**names, "england_and_wales": "England and Wales"}


def _periods(rows: pl.DataFrame) -> pl.Series:
    """The period of each row in words."""
    pairs = rows.select("period_start", "period_end").iter_rows()
    said = [
        words.period(start, end)
        if isinstance(start, date) and isinstance(end, date)
        else "not said"
        for start, end in pairs
    ]
    return pl.Series("period", said, dtype=pl.String)
