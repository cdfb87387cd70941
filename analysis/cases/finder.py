"""Whom a sentence speaks of: its groups of mentions found among the persons of the text.

`cast.py` says whom one mention means; here the words of the sentence, and what is said of a group,
say whether anybody is meant at all.
"""

import re
from collections.abc import Callable

from analysis.cases.asides import by_the_way, looks_on, with_somebody
from analysis.cases.cast import Cast
from analysis.cases.grouping import Group
from analysis.cases.mention import Mention
from analysis.cases.person import Person, stage_of
from analysis.cases.scan import Event
from analysis.cases.sentences import Sentence
from analysis.cases.steps import Step

_KNOWN_AS = re.compile(
    r"\b(?:known|named|identified|referred to)(?: \w+){0,5} as\s*$", re.IGNORECASE
)
_SEVERAL = re.compile(r"(?:meetings|hearings)$", re.IGNORECASE)
_WEAK = {"left", "overturned"}
_WENT = re.compile(r"^(?:resigned|retired|quit|left)\b.* not\b", re.IGNORECASE)
_RESIGNED = re.compile(r"(?:had |has )?(?:resigned|retired|quit)\b", re.IGNORECASE)
_BARRED = {"left", "barred_by_leaving"}


class Finder:
    """Finds the persons of a text's sentences."""

    def __init__(self, force_of: Callable[[Sentence, Mention], tuple[str, ...]]) -> None:
        """`force_of` tells the forces that a mention names."""
        self.cast = Cast()
        self._force_of = force_of

    def _meet(
        self, step: Step, group: Group, used: list[Person], before: list[Person]
    ) -> list[Person]:
        """Those whom a sentence mentions without deciding anything of them: they may come again.

        `used` and `before`: of whom it decides, and whom it mentions so before.
        """
        met: list[Person] = []
        for mention in group:
            if (
                mention.everybody
                or mention.reach in {"any", "none"}
                or mention.pronoun not in {"", "bare"}
            ):
                continue
            if mention.reach == "new" and step.sentence.in_quotes(mention.start):
                continue
            if mention.named and not (mention.role or self.cast.decided(mention)):
                continue
            if mention.labels and used and _KNOWN_AS.search(step.text[: mention.start]):
                used[-1].labels |= set(mention.labels)
                continue
            if by_the_way(step.text, mention):
                self.cast.make_aside(mention)
                continue
            if looks_on(step.text) and self.cast.is_stranger(mention):
                self.cast.make(mention, 1)[0].aside = True
                continue
            # "An officer who ..., and the custody sergeant who ...": two, if told so in one breath.
            called = any(label.startswith(("name", "letter")) for label in mention.labels)
            apart = mention.rank and mention.reach == "known" and not called
            plain = [p for p in before if apart and not p.rank]
            found = self._resolve(step, mention, None, [*used, *plain, *met])
            for person in found:
                person.aside = person.aside or (not person.facts and looks_on(step.text))
            met += [p for p in found if p not in met]
        if len(group) > 1:
            self.cast.heed(met)
        beside = bool(before) and with_somebody(step.text, group[0])
        if met and not used and not beside and not by_the_way(step.text, group[0]):
            self.cast.turn_to(met, group[0])
        return met

    def _persons(
        self, concerned: list[Event], step: Step, group: Group | None, used: list[Person]
    ) -> list[Person]:
        """The persons of a group of mentions, by the event that tells most of their case."""
        self.cast.unsure = False
        telling = [e for e in concerned if e.kind not in {"hint", "proceeding"}]
        event = _most_telling(telling or concerned)
        if all(e.value in _WEAK for e in telling or concerned):
            stranger = group is not None and _is_anybody(step.text, group[0])
            nobody = not (self.cast.roll if group else self.cast.people)
            if stranger or nobody:
                return []
        barred = {e.value for e in concerned} <= _BARRED
        went = any(_WENT.search(step.text[e.start : e.end]) for e in concerned)
        went = went or any(_RESIGNED.match(step.text[e.start : e.end]) for e in concerned)
        if group and barred and _is_anybody(step.text, group[0]) and not went:
            # "No proceedings can be held against former staff" tells the law, of whom it is told.
            return self.cast.focus
        if group is None:
            event = next((e for e in concerned if e.value == "overturned"), event)
            if event.quoted or event.kind == "hint":
                return ([] if event.quoted else self.cast.focus) or self.cast.only()
            if event.kind in {"proceeding", "pending"}:
                return self.cast.before_panel(
                    event, _SEVERAL.search(step.text[: event.end]) is not None
                )
            return self.cast.default(event)
        persons: list[Person] = []
        for mention in group:
            ranks = {p.rank for p in self.cast.roll}
            roles = {p.role for p in self.cast.roll}
            known = mention.reach == "known" or (mention.rank and mention.rank not in ranks)
            known = known or bool(mention.role and mention.role not in roles)
            if event.quoted and self.cast.people and not known:
                return self.cast.focus
            found = self._resolve(step, mention, event, [*used, *persons])
            persons += [p for p in found if p not in persons]
        if len(group) > 1:
            self.cast.heed(persons)
        return persons

    def _resolve(
        self, step: Step, mention: Mention, event: Event | None, used: list[Person]
    ) -> list[Person]:
        forces = self._force_of(step.sentence, mention)
        one = forces[0] if len(set(forces)) == 1 else ""
        if len(set(forces)) > 1:
            others = [p for p in self.cast.recent if p.force_id and p.force_id not in forces]
            used = [*used, *others]
        found = self.cast.resolve(mention, event, one, used)
        if not one and len(forces) == len(found):
            for person, force_id in zip(found, forces, strict=True):
                person.force_id = person.force_id or force_id
        return found


def _most_telling(concerned: list[Event]) -> Event:
    """The event that tells most of whose case it is: the one that comes last in a case."""
    event = max(concerned, key=stage_of)
    none = [e for e in concerned if (e.kind, e.value) == ("case_to_answer", "none")]
    # "A sergeant had no case, but will reflect": nobody against whom there is a case.
    return none[0] if none and stage_of(event) == 2 else event


def _is_anybody(text: str, mention: Mention) -> bool:
    """Whether a mention is of somebody not yet spoken of: "an officer" who left, not "one"."""
    indefinite = text[mention.start :].lower().startswith(("a ", "an "))
    anyone = mention.plural and mention.count is None
    return mention.reach == "new" and not mention.pronoun and (indefinite or anyone)
