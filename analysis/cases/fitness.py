"""How well an event suits a person: the higher the score, the likelier the event is theirs.

The numbers order the candidates and nothing more: a meeting suits whom a misconduct case was found
against, a sanction whom proceedings were spoken of for, neither whom there was no case against.
"""

from analysis.cases.mention import Mention
from analysis.cases.person import Person
from analysis.cases.scan import Event

_MILD = frozenset(
    {"management_action", "reflective_practice", "performance_procedure", "no_further_action"}
)
_ONE_JOB = frozenset({"handler", "taker", "member", "operator"})
_SUPERVISING = frozenset({"sergeant", "inspector", "superintendent", "manager", "supervisor"})
_PLAIN_RANKS = frozenset({"constable", "sergeant", "inspector", "superintendent"})


def related(one: str, other: str) -> bool:
    """Whether two ranks may be one person's: "sergeant" and "custody sergeant"."""
    if not one or not other or one in other or other in one:
        return True
    if "supervisor" in (one, other):
        return (other if one == "supervisor" else one).split()[-1] in _SUPERVISING
    if "detective" in (one, other) or {one, other} == {"custody officer", "custody sergeant"}:
        return True
    last, other_last = one.split()[-1], other.split()[-1]
    if {last, other_last} <= _ONE_JOB:
        return True
    if "special" in one or "special" in other:
        return False
    detectives = {"detective" in one, "detective" in other}
    return last == other_last and last in _PLAIN_RANKS and len(detectives) == 1


def suits(person: Person, event: Event, mention: Mention) -> float:
    """The score of an event for a person, by what was said of them before."""
    score = 1.5 * bool(mention.rank and person.rank == mention.rank)
    if mention.former != person.former:
        score -= 2
    gross = person.has("case_to_answer", "gross_misconduct")
    misconduct = person.has("case_to_answer", "misconduct")
    none = person.has("case_to_answer", "none") and not (gross or misconduct)
    if _is_taken_back(person):
        gross, misconduct, none = False, False, True
    slow = person.has("case_to_answer", "performance") and not (gross or misconduct)
    going = person.has("proceeding") or person.has("pending")
    if event.kind in {"finding", "proceeding", "pending"}:
        score += 2 * going - 5 * none - 4 * person.has("outcome")
        score += (gross or misconduct) - 2.0 * (slow and not going)
        if event.value == "meeting":
            return score + misconduct - gross
        hearing = event.value in {"hearing", "accelerated_hearing"}
        return score + gross - misconduct if hearing else score
    if event.kind == "outcome" and event.value in _MILD:
        to_come = person.has("pending", "pending") and not (event.planned or person.has("finding"))
        return score + _suits_mild(person, event, none) + misconduct - gross - 6 * to_come
    if event.kind == "outcome" and person.has("finding", "not_proven"):
        score -= 3
    if event.kind in {"outcome", "left"}:
        settled = person.has("outcome") if event.kind == "outcome" else person.is_done(event)
        ends = event.kind == "left" or event.value in {"dismissed", "would_have_been_dismissed"}
        grave = gross and ends
        return score + 2 * going + (gross or misconduct) + grave - 5 * none - 3 * settled
    if event.kind == "case_to_answer":
        same = person.has("case_to_answer", event.value)
        if event.value == "none":
            score += 4 if same else -4
        else:
            score += 4 * same + misconduct + gross - 3 * _said_otherwise(person, event)
        return score - 5 * (person.stage() >= 5)
    return score


def _is_taken_back(person: Person) -> bool:
    """Whether the force saw no case last, and nothing went on after that."""
    said = [f for f in person.facts if f.kind in {"case_to_answer", "proceeding", "pending"}]
    return bool(said) and (said[-1].value, said[-1].agent) == ("none", "force")


def _suits_mild(person: Person, event: Event, none: bool) -> float:
    performance = person.has("case_to_answer", "performance")
    going = person.has("proceeding") or person.has("pending")
    score = performance - 3.0 * none
    score += 3 * (performance and event.value == "performance_procedure")
    if event.planned:
        score += 1.5 * person.has("outcome", event.value) - 0.5 * going
    return score


def _said_otherwise(person: Person, event: Event) -> bool:
    """Whether the same voice has already seen a case of another level against the person."""
    said = [f for f in person.facts if f.kind == "case_to_answer" and f.agent == event.agent]
    return bool(said) and all(f.value not in {event.value, "unclear", "none"} for f in said)


def contradicts(event: Event, person: Person) -> bool:
    """Whether a case, or that there is none, was said of somebody by the same voice already."""
    if event.kind != "case_to_answer":
        return False
    said = [f for f in person.facts if f.kind == "case_to_answer"]
    said = [f for f in said if f.agent == event.agent or not event.own_agent]
    return any((f.value == "none") != (event.value == "none") for f in said)
