"""The groups of a sentence's mentions: those joined by "and" or commas speak of one set of persons.

Pure functions on the words of one sentence; whom a group means is decided in `cast.py`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.cases.apposition import is_apposition, merged
from analysis.cases.mention import NUMBERS, Mention
from analysis.cases.scan import Event
from analysis.cases.values import SANCTIONS

Group = list[Mention]
Part = tuple[Group | None, list[Event]]

_JOINED = re.compile(
    r"^\s*(?:(?:involved|concerned|present|on duty|in charge|on scene)\s*)?"
    r"(?:,|and|,\s*and|as well as|along with|together with|or|,?\s*nor)?\s*(?:for|against"
    r"|in respect of"
    r"|of|on|on behalf of|the)?\s*$",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\b(?:for|on|to|against|in respect of|by|with|of)\s*$", re.IGNORECASE)
_AGE = re.compile(r",?\s*\(?(?:aged )?\d\d\)?(?=,|\s|$),?")
_IT_WAS = re.compile(r"(?: [A-Z][\w'-]+)*,? (?:it|there|the \w+) (?:was|is|were|has been)\b")
_VERB = re.compile(
    r" (?:(?:on duty|on call|in charge|in (?:the )?custody|at the scene|concerned) )?"
    r"(?:was|were|had|has|have|received|got|accepted|faced|resigned|retired)\b"
)
# "The officer who aimed, and the officer who helped him, had no case": both.
_VERB_AFTER = re.compile(
    r" who [^,;.]{2,110}? had (?:a|no) case\b"
    r"|(?: who [^,;.]{2,110})?, (?:both |each |all )?(?:were|had|have|received)\b"
)
_DECIDED = re.compile(r"case to answer|misconduct|warning|dismissed|advice|action|prove[nd]")
_ONE_OF_THEM = re.compile(
    rf",? \(?(?:one|{'|'.join(NUMBERS)}) (?:of (?:them|whom) )?(?:was |is |being )?", re.IGNORECASE
)
_BOTH_NAMED = re.compile(
    r"^\s*,?\s*(?:who|\()[^,;.]{2,60}[,)]?,?\s+and\s*(?:former\s*)?$", re.IGNORECASE
)
_BOTH_TOLD = re.compile(r"^\s*,?\s+who\s[^,;.]{2,90},?\s+and\s*$")
# "The two officers at Preston and the operator had no case": all three.
_PLACED_AND = re.compile(
    r" (?:at|in|on|from) (?:(?!was |were |had |has |got |and |met |who |that )[\w'-]+ ){1,4}and\s*"
)
_INDEFINITE = re.compile(rf"(?:an?|another|{'|'.join(NUMBERS)})\b")
_OUTSIDE = frozenset({"management_action", "reflective_practice", "performance_procedure"})
_DASH = re.compile(r"\s[-–—]\s|[:(]|\b(?:namely|comprising|made up of|including)\b")


def grouped(text: str, subjects: list[Mention]) -> list[list[Mention]]:
    """Mentions joined by "and" or commas speak of one set of persons."""
    groups: list[list[Mention]] = []
    subjects, among = _one_told_by_rank(text, subjects)
    for place, mention in enumerate(subjects):
        if mention is among:
            groups[-1].append(mention)
            continue
        following = subjects[place + 1] if place + 1 < len(subjects) else None
        if mention.pronoun == "who" and groups and following and not following.pronoun:
            between = text[groups[-1][-1].end : following.start]
            verb = _VERB.match(text, following.end) or _VERB_AFTER.match(text, following.end)
            told = _BOTH_TOLD.match(between) and verb and not _DECIDED.search(between)
            if told or (_BOTH_NAMED.match(between) and following.named):
                groups[-1].append(following)
                continue
        if groups and mention in groups[-1]:
            continue
        if groups:
            last = groups[-1][-1]
            between = _AGE.sub(" ", text[last.end : mention.start])
            headed = not mention.pronoun and last.pronoun in {"", "bare"}
            if headed and last is not mention and is_apposition(text, last, mention):
                groups[-1][-1] = merged(last, mention)
                continue
            of_whom = text[mention.start : mention.end].endswith("of whom")
            if last.pronoun in {"he", "she"} and between.strip() == "nor":
                groups[-1].append(mention)
                continue
            if _begins_a_clause(text, groups[-1], between, mention):
                groups.append([mention])
                continue
            verb = _VERB.match(text, mention.end)
            if headed and verb and _PLACED_AND.fullmatch(between):
                groups[-1].append(mention)
                continue
            if headed and between.strip() and _JOINED.match(between) and not of_whom:
                groups[-1].append(_as_known(text, groups[-1][0], mention))
                continue
        groups.append([mention])
    return [_members(_all_further(group)) for group in groups]


def _one_told_by_rank(text: str, subjects: list[Mention]) -> tuple[list[Mention], Mention | None]:
    """ "Four officers, one of them a sergeant, ...": three officers and a sergeant."""
    for place, (whole, one, ranked) in enumerate(
        zip(subjects, subjects[1:], subjects[2:], strict=False)
    ):
        count = whole.count or 0
        beside = _ONE_OF_THEM.fullmatch(text[whole.end : ranked.start])
        alone = ranked.count == 1 and text[ranked.end : ranked.end + 1] in {",", ")"}
        if count > 1 and not whole.rank and one.count == 1 and ranked.rank and beside and alone:
            rest = replace(whole, count=count - 1, plural=count > 2)
            return [*subjects[:place], rest, ranked, *subjects[place + 3 :]], ranked
        some = one.count or 0
        several = beside and ranked.plural and text[ranked.end : ranked.end + 1] in {",", ")"}
        if several and 1 < some < count and ranked.rank and not whole.rank:
            rest = replace(whole, count=count - some, plural=count - some > 1)
            ranked = replace(ranked, count=some)
            return [*subjects[:place], rest, ranked, *subjects[place + 3 :]], ranked
    return subjects, None


def _begins_a_clause(text: str, group: Group, between: str, mention: Mention) -> bool:
    """ "Warnings for an inspector and a sergeant, and a second sergeant received advice"."""
    object_of = _OBJECT.search(text[: group[0].start])
    verb = _VERB.match(text, mention.end)
    if re.fullmatch(r",\s*(?:and|while|but) (?:for|in the case of)\s*", between):
        return bool(_IT_WAS.match(text, mention.end))
    return bool(object_of and verb and re.fullmatch(r",\s*(?:and|while|but)\s*", between))


def _all_further(group: Group) -> Group:
    """ "A further two constables and an inspector": the inspector is somebody further, too."""
    if group[0].reach != "further":
        return group
    return [replace(m, reach="further") if m.reach == "new" and m.role else m for m in group]


def _as_known(text: str, first: Mention, mention: Mention) -> Mention:
    """ "The sergeant and inspector": the article stands for both."""
    words = text[mention.start : mention.end].lower()
    bare = mention.count == 1 and not mention.plural and not _INDEFINITE.match(words)
    if bare and mention.reach == "new" and first.reach == "known":
        return replace(mention, reach="known")
    return mention


def _members(group: Group) -> Group:
    """The members, where a group is told by number and then by rank: "three officers, a ..."."""
    whole, parts = group[0], group[1:]
    apart = bool(parts) and whole.plural and not whole.rank
    apart = apart and all(m.rank and m.role == whole.role for m in parts)
    counted = len(parts) > 1 and sum(m.count or 1 for m in parts) == whole.count
    called = whole.count is None and all(m.named for m in parts)
    if not (apart and (counted or called)):
        return group
    return [replace(parts[0], start=whole.start), *parts[1:]]


def told_in_parts(group: Group, groups: list[Group], text: str, told: list[Group]) -> bool:
    """ "Four officers were served - three sergeants and a constable": the number goes unsaid."""
    whole = group[0]
    if any(g is group for g in told) or len(group) > 1 or whole.rank or not whole.plural:
        return False
    return any(
        sum(m.count or 0 for m in later) == whole.count
        and all(m.rank or m.role != whole.role for m in later)
        and _DASH.search(text[whole.end : later[0].start])
        for later in groups
        if later[0].start > whole.end
    )


def in_order(parts: Sequence[Part], groups: Sequence[Group]) -> list[Part]:
    """The groups of a sentence, with what is said of each, as they stand."""
    silent: list[Part] = [
        (group, []) for group in groups if not any(told is group for told, _ in parts)
    ]
    return sorted(
        [*parts, *silent], key=lambda part: part[0][0].start if part[0] else part[1][0].start
    )


def is_others(concerned: list[Event], parts: list[Part]) -> bool:
    """Whether the proceeding that a sentence names is another person's: nothing else is theirs."""
    held = [(group, found) for group, found in parts if any(e.kind == "proceeding" for e in found)]
    if not held or any(found is concerned for _, found in held):
        return False
    return all(
        group is not None and all(e.kind in {"proceeding", "pending"} for e in found)
        for group, found in held
    )


def is_beside(concerned: list[Event], parts: list[Part]) -> bool:
    """Whether a step outside discipline stands beside another person's sanction at a meeting.

    "The PCSO received a written warning at a meeting and the sergeant received management action."
    """
    held = [found for _, found in parts if any(e.kind == "proceeding" for e in found)]
    if len(held) != 1 or held[0] is concerned:
        return False
    sanctioned = any(e.value in SANCTIONS and e.value not in _OUTSIDE for e in held[0])
    mild = [e for e in concerned if e.kind == "outcome" and e.value in _OUTSIDE]
    return sanctioned and bool(mild) and all(e.kind == "outcome" for e in concerned)
