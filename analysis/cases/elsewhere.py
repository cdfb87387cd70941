"""Sentences that tell of somebody else's case: another matter, another year, another force.

They name who else was dealt with and how. Whoever is new in one is told apart from those whose
case the text is about, and is flagged; nothing is decided here.
"""

import re

_SEPARATE = re.compile(
    r"\b(?:separate|unrelated|different|the other) (?:\w+ )?"
    r"(?:investigation|case|matter|hearing|incident|proceedings)"
    r"|\b(?:not|no way|un)[ -]?connected (?:with|to) (?:this|the)\b|\bunrelated to (?:this|the)\b"
    r"|\banother\b[^.;]*\bfor similar (?:behaviour|conduct|offences)\b"
    r"|\bnothing to do with (?:this|the (?:two|three|four|case|officers?|matter))\b",
    re.IGNORECASE,
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_WHEN = (
    rf"in (?:{_MONTHS})(?: \d{{4}}| of (?:the same|last|that) year)"
    r"|(?:last|a) (?:month|year|week)(?: later)?|on the same day"
    rf"|in (?:(?:{_MONTHS}) )?(?:19|20)\d\d"
    r"|(?:a|two|three|four|five|several|some) (?:years?|months?|weeks?) (?:ago|earlier|before)"
)
_ANOTHER_TIME = re.compile(
    rf"(?:and |also |then )?(?:{_WHEN}),?"
    rf" (?:pc|dc|ds|ps|sgt|sergeant|constable|inspector|a|another)\b|in (?:{_MONTHS}),? another\b",
    re.IGNORECASE,
)
_ANOTHER_FORCE = re.compile(
    r"\b(?:another|a neighbouring|a different) (?:police )?force\b"
    r"|\breferred to an? (?:\w+ )?case\b"
)


def is_separate(text: str) -> bool:
    """Whether a sentence says that it tells of another matter, or of another force's."""
    return bool(_SEPARATE.search(text) or _ANOTHER_FORCE.search(text))


def is_elsewhere(text: str) -> bool:
    """Whether somebody new in a sentence may be no part of the case, by its time or its force."""
    return is_separate(text) or bool(_ANOTHER_TIME.match(text))
