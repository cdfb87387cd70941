"""Corrected drafts into a register: every value checked, nothing written unless all of it is right.

A row that a person has confirmed is `coded_by = hand`; a register with that column gets it, and
one without it is by its nature a register of hand-coded rows.
"""

import csv
import re
from collections.abc import Collection, Mapping
from pathlib import Path

from analysis.cases.review import REGISTER_COLUMNS
from analysis.cases.values import REGISTER_VALUES, STANDARDS
from analysis.errors import DataError

_DATED = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_REQUIRED = (
    "case_id",
    "subject_no",
    "force",
    "role",
    "outcome",
    "status",
    "source_url",
    "source_kind",
)
_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s/]+(?:/\S*)?")
_TITLED_NAME = re.compile(
    r"\b(?:PC|PS|DC|DS|DI|Sgt|Insp|Constable|Sergeant|Inspector|Mr|Mrs|Ms|Miss)\.?\s+[A-Z][a-z]{2,}"
)


def _read(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [name for name in REGISTER_COLUMNS if name not in (reader.fieldnames or [])]
            if missing:
                raise DataError(
                    f"no column {', '.join(missing)}",
                    str(path),
                    "Give the CSV that the review page downloads.",
                )
            return [{k: (v or "").strip() for k, v in row.items() if k} for row in reader]
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(str(error), str(path), "Give a CSV file in UTF-8.") from error


def _faults(row: Mapping[str, str], forces: Collection[str] | None) -> list[str]:
    faults = [f"{name} is empty" for name in _REQUIRED if not row[name]]
    for name, allowed in REGISTER_VALUES.items():
        if row[name] and row[name] not in allowed:
            faults.append(f"{name} `{row[name]}` is none of {', '.join(allowed)}")
    for standard in filter(None, row["standards"].split("|")):
        if standard not in STANDARDS:
            faults.append(f"standards `{standard}` is none of {', '.join(STANDARDS)}")
    for name in ("decided_on", "published_on"):
        if row[name] and not _DATED.fullmatch(row[name]):
            faults.append(f"{name} `{row[name]}` is no date such as 2023-04-05, 2023-04 or 2023")
    if row["source_url"] and not _ADDRESS.fullmatch(row["source_url"]):
        faults.append(f"source_url `{row['source_url']}` is no web address")
    for name in ("subject_no", "people"):
        if row[name] and not (row[name].isdecimal() and int(row[name]) > 0):
            faults.append(f"{name} `{row[name]}` is no number above zero")
    if forces is not None and row["force"] and row["force"] not in forces:
        faults.append(f"force `{row['force']}` is not known")
    for name in ("rank", "matter", "note"):
        if _TITLED_NAME.search(row[name]):
            faults.append(f"{name} seems to hold a person's name")
    return faults


def _existing(register: Path) -> tuple[list[str], set[tuple[str, str]]]:
    if not register.exists():
        return list(REGISTER_COLUMNS), set()
    with register.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        columns = list(reader.fieldnames or REGISTER_COLUMNS)
        return columns, {(row["case_id"], row["subject_no"]) for row in reader}


def accept_csv(
    path: Path, register_path: Path, *, forces: Collection[str] | None = None
) -> list[dict[str, str]]:
    """Append the rows of a corrected CSV to a register; all of them or none.

    Args:
        path: the CSV that the review page downloaded.
        register_path: the register; made with its header where it does not exist.
        forces: the known `force_id`s; None leaves the force unchecked.

    Returns:
        The rows added, in the register's columns.

    Raises:
        DataError: a column is absent, a value is not allowed, or a row is already there.
    """
    rows = _read(path)
    columns, known = _existing(register_path)
    for number, row in enumerate(rows, 2):
        faults = _faults(row, forces)
        key = (row["case_id"], row["subject_no"])
        if key in known:
            faults.append(f"case {key[0]}, subject {key[1]} is in the register already")
        known.add(key)
        if faults:
            raise DataError("; ".join(faults), f"{path}, line {number}", "Nothing was added.")
    if not rows:
        raise DataError("no row to accept", str(path), "Tick what is right before downloading.")
    added = [
        {name: "hand" if name == "coded_by" else row.get(name, "") for name in columns}
        for row in rows
    ]
    _append(register_path, columns, added)
    return added


def _append(register: Path, columns: list[str], rows: list[dict[str, str]]) -> None:
    """Write the register anew beside itself and put it in place, so that none is half written."""
    before = register.read_text(encoding="utf-8") if register.exists() else ""
    if before and not before.endswith("\n"):
        before += "\n"
    register.parent.mkdir(parents=True, exist_ok=True)
    part = register.with_name(register.name + ".part")
    with part.open("w", encoding="utf-8", newline="") as file:
        file.write(before)
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        if not before:
            writer.writeheader()
        writer.writerows(rows)
    part.replace(register)
