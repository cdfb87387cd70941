"""Which mention an event belongs to: the person named after it ("misconduct for the sergeant"),
else the one named before it.

Pure functions on one sentence; who the mention is, is decided in `cast.py`.
"""

import re
from collections.abc import Sequence

from analysis.cases.asides import may_concern
from analysis.cases.clauses import GOES_ON, disagrees, in_clause, is_of_last
from analysis.cases.grouping import Group, Part
from analysis.cases.scan import Event

_LINK_AFTER = re.compile(
    r"^[\s,'\")]*(?:\(?\w+\)?\s+){0,4}?(?:for|against|in respect of|in relation to|in regard to"
    r"|with regard"
    r" to|with respect to|taken with|imposed on|on behalf of|to|on the part of"
    r"|regarding|involving|of|concerning)\s*"
    r"(?:only\s+|both\s+|a (?:small )?number of\s+|several\s+)?$",
    re.IGNORECASE,
)
_LINKS_CONDUCT = re.compile(
    r"^\s*(?:for|in respect of|in relation to|over|regarding|concerning|about)\s+the\s+(?:use of )?"
    r"(?:force (?:used|applied)|force|actions|conduct|behaviour|decisions?|role|parts? played)"
    r"\s+(?:by|of)\s*$",
    re.IGNORECASE,
)
_DEALS_WITH = re.compile(
    r"[^.;,]{0,60}\b(?:way|means|method|response|outcome|measure)s?"
    r" (?:to deal|of dealing|for dealing) with\s*$"
)
_LIST_GOES_ON = re.compile(r"(?:,| or| nor|, and)(?: either of| any of)?\s*$")
_TELLING = re.compile(r"\b(?:tell|inform|warn|ask|telling|informing|warning|asking)\s*$")
_AND_THEY = re.compile(r"(?: (?:was|were|had been|found|proven|proved|both))*,? and\s+$")
_NOUN = re.compile(r"dismissal", re.IGNORECASE)
_ASIDE_OF_THING = re.compile(r",\s*(?:which|that)\b[^,;]{3,120},")
_ALLEGATION_THAT = re.compile(
    r"(?:The|An|Any) (?:\w+ )?(?:allegation|claim|charge)s? (?:that|against)\b"
)
# "An allegation relating to a special constable was not proven": of nobody named here.
_RELATING_TO = re.compile(
    r"(?:An|One|A further|Another|The) (?:\w+ )?allegations? (?:relating to|concerning|involving"
    r"|about)"
    r" (?:an?|another|the|one) "
)
_WAS_WHAT = re.compile(
    r" (?:was|is|were) (?:what|the (?:verdict|finding|ruling|result|outcome|sanction)"
    r" (?:on|against|for|in the case of)) "
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|be|being|is|are|got|gets)\s+(?:\w+ly\s+|both\s+|all\s+|also\s+)*\w*$"
)
_ENDS_IN_LINK = re.compile(
    r"\b(?:of|for|against|to|clear(?:ed|s)|would (?:\w+ )?have (?:\w+ )?dismissed)$", re.IGNORECASE
)
_NOT_LINK = re.compile(
    r"\b(?:not|failing|his|her|their|how|way|by|allegations?|told|and|that|(?<!improve )performance"
    r"|while|but|who|which|former|although|though|we)\b",
    re.I,
)
_AGAINST = re.compile(r"\b(?:against|in respect of|in the case of)\s*$", re.IGNORECASE)
# "A dispatcher, who did not tell a supervisor, had no case to answer": the supervisor is aside.
_ASIDE = re.compile(r",\s+(?:who|whose)\b(?:[^,;.]|[.,]\d){3,160},(?!\s+and\b)")
_THEIRS = re.compile(r"; their\b")
_ADVISER = re.compile(
    r"\b(?:informed?|told|tell|informing|telling|colleague"
    r"|(?<!case )(?<!cases )(?<!allegation )(?<!allegations )(?<!charge )(?<!proven )against)\s*$",
    re.I,
)


def units(found: Sequence[Event], text: str, groups: list[Group]) -> list[Part]:
    """The events of a sentence by the group of mentions that they concern, in the text's order."""
    units: list[Part] = []
    for event in found:
        if event.value == "under_investigation":
            continue
        group = _listed(event, text, groups)
        group = group or _after(event, text, groups, found) or _before(event, text, groups)
        known = next((unit for unit in units if unit[0] is group), None)
        if known:
            known[1].append(event)
        else:
            units.append((group, [event]))
    units.sort(key=lambda unit: unit[0][0].start if unit[0] else unit[1][0].start)
    return units


def _listed(event: Event, text: str, groups: list[Group]) -> Group | None:
    """All of a list inside the words: "no indication that the X who ..., the Y or the Z had"."""
    if event.value != "none":
        return None
    inside = [g for g in groups if event.start < g[0].start and g[-1].end < event.end]
    inside = [g for g in inside if not g[0].pronoun]
    if len(inside) < 2:
        return None
    rest = inside[1:]
    if any(not _LIST_GOES_ON.search(text[event.start : group[0].start]) for group in rest):
        return None
    return [mention for group in inside for mention in group]


def level_of(text: str) -> str:
    """The level that a sentence names of the proceeding: it tells whose proceeding it is."""
    if re.search(r"\b(?:instead of|rather than) (?:a )?gross misconduct\b", text, re.IGNORECASE):
        return "gross_misconduct"
    if re.search(r"gross misconduct (?:hearing|meeting|proceeding|case)", text, re.IGNORECASE):
        return "gross_misconduct"
    if re.search(r"misconduct (?:meeting|proceeding)", text, re.IGNORECASE):
        return "misconduct"
    return ""


def _after(event: Event, text: str, groups: list[Group], found: Sequence[Event]) -> Group | None:
    for group in groups:
        first = group[0]
        if first.start < event.end and event.start < first.end:
            return group if first.pronoun not in {"he", "she", "they", "who"} else None
        if first.start < event.end or first.pronoun not in {"", "bare"}:
            continue
        between = _ASIDE_OF_THING.sub("", text[event.end : first.start])
        in_cases = not between.strip() and text.startswith("in ", first.start)
        if in_cases or _DEALS_WITH.match(between):
            return group
        if len(between) > 50 or any(
            event.end <= e.start < first.start and (e.kind == event.kind and e.value != event.value)
            for e in found
        ):
            return None
        if not between.strip() and _ENDS_IN_LINK.search(text[event.start : event.end]):
            return group
        active = between.strip() in {"", "notice", "with immediate effect"}
        if event.value == "dismissed" and active and not _PASSIVE.search(text[: event.start + 12]):
            return group
        verb = event.value == "dismissed" and not _NOUN.match(text, event.start)
        if verb or event.kind in {"left", "hint"}:
            return None
        linked = _LINK_AFTER.match(between) and not _NOT_LINK.search(between)
        if linked or _LINKS_CONDUCT.match(between) or _WAS_WHAT.fullmatch(between):
            return group
        return None
    return None


def _before(event: Event, text: str, groups: list[Group]) -> Group | None:
    """The nearest group before an event; a pronoun stands for the group before it."""
    if event.kind == "finding" and groups and _ALLEGATION_THAT.match(text):
        # "The allegation that the sergeant failed to challenge the two officers was not proven."
        return groups[0]
    if event.kind == "finding" and _RELATING_TO.match(text):
        return None
    asides = [m.span() for m in _ASIDE.finditer(text) if m.end() <= event.start]
    earlier = [g for g in groups if g[0].start < event.start]
    outside = [g for g in earlier if not any(a < g[0].start < b for a, b in asides)]
    earlier = [g for g in outside or earlier if may_concern(text, g[0])]
    while earlier:
        group = earlier.pop()
        lead = group[0]
        if lead.pronoun == "who" and earlier:
            if is_of_last(text, earlier[-1], lead):
                return [earlier[-1][-1]]
            continue
        beside = text[earlier[-1][-1].end : lead.start].strip() if earlier else "none"
        of_whom = text[lead.start : lead.end].endswith("of whom") and event.kind != "left"
        some = bool(earlier) and lead.count not in {None, 1} and lead.count != earlier[-1][-1].count
        adjoins = not beside or (beside == "," and of_whom and not some)
        if lead.pronoun == "bare" and adjoins:
            continue
        named = [g for g in earlier if g[0].pronoun != "who"]
        if lead.pronoun in {"he", "she", "they"} and named and len(group) == 1:
            previous = named[-1]
            plural = any(m.plural for m in previous) or len(previous) > 1
            theirs = _THEIRS.search(text[lead.end : event.start])
            if plural == lead.plural or not plural or theirs:
                return previous
        if earlier and (in_clause(text, group, earlier, event) or disagrees(text, group)):
            continue
        if _ADVISER.search(text[: lead.start]) and earlier and not lead.labels:
            continue
        return group
    return _first_later(event, text, groups)


def _first_later(event: Event, text: str, groups: list[Group]) -> Group | None:
    """The group named after an event that nobody stands before: "Attending a meeting, the PC"."""
    later = [g for g in groups if g[0].start >= event.start and not g[0].pronoun]
    later = [g for g in later if may_concern(text, g[0])]
    later = [g for g in later if not _TELLING.search(text[: g[0].start])]
    later = [g for g in later if " but " not in text[event.end : g[0].start]]
    unknown = event.kind in {"proceeding", "pending", "left"}
    if later and event.kind == "finding" and _AND_THEY.match(text[event.end : later[0][0].start]):
        # "Gross misconduct was proven and the sergeant was dismissed": of the sergeant.
        return later[0] if GOES_ON.match(text, later[0][-1].end) else None
    if later and (unknown or _AGAINST.search(text[: later[0][0].start])):
        return later[0]
    return None
