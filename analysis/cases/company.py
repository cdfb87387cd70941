"""The persons of a text met so far: who was counted together, and whom it spoke of last.

Everybody whom a sentence mentions is met here, whether anything is decided of them or not; who
stays without a decision is left out of the drafts. How well words fit somebody is `choosing.py`'s.
"""

from collections.abc import Iterable

from analysis.cases.mention import Mention
from analysis.cases.person import Person

_OTHERS = frozenset({"other", "further"})
# How many persons and groups back a text is taken to mean; a list of cases may have thousands.
_BACK = 120


class Company:
    """The persons met so far."""

    def __init__(self) -> None:
        """Start with nobody."""
        self.roll: list[Person] = []
        self.teams: list[list[Person]] = []
        self.focus: list[Person] = []
        self.singles: list[Person] = []
        self.clock = 0
        self.heeded: dict[int, int] = {}
        self.seen: list[Mention] = []
        self.unplaced: list[Person] = []
        self.guessed = False
        self.retold = False
        self.unsure = False
        self.level = ""
        self.summing = False
        self.listed = False
        self.apart = False
        self.also = False
        self.reconsiders = False
        self.goes_on = False
        self.noticed: int | None = None
        self.lead: list[Person] = []

    @property
    def recent(self) -> list[Person]:
        """Those met last, in the order of their first mention."""
        return self.roll[-_BACK:]

    @property
    def people(self) -> list[Person]:
        """Those of whom anything was said that may decide, in the order of their first mention."""
        return [p for p in self.roll if p.facts]

    def in_lead(self, person: Person) -> bool:
        """Whether all that was said of a person stands in the first sentence that decides."""
        first = min((f.sentence for p in self.people[:1] for f in p.facts), default=0)
        return all(f.sentence == first for f in person.facts)

    def only(self) -> list[Person]:
        """The one person of the text, if there is just one."""
        people = self.people
        return people if len(people) == 1 else []

    def attend(self, persons: list[Person]) -> None:
        """Note whom the text decides about now."""
        if persons:
            self.focus = persons
            self.unplaced = []
            if len(persons) == 1:
                self.heed(persons)

    def turn_to(self, met: list[Person], mention: Mention) -> None:
        """Note whom a sentence turned to without a decision: the next may be about them.

        Somebody new counts where a name, a letter or another rank tells them, or where the text
        has begun to decide; somebody known of whom something was decided is spoken of again.
        """
        # "Another officer" may be one of those of whom an opinion was given together.
        opinion = 1 if mention.reach in _OTHERS else 0
        opinion = 3 if opinion and mention.pronoun == "bare" else opinion
        opens = (not mention.owned or mention.start < 3) and not (mention.named and met[0].aside)
        told = opens and not any(p.stage() > opinion for p in met)
        if told and len(met) == 1:
            other = met[0].rank and met[0].rank not in {p.rank for p in self.people}
            told = bool(met[0].labels or other) or self._begun(mention)
        elif told:
            told = self._begun(mention)
        self.unplaced = met if told else []
        if len(met) == 1 and met[0].facts and mention.reach == "known":
            self.focus = met

    def _begun(self, mention: Mention) -> bool:
        begun = mention.owned or mention.reach in {"new", "other", "further", "part"}
        return begun and bool(self.people)

    def heed(self, persons: list[Person]) -> None:
        """Note whom the text mentions now, decided about or not."""
        self.clock += 1
        for person in persons:
            self.heeded[person.number] = self.clock
        if len(persons) == 1:
            self.singles = [p for p in self.singles[-_BACK:] if p is not persons[0]] + persons
        elif len(persons) > 1:
            same = [t for t in self.teams if _same(t, persons)]
            self.teams = [t for t in self.teams[-_BACK:] if not _same(t, persons)]
            self.teams.append(same[0] if same else list(persons))

    def decided(self, mention: Mention) -> bool:
        """Whether anything was decided of somebody of that name."""
        return any(set(mention.labels) & p.labels for p in self.people)

    def last_single(self) -> Person | None:
        """The person mentioned last alone."""
        return self.singles[-1] if self.singles else None

    def team(self, fits: list[Person], count: int | None) -> list[Person]:
        """The persons last counted together, of that number, who all fit."""
        for team in reversed(self.teams):
            if count in {None, len(team)} and all(p in fits for p in team):
                return team
        return []

    def last_two(self, fits: list[Person]) -> list[Person]:
        """The two persons mentioned last one by one, where they weren't counted together since."""
        pair = [p for p in self.singles if p in fits][-2:]
        team = self.team(fits, 2)
        if len(pair) < 2 or _same(pair, team):
            return []
        stamps = [self.heeded[p.number] for p in team]
        later = all(self.heeded[p.number] > max(stamps, default=0) for p in pair)
        return sorted(pair, key=lambda p: p.number) if later or not team else []

    def larger_team(self, fits: list[Person], count: int) -> list[Person]:
        """The persons last counted together of whom more than that number fit."""
        for team in reversed(self.teams):
            some = [p for p in team if p in fits]
            if len(team) > count and len(some) >= count and len(some) == len(team):
                return team
        return []

    def mates(self, persons: Iterable[Person], fits: list[Person]) -> list[list[Person]]:
        """The rests of the teams that the persons belong to, the latest first."""
        told = list(persons)
        rests = []
        for team in reversed(self.teams):
            rest = [p for p in team if p not in told and p in fits]
            if rest and any(p in team for p in told):
                rests.append(rest)
        return rests

    def last_heeded(self, persons: Iterable[Person]) -> int:
        """When one of the persons was mentioned last, by a count of mentions."""
        return max((self.heeded.get(p.number, 0) for p in persons), default=0)


def _same(one: list[Person], other: list[Person]) -> bool:
    return len(one) == len(other) and all(p in other for p in one)
