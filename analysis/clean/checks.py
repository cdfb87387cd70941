"""Checks that the figures add up: printed totals, declared sums and shares, and twin figures.

A check is a row of the table `checks`, never an exception: what does not add up is shown. Not for
faults of a file, which stop the build before (`ingest/`).
"""

import tomllib
from pathlib import Path
from typing import Any

import polars as pl

from analysis.clean.check_row import Row, check_row
from analysis.clean.pick import Selector, pick
from analysis.clean.total_checks import stored_checks, total_checks
from analysis.clean.workforce_checks import workforce_checks
from analysis.ingest.totals import PrintedTotal

SUMS = Path(__file__).with_name("sums.toml")
ROUNDED = 0.5000001


def run_checks(
    tables: dict[str, pl.DataFrame], totals: list[PrintedTotal] | None = None
) -> list[Row]:
    """Every check over the clean tables, as rows of the table `checks`.

    Args:
        tables: the clean tables.
        totals: the printed totals of the files; where they are not read anew, those that are
            stored in `checks`.
    """
    figures = tables["figures"]
    return [
        *(stored_checks(tables["checks"]) if totals is None else total_checks(totals)),
        *declared_checks(figures),
        *workforce_checks(tables["workforce"], figures),
    ]


def declared_checks(figures: pl.DataFrame, declared: Path = SUMS) -> list[Row]:
    """The sums, shares and twins of `sums.toml` whose publication is there."""
    found = tomllib.loads(declared.read_text(encoding="utf-8"))
    rows: list[Row] = []
    for item in found["sums"]:
        rows += _sums(figures, item)
    for item in found["shares"]:
        rows += _shares(figures, item)
    for item in found["same"]:
        rows += _same(figures, item)
    return rows


def _of(figures: pl.DataFrame, item: Selector) -> pl.DataFrame:
    publications = [item["publication"], *item.get("with", [])]
    return figures.filter(pl.col("publication_id").is_in(publications))


def _groups(frame: pl.DataFrame, by: list[str]) -> dict[tuple[Any, ...], pl.DataFrame]:
    if not by:
        return {(): frame} if frame.height else {}
    return frame.partition_by(by, as_dict=True, maintain_order=True)


def _sums(figures: pl.DataFrame, item: Selector) -> list[Row]:
    figures = _of(figures, item)
    by = item.get("by", [])
    wholes = _groups(pick(figures, item["whole"]), by)
    picked = pl.concat([pick(figures, part) for part in item["parts"]])
    parts = _groups(picked, by)
    rows = []
    for key, whole in wholes.items():
        found = parts.get(key)
        if found is None or found["value"].null_count() or whole["value"].null_count():
            continue
        place = "/".join(str(part) for part in key)
        rows.append(
            check_row(
                "sum/" + "/".join(filter(None, [item["id"], place])),
                item["publication"],
                item["what"] + (f" ({', '.join(str(part) for part in key)})" if key else ""),
                float(whole["value"].sum()),
                float(found["value"].sum()),
                item.get("explanation"),
                at_most=item.get("relation") == "at_most",
            )
        )
    return rows


def _shares(figures: pl.DataFrame, item: Selector) -> list[Row]:
    figures = _of(figures, item)
    sides = {
        name: _groups(pick(figures, item[name]), item["by"])
        for name in ("part", "whole", "percent")
    }
    rows = []
    for key, percent in sides["percent"].items():
        part, whole = (sides[name].get(key) for name in ("part", "whole"))
        if part is None or whole is None or percent["value"].null_count():
            continue
        share_of = float(whole["value"].sum())
        if not share_of:
            continue
        rows.append(
            check_row(
                f"share/{item['id']}/{'/'.join(str(p) for p in key)}",
                item["publication"],
                f"{item['what']} ({', '.join(str(p) for p in key)})",
                float(percent["value"].sum()),
                round(100 * float(part["value"].sum()) / share_of, 2),
                "The percentage is printed without decimals.",
                tolerance=ROUNDED,
            )
        )
    return rows


def _same(figures: pl.DataFrame, item: Selector) -> list[Row]:
    first, second = (pick(figures, item[name]) for name in ("first", "second"))
    if first.height == 0 or second.height == 0:
        return []
    return [
        check_row(
            f"same/{item['id']}",
            item["first"]["publication_id"],
            item["what"],
            float(first["value"].sum()),
            float(second["value"].sum()),
            item.get("explanation"),
        )
    ]
