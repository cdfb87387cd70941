"""Whom a letter, a name, an ordinal or a description tells from the others.

"Officer B", "PC Ash", "the second constable", "the officer who drove", "the latter". Mentions
without such a label are resolved in `several.py` and `parted.py`.
"""

import re
from dataclasses import replace

from analysis.cases.choosing import Asked
from analysis.cases.deeds import told_so
from analysis.cases.fitness import contradicts
from analysis.cases.mention import ORDINALS, Mention
from analysis.cases.numbered import Numbered
from analysis.cases.person import Person, stage_of

# A person with a name is not one told by a letter, and the reverse.
_ALIKE = {"name": {"name", "letter"}, "letter": {"name", "letter"}}
# Who arrests or drives is neither the custody sergeant nor the inspector.
_ON_THE_BEAT = frozenset({"described arresting", "described escorting", "described driving"})
_SUPERVISES = re.compile(r"\bcustody\b|inspector|superintendent|manager|handler|supervisor")
_GONE = re.compile(r"\b(?:resigned|retired|left)\b")


class Called(Numbered):
    """Resolves labelled mentions."""

    def called(self, asked: Asked, label: str) -> Person:
        """The person of a label; somebody known who may bear it, else somebody new."""
        kind, word = label.split(maxsplit=1)
        if word in {"former", "latter"}:
            return self._of_two(asked, word)
        known = [p for p in asked.singles if label in p.labels]
        if kind == "described" and asked.mention.role == "officer" and not asked.mention.rank:
            known = known or told_so(word, [p for p in self.recent if p.count == 1])
        if known:
            return self.learn(known[-1], asked.mention)
        if kind == "ordinal":
            fits = [p for p in asked.fits if p.role == asked.mention.role] or asked.fits
            asked = replace(asked, fits=fits)
            person = self.numbered(asked, ORDINALS.index(word))
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
        counted = self.just_counted(asked.used)
        free = [p for p in free if p not in asked.used or p in counted]
        free = [p for p in free if not self._is_over(p, asked)]
        if mention.rank:
            free = [p for p in free if p.rank == mention.rank] or free
        if kind == "name" and not mention.former and len(free) > 1:
            # "Four former officers ... . PC A and PC B were ...": these are two others.
            free = [p for p in free if not p.former]
        if mention.reach == "new":
            # "A regular officer": somebody of whom nothing was decided yet.
            free = [p for p in free if not p.facts]
        if mention.rank and kind == "described" and all(_is_second(p) for p in free):
            # "A second sergeant ... . The sergeant who ...": the first of them.
            free = []
        if not free:
            return self.make_for(asked, 1)[0]
        if counted and all(p in counted for p in free):
            return free[0]
        if event is None and mention.tells and all(_did_else(p, mention) for p in free):
            return self.make_for(asked, 1)[0]
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

        on_the_beat = bool(_ON_THE_BEAT & set(asked.mention.labels)) and not rank
        return [
            p
            for p in asked.singles
            if p not in told
            and not (on_the_beat and _SUPERVISES.search(p.rank))
            and (p.facts or not p.aside)
            and (p is last or of_rank(p) or (bool(p.rank) and not p.facts))
        ]

    def _is_over(self, person: Person, asked: Asked) -> bool:
        """Whether a person's case was told to its end, so that the words are about another."""
        event, rank = asked.event, asked.mention.rank
        if event is None:
            return False
        apart = any(label.startswith("described on shift") for label in asked.mention.labels)
        if apart and stage_of(event) == 1 and person.stage() >= 5:
            return True
        if contradicts(event, person) and (not rank or asked.mention.tells):
            return True
        if rank and person.rank not in {"", rank} and person.stage() >= 4 and stage_of(event) == 1:
            return True
        if person.has("outcome", "overturned"):
            return False
        ended = event.kind == "outcome" and person.is_done(event)
        if ended and any(label.startswith("described") for label in person.labels):
            return True
        return ended and not person.has(event.kind, event.value)


def _did_else(person: Person, mention: Mention) -> bool:
    """Whether somebody is told by what they did, and by nothing that words beside another say."""
    told = {stem for stem, weight in person.deeds.items() if weight >= 1.0}
    return bool(told and mention.clause) and not told & mention.clause


def _is_second(person: Person) -> bool:
    """Whether somebody was met as a second one, and nothing else is known of them."""
    return "ordinal second" in person.labels and not person.facts
