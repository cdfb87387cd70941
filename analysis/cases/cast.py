"""Who a mention refers to: a person or persons already met, or somebody new.

The words say how to look: "the sergeant" is somebody known (`single.py`), "officer B" is told by a
label (`called.py`), "the second" by its place (`numbered.py`), "two of the officers" are part of
those counted before, "the other" is who is left of them (`parted.py`). Where several may be meant,
the order of a case (opinion, determination, proceedings, outcome) tells them apart. Decides no
values.
"""

from analysis.cases.choosing import Asked, may_be_told
from analysis.cases.deeds import by_deeds, learn_deeds
from analysis.cases.fitness import contradicts
from analysis.cases.mention import Mention
from analysis.cases.person import Person, stage_of
from analysis.cases.scan import Event
from analysis.cases.unsaid import Unsaid

_PERSONAL = frozenset({"he", "she", "him", "they", "who", "trio", "pair", "duo"})


class Cast(Unsaid):
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
        if mention.plural and (mention.count or 0) > 2:
            fits = [p for p in fits if p.facts or not p.aside or p.labels]
        told_by = self._told_by_deeds(Asked(mention, event, force_id, used, fits))
        if told_by:
            told_by.labels |= set(mention.labels)
            found = [told_by]
        elif mention.pronoun in _PERSONAL:
            found = self._charged_now(event, self._pronoun(mention))
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
            if mention.rank and person.role == "unclear":
                person.role, person.rank = mention.role, mention.rank
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
            return self.undecided(asked.event) or self.several(asked)
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
            if single and mention.pronoun in {"he", "she"} and not self.unplaced[0].pronoun:
                self.unplaced[0].pronoun = mention.pronoun
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

    def _charged_now(self, event: Event | None, found: list[Person]) -> list[Person]:
        """Whom the text turned to last, where a case can't be of whom it just cleared."""
        last = self.last_single()
        if event is None or last is None or len(found) != 1 or last is found[0]:
            return found
        charge = event.kind == "case_to_answer" and event.value != "none"
        return [last] if charge and found[0].cleared() and contradicts(event, found[0]) else found

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


def _as_former(fits: list[Person], mention: Mention) -> list[Person]:
    """Those who may be meant by "the former officer" or "the serving officer"."""
    if not (mention.former or mention.serving):
        return fits
    alike = [p for p in fits if p.has_gone() == mention.former]
    unsaid = [p for p in fits if not (p.has("outcome", "dismissed") or p.serving)]
    return alike or (unsaid if mention.former else fits)
