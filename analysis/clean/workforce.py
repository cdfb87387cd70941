"""Makes the workforce tables: the denominators, and the rows of files that split them further."""

import hashlib
import math
from collections.abc import Iterable
from typing import Any

import polars as pl

from analysis.clean import schema_workforce
from analysis.clean.validate import table_of

Row = dict[str, Any]
MEASURES = ("headcount", "fte")
COPIED = ("publication_id", "sha256", "sheet", "status", "provenance", "note", "source_url")


def workforce_tables(records: Iterable[Row]) -> dict[str, pl.DataFrame]:
    """`workforce` and `workforce_rows`.

    In `workforce` the headcount and the full-time equivalent of a force, date and kind of worker
    stand side by side. Cells of one edition are added up where a file splits them by sex and rank;
    the receipt then names each cell, and `workforce_rows` has the rows themselves.
    """
    groups: dict[tuple[Any, ...], list[Row]] = {}
    rows: dict[tuple[Any, ...], list[Row]] = {}
    for record in records:
        key = (
            record["publication_id"],
            record["period_end"],
            record["force_id"],
            record["worker_type"],
        )
        groups.setdefault(key, []).append(record)
        if record["sex"] or record["rank"]:
            rows.setdefault((record["sha256"], record["sheet"], record["row"]), []).append(record)
    whole = [_workforce_row(key, found) for key, found in groups.items()]
    split = [_published_row(found) for found in rows.values()]
    return {
        "workforce": table_of(schema_workforce.Workforce, whole, "workforce"),
        "workforce_rows": table_of(schema_workforce.WorkforceRows, split, "workforce_rows"),
    }


def workforce_id(key: tuple[Any, ...]) -> str:
    """The identifier of an edition, date, force and kind of worker."""
    identity = "\x1f".join(str(part) for part in key)
    return "w" + hashlib.sha256(identity.encode()).hexdigest()[:11]


def _workforce_row(key: tuple[Any, ...], records: list[Row]) -> Row:
    row: Row = {
        "workforce_id": workforce_id(key),
        "as_at": key[1],
        "force_id": key[2],
        "worker_type": key[3],
        **{name: records[0][name] for name in COPIED},
    }
    # The summary workbooks have headcounts and full-time equivalents on sheets of their own.
    sheets = list(dict.fromkeys(record["sheet"] for record in records))
    row["sheet"] = " + ".join(sheets)
    for measure in MEASURES:
        cells = [record for record in records if record["measure"] == measure]
        if not cells:
            continue
        values = [record["value"] for record in cells if record["value"] is not None]
        markers = sorted({record["marker"] for record in cells if record["marker"]})
        row[measure] = _sum(values) if len(values) == len(cells) else None
        row[f"{measure}_marker"] = " ".join(markers) or None
        row[f"{measure}_cell"] = " ".join(
            record["cell"] if len(sheets) == 1 else f"{record['sheet']}!{record['cell']}"
            for record in cells
        )
        row[f"{measure}_as_published"] = " + ".join(record["as_published"] for record in cells)
    return row


def _sum(values: list[float]) -> float:
    """The sum without the noise of adding binary fractions; a single value as it is."""
    return values[0] if len(values) == 1 else round(math.fsum(values), 6)


def _published_row(records: list[Row]) -> Row:
    first = records[0]
    key = tuple(first[name] for name in ("publication_id", "period_end", "force_id", "worker_type"))
    row: Row = {
        "workforce_id": workforce_id(key),
        "as_at": first["period_end"],
        **{
            name: first[name]
            for name in (
                *("publication_id", "sha256", "sheet", "row", "force_id", "worker_type"),
                *("sex", "rank"),
            )
        },
    }
    for record in records:
        measure = record["measure"]
        row[measure] = record["value"]
        row[f"{measure}_cell"] = record["cell"]
        row[f"{measure}_as_published"] = record["as_published"]
        row[f"{measure}_marker"] = record["marker"]
    return row
