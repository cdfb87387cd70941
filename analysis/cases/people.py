"""The persons that a sentence mentions: who, how many, and which of them ("the other two").

Finds mentions only. Who a mention refers to is decided in `cast.py`. Names are used here to tell
people apart and never leave the coding of one text.
"""

import re
from dataclasses import replace

from analysis.cases.labels import is_judge, is_official, labels_of
from analysis.cases.lexicon import PersonWords, lexicon, person_words
from analysis.cases.mention import DISTINCT, NUMBERS, ORDINALS, Mention
from analysis.cases.stand_ins import bare, pronouns, surname_mentions

_WORD = re.compile(r"[A-Za-z0-9'&/-]+")
_SHORT = frozenset({"di", "ds", "ps", "sc", "acc", "dcs", "pss"})
_PREDICATE = re.compile(
    r"\b(?:longer|been|be|as|remain(?:ed|s)?|still|become|became|being|is|was)\s+(?:still\s+)?$",
    re.IGNORECASE,
)
_NEW_RANK = re.compile(
    r"\b(?:rank\s+(?:of|to)|(?:demoted|reduced|promoted)\s+to)\s+(?:the rank of\s+)?(?:an?\s+)?$",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?:'|'s)\s+(?:line\s+)?(?:supervisor|manager|sergeant|colleague|inspector)")
_QUANTIFIERS = {
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
_GONE = re.compile(
    r"[\s,-]+(?:both of |all of )?whom? (?:had |has |have )?"
    r"(?:already |since |then |previously |later )?"
    r"(?:resigned|retired|quit|left the (?:force|police|service))\b"
)
# What may stand before a number or an article: "the other two of those three", not "sacked two".
_BEFORE_NUMBER = _QUANTIFIERS | {
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
_AND_STAFF = re.compile(r"\s+and (?:other )?(?:police |civilian )?(?:staff|employees)\b")
_EX = re.compile(r"\b(?:former|ex|retired|now-former)\b", re.IGNORECASE)


def _left_words(text: str, end: int, limit: int) -> list[re.Match[str]]:
    """The words before a head that belong to it, nearest first, none of them before `limit`."""
    known = lexicon().adjectives
    kept: list[re.Match[str]] = []
    counted = False
    words = list(_WORD.finditer(text, max(limit, end - 90), end))
    edge = end
    for word in reversed(words):
        if text[word.end() : edge].strip(" '\"()"):
            break
        token = word.group().lower()
        quantity = token in NUMBERS or (token.isdigit() and len(token) < 3)
        selects = token in ORDINALS or token in DISTINCT or token in {"one", "both", "all", "each"}
        selects = selects or token in {"neither", "either", "none", "some", "several", "last"}
        capital = word.group()[0].isupper() or token in {"and", "&"}
        if not (quantity or selects or capital or token in known):
            break
        if counted and token not in _BEFORE_NUMBER:
            break
        counted = counted or quantity or token in {"a", "an"}
        joins = bool(kept) and (kept[-1].group()[0].isupper() or _EX.match(kept[-1].group()))
        if token in {"and", "&"} and not joins:
            break
        kept.append(word)
        edge = word.start()
    while kept and kept[-1].group().lower() in {"and", "&", "of"}:
        kept.pop()
    return kept


def _count(tokens: list[str], plural: bool) -> int | None:
    """The number in the words before a head; the first one of "two of the three officers"."""
    for token in tokens:
        if token in NUMBERS:
            return NUMBERS[token]
        if token.isdigit():
            return int(token)
    if (plural and "both" in tokens) or "neither" in tokens or "either" in tokens:
        return 2
    return None if plural and "one" not in tokens else 1


def _reach(tokens: list[str], plural: bool, head: str) -> str:
    first = tokens[0] if tokens else ""
    if "neither" in tokens or first in {"no", "none"}:
        return "none"
    if first in {"any", "no"}:
        return "any"
    if {"further", "additional", "more"} & set(tokens):
        return "further"
    if first == "out":
        return "known"
    if DISTINCT & set(tokens) or (first in {"a", "the"} and "second" in tokens[1:2]):
        return "other" if not ({"second"} & set(tokens)) or first == "a" else "known"
    if "of" in tokens and first not in {"all", "both"}:
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


def _is_plural(head: str, tokens: list[str]) -> bool:
    if re.match(r"(?:ps|ds|dcs|cross)$", head) or set(ORDINALS) & set(tokens):
        return False
    if head.startswith("member of") or re.search(r"(?<!police )staff member$", head):
        return False
    return bool(re.search(r"s$|(?:police|wo)men$|staff$|members of", head))


def headed(text: str) -> list[Mention]:
    """The mentions of a (masked) sentence that name a role or a rank."""
    known = lexicon()
    lowered = text.lower()
    flat = lowered if len(lowered) == len(text) else text
    found: list[Mention] = []
    for match in known.person.finditer(flat):
        head = text[match.start() : match.end()]
        if head.lower() in _SHORT and not head[0].isupper():
            continue
        who = person_words(match.group())
        edge = found[-1].end if found else 0
        mention = _mention(text, match.start(), match.end(), edge, who)
        if found and found[-1].reach == "any" and text[found[-1].end : mention.start] == " or ":
            mention = replace(mention, reach="any", plural=True, count=None)
        found.append(mention)
    found = [m for m in found if not _NEW_RANK.search(text[: m.start])]
    found = [m for m in found if not _PREDICATE.search(text[: m.start]) or m.reach != "new"]
    return [m for m in found if m.role != "none" and not _OWNER.match(text[m.end :])]


def _mention(text: str, head_start: int, head_end: int, edge: int, who: PersonWords) -> Mention:
    """The mention with a given head: its words reach leftwards, but not before `edge`."""
    head = text[head_start:head_end]
    words = _left_words(text, head_start, edge)
    tokens = [word.group().lower() for word in reversed(words)]
    if len(tokens) > 1 and tokens[0] == "that" and tokens[1] in _QUANTIFIERS:
        words, tokens = words[:-1], tokens[1:]
    start = words[-1].start() if words else head_start
    plural = _is_plural(head.lower(), tokens) or bool({"each", "every"} & set(tokens))
    labels, end = labels_of(text, head_end, tokens, plural)
    count = len(labels) if len(labels) > 1 else _count(tokens, plural)
    if plural and count == 1:
        plural = "of" in tokens or "one" not in tokens
    reach = _reach(tokens, plural and count != 1, head)
    mixed = plural and bool(_AND_STAFF.match(text[end:]))
    return Mention(
        start=start,
        end=end,
        role="" if mixed else who.role,
        rank=who.rank,
        count=count,
        plural=plural and count != 1,
        reach="known" if labels and reach != "part" else reach,
        labels=labels,
        serving="serving" in tokens,
        former=bool(
            ("and" not in tokens and _EX.search(text[start:head_start]))
            or _EX.match(head)
            or _GONE.match(text[end:])
        ),
        official=is_official(text, start, end)
        or (tokens[:1] not in (["a"], ["an"]) and is_judge(who.rank, text[end:])),
        named=any(label.startswith("name") for label in labels),
    )


def surnames(found: list[Mention]) -> set[str]:
    """The last words of the names in mentions."""
    return {label[5:] for m in found for label in m.labels if label.startswith("name ")}


def mentions(text: str, named: list[Mention], names: frozenset[str]) -> list[Mention]:
    """All mentions of a sentence in order: those with a head, and the words that stand for them."""
    found = list(named)
    if names:
        found += surname_mentions(text, names, found)
    found += bare(text, found)
    found += pronouns(text, found)
    return sorted(found, key=lambda m: (m.start, -m.end))
