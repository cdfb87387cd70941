"""The level of the case to answer that stood: the force's last word, a direction, an opinion, or
what the course of the case tells. Findings and outcomes are in `rules.py`.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from analysis.cases.person import Fact, Person

_LEVELS = ("gross_misconduct", "misconduct", "performance", "unclear", "none")


def _highest(facts: Iterable[Fact]) -> Fact:
    return min(facts, key=lambda f: _LEVELS.index(f.value))


def _by_sentence(facts: list[Fact]) -> list[list[Fact]]:
    groups: dict[int, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.sentence, []).append(fact)
    return [groups[number] for number in sorted(groups)]


def _opinion(facts: list[Fact]) -> Fact | None:
    """The watchdog's (or the report's) level: the highest that it named."""
    return _highest(facts) if facts else None


def decide_case_to_answer(person: Person, words: Callable[[Fact], str]) -> tuple[str, Fact | None]:
    """The level that stood when the matter went to proceedings or was disposed of without."""
    facts = person.said("case_to_answer")
    lifted = [f.start for f in facts if "no longer" in words(f).lower()]
    if lifted and any(f.start > lifted[-1] for f in facts):
        facts = [f for f in facts if f.start > lifted[-1]]
    going = [f for f in person.facts if f.kind in {"proceeding", "pending"}]
    by_force = [f for f in facts if f.agent == "force"]
    opinion = _opinion([f for f in facts if f.agent != "force"])
    slow = [f for f in person.said("outcome", "performance_procedure") if f.agent == "force"]
    if by_force:
        said = _by_force(by_force, opinion, going + slow, words)
        if said.value != "unclear":
            return said.value, said
        opinion = opinion or said
    gross = [f for f in going if f.own and _is_gross(words(f))]
    if opinion:
        return _by_opinion(person, opinion, going, gross)
    return _by_course(person, going, gross)


def _by_force(
    facts: list[Fact], opinion: Fact | None, going: list[Fact], words: Callable[[Fact], str]
) -> Fact:
    """The force's last word, unless proceedings were directed after it."""
    levels = [_highest(group) for group in _by_sentence(facts)]
    worse = [f for f in levels if f.value in {"gross_misconduct", "misconduct"}]
    last = worse[-1] if worse and levels[-1].value == "performance" else levels[-1]
    if opinion is None:
        return last
    slow = [f for f in going if f.kind == "outcome"]
    going = [f for f in going if f not in slow]
    later = [f for f in going if f.start > last.start or _directed_beside(f, last)]
    if last.value == "none" and slow:
        return replace(slow[0], value="performance")
    if last.value in {"none", "performance"} and opinion.value != "none" and later:
        meeting = all(f.value == "meeting" for f in going)
        if opinion.value == "gross_misconduct" and meeting:
            # No case "at that level", and a meeting instead: the case that a meeting hears.
            return replace(later[0], value="misconduct")
        return opinion
    directed = [f for f in later if _is_gross(words(f)) or _by_watchdog(f)]
    return opinion if last.value == "misconduct" and directed else last


def _by_watchdog(going: Fact) -> bool:
    """ "We did not agree, and directed a hearing"."""
    return going.planned and going.agent == "watchdog" and "hearing" in going.value


def _directed_beside(going: Fact, last: Fact) -> bool:
    """ "We directed a hearing after it told us that it saw no case": the direction came later."""
    return going.planned and going.agent == "watchdog" and going.sentence == last.sentence


def _by_opinion(
    person: Person, opinion: Fact, going: list[Fact], gross: list[Fact]
) -> tuple[str, Fact]:
    """The watchdog's level, as far as the proceedings that followed do not tell another."""
    meeting = [f for f in going if f.value == "meeting"]
    hearing = [f for f in going if "hearing" in f.value]
    if opinion.value == "gross_misconduct" and meeting and not hearing and not gross:
        return "misconduct", meeting[0]
    if opinion.value != "unclear":
        return opinion.value, opinion
    if gross or meeting:
        return ("gross_misconduct" if gross else "misconduct"), (gross or meeting)[0]
    slow = person.said("outcome", "performance_procedure")
    return ("performance", slow[0]) if slow else (opinion.value, opinion)


def _by_course(person: Person, going: list[Fact], gross: list[Fact]) -> tuple[str, Fact | None]:
    """Where nobody is said to have seen a case: what the course of it tells."""
    hints = [f for f in person.facts if f.kind == "hint" and f.value == "gross_misconduct"]
    told = gross or hints or person.said("finding", "gross_misconduct")
    if told:
        return "gross_misconduct", told[0]
    faced = [f for f in person.facts if (f.kind, f.value) == ("hint", "misconduct")]
    if faced and going:
        return "misconduct", faced[0]
    slow = person.said("outcome", "performance_procedure")
    if slow and not going:
        return "performance", slow[0]
    meetings = [f for f in going if f.value == "meeting"]
    return ("misconduct", meetings[0]) if meetings else ("unclear", None)


def _is_gross(words: str) -> bool:
    """Whether a proceeding is named a gross misconduct one, and not "instead of" one."""
    words = words.lower()
    return "gross" in words and not re.search(r"instead of|rather than|not", words)
