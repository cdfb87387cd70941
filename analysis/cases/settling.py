"""One event where several phrases claim the same words.

"No case to answer" from a panel is a finding, from the watchdog an opinion; "misconduct" and "was
proven" straight after it are one.
"""

import re
from dataclasses import replace

from analysis.cases.scan import Event

_WAS_TOLD = re.compile(r"\btold (?:that )?(?:he|she|they) (?:had|has|have) $")


def settled(found: list[Event], text: str) -> list[Event]:
    """One event where two phrases overlap: the panel's "no case to answer" is a finding, ..."""
    kept: list[Event] = []
    for event in sorted(found, key=lambda e: (e.start, e.start - e.end)):
        words = text[event.start : event.end].lower()
        event = _by_speaker(event, words, text[: event.start])
        clash = [
            other
            for other in kept
            if other.start < event.end and event.start < other.end and _compete(other, event)
        ]
        if any(_wins(other, event) for other in clash):
            continue
        kept = [other for other in kept if other not in clash]
        kept.append(event)
    refused = [e for e in kept if (e.kind, e.value) == ("finding", "not_proven")]
    return _joined([e for e in kept if not _of_the_case(e, refused)])


def _of_the_case(event: Event, refused: list[Event]) -> bool:
    """Whether "was dismissed" is said of a case or a hearing, and of no officer."""
    inside = any(r.start <= event.start and event.end <= r.end for r in refused)
    return (event.kind, event.value) == ("outcome", "dismissed") and inside


def _by_speaker(event: Event, words: str, before: str) -> Event:
    """ "No case to answer" is a panel's finding only where the sentence itself speaks of one."""
    if event.agent != "panel" or event.value not in {"none", "not_proven"}:
        return event
    if re.match(r"(?:did|does) not amount to gross", words):
        # The panel denies the level: what it found, the next words say.
        return replace(event, kind="hint", value="gross_misconduct")
    if "case to answer" in words and (not event.own_agent or _WAS_TOLD.search(before)):
        return replace(event, kind="case_to_answer", value="none")
    if (
        event.kind == "case_to_answer"
        and "indication" not in words
        and ("not" not in words.split()[:2] or words.startswith(("not enough", "not sufficient")))
    ):
        return replace(event, kind="finding", value="not_proven", planned=False)
    return event


def _joined(found: list[Event]) -> list[Event]:
    """ "Misconduct" and "was proven" straight after it are one finding."""
    kept: list[Event] = []
    for event in found:
        last = kept[-1] if kept else None
        follows = last is not None and 0 <= event.start - last.end < 25
        level = last is not None and last.kind == "finding" and "misconduct" in last.value
        if last and level and follows and (event.kind, event.value) == ("finding", "proven"):
            kept[-1] = replace(last, end=event.end)
        else:
            kept.append(event)
    return kept


def _compete(one: Event, other: Event) -> bool:
    if {one.value, other.value} == {"none", "barred_by_leaving"}:
        return True
    deciding = {"case_to_answer", "finding", "hint"}
    return one.kind == other.kind or (one.kind in deciding and other.kind in deciding)


def _wins(one: Event, other: Event) -> bool:
    """Whether `one` is kept where both claim the same words."""
    opinion = {("case_to_answer", "none"), ("finding", "not_proven")}
    if {(one.kind, one.value), (other.kind, other.value)} == opinion:
        return (one.kind == "case_to_answer") == (one.agent in {"watchdog", "force"})
    values = {one.value, other.value}
    both_findings = one.kind == other.kind == "finding"
    if both_findings and "proven" in values and "not_proven" not in values:
        return other.value == "proven"
    if "performance" in values and values & {"none", "not_proven"}:
        return one.value == "performance"
    if "barred_by_leaving" in values and "none" in values:
        return one.value == "barred_by_leaving"
    order = [
        "would_have_been_dismissed",
        "not_dismissed",
        "not_proven",
        "none",
        "barred_by_leaving",
    ]
    for value in order:
        if value in {one.value, other.value}:
            return one.value == value
    return (one.end - one.start) >= (other.end - other.start)
