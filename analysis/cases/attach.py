"""Whom an event concerns: the events of a sentence are placed on the persons of the text.

Works on one sentence at a time (`linking.py` says which mention an event belongs to, `cast.py` who
the mention is) and keeps what was said of nobody as orphans.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from analysis.cases.asides import with_somebody
from analysis.cases.breaches import Breaches
from analysis.cases.cast import Cast
from analysis.cases.elsewhere import is_elsewhere
from analysis.cases.giving import Giver, ends_in, leavers
from analysis.cases.grouping import (
    Group,
    Part,
    grouped,
    in_order,
    is_beside,
    is_others,
    told_in_parts,
)
from analysis.cases.levels import NO_MORE
from analysis.cases.linking import units
from analysis.cases.mention import Mention
from analysis.cases.person import Person
from analysis.cases.remarks import Remarks
from analysis.cases.scan import Event
from analysis.cases.sentences import Sentence
from analysis.cases.steps import Step
from analysis.cases.taking_up import negated, taken_up

# "After meetings at which the case was proven, one of them received a warning": of those told of.
_AT_MEETINGS = re.compile(r"(?:After|Following|At) (?:\w+ ){0,4}(?:meeting|hearing)s?\b")


class Attacher(Giver):
    """Places the events of one text's sentences on persons."""

    def __init__(self, force_of: Callable[[Sentence, Mention], tuple[str, ...]]) -> None:
        """`force_of` tells the forces that a mention names."""
        super().__init__(force_of)
        self._breaches = Breaches(force_of)
        self._earlier: list[Person] = []
        self._remarks = Remarks()
        self._told: list[tuple[int, list[Person]]] = []
        self._opened: tuple[Step | None, list[Event]] = (None, [])

    def next_record(self, last: bool = False) -> None:
        """Go on to the next record of a list: those before it are not meant by what follows."""
        self._earlier += [p for p in self.cast.roll if p.facts or p.labels]
        guessed = self.cast.guessed
        self.cast = Cast()
        self.cast.guessed = guessed
        self.cast.listed = not last
        self.held.last = ""
        if last:
            self.cast.roll = self._earlier

    def place(self, step: Step) -> None:
        """Place the events of a sentence and note whom it spoke of."""
        subjects = [m for m in step.named if not m.official]
        groups = grouped(step.text, subjects)
        proceeding = self.held.of(step, bool(self.cast.people))
        self._remarks.note(step, self.cast)
        self._told = []
        known = len(self.cast.people)
        parts = units(self._heard_of(step), step.text, groups) + self._of_the_list(step, groups)
        told = [group for group, _ in parts if group]
        groups = [g for g in groups if not told_in_parts(g, groups, step.text, told)]
        used, met = self._place_parts(step, parts, groups, proceeding)
        if used and (not known or known == len(self.cast.lead)):
            self.cast.lead = [p for p in self.cast.people if not (p.rank or p.labels)]
        held = [e for e in step.found if e.kind == "proceeding"]
        if step.sums_up:
            self._share_proceeding(step, used)
        elif len(held) == 1 and not any(is_beside(c, parts) for _, c in parts):
            self._share_proceeding(step, [p for p in used if ends_in(p, step.number)])
        self._place_taken_up(step, groups, told, proceeding)
        self.cast.seen += [m for m in subjects if m.role]
        if len(groups) > 1 and met and with_somebody(step.text, groups[-1][0]):
            # "PC Ash wrote to the other officer. He ...": PC Ash.
            self.cast.heed(met[:1])

    def _unheard(self, concerned: list[Event]) -> bool:
        """Whether a lead tells of a dismissal that the story after it did not tell of anybody."""
        ends = ("dismissed", "would_have_been_dismissed")
        told = any(p.has("outcome", *ends) for p in self.cast.people)
        return not told and any(e.kind == "outcome" and e.value in ends for e in concerned)

    def _place_parts(
        self, step: Step, parts: list[Part], groups: list[Group], proceeding: str
    ) -> tuple[list[Person], list[Person]]:
        """Place what is said of each group; those who are decided of by name, those only met."""
        counted = sum(m.count or 1 for m in step.named if m.role and not m.official)
        full = step.sums_up and len(self.cast.people) >= counted
        used: list[Person] = []
        met: list[Person] = []
        of_them: list[Event] = []
        told_of = False
        for group, concerned in in_order(parts, groups):
            if step.sums_up and group is None and groups:
                continue
            if group is None and len(parts) > 1 and _AT_MEETINGS.match(step.text):
                of_them = [e for e in concerned if e.kind == "finding"]
                concerned = [e for e in concerned if e not in of_them]
            if group and not concerned:
                met += self._meet(step, group, used, met)
            if not concerned:
                continue
            persons = self._persons(concerned, step, group, used)
            if full and not self._unheard(concerned):
                persons = [p for p in persons if p.facts or self.cast.is_of_new_rank(p)]
            at: str | None = "" if is_others(concerned, parts) else proceeding
            self._tell(
                step, (group, concerned), persons, None if is_beside(concerned, parts) else at
            )
            told_of = told_of or bool(persons)
            used += [p for p in persons if p not in used and group]
        for event in of_them:
            self._give(self._fact(event, step, proceeding, True), used)
        if told_of:
            self.cast.heed(self.cast.focus)
        return used, [] if told_of else met

    def _of_the_list(self, step: Step, groups: list[Group]) -> list[Part]:
        """ "The following had a case to answer:" holds for whom each item after it names."""
        if step.text.endswith(":"):
            self._opened = (step, [e for e in step.found if e.kind == "case_to_answer"])
            return []
        opening, opened = self._opened
        if not step.in_list:
            self._opened = (step, [])
        if opening is None or not (step.in_list and opened and groups) or step.found:
            return []
        moved = opening.sentence.start - step.sentence.start
        there = [replace(e, start=e.start + moved, end=e.end + moved) for e in opened]
        return [(groups[0], there)]

    def _tell(self, step: Step, part: Part, persons: list[Person], proceeding: str | None) -> None:
        """Give the persons of a group what is said of it; `proceeding` None: in none at all."""
        group, concerned = part
        others = [p for p in self.cast.people if p not in persons]
        for person in persons:
            if others and not person.facts and is_elsewhere(step.text):
                person.elsewhere = True
        for said in concerned:
            denied = group is not None and group[0].denied and not NO_MORE.search(step.text)
            event = negated(said) if denied else said
            direct = group is not None and not self.cast.unsure
            fact = self._fact(event, step, proceeding, direct)
            lacking = [p for p in persons if not (step.sums_up and _has_better(p, event))]
            self._give(fact, leavers(lacking, event, group))
        if group and persons:
            self._told.append((group[0].start, persons))
        self.cast.attend(persons)

    def place_standards(self, step: Step) -> None:
        """Place the standards that a sentence names on those whom it speaks of."""
        for fact, persons in self._breaches.of(step, self.cast, self._told):
            self._give(fact, persons)

    def _place_taken_up(
        self, step: Step, groups: list[Group], told: list[Group], proceeding: str
    ) -> None:
        """ "One was given advice, as were two constables": the same is said of the latter."""
        for group in groups:
            event = taken_up(step, group, told)
            if event is None:
                continue
            told.append(group)
            used = list(self.cast.focus)
            for mention in group:
                persons = self._resolve(step, mention, event, used)
                used += persons
                self._give(self._fact(event, step, proceeding, True), persons)


def _has_better(person: Person, event: Event) -> bool:
    """Whether a lead's event adds nothing to what the story told of a person."""
    if event.kind in {"pending", "proceeding"} and person.has("case_to_answer", "none"):
        return True
    level = event.kind == "finding" and "misconduct" in event.value
    if level and person.has("finding", "proven"):
        return person.has("finding", "gross_misconduct", "misconduct", "not_proven")
    return person.has(event.kind)
