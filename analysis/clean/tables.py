"""Makes the clean tables from what was read: figures, workforce, register, publications."""

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Any

import polars as pl

from analysis.clean import schema_cases, schema_figures
from analysis.clean.validate import table_of
from analysis.errors import DataError
from analysis.ingest.register import Register
from analysis.ingest.snapshot import RawFile

Row = dict[str, Any]
Tables = dict[str, pl.DataFrame]


def publication_tables(files: list[RawFile]) -> Tables:
    """`publications` and `raw_files`."""
    editions: dict[str, Row] = {}
    for file in files:
        sidecar = file.sidecar
        row = {
            "publication_id": sidecar.publication_id,
            "source": sidecar.source,
            "publisher": sidecar.publisher,
            "title": sidecar.title,
            "edition": sidecar.edition,
            "period_start": _day(sidecar.period_start),
            "period_end": _day(sidecar.period_end),
            "published_on": _day(sidecar.published_on),
            "status_label": sidecar.status_label or None,
            "landing_url": sidecar.landing_url or None,
            "licence": sidecar.licence,
        }
        first = editions.setdefault(sidecar.publication_id, row)
        same = ("publisher", "title", "period_start", "period_end", "published_on", "licence")
        differing = [key for key in same if first[key] != row[key]]
        if differing:
            what = f"its sidecar's {', '.join(differing)} differ from those of the same edition"
            raise DataError(what, file.relative, "Make the edition's sidecars agree.")
    raw = [
        {
            "sha256": file.sidecar.sha256,
            "path": file.relative,
            "publication_id": file.sidecar.publication_id,
            "url": file.sidecar.url,
            "retrieved_at": file.sidecar.retrieved_at,
            "bytes": file.sidecar.bytes,
            "coverage": file.sidecar.coverage,
            "missing": "; ".join(file.sidecar.missing) or None,
            "note": file.sidecar.note or None,
        }
        for file in files
    ]
    return {
        "publications": table_of(
            schema_figures.Publications, list(editions.values()), "publications"
        ),
        "raw_files": table_of(schema_figures.RawFiles, raw, "raw_files"),
    }


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def figures_table(records: list[Row]) -> pl.DataFrame:
    """`figures`, in order of publication, sheet and reading."""
    return table_of(schema_figures.Figures, records, "figures")


def workforce_table(records: Iterable[Row]) -> pl.DataFrame:
    """`workforce`: the headcount and the full-time equivalent of one row of a file, side by side.

    Cells of one edition for one force, date and kind of worker are added up (the open data table
    splits them by sex and rank); the receipt then names each cell.
    """
    groups: dict[tuple[Any, ...], list[Row]] = {}
    for record in records:
        key = (
            record["publication_id"],
            record["period_end"],
            record["force_id"],
            record["worker_type"],
        )
        groups.setdefault(key, []).append(record)
    rows = [_workforce_row(key, found) for key, found in groups.items()]
    return table_of(schema_figures.Workforce, rows, "workforce")


def _workforce_row(key: tuple[Any, ...], records: list[Row]) -> Row:
    first = records[0]
    identity = "\x1f".join(str(part) for part in key)
    row: Row = {
        "workforce_id": "w" + hashlib.sha256(identity.encode()).hexdigest()[:11],
        "as_at": key[1],
        "force_id": key[2],
        "worker_type": key[3],
        **{
            name: first[name]
            for name in (
                "publication_id",
                "sha256",
                "sheet",
                "status",
                "provenance",
                "note",
                "source_url",
            )
        },
    }
    for measure in ("headcount", "fte"):
        cells = [record for record in records if record["measure"] == measure]
        if not cells:
            continue
        values = [record["value"] for record in cells if record["value"] is not None]
        markers = sorted({record["marker"] for record in cells if record["marker"]})
        row[measure] = round(sum(values), 2) if len(values) == len(cells) else None
        row[f"{measure}_marker"] = " ".join(markers) or None
        row[f"{measure}_cell"] = " ".join(record["cell"] for record in cells)
        row[f"{measure}_as_published"] = " + ".join(record["as_published"] for record in cells)
    return row


def register_tables(register: Register) -> Tables:
    """`cases`, `case_standards`, `case_sources` and `rejects`."""
    return {
        "cases": table_of(schema_cases.Cases, register.cases, "cases"),
        "case_standards": table_of(
            schema_cases.CaseStandards, register.standards, "case_standards"
        ),
        "case_sources": table_of(schema_cases.CaseSources, register.sources, "case_sources"),
        "rejects": table_of(schema_figures.Rejects, register.rejects, "rejects"),
    }
