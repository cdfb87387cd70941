"""Our drafts counted force by force beside the counts that journalists reached by hand.

They read every report of 2018 to 2021 and we a sample of three quarters of those with a case to
answer, so ours should be the lower; a force where ours is the higher is worth a look.
"""

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.cases.drafts import Draft
from analysis.reference.forces import resolve_force

_OUTCOMES = {
    "no_further_action": ("no_further_action", "resigned_before_proceedings"),
    "management_action": ("management_action", "reflective_practice", "performance_procedure"),
    "written_warning": ("written_warning", "final_written_warning"),
    "dismissed": ("dismissed", "would_have_been_dismissed"),
}
COUNTED = ("case_to_answer", *_OUTCOMES)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One force and one kind of count: ours and theirs; None where they give no number."""

    force_id: str
    counted: str
    ours: int
    theirs: int | None


def count_drafts(drafts: Sequence[Draft]) -> Counter[tuple[str, str]]:
    """People by force and count; only those with a case to answer, as theirs are."""
    counts: Counter[tuple[str, str]] = Counter()
    for draft in drafts:
        if draft.case_to_answer not in {"misconduct", "gross_misconduct"}:
            continue
        force_id, people = draft.force_id or "", draft.people or 1
        counts[force_id, "case_to_answer"] += people
        for name, outcomes in _OUTCOMES.items():
            if draft.outcome_id in outcomes:
                counts[force_id, name] += people
    return counts


def _theirs(row: Mapping[str, str], name: str) -> int | None:
    cells = [row.get(f"{name}_{who}", "") for who in ("officers", "staff")]
    return sum(int(cell) for cell in cells) if all(cell.isdecimal() for cell in cells) else None


def compare(
    drafts: Sequence[Draft], published: Path, forces: Mapping[str, str]
) -> list[Comparison]:
    """Ours beside theirs, for every force that they give."""
    counts = count_drafts(drafts)
    found = []
    with published.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            force_id = resolve_force(row["force"], forces) or row["force"]
            for name in COUNTED:
                ours = counts[force_id, name]
                found.append(Comparison(force_id, name, ours, _theirs(row, name)))
    return found


def table(compared: Sequence[Comparison]) -> str:
    """One line a force, ours/theirs in each column; totals last, "*" where ours is the higher."""
    lines = [f"{'force':<22}" + "".join(f"{name.replace('_', ' '):>20}" for name in COUNTED)]
    by_force: dict[str, list[Comparison]] = {}
    for one in compared:
        by_force.setdefault(one.force_id, []).append(one)
    for force_id, row in by_force.items():
        cells = [
            f"{c.ours}/{'-' if c.theirs is None else c.theirs}"
            + ("*" if c.theirs is not None and c.ours > c.theirs else "")
            for c in row
        ]
        lines.append(f"{force_id:<22}" + "".join(f"{cell:>20}" for cell in cells))
    totals = [
        f"{sum(c.ours for c in compared if c.counted == name)}/"
        f"{sum(c.theirs or 0 for c in compared if c.counted == name)}"
        for name in COUNTED
    ]
    lines.append(f"{'all':<22}" + "".join(f"{cell:>20}" for cell in totals))
    return "\n".join(lines) + "\n"
