"""Who is told of only by the way: witnesses, complainants, those whom somebody told or asked.

They are met, so that nobody else is taken for them, and what follows is not about them. Pure
functions on one sentence.
"""

import re

from analysis.cases.mention import Mention

_BY_THE_WAY = re.compile(
    r"\bheard from\b[^.;]*\band\s*$|\b(?:(?:told|informed|asked|assured)\s+[^,.;]{0,40}\band"
    r"|to|from|with|told|asked|informed|assured|telling|asking|assuring|informing|misled"
    r"|misleading|emailed|messaged|sent)\s*$",
    re.IGNORECASE,
)
_BY_SOMEBODY = re.compile(
    r"\b(?:told|asked|informed|seen|sent|given|shown|warned)(?: about (?:it|this|that|them))? by$"
)
_TO_SOMEBODY = re.compile(
    r"\b(?:telling|asking|messaging|emailing|texting|kissing|touching|assuring|informing)\s*$"
)
_WITH = re.compile(r"\b(?:with|to|from|at|towards|about) $")
_TO_HIS = re.compile(r"\b(?:to|told|asked|lied to|misled|from|informed)$")
_GAVE_HIM = re.compile(r"\b(?:gave|giving|given|told|telling|to|from|by)$")
_ASKED = re.compile(r"\b(?:asked|told|asking|telling|persuaded|messaged)$")
_RELATES_TO = re.compile(
    r"\ballegations? (?:relating to|concerning|involving|about) (?:an?|another|the"
    r"|one)\b[^.;]{0,40}$"
)
_COMPLAINANT = re.compile(r"\b(?:allegations?|complaints?|claims?)(?: \w+)? by$")
_BYSTANDER = re.compile(
    r"\bnot (?:been )?(?:subject to|under|part of) (?:any |an? |the )?investigation\b"
    r"|\bnot accused of\b|\bwas (?:also |only )?a witness\b|\b(?:treated|interviewed|spoken to"
    r"|statements?) as (?:a )?witness(?:es)?\b",
    re.IGNORECASE,
)


def looks_on(text: str) -> bool:
    """Whether a sentence says that somebody only looked on: a witness, nobody under notice."""
    return bool(_BYSTANDER.search(text))


def by_the_way(text: str, mention: Mention) -> bool:
    """Whether a new person is only told of by the way: "assuring an inspector that ..."."""
    if mention.named and not mention.plural and _TO_SOMEBODY.search(text[: mention.start]):
        return True
    one = mention.reach == "new" and not mention.plural
    before = text[: mention.start].rstrip()
    if mention.rank == "supervisor" and _GAVE_HIM.search(before):
        return True
    if mention.reach == "other" and not mention.plural and _ASKED.search(before):
        return True
    if mention.owned and mention.rank and _TO_HIS.search(before):
        return True
    if _RELATES_TO.search(before):
        return True
    by_somebody = bool(_BY_SOMEBODY.search(before)) and (mention.reach == "known" or one)
    if one and _COMPLAINANT.search(before):
        return True
    return (one and bool(_BY_THE_WAY.search(text[: mention.start]))) or by_somebody


def with_somebody(text: str, mention: Mention) -> bool:
    """Whether somebody is told of as the other of what a sentence's subject did: "with PC B"."""
    return bool(_WITH.search(text[: mention.start]))


def may_concern(text: str, mention: Mention) -> bool:
    """Whether what comes after somebody may be said of them; a "who" after them says that it is."""
    return not by_the_way(text, mention) or text[mention.end :].lstrip(" ,").startswith("who ")
