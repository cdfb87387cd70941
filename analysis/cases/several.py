"""Whom "the officer", "the officers", "all three constables" and "both" mean: somebody known.

The last spoken of who fits, unless what is said can only be of another; whose number is not given
are those counted together last.
"""

from analysis.cases.called import Called
from analysis.cases.choosing import CLEAR, Asked, may_be_told, untold
from analysis.cases.mention import Mention
from analysis.cases.person import Person, stage_of


class Several(Called):
    """Resolves definite mentions."""

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
            fits = [p for p in fits if p.facts or not p.aside] or fits
        if asked.mention.owned:
            fits = [p for p in fits if p is not last and p not in self.focus]
        exact = [p for p in fits if rank and p.rank == rank]
        if exact or not rank:
            return exact or fits
        opinion = asked.event is not None and stage_of(asked.event) < 2
        near = [p for p in fits if p.rank or p is last or len(self.roll) == 1]
        return [p for p in near if p.rank or not (opinion and p.has("outcome"))]

    def _without_rank(self, asked: Asked, fits: list[Person]) -> Person | None:
        """ "The officer" beside "the sergeant": who has no rank, or whom the event suits best."""
        last = self.last_single()
        plain = [p for p in fits if not p.rank]
        if len(plain) < 2 or last is None or not last.rank:
            return plain[0] if len(plain) == 1 else None
        best, following = self.ranked(asked, plain)[:2]
        return best if self.gap(asked, best, following) > CLEAR else None

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

    def several(self, asked: Asked) -> list[Person]:
        """For "the officers", "all three constables", "both"."""
        mention, event, need = asked.mention, asked.event, asked.mention.count
        if event and event.kind == "outcome" and event.planned and need is None:
            waiting = [p for p in asked.fits if p.is_open()]
            if len(waiting) > 1:
                return waiting
        if mention.modifier:
            return self._modified(asked)
        if need is None:
            return self._all(asked)
        pair = self.last_two(asked.singles) if mention.pronoun and need == 2 else []
        return pair or self._so_many_known(asked, need) or self._so_many(asked, need)

    def _so_many_known(self, asked: Asked, need: int) -> list[Person]:
        """Those of that number whom the words can mean: with a case, counted together, or all."""
        event, singles = asked.event, asked.singles
        so_told = self._so_told(asked, need)
        if so_told:
            return so_told
        free = [p for p in untold(singles, event) if self.score(p, event, asked.mention) > -3]
        if event is not None and event.kind != "case_to_answer":
            told = [p for p in singles if p in free or may_be_told(p, event)]
            told = [p for p in told if p.has("case_to_answer", "gross_misconduct", "misconduct")]
            if len(told) == need:
                return told
        together = self.team(free, need)
        if together:
            return together
        if len(free) == need:
            return free
        together = self.team(singles, need)
        return together or (singles if len(singles) == need else [])

    def _so_told(self, asked: Asked, need: int) -> list[Person]:
        """For "the two officers who restrained him": those so told before, else some of a team."""
        mention, event = asked.mention, asked.event
        if not mention.tells or mention.rank or event is None:
            return []
        again = [p for p in asked.singles if mention.clause & set(p.deeds)]
        if len(again) == need:
            return again
        free = untold(asked.singles, event)
        told = [t for t in reversed(self.teams) if len(t) == need and all(p in free for p in t)]
        told = [t for t in told if len({p.rank for p in t}) == 1 and all(p.facts for p in t)]
        suited = [t for t in told if min(self.score(p, event, mention) for p in t) > -3]
        if suited:
            return suited[0]
        for team in reversed(self.teams):
            left = [p for p in untold(team, event) if p in asked.singles and p not in again]
            alike = len({p.rank for p in team}) == 1
            if len(team) > need and alike and len(left) >= need:
                return left[:need]
        return []

    def _so_many(self, asked: Asked, need: int) -> list[Person]:
        """So many where the text has not counted just so many: some of those met, or more."""
        singles, event = asked.singles, asked.event
        if asked.mention.pronoun and singles and len(singles) < need:
            return singles
        if len(singles) > need:
            return self.chosen(asked, singles, need) if event is not None else []
        crowd = next((p for p in asked.fits if p.count is None), None)
        if crowd:
            return self.split(crowd, need)
        if event is not None and singles and all(p.is_done(event) for p in singles):
            return self.make_for(asked, need)
        return singles + self.make_for(asked, need - len(singles))

    def _modified(self, asked: Asked) -> list[Person]:
        """For "the arresting officers": those so called before, else others than those decided."""
        label = f"described {asked.mention.modifier}"
        known = [p for p in asked.singles if label in p.labels]
        if known:
            return known
        free = [p for p in asked.singles if not (p.facts or p.labels)]
        count = asked.mention.count
        found = self.team(free, count) or self.make_for(asked, count)
        for person in found:
            person.labels.add(label)
        return found

    def _all(self, asked: Asked) -> list[Person]:
        """For "the officers", whose number is not said here."""
        fits, event = asked.fits, asked.event
        focus = [p for p in self.focus if p in fits]
        latest = self.team(fits, None)
        newer = all(self.heeded[p.number] > self.last_heeded(focus) for p in latest)
        if latest and focus and newer:
            return latest
        if len(focus) > 1 or (focus and focus[0].count is None):
            return focus
        if latest:
            return latest
        decided = [p for p in fits if p.facts and self.score(p, event, asked.mention) >= 0]
        if len(decided) > 1 or any(p.count is None for p in decided):
            return decided
        if event is None or len(fits) > 1:
            return fits if event else []
        if event and fits and asked.mention.rank and fits[0].count == 1:
            return self.make_for(asked, None)
        background = self.background(asked.mention)
        count = background.count if background else None
        extra = self.make_for(asked, count - len(fits) if count else None)
        return fits + extra if count else (fits or extra)

    def split(self, crowd: Person, count: int) -> list[Person]:
        """Some of a group whose number is not given: what was said of the group holds for them."""
        like = Mention(0, 0, role=crowd.role, rank=crowd.rank, former=crowd.former)
        some = self.make(like, count, crowd.force_id)
        for person in some:
            person.facts = list(crowd.facts)
        return some

    def anybody(self, asked: Asked) -> list[Person]:
        """For "any officer": those under notice, else a group that nobody has counted."""
        if self.people:
            return [p for p in asked.fits if not p.facts]
        made = self.team(asked.fits, None) or self.make_for(asked, self.noticed)
        for person in made:
            person.anybody = person.count is None
        return made
