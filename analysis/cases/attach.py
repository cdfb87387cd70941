"""Whom an event concerns: the person named after it ("misconduct for the sergeant"), else the one
named before it, else the one whom the text spoke of last.

Works on one sentence at a time and keeps the persons in a `Cast`.
"""

import re
from collections.abc import Callable, Sequence

from analysis.cases.cast import Cast, Fact, Person
from analysis.cases.events import Event
from analysis.cases.people import Mention
from analysis.cases.sentences import Sentence

_LINK_AFTER = re.compile(
    r"^[\s,'\"]*(?:\w+\s+){0,4}?(?:for|against|in respect of|in relation to|in regard to|with regard"
    r" to|with respect to|on behalf of|to|on the part of|regarding|involving|of|concerning)\s*"
    r"(?:only\s+|both\s+)?$",
    re.IGNORECASE,
)
_NOT_LINK = re.compile(r"\b(?:not|failing|his|her|their|how|way|by|allegations?|told|and|that|performance|while|but|who|which|former)\b", re.I)
_JOINED = re.compile(
    r"^\s*(?:,|and|,\s*and|as well as|along with|together with|or)?\s*(?:for|against|in respect of"
    r"|of|on behalf of|the)?\s*$",
    re.IGNORECASE,
)
_AS_WERE = re.compile(r"\bas (?:were|was|did|had|have|has)\s*$")
_SUBJECT_ENDS = re.compile(r"[;]|\bbut\b")
_ADVISER = re.compile(r"\b(?:informed?|told|tell|informing|telling|colleague|against)\s*$", re.I)


class Attacher:
    """Places the events of one text's sentences on persons."""

    def __init__(self, force_of: Callable[[Sentence, Mention], str]) -> None:
        """`force_of` tells the force that a mention names, or an empty string."""
        self.cast = Cast()
        self._force_of = force_of
        self._proceeding = ""

    def place(
        self, number: int, sentence: Sentence, text: str, found: Sequence[Event],
        named: Sequence[Mention],
    ) -> None:
        """Place the events of a sentence and note whom it spoke of."""
        subjects = [m for m in named if not m.official]
        groups = _grouped(text, subjects)
        resolved: dict[int, list[Person]] = {}
        proceeding = self._proceeding_of(found)
        touched: list[Person] = []
        for event in sorted(found, key=lambda e: e.kind == "proceeding"):
            if event.kind == "proceeding" and not _says_who(event, text, groups):
                continue
            persons = self._persons(event, sentence, text, groups, resolved, found)
            for person in persons:
                if person not in touched:
                    touched.append(person)
                person.facts.append(self._fact(event, number, sentence, proceeding, bool(groups)))
            if persons:
                self.cast.attend(persons)
        self._as_were(number, sentence, text, groups, found, resolved, proceeding)
        if len(touched) > 1 and not _goes_on(text):
            self.cast.focus = self.cast.focus or touched
        self.cast.note(subjects, bool(touched))

    def _proceeding_of(self, found: Sequence[Event]) -> str:
        """The proceeding that a sentence's findings and outcomes happened in."""
        own = [e for e in found if e.kind == "proceeding" and e.value != "unclear"]
        for event in own:
            value = event.value
            if value == "hearing" and self._proceeding == "accelerated_hearing":
                value = "accelerated_hearing"
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
        )

    def _persons(
        self,
        event: Event,
        sentence: Sentence,
        text: str,
        groups: list[list[Mention]],
        resolved: dict[int, list[Person]],
        found: Sequence[Event],
    ) -> list[Person]:
        if event.value == "under_investigation":
            return []
        chosen = _after(event, text, groups, found) or _before(event, text, groups)
        if chosen is None:
            if event.quoted or event.kind in {"hint", "proceeding", "pending"}:
                return self.cast.focus or (self.cast.people if len(self.cast.people) == 1 else [])
            return self.cast.default(event)
        persons: list[Person] = []
        for mention in chosen:
            key = mention.start
            if key not in resolved:
                if event.quoted and self.cast.people and mention.reach != "known":
                    return self.cast.focus
                used = [p for k, found_before in resolved.items() if k != key for p in found_before]
                resolved[key] = self.cast.resolve(
                    mention, event, self._force_of(sentence, mention), used
                )
                self.cast.attend(resolved[key])
            persons += [p for p in resolved[key] if p not in persons]
        return persons

    def _as_were(
        self,
        number: int,
        sentence: Sentence,
        text: str,
        groups: list[list[Mention]],
        found: Sequence[Event],
        resolved: dict[int, list[Person]],
        proceeding: str,
    ) -> None:
        """ "One was given advice, as were two constables": the same is said of the latter."""
        for group in groups:
            if not _AS_WERE.search(text[: group[0].start]) or group[0].start in resolved:
                continue
            earlier = [e for e in found if e.end <= group[0].start and e.kind != "proceeding"]
            if not earlier:
                continue
            for mention in group:
                persons = self.cast.resolve(
                    mention, earlier[-1], self._force_of(sentence, mention), self.cast.focus
                )
                for person in persons:
                    fact = self._fact(earlier[-1], number, sentence, proceeding, True)
                    person.facts.append(fact)


def _goes_on(text: str) -> bool:
    return text.endswith(":")


def _grouped(text: str, subjects: list[Mention]) -> list[list[Mention]]:
    """Mentions joined by "and" or commas speak of one set of persons."""
    groups: list[list[Mention]] = []
    for mention in subjects:
        if groups:
            last = groups[-1][-1]
            between = text[last.end : mention.start]
            headed = not mention.pronoun and not last.pronoun
            if headed and between.strip() and _JOINED.match(between):
                groups[-1].append(mention)
                continue
        groups.append([mention])
    return groups


def _says_who(event: Event, text: str, groups: list[list[Mention]]) -> bool:
    """Whether a proceeding is said to be a person's: somebody is mentioned in the sentence."""
    return bool(groups) or event.planned or bool(re.match(r"\s+(?:was|were)\b", text[event.end :]))


def _after(
    event: Event, text: str, groups: list[list[Mention]], found: Sequence[Event]
) -> list[Mention] | None:
    for group in groups:
        first = group[0]
        if first.start < event.end and event.start < first.end:
            return None if first.pronoun else group
        if first.start < event.end or first.pronoun not in {"", "bare"}:
            continue
        between = text[event.end : first.start]
        if len(between) > 50 or any(
            event.end <= e.start < first.start and e.kind == event.kind for e in found
        ):
            return None
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
        if lead.pronoun in {"he", "she", "they", "them", "him", "whom"} and earlier:
            previous = earlier[-1]
            plural = any(m.plural for m in previous) or len(previous) > 1
            if plural == lead.plural or not plural:
                return previous
        if _ADVISER.search(text[: lead.start]) and earlier and not lead.labels:
            continue
        return group
    later = [g for g in groups if g[0].start >= event.start and not g[0].pronoun]
    if later and event.kind in {"proceeding", "pending"}:
        return later[0]
    return None
