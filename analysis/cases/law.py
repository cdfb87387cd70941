"""What follows by law, or by the coding manual's conventions, from what the text says of a person.

Each rule is a function on a `Decision`, in the order in which they apply. A rule never overrides
a stated outcome by a guess: where the law and the words disagree the draft carries a doubt.
"""

from analysis.cases.person import Person
from analysis.cases.rules import Decision
from analysis.cases.values import SANCTIONS

_NOT_DISCIPLINE = {"management_action", "reflective_practice", "performance_procedure"}


def former_would_have_been(_: Person, decision: Decision) -> None:
    """Nobody who has left can be dismissed: for them it "would have been" (2020 Regs, reg 63)."""
    if decision.outcome == "would_have_been_dismissed":
        decision.status = "former"
    elif decision.outcome == "dismissed" and decision.status == "former":
        decision.outcome = "would_have_been_dismissed"
        decision.doubts.append("said to be dismissed though a former officer")


def left_before_proceedings(person: Person, decision: Decision) -> None:
    """Gone before proceedings could be held (manual, convention 6)."""
    barred = person.has("left", "barred_by_leaving")
    held = decision.finding not in {"", "none"} or decision.outcome in SANCTIONS[:5]
    to_come = person.has("pending", "pending") and not barred
    if decision.status != "former" or held or to_come:
        return
    nothing = decision.outcome in {"", "no_further_action"}
    planned = decision.outcome in _NOT_DISCIPLINE and decision.because["outcome_id"].planned
    if not (nothing or planned):
        return
    left = [f for f in person.facts if f.kind == "left"]
    if barred or decision.outcome == "no_further_action" or (left and _had_case(decision)):
        decision.outcome = "resigned_before_proceedings"
        decision.proceeding = decision.finding = "none"
        if left:
            decision.because["outcome_id"] = left[-1]


def _had_case(decision: Decision) -> bool:
    return decision.case_to_answer in {"gross_misconduct", "misconduct"}


def no_case(_: Person, decision: Decision) -> None:
    """No case to answer and nothing else: no proceeding, no finding, no further action."""
    if decision.case_to_answer != "none" or decision.finding not in {"", "not_proven"}:
        return
    if decision.proceeding in {"", "unclear"}:
        decision.proceeding = decision.finding = "none"
        if not decision.outcome:
            decision.outcome = "no_further_action"
            decision.because["outcome_id"] = decision.because["case_to_answer"]


def not_proven(_: Person, decision: Decision) -> None:
    """Not proven and nothing more said is no further action."""
    if decision.finding == "not_proven" and not decision.outcome:
        decision.outcome = "no_further_action"
        decision.because["outcome_id"] = decision.because["finding"]


def still_to_come(person: Person, decision: Decision) -> None:
    """A proceeding that is to be held and has no result yet."""
    if not decision.outcome and person.has("pending", "sanction"):
        decision.outcome = "pending"
        decision.because["outcome_id"] = next(f for f in person.facts if f.value == "sanction")
    if decision.outcome or decision.finding:
        return
    planned = [f for f in person.facts if f.kind in {"pending", "proceeding"}]
    planned = [f for f in planned if f.kind == "pending" or f.planned]
    if planned and not person.has("pending", "under_investigation"):
        decision.outcome = "pending"
        decision.finding = "none"
        decision.because["outcome_id"] = planned[-1]


def without_proceedings(_: Person, decision: Decision) -> None:
    """Action that is not discipline, with no proceeding spoken of, was taken without one."""
    if decision.proceeding not in {"", "unclear"} or decision.finding:
        return
    nothing = decision.outcome == "no_further_action" and not decision.proceeding
    if decision.outcome in _NOT_DISCIPLINE or nothing:
        decision.proceeding = decision.finding = "none"


def sanction_implies_finding(_: Person, decision: Decision) -> None:
    """A sanction at a meeting implies misconduct; at a hearing the level must be stated."""
    if decision.finding == "proven":
        lesser = decision.proceeding in {"", "unclear"} and decision.case_to_answer == "misconduct"
        meeting = decision.proceeding == "meeting"
        decision.finding = "misconduct" if meeting or lesser else "unclear"
    if decision.finding or decision.proceeding in {"", "none"}:
        return
    if decision.proceeding == "meeting" and decision.outcome in SANCTIONS:
        decision.finding = "misconduct"
        decision.because["finding"] = decision.because["outcome_id"]


RULES = (
    former_would_have_been,
    left_before_proceedings,
    no_case,
    not_proven,
    still_to_come,
    without_proceedings,
    sanction_implies_finding,
)


def apply_law(person: Person, decision: Decision) -> Decision:
    """Apply every rule in order and fill what is still open."""
    for rule in RULES:
        rule(person, decision)
    decision.proceeding = decision.proceeding or "unclear"
    decision.finding = decision.finding or ("none" if decision.proceeding == "none" else "unclear")
    decision.outcome = decision.outcome or "not_stated"
    return decision
