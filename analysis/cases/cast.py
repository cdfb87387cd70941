"""The persons of a text: who a mention refers to, and what has been said of each so far.

Every person of whom something is decided is one `Person`; a group whose number is not given is
one `Person` with `count=None`. Knows the order of a case (opinion, determination, proceedings,
outcome), by which "one officer" is told from the one before. Decides no values.
"""

from analysis.cases.fitness import related, suits
from analysis.cases.mention import ORDINALS, Mention
from analysis.cases.person import Person, stage_of
from analysis.cases.scan import Event

_MANY = 40


class Cast:
    """The persons met so far, and whom the text spoke of last."""

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

    def note(self, subjects: list[Mention], placed: bool) -> None:
        """Note a sentence's mentions; somebody new of whom nothing is decided may be "he" next."""
        self.seen += [m for m in subjects if m.role]
        headed = [m for m in subjects if m.role or m.named]
        if placed:
            self.unplaced = None
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

    def resolve(
        self, mention: Mention, event: Event, force_id: str, used: list[Person]
    ) -> list[Person]:
        """The persons that a mention refers to, made where the text has not met them.

        `used` are those whom other words of the sentence refer to.
        """
        if mention.pronoun and mention.pronoun != "bare":
            if self.unplaced and not mention.plural:
                named, self.unplaced = self.unplaced, None
                return self.resolve(named, event, force_id, used)
            return self._pronoun(mention)
        if self.unplaced and self._means_unplaced(mention):
            named, self.unplaced = self.unplaced, None
            return self.resolve(named, event, force_id, used)
        if mention.labels:
            return [
                self._labelled(mention, label, event, force_id, used) for label in mention.labels
            ]
        pool = [p for p in self.people if self._fits(p, mention, force_id)]
        if mention.reach in {"known", "none"}:
            apart = mention.plural and not mention.pronoun and len(used) != mention.count
            if mention.count and apart:
                pool = [p for p in pool if p not in used]
            return self._known(mention, pool, event, force_id)
        rest = [p for p in self.last_group if p in used and p in pool and not p.is_done(event)]
        of_them = (
            mention.pronoun == "bare"
            and mention.reach == "part"
            and len(self.last_group) > (mention.count or 1)
        )
        pool = rest if of_them and rest else [p for p in pool if p not in used]
        return self._chosen(mention, pool, event, force_id, used)

    def _means_unplaced(self, mention: Mention) -> bool:
        """Whether "the officer" is the one of whom the sentence before told, without a decision."""
        plain = mention.reach == "known" and not (mention.labels or mention.rank or mention.plural)
        return plain and not mention.pronoun

    def only(self) -> list[Person]:
        """The one person of the text, if there is just one."""
        return self.people if len(self.people) == 1 else []

    def default(self, event: Event) -> list[Person]:
        """Whom a sentence without any mention speaks of."""
        self.guessed = self.guessed or len(self.people) > 1
        if self.unplaced:
            named, self.unplaced = self.unplaced, None
            return self.resolve(named, event, "", [])
        going = [p for p in self.people if p.has("proceeding") or p.has("pending")]
        going = [p for p in going if not p.is_done(event)]
        decides = event.kind in {"finding", "outcome"} and event.agent == "panel"
        if decides and going and not event.planned and not any(p in going for p in self.focus):
            return going
        open_cases = [p for p in self.people if p.is_open()]
        many = len(open_cases) > 1 or not any(p in open_cases for p in self.focus)
        if event.kind == "outcome" and event.planned and open_cases and many:
            return open_cases
        if self.focus:
            return self.focus
        if len(self.people) == 1:
            return self.people
        if event.value == "overturned" or event.kind == "left":
            return []
        if not self.people and self.seen and not event.quoted:
            single = [m for m in self.seen if not m.plural]
            spoken_of = (single or self.seen)[-1]
            return self._make(spoken_of, 1 if single else spoken_of.count, "")
        return []

    def _pronoun(self, mention: Mention) -> list[Person]:
        if mention.pronoun in {"he", "she", "him"} and self.last_single:
            return [self.last_single]
        if self.focus:
            return self.focus
        background = self._background(Mention(0, 0, plural=mention.plural))
        if background is None:
            return []
        return self._make(background, background.count if mention.plural else 1, "")

    def _fits(self, person: Person, mention: Mention, force_id: str) -> bool:
        if force_id and person.force_id and force_id != person.force_id:
            return False
        if mention.role and mention.role != person.role:
            generic = mention.role == "officer" and not mention.rank
            if not (generic and person.role == "special"):
                no_officer = all(p.role == "staff" for p in self.people)
                called_so = "officer" in person.rank or person.rank == "pcso"
                if not (generic and called_so and no_officer):
                    return False
        return related(person.rank, mention.rank) if mention.role == person.role else True

    def _labelled(
        self, mention: Mention, label: str, event: Event, force_id: str, used: list[Person]
    ) -> Person:
        kind = label.split()[0]
        for person in self.people:
            if label in person.labels and self._fits(person, mention, force_id):
                self._learn(person, mention)
                return person
        open_to = [
            p
            for p in self.people
            if self._fits(p, mention, force_id)
            and not any(known.split()[0] == kind for known in p.labels)
            and p.count == 1
            and p not in used
            and not self._is_over(p, event, mention)
            and not self._ended_otherwise(p, event)
        ]
        if kind == "ordinal":
            fitting = sum(self._fits(p, mention, force_id) for p in self.people)
            place = ORDINALS.index(label.split()[1]) + 1
            if fitting < place:
                open_to = []
            if len(open_to) > 1:
                open_to = [p for p in open_to if p not in self.focus] or open_to
        if open_to:
            person = max(
                open_to,
                key=lambda p: (
                    p.former == mention.former,
                    p.has(event.kind, event.value),
                    self._score(p, event, mention),
                    -p.number,
                ),
            )
        else:
            person = self._make(mention, 1, force_id)[0]
        person.labels.add(label)
        self._learn(person, mention)
        return person

    def _learn(self, person: Person, mention: Mention) -> None:
        if mention.rank and len(mention.rank) > len(person.rank):
            person.rank = mention.rank
        person.former = person.former or mention.former

    def _known(
        self, mention: Mention, pool: list[Person], event: Event, force_id: str
    ) -> list[Person]:
        in_focus = [p for p in self.focus if p in pool]
        if not mention.plural and mention.count == 1:
            if not pool:
                return self._make(mention, 1, force_id)
            alike = [p for p in pool if p.former == mention.former]
            if mention.former or mention.serving:
                pool = alike or pool
            exact = [p for p in pool if mention.rank and p.rank == mention.rank]
            last = self.last_single
            if last is not None and last in (exact or pool):
                return [last]
            pool = exact or pool
            in_focus = [p for p in in_focus if p in pool]
            if mention.rank and all(self._is_grouped(p, event, mention) for p in pool):
                return self._make(mention, 1, force_id)
            singles = in_focus or pool
            return [max(singles, key=lambda p: self._score(p, event, mention))]
        need = mention.count
        open_cases = [p for p in pool if p.is_open()]
        if need is None and event.kind == "outcome" and event.planned and len(open_cases) > 1:
            return open_cases
        if need is None:
            if len(in_focus) > 1 or (in_focus and in_focus[0].count is None):
                return in_focus
            live = [p for p in pool if self._score(p, event, mention) >= 0]
            if len(live or pool) > 1 or any(p.count is None for p in pool):
                return live or pool
            background = self._background(mention)
            count = background.count if background else None
            extra = self._make(mention, count - len(pool) if count else None, force_id)
            return pool + extra if count else (pool or extra)
        if len(pool) == need:
            return pool
        if len(in_focus) == need and self._suits(in_focus, pool, event, mention):
            return in_focus
        ranked = sorted(pool, key=lambda p: -self._score(p, event, mention))
        ranked = [p for p in ranked if self._score(p, event, mention) > -4]
        if len(ranked) >= need:
            return sorted(ranked[:need], key=lambda p: p.number)
        return ranked + self._make(mention, need - len(ranked), force_id)

    def _suits(
        self, group: list[Person], pool: list[Person], event: Event, mention: Mention
    ) -> bool:
        """Whether nobody else suits an event better than those last spoken of."""
        others = [self._score(p, event, mention) for p in pool if p not in group]
        worst = min(self._score(p, event, mention) for p in group)
        return not others or worst >= max(others) - 1

    def _chosen(
        self,
        mention: Mention,
        pool: list[Person],
        event: Event,
        force_id: str,
        used: list[Person],
    ) -> list[Person]:
        """For "an officer", "two of the officers", "another": persons not yet come so far."""
        stage = stage_of(event)
        if mention.rank and mention.count == 1 and mention.reach == "new":
            pool = [p for p in pool if not self._is_grouped(p, event, mention)]
        single = len(pool) == 1 and mention.reach == "new" and mention.count == 1
        if single and not self._conflicts(pool[0], event, mention):
            return pool
        same = [p for p in pool if p.has(event.kind, event.value)]
        if mention.reach == "new" and mention.count and len(same) == mention.count > 1:
            return same
        free = [
            p for p in pool if p.stage() < stage or (not p.has(event.kind) and p.stage() <= stage)
        ]
        if mention.reach == "other":
            last = used or self.focus
            left = [p for p in pool if p not in last and not p.is_done(event)]
            if not left and len(pool) > (mention.count or 1):
                left = [p for p in pool if p not in used and not p.is_done(event)]
            left = [p for p in left if self._score(p, event, mention) > -4]
            free = [p for p in self.last_group if p in left]
            free = free or [p for p in left if p.stage() < stage] or left
        if mention.reach == "further":
            free = [p for p in free if p not in self.focus and p.stage() < 4]
        if mention.reach == "part" and not free:
            free = [p for p in pool if p not in self.focus] or pool
        free = [p for p in free if self._score(p, event, mention) > -4] or (
            free if mention.reach == "part" else []
        )
        free.sort(key=lambda p: (-self._score(p, event, mention), p.number))
        need = mention.count
        if need is None:
            return free or self._make(mention, None, force_id)
        chosen = free[:need]
        missing = need - len(chosen)
        if missing > 0 and not (chosen and mention.pronoun == "bare"):
            if mention.pronoun == "bare" and not self.people and not self.seen:
                return []
            chosen = chosen + self._make(mention, missing, force_id)
        return sorted(chosen, key=lambda p: p.number)

    def _is_grouped(self, person: Person, event: Event, mention: Mention) -> bool:
        """Whether a person without a rank was one of several spoken of at this same stage."""
        ranked = bool(person.rank) and person.rank == mention.rank
        return person.grouped and not ranked and person.stage() == stage_of(event)

    def _ended_otherwise(self, person: Person, event: Event) -> bool:
        """Whether a person's case is told to have ended in another way than this event says."""
        ends = event.kind == "outcome" and person.is_done(event)
        return ends and not person.has(event.kind, event.value)

    def _is_over(self, person: Person, event: Event, mention: Mention) -> bool:
        """Whether a person's case was told to its end, so that an opinion is about another."""
        other_rank = bool(mention.rank) and mention.rank != person.rank
        return other_rank and person.stage() >= 4 and stage_of(event) == 1

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
