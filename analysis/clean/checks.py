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
from analysis.clean.workforce_checks import printed_total_checks, workforce_checks
from analysis.ingest.layout import load_layout
from analysis.sources.registry import source

SUMS = Path(__file__).with_name("sums.toml")
ROUNDED = 0.5000001
WITHIN_A_TABLE = (
    "publication_id sheet period_as_published worker_type unit stage route proceeding finding "
    "outcome_id standard_id breakdown breakdown_value label measure"
).split()


def run_checks(tables: dict[str, pl.DataFrame]) -> list[Row]:
    """Every check over the clean tables, as rows of the table `checks`."""
    figures = tables["figures"]
    return [
        *total_checks(figures, tables["raw_files"]),
        *declared_checks(figures),
        *printed_total_checks(tables),
        *workforce_checks(tables["workforce"], figures),
    ]


def total_checks(figures: pl.DataFrame, raw_files: pl.DataFrame) -> list[Row]:
    """Forces added up against the printed total, for each file whose layout names one."""
    rows = []
    printing = [
        (sha256, publication)
        for path, sha256, publication in raw_files.select(
            "path", "sha256", "publication_id"
        ).iter_rows()
        if _prints_total(Path(path))
    ]
    summable = pl.col("measure").is_in(["count", "fte", "headcount"])
    for sha256, publication in printing:
        of_file = figures.filter(pl.col("sha256") == sha256, summable)
        groups = of_file.partition_by(WITHIN_A_TABLE, as_dict=True, maintain_order=True)
        for group in groups.values():
            whole = group.filter(pl.col("force_id").is_null())
            parts = group.filter(pl.col("force_id").is_not_null())
            if whole.height == 1 and parts.height:
                sheet = str(whole["sheet"].item())
                rows.append(_total_row(publication, sheet, whole, parts))
    return rows


def _prints_total(path: Path) -> bool:
    found = source(path.parts[0])
    return found.holds == "figures" and load_layout(found.layout_path).prints_total(path)


def _total_row(publication: str, sheet: str, whole: pl.DataFrame, parts: pl.DataFrame) -> Row:
    first = whole.row(0, named=True)
    keys = ("stage", "route", "outcome_id", "worker_type", "breakdown_value")
    named = " ".join(str(first[key]) for key in keys if first[key])
    empty = parts["value"].null_count()
    # A transcriber's note on the total says what is known of its gap, such as rounding.
    explanation = f"{empty} of {parts.height} forces have no readable value." if empty else None
    if first["note"] and float(parts["value"].sum()) != first["value"]:
        explanation = explanation or first["note"]
    period = first["period_as_published"] or ""
    return check_row(
        f"total/{publication}/{sheet}/{first['cell']}",
        publication,
        f"{parts.height} forces against the printed total: {named} {period}".strip(),
        first["value"],
        float(parts["value"].sum()),
        explanation,
        at_most=bool(empty),
    )


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
