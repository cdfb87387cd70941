"""What tells one mention from another (a letter, a name, an ordinal), and who merely speaks.

A name serves to tell people apart while one text is coded; it goes into no draft.
"""

import re

from analysis.cases.lexicon import lexicon
from analysis.cases.mention import ORDINALS

_LETTERS = re.compile(r"\s+['\"(]?((?:[A-Z]{1,2}\d{0,3}|\d{1,5})(?:(?:,\s*|\s+and\s+)[A-Z]\d?)*)\b")
_OF_LETTER = re.compile(r"\s+['‘\"]?[A-Z](?:'s|’s)?(?![\w’-])")
_LETTERED = re.compile(r"[A-Z]{1,2}\d{0,3}|\d{1,5}")
_NAME = re.compile(
    r"\s+(?:\(?[A-Z]{0,2}\s?\d{2,6}\)?,?\s+)?((?:[A-Z][\w'-]+\s+){0,2}[A-Z][\w'-]*\w)"
)
_RANKED = r"(?!(?:PC|PS|DC|DS|DI|Sgt|Insp|Sergeant|Inspector|Former|Ex)s?\b)"
_CALLED = rf"{_RANKED}[A-Z][\w'-]+(?:\s+{_RANKED}[A-Z][\w'-]+){{0,2}}"
_ONE_NAME = re.compile(_CALLED)
_NAMES = re.compile(rf"\s+({_CALLED}(?:,\s+{_CALLED})*(?:(?:,|,?\s+and)\s+{_CALLED}))")
_NOT_NAMES = frozenset(
    "police constabulary federation service force professional standards department office board "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december misconduct hearing panel iopc the and "
    "gross a in on at was who".split()
)
TELLING = frozenset(
    "male female lead senior junior arresting mentoring supervising attending driving "
    "investigating escorting reporting acting".split()
)
_SENIOR = frozenset(
    "chief constable|deputy chief constable|assistant chief constable|commissioner|commander".split(
        "|"
    )
)
_MAY_JUDGE = frozenset(
    "chief superintendent|detective chief superintendent|superintendent"
    "|detective superintendent".split("|")
)
_JUDGES = re.compile(
    r"(?: [A-Z][\w'-]+){0,3},?(?: who)? (?:has |had )?(?:also )?(?:chair|decid|found|finds|rul"
    r"|determin|conclud|dismissed|gave|issued|held|heard|impos|presid|told|said|head|order)"
)
_DEALT_WITH = re.compile(
    r"^(?:,[^,.;]{0,80},)?\s*(?:who\s+)?(?:\w+ly\s+)?(?:was|were|has been|had been|faces?"
    r"|will face|is to|is facing|received"
    r"|resigned|retired|sacked|cleared|demoted|had a case|accused|admitted|would have been"
    r"|guilty)\b"
)
_JUDGED = re.compile(
    r"\b(?:chaired|led|heard|over|conducted|held|headed|decided|made|found|advice|training|guidance"
    r"|spoken to|debriefed|feedback|addressed|supervised|reviewed|dealt with|supported|mentored"
    r"|delivered|provided|overseen|presided over|observed|with (?:him|her|them)) by$"
)
_IN_THE_CHAIR = re.compile(
    r"(?:,? [A-Z][\w'-]+){0,4},? (?:who )?(?:was |is )?(?:also )?(?:in the|the) chair"
)
_SAID = re.compile(r"\b(?:said|told|added|confirmed)$", re.IGNORECASE)
_CONCERNED = re.compile(r" (?:concerned|in question|under investigation|subject to)\b")
_SPEAKS = re.compile(r"(?:said|says|added|commented|told reporters)", re.IGNORECASE)
_TOLD_OF = re.compile(
    r"(?:,\s+who\s[^.;]{3,120},)?\s+(?:\w+ )?"
    r"(?:would|will|had|was|has|is|were|are|did|faces?|should)\b"
)
_IS_SUBJECT = re.compile(r"[.;]|\b(?:was|were|are|is|had|has|with|over|it|we|they|he|she)\b")
_WHO = re.compile(
    r"\s+(?:who (?:had |was |also )?([a-z]+(?: (?:his|her|the|an?|their|to|on|out|with))*"
    r" [A-Za-z]+)|in charge of ((?:the |that )?\w+)|on the (\w+) shift|in the (passenger) seat)"
)


def labels_of(text: str, end: int, tokens: list[str], plural: bool) -> tuple[tuple[str, ...], int]:
    """What tells a mention apart: a letter, a name (its last word), or an ordinal; and its end."""
    lettered = _LETTERS.match(text, end)
    if lettered and (plural or _OF_LETTER.match(text, end) or not _NAME.match(text, end)):
        found = tuple(f"letter {c}" for c in _LETTERED.findall(lettered.group(1)))
        return found, lettered.end(1)
    several = _NAMES.match(text, end) if plural else None
    if several:
        names = _ONE_NAME.findall(several.group(1))
        surnames = [re.sub(r"'s$", "", name.split()[-1]).lower() for name in names]
        if not _NOT_NAMES & {word.lower() for name in names for word in name.split()}:
            return tuple(f"name {surname}" for surname in surnames), several.end(1)
    named = None if plural else _NAME.match(text, end)
    if named:
        words = [w for w in named.group(1).split() if w.lower() not in _NOT_NAMES]
        if words and words[0] == named.group(1).split()[0]:
            last = re.sub(r"'s$", "", words[-1]).lower()
            return (f"name {last}",), named.end(1)
    if plural:
        return (), end
    ordinal = next((token for token in tokens if token in ORDINALS), "")
    if ordinal:
        return (f"ordinal {ordinal}",), end
    told_by = next((token for token in tokens if token.endswith("ing") and token in TELLING), "")
    if told_by:
        return (f"described {told_by}",), end
    clause = _WHO.match(text, end) if tokens[:1] == ["the"] else None
    if not clause:
        return (), end
    what = next(
        words + clause.group(n)
        for n, words in ((1, "who "), (2, "in charge of "), (3, "on shift "), (4, "in seat "))
        if clause.group(n)
    )
    return (f"described {what.lower()}",), end


def is_official(text: str, start: int, end: int, tells: bool = False) -> bool:
    """Whether the words round a mention say that the person speaks, judges or was told.

    `tells`: whether the person may be one who tells a panel what they did ("the constables said").
    """
    known = lexicon()
    after = text[end : end + 60]
    if _CONCERNED.match(after):
        return False
    match = known.official_after.search(after)
    own = tells and match is not None and _SPEAKS.fullmatch(match.group())
    theirs = text[start:end].endswith("'s")
    if match and not (own or theirs) and not _IS_SUBJECT.search(after[: match.start()]):
        return True
    before = text[max(0, start - 30) : start].rstrip()
    if before.endswith((" by", " by the")) and not _JUDGED.search(before.removesuffix(" the")):
        return False
    if _SAID.search(before) and _TOLD_OF.match(text[end:]):
        return False
    return any(m.end() == len(before) for m in known.official_before.finditer(before))


def is_judge(rank: str, after: str) -> bool:
    """Whether a chief officer is named as one who judges, not as one who is judged.

    A superintendent is one only where it is said so: more are judged than judge.
    """
    if rank in _MAY_JUDGE:
        return bool(_JUDGES.match(after))
    return rank in _SENIOR and not (_DEALT_WITH.match(after) and not _IN_THE_CHAIR.match(after))
