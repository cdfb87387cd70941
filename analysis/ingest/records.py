"""What a published number is as a record: its fields, what tells two apart, and its identifier.

Not for reading (`mapping`) nor for tables (`clean/`).
"""

import hashlib
from typing import Any

from analysis.ingest.sidecar import Sidecar

Record = dict[str, Any]
FIGURE_FIELDS = (
    "figure_id publication_id sha256 sheet cell as_published period_start period_end "
    "period_as_published area force_id covers worker_type unit stage route proceeding finding "
    "outcome_id standard_id breakdown breakdown_value base label measure value marker status "
    "provenance coverage confidence context_only note source_url"
).split()
# A row of a workforce file splits a force's workers further.
WORKFORCE_FIELDS = [*FIGURE_FIELDS, "sex", "rank", "row"]
# What tells two figures of one publication apart, and so makes the figure's identifier.
IDENTITY = (
    "publication_id sheet period_as_published period_start period_end area worker_type unit stage "
    "route proceeding finding outcome_id standard_id breakdown breakdown_value label measure "
    "source_url"
).split()
WORKFORCE_IDENTITY = "period_end area worker_type sex rank measure source_url".split()
STATUS_BY_MARKER = {"[p]": "provisional", "[r]": "revised"}
WORKER_TYPES = ["officer", "special", "staff", "pcso", "designated_officer", "volunteer"]


def figure_id(record: Record) -> str:
    """An identifier that stays as long as the publication and what is counted stay."""
    text = "\x1f".join(str(record.get(key) or "") for key in IDENTITY)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def is_workforce(record: Record) -> bool:
    """Whether a record of a workforce file belongs in the workforce table: a force's own workers
    of a kind that the table knows. Regions, totals and sums of kinds are figures."""
    return bool(record.get("force_id")) and record.get("worker_type") in WORKER_TYPES


def complete(record: Record, sidecar: Sidecar, sheet: str) -> Record:
    """The record with its receipt and every field of its kind."""
    record["publication_id"] = sidecar.publication_id
    record["sha256"] = sidecar.sha256
    record["sheet"] = sheet
    if record.get("measure") != "percent":
        record["base"] = None
    record.setdefault("coverage", sidecar.coverage)
    record.setdefault("status", STATUS_BY_MARKER.get(str(record.get("marker")), "published"))
    record.setdefault("provenance", "quoted" if sidecar.quotes else "publisher")
    if "row" not in record:
        record["figure_id"] = figure_id(record)
        return {key: record.get(key) for key in FIGURE_FIELDS}
    if is_workforce(record):
        return {key: record.get(key) for key in WORKFORCE_FIELDS}
    record["stage"] = record["unit"] = "workforce"
    record["figure_id"] = figure_id(record)
    return {key: record.get(key) for key in FIGURE_FIELDS}


def identity(record: Record) -> tuple[Any, ...] | str:
    """What must not stand twice in one sheet."""
    if record.get("figure_id"):
        return str(record["figure_id"])
    return tuple(record.get(key) for key in WORKFORCE_IDENTITY)
