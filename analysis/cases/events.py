"""What a sentence says was decided: findings, outcomes, proceedings, departures, and who says so.

An event is words at a place. Whom it concerns is decided in `attach.py`, what follows from all of
a person's events in `rules.py`.
"""

import re
from dataclasses import dataclass, replace

from analysis.cases.lexicon import EventPhrases, lexicon
from analysis.cases.sentences import Sentence

_AGENTS = (
    (
        "force",
        re.compile(
            r"(?:[Aa]fter|[Ff]ollowing|[Oo]n|[Hh]aving|[Uu]pon)\s+(?:considering|reviewing|reviewed|receipt of"
            r"|receiving|a review of)\s+(?:our|the)\s+(?:final\s+|investigation\s+)*report"
            r"|\b[Tt]he force\b|\b[Aa]ppropriate authority\b|\bprofessional standards\b"
            r"|\b(?:Police|Constabulary|Service|[A-Z]{3,5})(?!\s+(?:officer|constable|sergeant|staff|communit"
            r"|inspector|detective|federation|headquarters|appeal|special|IOPC))\)?,?\s+(?:who\s+)?(?:\w+\s+){0,7}?"
            r"(?:agreed|were of|was of|determined|proposed|considered|decided|disagreed|confirmed"
            r"|accepted|felt|believed|advised|concluded|suggested|took the view|asserted)\b"
        ),
    ),
    (
        "watchdog",
        re.compile(
            r"\b(?:we|our(?!\s+(?:findings|report|view|opinion|recommend|conclusion|assess|determin|final"
            r"|investigation report))|us|IOPC|IPCC|investigators?|investigation|watchdog|independent office"
            r"|police complaints commission|reasonable tribunal|complaints watchdog)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "panel",
        re.compile(
            r"\b(?:chief constable|commissioner|panel|panels|chair|chairman|chairwoman|chairperson|tribunal|lqc|hearing|meeting)\b"
            r"(?!(?:[ ,]+properly[ -]directed)?,?\s+(?:could|may|might|to)\b)(?!-)",
            re.IGNORECASE,
        ),
    ),
    (
        "court",
        re.compile(
            r"\b(?:court|jury|cps|crown prosecution service|magistrates?|judge|trial|inquest"
            r"|coroner|convicted|conviction|sentenced|pleaded|acquitted|jailed|criminal charges?"
            r"|prosecut\w+)\b",
            re.IGNORECASE,
        ),
    ),
)
_LEVEL = re.compile(r"\b(gross\s+)?misconduct\b", re.IGNORECASE)
_FINDING_VERBS = re.compile(
    r"\b(?:found|finds?|finding|findings|proven|proved|proves|guilty|admitted|admits|admitting"
    r"|accepted|amount(?:ed|s|ing)? to|constituted?|committed|determined|concluded|ruled|upheld"
    r"|dismissed|sacked|fired|level|breach(?:es)? of|assessed|culpable|decided|substantiated"
    r"|was|were|be|considered|equated|outcome|counts?|reached|warning|as)\b",
    re.IGNORECASE,
)
_NOT_PROVEN_AFTER = re.compile(
    r"\s+(?:\w+\s+){0,9}?(?:not\s+(?:\w+\s+){0,2}?(?:proven|proved|found|upheld)|unproven)",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    r"\b(?:cleared of|accused of|allegations? of|denie[sd]|denying|faced|charged? (?:of|with)|alleged"
    r"|amount(?:ed|s|ing)? to|acquitted of|exonerated of)\s+(?:\w+\s+){0,2}?(gross misconduct)\b"
    r"(?! (?:hearing|meeting|proceeding))",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\b(?:findings?|outcome|decision|result)\s*[:-]?\s*$", re.IGNORECASE)
_ADMITS = re.compile(r"\b(?:admit\w*|dismissed|sacked)\s+(?:to\s+)?(?:\w+\s+){0,4}$", re.IGNORECASE)
_AT_FIRST = re.compile(r"\b(?:initially|originally|at first|provisionally)\b", re.IGNORECASE)
_NO_VERB = re.compile(
    r"\b(?:alleg\w+|accus\w+|whether|if|would amount|could|may|might|contend\w*|charged with"
    r"|so serious as|case to answer|face[sd]?|facing|answer|any)\b",
    re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(
    r"\b(?:whether|if (?:proven|proved|found|the|an|any|they|he|she|it)|consider(?:ed|s|ing)? "
    r"(?:whether|if)|can (?:range|include|be)|could (?:range|include|result|lead|face|be (?:dis|sack"
    r"|given))|range from|available (?:outcomes?|sanctions?)|(?:outcomes?|sanctions?|penalties) "
    r"(?:available|include|can|could (?:be|include)(?! imposed)|may|range|open)|up to and including|possible outcomes?"
    r"|maximum (?:outcome|sanction|penalty)|any officer|anyone|those who|officers who (?:are|do|fail"
    r"|breach)|decide whether|may (?:be|face|result|lead)|should (?:a|an|any|the case)|unless"
    r"|options? (?:of|were|are|include)|alternative to|calls? for|called for|urged|asked the panel"
    r"|argued|sought|submitted that|recommended (?:that )?(?:he|she|they)? ?(?:be )?dismiss\w*)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:would|should|will|to be|propos\w+|recommend\w*|suggest\w*|agreed (?:to|that|with)"
    r"|could be|appropriate|direct(?:ed|ion)|organi[sz]e|arrange[ds]?|convene|hold|intend\w*|to face"
    r"|due|scheduled|faces?|must|decided to|may be considered|asked|opinion|going to)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:was|were|been|received|given|issued|got|had|has|have|imposed|resulted|found|took place"
    r"|attended|held|concluded|commenced|at (?:the|a|his|her|their)|handed|subject to)\b",
    re.IGNORECASE,
)
_LIST_OF_OUTCOMES = re.compile(
    r"(?:available|possible) (?:outcomes?|sanctions?|disciplinary)|outcomes? (?:are|include|available"
    r"|can be)|sanctions? (?:are|include|available|can be)|can (?:range|result in)|range from",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Event:
    """Something said at `start:end` of a sentence, by `agent`; `planned` where it is yet to be."""

    kind: str
    value: str
    start: int
    end: int
    agent: str = ""
    planned: bool = False
    quoted: bool = False
    own_agent: bool = True


def mask(text: str) -> str:
    """The text with look-alike phrases blanked by underscores, at the same length."""
    return lexicon().mask.sub(lambda m: "_" * len(m.group()), text)


def opens_list_of_outcomes(text: str) -> bool:
    """Whether a sentence introduces a list of what may happen to anybody."""
    return bool(_LIST_OF_OUTCOMES.search(text))


def agents(text: str) -> list[tuple[int, str]]:
    """Who is said to decide, by place."""
    found = [(m.end(), name) for name, pattern in _AGENTS for m in pattern.finditer(text)]
    return sorted(found)


def _agent_at(found: list[tuple[int, str]], position: int, inherited: str) -> str:
    before = [name for place, name in found if place <= position]
    if before:
        return before[-1]
    after = [name for place, name in found if place > position]
    return after[0] if after else inherited


def _clause_before(text: str, position: int) -> str:
    cut = max(text.rfind(";", 0, position), text.rfind(" but ", 0, position))
    return text[max(cut + 1, position - 110, 0) : position]


def _is_planned(text: str, position: int) -> bool:
    before = _clause_before(text, position)
    planned = [m.end() for m in _PLANNED.finditer(before)]
    done = [m.end() for m in _DONE.finditer(before)]
    return bool(planned) and (not done or max(done) <= max(planned))


def _allowed(entry: EventPhrases, text: str, start: int, end: int) -> bool:
    if entry.not_before and entry.not_before.search(text[max(0, start - 70) : start]):
        return False
    return not (entry.not_after and entry.not_after.match(text[end : end + 60]))


def _raw(text: str) -> list[tuple[EventPhrases, int, int]]:
    found = []
    lowered = text.lower()
    for entry in lexicon().events:
        if not any(word in lowered for word in entry.words):
            continue
        for match in entry.pattern.finditer(text):
            if _allowed(entry, text, match.start(), match.end()):
                found.append((entry, match.start(), match.end()))
    return found


def _is_found(text: str, start: int, end: int) -> bool:
    """Whether a level of misconduct is said to have been found, by a verb near it."""
    if _LABEL.search(text[:start]):
        return True
    left = re.split(r"[;:]| but |, and (?=whether)", text[max(0, start - 110) : start])[-1]
    right = re.split(r"[;:]| but |, (?=which|who)", text[end : end + 70])[0]
    verbs = list(_FINDING_VERBS.finditer(left))
    if verbs and not _NO_VERB.search(left[verbs[-1].start() :]):
        plain = verbs[-1].group().lower()
        if plain not in {"was", "were", "be", "as", "warning"} or len(left) - verbs[-1].end() < 14:
            return not re.search(r"\b(?:alleged|whether|if)\b", left[-60:], re.IGNORECASE)
    return bool(
        re.match(
            r"\s+(?:\w+\s+){0,7}?(?:proven|proved|found|upheld|substantiated|established|admitted)\b",
            right,
        )
        and not re.search(r"\b(?:if|whether|could)\s*$", left)
    )


def _levels(text: str, raw: list[tuple[EventPhrases, int, int]]) -> list[tuple[str, int, int]]:
    """The levels of misconduct named in a sentence and not taken back."""
    taken = [(s, e) for entry, s, e in raw if entry.value in {"none", "not_proven"}]
    found = []
    for entry, start, end in raw:
        if entry.kind == "finding" and entry.value == "leveled":
            if any(s <= start < e for s, e in taken) or _NOT_PROVEN_AFTER.match(text[end:]):
                continue
            level = "gross_misconduct" if text[start:end][0] in "gG" else "misconduct"
            found.append((level, start, end))
    return found


def _is_decision_on_case(raw: list[tuple[EventPhrases, int, int]], agent: str) -> bool:
    kinds = {(entry.kind, entry.value) for entry, _, _ in raw}
    if ("case_to_answer", "leveled") in kinds or ("case_to_answer", "tribunal") in kinds:
        return True
    return agent in {"watchdog", "force"} and not kinds & {("finding", "proven")}


def events(sentence: Sentence, text: str, inherited: str, label: str = "") -> list[Event]:
    """The events of a sentence in order; `text` is masked, `inherited` the agent spoken of before.

    `label` is the line before it where that was a bare label ("Finding").

    A level of misconduct is a case to answer where the watchdog or the force speaks, or where a
    tribunal "could find" it, and a finding where a panel or a plain report says that it was found.
    """
    raw = _raw(text)
    if not raw:
        return []
    by_place = agents(text)
    found: list[Event] = []

    def add(kind: str, value: str, start: int, end: int, planned: bool = False) -> None:
        agent = _agent_at(by_place, start, inherited)
        quoted = sentence.in_quotes(start)
        found.append(Event(kind, value, start, end, agent, planned, quoted, bool(by_place)))

    _add_levels(text, raw, by_place, inherited, add)
    for entry, start, end in raw:
        value = entry.value
        before = _clause_before(text, start)
        if entry.kind in {"outcome", "left", "pending"}:
            hypothetical = _HYPOTHETICAL.search(before)
            firm = entry.value in {"overturned", "would_have_been_dismissed"}
            if hypothetical and entry.kind == "outcome" and not firm:
                continue
        if entry.value == "breached":
            if _agent_at(by_place, start, inherited) in {"watchdog", "force"}:
                continue
            value = "proven"
        if entry.kind == "finding" and _agent_at(by_place, start, inherited) == "court":
            if "misconduct" not in text.lower():
                continue
        if entry.kind == "finding" and value == "proven":
            if re.search(
                r"\b(?:if|whether|alleged(?:ly)?|could|would|may|not|n't|never)\b", before[-45:]
            ):
                continue
        if (entry.kind, entry.value) in {
            ("finding", "leveled"),
            ("case_to_answer", "leveled"),
            ("case_to_answer", "tribunal"),
        }:
            continue
        planned = entry.kind in {"outcome", "proceeding"} and _is_planned(text, start)
        add(entry.kind, value, start, end, planned)
    return _settled(found)


def _add_levels(text, raw, by_place, inherited, add) -> None:  # type: ignore[no-untyped-def]
    levels = _levels(text, raw)
    decided = [
        (s, e)
        for entry, s, e in raw
        if entry.kind == "case_to_answer" and entry.value in {"leveled", "tribunal"}
    ]
    nones = [(s, e) for entry, s, e in raw if entry.value == "none"]
    levels = [x for x in levels if not any(s < x[1] <= e + 25 for s, e in nones)]
    decided = [(s, e) for s, e in decided if not any(a < e and s < b for a, b in nones)]
    used: list[int] = []
    for number, (level, start, end) in enumerate(levels):
        if number + 1 < len(levels) and _AT_FIRST.search(text[:start]):
            continue
        agent = _agent_at(by_place, start, inherited)
        if re.search(r"\b(?:served|possibly|potentially)\b[^.;]*$", text[:start]):
            add("hint", level, start, end)
        elif decided and start > decided[0][0] - 12 or any(s <= start <= e for s, e in decided):
            add("case_to_answer", level, start, end)
            used.append(start)
        elif _is_found(text, start, end):
            proven = any(e.value == "proven" for e, _, _ in raw)
            opinion = (
                agent in {"watchdog", "force"} and not proven and not _ADMITS.search(text[:start])
            )
            kind = "case_to_answer" if opinion else "finding"
            add(kind, level, start, end)
        elif re.search(r"\b(?:allegations?|alleged|accused|amount\w*|face[sd]?)\b", text[:start]):
            add("hint", level, start, end)
    for match in _ACCUSED.finditer(text):
        add("hint", "gross_misconduct", match.start(1), match.end(1))
    decided.sort()
    for number, (start, end) in enumerate(decided):
        until = decided[number + 1][0] if number + 1 < len(decided) else len(text)
        named = any(start - 12 < place < until for place in used)
        if text[start:end].lower().startswith("case") and not named:
            add("case_to_answer", "unclear", start, end)


def _settled(found: list[Event]) -> list[Event]:
    """One event where two phrases overlap: the panel's "no case to answer" is a finding, ..."""
    kept: list[Event] = []
    for event in sorted(found, key=lambda e: (e.start, e.start - e.end)):
        if event.kind == "case_to_answer" and event.value == "none" and event.agent == "panel":
            event = Event(
                "finding", "not_proven", event.start, event.end, "panel", False, event.quoted
            )
        clash = [
            other
            for other in kept
            if other.start < event.end and event.start < other.end and _compete(other, event)
        ]
        if any(_wins(other, event) for other in clash):
            continue
        kept = [other for other in kept if other not in clash]
        kept.append(event)
    return _joined(kept)


def _joined(found: list[Event]) -> list[Event]:
    """ "Misconduct" and "was proven" straight after it are one finding."""
    kept: list[Event] = []
    for event in found:
        last = kept[-1] if kept else None
        if last and last.kind == event.kind == "finding" and event.value == "proven":
            if "misconduct" in last.value and 0 <= event.start - last.end < 25:
                kept[-1] = replace(last, end=event.end)
                continue
        kept.append(event)
    return kept


def _compete(one: Event, other: Event) -> bool:
    deciding = {"case_to_answer", "finding", "hint"}
    return one.kind == other.kind or (one.kind in deciding and other.kind in deciding)


def _wins(one: Event, other: Event) -> bool:
    """Whether `one` is kept where both claim the same words."""
    opinion = {("case_to_answer", "none"), ("finding", "not_proven")}
    if {(one.kind, one.value), (other.kind, other.value)} == opinion:
        return (one.kind == "case_to_answer") == (one.agent in {"watchdog", "force"})
    if one.kind == other.kind == "finding" and "proven" in {one.value, other.value}:
        if "not_proven" not in {one.value, other.value}:
            return other.value == "proven"
    if one.kind == other.kind and {one.value, other.value} == {"performance", "none"}:
        return one.value == "performance"
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
