"""How well drafts agree with records coded by hand, person by person.

Pure functions: rows in, counts out. Where the texts lie and what is printed is `evaluate.py`'s.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linear_sum_assignment

FIELDS = (
    "outcome",
    "finding",
    "proceeding",
    "case_to_answer",
    "standards",
    "force",
    "role",
    "status",
    "rank",
)
_WEIGHTS = {
    "outcome": 3.0,
    "finding": 2.0,
    "proceeding": 2.0,
    "case_to_answer": 2.0,
    "role": 2.0,
    "rank": 1.0,
    "status": 1.0,
    "standards": 1.0,
    "force": 1.0,
}
WHOLLY = ("role", "status", "case_to_answer", "standards", "proceeding", "finding", "outcome")

Row = Mapping[str, str]


@dataclass(slots=True)
class Tally:
    """True and false positives and false negatives of one field."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was drafted that is right; 1 where nothing was drafted."""
        drafted = self.right + self.extra
        return self.right / drafted if drafted else 1.0

    @property
    def recall(self) -> float:
        """Share of what was coded by hand that was drafted."""
        coded = self.right + self.missed
        return self.right / coded if coded else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class Score:
    """The agreement over many cases."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: dict[str, int] = field(default_factory=dict)
    cases: int = 0
    wholly_right: int = 0
    unflagged: int = 0
    unflagged_right: int = 0


def people_of(rows: Sequence[Row]) -> list[Row]:
    """One row a person: a row for `n` people stands `n` times; no number counts as one."""
    people = []
    for row in rows:
        people += [row] * int(row.get("n") or 1)
    return people


def _parts(row: Row, name: str) -> set[str]:
    value = row.get(name, "")
    return set(value.split("|")) - {""} if name == "standards" else {value}


def _agreement(drafted: Row, coded: Row) -> float:
    return sum(
        weight for name, weight in _WEIGHTS.items() if _parts(drafted, name) == _parts(coded, name)
    )


def pairs(drafted: Sequence[Row], coded: Sequence[Row]) -> list[tuple[Row | None, Row | None]]:
    """Persons of a case side by side, so that most fields agree; None where one has no match."""
    if not drafted or not coded:
        return [(d, None) for d in drafted] + [(None, c) for c in coded]
    weights = np.array([[_agreement(d, c) for c in coded] for d in drafted])
    rows, columns = linear_sum_assignment(-weights)
    matched = list(zip(rows.tolist(), columns.tolist(), strict=True))
    found: list[tuple[Row | None, Row | None]] = [(drafted[i], coded[j]) for i, j in matched]
    found += [(d, None) for i, d in enumerate(drafted) if i not in {m[0] for m in matched}]
    found += [(None, c) for j, c in enumerate(coded) if j not in {m[1] for m in matched}]
    return found


def _count(tally: Tally, drafted: set[str], coded: set[str]) -> None:
    tally.right += len(drafted & coded)
    tally.extra += len(drafted - coded)
    tally.missed += len(coded - drafted)


def add_case(score: Score, case_id: str, drafted: Sequence[Row], coded: Sequence[Row]) -> None:
    """Add a case: drafted rows (with `flagged`, "yes" or empty) against hand-coded rows."""
    wrong = 0
    for draft, hand in pairs(people_of(drafted), people_of(coded)):
        for name, tally in score.tallies.items():
            mine = _parts(draft, name) if draft else set()
            theirs = _parts(hand, name) if hand else set()
            _count(tally, mine, theirs)
            wrong += mine != theirs and name != "rank"
        ours = draft["outcome"] if draft else "(nobody)"
        truth = hand["outcome"] if hand else "(nobody)"
        score.confusion[truth, ours] += 1
        if draft and not draft.get("flagged"):
            score.unflagged += 1
            score.unflagged_right += ours == truth
    score.cases += 1
    score.wrong[case_id] = wrong
    key = [tuple(sorted(_parts(row, n)) for n in WHOLLY) for row in people_of(drafted)]
    truth_key = [tuple(sorted(_parts(row, n)) for n in WHOLLY) for row in people_of(coded)]
    score.wholly_right += sorted(map(str, key)) == sorted(map(str, truth_key))
