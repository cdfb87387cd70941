"""Who a mention refers to: a person or persons already met, or somebody new.

The words say how to look: "the sergeant" is somebody known (`single.py`), "officer B" is told by a
label (`called.py`), "two of the officers" are part of those counted before, "the other" is who is
left of them (`parted.py`). Where several may be meant, the order of a case (opinion, determination,
proceedings, outcome) tells them apart. Decides no values.
"""

from analysis.cases.choosing import Asked, may_be_told
from analysis.cases.deeds import by_deeds, learn_deeds
from analysis.cases.mention import Mention
from analysis.cases.parted import Parted
from analysis.cases.person import Person, stage_of
from analysis.cases.scan import Event

_PERSONAL = frozenset({"he", "she", "him", "they", "who", "trio", "pair", "duo"})
_HEARING = {"hearing": "gross_misconduct", "accelerated_hearing": "gross_misconduct"}


class Cast(Parted):
    """Resolves the mentions of a text to its persons."""

    def resolve(
        self, mention: Mention, event: Event | None, force_id: str, used: list[Person]
    ) -> list[Person]:
        """The persons that a mention refers to, made where the text has not met them.

        Args:
            mention: the words.
            event: what is said of them; None where nothing is decided.
            force_id: the force that the words name, or nothing.
            used: whom other words of the sentence refer to.
        """
        fits = [p for p in self.recent if self.fits(p, mention, force_id)]
        told_by = self._told_by_deeds(Asked(mention, event, force_id, used, fits))
        if told_by:
            told_by.labels |= set(mention.labels)
            found = [told_by]
        elif mention.pronoun in _PERSONAL:
            found = self._pronoun(mention)
        elif mention.labels:
            asked = Asked(mention, event, force_id, used, fits)
            found = []
            for label in mention.labels:
                found.append(self.called(asked, label))
        else:
            asked = Asked(mention, event, force_id, used, _as_former(fits, mention))
            found = self._meant(asked)
        if len(found) == 1 or mention.tells:
            for person in found:
                learn_deeds(person, mention, decided=event is not None)
        for person in found:
            if mention.rank and not person.rank and mention.role == person.role:
                person.rank = mention.rank
            person.force_id = person.force_id or (force_id if len(found) == 1 else "")
        self.heed(found)
        return found

    def _told_by_deeds(self, asked: Asked) -> Person | None:
        """Somebody known again by what they did: "the officer who had called off the search"."""
        mention, event = asked.mention, asked.event
        plain = all(label.startswith("described") for label in mention.labels)
        one = mention.count == 1 and not mention.plural and mention.reach in {"known", "new"}
        if not (mention.tells and one and plain) or mention.pronoun in _PERSONAL:
            return None
        free = [p for p in asked.singles if p not in asked.used]
        free = [p for p in free if mention.rank and p.rank == mention.rank] or free
        if event is not None and stage_of(event) > 1:
            free = [p for p in free if p.facts] or free
        if mention.reach == "new":
            free = [p for p in free if event is not None and may_be_told(p, event)]
        least = min(1.0, 0.5 * len(mention.clause)) or 1.0
        return by_deeds(mention, free, least if mention.reach == "known" else 2.0)

    def _meant(self, asked: Asked) -> list[Person]:
        reach, mention = asked.mention.reach, asked.mention
        if reach == "any":
            return self.anybody(asked)
        if mention.everybody:
            return self.charged(asked.event) or self.several(asked)
        if reach in {"other", "further"}:
            return self.others(asked)
        if reach == "part":
            return self.part(asked)
        if reach in {"known", "none"}:
            many = mention.plural or mention.count != 1
            return self.several(asked) if many else self.single(asked)
        return self.new(asked)

    def _pronoun(self, mention: Mention) -> list[Person]:
        last = self.last_single()
        if self.unplaced and mention.pronoun != "who":
            single = len(self.unplaced) == 1
            if mention.plural != single or mention.pronoun == "they":
                return self.unplaced
        if mention.pronoun in {"trio", "pair", "duo"}:
            return self.team(self.recent, 3 if mention.pronoun == "trio" else 2) or self.focus
        singular = not mention.plural and mention.pronoun != "who"
        if singular and self.level and last is not None:
            charged = [p for p in self.singles if p.has("case_to_answer", self.level)]
            if len(charged) == 1 and last.has("case_to_answer") and last is not charged[0]:
                last = charged[0]
                return [last]
        if singular:
            last = self._of_that_pronoun(mention.pronoun, last)
        if singular and last is not None and (len(self.focus) != 1 or last.facts):
            return [last]
        if self.focus or self.unplaced:
            return self.focus or self.unplaced
        if mention.plural and self.teams:
            return self.teams[-1]
        return [last] if last else []

    def _of_that_pronoun(self, pronoun: str, last: Person | None) -> Person | None:
        """The last single person who is not known to be "she", for "he"."""
        if last is None or last.pronoun in {"", pronoun}:
            found = last
        else:
            others = [p for p in reversed(self.singles) if p.pronoun in {"", pronoun}]
            found = others[0] if others else last
        if found is not None and not found.pronoun:
            found.pronoun = pronoun
        return found

    def before_panel(self, event: Event, several: bool) -> list[Person]:
        """Whose a hearing is, or meetings (`several`), that the text names without them."""
        wanted = self.level or _HEARING.get(event.value, "misconduct")
        waiting = [p for p in self.people if not p.is_done(event)]
        suited = [p for p in waiting if p.has("case_to_answer", wanted)]
        going = [p for p in suited if p.has("pending") or p.has("proceeding")]
        named = [p for p in going if p.has("proceeding", event.value)] or going
        for choice in (named, suited):
            if choice and several and not going:
                return choice
            if choice:
                return [p for p in self.focus if p in choice] or choice
        return self.focus or self.only() or self.of_record()

    def of_record(self) -> list[Person]:
        """The person of a record of a list, or those whom it counts together."""
        together = len(self.roll) == 1 or self.team(self.roll, len(self.roll))
        return list(self.roll) if self.listed and together else []

    def default(self, event: Event) -> list[Person]:
        """Whom a sentence without any mention speaks of."""
        people = self.people
        self.guessed = self.guessed or len(people) > 1
        if event.kind == "finding" and event.agent not in {"panel", "watchdog"} and not people:
            return []
        if self.unplaced:
            return self.unplaced
        meant = self._going(event) or self._charged(event) or self._waiting(event) or self.focus
        if meant:
            return meant
        if self.listed and not people and not self.seen:
            return self.make(Mention(0, 0, role="officer"), 1)
        if people or event.value == "overturned" or event.kind == "left":
            return self.only()
        return self._spoken_of(event)

    def _going(self, event: Event) -> list[Person]:
        """Those whose proceedings a panel's decision ends, where the text told of others since."""
        going = [p for p in self.people if p.has("proceeding") or p.has("pending")]
        going = [p for p in going if not p.is_done(event)]
        decides = event.kind in {"finding", "outcome"} and event.agent == "panel"
        level = event.kind == "finding" and "misconduct" in event.value
        if level and all(p.has("finding", "proven") for p in self.focus):
            # "It found a breach. This amounted to gross misconduct": the level of that breach.
            return []
        ended = decides and not event.planned and not any(p in going for p in self.focus)
        return going if ended else []

    def _charged(self, event: Event) -> list[Person]:
        """Those with a case, where a panel decides and those told of last have none."""
        decides = event.kind in {"finding", "outcome"} and event.agent == "panel"
        cleared = self.focus and all(p.cleared() for p in self.focus)
        if not decides or event.planned or not cleared:
            return []
        return [p for p in self.people if p.is_open()]

    def charged(self, event: Event | None) -> list[Person]:
        """All with a case of whom nothing is decided yet: "All have received advice"."""
        if event is None or event.kind not in {"outcome", "finding", "proceeding"}:
            return []
        open_cases = [p for p in self.people if not (p.cleared() or p.is_done(event))]
        if event.agent == "panel" and event.kind != "proceeding":
            open_cases = [p for p in open_cases if p.has("proceeding")] or open_cases
        return open_cases if len(open_cases) > 1 else []

    def _waiting(self, event: Event) -> list[Person]:
        """Those whose cases are open, where the force says what is to be done with them."""
        mild = event.kind == "outcome" and event.value == "management_action"
        planned = event.kind == "outcome" and event.planned and event.agent == "force"
        if not (planned or mild):
            return []
        waiting = [p for p in self.people if p.is_open()]
        charged = [p for p in self.people if not p.cleared()]
        if not planned and len(waiting) < len(charged):
            return []
        beside = any(p in waiting for p in self.focus)
        return waiting if len(waiting) > 1 or not beside else []

    def _spoken_of(self, event: Event) -> list[Person]:
        """Whom the text mentioned last, where nothing was decided of anybody yet."""
        if self.noticed and event.value == "none":
            plural = Mention(0, 0, plural=True)
            return self.team(self.recent, self.noticed) or self.make(plural, self.noticed)
        if not self.roll or event.quoted or event.value == "no_further_action":
            return []
        own = [p for p in self.singles if not p.aside]
        last = own[-1] if own else self.last_single()
        together = self.teams[-1] if self.teams else []
        cleared = (event.kind, event.value) == ("case_to_answer", "none")
        if last and cleared and self.last_heeded(together) > self.last_heeded([last]):
            return together
        return [last] if last else self.teams[-1] if self.teams else []


def _as_former(fits: list[Person], mention: Mention) -> list[Person]:
    """Those who may be meant by "the former officer" or "the serving officer"."""
    if not (mention.former or mention.serving):
        return fits
    alike = [p for p in fits if p.has_gone() == mention.former]
    unsaid = [p for p in fits if not (p.has("outcome", "dismissed") or p.serving)]
    return alike or (unsaid if mention.former else fits)
