"""Whom an event concerns: the events of a sentence are placed on the persons of the text.

Works on one sentence at a time (`linking.py` says which mention an event belongs to, `cast.py` who
the mention is) and keeps what was said of nobody as orphans.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from analysis.cases.cast import Cast
from analysis.cases.linking import Group, goes_on, grouped, level_of, takes_up, units
from analysis.cases.mention import Mention
from analysis.cases.person import Fact, Person, stage_of
from analysis.cases.scan import Event
from analysis.cases.sentences import Sentence
from analysis.cases.standards import named_standards
from analysis.cases.steps import Step

_IN_THE_CASE_OF = re.compile(r"\b(?:in the case of|for|in respect of)\s*$", re.IGNORECASE)
_SEPARATE = re.compile(
    r"\b(?:separate|unrelated|different) (?:\w+ )?(?:investigation|case|matter|hearing|incident)",
    re.IGNORECASE,
)
_WEAK = {"left", "overturned"}


class Attacher:
    """Places the events of one text's sentences on persons."""

    def __init__(self, force_of: Callable[[Sentence, Mention], tuple[str, ...]]) -> None:
        """`force_of` tells the forces that a mention names."""
        self.cast = Cast()
        self.orphans: list[Fact] = []
        self.mixed = False
        self._force_of = force_of
        self._proceeding = ""
        self._earlier: list[Person] = []
        self._told: list[tuple[int, list[Person]]] = []

    def next_record(self, last: bool = False) -> None:
        """Go on to the next record of a list: those before it are not meant by what follows."""
        self._earlier += self.cast.people
        guessed = self.cast.guessed
        self.cast = Cast()
        self.cast.guessed = guessed
        self.cast.listed = not last
        self._proceeding = ""
        if last:
            self.cast.people = self._earlier

    def place(self, step: Step) -> None:
        """Place the events of a sentence and note whom it spoke of."""
        subjects = [m for m in step.named if not m.official]
        groups = grouped(step.text, subjects)
        proceeding = self._proceeding_of(step)
        self.cast.level = level_of(step.text)
        self._told = []
        self.cast.summing = step.sums_up
        self.cast.apart = bool(_SEPARATE.search(step.text))
        used: list[Person] = []
        known = len(self.cast.people)
        full = step.sums_up and known >= sum(m.count or 1 for m in subjects if m.role)
        parts = units(step.found, step.text, groups)
        for group, concerned in parts:
            persons = self._persons(concerned, step, group, used)
            if full:
                persons = [p for p in persons if self.cast.keep(p, known)]
            for said in concerned:
                event = _negated(said) if group and group[0].reach == "none" else said
                fact = self._fact(event, step, proceeding, group is not None)
                lacking = [p for p in persons if not (step.sums_up and p.has(event.kind))]
                self._give(fact, _leavers(lacking, event, group))
            used += [p for p in persons if p not in used]
            if group and persons:
                self._told.append((group[0].start, persons))
            self.cast.attend(persons)
        if step.sums_up:
            self._share_proceeding(step, used)
        told = [group for group, _ in parts if group]
        self._place_taken_up(step, groups, told, proceeding)
        self.cast.note(subjects, bool(used))

    def _share_proceeding(self, step: Step, persons: list[Person]) -> None:
        """A proceeding that a lead names is that of everybody whose end it tells."""
        for event in [e for e in step.found if e.kind == "proceeding" and not e.planned]:
            fact = self._fact(event, step, "", True)
            self._give(fact, [p for p in persons if not p.has("proceeding")])

    def place_standards(self, step: Step) -> None:
        """Place the standards that a sentence names on those whom it speaks of."""
        cast = self.cast
        placed = [p for p in cast.people if any(f.sentence == step.number for f in p.facts)]
        named = named_standards(step.text, step.found, step.in_list)
        apart = _named_apart([start for _, start, _ in named], [at for at, _ in self._told])
        for name, start, end in named:
            quoted = step.sentence.in_quotes(start)
            if quoted and "breach" not in step.text:
                continue
            at = step.sentence.start
            fact = Fact("standard", name, at + start, at + end, "", False, quoted, step.number)
            own = self._in_the_case_of(step, start)
            if apart and not own:
                own = [persons for at, persons in self._told if at < start][-1]
            concerned = own or placed or cast.focus or cast.people[:1]
            self._give(fact, [p for p in concerned if not p.has("standard", name)])

    def _in_the_case_of(self, step: Step, start: int) -> list[Person]:
        """Whom alone a standard is for: "and, in the case of the sergeant, ..."."""
        named = [m for m in step.named if m.role and m.end <= start and not m.plural]
        if not named or not _IN_THE_CASE_OF.search(step.text[: named[-1].start]):
            return []
        forces = self._force_of(step.sentence, named[-1])
        return [
            p
            for p in self.cast.people
            if p.role == named[-1].role
            and (p.force_id in forces or set(named[-1].labels) & p.labels)
        ]

    def _give(self, fact: Fact, persons: list[Person]) -> None:
        for person in persons:
            person.facts.append(fact)
        if not persons:
            self.orphans.append(fact)

    def _proceeding_of(self, step: Step) -> str:
        """The proceeding that a sentence's findings and outcomes happened in."""
        own = [e for e in step.found if e.kind == "proceeding" and e.value != "unclear"]
        if {"hearing", "meeting"} <= {e.value for e in own if not e.planned}:
            self._proceeding = ""
            self.mixed = True
            return ""
        for event in own:
            value = event.value
            words = step.text[event.start : event.end]
            if value == "hearing" and self._proceeding == "accelerated_hearing":
                value = "accelerated_hearing"
            the_same = re.search(r"\bthe meeting$", words, re.IGNORECASE)
            if value == "meeting" and "hearing" in self._proceeding and the_same:
                value = self._proceeding
            self._proceeding = value
        return self._proceeding if own else ""

    def _fact(self, event: Event, step: Step, proceeding: str, direct: bool) -> Fact:
        at = proceeding
        if not at and event.agent == "panel" and not event.planned:
            at = self._proceeding
        if event.kind == "proceeding":
            at = self._proceeding if event.value == "hearing" else event.value
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
        )

    def _persons(
        self, concerned: list[Event], step: Step, group: Group | None, used: list[Person]
    ) -> list[Person]:
        """The persons of a group of mentions, by the event that tells most of their case."""
        telling = [e for e in concerned if e.kind not in {"hint", "proceeding"}]
        event = max(telling or concerned, key=stage_of)
        if all(e.value in _WEAK for e in telling or concerned):
            stranger = group is not None and _is_anybody(step.text, group[0])
            if stranger or not self.cast.people:
                return []
        if group is None:
            if event.quoted or event.kind in {"hint", "proceeding", "pending"}:
                told = [] if event.quoted else self.cast.focus
                return told or self.cast.only()
            return self.cast.default(event)
        persons: list[Person] = []
        known = len(self.cast.people)
        for mention in group:
            if event.quoted and self.cast.people and mention.reach != "known":
                return self.cast.focus
            if event.kind in {"hint", "proceeding"} and not self.cast.people:
                continue
            found = self._resolve(step, mention, event, [*used, *persons])
            if event.kind in {"hint", "proceeding"} and not event.planned:
                found = [p for p in found if self.cast.keep(p, known)]
            persons += [p for p in found if p not in persons]
        return persons

    def _resolve(
        self, step: Step, mention: Mention, event: Event, used: list[Person]
    ) -> list[Person]:
        forces = self._force_of(step.sentence, mention)
        one = forces[0] if len(set(forces)) == 1 else ""
        found = self.cast.resolve(mention, event, one, used)
        if not one and len(forces) == len(found):
            for person, force_id in zip(found, forces, strict=True):
                person.force_id = person.force_id or force_id
        return found

    def _place_taken_up(
        self, step: Step, groups: list[Group], told: list[Group], proceeding: str
    ) -> None:
        """ "One was given advice, as were two constables": the same is said of the latter."""
        for group in groups:
            before = [e for e in step.found if e.end <= group[0].start and e.kind != "proceeding"]
            later = any(g[0].start >= group[0].start for g in told)
            as_were = takes_up(step.text, group)
            goes = goes_on(step.text, group) and not later
            if not before or not (as_were or (goes and before[-1].kind == "case_to_answer")):
                continue
            told.append(group)
            used = list(self.cast.focus)
            for mention in group:
                persons = self._resolve(step, mention, before[-1], used)
                used += persons
                self._give(self._fact(before[-1], step, proceeding, True), persons)


def _named_apart(standards: list[int], told: list[int]) -> bool:
    """Whether each of several persons of a sentence has standards named before the next."""
    edges = [*told[1:], max(standards, default=0) + 1]
    return len(told) > 1 and all(
        any(left < place < right for place in standards)
        for left, right in zip(told, edges, strict=True)
    )


def _is_anybody(text: str, mention: Mention) -> bool:
    """Whether a mention is of somebody not yet spoken of: "an officer" who left, not "one"."""
    indefinite = text[mention.start :].lower().startswith(("a ", "an "))
    return mention.reach == "new" and not mention.pronoun and indefinite


def _leavers(persons: list[Person], event: Event, group: Group | None) -> list[Person]:
    """Of a serving and a former officer named together, the former one is who left."""
    if event.kind == "left" and group and len(persons) > 1:
        return [p for p in persons if p.former] or persons
    return persons


def _negated(event: Event) -> Event:
    """What is said of "neither" or "none of the officers"."""
    if event.kind == "case_to_answer":
        return replace(event, value="none")
    return replace(event, value="not_proven") if event.kind == "finding" else event
