"""Which of the ten standards a sentence names as what the case or the finding was about.

The incident alone never makes a standard: "used force" is none, "case to answer for misconduct in
relation to his use of force" is one.
"""

import re
from collections.abc import Sequence

from analysis.cases.lexicon import lexicon
from analysis.cases.scan import Event

_NAMED = re.compile(r"\b(?:standards?|breach(?:es|ed|ing)?|code of ethics)\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:for|about|regarding|concerning|over|(?:in |with )?(?:relation|respect|regard) (?:to|of)"
    r"|relating to|in the areas? of)\s+(?:\S+\s+){0,5}?$",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\b(?:case to answer|misconduct|tribunal|hearing|meeting|allegations? (?:of|was|were|that)"
    r"|panel)\b",
    re.IGNORECASE,
)
# "Cleared of using excessive force" tells the incident; "his use of force" names the standard.
_NOUN = re.compile(r"uses? of|(?:level|amount|degree) of", re.IGNORECASE)
_BY_NAME = {"use_of_force", "confidentiality", "challenging_reporting"}
# Words that may stand between standards in a line that is nothing but their names.
_BETWEEN = re.compile(
    r"standards?|breach(?:es|ed)?|professional behaviour|code of ethics|of|and|[\W_]+",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^(?:this|these|they|it|that) (?:was|were) (?:in respect of|in relation to|for|under)\b",
    re.IGNORECASE,
)
_NOT_OF_OFFICER = re.compile(r"\b(?:insufficient|no|not sufficient) evidence\b", re.IGNORECASE)


def named_standards(text: str, found: Sequence[Event], in_list: bool) -> list[tuple[str, int, int]]:
    """The standards named in a (masked) sentence, as `(standard, start, end)`.

    Args:
        text: the sentence.
        found: its events.
        in_list: whether the sentence is an item of a list that names standards.
    """
    named = _NAMED.search(text) or _GOES_ON.match(text)
    said = named is not None or in_list or _is_bare_list(text)
    told = any(e.kind in {"case_to_answer", "finding"} for e in found)
    decides = told or bool(_DECIDES.search(text))
    only_refused = bool(_NOT_OF_OFFICER.search(text)) and not any(
        e.kind in {"finding", "outcome"} or e.value in {"misconduct", "gross_misconduct"}
        for e in found
    )
    if only_refused or not (said or decides):
        return []
    kept = []
    for name, pattern in lexicon().standards:
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - 90) : match.start()]
            about = bool(_ABOUT.search(before))
            if name == "use_of_force" and not _NOUN.match(match.group()):
                if not (about and any(e.kind == "case_to_answer" for e in found)):
                    continue
            elif name == "use_of_force" and decides and not _incident(before):
                kept.append((name, match.start(), match.end()))
                break
            if (
                name in _BY_NAME
                and not (said and not _incident(before))
                and not (decides and about)
            ):
                continue
            if name not in _BY_NAME and not (said or told or (decides and about)):
                continue
            kept.append((name, match.start(), match.end()))
            break
    return kept


def _is_bare_list(text: str) -> bool:
    """Whether a line is nothing but names of standards: "Honesty and Integrity:"."""
    rest = text
    for _, pattern in lexicon().standards:
        rest = pattern.sub("", rest)
    return rest != text and not _BETWEEN.sub("", rest)


def _incident(before: str) -> bool:
    """Whether the words tell of what happened: "complained that excessive force was used"."""
    return bool(
        re.search(
            r"\b(?:complain\w*|alleged that|reported|used|deployed|justified)\s+\S*\s*$", before
        )
    )
