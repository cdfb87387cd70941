"""Whose standards a sentence names: those told of beside them, else those decided about last.

Which words are standards is `standards.py`'s; who a mention is, `cast.py`'s.
"""

import re
from collections.abc import Callable

from analysis.cases.cast import Cast
from analysis.cases.mention import Mention
from analysis.cases.person import Fact, Person
from analysis.cases.sentences import Sentence
from analysis.cases.standards import named_standards
from analysis.cases.steps import Step

_IN_THE_CASE_OF = re.compile(r"\b(?:in the case of|for|in respect of)\s*$", re.IGNORECASE)
_THE_SAME = re.compile(
    r"\b(?:the|these|those) same (?:(?:two|three|four|professional) )?standards?\b"
    r"|\bfor the same reasons?\b",
    re.IGNORECASE,
)
_DECIDED = frozenset({"gross_misconduct", "misconduct", "proven", "unclear"})

Told = list[tuple[int, list[Person]]]


class Breaches:
    """Places the standards that sentences name."""

    def __init__(self, force_of: Callable[[Sentence, Mention], tuple[str, ...]]) -> None:
        """`force_of` tells the forces that a mention names."""
        self._force_of = force_of
        self._last: list[str] = []

    def of(self, step: Step, cast: Cast, told: Told) -> list[tuple[Fact, list[Person]]]:
        """The standards that a sentence names, each with its persons.

        Args:
            step: the sentence.
            cast: the persons of the text.
            told: where the sentence decides about whom.
        """
        placed = [p for p in cast.people if any(f.sentence == step.number for f in p.facts)]
        again = _THE_SAME.search(step.text) if placed else None
        named = named_standards(step.text, step.found, step.in_list)
        first = named[0][1] if named else 0
        apart = _named_apart([start for _, start, _ in named], [at for at, _ in told])
        between = bool(named) and len(told) > 1 and named[-1][1] < told[-1][0]
        found = []
        for name, start, end in named:
            quoted = step.sentence.in_quotes(start)
            if quoted and "breach" not in step.text:
                continue
            own = self._in_the_case_of(step, cast, start)
            if (apart or between) and not own and told[0][0] < start:
                own = [persons for at, persons in told if at < start][-1]
            concerned = own or placed or _decided_last(step, cast) or cast.people[:1]
            concerned = concerned or cast.of_record()
            found.append((_fact(step, name, start, end, quoted), concerned))
        if again:
            known = [n for n in self._last if n not in {name for name, _, _ in named}]
            span = again.span()
            found += [(_fact(step, name, *span, quoted=False), placed) for name in known]
        if named and (not again or first > again.start()):
            self._last = [name for name, _, _ in named]
        return [(f, [p for p in who if not p.has("standard", f.value)]) for f, who in found]

    def _in_the_case_of(self, step: Step, cast: Cast, start: int) -> list[Person]:
        """Whom alone a standard is for: "and, in the case of the sergeant, ..."."""
        named = [m for m in step.named if m.role and m.end <= start and not m.plural]
        if not named or not _IN_THE_CASE_OF.search(step.text[: named[-1].start]):
            return []
        forces = self._force_of(step.sentence, named[-1])
        return [
            p
            for p in cast.people
            if p.role == named[-1].role
            and (p.force_id in forces or set(named[-1].labels) & p.labels)
        ]


def _fact(step: Step, name: str, start: int, end: int, quoted: bool) -> Fact:
    at = step.sentence.start
    return Fact("standard", name, at + start, at + end, "", False, quoted, step.number)


def _decided_last(step: Step, cast: Cast) -> list[Person]:
    """Those of whom the sentence before decided something, where this one names nobody."""
    if any(m.role or m.pronoun for m in step.named):
        return cast.focus
    before = [
        p
        for p in cast.people
        if any(f.sentence == step.number - 1 and f.value in _DECIDED for f in p.facts)
    ]
    return before if len(before) > len(cast.focus) else cast.focus


def _named_apart(standards: list[int], told: list[int]) -> bool:
    """Whether each of several persons of a sentence has standards named before the next."""
    edges = [*told[1:], max(standards, default=0) + 1]
    return len(told) > 1 and all(
        any(left < place < right for place in standards)
        for left, right in zip(told, edges, strict=True)
    )
