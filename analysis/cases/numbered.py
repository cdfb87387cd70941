"""Whom "the first officer", "the second constable" and "the third" mean.

Those told of are numbered in the order of the telling, or of those counted together.
"""

from analysis.cases.choosing import CLEAR, Asked, Choosing, told_already
from analysis.cases.fitness import contradicts, related
from analysis.cases.person import Person
from analysis.cases.values import SANCTIONS


class Numbered(Choosing):
    """Resolves ordinals."""

    def numbered(self, asked: Asked, place: int) -> Person:
        """The first, second, third, ... of those told of; somebody new where they are fewer."""
        rank = asked.mention.rank
        exact = [p for p in asked.singles if rank and p.rank == rank]
        fits = self._of_rank(asked, exact, place)
        taken = [p for p in fits if any(label.startswith("ordinal") for label in p.labels)]
        counted = self.just_counted(asked.used)
        free = [p for p in fits if p not in taken and (p not in asked.used or p in counted)]
        if asked.event is not None and asked.event.value in SANCTIONS[:4]:
            free = [p for p in free if not p.has("case_to_answer", "none")]
        if asked.event is not None:
            free = [p for p in free if not contradicts(asked.event, p)]
        if not exact:
            free = _not_refined(asked, free)
        left = self._who_is_left(asked, free, place, bool(taken)) if place else []
        in_team = left or self._in_a_team(asked, fits, (taken, free), place)
        if in_team:
            return in_team[0]
        if place == 0 and free:
            told = sorted((p for p in free if p.facts), key=lambda p: p.facts[0].start)
            before = [p for p in told if taken and p.facts[0].start < _since(taken)]
            return (before[:1] or free)[0]
        if place and len(fits) > place and fits[place] in free:
            return fits[place]
        left = self._left_of_theirs(asked, exact, free)
        if left:
            return left[0]
        made = self.make_for(asked, 1)[0]
        before = fits[-1:] if place == 1 else next((t for t in self.teams if len(t) == place), [])
        if before:
            self.heed([*before, made])
        return made

    def _of_rank(self, asked: Asked, exact: list[Person], place: int) -> list[Person]:
        """Those who may be numbered: of the very rank, or of one like it and counted with them."""
        if len(exact) > place:
            return exact
        if not exact:
            return asked.singles
        rank = asked.mention.rank
        counted = [p for team in self.teams if set(exact) & set(team) for p in team]
        return [p for p in asked.singles if (p.rank and related(p.rank, rank)) or p in counted]

    def _who_is_left(
        self, asked: Asked, free: list[Person], place: int, numbered: bool
    ) -> list[Person]:
        """ "The third", after "one" and "another"; "the fourth", after three of four.

        `numbered`: whether others are told as the first or the second already.
        """
        last = [] if numbered else self._last_left(asked, free)
        if last:
            return last
        told = asked.used if len(asked.used) == place else self.focus
        rests = self.mates(told, free) if 1 < place == len(told) else []
        return rests[0] if rests and len(rests[0]) == 1 else []

    def _left_of_theirs(
        self, asked: Asked, exact: list[Person], free: list[Person]
    ) -> list[Person]:
        """ "A constable and a second constable", of three counted before: who has no rank yet."""
        event = asked.event
        if event is None or not exact or not asked.used:
            return []
        theirs = next((t for t in reversed(self.teams) if set(t) & set(exact)), [])
        return [p for p in theirs if p in free and not p.rank and not p.is_done(event)]

    def _in_a_team(
        self,
        asked: Asked,
        fits: list[Person],
        taken_free: tuple[list[Person], list[Person]],
        place: int,
    ) -> list[Person]:
        """The one at that place of those counted together: with whom was numbered, or the last."""
        taken, free = taken_free
        with_them = [t for t in reversed(self.teams) if any(p in t for p in taken)]
        staff = asked.mention.role == "staff"
        teams = [
            t
            for t in with_them or reversed(self.teams)
            if all(p in fits or (staff and p.role == "staff") for p in t)
        ]
        placed = [t[place] for t in teams if len(t) > place and t[place] in free]
        if not placed:
            return []
        best = max(placed, key=lambda p: self.score(p, asked.event, asked.mention))
        return [best] if self.gap(asked, best, placed[0]) > CLEAR else placed[:1]

    def _last_left(self, asked: Asked, free: list[Person]) -> list[Person]:
        """ "The third", after "one" and "another": who of those with a case is left."""
        event = asked.event
        if event is None or event.kind not in {"outcome", "left", "finding"}:
            return []
        charged = [p for p in free if p.has("case_to_answer")]
        left = [p for p in charged if not p.is_done(event)]
        return left if len(left) == 1 < len(charged) else []

    def just_counted(self, used: list[Person]) -> list[Person]:
        """Those whom the sentence counted before it named them: "two constables, A and B"."""
        return used if len(used) > 1 and self.teams and used == self.teams[-1] else []


def _not_refined(asked: Asked, free: list[Person]) -> list[Person]:
    """Of those without a rank, whom an event about "the first sergeant" may still be of."""
    event = asked.event
    if not asked.mention.rank or event is None:
        return free
    told = [p for p in free if told_already(p, event, strict=True)]
    return [p for p in free if p.rank or p.has(event.kind, event.value) or p not in told]


def _since(persons: list[Person]) -> int:
    """Where the text begins to decide of any of the persons."""
    return min((p.facts[0].start for p in persons if p.facts), default=0)
