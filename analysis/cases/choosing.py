"""How well words fit the persons met: who may be meant, whom an event suits best, who is new.

Which of those who fit the words point to is `called.py`'s, `several.py`'s and `parted.py`'s.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.cases.company import Company
from analysis.cases.fitness import related, suits
from analysis.cases.mention import Mention
from analysis.cases.person import Person, stage_of
from analysis.cases.scan import Event

# More persons than these are not met one by one.
_MANY = 40
# From this difference on, an event suits one person clearly better than another.
CLEAR = 2.0


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


class Choosing(Company):
    """The persons met so far, and how well words fit them."""

    def fits(self, person: Person, mention: Mention, force_id: str = "") -> bool:
        """Whether the words of a mention may mean a person, by role, rank and force."""
        if force_id and person.force_id and force_id != person.force_id:
            return False
        if person.anybody and (person.role == "unclear" or mention.rank):
            return mention.reach == "any"
        if mention.role in {"", "unclear"} or person.role == "unclear":
            return True
        if mention.role != person.role:
            plain = person.role == "special" and mention.rank == "constable" and not mention.labels
            generic = mention.role == "officer" and (not mention.rank or plain)
            if mention.rank == "supervisor" and person.rank.endswith(("supervisor", "manager")):
                return True
            if not (generic and person.role == "special"):
                no_officer = all(p.role == "staff" for p in self.recent)
                called_so = "officer" in person.rank or person.rank == "pcso"
                return generic and called_so and no_officer
            return True
        return related(person.rank, mention.rank)

    def is_of_new_rank(self, person: Person) -> bool:
        """Whether nobody of whom anything was decided can be of a person's rank."""
        told = [p for p in self.people if p.role == person.role and p is not person]
        return bool(person.rank) and not any(related(p.rank, person.rank) for p in told)

    def learn(self, person: Person, mention: Mention) -> Person:
        """Note what a mention adds to what is known of a person."""
        better = len(mention.rank) > len(person.rank) and mention.rank != "supervisor"
        if mention.role == person.role and better:
            person.rank = mention.rank
        person.serving = person.serving or mention.serving
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
            if mention.plural and len({p.role for p in self.people}) > 1:
                role, rank = "unclear", ""
            if not like and seen:
                role, rank = seen.role, seen.rank
            rank = "" if mention.owned else rank
        made = []
        for _ in range(1 if count is None else max(0, min(count, _MANY))):
            known = None if count is None else 1
            person = Person(len(self.roll), role, rank, known, former=mention.former)
            person.force_id = force_id
            person.aside = mention.owned
            if mention.modifier:
                person.labels.add(f"described {mention.modifier}")
            self.roll.append(person)
            made.append(person)
        return made

    def make_aside(self, mention: Mention) -> None:
        """Somebody told of by the way: met, but what follows is about somebody else."""
        if any(set(mention.labels) & p.labels for p in self.recent):
            return
        met = any(p.rank == mention.rank for p in self.recent)
        counted = any(not (p.rank or p.labels) for p in self.people)
        if (mention.named and not counted) or (mention.reach == "new" and not met):
            for person in self.make(mention, mention.count):
                person.aside = True
                person.labels |= set(mention.labels)

    def is_stranger(self, mention: Mention) -> bool:
        """Whether nobody of the rank of a mention was met yet."""
        single = bool(mention.rank) and not mention.plural and not mention.labels
        return single and not any(related(p.rank, mention.rank) and p.rank for p in self.recent)

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
        if event.kind == "case_to_answer" and person.stage() >= 5 and self.in_lead(person):
            score += 5
        if self.level and person.is_charged(self.level):
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

    def gap(self, asked: Asked, one: Person, other: Person) -> float:
        """By how much an event suits one person better than another."""
        event, mention = asked.event, asked.mention
        return self.score(one, event, mention) - self.score(other, event, mention)

    def weigh(self, asked: Asked, ranked: Sequence[Person], count: int) -> None:
        """Note where the last of those chosen is hardly likelier than one who is left out."""
        if asked.event is None or not 0 < count < len(ranked):
            return
        last, following = ranked[count - 1], ranked[count]
        if self.gap(asked, last, following) < CLEAR and _told_of(last) != _told_of(following):
            self.unsure = True

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
    same = [f for f in same if (f.kind, f.value) != ("proceeding", "unclear")]
    if event.value == "performance":
        # "There was no case for any, but the performance of one sergeant was poor".
        same = [f for f in same if f.value != "none"]
    # A lead may tell the plan before the opinion that it follows.
    least = 2 if event.kind == "case_to_answer" else stage
    later = stage <= 2 and any(stage_of(f) > least for f in person.facts)
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
