"""Somebody of whom a sentence says again what it said before: "..., as were two constables".

Pure functions on one sentence; who is meant is decided in `cast.py`.
"""

import re
from dataclasses import replace

from analysis.cases.grouping import Group
from analysis.cases.scan import Event
from analysis.cases.steps import Step

_BUT_NOT = re.compile(r"\b(?:but|and) not (?:in respect of|for|against|in the case of)\s*$")
_AND_FOR = re.compile(
    r"(?:[;,]\s*(?:and\s+)?|\b(?:or|and)\s+)(?:also\s+)?"
    r"(?:for|in respect of|against|in relation to)\s*$"
)
_NOR = re.compile(r"\b(?:nor|neither)(?: did| had| has| was| were)?(?: for| against)?\s*$")
_AS_WERE = re.compile(r"\b(?:as (?:were|was|did|had|have|has)|alongside|as well as)\s*$")


def taken_up(step: Step, group: Group, told: list[Group]) -> Event | None:
    """What was said before a group that is said of it too, or denied of it."""
    before = [e for e in step.found if e.end <= group[0].start and e.kind != "proceeding"]
    decided = [e for e in before if e.kind in {"finding", "case_to_answer"}]
    words = step.text[: group[0].start]
    if _BUT_NOT.search(words) and decided:
        return negated(decided[-1])
    later = any(g[0].start >= group[0].start for g in told)
    goes = before and before[-1].kind == "case_to_answer" and _AND_FOR.search(words)
    if before and _NOR.search(words) and before[-1].value in {"none", "not_proven"}:
        return before[-1]
    if before and (_AS_WERE.search(words) or (goes and not later)):
        return before[-1]
    return None


def negated(event: Event) -> Event:
    """What is said of "neither" or "none of the officers"."""
    if event.kind == "case_to_answer":
        return replace(event, value="none")
    if event.kind == "outcome" and event.value == "dismissed":
        return replace(event, value="not_dismissed")
    return replace(event, value="not_proven") if event.kind == "finding" else event
