"""Words for persons told with others: "all those involved", "his colleague", "in both cases".

Finds mentions only, beside those of `stand_ins.py`; who is meant is decided in `cast.py`.
"""

import re

from analysis.cases.mention import NUMBERS, Mention

_EVERYBODY = re.compile(
    r"^(?:All|Each)(?= (?:have|has|had|were|was|received|attended|are|will)\b)"
    r"|\ball (?:of )?(?:those|the individuals|individuals|concerned)(?: involved| concerned)?\b"
    r"|\b[Tt]he individuals(?: involved| concerned)?\b|\beach (?:of the )?(?:individuals?|person)\b"
    r"|\bin (?:all|each) cases?\b",
)
_CASES = re.compile(r"\b[Ii]n (?:(both)|(?:all|each) (?:of the )?(\w+)) cases\b")
_ELLIPTIC = re.compile(
    r"\b[Oo]ne\b[^.;]{4,90}\b(?:and|while|but|with) (?P<other>the other)"
    r"(?= (?!\w*(?:officer|constable|sergeant|inspector|member|pcso|call|detention|staff|two"
    r"|three)))"
)
_COLLEAGUE = re.compile(
    r"(?<!from )(?<!by )(?:(?<=respect of )|(?<=the case of )|(?<!of ))\b(?P<other>(?:[Hh]is"
    r"|[Hh]er|[Tt]heir)"
    r" (?:junior |senior |male |female |former )?colleague"
    r"|A colleague(?=(?: \w+){0,4}, (?:who|whose) [^.;]{3,80}, (?:was|has|had|received)\b)"
    r"|[Aa] (?:\w+ )?colleague(?=(?: who [^,.;]{3,60}?)? (?:was |has been |would have been )?"
    r"(?:given|received|dismissed|sacked|handed|cleared|got|attended|faced)\b))\b(?!')"
)
_MANY = "|".join(list(NUMBERS)[2:])
_COLLEAGUES = re.compile(
    rf"\b(?P<number>{_MANY}) (?:of )?(?:his|her|their) (?:\w+ )?colleagues\b"
    rf"|(?:\b(?:his|her|their)|'s|s') (?P<owned>{_MANY}) (?:\w+ )?colleagues\b"
    rf"|\b(?P<each>neither|both) of (?:his|her|their) (?:\w+ )?colleagues\b"
    rf"|(?:^|\band )(?P<plain>{_MANY}) (?:other |more |serving |further )*colleagues\b",
    re.IGNORECASE,
)


def everybody(text: str, taken: list[Mention]) -> list[Mention]:
    """ "All have received advice", "the individuals", "all those involved": all with a case."""
    found = []
    for match in _EVERYBODY.finditer(text):
        if not any(m.start < match.end() and match.start() < m.end for m in taken):
            whole = Mention(*match.span(), count=None, plural=True, pronoun="bare", everybody=True)
            found.append(whole)
    return found


def other_of_two(text: str, taken: list[Mention]) -> list[Mention]:
    """ "One received a warning and the other words of advice": nothing but the sense ends it."""
    cases = _CASES.search(text)
    if cases and not any(m.start <= cases.start() < m.end for m in taken):
        count = 2 if cases.group(1) else NUMBERS.get(cases.group(2))
        return [Mention(cases.start(), cases.end(), "", "", count, True, pronoun="bare")]
    several = _COLLEAGUES.search(text)
    if several and not any(m.start <= several.start() < m.end for m in taken):
        word = (several["number"] or several["owned"] or several["plain"] or "two").lower()
        denied = (several["each"] or "").lower() == "neither"
        return [
            Mention(
                *several.span(),
                count=NUMBERS[word],
                plural=True,
                reach="other",
                pronoun="bare",
                denied=denied,
            )
        ]
    match = _ELLIPTIC.search(text) or _COLLEAGUE.search(text)
    if not match or any(m.start <= match.start("other") < m.end for m in taken):
        return []
    start, end = match.span("other")
    owned = "olleague" in text[start:end]
    return [Mention(start, end, reach="other", pronoun="bare", owned=owned)]
