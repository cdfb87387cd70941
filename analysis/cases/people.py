"""The persons that a sentence mentions: who, how many, and which of them ("the other two").

Finds mentions only. Who a mention refers to is decided in `cast.py`. Names are used here to tell
people apart and never leave the coding of one text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from analysis.cases.lexicon import lexicon
from analysis.cases.sentences import Sentence

NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_NUMBER = "|".join([*list(NUMBERS)[1:], r"\d{1,2}"])
_DISTINCT = {"other", "others", "another", "more", "further", "additional", "remaining", "rest"}
_WORD = re.compile(r"[A-Za-z0-9'&/-]+")
_LETTERS = re.compile(r"\s+['\"(]?((?:[A-Z]{1,2}\d{0,3}|\d{1,2})(?:(?:,\s*|\s+and\s+)[A-Z]\d?)*)\b")
_LETTERED = re.compile(r"[A-Z]{1,2}\d{0,3}|\d{1,2}")
_NAME = re.compile(r"\s+(?:\(?[A-Z]{0,2}\s?\d{2,6}\)?,?\s+)?((?:[A-Z][\w'-]+\s+){0,2}[A-Z][\w'-]+)")
_AGED_NAME = re.compile(r"\b((?:[A-Z][a-z'-]+\s+){1,2}[A-Z][\w'-]+),\s+(?:aged\s+)?\d\d\b,?")
_NOT_NAMES = frozenset(
    "police constabulary federation service force professional standards department office board "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december misconduct hearing panel iopc the and "
    "gross a in on at was who".split()
)
_TELLING = frozenset(
    "arresting mentoring supervising attending driving investigating escorting reporting".split()
)
_PREDICATE = re.compile(
    r"\b(?:been|be|as|remain(?:ed|s)?|still|become|became|being|is|was)\s+(?:still\s+)?$",
    re.IGNORECASE,
)
_NEW_RANK = re.compile(
    r"\b(?:rank\s+(?:of|to)|(?:demoted|reduced|promoted)\s+to)\s+(?:the rank of\s+)?(?:an?\s+)?$",
    re.IGNORECASE,
)
_SENIOR = frozenset(
    "chief constable|deputy chief constable|assistant chief constable|commissioner|commander|chief"
    " superintendent|detective chief superintendent|superintendent|detective superintendent".split(
        "|"
    )
)
_DEALT_WITH = re.compile(
    r"^[^.;]{0,70}?\b(?:was|were|has been|had been|faces?|will face|is to|is facing|received|resigned"
    r"|retired|sacked|cleared|demoted|had a case|accused|admitted|would have been|guilty)\b"
)
_OWNER = re.compile(r"(?:'|'s)\s+(?:line\s+)?(?:supervisor|manager|sergeant|colleague|inspector)")
_QUANTIFIERS = {"the", "a", "an", "all", "both", "each", "neither", "none", *NUMBERS, *_DISTINCT}
_WHO = re.compile(r"\s+who (?:had |was |also )?([a-z]+ [a-z]+)")
_BARE = re.compile(
    rf"\b(?P<det>the other|the remaining|the rest|a further|a second|the second|the third|another"
    rf"|the first|both|all|neither|none|each|(?:out )?of these|the)?\s*"
    rf"(?:(?P<number>{_NUMBER})\s*)?(?P<more>others|more|of them|of whom|other)?"
    rf"(?=,?\s+(?:was|were|is|are|had|has|have|will|would|should|received|resigned|retired|left"
    rf"|attended|faced|may|did|also|admitted|must|being|having|for|by way|who|then"
    rf"|subsequently|later|of (?:them|whom)|with|dismissed|cleared|found|given|due|to)\b|[.;,]|$)"
)
_PRONOUN = re.compile(r"\b(he|she|they|who|trio|pair|duo)\b", re.IGNORECASE)
_EX = re.compile(r"\b(?:former|ex|retired|now-former)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words for one person or several.

    `count` is None where the text gives no number. `reach`: "new" ("an officer"), "known" ("the
    officer"), "part" ("two of the officers"), "other" ("another officer"), "none" ("neither").
    """

    start: int
    end: int
    role: str = ""
    rank: str = ""
    count: int | None = 1
    plural: bool = False
    reach: str = "known"
    labels: tuple[str, ...] = ()
    former: bool = False
    serving: bool = False
    pronoun: str = ""
    official: bool = False
    force: str = ""
    named: bool = False


def _left_words(text: str, end: int, limit: int) -> list[re.Match[str]]:
    """The words before a head that belong to it, nearest first, none of them before `limit`."""
    known = lexicon().adjectives
    kept: list[re.Match[str]] = []
    words = list(_WORD.finditer(text, max(limit, end - 90), end))
    edge = end
    for word in reversed(words):
        if text[word.end() : edge].strip(" '\"()"):
            break
        token = word.group().lower()
        quantity = token in NUMBERS or token.isdigit() and len(token) < 3
        selects = token in ORDINALS or token in _DISTINCT or token in {"one", "both", "all", "each"}
        selects = selects or token in {"neither", "either", "none", "some", "several", "last"}
        capital = word.group()[0].isupper() or token in {"and", "&"}
        if not (quantity or selects or capital or token in known):
            break
        if token in {"and", "&"} and not (kept and kept[-1].group()[0].isupper()):
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
    if {"further", "additional", "more"} & set(tokens):
        return "further"
    if first == "out":
        return "known"
    if _DISTINCT & set(tokens) or (first in {"a", "the"} and "second" in tokens[1:2]):
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


def _labels(text: str, end: int, tokens: list[str], plural: bool) -> tuple[tuple[str, ...], int]:
    """What tells a mention apart: a letter, a name (its last word), or an ordinal; and its end."""
    lettered = _LETTERS.match(text, end)
    if lettered and (plural or not _NAME.match(text, end)):
        found = tuple(f"letter {c}" for c in _LETTERED.findall(lettered.group(1)))
        return found, lettered.end(1)
    named = _NAME.match(text, end)
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
    told_by = next((token for token in tokens if token.endswith("ing") and token in _TELLING), "")
    if told_by:
        return (f"described {told_by}",), end
    clause = _WHO.match(text, end) if tokens[:1] == ["the"] else None
    return ((f"described who {clause.group(1).lower()}",), end) if clause else ((), end)


def _is_official(text: str, start: int, end: int) -> bool:
    known = lexicon()
    after = text[end : end + 60]
    match = known.official_after.search(after)
    if match and not re.search(r"[.;]|\b(?:was|were|had|has|who was)\b", after[: match.start()]):
        return True
    before = text[max(0, start - 30) : start].rstrip()
    match = None
    for match in known.official_before.finditer(before):
        pass
    return bool(match) and not before[match.end() :].strip() if match else False


def _is_plural(head: str, tokens: list[str]) -> bool:
    if re.match(r"(?:ps|ds|dcs|cross)$", head) or set(ORDINALS) & set(tokens):
        return False
    if head.startswith("member of") or re.search(r"(?<!police )staff member$", head):
        return False
    return bool(re.search(r"s$|(?:police|wo)men$|staff$|members of", head))


def _headed(sentence: Sentence, text: str) -> list[Mention]:
    known = lexicon()
    found = []
    for match in known.person.finditer(text):
        group = match.lastgroup or ""
        who = known.person_words[int(group.rsplit("_", 1)[1])]
        head = match.group()
        if head.lower() in {"di", "ds", "ps", "sc", "acc", "dcs", "pss"} and not head[0].isupper():
            continue
        words = _left_words(text, match.start(), found[-1].end if found else 0)
        tokens = [word.group().lower() for word in reversed(words)]
        if len(tokens) > 1 and tokens[0] == "that" and tokens[1] in _QUANTIFIERS:
            words, tokens = words[:-1], tokens[1:]
        start = words[-1].start() if words else match.start()
        plural = _is_plural(head.lower(), tokens) or bool({"each", "every"} & set(tokens))
        labels, end = _labels(text, match.end(), tokens, plural)
        if len(labels) > 1:
            count: int | None = len(labels)
        else:
            count = _count(tokens, plural)
        if plural and count == 1:
            plural = "of" in tokens or "one" not in tokens
        reach = _reach(tokens, plural and count != 1, head)
        if labels and reach != "part":
            reach = "known"
        span = text[start : match.start()]
        found.append(
            Mention(
                start=start,
                end=end,
                role=who.role,
                rank=who.rank,
                count=count,
                plural=plural and count != 1,
                reach=reach,
                labels=labels,
                serving="serving" in tokens,
                former=bool(_EX.search(span)) or bool(_EX.match(head)),
                official=_is_official(text, start, end)
                or (who.rank in _SENIOR and not _DEALT_WITH.match(text[end:])),
                force=text[start:end],
                named=any(label.startswith("name") for label in labels),
            )
        )
    found = [m for m in found if not _NEW_RANK.search(text[: m.start])]
    found = [m for m in found if not _PREDICATE.search(text[: m.start]) or m.reach != "new"]
    return [m for m in found if m.role != "none" and not _OWNER.match(text[m.end :])]


def _bare(text: str, taken: list[Mention]) -> list[Mention]:
    """ "One", "the other two", "another", "both", standing alone for persons."""
    found = []
    for match in _BARE.finditer(text.lower()):
        det, number, more = match.group("det", "number", "more")
        if not (number or more or det) or det in {"the", "of these"} and not (number or more):
            continue
        if any(m.start <= match.start() < m.end for m in taken):
            continue
        if number and number.isdigit() or (det in {"all", "none", "each"} and not (number or more)):
            continue
        if det in {"another", "all", "both", "none", "each"} and not (number or more):
            if text[match.end() : match.end() + 1] in {".", ";", ",", ""}:
                continue
        tail = text[match.end() : match.end() + 12].lower()
        if tail.startswith((" of the ", " of those", " month", " year", " count", " day")):
            continue
        count = NUMBERS.get(number or "one", 1)
        if det == "both" or det == "neither":
            count = 2
        plural = bool(number and count > 1) or det in {"both", "neither", "the rest"}
        reach = "part"
        if det in {"the other", "the remaining", "the rest", "a further", "a second", "another"}:
            reach = "other"
        elif more in {"others", "more", "other"}:
            reach = "further" if more == "more" else "other"
        elif det in {"both", "all", "the"}:
            reach = "known"
        elif det == "neither" or det == "none":
            reach = "none"
        unknown = det == "the rest" or (more == "others" and not number)
        labels = (f"ordinal {det[4:]}",) if det in {"the second", "the third", "the first"} else ()
        found.append(
            Mention(
                match.start(),
                match.end(),
                count=None if unknown else count,
                plural=plural or unknown,
                reach="known" if labels else reach,
                labels=labels,
                pronoun="bare",
            )
        )
    return found


def surnames(text: str) -> frozenset[str]:
    """The last words of the names that a text gives beside a rank or an age."""
    known = set()
    for match in lexicon().person.finditer(text):
        labels, _ = _labels(text, match.end(), [], False)
        known.update(label[5:] for label in labels if label.startswith("name "))
    for match in _AGED_NAME.finditer(text):
        known.add(match.group(1).split()[-1].lower())
    return frozenset(known)


def _surname_mentions(text: str, names: frozenset[str], taken: list[Mention]) -> list[Mention]:
    found = []
    for match in re.finditer(r"\b(?:(?:Mr|Mrs|Ms|Miss)\s+)?(?:[A-Z][a-z]+\s+)?([A-Z][\w-]+)", text):
        last = match.group(1).lower()
        inside = any(m.start <= match.start() < m.end for m in taken)
        if last in names and not inside:
            official = _is_official(text, match.start(), match.end())
            found.append(
                Mention(
                    match.start(),
                    match.end(),
                    labels=(f"name {last}",),
                    official=official,
                    named=True,
                )
            )
    return found


def mentions(sentence: Sentence, text: str, names: frozenset[str]) -> list[Mention]:
    """The mentions of a sentence in order; `text` is the sentence with its noise masked."""
    found = _headed(sentence, text)
    if names:
        found += _surname_mentions(text, names, found)
    found += _bare(text, found)
    for match in _PRONOUN.finditer(text):
        if not any(m.start <= match.start() < m.end for m in found):
            word = match.group().lower()
            many = word in {"they", "trio", "pair", "duo"}
            found.append(Mention(match.start(), match.end(), pronoun=word, plural=many, count=None))
    return sorted(found, key=lambda m: (m.start, -m.end))


def distinct_names(found: Mapping[str, int]) -> int:
    """How many different names stand in a tally of labels."""
    return sum(1 for label in found if label.startswith("name "))
