"""Whom "the officer" and "the custody sergeant" mean: one person known.

The last spoken of who fits, unless what is said can only be of another.
"""

from analysis.cases.called import Called
from analysis.cases.choosing import CLEAR, Asked
from analysis.cases.person import Person, stage_of


def _is_numbered(person: Person) -> bool:
    """Whether a person is told as the second, the third, ... of their kind."""
    return any(n.startswith("ordinal") and n != "ordinal first" for n in person.labels)


def _numbers(exact: list[Person], told: list[Person]) -> bool:
    """Whether those of whom nothing is told yet are numbered: "a second PCSO"."""
    rest = [p for p in exact if p not in told]
    return all(any(n.startswith("ordinal") for n in p.labels) for p in rest)


def _is_told_apart(person: Person, asked: Asked) -> bool:
    """Whether a case was told of "the arresting officer", so that "the sergeant" is another."""
    described = any(label.startswith("described") for label in person.labels)
    said = [f.value for f in person.facts if f.kind == "case_to_answer"]
    event = asked.event
    return bool(said) and event is not None and (described or event.value not in said)


class Single(Called):
    """Resolves definite mentions of one person."""

    def single(self, asked: Asked) -> list[Person]:
        """For "the officer", "the custody sergeant"."""
        mention, event, last = asked.mention, asked.event, self.last_single()
        same = [p for p in asked.singles if event and p.has(event.kind, event.value)]
        if self.summing and same:
            return same[:1]
        fits = self._of_that_rank(asked)
        if not fits:
            return self.make_for(asked, 1)
        recent = [p for p in self.singles if p in fits] or fits
        if self.apart and mention.tells and event and not mention.rank and stage_of(event) > 3:
            return self.make_for(asked, 1)
        if mention.near and self.singles:
            return [self.learn(recent[-1], mention)]
        plain = self._without_rank(asked, fits) if not mention.rank else None
        if plain is not None and not self._at_odds(plain, asked, fits):
            return [self.learn(plain, mention)]
        if last is not None and last in fits and not self._at_odds(last, asked, fits):
            return [self.learn(last, mention)]
        if event is None:
            return [self.learn(recent[-1], mention)]
        ranked = sorted(
            fits, key=lambda p: (self.score(p, event, mention), self._recency(p)), reverse=True
        )
        self.weigh(asked, ranked, 1)
        return [self.learn(ranked[0], mention)]

    def _of_that_rank(self, asked: Asked) -> list[Person]:
        """Those who fit: of the very rank if any, else those whose rank may be told so."""
        fits, last = asked.singles or asked.fits, self.last_single()
        rank = asked.mention.rank
        if not rank:
            fits = [p for p in fits if not p.aside] or fits
        if asked.mention.owned:
            fits = [p for p in fits if p is not last and p not in self.focus]
        exact = [p for p in fits if rank and p.rank == rank]
        exact = exact or [p for p in fits if rank and p.rank.endswith(f" {rank}")]
        plain = [p for p in exact if not _is_numbered(p)]
        charged = any(p.is_open() for p in exact if p not in plain)
        cleared = charged and all(p.cleared() for p in plain)
        if plain and not (asked.mention.labels or cleared):
            # "The PCSO", beside "the second PCSO": the first of them.
            exact = plain
        told = [p for p in exact if p.facts]
        if rank == "detective":
            exact = exact or [p for p in fits if p.rank.startswith(rank)]
        if asked.event is not None and (stage_of(asked.event) > 1 or _numbers(exact, told)):
            exact = told or exact
        if exact or not rank:
            return exact or fits
        opinion = asked.event is not None and stage_of(asked.event) < 2
        fits = [p for p in fits if p not in asked.used]
        near = [p for p in fits if p.rank or p is last or len(self.roll) == 1]
        led = [p for p in near if self.only() == [p] and self.in_lead(p) and p.has("outcome")]
        over = [p for p in near if opinion and (p.has("outcome") or _is_told_apart(p, asked))]
        over = [p for p in over if p not in led]
        return [p for p in near if p.rank or p not in over]

    def _without_rank(self, asked: Asked, fits: list[Person]) -> Person | None:
        """ "The officer" beside "the sergeant": who has no rank, or whom the event suits best."""
        last = self.last_single()
        plain = [p for p in fits if not p.rank]
        numbered = last is not None and last in plain and "ordinal second" in last.labels
        if numbered and len(plain) == 2 and asked.event is None:
            # "One of them drew his Taser. The second officer helped. We interviewed the officer."
            return next((p for p in plain if not _is_numbered(p) and p is not last), None)
        if last not in plain and asked.event is not None and stage_of(asked.event) > 1:
            plain = [p for p in plain if p.facts] or plain
        if len(plain) < 2 or last is None or not last.rank:
            return plain[0] if len(plain) == 1 else None
        best, following = self.ranked(asked, plain)[:2]
        if self.gap(asked, best, following) > CLEAR:
            return best
        unnumbered = [p for p in plain if not _is_numbered(p)]
        return unnumbered[0] if len(unnumbered) == 1 else None

    def _recency(self, person: Person) -> int:
        return self.singles.index(person) if person in self.singles else -1

    def _at_odds(self, person: Person, asked: Asked, fits: list[Person]) -> bool:
        """Whether an event can't be of the person mentioned last, and may be of another."""
        event = asked.event
        if event is None or len(fits) < 2:
            return False
        if event.kind == "outcome" and person in self.focus and person.has("finding"):
            return False
        best = max(self.score(p, event, asked.mention) for p in fits if p is not person)
        if best > self.score(person, event, asked.mention) + 3:
            return True
        over = event.kind == "outcome" and not event.planned and person.is_done(event)
        return over and not person.has("outcome", event.value)
