"""A person of whom something is decided, and the facts that the text gives of them."""

from dataclasses import dataclass, field

from analysis.cases.scan import Event
from analysis.cases.values import SANCTIONS


@dataclass(slots=True)
class Fact:
    """An event about a person: where it stands in the text, and in which proceeding it happened."""

    kind: str
    value: str
    start: int
    end: int
    agent: str
    planned: bool
    quoted: bool
    sentence: int
    proceeding: str = ""
    direct: bool = True
    own: bool = True
    here: bool = True

    def tells_held(self) -> bool:
        """Whether a hearing or a meeting is told to have been held, and which of the two."""
        return self.kind == "proceeding" and self.value != "unclear" and not self.planned


@dataclass(slots=True, eq=False)
class Person:
    """Somebody of whom something is decided."""

    number: int
    role: str
    rank: str = ""
    count: int | None = 1
    labels: set[str] = field(default_factory=set)
    former: bool = False
    force_id: str = ""
    grouped: bool = False
    anybody: bool = False
    aside: bool = False
    elsewhere: bool = False
    serving: bool = False
    pronoun: str = ""
    deeds: dict[str, float] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)

    def stage(self) -> int:
        """How far the person's case has got in the telling."""
        return max((stage_of(fact) for fact in self.facts), default=0)

    def is_open(self) -> bool:
        """Whether there is a case against the person and nothing is settled or planned yet."""
        case = self.has(
            "case_to_answer", "gross_misconduct", "misconduct", "performance", "unclear"
        )
        return case and not (self.has("proceeding") or self.has("pending") or self.has("outcome"))

    def cleared(self) -> bool:
        """Whether there is no case to answer, by what the text said of the person."""
        cases = {f.value for f in self.facts if f.kind == "case_to_answer"}
        return cases == {"none"} or (not cases and self.has("finding", "not_proven"))

    def sanctioned(self) -> bool:
        """Whether the person is told to be dismissed, reduced in rank or warned."""
        return self.has("outcome", *SANCTIONS[:5])

    def is_charged(self, level: str) -> bool:
        """Whether there is a case of that level, by what the text said last of their case."""
        cases = [f.value for f in self.facts if f.kind == "case_to_answer"]
        return cases[-1:] == [level] or (level in cases and cases[-1] == "unclear")

    def is_done(self, event: Event) -> bool:
        """Whether the person already has what such an event would give: told at its own stage."""
        if event.kind in {"outcome", "left"} and not event.planned:
            return any(f.kind == "outcome" and not f.planned for f in self.facts)
        if event.kind in {"finding", "proceeding"} and not event.planned:
            return any(f.kind in {"finding", "outcome"} and not f.planned for f in self.facts)
        return False

    def has_gone(self) -> bool:
        """Whether the person is spoken of as former, or by what is said of the former only."""
        left = self.has("left", "left") or self.has("outcome", "would_have_been_dismissed")
        return self.former or left

    def said(self, kind: str, *values: str) -> list[Fact]:
        """The facts of a kind; what stands in somebody's speech counts where nothing else does."""
        found = [f for f in self.facts if f.kind == kind and (not values or f.value in values)]
        return [f for f in found if not f.quoted] or found

    def has(self, kind: str, *values: str) -> bool:
        """Whether anything of this kind (and one of these values) was said of the person."""
        return any(f.kind == kind and (not values or f.value in values) for f in self.facts)


def stage_of(event: Event | Fact) -> int:
    """The place of an event in the order of a case, from opinion (1) to outcome (5)."""
    if event.kind in {"case_to_answer", "hint"}:
        return 2 if event.agent == "force" else 1
    if event.kind == "pending" or event.planned:
        return 2
    return {"proceeding": 3, "finding": 4, "outcome": 5, "left": 5}.get(event.kind, 0)
