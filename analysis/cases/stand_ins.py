"""Words that stand for persons named elsewhere: "one", "the other two", "she", a surname."""

import re

from analysis.cases.labels import is_official
from analysis.cases.mention import NUMBERS, Mention

_NUMBER = "|".join([*list(NUMBERS)[1:], r"\d{1,2}"])
_AGED_NAME = re.compile(r"\b((?:[A-Z][a-z'-]+\s+){1,2}[A-Z][\w'-]+),\s+(?:aged\s+)?\d\d\b,?")
_BARE = re.compile(
    rf"\b(?P<det>the other|the remaining|the rest|a further|a second|the second|the third|another"
    rf"|the first|both|all|neither|none|each|(?:out )?of these|the)?\s*"
    rf"(?:(?P<number>{_NUMBER})\s*)?(?P<more>others|more|of them|of whom|other)?"
    rf"(?=,?\s+(?:was|were|is|are|had|has|have|will|would|should|receiv(?:ed|ing)|getting|attending|facing|undertook|underwent|could|agreed|accepted|denied|resigned|retired|left"
    rf"|attended|faced|may|did|also|admitted|must|being|having|for|by way|who|then"
    rf"|subsequently|later|of (?:them|whom)|with|dismissed|cleared|found|given|due|to)\b|[.;,]|$)"
)
_STOPS = {".", ";", ",", ""}
_COUNTED_THINGS = (" of the ", " of those", " month", " year", " count", " day")
_REACH = {
    **dict.fromkeys(("the other", "the remaining", "the rest", "a further"), "other"),
    **dict.fromkeys(("a second", "another"), "other"),
    **dict.fromkeys(("both", "all", "the"), "known"),
    **dict.fromkeys(("neither", "none"), "none"),
}
_PRONOUN = re.compile(r"\b(he|she|they|who|trio|pair|duo)\b", re.IGNORECASE)


def aged_names(text: str) -> set[str]:
    """The last words of names that stand beside an age: "John Smith, 32, ..."."""
    return {match.group(1).split()[-1].lower() for match in _AGED_NAME.finditer(text)}


def bare(text: str, taken: list[Mention]) -> list[Mention]:
    """ "One", "the other two", "another", "both", standing alone for persons."""
    found = []
    for match in _BARE.finditer(text.lower()):
        inside = any(m.start <= match.start() < m.end for m in taken)
        if not inside and _stands_alone(match, text):
            found.append(_bare_mention(match))
    return found


def _stands_alone(match: re.Match[str], text: str) -> bool:
    """Whether words of number stand for persons: not "one of the counts", not "another,"."""
    det, number, more = match.group("det", "number", "more")
    if not (number or more):
        if not det or det in {"the", "of these", "all", "none", "each"}:
            return False
        linked = text[: match.start()].rstrip().endswith((" for", " against"))
        if (
            det in {"another", "both"}
            and not linked
            and text[match.end() : match.end() + 1] in _STOPS
        ):
            return False
    if number and number.isdigit():
        return False
    return not text[match.end() : match.end() + 12].lower().startswith(_COUNTED_THINGS)


def _bare_mention(match: re.Match[str]) -> Mention:
    det, number, more = match.group("det", "number", "more")
    count = 2 if det in {"both", "neither"} else NUMBERS.get(number or "one", 1)
    unknown = det == "the rest" or (more == "others" and not number)
    labels = (f"ordinal {det[4:]}",) if det in {"the first", "the second", "the third"} else ()
    reach = "known" if labels else _REACH.get(det or "", "part")
    if reach != "other" and more in {"others", "more", "other"}:
        reach = "further" if more == "more" else "other"
    return Mention(
        match.start(),
        match.end(),
        count=None if unknown else count,
        plural=unknown or det in {"both", "neither"} or bool(number and count > 1),
        reach=reach,
        labels=labels,
        pronoun="bare",
    )


def surname_mentions(text: str, names: frozenset[str], taken: list[Mention]) -> list[Mention]:
    """The places where a known surname stands without a rank."""
    found = []
    for match in re.finditer(r"\b(?:(?:Mr|Mrs|Ms|Miss)\s+)?(?:[A-Z][a-z]+\s+)?([A-Z][\w-]+)", text):
        last = match.group(1).lower()
        inside = any(m.start <= match.start() < m.end for m in taken)
        if last in names and not inside:
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
