"""The words before a person's: how many, which of them, and what tells them from others.

Works on the words to the left of a head ("the other two night shift" sergeants). What they mean is
read in `people.py`.
"""

import re

from analysis.cases.lexicon import lexicon
from analysis.cases.mention import COLLECTIVE, DISTINCT, NUMBERS, ORDINALS

_WORD = re.compile(r"[A-Za-z0-9'&/-]+")
QUANTIFIERS = {
    "any",
    "no",
    "the",
    "a",
    "an",
    "all",
    "both",
    "each",
    "neither",
    "none",
    *NUMBERS,
    *DISTINCT,
}
# What may stand before a number or an article: "the other two of those three", not "sacked two".
_BEFORE_NUMBER = QUANTIFIERS | {
    "of",
    "these",
    "those",
    "its",
    "their",
    "our",
    "out",
    "one",
    "first",
    "last",
}
_COUNTED = re.compile(rf"\b(?:{'|'.join(list(NUMBERS)[2:])})\s+$", re.IGNORECASE)
_MODIFIED = re.compile(r"\b(the|a|an) ((?:[a-z][a-z-]+ ){1,3})$", re.IGNORECASE)
_NO_MODIFIERS = frozenset(
    "man woman boy girl men women family mother father force caller victim driver detainee "
    "complainant couple and or of to for with by that which who had has was were is are be said "
    "told gave asked alleged believed called when while where against panel hearing tribunal "
    "cleared dismissed found sacked gave".split()
)
_DETERMINERS = frozenset("a an the this that these those his her their its our".split())
_NO_ADJECTIVES = frozenset(
    "told gave saw met led hit when where that which if by to for with from and as but than were "
    "was had has have are is or in on at left took sent made got".split()
)
# Words that open a sentence or a clause, and belong to nobody though they are capitalised.
_OPENING = frozenset(
    "while whilst as following after when although though if for in despite since because before "
    "on at but then that whether during where once unless until with by from to against regarding "
    "given having upon also however under through within without about over like both "
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_EX = re.compile(r"\b(?:former|ex|retired|now-former)\b", re.IGNORECASE)


def left_words(text: str, end: int, limit: int) -> list[re.Match[str]]:
    """The words before a head that belong to it, nearest first, none of them before `limit`."""
    known = lexicon().adjectives
    kept: list[re.Match[str]] = []
    counted = False
    words = list(_WORD.finditer(text, max(limit, end - 90), end))
    edge = end
    for word in reversed(words):
        between = text[word.end() : edge]
        if between.strip(" '\"()") or (between[:1] == ")" and len(word.group()) == 1):
            break
        token = word.group().lower().rstrip("-")
        quantity = token in NUMBERS or token in COLLECTIVE or (token.isdigit() and len(token) < 3)
        selects = token in ORDINALS or token in DISTINCT or token in {"one", "both", "all", "each"}
        selects = selects or token in {"neither", "either", "none", "some", "several", "last"}
        opens = token in _OPENING and word.group() != word.group().upper()
        capital = (word.group()[0].isupper() and not opens) or token in {"and", "&"}
        if not (quantity or selects or capital or token in known):
            before = text[max(limit, word.start() - 12) : word.start()]
            if token in _NO_ADJECTIVES or token.endswith("ed") or not _COUNTED.search(before):
                break
        if counted and token not in _BEFORE_NUMBER and token not in {"all", "both", "each"}:
            break
        counted = counted or quantity or token in _DETERMINERS
        joins = bool(kept) and (kept[-1].group()[0].isupper() or _EX.match(kept[-1].group()))
        if token in {"and", "&"} and not joins:
            break
        kept.append(word)
        edge = word.start()
    while kept and kept[-1].group().lower() in {"and", "&", "of"}:
        kept.pop()
    return kept


def modifier(before: str, tokens: list[str]) -> re.Match[str] | None:
    """ "The night shift" before "sergeant": what a singular person is told by, with its article."""
    if tokens and (tokens[0] in QUANTIFIERS or set(tokens) & _DETERMINERS):
        return None
    found = _MODIFIED.search(before)
    if found and any(w in _NO_MODIFIERS for w in found.group(2).lower().split()):
        return None
    return found


def whole(tokens: list[str]) -> int | None:
    """The number of those of whom some are meant: four in "two of the four constables"."""
    if "of" not in tokens:
        return None
    return next((NUMBERS[t] for t in tokens[tokens.index("of") :] if t in NUMBERS), None)
