"""Whom "the officers", "all three constables" and "both" mean: several persons known.

Those of that number whom the words can mean; whose number is not given are those counted together
last.
"""

from analysis.cases.choosing import Asked, may_be_told, untold
from analysis.cases.mention import Mention
from analysis.cases.person import Person
from analysis.cases.single import Single


class Several(Single):
    """Resolves definite mentions of several persons."""

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
            return self._charged(asked) or self._all(asked)
        pair = self.last_two(asked.singles) if mention.pronoun and need == 2 else []
        if mention.pronoun and not mention.tells and self._just_told(asked.singles, need):
            return self.focus
        found = pair or self._so_many_known(asked, need) or self._so_many(asked, need)
        return self.make_for(asked, need) if self._are_others(asked, found) else found

    def _are_others(self, asked: Asked, found: list[Person]) -> bool:
        """Whether "the two officers who drove had no case" can't be of those before a panel."""
        event = asked.event
        cleared = event is not None and (event.kind, event.value) == ("case_to_answer", "none")
        told = all(p.has("case_to_answer") and p.has("finding") for p in found)
        return cleared and asked.mention.tells and bool(found) and told

    def _charged(self, asked: Asked) -> list[Person]:
        """ "The force disagreed that the officers in the van had a case": those who had one."""
        event = asked.event
        if event is None or event.kind != "case_to_answer" or asked.mention.rank:
            return []
        latest = self.team(asked.fits, None)
        if not (self.reconsiders and latest and all(p.cleared() for p in latest)):
            return []
        charged = [p for p in asked.fits if p.is_charged("gross_misconduct")]
        charged = charged or [p for p in asked.fits if p.is_charged("misconduct")]
        return charged if len(charged) > 1 else []

    def _just_told(self, singles: list[Person], need: int) -> bool:
        """Whether those of whom the text decided last were also the last that it mentioned."""
        return len(self.focus) == need and all(
            p in singles and self.heeded.get(p.number) == self.clock for p in self.focus
        )

    def _so_many_known(self, asked: Asked, need: int) -> list[Person]:
        """Those of that number whom the words can mean: with a case, counted together, or all."""
        event, singles = asked.event, asked.singles
        so_told = self._so_told(asked, need)
        if so_told:
            return so_told
        agreed = [p for p in singles if event and p.has(event.kind, event.value)]
        ranked = [p for p in agreed if not asked.mention.rank or p.rank == asked.mention.rank]
        if self.reconsiders and event is not None and event.kind == "case_to_answer":
            charged = [p for p in singles if p.has("case_to_answer") and not p.cleared()]
            charged = [p for p in charged if not p.has("case_to_answer", event.value)]
            if len(charged) == need:
                return charged
        alike = event is not None and event.kind in {"outcome", "case_to_answer"}
        if alike and len(ranked) == len(agreed) == need:
            # "The force agreed to give the two officers advice": to whom we had advised it.
            return agreed
        again = [p for p in ranked if event and event.kind == "finding"]
        if len(again) == need and asked.mention.rank:
            return again
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
        if asked.mention.tells and self.team(singles, len(singles)) and len(singles) > 1:
            # "The three officers who came later", beside two counted before: three others.
            return self.make_for(asked, need)
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
        event = asked.event
        if event is not None and (event.kind, event.value) == ("finding", "not_proven"):
            # "Misconduct was not proven against any of the officers": of all before it.
            before = [p for p in asked.fits if p.facts and not (p.cleared() or p.is_done(event))]
            if before:
                return before
        if self.people:
            return [p for p in asked.fits if not p.facts]
        told = asked.mention.count if asked.mention.plural else None
        noticed = self.noticed if asked.mention.role != "unclear" else None
        alone = [p for p in self.roll if not p.aside]
        if asked.mention.role == "unclear" and len(alone) == 1:
            return alone
        team = self.team(asked.fits, told) if asked.mention.role != "unclear" else []
        made = team or self.make_for(asked, told or noticed)
        for person in made:
            person.anybody = person.count is None
        return made
