"""Lists of cases on one page: where the record of one person ends and the next begins.

Tables whose cells became lines, and blocks of labelled lines ("Date of hearing: ...", "Outcome:
..."). Running prose is not cut.
"""

import re
from collections import Counter
from collections.abc import Sequence

from analysis.cases.steps import Step

_KEY = re.compile(
    r"^(date(?: of (?:\w+ )?(?:hearing|meeting))?|name(?: of (?:the )?officer)?|officer|rank"
    r"|role|case|allegation|reference|force)(?:\s+\d+)?\s*[:\-]\s*\S",
    re.IGNORECASE,
)
_WHO = re.compile(r"name|officer|rank|role")
_VERB = re.compile(r"\b(?:was|were|has|have|had|been|will|faces|faced)\b")
_LABEL = r"(?:outcome|sanction|result|disciplinary (?:outcome|action)|action taken)\s*[:\-]\s*"
_LONGEST_CELL = 45


def record_ends(steps: Sequence[Step]) -> frozenset[int]:
    """The numbers of the steps after which a new record begins; none in running prose."""
    first = _first_lines(steps)
    if len(first) > 1:
        return frozenset(number - 1 for number in first)
    items = _items(steps)
    if items:
        return items
    rows = [step.number for step in steps if _is_row(step)]
    if len(rows) > 1:
        return frozenset({rows[0] - 1, *rows})
    alone = Counter(step.sentence.paragraph for step in steps)
    cells = [
        step.number for step in steps if _is_outcome(step) and alone[step.sentence.paragraph] == 1
    ]
    return frozenset(cells) if len(cells) > 1 else frozenset()


def _first_lines(steps: Sequence[Step]) -> list[int]:
    """The first lines of blocks of labelled lines: all with the label of the first block's.

    A rank, a role and a name tell who it is, and stand for one another.
    """
    keys = [(step.number, found[1].lower()) for step in steps if (found := _KEY.match(step.text))]
    labelled = {number for number, _ in keys}
    opening = [
        (number, "who" if _WHO.match(key) else key)
        for number, key in keys
        if number - 1 not in labelled
    ]
    return [number for number, key in opening if key == opening[0][1]]


def _items(steps: Sequence[Step]) -> frozenset[int]:
    """The ends of a list's items and of what stands before it, where each tells one case whole."""
    listed: dict[int, list[Step]] = {}
    for step in steps:
        if step.sentence.is_item:
            listed.setdefault(step.sentence.paragraph, []).append(step)
    whole = [steps for steps in listed.values() if _tells_a_case(steps)]
    if len(whole) < 2 or len(whole) < len(listed):
        return frozenset()
    return frozenset({whole[0][0].number - 1, *(steps[-1].number for steps in whole)})


def _tells_a_case(steps: list[Step]) -> bool:
    """Whether an item names somebody new and what was decided of them."""
    named = [m for m in steps[0].named if m.role and m.reach == "new" and not m.official]
    ends = any(e.kind == "outcome" for step in steps for e in step.found)
    return bool(named) and ends


def _is_row(step: Step) -> bool:
    """Whether a line is a row of a table: it begins with a rank, ends with what became of them."""
    first = next((m for m in step.named if m.role and not m.official), None)
    if first is None or first.start > 0 or step.text.rstrip().endswith((".", ":", ",")):
        return False
    told = [e for e in step.found if e.kind == "outcome" and not e.planned]
    held = [e for e in step.found if e.kind in {"proceeding", "finding"}]
    return bool(told and held) and not _VERB.search(step.text)


def _is_outcome(step: Step) -> bool:
    """Whether a line is an outcome and nothing else."""
    told = [e for e in step.found if e.kind == "outcome"]
    if not told or step.sums_up or len(step.text) > _LONGEST_CELL or step.text.count(".") > 1:
        return False
    rest = re.sub(_LABEL, "", step.text, flags=re.IGNORECASE)
    said = max(e.end - e.start for e in told)
    return not any(m.role or m.pronoun for m in step.named) and said > 0.7 * len(rest)
