"""The persons of a text met so far: who was counted together, whom it spoke of last, and how well
a mention fits one of them.

Everybody whom a sentence mentions is met here, whether anything is decided of them or not; who
stays without a decision is left out of the drafts. Whom a mention means is `cast.py`'s to choose.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.cases.fitness import related, suits
from analysis.cases.mention import Mention
from analysis.cases.person import Person, stage_of
from analysis.cases.scan import Event

_MANY = 40
_OTHERS = frozenset({"other", "further"})
# How many persons and groups back a text is taken to mean; a list of cases may have thousands.
_BACK = 120
# From this difference on, an event suits one person clearly better than another.
_CLEAR = 2.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A mention whose persons are sought.

    `event`: what is said of them, None where nothing is decided. `force_id`: the force that the
    words name, or nothing. `used`: whom other words of the sentence refer to. `fits`: whom the
    words may mean, of those met.
    """

    mention: Mention
    event: Event | None
    force_id: str
    used: list[Person]
    fits: list[Person]

    @property
    def singles(self) -> list[Person]:
        """Those of `fits` who are one person each."""
        return [p for p in self.fits if p.count == 1]


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
        self.noticed: int | None = None

    @property
    def recent(self) -> list[Person]:
        """Those met last, in the order of their first mention."""
        return self.roll[-_BACK:]

    @property
    def people(self) -> list[Person]:
        """Those of whom anything was said that may decide, in the order of their first mention."""
        return [p for p in self.roll if p.facts]

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
        told = not any(p.stage() > opinion for p in met) and bool(not mention.owned or self.people)
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

    def fits(self, person: Person, mention: Mention, force_id: str = "") -> bool:
        """Whether the words of a mention may mean a person, by role, rank and force."""
        if force_id and person.force_id and force_id != person.force_id:
            return False
        if not mention.role:
            return True
        if mention.rank == person.rank == "supervisor":
            return True
        if mention.role != person.role:
            plain = person.role == "special" and mention.rank == "constable" and not mention.labels
            generic = mention.role == "officer" and (not mention.rank or plain)
            if not (generic and person.role == "special"):
                no_officer = all(p.role == "staff" for p in self.recent)
                called_so = "officer" in person.rank or person.rank == "pcso"
                return generic and called_so and no_officer
            return True
        return related(person.rank, mention.rank)

    def learn(self, person: Person, mention: Mention) -> Person:
        """Note what a mention adds to what is known of a person."""
        better = len(mention.rank) > len(person.rank) and mention.rank != "supervisor"
        if mention.role == person.role and better:
            person.rank = mention.rank
        if not person.has("outcome", "dismissed"):
            person.former = person.former or mention.former
        return person

    def make(self, mention: Mention, count: int | None, force_id: str = "") -> list[Person]:
        """Somebody new; one person without a number where the text gives none."""
        role, rank = mention.role, mention.rank
        if not role:
            like = self.focus[-1] if self.focus else self.roll[-1] if self.roll else None
            seen = self.background(mention)
            role, rank = (like.role, like.rank) if like else ("officer", "")
            if not like and seen:
                role, rank = seen.role, seen.rank
        made = []
        for _ in range(1 if count is None else max(0, min(count, _MANY))):
            known = None if count is None else 1
            person = Person(len(self.roll), role, rank, known, former=mention.former)
            person.force_id = force_id
            self.roll.append(person)
            made.append(person)
        return made

    def background(self, mention: Mention) -> Mention | None:
        """The last number given for such persons before anything was decided of them."""
        for seen in reversed(self.seen):
            if mention.role and seen.role != mention.role:
                continue
            if not mention.plural or (seen.plural and seen.count):
                return seen
        return None

    def score(self, person: Person, event: Event | None, mention: Mention) -> float:
        """How well an event suits what is known of a person, and where the text has got to."""
        if event is None:
            return 0.0
        score = suits(person, event, mention)
        score += 0.5 * (person in self.focus)
        if self.level and person.has("case_to_answer", self.level):
            score += 1.5
        return score

    def ranked(self, asked: Asked, persons: Iterable[Person]) -> list[Person]:
        """The persons, whom an event suits best first; in the order of their meeting if alike."""
        return sorted(persons, key=lambda p: (-self.score(p, asked.event, asked.mention), p.number))

    def chosen(self, asked: Asked, persons: Sequence[Person], count: int) -> list[Person]:
        """So many of the persons, by how well an event suits them, in the order of meeting."""
        ranked = self.ranked(asked, persons)
        self.weigh(asked, ranked, count)
        return sorted(ranked[:count], key=lambda p: p.number)

    def weigh(self, asked: Asked, ranked: Sequence[Person], count: int) -> None:
        """Note where the last of those chosen is hardly likelier than one who is left out."""
        if asked.event is None or not 0 < count < len(ranked):
            return
        last, following = ranked[count - 1], ranked[count]
        gap = self.score(last, asked.event, asked.mention)
        gap -= self.score(following, asked.event, asked.mention)
        if gap < _CLEAR and _told_of(last) != _told_of(following):
            self.unsure = True

    def last_heeded(self, persons: Iterable[Person]) -> int:
        """When one of the persons was mentioned last, by a count of mentions."""
        return max((self.heeded.get(p.number, 0) for p in persons), default=0)

    def make_for(self, asked: Asked, count: int | None) -> list[Person]:
        """Somebody new, as the words have it."""
        return self.make(asked.mention, count, asked.force_id)


def told_already(person: Person, event: Event, strict: bool = False) -> bool:
    """Whether a person already has what an event would give: at its stage, or a later one.

    An opinion may be told after the outcome, unless `strict`.
    """
    if person.is_done(event):
        return True
    stage = stage_of(event)
    same = [f for f in person.facts if f.kind == event.kind and stage_of(f) == stage]
    later = stage <= 2 and any(stage_of(f) > stage for f in person.facts)
    if event.kind == "case_to_answer" and not strict:
        later = later and person.has("case_to_answer")
    return bool(same) or later


def may_be_told(person: Person, event: Event) -> bool:
    """Whether an event may be of a person: new for them, or a plan told again."""
    again = event.planned and person.has(event.kind, event.value)
    return again or not told_already(person, event)


def untold(persons: Iterable[Person], event: Event | None) -> list[Person]:
    """Those of whom an event was not told yet; all of them where nothing is decided."""
    return [p for p in persons if event is None or not told_already(p, event)]


def _told_of(person: Person) -> set[tuple[str, str]]:
    """What was told of a person: persons of whom the same was told may stand for one another."""
    return {("rank", person.rank), *((f.kind, f.value) for f in person.facts)}


def _same(one: list[Person], other: list[Person]) -> bool:
    return len(one) == len(other) and all(p in other for p in one)
