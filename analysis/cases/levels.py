"""Misconduct or gross misconduct: as a case to answer, as a finding, or merely alleged.

A level is a case to answer where the watchdog or the force speaks, or where a tribunal "could
find" it, and a finding where a panel or a plain report says that it was found.
"""

import re

from analysis.cases.counterfactual import is_pleaded
from analysis.cases.found_level import is_found
from analysis.cases.scan import Phrase, Scan
from analysis.cases.values import SANCTIONS

_NOT_PROVEN_AFTER = re.compile(
    r"\s+(?:(?!(?:and|but|while) (?:the|that|an?|his|her|their|another"
    r"|other)\b)\w+\s+){0,9}?(?:not\s+(?:\w+\s+){0,2}?(?:proven|proved|found|upheld)|unproven)",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    r"\b(?:alleged to have committed|cleared of|accused of|allegations? of|denie[sd]|denying"
    r"|faced|charged? (?:of|with)"
    r"|alleged"
    r"|amount(?:ed|s|ing)? to|acquitted of|exonerated of)\s+(?:\w+\s+){0,2}?(gross misconduct)\b"
    r"(?! (?:hearing|meeting|proceeding))",
    re.IGNORECASE,
)
_ALLEGATION_PROVEN = re.compile(
    r"\ballegations? of ((?:gross )?misconduct)\s+(?:(?!not\b|never\b|if\b)\w+\s+){0,6}?"
    r"(?:proven|proved|upheld|substantiated)\b",
    re.IGNORECASE,
)
_COMMITTED = re.compile(
    r"\b(?:found (?:also )?to have (?:also )?committed|guilty of)\s+$", re.IGNORECASE
)
_WAS_FOUND = re.compile(
    r" (?:was|were|had been|has been) (?:also |likewise |\w+ly )*"
    r"(?:found|established|proven|proved)\b"
)
_FOR = re.compile(r"\bfor\s*$", re.IGNORECASE)
_NOTICE_OF = re.compile(r",? (?:for|in relation to|over) (?:an? )?(?:possible|potential) breach")
_ALLEGED = re.compile(r"\b(?:allegations?|alleged|accused|amount\w*|face[sd]?)\b", re.IGNORECASE)
_UNDER_NOTICE = re.compile(
    r"\b(?:served|possibly|potentially|notices? at the level of)\b[^.;]*$", re.IGNORECASE
)
# "Neither amounted to more than misconduct": to misconduct, and to no gross misconduct.
NO_MORE = re.compile(
    r"\b(?:neither|not|nothing|no|nor)\b[^.;]{0,60}?\b(?:more|higher|worse) than (misconduct)\b",
    re.IGNORECASE,
)
_ADMITS = re.compile(
    r"\b(?:verdict of|admit\w*|dismissed|sacked|findings? of|guilty of"
    r"|counts? of)\s+(?:to\s+)?(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
_DISAGREED = re.compile(
    r"\bnot (?:so \w+ (?:as )?to (?:be |amount|constitute|justify)|at a level|at the level"
    r"|reach\w*|sufficiently|serious enough)\b[^,;]*$|\bclear(?:ed|s)\b[^;]*\bof\s*$|"
    r"\b(?:disagreed|(?:not|n't) (?:agree|accept|believe|consider)(?:ed)?) that\b[^,;]*$",
    re.I,
)
_EITHER = re.compile(
    r"\b(?:gross )?misconduct (?:or|and/or) (?:for )?(?:gross )?misconduct\b", re.I
)
_IF_PROVED = re.compile(r"\bif (?:it (?:is|were) )?(?:proved|proven|found|upheld)\b", re.IGNORECASE)
_AT_FIRST = re.compile(r"\b(?:initially|originally|at first|provisionally)\b", re.IGNORECASE)
# "Gross misconduct for two of them, misconduct for a sergeant": of each, and not one after another.
_LISTS = re.compile(
    r" (?:for|against) (?:an?|the|one|two|three|four|five)\b[^,;.]*(?:,|,? and)\s+(?:for )?$"
)


_FACED = re.compile(
    r"\bfac(?:ed|es|ing) (?:an |\w+ )?allegations? of (misconduct)\b(?! in)", re.IGNORECASE
)


def _goes_on(between: str) -> bool:
    """Whether words after "no evidence" still say what there is none of."""
    return len(between) <= 25 or not re.search(r"[;.]|,|\b(?:but|however|although|and)\b", between)


def _named(scan: Scan) -> list[tuple[str, int, int]]:
    """The levels named in a sentence and not taken back."""
    refused = [p for p in scan.phrases if p.entry.value in {"none", "not_proven"}]
    none = [p for p in refused if p.entry.value == "none"]
    either = [m.span() for m in _EITHER.finditer(scan.text)]
    found = []
    for phrase in scan.phrases:
        if not phrase.is_a("finding", "leveled"):
            continue
        start = phrase.start
        if any(p.start <= start < p.end for p in refused):
            continue
        if any(a <= start < b for a, b in either):
            continue
        if any(p.start < start <= p.end + 60 and _goes_on(scan.text[p.end : start]) for p in none):
            continue
        if _DISAGREED.search(scan.text[max(0, start - 120) : start]):
            continue
        if not _NOT_PROVEN_AFTER.match(scan.text[phrase.end :]):
            gross = scan.text[start] in "gG"
            found.append(("gross_misconduct" if gross else "misconduct", start, phrase.end))
    return found


def _decisions(scan: Scan) -> list[Phrase]:
    """The words that say that there is a case, or that a tribunal could find one."""
    none = [p for p in scan.phrases if p.entry.value == "none"]
    said = [p for p in scan.phrases if p.is_a("case_to_answer", "leveled", "tribunal")]
    said = [p for p in said if not any(n.start < p.end and p.start < n.end for n in none)]
    return sorted(said, key=lambda p: p.start)


def _kind_of(scan: Scan, start: int, end: int) -> str:
    """Whether a level outside a "case to answer" is a finding, an opinion, a hint or nothing."""
    before, after = scan.text[:start], scan.text[end:]
    if is_pleaded(before):
        return ""
    if _IF_PROVED.search(before):
        return "hint"
    ended = any(p.is_a("outcome", "dismissed", "would_have_been_dismissed") for p in scan.phrases)
    sanctioned = any(p.is_a("outcome", *SANCTIONS[:5]) for p in scan.phrases)
    if sanctioned and _FOR.search(before) and not after.strip(" ."):
        return "finding"
    if ended and _FOR.search(before):
        return "finding"
    if is_found(scan.text, start, end, scan.label):
        proven = any(p.entry.value == "proven" for p in scan.phrases)
        opinion = scan.agent(start) in {"watchdog", "force"}
        done = [_ADMITS.search(before), _COMMITTED.search(before), _WAS_FOUND.match(after), ended]
        return "case_to_answer" if opinion and not proven and not any(done) else "finding"
    return "hint" if _ALLEGED.search(before) else ""


def add_levels(scan: Scan) -> None:
    """Add the levels of misconduct that a sentence names, each as what it is there."""
    decided = _decisions(scan)
    levels = _named(scan)
    used: list[int] = []
    for number, (level, start, end) in enumerate(levels):
        following = levels[number + 1 :][:1]
        listed = following and _LISTS.match(scan.text[end : following[0][1]])
        if following and not listed and _AT_FIRST.search(scan.text[:start]):
            continue
        notice = not decided and _NOTICE_OF.match(scan.text[end:])
        if notice or _UNDER_NOTICE.search(scan.text[:start]):
            scan.add("hint", level, start, end)
        elif (
            decided
            and start > decided[0].start - 12
            and not _found_apart(scan, decided, start, end)
        ):
            scan.add("case_to_answer", level, start, end)
            used.append(start)
        else:
            kind = _kind_of(scan, start, end)
            if kind:
                scan.add(kind, level, start, end)
    for match in _ALLEGATION_PROVEN.finditer(scan.text):
        if any(e.kind == "finding" and e.start > match.end() for e in scan.found):
            # "Allegations of gross misconduct were proven, and amounted to misconduct."
            continue
        level = "gross_misconduct" if match[1][0] in "gG" else "misconduct"
        scan.add("finding", level, match.start(1), match.end())
    for match in NO_MORE.finditer(scan.text):
        if scan.agent(match.start(1)) in {"force", "watchdog"}:
            scan.add("case_to_answer", "misconduct", *match.span(1))
    for match in _ACCUSED.finditer(scan.text):
        scan.add("hint", "gross_misconduct", match.start(1), match.end(1))
    for match in _FACED.finditer(scan.text):
        scan.add("hint", "misconduct", *match.span(1))
    _add_unlevelled(scan, decided, used)


def _found_apart(scan: Scan, decided: list[Phrase], start: int, end: int) -> bool:
    """Whether a panel found a level in the same sentence in which a case is told of."""
    near = any(-12 <= start - p.end < 40 for p in decided)
    return not near and scan.agent(start) == "panel" and is_found(scan.text, start, end, "")


def _add_unlevelled(scan: Scan, decided: list[Phrase], used: list[int]) -> None:
    """A "case to answer" for which no level is named."""
    for number, phrase in enumerate(decided):
        until = decided[number + 1].start if number + 1 < len(decided) else len(scan.text)
        named = any(phrase.start - 12 < place < until for place in used)
        if not named and scan.text[phrase.start : phrase.end].lower().startswith(
            ("case", "answer")
        ):
            scan.add("case_to_answer", "unclear", phrase.start, phrase.end)
