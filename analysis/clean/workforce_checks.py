"""Checks of the workforce: forces added up against printed totals of regions and of the country.

Rows of the table `checks`, as in `checks`.
"""

from typing import Any

import polars as pl

from analysis.clean.check_row import Row, check_row
from analysis.ingest.grid import plain

ROUNDED = 0.5000001
MEASURES = ("headcount", "fte")
BTP = "btp"
# The sheets store full-time equivalents in binary fractions, whose sum is off in the last digits.
NOISE = 1e-6


def printed_total_checks(tables: dict[str, pl.DataFrame]) -> list[Row]:
    """Every total that a summary workbook prints against its parts on the same sheet."""
    figures = tables["figures"].filter(
        pl.col("stage") == "workforce",
        pl.col("publication_id").str.starts_with("home-office-workforce-summary/"),
    )
    parts = _parts(tables["workforce"], figures)
    forces = tables["forces"]
    territorial = forces.filter(pl.col("kind") == "territorial")["force_id"].to_list()
    regions: dict[str, list[str]] = {}
    for force, region in forces.select("force_id", "region").drop_nulls().iter_rows():
        regions.setdefault(plain(region), []).append(force)
    rows: list[Row] = []
    for whole in figures.filter(pl.col("force_id").is_null()).iter_rows(named=True):
        if whole["label"] == "National series" or whole["value"] is None:
            continue
        if whole["breakdown"] == "region":
            wanted = regions.get(plain(whole["covers"]), [])
        elif whole["covers"] == "43 forces":
            wanted = territorial
        elif whole["label"] == "Total":
            wanted = [*territorial, BTP, "central-service-secondments"]
        else:
            continue
        rows.append(_total_row(whole, wanted, parts))
    return rows


def _parts(workforce: pl.DataFrame, figures: pl.DataFrame) -> dict[tuple[Any, ...], Row]:
    """Every number by edition, date, area, kind of worker and measure."""
    found: dict[tuple[Any, ...], Row] = {}
    for row in figures.filter(pl.col("breakdown").is_null()).iter_rows(named=True):
        if row["label"] is None:
            key = ("publication_id", "period_end", "area", "worker_type", "measure")
            found[tuple(row[name] for name in key)] = row["value"]
    for row in workforce.iter_rows(named=True):
        for measure in MEASURES:
            if row[f"{measure}_cell"]:
                place = ("publication_id", "as_at", "force_id", "worker_type")
                found[*(row[name] for name in place), measure] = row[measure]
    return found


def _total_row(whole: Row, wanted: list[str], parts: dict[tuple[Any, ...], Any]) -> Row:
    keys = [
        (whole["publication_id"], whole["period_end"], area, whole["worker_type"], whole["measure"])
        for area in wanted
    ]
    values = [parts[key] for key in keys if key in parts]
    known = [value for value in values if value is not None]
    empty = len(values) - len(known)
    explanation = f"{empty} of {len(values)} parts have no figure." if empty else None
    name = whole["covers"] if whole["label"] is None else whole["label"]
    return check_row(
        f"total/{whole['publication_id']}/{whole['sheet']}/{whole['cell']}",
        whole["publication_id"],
        f"{len(values)} parts against the printed total of {name}: {whole['worker_type']} "
        f"{whole['measure']} {whole['period_end']}",
        whole["value"],
        round(sum(known), 6) if known else None,
        explanation,
        tolerance=NOISE * max(1.0, whole["value"]),
    )


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
