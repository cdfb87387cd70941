"""Reads the hand-coded register: a row a person or group, and which rows tell of one outcome.

Not for coding prose (`cases/`).
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.errors import DataError
from analysis.ingest import periods
from analysis.ingest.grid import Grid
from analysis.ingest.sidecar import Sidecar
from analysis.reference.names import Names

SYSTEMATIC = "iopc-summaries-2018-2021"
OUTSIDE = ("other",)
COLUMNS = (
    "case_id subject_no people force role rank status case_to_answer standards proceeding finding "
    "outcome decided_on published_on matter platform source_url publisher source_kind confidence "
    "note"
).split()
SAME_COLUMNS = ["case_id", "subject_no", "same_as_case_id", "same_as_subject_no", "why"]
Row = dict[str, Any]


@dataclass(frozen=True)
class Register:
    """Rows for the tables of the register."""

    cases: list[Row]
    standards: list[Row]
    sources: list[Row]
    rejects: list[Row]


def read_cases(grid: Grid, sidecar: Sidecar, names: Names, file: str) -> list[Row]:
    """The rows of one register file, names resolved, with `standard_ids` as a list.

    Raises:
        DataError: a header, force or standard is not known, or a number is none.
    """
    _check_header(grid, COLUMNS, file)
    rows = []
    for number, cells in enumerate(grid.rows[1:], start=2):
        where = f"{file}, row {number}"
        given = {key: text.strip() or None for key, text in zip(COLUMNS, cells, strict=True)}
        rows.append(_case(given, number, grid.sheet, sidecar, names, where))
    return rows


def _check_header(grid: Grid, expected: list[str], file: str) -> None:
    if grid.rows[0] != expected:
        odd = ", ".join(sorted(set(grid.rows[0]) ^ set(expected)))
        what = f"headers missing or unknown: {odd}" if odd else "headers stand in another order"
        raise DataError(what, f"{file}, row 1", f"They should be {', '.join(expected)}.")


def _case(
    given: dict[str, str | None],
    number: int,
    sheet: str,
    sidecar: Sidecar,
    names: Names,
    where: str,
) -> Row:
    force_id = names.force_id(given["force"], where) if given["force"] else None
    outside = force_id is not None and names.forces[force_id].kind in OUTSIDE
    decided, precision = read_decided(given["decided_on"], where)
    kept = {key: given[key] for key in COLUMNS if key not in ("force", "standards", "outcome")}
    return {
        **kept,
        "subject_no": _whole(given["subject_no"], "subject_no", where),
        "people": _whole(given["people"], "people", where) if given["people"] else None,
        "force_id": force_id,
        "outcome_id": given["outcome"],
        "decided_on": decided,
        "decided_precision": precision,
        "decided_as_published": given["decided_on"],
        "collection": "systematic" if sidecar.edition == SYSTEMATIC else "found",
        "in_scope": not outside,
        "coded_by": "hand",
        "publication_id": sidecar.publication_id,
        "sha256": sidecar.sha256,
        "sheet": sheet,
        "cell": f"A{number}",
        "standard_ids": [
            names.standard_id(text, where) for text in (given["standards"] or "").split("|") if text
        ],
    }


def _whole(text: str | None, column: str, where: str) -> int:
    if text is None or not text.isdecimal():
        raise DataError(f"{column} is {text!r}, not a whole number", where, "Mend the row.")
    return int(text)


def read_decided(text: str | None, where: str) -> tuple[date | None, str | None]:
    """The day of a decision, or the last day it can have been, and how exact that is.

    `2021-10-18/2021-10-22` is a range, `/2021-09` a time before which it was decided.
    """
    if text is None:
        return None, None
    start, slash, end = text.partition("/")
    last = periods.last_day(end if slash else start)
    if last is None or (start and periods.first_day(start) is None):
        raise DataError(f"unknown date {text!r}", where, "Write YYYY, YYYY-MM or an ISO date.")
    if slash:
        return last, "range" if start else "before"
    return last, {4: "year", 7: "month", 10: "day"}[len(text)]


def read_same(grid: Grid, file: str) -> list[Row]:
    """The decisions by hand which rows tell of one outcome, as `merge` takes them.

    Raises:
        DataError: a header is not known, or a number is none.
    """
    _check_header(grid, SAME_COLUMNS, file)
    rows = []
    for number, cells in enumerate(grid.rows[1:], start=2):
        row: Row = dict(zip(SAME_COLUMNS, cells, strict=True))
        for column in ("subject_no", "same_as_subject_no"):
            row[column] = _whole(row[column], column, f"{file}, row {number}")
        rows.append(row)
    return rows


def merge(rows: list[Row], same: list[Row]) -> Register:
    """One row for an outcome that was published twice, with every address it stands at.

    Args:
        rows: rows of all register files, from `read_cases`.
        same: the decisions by hand, from `read_same`.

    Raises:
        DataError: a decision names a row that is not there, or one that itself gives way.
    """
    by_key = {(row["case_id"], row["subject_no"]): row for row in rows}
    if len(by_key) != len(rows):
        _refuse_twice(rows)
    gives_way = {
        (item["case_id"], item["subject_no"]): (
            (item["same_as_case_id"], item["same_as_subject_no"]),
            item["why"],
        )
        for item in same
    }
    for key, (target, _) in gives_way.items():
        if key not in by_key or target not in by_key or target in gives_way:
            remedy = "Mend same_outcome.csv: both rows must be there, and the second must stand."
            raise DataError(f"{key} can't be the same as {target}", "register", remedy)
    standing = [row for key, row in by_key.items() if key not in gives_way]
    sources = {
        (*key, row["source_url"]): _source(row, key, None)
        for key, row in by_key.items()
        if key not in gives_way
    }
    for key, (target, why) in gives_way.items():
        row = by_key[key]
        sources.setdefault((*target, row["source_url"]), _source(row, target, why))
    return Register(
        cases=[{k: v for k, v in row.items() if k != "standard_ids"} for row in standing],
        standards=[
            {"case_id": row["case_id"], "subject_no": row["subject_no"], "standard_id": standard}
            for row in standing
            for standard in dict.fromkeys(row["standard_ids"])
        ],
        sources=list(sources.values()),
        rejects=[_reject(by_key[key], *decision) for key, decision in gives_way.items()],
    )


def _refuse_twice(rows: list[Row]) -> None:
    seen: dict[tuple[str, int], Row] = {}
    for row in rows:
        first = seen.setdefault((row["case_id"], row["subject_no"]), row)
        if first is not row:
            places = [f"{each['publication_id']}, {each['sheet']}" for each in (first, row)]
            where = f"{places[0]}, row {first['cell'][1:]}; {places[1]}, row {row['cell'][1:]}"
            what = f"{row['case_id']}, {row['subject_no']} stands twice"
            raise DataError(what, where, "Remove one of the two rows, or number them apart.")


def _source(row: Row, key: tuple[str, int], why: str | None) -> Row:
    return {
        "case_id": key[0],
        "subject_no": key[1],
        "source_url": row["source_url"],
        "publisher": row["publisher"],
        "source_kind": row["source_kind"],
        "stands": why is None,
        "note": why,
    }


def _reject(row: Row, target: tuple[str, int], why: str) -> Row:
    return {
        "sha256": row["sha256"],
        "sheet": row["sheet"],
        "cell": row["cell"],
        "as_published": f"{row['case_id']}, {row['subject_no']}: {row['outcome_id']}",
        "reason": f"the same outcome stands as {target[0]}, {target[1]}: {why}",
    }
