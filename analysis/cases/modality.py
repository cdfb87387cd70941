"""Whether words tell what happened, what is to come, or only what may happen.

A phrase of the lexicon counts as an event only where it `stands`; whom it concerns is decided in
`attach.py`.
"""

import re

from analysis.cases.counterfactual import is_pleaded
from analysis.cases.scan import Phrase, Scan

_HYPOTHETICAL = re.compile(
    r"\b(?:number of (?:cases|officers)|cases (?:where|in which)|whether|if (?:proven|proved"
    r"|found|the|an|any|they|he|she|it)|consider(?:ed|s|ing)? "
    r"(?:whether|if)|can (?:range|include|be (?:given|dis|sack|imposed|issued|demoted))"
    r"|would have (?:suggested|recommended|proposed)"
    r"|might be (?:given|offered|trained)"
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
_NEXT_CLAUSE = re.compile(r", and (?=(?:a|the|it|he|she|they|we)\b)")
_PLANNED = re.compile(
    r"\b(?:would|should|will|to be|propos\w+|recommend\w*|suggest\w*|agreed (?:to|that|with)"
    r"|could be|appropriate|direct(?:ed|ion)|organi[sz]e|arrange[ds]?|convene|hold|intend\w*"
    r"|to face|told to expect"
    r"|due|scheduled|faces?|must|decided to|may be considered|asked|opinion|going to)\b",
    re.IGNORECASE,
)
_WOULD_DO = re.compile(
    r"[^.;,]{4,40} would (?:do|suffice"
    r"|be (?:enough|sufficient|appropriate|adequate|proportionate))\b"
)
_WILL_BE = re.compile(
    r"(?:\w+ ){1,4}(?:will|is to|are to) (?:now |also )?be (?:taken|given|held|arranged"
    r"|provided)\b"
    r"|(?:\w+ ){1,4}(?:as|was|is) the (?:most )?(?:appropriate|suitable)\b",
    re.IGNORECASE,
)
_TO_BE_DEALT_WITH = re.compile(
    r"\b(?:would|should|to|will) (?:\w+ )?be (?:dealt with|heard|considered|addressed)"
    r" (?:at|by) an?\s*$",
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
_DATE_OPEN = re.compile(
    r"\b(?:yet|still) to be (?:set|fixed|arranged|held|listed)"
    r"|\bdates? (?:\w+ ){0,8}?not (?:yet )?been",
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
    r"|of these|following|result in|lead to)\b|\b(?:sanctions?|outcomes?)\b[^.;]*\b(?:may|can"
    r"|could)\b",
    re.IGNORECASE,
)
_NOT_SAID = re.compile(
    r"\b(?:if|whether|alleg(?:ed(?:ly)?|ations? that)|could|would|may|not|n't|never)\b",
    re.IGNORECASE,
)
_NOT_IMPLIED = re.compile(
    r"\bnot (?:necessarily )?(?:follow|mean|imply|indicate)\b|\b(?:nobody|no one) should\b"
    r"|\bnot agree(?:d)? that [^.;]{3,60} should (?:attend|face|be subject to)(?: an?)? *$"
    r"|\bnot (?:required|asked|directed)(?: to)?(?: attend| face)?(?: an?)? *$"
    r"|\b(?:will|would) not (?:now |be )?(?:fac(?:e|ing)|attend(?:ing)?)(?: an?| any)? *$",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"\b(?:consider(?:ed|ing)?|decid(?:e|ed|ing)) (?:whether|if)\b", re.IGNORECASE
)
# "After the hearing, a spokesman said": that it was held is told, of nobody in particular.
_SPEAKING_AFTER = re.compile(
    r"(?:Speaking )?(?:After|Following|Outside|At the end of|after|following) the"
    r" (?:misconduct )?(?:hearing|meeting|proceedings),?[^.;\"]{0,140}\b(?:said|added|commented)\b"
    r"(?! (?:to have|that the panel|the panel))"
)
# "After he was cleared of affray at the magistrates' court": no panel's finding.
_OF_A_CRIME = re.compile(
    r"\b(?:cleared|acquitted|not guilty) (?:of|at|by) [^.;]{0,60}\b(?:court|jury|magistrates)"
)
_ADVISED = ("suggested", "recommended", "proposed")
_COURT = re.compile(
    r"\b(?:prosecution|found guilty by magistrates|plea|pleaded|magistrates?|crown court|judge"
    r"|jury|sentenced|convicted)\b",
    re.IGNORECASE,
)
_DISCIPLINE = re.compile(r"misconduct|disciplin|panel|accelerated|special case", re.IGNORECASE)


def opens_list_of_outcomes(text: str) -> bool:
    """Whether a sentence introduces a list of what may happen to anybody."""
    opened = text.rstrip().endswith(":") and _MAY_BE.search(text)
    return bool(opened or _LIST_OF_OUTCOMES.search(text))


def _clause_before(text: str, position: int) -> str:
    cut = max(text.rfind(";", 0, position), text.rfind(" but ", 0, position))
    return text[max(cut + 1, position - 110, 0) : position]


def is_planned(scan: Scan, phrase: Phrase) -> bool:
    """Whether what a phrase names is yet to be: proposed, directed, or with a date not set."""
    text, position, agent = scan.text, phrase.start, scan.agent(phrase.start)
    if phrase.is_a("proceeding") and _DATE_OPEN.search(text):
        return True
    before = _clause_before(text, position)
    if agent == "force" and _WOULD_DO.match(text, position):
        return True
    if _WILL_BE.match(text, position) or _TO_BE_DEALT_WITH.search(before):
        return True
    planned = [m.end() for m in _PLANNED.finditer(before)]
    done = [m.end() for m in _DONE.finditer(before)]
    if agent == "panel" and _RULED.search(before):
        return False
    return bool(planned) and (not done or max(done) <= max(planned))


def _at_court(text: str) -> bool:
    """Whether the hearing of a sentence is a court's."""
    return bool(_COURT.search(text)) and not _DISCIPLINE.search(text)


def stands(scan: Scan, phrase: Phrase) -> bool:
    """Whether a phrase is said of what happened, not of what may happen or of a court's matter."""
    before = _clause_before(scan.text, phrase.start)
    value = phrase.entry.value
    to_come = phrase.entry.kind in {"proceeding", "pending"}
    if to_come and (_NOT_IMPLIED.search(before) or _SPEAKING_AFTER.match(scan.text)):
        return False
    if phrase.is_a("proceeding") and (_WHETHER.search(before) or _at_court(scan.text)):
        return False
    if before.endswith(" who ") and scan.text.startswith("are ", phrase.start):
        return False
    would = before.endswith("would have ") and scan.text.startswith(_ADVISED, phrase.start)
    if would:
        return False
    if phrase.is_a("outcome") and value not in {"overturned", "would_have_been_dismissed"}:
        return not _HYPOTHETICAL.search(_NEXT_CLAUSE.split(before)[-1])
    warned = "warning" in scan.text or "panel" in scan.text
    if value == "overturned" and _at_court(scan.text) and not warned:
        return False
    refused = value in {"none", "not_proven"}
    if refused and (is_pleaded(before) or before.endswith(("whether or ", "whether "))):
        return False
    if value == "not_proven" and _OF_A_CRIME.search(scan.text) and _at_court(scan.text):
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
