"""Words that stand for persons named elsewhere: "one", "the other two", "she", a surname."""

import re
from dataclasses import replace

from analysis.cases.labels import is_official
from analysis.cases.mention import NUMBERS, ORDINALS, Mention
from analysis.cases.together import other_of_two

_NUMBER = "|".join([*list(NUMBERS)[1:], r"\d{1,2}"])
_ORDINAL = "|".join(ORDINALS)
# "PC X's supervisor": X only tells whose colleague is meant.
OWNER = re.compile(
    r"(?:'|'s)\s+(?:(?:line|tutor|own|direct|former|patrol|two|three|four|other)\s+){0,2}"
    r"(?:supervisor|manager|sergeant|colleagues?|inspector|tutor|constable|partner|crewmate)\b"
)
_AGED_NAME = re.compile(r"\b((?:[A-Z][a-z'-]+\s+){1,2}[A-Z][\w'-]+),\s+(?:aged\s+)?\d\d\b,?")
_BARE = re.compile(
    rf"\b(?P<det>the other|the remaining|the rest|a further|a (?:{_ORDINAL})|the (?:{_ORDINAL})"
    rf"|those(?= who)|another|the former|the latter|the last|both|all|neither|none|each"
    rf"|(?<=that )any(?= of the (?:{_NUMBER}))|(?:out )?of these|the)?\s*"
    rf"(?:(?P<number>{_NUMBER})\s*)?"
    rf"(?P<more>others|more|of (?:them|whom|those|these)|of the (?:{_NUMBER})|other)?"
    rf"(?=,?\s+(?:was|were|is|are|[a-z]+ed|had|has|have|still (?:have|has|had|face)"
    rf"|will|would|should|receiving|getting"
    rf"|attending|facing|undertook|underwent|could|left|may|did|also|must|being|having|for|by way"
    rf"|who|then|we|it|the|therefore|each|now|got|subsequently|later|there|took|of (?:them|whom)"
    rf"|with|found|given|due|to|be|and)\b|(?<=er)'s (?:case|conduct|performance|actions)\b| (?:an?"
    rf"|no) (?:first |final |formal |\w+-month )*(?:written|warning|management|verbal|action)\b"
    rf"|[.;,:]|$)"
)
_AUXILIARY = re.compile(r"\b(?:had|have|were|are|would|will|should)\s*$")
_EACH = re.compile(r" (?:also )?(?:had|has|was|were|received|faced|attended|would|should|will)\b")
_SAID_OF = re.compile(r",\s+(?:also |then |who |whose |an? )")
_OTHER_MATTER = re.compile(
    r",?\s+(?:(?:unrelated|separate|different|similar|criminal|previous),? ){0,2}"
    r"(?:case|matter|incident|investigation|force|allegation|reason|occasion)s?\b"
)
_OF_CHARGES = re.compile(
    r" (?:was|were|had been) (?:found |also |later )*(?:not )?(?:proven|proved|upheld"
    r"|substantiated)\b"
)
_AND = re.compile(r",? and\b")
# "The second and the sergeant both took part".
_AND_BOTH = re.compile(r" and (?:the|his|her) (?:\w+ ){1,2}(?:both|each|were|had|received|took)\b")
_OF_WHOM = re.compile(r"\b(?:against|for|in respect of|in the case of)\s*$")
_LINKED = re.compile(r"\b(?:for|against|of|in|to|by|and|other)\s+$|[,;:]\s+$|^$", re.IGNORECASE)
_NEXT = re.compile(r",?\s+([a-z]+ed)\b")
_DONE_TO = re.compile(
    r"received|attended|agreed|accepted|denied|resigned|retired|faced|admitted|dismissed|cleared"
)
_STOPS = {".", ";", ",", ""}
_COUNTED_THINGS = tuple(
    " of the | of those| of his| of her| of their| of our| month| year| count| day".split("|")
)
_REACH = {
    **dict.fromkeys(("those", "the other", "the remaining", "the rest", "a further"), "other"),
    **dict.fromkeys((*(f"a {word}" for word in ORDINALS), "another", "the last"), "other"),
    **dict.fromkeys(("both", "all", "the", "each", "any"), "known"),
    **dict.fromkeys(("neither", "none"), "none"),
}
_PRONOUN = re.compile(r"\b(he|she|they|who|trio|pair|duo)\b", re.IGNORECASE)


# "The fifth, who had retired": former.
GONE = re.compile(
    r"[\s,-]+(?:both of |all of )?whom? (?:had |has |have )?"
    r"(?:already |since |then |previously |later )?"
    r"(?:resigned|retired|quit|left the (?:force|police|service))\b"
)
# "She retired before one could be held": a meeting.
_BEFORE_ONE = re.compile(r"\b(?:before|until|unless)\s+$")


def aged_names(text: str) -> set[str]:
    """The last words of names that stand beside an age: "John Smith, 32, ..."."""
    return {match.group(1).split()[-1].lower() for match in _AGED_NAME.finditer(text)}


def bare(text: str, taken: list[Mention]) -> list[Mention]:
    """ "One", "the other two", "another", "both", standing alone for persons."""
    found: list[Mention] = []
    for match in _BARE.finditer(text.lower()):
        inside = any(m.start <= match.start() < m.end for m in taken)
        if not (inside or _floats(match, text, [*taken, *found])) and _stands_alone(match, text):
            former = GONE.match(text, match.end()) is not None
            found.append(replace(_bare_mention(match), former=former))
    return found + other_of_two(text, [*taken, *found])


def _stands_alone(match: re.Match[str], text: str) -> bool:
    """Whether words of number stand for persons: not "one of the counts", not "another,"."""
    det, number, more = match.group("det", "number", "more")
    if not (number or more):
        if not det or det in {"the", "of these", "all", "none"}:
            return False
        if det == "each" and not _EACH.match(text, match.end()):
            return False
        linked = text[: match.start()].rstrip().endswith((" for", " against"))
        if (
            det in {"another", "both"}
            and not _SAID_OF.match(text, match.end())
            and not linked
            and text[match.end() : match.end() + 1] in _STOPS
        ):
            return False
    against = text[: match.start()].rstrip().endswith(" against")
    digits = bool(number) and number.isdigit() and det != "a further"
    if number and (digits or (_OF_CHARGES.match(text, match.end()) and not against)):
        return False
    if (more or "").startswith("of") and not (det or number):
        return False
    stops = text[match.end() : match.end() + 1] in _STOPS | {":"}
    if _BEFORE_ONE.search(text[: match.start("number")] if number else ""):
        return False
    if number and not (det or more) and stops and not _LINKED.search(text[: match.start("number")]):
        return False
    if _OTHER_MATTER.match(text, match.end()):
        return False
    place = (det or "").removeprefix("the ") in ORDINALS
    if place and not (number or more or against) and _OF_CHARGES.match(text, match.end()):
        # "The first was not proven": of two allegations.
        return False
    both = (det or "").removeprefix("the ") in ORDINALS and _AND_BOTH.match(text, match.end())
    if _AND.match(text, match.end()) and not both and not _OF_WHOM.search(text[: match.start()]):
        return False
    following = _NEXT.match(text, match.end())
    if number and not (det or more) and following and not _DONE_TO.match(following.group(1)):
        return False
    return not text[match.end() : match.end() + 12].lower().startswith(_COUNTED_THINGS)


def _floats(match: re.Match[str], text: str, before: list[Mention]) -> bool:
    """ "The others had both retired": "both" belongs to the others."""
    floating = match["det"] in {"both", "all", "each"} and not (match["number"] or match["more"])
    told = [m for m in before if m.end <= match.start() and not m.pronoun]
    earlier = any(m.plural for m in told) or len(told) > 1
    return floating and earlier and bool(_AUXILIARY.search(text[: match.start()]))


def _bare_mention(match: re.Match[str]) -> Mention:
    det, number, more = match.group("det", "number", "more")
    count = 2 if det in {"both", "neither"} else NUMBERS.get(number or "one", 1)
    whole = NUMBERS.get((more or "").split()[-1]) if (more or "").startswith("of the") else None
    count = int(number) if number and number.isdigit() else count
    count = whole if det == "any" and whole else count
    unknown = det in {"the rest", "each", "those"} or (more == "others" and not number)
    place = det[4:] if det and det.startswith("the ") else ""
    labels = (f"ordinal {place}",) if place in {*ORDINALS, "former", "latter"} else ()
    known = bool(labels)
    labels = () if number else labels
    reach = "known" if known else _REACH.get(det or "", "part")
    reach = "part" if (det, number) == ("the", "one") else reach
    if reach != "other" and more in {"others", "more", "other"}:
        reach = "further" if more == "more" else "other"
    return Mention(
        match.start(),
        match.end(),
        count=None if unknown else count,
        plural=unknown or det in {"both", "neither", "any"} or bool(number and count > 1),
        reach=reach,
        labels=labels,
        pronoun="bare",
        denied=det in {"neither", "none"},
        modifier="them" if more == "of them" and number and not det else "",
        whole=whole,
    )


def surname_mentions(text: str, names: frozenset[str], taken: list[Mention]) -> list[Mention]:
    """The places where a known surname stands without a rank."""
    found = []
    for match in re.finditer(r"\b(?:(?:Mr|Mrs|Ms|Miss)\s+)?(?:[A-Z][a-z]+\s+)?([A-Z][\w-]+)", text):
        last = match.group(1).lower()
        inside = any(m.start <= match.start() < m.end for m in taken)
        if last in names and not inside and not OWNER.match(text, match.end()):
            official = is_official(text, match.start(), match.end())
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


def pronouns(text: str, taken: list[Mention]) -> list[Mention]:
    """The pronouns of a sentence that stand for persons."""
    found = []
    for match in _PRONOUN.finditer(text):
        if not any(m.start <= match.start() < m.end for m in taken):
            word = match.group().lower()
            many = word in {"they", "trio", "pair", "duo"}
            found.append(Mention(match.start(), match.end(), pronoun=word, plural=many, count=None))
    return found
