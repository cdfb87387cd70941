"""Whom a letter, a name, an ordinal or a description tells from the others.

"Officer B", "PC Ash", "the second constable", "the officer who drove", "the latter". Mentions
without such a label are resolved in `several.py` and `parted.py`.
"""

import re
from dataclasses import replace

from analysis.cases.choosing import CLEAR, Asked, Choosing, told_already
from analysis.cases.fitness import related
from analysis.cases.mention import ORDINALS
from analysis.cases.person import Person, stage_of

# A person with a name is not one told by a letter, and the reverse.
_ALIKE = {"name": {"name", "letter"}, "letter": {"name", "letter"}}
_GONE = re.compile(r"\b(?:resigned|retired|left)\b")


def _since(persons: list[Person]) -> int:
    """Where the text begins to decide of any of the persons."""
    return min((p.facts[0].start for p in persons if p.facts), default=0)


class Called(Choosing):
    """Resolves labelled mentions."""

    def called(self, asked: Asked, label: str) -> Person:
        """The person of a label; somebody known who may bear it, else somebody new."""
        kind, word = label.split(maxsplit=1)
        if word in {"former", "latter"}:
            return self._of_two(asked, word)
        known = [p for p in asked.singles if label in p.labels]
        if known:
            return self.learn(known[-1], asked.mention)
        if kind == "ordinal":
            fits = [p for p in asked.fits if p.role == asked.mention.role] or asked.fits
            asked = replace(asked, fits=fits)
            person = self._numbered(asked, ORDINALS.index(word))
        else:
            person = self._labelled(asked, kind)
        # What somebody did is told in many ways: it tells people apart only beside a decision.
        if asked.event is not None or not word.startswith("who "):
            person.labels.add(label)
        return self.learn(person, asked.mention)

    def _of_two(self, asked: Asked, word: str) -> Person:
        pair = self.singles[-2:] if len(self.singles) > 1 else self.team(self.recent, 2)
        pair = sorted(pair, key=lambda p: p.number) or self.make_for(asked, 1)
        return pair[0] if word == "former" else pair[-1]

    def _labelled(self, asked: Asked, kind: str) -> Person:
        mention, event = asked.mention, asked.event
        free = self._without_label(asked, kind)
        counted = self._just_counted(asked.used)
        free = [p for p in free if p not in asked.used or p in counted]
        free = [p for p in free if not self._is_over(p, asked)]
        if mention.rank:
            free = [p for p in free if p.rank == mention.rank] or free
        if kind == "name" and not mention.former and len(free) > 1:
            # "Four former officers ... . PC A and PC B were ...": these are two others.
            free = [p for p in free if not p.former]
        if not free:
            return self.make_for(asked, 1)[0]
        if counted and all(p in counted for p in free):
            return free[0]
        if event is None:
            return (self.team(free, None) or free[-1:])[0]
        gone = mention.former or bool(_GONE.search(" ".join(mention.labels)))
        return max(
            free,
            key=lambda p: (
                p.has_gone() == gone,
                mention.rank != "" or not p.rank,
                p.has(event.kind, event.value),
                self.score(p, event, mention),
                -p.number,
            ),
        )

    def _without_label(self, asked: Asked, kind: str) -> list[Person]:
        """Those who have no label of that kind yet and may be given one."""
        alike = _ALIKE.get(kind, {kind})
        told = [p for p in asked.singles if any(n.split()[0] in alike for n in p.labels)]
        if kind != "described":
            return [p for p in asked.singles if p not in told and (p.facts or not p.aside)]
        if asked.mention.labels[0].startswith("described who"):
            told = [p for p in told if any(n.startswith("described who") for n in p.labels)]
        rank, last = asked.mention.rank, self.last_single()
        clause = asked.mention.labels[0].startswith("described who")

        def of_rank(person: Person) -> bool:
            # "The sergeant who ..." may be a custody sergeant, "the patrol sergeant" is none.
            kind = clause and bool(rank) and person.rank.endswith(f" {rank}")
            return person.rank == rank or kind

        return [
            p
            for p in asked.singles
            if p not in told
            and (p.facts or not p.aside)
            and (p is last or of_rank(p) or (bool(p.rank) and not p.facts))
        ]

    def _last_left(self, asked: Asked, free: list[Person]) -> list[Person]:
        """ "The third", after "one" and "another": who of those with a case is left."""
        event = asked.event
        if event is None or event.kind not in {"outcome", "left", "finding"}:
            return []
        charged = [p for p in free if p.has("case_to_answer")]
        left = [p for p in charged if not p.is_done(event)]
        return left if len(left) == 1 < len(charged) else []

    def _just_counted(self, used: list[Person]) -> list[Person]:
        """Those whom the sentence counted before it named them: "two constables, A and B"."""
        return used if len(used) > 1 and self.teams and used == self.teams[-1] else []

    def _is_over(self, person: Person, asked: Asked) -> bool:
        """Whether a person's case was told to its end, so that the words are about another."""
        event, rank = asked.event, asked.mention.rank
        if event is None:
            return False
        if rank and person.rank not in {"", rank} and person.stage() >= 4 and stage_of(event) == 1:
            return True
        if person.has("outcome", "overturned"):
            return False
        ended = event.kind == "outcome" and person.is_done(event)
        if ended and any(label.startswith("described") for label in person.labels):
            return True
        return ended and not person.has(event.kind, event.value)

    def _numbered(self, asked: Asked, place: int) -> Person:
        """The first, second, third, ... of those told of; somebody new where they are fewer."""
        rank = asked.mention.rank
        exact = [p for p in asked.singles if rank and p.rank == rank]
        fits = exact if len(exact) > place else asked.singles
        if exact and len(exact) <= place:
            counted = [p for team in self.teams if set(exact) & set(team) for p in team]
            fits = [p for p in fits if (p.rank and related(p.rank, rank)) or p in counted]
        taken = [p for p in fits if any(label.startswith("ordinal") for label in p.labels)]
        counted = self._just_counted(asked.used)
        free = [p for p in fits if p not in taken and (p not in asked.used or p in counted)]
        if rank and not exact and asked.event is not None:
            kind, value = asked.event.kind, asked.event.value
            free = [
                p
                for p in free
                if p.rank or p.has(kind, value) or not told_already(p, asked.event, strict=True)
            ]
        left = self._last_left(asked, free) if place and not taken else []
        if left:
            return left[0]
        rests = self.mates(self.focus, free) if 1 < place == len(self.focus) else []
        if rests and len(rests[0]) == 1 and not taken:
            return rests[0][0]
        teams = [t for t in reversed(self.teams) if any(p in t for p in taken)]
        staff = asked.mention.role == "staff"
        teams = [
            t
            for t in teams or reversed(self.teams)
            if all(p in fits or (staff and p.role == "staff") for p in t)
        ]
        counted = [t[place] for t in teams if len(t) > place and t[place] in free]
        if counted:
            best = max(counted, key=lambda p: self.score(p, asked.event, asked.mention))
            return best if self.gap(asked, best, counted[0]) > CLEAR else counted[0]
        if place == 0 and free:
            told = sorted((p for p in free if p.facts), key=lambda p: p.facts[0].start)
            before = [p for p in told if taken and p.facts[0].start < _since(taken)]
            return (before[:1] or free)[0]
        if place and len(fits) > place and fits[place] in free:
            return fits[place]
        made = self.make_for(asked, 1)[0]
        before = fits[-1:] if place == 1 else next((t for t in self.teams if len(t) == place), [])
        if before:
            self.heed([*before, made])
        return made
