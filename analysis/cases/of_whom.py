"""Those of whom a part may be meant: counted together, told of just before, or all who are left.

Which of them are meant is decided in `parted.py`.
"""

from analysis.cases.choosing import Asked, untold
from analysis.cases.newly import Newly
from analysis.cases.person import Person


class OfWhom(Newly):
    """Finds the persons a part of whom a mention means."""

    def _without_proceeding(self, asked: Asked) -> list[Person]:
        """ "The latest three were dealt with at meetings": those whose end was told without one."""
        event, need = asked.event, asked.mention.count
        if event is None or event.kind != "proceeding" or event.planned or asked.mention.tells:
            return []
        ended = [p for p in asked.singles if p.has("outcome") and not p.cleared()]
        lacking = [p for p in ended if not any(f.proceeding for f in p.facts)]
        return lacking if len(lacking) == need and need > 1 else []

    def _of_whom(self, asked: Asked) -> list[Person]:
        """Those of whom a part may be meant: counted so, or told of just before, or all left."""
        mention, event, need = asked.mention, asked.event, asked.mention.count
        rest = [p for p in asked.singles if p not in asked.used]
        rest = [p for p in rest if p.facts or not p.aside] or rest
        if event is None and mention.role and not mention.rank:
            # "The dog handler and one of the response officers": of those without a rank.
            rest = [p for p in rest if not p.rank] or rest
        if event is not None and event.value == "none" and (need or 0) > 1:
            # "Five were warned and nine had no case": none of those who were dismissed or warned.
            rest = [p for p in rest if not p.sanctioned()]
        counted = self._team_that_suits(asked, rest) if mention.whole else []
        if mention.modifier == "them" and need is not None and len(self.focus) > need:
            # "One of them also had a case": one of those told of just before.
            counted = [p for p in self.focus if p in rest]
        return self._revised(
            asked, untold(counted, event) or counted or untold(rest, event) or rest
        )

    def _team_that_suits(self, asked: Asked, rest: list[Person]) -> list[Person]:
        """Of those counted together by the number said, whom the event suits; the last if alike."""
        teams = [t for t in self.teams if len(t) == asked.mention.whole]
        teams = [t for t in reversed(teams) if all(p in rest for p in t)]
        if not teams:
            return []
        return max(teams, key=lambda t: sum(self.score(p, asked.event, asked.mention) for p in t))

    def _revised(self, asked: Asked, rest: list[Person]) -> list[Person]:
        """Those with a case, where it is told anew and everybody else was dealt with otherwise."""
        event, mention = asked.event, asked.mention
        if event is None or event.kind != "case_to_answer":
            return rest
        if not rest or any(self.score(p, event, mention) > -4 for p in rest):
            return rest
        charged = [p for p in asked.singles if p not in asked.used]
        return [p for p in charged if self.score(p, event, mention) > 0] or rest

    def _whole(self, asked: Asked, need: int) -> list[Person]:
        """Those of whom some are meant."""
        whole = asked.mention.whole
        told = self.team(asked.singles, whole) if whole else []
        return told or self.larger_team(asked.singles, need)

    def _some(self, asked: Asked, pool: list[Person], need: int) -> list[Person]:
        event = asked.event
        suited = [p for p in pool if event is None or self.score(p, event, asked.mention) > -4]
        some = (suited or pool)[:need]
        known = bool(self.roll or self.seen) if event is not None else not self.roll
        if len(some) < need and known and (event is not None or asked.mention.role):
            some += self.make_for(asked, need - len(some))
        return sorted(some, key=lambda p: p.number) if len(some) == need else []
