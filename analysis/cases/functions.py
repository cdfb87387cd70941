"""Those told by what they did or do, by no rank: "the driver had a case to answer".

Anybody may be a driver: the words count only where a decision about them stands beside.
"""

import re
from dataclasses import replace

from analysis.cases.mention import Mention

_ROLES = {"manager": "staff", "nurse": "staff"}
_FUNCTION = re.compile(
    r"\b(?:the|that|this) (?:contracted |agency |custody )?(manager|driver|passenger|author|rider"
    r"|tutor|mentor|supervisor)\b"
    r"|\b(?:an?|the) (?:contracted |agency )?(nurse)(?= (?:also )?had (?:a|no) case\b)|\bthe"
    r" (?:exhibits|licensing|property|records|duty|team|office) (manager)\b",
    re.IGNORECASE,
)
_MAN = re.compile(r"\bthe (first|second|third) (?:man|woman)\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:no individuals?|nobody|no one)\b(?= (?:had|has|was found))", re.IGNORECASE
)
_TWO = re.compile(r"\b(?:both|the two)(?: of the)? (?:men|women)\b", re.IGNORECASE)
_DECIDED_AFTER = re.compile(
    r"(?:'s (?:misconduct )?(?:meeting|hearing|case|conduct|performance|actions)\b)"
    r"|,? (?:\w+ ){0,5}?(?:had|has|have) (?:also )?(?:a|no|any) case\b"
    r"|,? (?:\w+ ){0,2}?(?:received|was given|was dismissed|was found|should|would|will"
    r"|attend(?:s|ed)?)\b"
    r"|,? (?:[\w']+ ){0,6}?(?:retired|resigned)\b",
    re.IGNORECASE,
)
_DECIDED_BEFORE = re.compile(
    r"\b(?:case to answer|misconduct|hearing|meeting|action|advice|proven)\b"
    r"(?: \w+){0,3} (?:for|against|in respect of|as far as|by)\s*$"
    r"|\b(?:agree|disagree)d?(?: \w+){0,4} (?:about|on|regarding)\s*$",
    re.IGNORECASE,
)


def by_function(text: str, taken: list[Mention]) -> list[Mention]:
    """Those told by what they did ("the driver"), where a decision about them stands beside."""
    found = []
    for match in _FUNCTION.finditer(text):
        inside = any(m.start <= match.start() < m.end for m in taken)
        if not inside and (
            _DECIDED_AFTER.match(text[match.end() :])
            or _DECIDED_BEFORE.search(text[: match.start()])
        ):
            label = f"described {match.group(match.lastindex or 1).lower()}"
            found.append(
                Mention(
                    match.start(), match.end(), _ROLES.get(label[10:], "officer"), labels=(label,)
                )
            )
    for match in _NOBODY.finditer(text):
        if not any(m.start <= match.start() < m.end for m in taken):
            nobody = Mention(*match.span(), "unclear", count=None, plural=True, reach="any")
            found.append(replace(nobody, denied=True))
    for match in _MAN.finditer(text):
        inside = any(m.start <= match.start() < m.end for m in taken)
        if not inside and _DECIDED_AFTER.match(text[match.end() :]):
            label = f"ordinal {match.group(1).lower()}"
            found.append(Mention(*match.span(), labels=(label,)))
    for match in _TWO.finditer(text):
        inside = any(m.start <= match.start() < m.end for m in taken)
        if not inside and _DECIDED_AFTER.match(text[match.end() :]):
            found.append(Mention(match.start(), match.end(), "officer", count=2, plural=True))
    return found
