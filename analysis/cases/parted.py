"""Whom "one of the officers", "two of them", "another" and "the remaining two" mean: part of those
counted before, and who is left of them.
"""

from dataclasses import replace

from analysis.cases.choosing import Asked, may_be_told, untold
from analysis.cases.of_whom import OfWhom
from analysis.cases.person import Person, stage_of
from analysis.cases.scan import Event


class Parted(OfWhom):
    """Resolves mentions of parts and of rests."""

    def part(self, asked: Asked) -> list[Person]:
        """For "one of the officers", "two of them", "three" standing alone."""
        mention, event, need = asked.mention, asked.event, asked.mention.count
        lacking = self._without_proceeding(asked)
        if lacking:
            return lacking
        rest = self._of_whom(asked)
        told = [p for p in rest if mention.tells and mention.clause & set(p.deeds)]
        if need is not None and len(told) >= need and event is not None:
            return self.chosen(asked, told, need)
        so_called = [p for p in rest if f"described {mention.modifier}" in p.labels]
        if len(so_called) >= (need or 1):
            return self.chosen(asked, so_called, need or len(so_called))
        if need is None:
            return [p for p in rest if p.facts] if event else []
        free = untold(asked.used, event) if mention.pronoun else []
        if len(asked.used) > need and len(free) >= need:
            return free[:need]
        if mention.pronoun == "bare" and asked.used and not mention.whole:
            left = next((r for r in self.mates(asked.used, rest) if len(r) == need), [])
            if left and event is not None:
                # "Two of them received warnings and one words of advice": one of the same.
                return left
        charged = event is not None and event.kind == "case_to_answer"
        if mention.whole and charged and not self.roll:
            # "Two of seven officers had a case to answer", as a text's first words.
            made = self.make_for(asked, mention.whole)
            self.heed(made)
            return made[:need]
        base = self._whole(asked, need)
        some = [p for p in base if p in rest]
        crowd = next((p for p in reversed(asked.fits) if p.count is None), None)
        if crowd and not base and len(some) < need:
            return self.split(crowd, need) if event else []
        near = event is None or stage_of(event) < 2 or bool(mention.pronoun or mention.whole)
        pool = some if len(some) >= need and near else rest
        ranked = sorted(
            pool, key=lambda p: (-self.score(p, event, mention) - (p in some), p.number)
        )
        self.weigh(asked, ranked, need)
        return self._some(asked, ranked, need)

    def others(self, asked: Asked) -> list[Person]:
        """For "the other", "another officer", "the remaining two"."""
        mention, event, need = asked.mention, asked.event, asked.mention.count
        last = self.last_single()
        if self.apart and mention.another and (event is None or stage_of(event) > 3):
            return self.make_for(asked, need)
        same = [p for p in asked.singles if event and p.has(event.kind, event.value)]
        if self.summing and need is not None and len(same) >= need:
            return same[:need]
        if mention.another and event is None and last is not None and last.stage() >= 4:
            # "Another sergeant ..." begins the story of somebody else, if all before are told.
            asked = replace(asked, fits=[p for p in asked.fits if p.stage() < 4])
        if event is not None and event.kind == "finding" and mention.rank:
            # "One of them resigned before it. Misconduct was found for the other": not he.
            gone = [p for p in asked.fits if p.has("left", "barred_by_leaving")]
            asked = replace(asked, fits=[p for p in asked.fits if p not in gone])
        beside = self._beside(asked) if mention.reach == "other" else []
        if beside:
            return beside
        fits = asked.singles
        if mention.reach == "further" and mention.rank:
            fits = [p for p in fits if p.rank == mention.rank and p not in asked.used]
        if mention.reach == "further" and event is not None and event.value == "none":
            fits = [p for p in fits if not (p.has("proceeding") or p.has("pending"))]
        told = asked.used or self.focus or self.singles[-1:]
        rests = self._rests(asked, told, fits)
        rest = next((r for r in rests if r and need in {None, len(r)}), [])
        if need is None:
            left = [p for p in fits if p not in told and p.facts]
            return rest or (left if event else [])
        rest = rest or next((r for r in rests if len(r) > need), [])
        if rest:
            return self.chosen(asked, rest, need)
        if event is None:
            return self._added(asked, told, need) if mention.role else []
        return self._left(asked, told, fits, need)

    def _rests(self, asked: Asked, told: list[Person], fits: list[Person]) -> list[list[Person]]:
        """Who is left of those counted together with whom the text just told of."""
        event = asked.event
        rests = self.mates(told, fits)
        if asked.used:
            rests += self.mates(self.focus, [p for p in fits if p not in asked.used])
        if event is not None:
            rests = [[p for p in rest if may_be_told(p, event)] for rest in rests]
        if event is not None and event.value == "none":
            # "The remaining two had no case": none of those who were dismissed or warned.
            rests = [[p for p in rest if not p.sanctioned()] for rest in rests]
        if asked.mention.reach == "further":
            rests = [[p for p in rest if p.stage() < 4] for rest in rests]
        decided = [p for p in self.recent if p.facts]
        rests += self.mates(decided, [p for p in fits if not p.facts])
        return rests + (self.mates(self.teams[-1], fits) if self.teams else [])

    def _left(
        self, asked: Asked, told: list[Person], fits: list[Person], need: int
    ) -> list[Person]:
        """Anybody else met of whom this was not told; somebody new where they are too few."""
        event, mention = asked.event, asked.mention
        left = untold([p for p in fits if p not in told], event)
        if len(told) > need and not left:
            left = untold([p for p in told if p in fits], event)
        left = [p for p in left if self.score(p, event, mention) > -4]
        left = self.ranked(asked, left)
        self.weigh(asked, left, need)
        left = left[:need]
        if len(left) == need:
            self.heed([*told, *(p for p in left if p not in told)])
            return left
        return left + self._added(asked, told, need - len(left))

    def _beside(self, asked: Asked) -> list[Person]:
        """The other of two, one of whom was mentioned last; of more, in the same sentence."""
        last, event, need = self.last_single(), asked.event, asked.mention.count
        before: list[Person] = []
        for team in reversed(self.teams[-3:]):
            pair = len(team) == 2 and need == 1
            apart = len(team) > 2 and last in asked.used and need in {None, len(team) - 1}
            if last in team and (pair or apart):
                rest = [p for p in team if p is not last and p in asked.fits]
                free = [p for p in rest if event is None or may_be_told(p, event)]
                again = last in asked.used and _is_charge(event)
                if free or not again:
                    return free
                # "One of the two had a case for ..., the other for ...": said anew of both.
                before = before or rest
        return before

    def _added(self, asked: Asked, told: list[Person], count: int) -> list[Person]:
        made = self.make_for(asked, count)
        self.heed([*told, *made])
        return made


def _is_charge(event: Event | None) -> bool:
    """Whether an event is a case to answer of some level."""
    return event is not None and event.kind == "case_to_answer" and "misconduct" in event.value
