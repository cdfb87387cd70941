"""Lists of cases on one page: where the record of one person ends and the next begins.

Tables whose cells became lines, and blocks of labelled lines ("Date of hearing: ...", "Outcome:
..."). Running prose is not cut.
"""

import re
from collections.abc import Sequence

from analysis.cases.steps import Step

_KEY = re.compile(
    r"^(date(?: of (?:\w+ )?(?:hearing|meeting))?|name(?: of (?:the )?officer)?|officer|rank|case"
    r"|allegation|reference|force)(?:\s+\d+)?\s*[:\-]\s*\S",
    re.IGNORECASE,
)
_LABEL = r"(?:outcome|sanction|result|disciplinary (?:outcome|action)|action taken)\s*[:\-]\s*"
_LONGEST_CELL = 45


def record_ends(steps: Sequence[Step]) -> frozenset[int]:
    """The numbers of the steps after which a new record begins; none in running prose."""
    keys = [(step.number, found[1].lower()) for step in steps if (found := _KEY.match(step.text))]
    first = [number for number, key in keys if key == keys[0][1]]
    if len(first) > 1:
        return frozenset(number - 1 for number in first[1:])
    cells = [step.number for step in steps if _is_outcome(step)]
    return frozenset(cells) if len(cells) > 1 else frozenset()


def _is_outcome(step: Step) -> bool:
    """Whether a line is an outcome and nothing else."""
    told = [e for e in step.found if e.kind == "outcome"]
    if not told or step.sums_up or len(step.text) > _LONGEST_CELL or step.text.count(".") > 1:
        return False
    rest = re.sub(_LABEL, "", step.text, flags=re.IGNORECASE)
    said = max(e.end - e.start for e in told)
    return not any(m.role or m.pronoun for m in step.named) and said > 0.7 * len(rest)
