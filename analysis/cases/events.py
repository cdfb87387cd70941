"""What a sentence says was decided: findings, outcomes, proceedings, departures, and who says so.

An event is words at a place. Whom it concerns is decided in `attach.py`, what follows from all of
a person's events in `rules.py`.
"""

import re
from dataclasses import replace

from analysis.cases.counterfactual import is_of_nobody, is_pleaded, looked_back
from analysis.cases.levels import add_levels
from analysis.cases.lexicon import lexicon
from analysis.cases.scan import Event, Phrase, Scan
from analysis.cases.sentences import Sentence

_HYPOTHETICAL = re.compile(
    r"\b(?:number of (?:cases|officers)|cases (?:where|in which)|whether|if (?:proven|proved"
    r"|found|the|an|any|they|he|she|it)|consider(?:ed|s|ing)? "
    r"(?:whether|if)|can (?:range|include|be (?:given|dis|sack|imposed|issued|demoted))|might be (?:given|offered|trained)"
    r"|could (?:range|include|result|lead|face"
    r"|be (?:dis|sack"
    r"|given))|ranged? from|available (?:outcomes?|sanctions?)|(?:outcomes?|sanctions?|penalties) "
    r"(?:available|include|can|could (?:be|include)(?! imposed)|may|range|open)"
    r"|up to and including|possible outcomes?"
    r"|maximum (?:outcome|sanction|penalty)|any officer|anyone"
    r"|those who (?:are|do|fail|breach|commit)|(?:officers|staff) who (?:are|do|fail"
    r"|breach)|decide whether|may (?:be|face|result|lead)|should (?:a|an|any|the case)|unless"
    r"|options? (?:of|were|are|include)|alternative to|calls? for|called for|urged|asked the panel"
    r"|argued|sought|submitted that|recommended (?:that )?(?:he|she|they)? ?(?:be )?dismiss\w*)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:would|should|will|to be|propos\w+|recommend\w*|suggest\w*|agreed (?:to|that|with)"
    r"|could be|appropriate|direct(?:ed|ion)|organi[sz]e|arrange[ds]?|convene|hold|intend\w*"
    r"|to face"
    r"|due|scheduled|faces?|must|decided to|may be considered|asked|opinion|going to)\b",
    re.IGNORECASE,
)
_WOULD_DO = re.compile(
    r"[^.;,]{4,40} would (?:do|suffice"
    r"|be (?:enough|sufficient|appropriate|adequate|proportionate))\b"
)
_WILL_BE = re.compile(
    r"(?:\w+ ){1,4}(?:will|is to|are to) (?:now |also )?be (?:taken|given|held|arranged|provided)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:was|were|been|received|given|issued|got|had|has|have|imposed|resulted|found|took place"
    r"|attended|held|concluded|commenced|at (?:the|a|his|her|their)|handed|subject to)\b",
    re.IGNORECASE,
)
_RULED = re.compile(
    r"\b(?:found|ruled|decided|determined|concluded|ordered|directed|judged)\b(?! (?:to hold|a ))"
    r".*\b(?:should|to) be\b",
    re.IGNORECASE,
)
_LIST_OF_OUTCOMES = re.compile(
    r"(?<!one )(?:available|possible) (?:outcomes?|sanctions?|disciplinary)"
    r"|outcomes? (?:are|include"
    r"|available"
    r"|can be)|sanctions? (?:are|include|available|can be)|can (?:range|result in)|range from",
    re.IGNORECASE,
)

# "It may impose one of these sanctions:" opens a list of them, "may have breached:" does not.
_MAY_BE = re.compile(
    r"\b(?:can|may|could|might)\b(?! have)[^.;]*\b(?:sanctions?|outcomes?|penalt\w+|impose|choose"
    r"|of these|following|result in|lead to)\b|\b(?:sanctions?|outcomes?)\b[^.;]*\b(?:may|can|could)\b",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(r", and (?=(?:a|the|it|he|she|they|we)\b)")
_NOT_SAID = re.compile(
    r"\b(?:if|whether|alleged(?:ly)?|could|would|may|not|n't|never)\b", re.IGNORECASE
)
_HAD_NONE = re.compile(r"\b(?:had|has|have) none\b", re.IGNORECASE)
_COURT = re.compile(
    r"\b(?:prosecution|found guilty by magistrates|plea|pleaded|magistrates?|crown court|judge|jury|sentenced|convicted)\b",
    re.IGNORECASE,
)
_DISCIPLINE = re.compile(r"misconduct|disciplin|panel|accelerated|special case", re.IGNORECASE)
_NOT_IMPLIED = re.compile(
    r"\bnot (?:necessarily )?(?:follow|mean|imply|indicate)\b|\b(?:nobody|no one) should\b",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"\b(?:consider(?:ed|ing)?|decid(?:e|ed|ing)) (?:whether|if)\b", re.IGNORECASE
)
# "He faced two allegations, and the panel dismissed them."
_DISMISSED_THEM = re.compile(
    r"\b(?:allegations|charges|counts|claims)\b[^.;]*\bdismissed (?:them|both|all)$", re.IGNORECASE
)
_DATE_OPEN = re.compile(
    r"\b(?:yet|still) to be (?:set|fixed|arranged|held|listed)|\bdates? (?:\w+ ){0,8}?not (?:yet )?been",
    re.IGNORECASE,
)
# "Neither he nor the sergeant had any case": what is said begins after those of whom it is said.
_NOR = re.compile(r"(?:nor|neither) .*?(?=(?:had|has|have) (?:any|a) case)", re.IGNORECASE)
_FOUND_TO_HAVE = re.compile(r"\bfound to have\s*$", re.IGNORECASE)
_BY_LEVEL = {("finding", "leveled"), ("case_to_answer", "leveled"), ("case_to_answer", "tribunal")}


def mask(text: str) -> str:
    """The text with look-alike phrases blanked by underscores, at the same length."""
    return lexicon().mask.sub(lambda m: "_" * len(m.group()), text.replace("|", " "))


def opens_list_of_outcomes(text: str) -> bool:
    """Whether a sentence introduces a list of what may happen to anybody."""
    opened = text.rstrip().endswith(":") and _MAY_BE.search(text)
    return bool(opened or _LIST_OF_OUTCOMES.search(text))


def _clause_before(text: str, position: int) -> str:
    cut = max(text.rfind(";", 0, position), text.rfind(" but ", 0, position))
    return text[max(cut + 1, position - 110, 0) : position]


def _is_planned(text: str, position: int, agent: str) -> bool:
    before = _clause_before(text, position)
    if agent == "force" and _WOULD_DO.match(text, position):
        return True
    if _WILL_BE.match(text, position):
        return True
    planned = [m.end() for m in _PLANNED.finditer(before)]
    done = [m.end() for m in _DONE.finditer(before)]
    if agent == "panel" and _RULED.search(before):
        return False
    return bool(planned) and (not done or max(done) <= max(planned))


def _at_court(text: str) -> bool:
    """Whether the hearing of a sentence is a court's."""
    return bool(_COURT.search(text)) and not _DISCIPLINE.search(text)


def _stands(scan: Scan, phrase: Phrase) -> bool:
    """Whether a phrase is said of what happened, not of what may happen or of a court's matter."""
    before = _clause_before(scan.text, phrase.start)
    value = phrase.entry.value
    if phrase.is_a("proceeding", "pending") and _NOT_IMPLIED.search(before):
        return False
    if phrase.is_a("proceeding") and (_WHETHER.search(before) or _at_court(scan.text)):
        return False
    if before.endswith(" who ") and scan.text.startswith("are ", phrase.start):
        return False
    if phrase.is_a("outcome") and value not in {"overturned", "would_have_been_dismissed"}:
        return not _HYPOTHETICAL.search(_NEXT_CLAUSE.split(before)[-1])
    if value == "overturned" and _at_court(scan.text):
        return False
    refused = value in {"none", "not_proven"}
    if refused and (is_pleaded(before) or before.endswith(("whether or ", "whether "))):
        return False
    if phrase.is_a("finding"):
        agent = scan.agent(phrase.start)
        if agent == "court" and "misconduct" not in scan.text.lower():
            return False
        if value == "breached" and agent in {"watchdog", "force"}:
            return False
        if value in {"proven", "breached"}:
            near = re.split(r"[,;]| and (?:the|it|this|he|she|they)\b", before)[-1]
            return not _NOT_SAID.search(near[-45:]) and not re.search(r"\bwhether\b", before[-90:])
    return True


def events(sentence: Sentence, text: str, inherited: str, label: str = "") -> list[Event]:
    """The events of a sentence in order.

    Args:
        sentence: the sentence.
        text: its words, masked.
        inherited: the agent spoken of before it.
        label: the line before it, where that was a bare label ("Finding").
    """
    scan = Scan(sentence, text, inherited, label)
    if is_of_nobody(text) or not (scan.read() or "gross misconduct" in text.lower()):
        return []
    add_levels(scan)
    for phrase in scan.phrases:
        entry = phrase.entry
        if (entry.kind, entry.value) in _BY_LEVEL or not _stands(scan, phrase):
            continue
        if _DISMISSED_THEM.search(text[: phrase.end]):
            scan.add("finding", "not_proven", phrase.start, phrase.end)
            continue
        value = "proven" if entry.value == "breached" else entry.value
        planned = entry.kind in {"outcome", "proceeding"} and _is_planned(
            text, phrase.start, scan.agent(phrase.start)
        )
        planned = planned or (entry.kind == "proceeding" and bool(_DATE_OPEN.search(text)))
        nor = _NOR.match(text, phrase.start, phrase.end)
        scan.add(entry.kind, value, nor.end() if nor else phrase.start, phrase.end, planned)
    none = _HAD_NONE.search(text)
    if none and "case to answer" in text[: none.start()]:
        scan.add("case_to_answer", "none", none.start(), none.end())
    return looked_back(text, _settled(scan.found, text))


def _settled(found: list[Event], text: str) -> list[Event]:
    """One event where two phrases overlap: the panel's "no case to answer" is a finding, ..."""
    kept: list[Event] = []
    for event in sorted(found, key=lambda e: (e.start, e.start - e.end)):
        refused = event.kind == "case_to_answer" and event.value == "none"
        hint = "indication" in text[event.start : event.end].lower()
        hint = hint or "not" in text[event.start : event.end].lower().split()[:2]
        if refused and event.agent == "panel" and not hint:
            own = event.own_agent or bool(_FOUND_TO_HAVE.search(text[: event.start]))
            event = replace(event, kind="finding", value="not_proven", planned=False, own_agent=own)
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
