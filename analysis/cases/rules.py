"""From what was said of a person to the fields of the record, with the words that decided each.

The final position wins; what follows by law is in `law.py`. Rules here are about wording: which
of several statements about one person counts.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from analysis.cases.case_level import decide_case_to_answer
from analysis.cases.outcome import decide_outcome
from analysis.cases.person import Fact, Person

_NOT_DISCIPLINE = {"management_action", "reflective_practice", "performance_procedure"}


@dataclass(slots=True)
class Decision:
    """A person's fields as decided so far; `because` holds the fact behind each."""

    status: str = "serving"
    case_to_answer: str = "unclear"
    standards: tuple[str, ...] = ()
    proceeding: str = "unclear"
    finding: str = "unclear"
    outcome: str = "not_stated"
    because: dict[str, Fact] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)

    def is_open(self) -> bool:
        """Whether nothing at all is known: such a person gets no record (manual, convention 8)."""
        told = {self.case_to_answer, self.proceeding, self.finding}
        return told == {"unclear"} and self.outcome == "not_stated"


def decide_proceeding(person: Person) -> tuple[str, Fact | None]:
    """The proceeding that was held, or is to be held, for the person."""
    decided = [f for f in person.facts if f.kind in {"finding", "outcome"} and f.proceeding]
    decided = [f for f in decided if not f.planned]
    before = person.has("finding") or person.has("proceeding")
    mild = _NOT_DISCIPLINE | ({"no_further_action"} if person.cleared() else set())
    decided = [f for f in decided if f.own or before or f.value not in mild]
    if person.is_charged("misconduct") and not before:
        # "The sergeant had been given advice", after another's hearing: not at that hearing.
        decided = [f for f in decided if f.here or f.value not in mild or f.proceeding == "meeting"]
    named = [f for f in person.said("proceeding") if f.value != "unclear"]
    attended = {f.proceeding for f in named if not f.planned}
    decided = [f for f in decided if f.here or not attended or f.proceeding in attended]
    for value in ("accelerated_hearing", "hearing", "meeting"):
        if any(f.proceeding == value for f in decided):
            if value == "hearing" and any(f.proceeding == "meeting" for f in decided):
                last = [f for f in decided if f.proceeding in {"hearing", "meeting"}][-1]
                return last.proceeding, last
            return value, next(f for f in decided if f.proceeding == value)
    if named:
        best = [f for f in named if f.proceeding == "accelerated_hearing"]
        held = [f for f in named if not f.planned]
        last = (best or held or named)[-1]
        return last.proceeding or last.value, last
    vague = [f for f in person.facts if f.kind == "proceeding"]
    if vague:
        return "unclear", vague[0]
    return "", None


def decide_finding(person: Person) -> tuple[str, Fact | None]:
    """What proceedings found: a proven level before a bare "proven", that before "not proven"."""
    facts = [f for f in person.said("finding") if f.agent != "court" or "misconduct" in f.value]
    appealed = [f.start for f in person.facts if f.value == "overturned"]
    after = [f for f in facts if appealed and f.start >= appealed[-1]]
    facts = after if any(f.value == "not_proven" for f in after) else facts
    for value in ("gross_misconduct", "misconduct", "proven"):
        found = [f for f in facts if f.value == value]
        if found and value == "proven" and _faced_misconduct(person):
            return "misconduct", found[0]
        if found:
            return value, found[0]
    refused = [f for f in facts if f.value == "not_proven"]
    return ("not_proven", refused[-1]) if refused else ("", None)


def _faced_misconduct(person: Person) -> bool:
    """Whether what was proven was an allegation of misconduct, and nothing graver was alleged."""
    gross = person.has("hint", "gross_misconduct") or person.is_charged("gross_misconduct")
    return person.has("hint", "misconduct") and not gross


def _proven_standards(person: Person) -> list[Fact]:
    """The standards named; where some of the case was proven, without those that were not."""
    standards = [f for f in person.facts if f.kind == "standard"]
    findings = [f for f in person.facts if f.kind == "finding"]
    proven = {f.sentence for f in findings if f.value != "not_proven"}
    refused = {f.sentence for f in findings if f.value == "not_proven"} - proven
    kept = [f for f in standards if f.sentence not in refused]
    return kept if proven and kept else standards


def _refusals(facts: list[Fact], words: Callable[[Fact], str]) -> list[Fact]:
    """Whose "no case to answer" is: a panel's, of somebody with a case before it, or an opinion."""
    held = any(f.kind == "proceeding" and f.own for f in facts)
    levels = {f.value for f in facts if f.kind == "case_to_answer"}
    charged = bool(levels & {"gross_misconduct", "misconduct"})

    def told(fact: Fact) -> Fact:
        if fact.own or "case to answer" not in words(fact):
            return fact
        refused = (fact.kind, fact.value)
        if refused == ("finding", "not_proven") and not (held or charged):
            return replace(
                fact, kind="case_to_answer", value="none", agent="watchdog", proceeding=""
            )
        if refused == ("case_to_answer", "none") and fact.agent == "panel" and charged:
            return replace(fact, kind="finding", value="not_proven")
        return fact

    read = [told(f) for f in facts]
    opinion = any(
        new.kind != old.kind and new.value == "none" for new, old in zip(read, facts, strict=True)
    )
    return [f for f in read if f.kind != "proceeding"] if opinion else read


def _directed(person: Person, words: Callable[[Fact], str]) -> tuple[str, Fact | None]:
    """The proceeding that was to be held, for somebody of whom a panel has decided since."""
    for fact in [f for f in person.facts if (f.kind, f.value) == ("pending", "pending")]:
        for value in ("hearing", "meeting"):
            if value in words(fact).lower():
                return value, fact
    return "", None


def decide(person: Person, words: Callable[[Fact], str]) -> Decision:
    """All fields of a person as the text words them, before what follows by law."""
    decision = Decision()
    person.facts = _refusals(person.facts, words)

    def settle(name: str, value: str, fact: Fact | None) -> str:
        if fact:
            decision.because[name] = fact
        return value

    decision.case_to_answer = settle("case_to_answer", *decide_case_to_answer(person, words))
    decision.finding = settle("finding", *decide_finding(person))
    proceeding = decide_proceeding(person)
    if not proceeding[0]:
        proceeding = _directed(person, words)
    decision.proceeding = settle("proceeding", *proceeding)
    decision.outcome = settle("outcome_id", *decide_outcome(person))
    standards = _proven_standards(person)
    decision.standards = tuple(dict.fromkeys(f.value for f in standards))
    if standards:
        decision.because["standards"] = standards[0]
    left = [f for f in person.facts if f.kind == "left" and f.value == "left"]
    if left or person.former:
        decision.status = "former"
    if left:
        decision.because["status"] = left[0]
    return decision
