"""Whom an event concerns: the person named after it ("misconduct for the sergeant"), else the one
named before it, else the one whom the text spoke of last.

Works on one sentence at a time and keeps the persons in a `Cast`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from analysis.cases.cast import Cast, Fact, Person, stage_of
from analysis.cases.events import Event
from analysis.cases.mention import Mention
from analysis.cases.sentences import Sentence

_LINK_AFTER = re.compile(
    r"^[\s,'\"]*(?:\w+\s+){0,4}?(?:for|against|in respect of|in relation to|in regard to|with regard"
    r" to|with respect to|on behalf of|to|on the part of|regarding|involving|of|concerning)\s*"
    r"(?:only\s+|both\s+)?$",
    re.IGNORECASE,
)
_ENDS_IN_LINK = re.compile(r"\b(?:of|for|against|to)$", re.IGNORECASE)
_NOT_LINK = re.compile(
    r"\b(?:not|failing|his|her|their|how|way|by|allegations?|told|and|that|performance|while|but|who|which|former)\b",
    re.I,
)
_JOINED = re.compile(
    r"^\s*(?:,|and|,\s*and|as well as|along with|together with|or)?\s*(?:for|against|in respect of"
    r"|of|on behalf of|the)?\s*$",
    re.IGNORECASE,
)
_AS_WERE = re.compile(r"\bas (?:were|was|did|had|have|has)\s*$")
_AND_FOR = re.compile(
    r"[;,]\s*(?:and\s+)?(?:also\s+)?(?:for|in respect of|against|in relation to)\s*$"
)
_ADVISER = re.compile(r"\b(?:informed?|told|tell|informing|telling|colleague|against)\s*$", re.I)


class Attacher:
    """Places the events of one text's sentences on persons."""

    def __init__(self, force_of: Callable[[Sentence, Mention], tuple[str, ...]]) -> None:
        """`force_of` tells the forces that a mention names."""
        self.cast = Cast()
        self._force_of = force_of
        self._proceeding = ""
        self.orphans: list[Fact] = []
        self._told: list[list[Mention]] = []
        self.mixed = False

    def place(
        self,
        number: int,
        sentence: Sentence,
        text: str,
        found: Sequence[Event],
        named: Sequence[Mention],
    ) -> None:
        """Place the events of a sentence and note whom it spoke of."""
        subjects = [m for m in named if not m.official]
        groups = _grouped(text, subjects)
        proceeding = self._proceeding_of(found, text)
        self.cast.level = _level_of(text)
        units = _units(found, text, groups)
        used: list[Person] = []
        for group, concerned in units:
            persons = self._persons(concerned, sentence, group, used)
            for said in concerned:
                event = _negated(said) if group and group[0].reach == "none" else said
                fact = self._fact(event, number, sentence, proceeding, group is not None)
                chosen = _leavers(persons, event, group)
                if not chosen:
                    self.orphans.append(fact)
                for person in chosen:
                    person.facts.append(fact)
            used += [p for p in persons if p not in used]
            self.cast.attend(persons)
        self._told = [group for group, _ in units if group]
        self._and_for(sentence, text, groups, found, number)
        self._as_were(number, sentence, text, groups, found, proceeding)
        self.cast.note(subjects, bool(used))

    def _proceeding_of(self, found: Sequence[Event], text: str) -> str:
        """The proceeding that a sentence's findings and outcomes happened in."""
        own = [e for e in found if e.kind == "proceeding" and e.value != "unclear"]
        if {"hearing", "meeting"} <= {e.value for e in own if not e.planned}:
            self._proceeding = ""
            self.mixed = True
            return ""
        for event in own:
            value = event.value
            if value == "hearing" and self._proceeding == "accelerated_hearing":
                value = "accelerated_hearing"
            the_same = re.search(r"\bthe meeting$", text[event.start : event.end], re.IGNORECASE)
            if value == "meeting" and "hearing" in self._proceeding and the_same:
                value = self._proceeding
            self._proceeding = value
        return self._proceeding if own else ""

    def _fact(
        self, event: Event, number: int, sentence: Sentence, proceeding: str, direct: bool
    ) -> Fact:
        at = proceeding
        if not at and event.agent == "panel" and not event.planned:
            at = self._proceeding
        if event.kind == "proceeding":
            at = self._proceeding if event.value == "hearing" else event.value
        return Fact(
            event.kind,
            event.value,
            sentence.start + event.start,
            sentence.start + event.end,
            event.agent,
            event.planned,
            event.quoted,
            number,
            at,
            direct,
            bool(proceeding) or event.own_agent,
        )

    def _persons(
        self,
        concerned: list[Event],
        sentence: Sentence,
        group: list[Mention] | None,
        used: list[Person],
    ) -> list[Person]:
        """The persons of a group of mentions, by the event that tells most of their case."""
        telling = [e for e in concerned if e.kind not in {"hint", "proceeding"}]
        event = max(telling or concerned, key=stage_of)
        weak = {"left", "overturned"}
        if all(e.value in weak for e in telling or concerned):
            stranger = group is not None and group[0].reach == "new" and not group[0].pronoun
            if stranger or not self.cast.people:
                return []
        if group is None:
            weak = event.quoted or event.kind in {"hint", "proceeding", "pending"}
            if weak:
                told = self.cast.focus if not event.quoted else []
                return told or self.cast.only()
            return self.cast.default(event)
        persons: list[Person] = []
        for mention in group:
            if event.quoted and self.cast.people and mention.reach != "known":
                return self.cast.focus
            if event.kind in {"hint", "proceeding"} and not self.cast.people:
                continue
            found = self._resolve(sentence, mention, event, [*used, *persons])
            persons += [p for p in found if p not in persons]
        return persons

    def _resolve(
        self, sentence: Sentence, mention: Mention, event: Event, used: list[Person]
    ) -> list[Person]:
        forces = self._force_of(sentence, mention)
        one = forces[0] if len(set(forces)) == 1 else ""
        found = self.cast.resolve(mention, event, one, used)
        if not one and len(forces) == len(found):
            for person, force_id in zip(found, forces, strict=True):
                person.force_id = person.force_id or force_id
        return found

    def _and_for(
        self,
        sentence: Sentence,
        text: str,
        groups: list[list[Mention]],
        found: Sequence[Event],
        number: int,
    ) -> None:
        """ "Gross misconduct for one officer ...; for the second for ...": said of both."""
        for group in groups:
            if not _AND_FOR.search(text[: group[0].start]):
                continue
            before = [e for e in found if e.end <= group[0].start]
            if not before or before[-1].kind != "case_to_answer":
                continue
            if any(g[0].start >= group[0].start for g in self._told):
                continue
            self._told.append(group)
            for mention in group:
                for person in self._resolve(sentence, mention, before[-1], self.cast.focus):
                    person.facts.append(self._fact(before[-1], number, sentence, "", True))

    def _as_were(
        self,
        number: int,
        sentence: Sentence,
        text: str,
        groups: list[list[Mention]],
        found: Sequence[Event],
        proceeding: str,
    ) -> None:
        """ "One was given advice, as were two constables": the same is said of the latter."""
        for group in groups:
            if not _AS_WERE.search(text[: group[0].start]):
                continue
            earlier = [e for e in found if e.end <= group[0].start and e.kind != "proceeding"]
            if not earlier:
                continue
            used = list(self.cast.focus)
            for mention in group:
                persons = self._resolve(sentence, mention, earlier[-1], used)
                used += persons
                for person in persons:
                    fact = self._fact(earlier[-1], number, sentence, proceeding, True)
                    person.facts.append(fact)


def _is_apposition(text: str, first: Mention, second: Mention) -> bool:
    """ "A member of staff, the call handler, ..." and "one officer (officer A)" are one person."""
    if first.plural or second.plural:
        return False
    between, after = text[first.end : second.start].strip(), text[second.end :].lstrip()
    if between == "(":
        return after.startswith(")")
    return (
        between == ","
        and after[:1] in {",", "."}
        and not re.match(r",\s+(?:and|a|an|the|one)\b", after)
    )


def _merged(first: Mention, second: Mention) -> Mention:
    return replace(
        first,
        end=second.end,
        role=second.role or first.role,
        rank=second.rank or first.rank,
        labels=(*first.labels, *second.labels)[:1] if first.labels else second.labels,
        former=first.former or second.former,
        named=first.named or second.named,
    )


def _units(
    found: Sequence[Event], text: str, groups: list[list[Mention]]
) -> list[tuple[list[Mention] | None, list[Event]]]:
    """The events of a sentence by the group of mentions that they concern, in the text's order."""
    units: list[tuple[list[Mention] | None, list[Event]]] = []
    for event in found:
        if event.value == "under_investigation":
            continue
        group = _after(event, text, groups, found) or _before(event, text, groups)
        known = next((unit for unit in units if unit[0] is group), None)
        if known:
            known[1].append(event)
        else:
            units.append((group, [event]))
    units.sort(key=lambda unit: unit[0][0].start if unit[0] else unit[1][0].start)
    return units


def _leavers(persons: list[Person], event: Event, group: list[Mention] | None) -> list[Person]:
    """Of a serving and a former officer named together, the former one is who left."""
    if event.kind == "left" and group and len(persons) > 1:
        return [p for p in persons if p.former] or persons
    return persons


def _negated(event: Event) -> Event:
    """What is said of "neither" or "none of the officers"."""
    if event.kind == "case_to_answer":
        return replace(event, value="none")
    return replace(event, value="not_proven") if event.kind == "finding" else event


def _level_of(text: str) -> str:
    """The level that a sentence names of the proceeding: it tells whose proceeding it is."""
    if re.search(r"gross misconduct (?:hearing|meeting|proceeding)", text, re.IGNORECASE):
        return "gross_misconduct"
    if re.search(r"misconduct (?:meeting|proceeding)", text, re.IGNORECASE):
        return "misconduct"
    return ""


def _grouped(text: str, subjects: list[Mention]) -> list[list[Mention]]:
    """Mentions joined by "and" or commas speak of one set of persons."""
    groups: list[list[Mention]] = []
    for mention in subjects:
        if groups:
            last = groups[-1][-1]
            between = text[last.end : mention.start]
            headed = not mention.pronoun and not last.pronoun
            if headed and _is_apposition(text, last, mention):
                groups[-1][-1] = _merged(last, mention)
                continue
            if headed and between.strip() and _JOINED.match(between):
                groups[-1].append(mention)
                continue
        groups.append([mention])
    return groups


def _after(
    event: Event, text: str, groups: list[list[Mention]], found: Sequence[Event]
) -> list[Mention] | None:
    for group in groups:
        first = group[0]
        if first.start < event.end and event.start < first.end:
            return group if first.pronoun in {"", "bare"} else None
        if first.start < event.end or first.pronoun not in {"", "bare"}:
            continue
        between = text[event.end : first.start]
        if len(between) > 50 or any(
            event.end <= e.start < first.start and e.kind == event.kind for e in found
        ):
            return None
        if not between.strip() and _ENDS_IN_LINK.search(text[event.start : event.end]):
            return group
        if event.value == "dismissed" or event.kind in {"left", "hint"}:
            return None
        if _LINK_AFTER.match(between) and not _NOT_LINK.search(between):
            return group
        return None
    return None


def _before(event: Event, text: str, groups: list[list[Mention]]) -> list[Mention] | None:
    """The nearest group before an event; a pronoun stands for the group before it."""
    earlier = [g for g in groups if g[0].start < event.start]
    while earlier:
        group = earlier.pop()
        lead = group[0]
        if lead.pronoun == "who" and earlier:
            continue
        if lead.pronoun == "bare" and earlier:
            if not text[earlier[-1][-1].end : lead.start].strip():
                continue
        if lead.pronoun in {"he", "she", "they"} and earlier:
            previous = earlier[-1]
            plural = any(m.plural for m in previous) or len(previous) > 1
            if plural == lead.plural or not plural:
                return previous
        if _ADVISER.search(text[: lead.start]) and earlier and not lead.labels:
            continue
        return group
    later = [g for g in groups if g[0].start >= event.start and not g[0].pronoun]
    unknown = event.kind in {"proceeding", "pending"}
    if later and unknown:
        return later[0]
    return None
