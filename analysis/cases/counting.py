"""How many persons a mention speaks of, and which of them, by the words before its head.

"Two of the three", "any", "the other", "an". Works on words alone; who is meant is `cast.py`'s.
"""

import re
from itertools import pairwise

from analysis.cases.mention import COLLECTIVE, DISTINCT, NUMBERS, ORDINALS


def count_of(tokens: list[str], plural: bool) -> int | None:
    """The number in the words before a head; the first one of "two of the three officers"."""
    for token in tokens:
        if token in NUMBERS:
            return NUMBERS[token]
        if token in COLLECTIVE:
            return COLLECTIVE[token]
        if token.isdigit():
            return int(token)
    if (plural and "both" in tokens) or ({"neither", "either"} & set(tokens) and "of" in tokens):
        return 2
    return None if plural and "one" not in tokens else 1


def reach_of(tokens: list[str], plural: bool, head: str) -> str:
    """Which persons are meant, by the words before a head (`Mention.reach`)."""
    if tokens[:2] == ["the", "more"]:
        tokens = ["the", *tokens[2:]]
    first = tokens[0] if tokens else ""
    if first in {"a", "an"} and set(tokens) & set(COLLECTIVE):
        return "new"
    if "neither" in tokens or first in {"no", "none"}:
        return "none"
    if first in {"any", "no"} and not DISTINCT & set(tokens):
        return "any"
    if {"further", "additional", "more"} & set(tokens):
        return "further"
    if first == "out":
        return "known"
    if {"various", "several", "some", "numerous"} & set(tokens) and "of" not in tokens:
        return "new"
    if DISTINCT & set(tokens) or (first in {"a", "the"} and "second" in tokens[1:2]):
        return "other" if not ({"second"} & set(tokens)) or first == "a" else "known"
    part_of = any(t == "of" and after != "london" for t, after in pairwise([*tokens, ""]))
    if part_of and first not in {"all", "both"}:
        return "part"
    if first in {
        "either",
        "the",
        "this",
        "that",
        "these",
        "those",
        "both",
        "all",
        "each",
        "his",
        "her",
    }:
        return "known"
    if first in {"a", "an", "one"} or first in NUMBERS or first.isdigit():
        return "new"
    return "new" if plural or head.islower() else "known"


def is_plural(head: str, tokens: list[str]) -> bool:
    """Whether a head and the words before it speak of several."""
    counted = any(NUMBERS.get(token, 0) > 1 for token in tokens)
    if re.match(r"(?:ps|ds|dcs|cross)$", head) or (set(ORDINALS) & set(tokens) and not counted):
        return False
    if head.startswith("member of") or re.search(r"(?<!police )staff member$", head):
        return False
    return bool(re.search(r"s$|(?:police|wo)men$|staff$|members of", head))
