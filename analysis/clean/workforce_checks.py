"""Checks of the workforce: forces of the open data table against the totals of the bulletins.

Rows of the table `checks`, as in `checks`. Not for totals that stand beside their parts
(`total_checks`).
"""

import polars as pl

from analysis.clean.check_row import Row, check_row

ROUNDED = 0.5000001
MEASURES = ("headcount", "fte")
BTP = "btp"


def workforce_checks(workforce: pl.DataFrame, figures: pl.DataFrame) -> list[Row]:
    """Officers of the 43 forces in the open data table against the printed national totals."""
    rows = []
    printed = figures.filter(
        pl.col("stage") == "workforce",
        pl.col("area") == "england_and_wales",
        pl.col("worker_type") == "officer",
        pl.col("unit") == "workforce",
        pl.col("measure").is_in(MEASURES),
        pl.col("publication_id").str.starts_with("home-office-workforce/bulletin"),
    )
    for figure in printed.iter_rows(named=True):
        same_day = workforce.filter(
            pl.col("as_at") == figure["period_end"],
            pl.col("worker_type") == "officer",
            pl.col("force_id") != BTP,
            pl.col(figure["measure"]).is_not_null(),
        )
        for publication, found in same_day.partition_by("publication_id", as_dict=True).items():
            if found.height == 43:
                rows.append(_bulletin_row(figure, str(publication[0]), found))
    return rows


def _bulletin_row(figure: Row, publication: str, found: pl.DataFrame) -> Row:
    measure = figure["measure"]
    added = round(float(found[measure].sum()), 2)
    printed_in = figure["publication_id"].split("/")[1]
    explanation = None
    if abs(added - figure["value"]) > ROUNDED:
        explanation = "The two editions differ: the publisher revises past dates."
    return check_row(
        f"workforce/{publication}/{figure['period_end']}/{measure}/{printed_in}",
        publication,
        f"officers of the 43 forces, {measure}, {figure['period_end']}, against {printed_in}",
        figure["value"],
        added,
        explanation,
        tolerance=ROUNDED,
    )
