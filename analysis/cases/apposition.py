"""One person told twice side by side: "a member of staff, the call handler, ...".

Pure functions on the words of one sentence."""

import re
from dataclasses import replace

from analysis.cases.mention import NUMBERS, Mention

_KNOWN_AS = re.compile(
    r"^[,(-]*\s*(?:who \w+ )?(?:\w+ )?(?:named|known|referred to|identified)(?: \w+){0,5} as"
    r"(?: an?)?$",
    re.IGNORECASE,
)
_AND_MORE = re.compile(r"who [^,;.]{2,90},? and (?:the|an?|one|two|three)\b")
_TOLD_BY = ("who ", "said to ", "accused of ", "alleged to ")
_SO_PLACED = re.compile(r"(?:in|on|with|of|from|at|attached to) [^,;.]{2,40},")
_THEN = re.compile(r"^,\s*(?:then|now|also|at the time|by then)$")
_LISTED = re.compile(
    rf",\s+(?:(?:and|or)\s+)?(?:a|an|the|his|her|their|another|[A-Z]\w+|{'|'.join(NUMBERS)}|\d+)\b"
)


def is_apposition(text: str, first: Mention, second: Mention) -> bool:
    """ "A member of staff, the call handler, ..." and "one officer (officer A)" are one person."""
    words = text[second.start : second.end].lower()
    if words.startswith(("both ", "all ")) and second.count in {first.count, None}:
        return text[first.end : second.start].strip() == ","
    if first.plural != second.plural or (first.plural and first.count != second.count):
        return False
    between, after = text[first.end : second.start].strip(), text[second.end :].lstrip()
    apart = first.pronoun != "bare" and _is_called(first) and _is_called(second)
    if apart and not _KNOWN_AS.match(between):
        return False
    if first.labels and second.labels and _AND_MORE.match(after):
        return False
    if _THEN.match(between) or (between == "was" and second.reach == "known"):
        return True
    if _KNOWN_AS.match(between):
        return True
    if between == "(":
        return after.startswith(")")
    plain = bool(first.labels) and not first.rank and not second.labels
    if between == "," and plain and second.rank and words.startswith(("a ", "an ")):
        placed = bool(_SO_PLACED.match(after))
        return after[:1] in {",", ".", ")"} or after.startswith(_TOLD_BY) or placed
    return (
        between == ","
        and (after[:1] in {",", ".", ")"} or after.startswith(_TOLD_BY))
        and not _LISTED.match(after)
    )


def _is_called(mention: Mention) -> bool:
    """Whether a name or a letter tells somebody: two such are two persons."""
    return any(label.startswith(("name ", "letter ")) for label in mention.labels)


def _keeps_role(first: Mention, second: Mention) -> bool:
    """ "A member of staff, the supervisor" and "..., an enquiry desk officer" are staff."""
    unsaid = not second.rank or second.rank == "supervisor"
    return bool(first.role) and (first.role == "staff" or second.rank == "supervisor") and unsaid


def merged(first: Mention, second: Mention) -> Mention:
    """The one person of whom two mentions side by side tell."""
    return replace(
        first,
        end=second.end,
        role=first.role if _keeps_role(first, second) else second.role or first.role,
        rank=second.rank or first.rank,
        labels=first.labels or second.labels,
        former=first.former or second.former,
        named=first.named or second.named,
    )
