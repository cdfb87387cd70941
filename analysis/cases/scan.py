"""An event, and the scan of one sentence in which the events are gathered."""

from dataclasses import dataclass, field

from analysis.cases.agents import AFTER, agent_at, agents
from analysis.cases.lexicon import EventPhrases, lexicon
from analysis.cases.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Event:
    """Something said at `start:end` of a sentence, by `agent`; `planned` where it is yet to be."""

    kind: str
    value: str
    start: int
    end: int
    agent: str = ""
    planned: bool = False
    quoted: bool = False
    own_agent: bool = True


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the lexicon where it stands."""

    entry: EventPhrases
    start: int
    end: int

    def is_a(self, kind: str, *values: str) -> bool:
        """Whether the phrase is of a kind, and of one of the values where any are given."""
        return self.entry.kind == kind and (not values or self.entry.value in values)


@dataclass(slots=True)
class Scan:
    """A sentence while its events are gathered; `text` is its masked words."""

    sentence: Sentence
    text: str
    inherited: str
    label: str
    by_place: list[tuple[int, str]] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    found: list[Event] = field(default_factory=list)

    def read(self) -> bool:
        """Find the lexicon's phrases; False where there are none."""
        self.phrases = _phrases(self.text)
        if self.phrases:
            self.by_place = agents(self.text)
        return bool(self.phrases)

    def agent(self, position: int) -> str:
        """Who speaks at a place."""
        return agent_at(self.by_place, position, self.inherited)

    def add(self, kind: str, value: str, start: int, end: int, planned: bool = False) -> None:
        """Note an event."""
        quoted = self.sentence.in_quotes(start)
        own = any(place <= start or name in AFTER for place, name in self.by_place)
        self.found.append(Event(kind, value, start, end, self.agent(start), planned, quoted, own))


def _allowed(entry: EventPhrases, text: str, start: int, end: int) -> bool:
    if entry.not_before and entry.not_before.search(text[max(0, start - 70) : start]):
        return False
    return not (entry.not_after and entry.not_after.match(text[end : end + 60]))


def _phrases(text: str) -> list[Phrase]:
    found = []
    lowered = text.lower()
    for entry in lexicon().events:
        if any(word in lowered for word in entry.words):
            for match in entry.pattern.finditer(text):
                if _allowed(entry, text, match.start(), match.end()):
                    found.append(Phrase(entry, match.start(), match.end()))
    return found
