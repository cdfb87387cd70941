"""The persons of a text met so far, whom it spoke of last, and how well a mention fits one of them.

Knows the order of a case (opinion, determination, proceedings, outcome), by which "one officer" is
told from the one before. Who a mention refers to is `cast.py`'s to choose.
"""

from analysis.cases.fitness import related, suits
from analysis.cases.mention import Mention
from analysis.cases.person import Person, stage_of
from analysis.cases.scan import Event

_MANY = 40


class Company:
    """The persons met so far."""

    def __init__(self) -> None:
        """Start with nobody."""
        self.people: list[Person] = []
        self.focus: list[Person] = []
        self.last_single: Person | None = None
        self.last_group: list[Person] = []
        self.seen: list[Mention] = []
        self.unplaced: Mention | None = None
        self.guessed = False
        self.level = ""
        self.summing = False
        self.listed = False
        self.apart = False
        self.noticed: int | None = None

    def note(self, subjects: list[Mention], placed: bool) -> None:
        """Note a sentence's mentions; somebody new of whom nothing is decided may be "he" next."""
        self.seen += [m for m in subjects if m.role]
        headed = [m for m in subjects if m.role or m.named]
        if placed:
            self.unplaced = None
        elif headed and self._names(headed[0]):
            self._learn(self.people[0], headed[0])
            self.people[0].labels |= set(headed[0].labels)
        elif headed:
            known = {p.rank for p in self.people}
            first = headed[0]
            other_rank = bool(first.rank) and first.rank not in known and bool(self.people)
            told = first.labels and not first.labels[0].startswith("described")
            self.unplaced = first if (told or other_rank) and not first.plural else None

    def attend(self, persons: list[Person]) -> None:
        """Note whom the text speaks of now."""
        if persons:
            self.focus = persons
            if len(persons) == 1:
                self.last_single = persons[0]
            elif not all(p in self.last_group for p in persons):
                self.last_group = persons

    def _names(self, mention: Mention) -> bool:
        """Whether a mention gives the name of the text's one person, so far without one."""
        if not (mention.named and not mention.plural and self.only()):
            return False
        person = self.people[0]
        nameless = not any(label.startswith("name") for label in person.labels)
        return nameless and person.count == 1 and self._fits(person, mention, "")

    def keep(self, person: Person, known: int) -> bool:
        """Whether a person was among the first `known`; one made since is forgotten again."""
        if person.number >= known and person in self.people:
            self.people.remove(person)
        return person.number < known

    def _is_cleared(self, person: Person, stage: int) -> bool:
        """Whether a case has come too far for "a further officer" to be of the same persons."""
        proven = person.has("finding", "proven", "misconduct", "gross_misconduct")
        return person.stage() >= (max(4, stage) if proven else 4)

    def only(self) -> list[Person]:
        """The one person of the text, if there is just one."""
        return self.people if len(self.people) == 1 else []

    def _fits(self, person: Person, mention: Mention, force_id: str) -> bool:
        if force_id and person.force_id and force_id != person.force_id:
            return False
        if mention.role and mention.role != person.role:
            plain = person.role == "special" and mention.rank == "constable" and not mention.labels
            generic = mention.role == "officer" and (not mention.rank or plain)
            if not (generic and person.role == "special"):
                no_officer = all(p.role == "staff" for p in self.people)
                called_so = "officer" in person.rank or person.rank == "pcso"
                if not (generic and called_so and no_officer):
                    return False
        return related(person.rank, mention.rank) if mention.role == person.role else True

    def _learn(self, person: Person, mention: Mention) -> None:
        if mention.rank and len(mention.rank) > len(person.rank):
            person.rank = mention.rank
        if not person.has("outcome", "dismissed"):
            person.former = person.former or mention.former

    def _is_grouped(self, person: Person, event: Event, mention: Mention) -> bool:
        """Whether a person without a rank was one of several spoken of at this same stage."""
        ranked = bool(person.rank) and person.rank == mention.rank
        return person.grouped and not ranked and person.stage() == stage_of(event)

    def _is_over(self, person: Person, event: Event, mention: Mention) -> bool:
        """Whether a person's case was told to its end, so that an opinion is about another."""
        other_rank = bool(mention.rank) and mention.rank != person.rank
        return other_rank and person.stage() >= 4 and stage_of(event) == 1

    def _ended_otherwise(self, person: Person, event: Event) -> bool:
        """Whether a person's case is told to have ended in another way than this event says."""
        ends = event.kind == "outcome" and person.is_done(event)
        return ends and not person.has(event.kind, event.value)

    def _conflicts(self, person: Person, event: Event, mention: Mention) -> bool:
        if self._is_over(person, event, mention):
            return True
        if mention.former and not person.former and person.has("outcome", "dismissed"):
            return True
        if event.kind not in {"outcome", "finding", "case_to_answer"}:
            return False
        same = [f for f in person.facts if f.kind == event.kind and not f.quoted]
        same = [f for f in same if stage_of(f) == stage_of(event)]
        return bool(same) and all(f.value != event.value for f in same) and event.kind == "outcome"

    def _score(self, person: Person, event: Event, mention: Mention) -> float:
        """How well an event suits what is known of a person, and where the text has got to."""
        score = suits(person, event, mention)
        score += 0.5 * (person in self.focus)
        score += mention.reach == "part" and person in self.last_group
        if self.level and person.has("case_to_answer", self.level):
            score += 1.5
        return score

    def _suits(
        self, group: list[Person], pool: list[Person], event: Event, mention: Mention
    ) -> bool:
        """Whether nobody else suits an event better than those last spoken of."""
        others = [self._score(p, event, mention) for p in pool if p not in group]
        worst = min(self._score(p, event, mention) for p in group)
        return not others or worst >= max(others) - 1

    def _background(self, mention: Mention) -> Mention | None:
        """The last number given for such persons before anything was decided of them."""
        for seen in reversed(self.seen):
            if mention.role and seen.role != mention.role:
                continue
            if not mention.plural or (seen.plural and seen.count):
                return seen
        return None

    def _make(self, mention: Mention, count: int | None, force_id: str) -> list[Person]:
        role, rank = mention.role, mention.rank
        if not role:
            like = self.people[-1] if self.people else self._background(mention)
            role, rank = (like.role, like.rank) if like else ("officer", "")
        wanted = 1 if count is None else max(0, min(count, _MANY))
        made = []
        for _ in range(wanted):
            person = Person(
                len(self.people), role, rank, None if count is None else 1, former=mention.former
            )
            person.force_id = force_id
            person.grouped = wanted > 1
            self.people.append(person)
            made.append(person)
        return made
