"""The persons that a sentence mentions: who, how many, and which of them ("the other two").

Finds mentions only. Who a mention refers to is decided in `cast.py`. Names are used here to tell
people apart and never leave the coding of one text.
"""

import re
from dataclasses import replace

from analysis.cases.counting import count_of, is_plural, reach_of
from analysis.cases.functions import by_function
from analysis.cases.labels import TELLING, is_judge, is_official, labels_of
from analysis.cases.left_words import QUANTIFIERS, left_words, modifier, whole
from analysis.cases.lexicon import PersonWords, lexicon, person_words
from analysis.cases.mention import Mention
from analysis.cases.stand_ins import GONE, OWNER, bare, pronouns, surname_mentions
from analysis.cases.together import everybody

_SHORT = frozenset({"di", "ds", "ps", "sc", "acc", "dcs", "pss"})
_PREDICATE = re.compile(
    r"\b(?:longer|been|be|as|remain(?:ed|s)?|still|become|became|being|is|was)\s+(?:still\s+)?$",
    re.IGNORECASE,
)
_IN_THE_ROLE = re.compile(
    r"\b(?:been|up to)$|\b(?:role (?:of|as)|acting as)(?: an?| the)?(?: \w+)?$"
)
_WERE_ALL = re.compile(r"\b(?:were|are) (?:all|both) (?:\w+ )?\w+$")
_NEW_RANK = re.compile(
    r"\b(?:rank\s+(?:of|to)|(?:demoted|reduced|promoted)\s+to)\s+(?:the rank of\s+)?(?:an?\s+)?$",
    re.IGNORECASE,
)
_STAFF_AND = re.compile(r"\b(?:staff|employees) and\s+(?:the\s+)?$")
_AND_STAFF = re.compile(r"\s+and (?:the |other )?(?:police |civilian )?(?:staff|employees)\b")
_STILL_SERVING = re.compile(
    r" (?:who (?:is|was|remains?|remained) )?still (?:in the|serving|employed|with the|a member)"
)
_AND_THE = re.compile(r" and (?:the|an?)\b")
_NOR = re.compile(r"[^.;]{0,40}\bnor\b")
_EX = re.compile(r"\b(?:former|ex|retired|now-former)\b", re.IGNORECASE)


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
        if mention.owned and "colleague" in head.lower() and not mention.labels:
            mention = replace(mention, role="", reach="other", pronoun="bare", former=True)
        found.append(mention)
    found += by_function(text, found)
    found.sort(key=lambda m: m.start)
    found = [m for m in found if not _NEW_RANK.search(text[: m.start])]
    found = [m for m in found if not _IN_THE_ROLE.search(text[: m.start].rstrip())]
    found = [m for m in found if not _WERE_ALL.search(text[: m.end])]
    found = [m for m in found if not re.search(r"\brank of\b", text[m.start : m.end])]
    found = [m for m in found if not _PREDICATE.search(text[: m.start]) or m.reach != "new"]
    found = [m for m in found if m.role != "unclear" or _is_of_us(m)]
    return [m for m in found if m.role != "none" and not _is_owner(text, m)]


def _is_of_us(mention: Mention) -> bool:
    """Whether "people" are those told of: "the remaining three people", not "two people"."""
    return mention.reach == "any" or (mention.reach == "other" and bool(mention.count))


def _is_owner(text: str, mention: Mention) -> bool:
    """Whether a mention only tells whose colleague the next one is: "PC X's supervisor"."""
    if mention.reach == "part":
        return False
    end = mention.end - 2 if text[: mention.end].endswith("'s") else mention.end
    return bool(OWNER.match(text[end:]))


def _mention(text: str, head_start: int, head_end: int, edge: int, who: PersonWords) -> Mention:
    """The mention with a given head: its words reach leftwards, but not before `edge`."""
    head = text[head_start:head_end]
    start, tokens, told_by = _words_before(text, head_start, edge)
    plural = is_plural(head.lower(), tokens) or bool({"each", "every"} & set(tokens))
    labels, end = labels_of(text, head_end, tokens, plural)
    if not plural and not labels:
        labels = _described(head, who, told_by)
    count = len(labels) if len(labels) > 1 else count_of(tokens, plural)
    plural, count = _number(text[end:], tokens, plural, count)
    reach = reach_of(tokens, plural and count != 1, head)
    possessed = text[:start].endswith("'s ")
    anew = tokens[:1] in (["a"], ["an"]) and labels[:1] and labels[0].startswith("described")
    told_by_it = bool(labels) and not anew
    ordinal = any(label.startswith("ordinal") for label in labels)
    mixed = plural and bool(_AND_STAFF.match(text[end:]) or _STAFF_AND.search(text[:start]))
    return Mention(
        start=start,
        end=end,
        role="" if mixed else who.role,
        rank=who.rank,
        count=count,
        plural=plural and count != 1,
        reach="known" if (told_by_it or possessed) and reach != "part" else reach,
        labels=labels,
        serving="serving" in tokens or bool(_STILL_SERVING.match(text[end:])),
        former=_is_former(text, start, head_start, end),
        official=(
            is_official(text, start, end, _may_tell(who.rank, plural))
            and not ((plural and count) or ordinal)
        )
        or (tokens[:1] not in (["a"], ["an"]) and is_judge(who.rank, text[end:])),
        named=any(label.startswith("name") for label in labels),
        owned=possessed or tokens[:1] in (["his"], ["her"], ["their"]),
        near=tokens[:1] in (["this"], ["that"]),
        another=tokens[:1] == ["another"],
        one=tokens[:1] == ["one"],
        denied=bool(tokens) and tokens[0] in {"neither", "none", "no"},
        whole=whole(tokens),
        modifier=next((t for t in tokens if t in TELLING), "") if plural else "",
    )


def _described(head: str, who: PersonWords, told_by: str) -> tuple[str, ...]:
    """What else than a name or an ordinal tells one person apart: a duty, a place, a task."""
    if who.rank == "police driver":
        return ("described driver",)
    if head.lower().startswith("acting "):
        return ("described acting",)
    return (f"described {told_by}",) if told_by else ()


def _number(
    after: str, tokens: list[str], plural: bool, count: int | None
) -> tuple[bool, int | None]:
    """Whether several are meant, and how many, by words like "both the", "no", "neither"."""
    if plural and tokens[:2] == ["both", "the"] and _AND_THE.match(after):
        count = None
    if tokens[:1] == ["no"] and not plural and "one" not in tokens:
        plural, count = True, None
    if tokens == ["neither"] and not _NOR.match(after):
        plural, count = True, 2
    if plural and count == 1:
        plural = "of" in tokens or "one" not in tokens
    return plural, count


def _may_tell(rank: str, plural: bool) -> bool:
    """Whether people of a rank rather tell what they did than speak for the force."""
    return plural or rank.endswith("constable")


def _words_before(text: str, head_start: int, edge: int) -> tuple[int, list[str], str]:
    """Where a mention begins, the words of number and choice in it, and what else it is told by."""
    words = left_words(text, head_start, edge)
    tokens = [word.group().lower().rstrip("-") for word in reversed(words)]
    if len(tokens) > 1 and tokens[0] == "that" and tokens[1] in QUANTIFIERS:
        words, tokens = words[:-1], tokens[1:]
    start = words[-1].start() if words else head_start
    found = modifier(text[edge:start], tokens)
    if not found:
        return start, tokens, ""
    return edge + found.start(), [found[1].lower(), *tokens], found[2].strip().lower()


def _is_former(text: str, start: int, head_start: int, end: int) -> bool:
    words = text[start:head_start]
    beside = " and " not in words.lower() and _EX.search(words)
    return bool(beside or _EX.match(text[head_start:end]) or GONE.match(text[end:]))


def surnames(found: list[Mention]) -> set[str]:
    """The last words of the names in mentions."""
    return {label[5:] for m in found for label in m.labels if label.startswith("name ")}


def mentions(text: str, named: list[Mention], names: frozenset[str]) -> list[Mention]:
    """All mentions of a sentence in order: those with a head, and the words that stand for them."""
    found = list(named)
    if names:
        found += surname_mentions(text, names, found)
    found += everybody(text, found)
    found += bare(text, found)
    found += pronouns(text, found)
    return sorted(found, key=lambda m: (m.start, -m.end))
