"""Whose force: the force of a text as a whole, and the forces that its words name for a person.

How a force is spelled is in `reference/forces`; who a mention is, `cast.py`'s.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from analysis.cases.mention import Mention
from analysis.cases.person import Person
from analysis.cases.reading import Text
from analysis.cases.sentences import Sentence, plain
from analysis.reference.forces import ForceSpan, find_forces, force_of_address, resolve_force

_FROM = frozenset({"from", "of", "with", "at", "serving", "in"})
_BESIDE = _FROM | {"the", "who", "serves"}


class TextForces:
    """The forces of one text; `main` is the text's own, or nothing."""

    def __init__(self, text: Text, forces: Mapping[str, str]) -> None:
        """`forces`: spelling of a force to `force_id`."""
        self._flat = plain(text.content)
        self._spans = find_forces(text.content, forces)
        self.main = _main(text, forces, self._spans)

    def of(self, sentence: Sentence, mention: Mention) -> tuple[str, ...]:
        """The forces that a mention names: "the Sussex officer", "officers from Kent Police"."""
        if mention.pronoun:
            return ()
        start, end = sentence.start + mention.start, sentence.start + mention.end
        found: list[str] = []
        for span in self._spans:
            between = self._flat[end : span.start] if 0 <= span.start - end < 26 else None
            joined = between is not None and (
                _comes_from(between) or (bool(found) and between.strip() in {"and", ",", ", and"})
            )
            if start <= span.start < end or joined:
                found.append(span.force_id)
                end = max(end, span.end)
        return tuple(found)

    def force_id(self, person: Person, people: Sequence[Person]) -> str:
        """A person's force: named for them, else the text's unless its people are of several."""
        named = {p.force_id for p in people if p.force_id}
        return person.force_id or (self.main if len(named) < 2 else "")

    def span(self, person: Person, people: Sequence[Person]) -> ForceSpan | None:
        """Where the text names a person's force first."""
        force = self.force_id(person, people)
        return next((span for span in self._spans if span.force_id == force), None)


def _main(text: Text, forces: Mapping[str, str], spans: Sequence[ForceSpan]) -> str:
    """The force of the text: the column, whose page it is, the heading's, or the one named most."""
    named = resolve_force(text.force, forces) if text.force else None
    named = named or force_of_address(text.url, forces)
    if named:
        return named
    heading = find_forces(text.heading, forces)
    if heading:
        return heading[0].force_id
    tally = Counter(span.force_id for span in spans)
    first = spans[0].force_id if spans else ""
    return max(tally, key=lambda name: (tally[name], name == first)) if tally else ""


def _comes_from(between: str) -> bool:
    words = between.strip().strip(",").split()
    return bool(words) and words[0] in _FROM and all(word in _BESIDE for word in words)
