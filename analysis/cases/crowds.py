"""Persons of whom the text gives no number, beside persons whom it counts or names.

"The officers were found to have fallen short ... two were dismissed": what was said of the
officers holds for the two, and the officers are nobody else. Values are not decided here.
"""

from dataclasses import replace

from analysis.cases.person import Person


def without_crowds(people: list[Person]) -> list[Person]:
    """The persons without groups that turn out to be the others; their facts go to those."""
    kept = list(people)
    for crowd in people:
        others = [p for p in kept if p is not crowd and p.role == crowd.role and p.count == 1]
        if crowd.anybody and any(p.count == 1 for p in kept):
            kept.remove(crowd)
            _clear(crowd, kept)
            continue
        if crowd.count is not None or not others:
            continue
        if len(others) > 1 and not crowd.has("outcome"):
            if not _had_cases(crowd, others):
                _hand_on(crowd, others)
            kept.remove(crowd)
    return kept


def _had_cases(crowd: Person, others: list[Person]) -> bool:
    """Whether a group's case to answer is another than that of the persons beside it."""
    return crowd.has("case_to_answer") and any(p.has("case_to_answer") for p in others)


def _hand_on(crowd: Person, others: list[Person]) -> None:
    for person in others:
        lacking = [f for f in crowd.facts if not person.has(f.kind)]
        person.facts += [replace(fact) for fact in lacking]


def _clear(crowd: Person, others: list[Person]) -> None:
    """ "No indication that any officer ...": of those, too, who were only given advice."""
    none = [f for f in crowd.facts if (f.kind, f.value) == ("case_to_answer", "none")]
    for person in others if none else []:
        charged = ("case_to_answer", "finding", "proceeding", "pending", "left")
        if not any(person.has(kind) for kind in charged):
            person.facts.append(replace(none[0]))
