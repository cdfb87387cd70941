"""Whom "an officer" and "two constables" mean: somebody new, or of those whose case has not come
as far.
"""

from analysis.cases.choosing import Asked, told_already, untold
from analysis.cases.person import Person, stage_of
from analysis.cases.several import Several
from analysis.cases.values import SANCTIONS


class Newly(Several):
    """Resolves indefinite mentions."""

    def new(self, asked: Asked) -> list[Person]:
        """For "an officer", "two constables": new, or of those whose case has not come so far."""
        mention, event, need = asked.mention, asked.event, asked.mention.count
        if event is None:
            return self._met(asked) if need else []
        if self.apart and mention.role and stage_of(event) > 3:
            return self.make_for(asked, need)
        ranked = any(p.rank == mention.rank for p in self.recent)
        told = event.kind in {"outcome", "case_to_answer", "left"}
        if self.also and mention.rank and need == 1 and not ranked and told:
            # "It also recommended learning for an inspector": none of those counted before.
            return self.make_for(asked, need)
        if need is None:
            free = [p for p in untold(asked.fits, event) if p.facts and p not in asked.used]
            crowds = [p for p in free if p.count is None]
            return crowds or (free if len(free) > 1 else self.make_for(asked, None))
        fits = self._may_be_new(asked, need)
        base = self.larger_team(fits, need)
        held = event.kind == "finding" and all(p.has("proceeding") for p in base)
        if base and held and need > 1 and not mention.former and all(p in asked.used for p in base):
            # "Meetings were held for five officers; it was proven for four officers": of the five.
            return self.chosen(asked, base, need)
        fits = [p for p in fits if p not in asked.used]
        same = [p for p in fits if p.has(event.kind, event.value)]
        if self.summing:
            return self._summed(asked, fits, need)
        again = event.kind == "case_to_answer" and event.agent == "panel" and len(same) > need
        if len(same) == need > 1 or again:
            return same[:need]
        refined = [p for p in same if not p.rank and p.stage() <= 2 and len(same) >= need]
        if mention.rank and event.kind in {"pending", "proceeding"} and len(refined) >= need:
            # "Five officers will face proceedings. Two constables face a hearing": two of the five.
            return refined[:need]
        if need == 1 and len(fits) == 1 and same and not self._not_so_far(asked, fits):
            return same
        return self._some_not_so_far(asked, base, fits, need)

    def _summed(self, asked: Asked, fits: list[Person], need: int) -> list[Person]:
        """Whom a lead means, that comes after the story it sums up: those so told of, if any."""
        mention, event = asked.mention, asked.event
        crowds = [p for p in asked.fits if p.count is None and p.facts]
        alike = [p for p in crowds if mention.rank and p.rank == mention.rank]
        if len(alike) == 1 and alike[0].former == mention.former:
            # "Two former constables admitted it", after a story of "the former constables".
            alike[0].count = need
            return alike
        if event is None or (not fits and mention.rank):
            return self.make_for(asked, need)
        crowd = crowds[0] if crowds else None
        if crowd is not None and not fits:
            # "Seven officers face a hearing", after a story of "the officers": those are the seven.
            crowd.count = need
            return [crowd]
        clears = event.value in {"none", "not_proven"} and not mention.rank
        cleared = [p for p in fits if p.cleared() or _is_uncharged(p)] if clears else []
        if 0 < len(cleared) < need and all(p in cleared or p.elsewhere for p in fits):
            # "Five officers had no case", where two of them are told of after it: three more.
            return cleared + self.make_for(asked, need - len(cleared))
        same = [p for p in fits if p.has(event.kind, event.value)]
        waiting = [p for p in fits if not (p.has("outcome") or p.cleared())]
        if not same and event.kind == "outcome" and len(waiting) == need and not mention.rank:
            return waiting
        alike = same or [p for p in fits if p.has(event.kind)]
        if alike and not same and event.value in SANCTIONS[:4] and len(alike) != need:
            return self.make_for(asked, need)
        none = event.value == "none" and not same
        none = none or (event.kind == "finding" and bool(mention.rank) and not alike)
        if none and len(fits) < need:
            # A lead of two constables who were cleared, before a special who was not.
            return self.make_for(asked, need)
        return alike[:need] if len(alike) >= need else fits if len(fits) == need else alike

    def _not_so_far(self, asked: Asked, fits: list[Person]) -> list[Person]:
        """Those whose case has not come as far as an event, and whom it may suit."""
        event = asked.event
        free = [p for p in fits if event and not told_already(p, event, strict=True)]
        if event is not None and event.kind == "outcome":
            # "One officer was in performance procedures": none of whom a panel cleared.
            free = [p for p in free if not p.has("finding", "not_proven")]
        if event is not None and (event.kind, event.value) == ("proceeding", "meeting"):
            # "Three will face hearings. Meetings were held for five officers": for five others.
            free = [p for p in free if not p.has("proceeding", "hearing", "accelerated_hearing")]
        if event is not None and event.kind == "left":
            # "One officer had retired before": none of those who attended a hearing.
            free = [p for p in free if not any(f.tells_held() for f in p.facts)]
        return [p for p in free if self.score(p, event, asked.mention) > -4]

    def _some_not_so_far(
        self, asked: Asked, base: list[Person], fits: list[Person], need: int
    ) -> list[Person]:
        """So many of those whose case has not come so far, of a team of them first; else new."""
        event = asked.event
        free = self._not_so_far(asked, fits)
        together = self.team(free, need) if need > 1 else []
        if together:
            return together
        if event and event.kind == "case_to_answer" and need > len(free) > 0:
            # "A hearing for one officer. Five officers have a case": the one is not of the five.
            free = [p for p in free if not p.has("pending") and not p.has("proceeding")]
        some = [p for p in base if p in free]
        found = self.chosen(asked, some if len(some) >= need else free, need)
        return found + self.make_for(asked, need - len(found))

    def _met(self, asked: Asked) -> list[Person]:
        """Somebody mentioned without a decision: new, unless they are part of those counted."""
        mention, need = asked.mention, asked.mention.count or 1
        named = [p for p in asked.fits if p.force_id == asked.force_id and p.facts]
        if asked.force_id and need == 1 and len(named) == 1 and not mention.rank:
            return named
        told = self.only()
        anew = self.retold or self.apart or mention.one
        if need == 1 and told and told[0].stage() >= 4 and not anew:
            self.retold = True
            if told[0] in asked.fits and told[0].count == 1 and not told[0].labels:
                return told
        lead = [p for p in self.lead if p in asked.fits and not p.rank and p.role == mention.role]
        lead = [p for p in lead if p.has("finding") and not p.has("outcome")]
        if mention.rank and need <= len(lead) and not self.apart:
            # "Two officers were found to have ... . A sergeant had ...": one of the two.
            return lead[:need]
        base = self.larger_team([p for p in asked.fits if p.rank == mention.rank], need)
        free = [p for p in base if not p.facts]
        if need == 1 and base and (not mention.rank or (mention.one and not free)):
            return ([p for p in free if not p.deeds] or free or base)[:1]
        free = [p for p in free if p not in asked.used]
        if need > 1 and mention.rank and len(free) >= need:
            return free[:need]
        return self.make_for(asked, need)

    def _just_counted(self, fits: list[Person], need: int) -> list[Person]:
        """Those counted last of whom nothing is known yet, if so many."""
        last = self.teams[-1] if self.teams else []
        fresh = [p for p in last if p in fits and not (p.facts or p.rank)]
        return fresh if len(fresh) >= need else []

    def _may_be_new(self, asked: Asked, need: int) -> list[Person]:
        """Whom "an officer" may mean of those met: not one who was mentioned by another rank."""
        fits, rank = asked.singles, asked.mention.rank
        staff = [p for p in fits if p.role == "staff"]
        if asked.mention.role == "staff" and not rank and need == len(staff) == 1:
            # "A member of staff" is the call handler, where the text tells of nobody else.
            return staff if not staff[0].facts else fits
        if rank:
            exact = [p for p in fits if p.rank == rank]
            fresh = self._just_counted(fits, need)
            if fresh and exact and all(p.has("finding", "not_proven") for p in exact):
                # "Three others had been dealt with. Two constables were given advice": of those.
                return fresh
            if not exact or (asked.event and not untold(exact, asked.event)):
                blank = [p for p in fits if not p.rank]
                counted = [p for team in self.teams for p in team if set(exact) & set(team)]
                exact = [p for p in blank if p in counted or not exact] or exact
            return exact or (fits if self.summing or rank == "detective" else [])
        counted = [p for team in self.teams if len(team) > max(need, 1) for p in team]
        return [p for p in fits if not p.rank or p.facts or p in counted]


def _is_uncharged(person: Person) -> bool:
    """Whether all that was told of somebody is advice or practice, and no case."""
    mild = {"management_action", "reflective_practice", "no_further_action"}
    return not person.elsewhere and all(f.value in mild for f in person.facts)
