"""A draft record and its forms: JSON, CSV and a table for a terminal.

A draft is what the rules made of one text for one person, or for persons treated alike. It holds
no name. `subject_no` 0 stands for a text from which no record was made, with the reason.
"""

import csv
import io
import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

FIELDS = (
    "case_id",
    "subject_no",
    "people",
    "force_id",
    "role",
    "rank",
    "status",
    "case_to_answer",
    "standards",
    "proceeding",
    "finding",
    "outcome_id",
    "decided_on",
    "confidence",
    "needs_review",
    "evidence",
)
_SHOWN = (
    "case_id",
    "subject_no",
    "people",
    "force_id",
    "role",
    "rank",
    "status",
    "case_to_answer",
    "proceeding",
    "finding",
    "outcome_id",
    "needs_review",
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that decided a field: `content[start:end]` of the text shown."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft record; a field that the text does not tell is None."""

    case_id: str
    subject_no: int
    people: int | None = None
    force_id: str | None = None
    role: str | None = None
    rank: str | None = None
    status: str | None = None
    case_to_answer: str | None = None
    standards: tuple[str, ...] = ()
    proceeding: str | None = None
    finding: str | None = None
    outcome_id: str | None = None
    decided_on: str | None = None
    confidence: str = "low"
    needs_review: tuple[str, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


def as_dict(draft: Draft) -> dict[str, object]:
    """A draft as plain values, in the order of `FIELDS`."""
    row: dict[str, object] = {name: getattr(draft, name) for name in FIELDS}
    row["standards"] = list(draft.standards)
    row["needs_review"] = list(draft.needs_review)
    row["evidence"] = {
        name: {"start": words.start, "end": words.end, "words": words.words}
        for name, words in draft.evidence.items()
    }
    return row


def drafts_to_json(drafts: Sequence[Draft]) -> str:
    """A JSON array, one object a draft."""
    return json.dumps([as_dict(draft) for draft in drafts], ensure_ascii=False, indent=2) + "\n"


def _cell(name: str, draft: Draft) -> str:
    value = getattr(draft, name)
    if value is None:
        return ""
    if name == "standards":
        return "|".join(draft.standards)
    if name == "needs_review":
        return "; ".join(draft.needs_review)
    if name == "evidence":
        return json.dumps(as_dict(draft)["evidence"], ensure_ascii=False)
    return str(value)


def drafts_to_csv(drafts: Sequence[Draft]) -> str:
    """CSV with a header; standards joined by `|`, reasons by `; `, evidence as JSON."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(FIELDS)
    for draft in drafts:
        writer.writerow([_cell(name, draft) for name in FIELDS])
    return out.getvalue()


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def drafts_to_table(drafts: Sequence[Draft]) -> str:
    """Plain columns for a terminal; the evidence stays with JSON and CSV."""
    rows = [[*_SHOWN], *([_cell(name, draft) for name in _SHOWN] for draft in drafts)]
    widths = [max(_width(row[i]) for row in rows) for i in range(len(_SHOWN))]
    lines = [
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        )
        for row in rows
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"
