"""Which mention an event belongs to: the person named after it ("misconduct for the sergeant"),
else the one named before it.

Pure functions on one sentence; who the mention is, is decided in `cast.py`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.cases.mention import Mention
from analysis.cases.scan import Event

Group = list[Mention]

_LINK_AFTER = re.compile(
    r"^[\s,'\")]*(?:\(?\w+\)?\s+){0,4}?(?:for|against|in respect of|in relation to|in regard to"
    r"|with regard"
    r" to|with respect to|on behalf of|to|on the part of|regarding|involving|of|concerning)\s*"
    r"(?:only\s+|both\s+)?$",
    re.IGNORECASE,
)
_ENDS_IN_LINK = re.compile(r"\b(?:of|for|against|to|would have (?:\w+ )?dismissed)$", re.IGNORECASE)
_NOT_LINK = re.compile(
    r"\b(?:not|failing|his|her|their|how|way|by|allegations?|told|and|that|performance|while"
    r"|but|who|which|former)\b",
    re.I,
)
_JOINED = re.compile(
    r"^\s*(?:(?:involved|concerned)\s*)?"
    r"(?:,|and|,\s*and|as well as|along with|together with|or)?\s*(?:for|against|in respect of"
    r"|of|on behalf of|the)?\s*$",
    re.IGNORECASE,
)
_AS_WERE = re.compile(r"\bas (?:were|was|did|had|have|has)\s*$")
_AND_FOR = re.compile(
    r"[;,]\s*(?:and\s+)?(?:also\s+)?(?:for|in respect of|against|in relation to)\s*$"
)
_AGAINST = re.compile(r"\b(?:against|in respect of|in the case of)\s*$", re.IGNORECASE)
_KNOWN_AS = re.compile(
    r"^[,(-]*\s*(?:who \w+ )?(?:\w+ )?(?:named|known|referred to|identified)(?: \w+){0,2} as"
    r"(?: an?)?$",
    re.IGNORECASE,
)
_ADVISER = re.compile(r"\b(?:informed?|told|tell|informing|telling|colleague|against)\s*$", re.I)


def _is_apposition(text: str, first: Mention, second: Mention) -> bool:
    """ "A member of staff, the call handler, ..." and "one officer (officer A)" are one person."""
    if first.plural != second.plural or (first.plural and first.count != second.count):
        return False
    between, after = text[first.end : second.start].strip(), text[second.end :].lstrip()
    if _KNOWN_AS.match(between):
        return True
    if between == "(":
        return after.startswith(")")
    return (
        between == ","
        and after[:1] in {",", "."}
        and not re.match(r",\s+(?:and|a|an|the|one)\b", after)
    )


def _merged(first: Mention, second: Mention) -> Mention:
    return replace(
        first,
        end=second.end,
        role=second.role or first.role,
        rank=second.rank or first.rank,
        labels=first.labels or second.labels,
        former=first.former or second.former,
        named=first.named or second.named,
    )


def units(
    found: Sequence[Event], text: str, groups: list[list[Mention]]
) -> list[tuple[list[Mention] | None, list[Event]]]:
    """The events of a sentence by the group of mentions that they concern, in the text's order."""
    units: list[tuple[list[Mention] | None, list[Event]]] = []
    for event in found:
        if event.value == "under_investigation":
            continue
        group = _after(event, text, groups, found) or _before(event, text, groups)
        known = next((unit for unit in units if unit[0] is group), None)
        if known:
            known[1].append(event)
        else:
            units.append((group, [event]))
    units.sort(key=lambda unit: unit[0][0].start if unit[0] else unit[1][0].start)
    return units


def level_of(text: str) -> str:
    """The level that a sentence names of the proceeding: it tells whose proceeding it is."""
    if re.search(r"gross misconduct (?:hearing|meeting|proceeding)", text, re.IGNORECASE):
        return "gross_misconduct"
    if re.search(r"misconduct (?:meeting|proceeding)", text, re.IGNORECASE):
        return "misconduct"
    return ""


def grouped(text: str, subjects: list[Mention]) -> list[list[Mention]]:
    """Mentions joined by "and" or commas speak of one set of persons."""
    groups: list[list[Mention]] = []
    for mention in subjects:
        if groups:
            last = groups[-1][-1]
            between = text[last.end : mention.start]
            headed = not mention.pronoun and not last.pronoun
            if headed and last is not mention and _is_apposition(text, last, mention):
                groups[-1][-1] = _merged(last, mention)
                continue
            if headed and between.strip() and _JOINED.match(between):
                groups[-1].append(mention)
                continue
        groups.append([mention])
    return [_members(group) for group in groups]


def _members(group: Group) -> Group:
    """The members, where a group is told by number and then by rank: "three officers, a ..."."""
    whole, parts = group[0], group[1:]
    apart = bool(parts) and whole.plural and not whole.rank and all(m.rank for m in parts)
    counted = len(parts) > 1 and sum(m.count or 1 for m in parts) == whole.count
    called = whole.count is None and all(m.named for m in parts)
    if not (apart and (counted or called)):
        return group
    return [replace(parts[0], start=whole.start), *parts[1:]]


def _after(
    event: Event, text: str, groups: list[list[Mention]], found: Sequence[Event]
) -> list[Mention] | None:
    for group in groups:
        first = group[0]
        if first.start < event.end and event.start < first.end:
            return group if first.pronoun in {"", "bare"} else None
        if first.start < event.end or first.pronoun not in {"", "bare"}:
            continue
        between = text[event.end : first.start]
        if len(between) > 50 or any(
            event.end <= e.start < first.start and (e.kind == event.kind and e.value != event.value)
            for e in found
        ):
            return None
        if not between.strip() and _ENDS_IN_LINK.search(text[event.start : event.end]):
            return group
        if event.value == "dismissed" or event.kind in {"left", "hint"}:
            return None
        if _LINK_AFTER.match(between) and not _NOT_LINK.search(between):
            return group
        return None
    return None


def _before(event: Event, text: str, groups: list[list[Mention]]) -> list[Mention] | None:
    """The nearest group before an event; a pronoun stands for the group before it."""
    earlier = [g for g in groups if g[0].start < event.start]
    while earlier:
        group = earlier.pop()
        lead = group[0]
        if lead.pronoun == "who" and earlier:
            continue
        beside = text[earlier[-1][-1].end : lead.start].strip() if earlier else "none"
        of_whom = text[lead.start : lead.end].endswith("of whom") and event.kind != "left"
        adjoins = not beside or (beside == "," and of_whom)
        if lead.pronoun == "bare" and adjoins:
            continue
        if lead.pronoun in {"he", "she", "they"} and earlier:
            previous = earlier[-1]
            plural = any(m.plural for m in previous) or len(previous) > 1
            if plural == lead.plural or not plural:
                return previous
        if _ADVISER.search(text[: lead.start]) and earlier and not lead.labels:
            continue
        return group
    later = [g for g in groups if g[0].start >= event.start and not g[0].pronoun]
    unknown = event.kind in {"proceeding", "pending"}
    if later and (unknown or _AGAINST.search(text[: later[0][0].start])):
        return later[0]
    return None


def takes_up(text: str, group: Group) -> bool:
    """Whether a group takes up what was said before it: "..., as were two constables"."""
    return bool(_AS_WERE.search(text[: group[0].start]))


def goes_on(text: str, group: Group) -> bool:
    """Whether a group goes on with the case named before it: "...; for the second officer"."""
    return bool(_AND_FOR.search(text[: group[0].start]))
