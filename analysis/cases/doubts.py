"""Why a draft needs a person's eyes: what the rules could not tell, or told by a weak sign.

The aim is that a draft without a doubt is right on its outcome.
"""

from collections.abc import Sequence

from analysis.cases.drafts import Draft
from analysis.cases.person import Person
from analysis.cases.rules import Decision
from analysis.cases.values import SEVERITY

_OPEN = {
    "not_stated": "no outcome is stated",
    "pending": "the proceeding is still to come",
}
_ADVICE = {"management_action", "reflective_practice", "performance_procedure"}
_MILD = {"no_further_action", "management_action", "reflective_practice", "performance_procedure"}


def doubts(person: Person, decision: Decision, guessed: bool, persons: int) -> list[str]:
    """The reasons for review, in words; empty where the text is plain.

    Args:
        person: whom the draft is about.
        decision: the fields as settled.
        guessed: whether some sentence named nobody while several persons were spoken of.
        persons: how many persons the text gave.
    """
    reasons = [*decision.doubts, *_about_outcome(person, decision, persons)]
    if person.elsewhere:
        reasons.append("told of beside the case: another matter, perhaps another force's")
    if person.count is None:
        reasons.append("the number of people is not given")
    if persons > 1 and guessed:
        reasons.append("several persons, told apart by the order of the sentences")
    return [*reasons, *_about_finding(person, decision)]


def _about_outcome(person: Person, decision: Decision, persons: int) -> list[str]:
    said = [f for f in person.facts if f.kind == "outcome" and not f.quoted]
    outcomes = {f.value for f in said}
    done = {f.value for f in said if not f.planned and f.value in SEVERITY}
    fact = decision.because.get("outcome_id")
    reasons = []
    if decision.outcome in _OPEN:
        reasons.append(_OPEN[decision.outcome])
    if "overturned" in outcomes:
        reasons.append("an outcome may have been overturned")
    if len(done) > 1:
        reasons.append("more than one outcome is stated: " + ", ".join(sorted(done)))
    if "not_dismissed" in outcomes and decision.outcome == "dismissed":
        reasons.append("dismissal is both stated and denied")
    if fact and fact.quoted:
        reasons.append("the outcome stands in quoted speech only")
    if fact and not fact.direct and persons > 1:
        reasons.append("the outcome is placed by the order of the sentences")
    return reasons


def _about_finding(person: Person, decision: Decision) -> list[str]:
    findings = {f.value for f in person.facts if f.kind == "finding" and not f.quoted}
    mild = decision.outcome in _MILD
    reasons = []
    if "not_proven" in findings and len(findings) > 1:
        reasons.append("some of the case was proven and some was not")
    advised = decision.outcome == "management_action"
    if decision.finding == "not_proven" and (advised or not mild):
        reasons.append("an outcome though the case was not proven")
    if mild and decision.finding == "gross_misconduct":
        reasons.append("little was done though gross misconduct was found")
    held = decision.proceeding in {"meeting", "hearing", "accelerated_hearing"}
    if mild and held and decision.finding == "unclear":
        reasons.append("a step outside discipline, though proceedings are told of")
    if mild and person.has("left", "left"):
        reasons.append("said to have left, and a step is told of all the same")
    vague = decision.proceeding == "none" and person.has("proceeding", "unclear")
    if mild and (vague or (decision.proceeding == "unclear" and decision.finding != "none")):
        reasons.append("the proceeding is not named")
    return reasons


def among_others(draft: Draft, rows: Sequence[Draft], counted: int) -> list[str]:
    """The reasons that the other drafts of the text give to doubt one of them.

    `counted`: the most people that a deciding sentence of the text gives as a number.
    """
    reasons = []
    if counted > sum(row.people or counted for row in rows):
        reasons.append(f"the text speaks of {counted} people, and fewer were drafted")
    if len(rows) > 1 and any(row.outcome_id == "not_stated" for row in rows):
        reasons.append("of somebody in the text no outcome is stated: it may be this one's")
    if any(_may_be_one(draft, row) for row in rows if row is not draft):
        reasons.append("another draft of the text may be of the same person")
    cleared = (draft.case_to_answer, draft.outcome_id) == ("none", "no_further_action")
    if cleared and any(row.outcome_id in _ADVICE for row in rows):
        reasons.append("no case to answer, but others in the text were given advice or learning")
    return reasons


def _may_be_one(one: Draft, other: Draft) -> bool:
    """Whether two drafts are alike but that a rank is given in one of them only."""
    alike = (one.role, one.outcome_id, one.status) == (other.role, other.outcome_id, other.status)
    return alike and 1 in {one.people, other.people} and bool(one.rank) != bool(other.rank)


def confidence(reasons: list[str], persons: int) -> str:
    """High for one person and no doubt, medium for several or one doubt, else low."""
    if not reasons:
        return "high" if persons == 1 else "medium"
    return "medium" if len(reasons) == 1 and persons == 1 else "low"
