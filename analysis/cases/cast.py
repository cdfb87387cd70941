"""Who a mention refers to: a person or persons already met, or somebody new.

Every person of whom something is decided is one `Person`; a group whose number is not given is
one `Person` with `count=None`. Decides no values.
"""

from analysis.cases.company import Company
from analysis.cases.mention import ORDINALS, Mention
from analysis.cases.person import Person, stage_of
from analysis.cases.scan import Event

# A person with a name is not one told by a letter, and the reverse.
_ALIKE = {"name": {"name", "letter"}, "letter": {"name", "letter"}}
_AN_OUTCOME = Event("outcome", "", 0, 0)


class Cast(Company):
    """Resolves the mentions of a text to its persons."""

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
        if mention.plural and not (mention.role or mention.pronoun) and self.people:
            return self.people[: mention.count]
        pool = [p for p in self.people if self._fits(p, mention, force_id)]
        if mention.reach == "any":
            return self._anybody(mention, pool, force_id)
        if mention.reach in {"known", "none"}:
            apart = mention.plural and not mention.pronoun and len(used) != mention.count
            if mention.count and apart:
                pool = [p for p in pool if p not in used]
            if mention.former and used:
                pool = [p for p in pool if p not in used]
            return self._known(mention, pool, event, force_id)
        rest = [p for p in self.last_group if p in used and p in pool and not p.is_done(event)]
        of_them = (
            mention.pronoun == "bare"
            and mention.reach == "part"
            and event.kind in {"outcome", "finding", "left"}
            and len(self.last_group) > (mention.count or 1)
        )
        if mention.count and mention.reach != "part":
            pool = [p for p in pool if p.count]
        pool = rest if of_them and rest else [p for p in pool if p not in used]
        return self._chosen(mention, pool, event, force_id, used)

    def _anybody(self, mention: Mention, pool: list[Person], force_id: str) -> list[Person]:
        """For "any officer": those under notice, else a group that nobody has counted."""
        if self.people:
            return [p for p in pool if not p.facts]
        made = self._make(mention, self.noticed, force_id)
        for person in made:
            person.anybody = person.count is None
        return made

    def _means_unplaced(self, mention: Mention) -> bool:
        """Whether "the officer" is the one of whom the sentence before told, without a decision."""
        plain = mention.reach == "known" and not (mention.labels or mention.rank or mention.plural)
        return plain and not mention.pronoun

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
        many = len(open_cases) > 1 or (
            event.agent == "force" and not any(p in open_cases for p in self.focus)
        )
        if event.kind == "outcome" and event.planned and open_cases and many:
            return open_cases
        if self.focus:
            return self.focus
        if self.listed and not self.people and not self.seen:
            return self._make(Mention(0, 0, role="officer"), 1, "")
        if len(self.people) == 1:
            return self.people
        if event.value == "overturned" or event.kind == "left":
            return []
        nothing = event.value == "no_further_action"
        if not self.people and self.noticed and event.value == "none":
            return self._make(Mention(0, 0, plural=True), self.noticed, "")
        if not self.people and self.seen and not event.quoted and not nothing:
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
            and not any(known.split()[0] in _ALIKE.get(kind, {kind}) for known in p.labels)
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
                    p.has_left() == mention.former,
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
            if last is not None and last in (exact or pool) and not self.only():
                return [last]
            pool = exact or pool
            in_focus = [p for p in in_focus if p in pool]
            if mention.rank and all(self._is_grouped(p, event, mention) for p in pool):
                return self._make(mention, 1, force_id)
            singles = in_focus or pool
            chosen = max(singles, key=lambda p: self._score(p, event, mention))
            if self.only() and not chosen.has("outcome", "dismissed"):
                chosen.former = chosen.former or mention.former
            return [chosen]
        return self._several(mention, pool, in_focus, event, force_id)

    def _several(
        self,
        mention: Mention,
        pool: list[Person],
        in_focus: list[Person],
        event: Event,
        force_id: str,
    ) -> list[Person]:
        """For "the officers", "all three constables"."""
        need = mention.count
        if need:
            pool = [p for p in pool if p.count]
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
        if len(pool) < need and all(p.is_done(_AN_OUTCOME) for p in pool):
            return self._make(mention, need, force_id)
        ranked = sorted(pool, key=lambda p: -self._score(p, event, mention))
        ranked = [p for p in ranked if self._score(p, event, mention) > -4]
        if len(ranked) >= need:
            return sorted(ranked[:need], key=lambda p: p.number)
        return ranked + self._make(mention, need - len(ranked), force_id)

    def _chosen(
        self,
        mention: Mention,
        pool: list[Person],
        event: Event,
        force_id: str,
        used: list[Person],
    ) -> list[Person]:
        """For "an officer", "two of the officers", "another": persons not yet come so far."""
        if self.apart and mention.reach == "new" and mention.role and stage_of(event) > 3:
            return self._make(mention, mention.count, force_id)
        if mention.rank and mention.count == 1 and mention.reach == "new":
            pool = [p for p in pool if not self._is_grouped(p, event, mention)]
        single = len(pool) == 1 and mention.reach == "new" and mention.count == 1
        if single and not self._conflicts(pool[0], event, mention):
            return pool
        same = [p for p in pool if p.has(event.kind, event.value)]
        if mention.reach == "new" and mention.count and len(same) == mention.count > 1:
            return same
        if self.summing and same:
            return same[: mention.count]
        crowd = next((p for p in pool if p.count is None), None)
        if crowd and mention.reach == "part" and mention.count:
            return self._split(crowd, mention.count)
        free = self._free(mention, pool, event, used)
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

    def _split(self, crowd: Person, count: int) -> list[Person]:
        """Some of a group whose number is not given: what was said of the group holds for them."""
        like = Mention(0, 0, role=crowd.role, rank=crowd.rank, former=crowd.former)
        some = self._make(like, count, crowd.force_id)
        for person in some:
            person.facts = list(crowd.facts)
        return some

    def _free(
        self, mention: Mention, pool: list[Person], event: Event, used: list[Person]
    ) -> list[Person]:
        """Of a pool, those whose case has not come as far as an event, the best suited first."""
        stage = stage_of(event)
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
        elif mention.reach == "further":
            free = [p for p in free if p not in self.focus and not self._is_cleared(p, stage)]
        elif mention.reach == "part" and not free:
            free = [p for p in pool if p not in self.focus] or pool
        suited = [p for p in free if self._score(p, event, mention) > -4]
        if not suited and mention.reach == "part":
            suited = free
        return sorted(suited, key=lambda p: (-self._score(p, event, mention), p.number))
