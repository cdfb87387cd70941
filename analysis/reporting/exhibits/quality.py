"""The exhibit of coverage: which publication says what of which year, and how complete it is."""

from typing import Any

import altair as alt
import polars as pl

from analysis.reporting import theme
from analysis.reporting.data import Data
from analysis.reporting.exhibit import Exhibit
from analysis.reporting.receipts import Receipt, receipt_of_tables

Row = dict[str, Any]
KNOWN = ["whole table", "some figures", "quoted figures only"]
FIRST_YEAR = 2016
FORCES = 43


def coverage(data: Data) -> Exhibit:
    """Publication by year: whether whole tables, single figures or only quotations are held."""
    cells, receipts = _cells(data)
    whole = cells.filter(pl.col("known") == KNOWN[0])
    return Exhibit(
        headline=f"Of {cells.height} years of publications known here, {whole.height} are held as "
        "whole tables",
        subtitle="Publication by year in which the period ends: whole tables (T), some figures (F) "
        f"or figures quoted by others only (q). Years before {FIRST_YEAR} are in the table.",
        chart=_drawn(cells),
        frame=cells,
        table=cells.with_columns(pl.col("year").cast(pl.String)),
        heads={
            "title": "Publication",
            "year": "Year",
            "known": "What is held",
            "figures": "Figures",
        },
        alternative="; ".join(cells["words"]) + ".",
        source="the bundled snapshot and whatever a refresh has added",
        words=[
            row["words"] if row["year"] >= FIRST_YEAR else "" for row in cells.iter_rows(named=True)
        ],
        receipts=receipts,
    )


def _drawn(cells: pl.DataFrame) -> alt.TopLevelMixin:
    """A square for each publication and year from the first shown on, with a sign in it."""
    grid = cells.filter(pl.col("year") >= FIRST_YEAR)
    chart = (
        alt.Chart(grid)
        .mark_rect(stroke="#ffffff", strokeWidth=2)
        .encode(
            x=alt.X("year:O", title="year in which the period ends", axis=alt.Axis(labelAngle=0)),
            y=alt.Y(
                "title:N", title=None, sort=grid["title"].unique(maintain_order=True).to_list()
            ),
            color=alt.Color(
                "known:N",
                title=None,
                scale=alt.Scale(domain=KNOWN, range=[theme.BLUE, theme.TEAL, theme.LILAC]),
                legend=alt.Legend(orient="top"),
            ),
            description="words:N",
        )
    )
    # White on the dark colour, dark on the two light ones.
    dark = alt.datum.known == KNOWN[0]
    marks = chart.mark_text(fontSize=12, fontWeight="bold").encode(
        text="sign:N", color=alt.condition(dark, alt.value("#ffffff"), alt.value(theme.INK))
    )
    return alt.layer(chart, marks).properties(width=theme.WIDTH - 330, height=alt.Step(34))


def _cells(data: Data) -> tuple[pl.DataFrame, list[Receipt]]:
    """A row a publication and year, and the tables that its figures were read from."""
    sources = data.table("publications").select("publication_id", "source")
    columns = "publication_id period_end provenance coverage force_id sheet source_url".split()
    workforce = data.table("workforce").join(
        data.table("raw_files").select("sha256", "coverage"), on="sha256"
    )
    both = [
        data.table("figures").select(columns),
        workforce.rename({"as_at": "period_end"}).select(columns),
    ]
    figures = pl.concat(both).join(sources, on="publication_id")
    titles = _titles()
    rows: list[Row] = []
    kept = figures.filter(pl.col("period_end").is_not_null(), pl.col("source").is_in(list(titles)))
    groups = kept.with_columns(year=pl.col("period_end").dt.year()).partition_by(
        ["source", "year"], as_dict=True
    )
    receipts: list[Receipt] = []
    for (source, year), found in sorted(groups.items(), key=lambda each: _order(each[0], titles)):
        known = _known(found)
        receipts.append(receipt_of_tables(data, found))
        rows.append(
            {
                "title": titles[str(source)],
                "year": year,
                "known": known,
                "figures": found.height,
                "sign": {KNOWN[0]: "T", KNOWN[1]: "F", KNOWN[2]: "q"}[known],
                "words": f"{titles[str(source)]}, {year}: {known}",
            }
        )
    return pl.DataFrame(rows), receipts


def _order(key: tuple[object, ...], titles: dict[str, str]) -> tuple[str, int]:
    source, year = key
    return titles[str(source)], int(str(year))


def _titles() -> dict[str, str]:
    from analysis.sources.registry import SOURCES

    wanted = {key: each for key, each in SOURCES.items() if each.holds == "figures"}
    return {key: each.title for key, each in wanted.items()}


def _known(found: pl.DataFrame) -> str:
    if (found["provenance"] == "quoted").all():
        return KNOWN[2]
    complete = found.filter(pl.col("coverage") == "complete")
    return KNOWN[0] if complete["force_id"].n_unique() >= FORCES else KNOWN[1]
