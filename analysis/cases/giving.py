"""Facts made of events and given to persons; what is said of nobody is kept as an orphan.

Who the persons are is found in `finder.py` and `attach.py`.
"""

import re
from collections.abc import Callable

from analysis.cases.asides import looks_on
from analysis.cases.finder import Finder
from analysis.cases.grouping import Group
from analysis.cases.held import Held
from analysis.cases.mention import Mention
from analysis.cases.person import Fact, Person
from analysis.cases.scan import Event
from analysis.cases.sentences import Sentence
from analysis.cases.steps import Step

_TOLD = re.compile(r"\b(?:told|tells|evidence to|informed) (?:the |a )?$")


class Giver(Finder):
    """Gives the facts of one text to its persons."""

    def __init__(self, force_of: Callable[[Sentence, Mention], tuple[str, ...]]) -> None:
        """`force_of` tells the forces that a mention names."""
        super().__init__(force_of)
        self.orphans: list[Fact] = []
        self.held = Held()

    def _give(self, fact: Fact, persons: list[Person]) -> None:
        for person in persons:
            person.facts.append(fact)
        if not persons:
            self.orphans.append(fact)

    def _fact(self, event: Event, step: Step, proceeding: str | None, direct: bool) -> Fact:
        at = proceeding or ""
        if proceeding == "" and event.agent == "panel" and not event.planned and not step.sums_up:
            at = self.held.last
        if event.kind == "proceeding":
            at = self.held.last if event.value == "hearing" else event.value
        return Fact(
            kind=event.kind,
            value=event.value,
            start=step.sentence.start + event.start,
            end=step.sentence.start + event.end,
            agent=event.agent,
            planned=event.planned,
            quoted=event.quoted,
            sentence=step.number,
            proceeding=at,
            direct=direct,
            own=bool(proceeding) or event.own_agent,
            here=bool(proceeding),
        )

    def _share_proceeding(self, step: Step, persons: list[Person]) -> None:
        """A proceeding that a sentence names is that of everybody whose end it tells."""
        for event in [e for e in step.found if e.kind == "proceeding" and not e.planned]:
            fact = self._fact(event, step, "", True)
            self._give(fact, [p for p in persons if not p.has("proceeding")])

    def _heard_of(self, step: Step) -> list[Event]:
        """The events of a sentence, without a hearing that was told something: it is nobody's."""
        told = [e for e in step.found if e.kind == "proceeding"]
        told = [e for e in told if _TOLD.search(step.text[: e.start])]
        if looks_on(step.text):
            # "No action was required for the sergeant, who was a witness": it decides nothing.
            return [e for e in step.found if e.value != "no_further_action"]
        for event in told:
            self._give(self._fact(event, step, "", True), [])
        return [e for e in step.found if e not in told]


def ends_in(person: Person, sentence: int) -> bool:
    """Whether a sentence tells an outcome of a person, given in a proceeding that it names."""
    return any(f.kind == "outcome" and f.sentence == sentence and f.here for f in person.facts)


def leavers(persons: list[Person], event: Event, group: Group | None) -> list[Person]:
    """Of a serving and a former officer named together, the former one is who left."""
    if event.kind == "left" and group and len(persons) > 1:
        return [p for p in persons if p.former] or persons
    return persons
