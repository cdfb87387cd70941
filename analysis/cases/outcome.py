"""The outcome that stood: the severest stated as done, else the last proposed; an appeal wins.

What follows by law or by the manual without being said is in `law.py`."""

from analysis.cases.person import Fact, Person
from analysis.cases.values import SEVERITY


def _after_appeal(person: Person, done: list[Fact]) -> list[Fact] | None:
    """The outcomes that stood after an appeal (manual, convention 4); None where none did."""
    overturned = [f for f in person.facts if f.value == "overturned"]
    if not overturned:
        return done
    last = overturned[-1]
    after = [f for f in done if f.start > last.start]
    beside = [f for f in done if any(f.sentence == o.sentence for o in overturned)]
    beside = [f for f in beside if f.start > last.start] or beside
    beside = [f for f in beside if not 0 <= last.start - f.end < 12]
    quashed = [f for f in beside if 0 <= f.start - last.end < 8]
    if quashed and len({f.value for f in beside}) > 1:
        # "The court quashed the final written warning and replaced it with dismissal."
        return [f for f in beside if f not in quashed]
    after = [f for f in beside if f.value != "dismissed"] or after
    if after:
        return after
    if any(f.start >= last.start for f in person.said("finding", "not_proven")):
        return None
    before = [f for f in done if f.start <= last.start]
    return before[-1:] if len({f.value for f in before}) > 1 else done


def decide_outcome(person: Person) -> tuple[str, Fact | None]:
    """The severest outcome stated as done, else the last one proposed; an appeal's result wins."""
    facts = [f for f in person.said("outcome") if f.value in SEVERITY]
    done = [f for f in facts if not f.planned]
    slow = [f for f in facts if f.value == "performance_procedure"]
    advised = {f.value for f in done or facts} <= {"management_action", "performance_procedure"}
    if slow and advised and (person.has("case_to_answer", "performance") or not done):
        return slow[-1].value, slow[-1]
    to_come = person.has("pending", "pending") and not person.has("left")
    if not done and to_come and not person.has("finding"):
        # "A sergeant will attend a meeting and take part in reflective practice": the meeting.
        return "", None
    upheld = _after_appeal(person, done)
    if upheld is None:
        return "", None
    done = upheld
    if any(f.value == "would_have_been_dismissed" for f in facts):
        first = next(f for f in facts if f.value == "would_have_been_dismissed")
        return "would_have_been_dismissed", first
    if done:
        best = min(done, key=lambda f: SEVERITY.index(f.value))
        instead = [f for f in facts if f.planned and f.sentence >= best.sentence]
        if best.value == "no_further_action" and instead:
            best = min(instead, key=lambda f: SEVERITY.index(f.value))
        return best.value, best
    if facts and not (person.has("left", "barred_by_leaving") and person.has_gone()):
        last = facts[-1].sentence
        best = min((f for f in facts if f.sentence == last), key=lambda f: SEVERITY.index(f.value))
        return best.value, best
    return "", None
