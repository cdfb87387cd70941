"""Makes the clean tables from what was read: figures, register, publications.

Not the workforce: see `workforce`.
"""

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
            "set_aside": file.sidecar.set_aside or None,
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


def register_tables(register: Register) -> Tables:
    """`cases`, `case_standards` and `case_sources`."""
    return {
        "cases": table_of(schema_cases.Cases, register.cases, "cases"),
        "case_standards": table_of(
            schema_cases.CaseStandards, register.standards, "case_standards"
        ),
        "case_sources": table_of(schema_cases.CaseSources, register.sources, "case_sources"),
    }


def rejects_table(register: Register, files: list[RawFile]) -> pl.DataFrame:
    """`rejects`: rows that another row stands for, and whole files that are set aside."""
    aside = [
        {
            "sha256": file.sidecar.sha256,
            "sheet": "",
            "cell": "",
            "as_published": file.relative,
            "reason": f"the file is set aside: {file.sidecar.set_aside}",
        }
        for file in files
        if file.sidecar.set_aside
    ]
    return table_of(schema_figures.Rejects, [*register.rejects, *aside], "rejects")
