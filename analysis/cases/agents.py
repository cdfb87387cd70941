"""Who is said to decide in a sentence: the watchdog, the force, a panel, or a court.

The same words are an opinion from the one and a finding from the other.
"""

import re

_AGENTS = (
    (
        "force",
        re.compile(
            r"(?:[Aa]fter|[Ff]ollowing|[Oo]n|[Hh]aving|[Uu]pon)\s+"
            r"(?:considering|reviewing|reviewed|receipt of"
            r"|receiving|a review of)\s+(?:our|the)\s+(?:final\s+|investigation\s+)*report"
            r"|\b[Ii]n its (?:own )?(?:view|opinion)\b"
            r"|\b(?:[Ii]t|[Tt]hey) (?:has |had )?(?:told|informed|advised|notified) us\b.?"
            r"|\b[Ww]e (?:then |subsequently |therefore |ultimately )?accepted\b"
            r"|(?<!employed by )(?<!held by )(?<!\bin )(?<!left )(?<!leave )(?<!with )\b[Tt]he"
            r" force\b(?! (?:that |which )?(?:was |had been |he |she |they )?(?:used|applied"
            r"|necessary"
            r"|reasonable|unreasonable|excessive|proportionate))"
            r"|\b[Aa]ppropriate authority\b"
            r"|\b[Pp]rofessional [Ss]tandards (?:[Dd]epartment|[Dd]irectorate|[Bb]ranch|[Uu]nit"
            r"|[Tt]eam)\b"
            r"|\b(?:Police|Constabulary|Service|[A-Z]{3,5})(?!\s+(?:officer|constable|sergeant"
            r"|staff"
            r"|communit|inspector|detective|federation|headquarters|appeal|special|IOPC))"
            r"\)?,?\s+(?:who\s+)?(?:\w+\s+){0,7}?"
            r"(?:agreed|did not (?:agree|accept|believe|consider|think)|were of|was of|determined"
            r"|proposed|considered|decided|disagreed|confirmed"
            r"|accepted|felt|believed|advised|concluded|suggested|took the view|asserted)\b"
            r"|\b(?:force|constabulary|Police|Constabulary|[A-Z]{3,5})(?:'s|')"
            r" (?:\w+ )?(?:position|view|opinion|response|stance|conclusion)\b"
        ),
    ),
    (
        "watchdog",
        re.compile(
            r"\b(?:we|our(?!\s+(?:findings|report|view|opinion|recommend|conclusion|assess|determin"
            r"|final|investigation report))|us|IOPC|IPCC|investigators?|investigation|watchdog"
            r"|independent office|police complaints commission|reasonable tribunal)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "panel",
        re.compile(
            r"\b(?:chief constable|commissioner|panels?|chair|chairman|chairwoman|chairperson"
            r"|tribunal|lqc|hearings?|meetings?|(?:at|after"
            r"|following)\s+(?:\w+\s+){0,3}?hearings)\b"
            r"(?!(?:[ ,]+properly[ -]directed)?,?\s+(?:could|may|might|to|should|would|will)\b)"
            r"(?!-)",
            re.IGNORECASE,
        ),
    ),
    (
        "court",
        re.compile(
            r"\b(?:court|jury|cps|crown prosecution service|magistrates?|judge|trial|inquest"
            r"|coroner|convicted|conviction|sentenced|pleaded|acquitted|jailed|criminal charges?"
            r"|prosecut\w+)\b",
            re.IGNORECASE,
        ),
    ),
)
# "A sixth officer had no case to answer, the IOPC said": all before it is the IOPC's word.
_SAID_AFTER = re.compile(
    r", (?:the )?(?:police )?(?:(?P<watchdog>IOPC|IPCC|watchdog)|(?P<force>force)"
    r"|(?P<panel>panel|hearing|tribunal)) (?:has |have )?"
    r"(?:said|found|ruled|concluded|decided|added|confirmed)\b",
    re.IGNORECASE,
)


# "The force disagreed that ... had a case": the words that decide begin with the verb.
_DISAGREED = re.compile(r"\b(?:disagreed|did not \w+)$")
_INSTEAD_OF = re.compile(r"\b(?:instead of|rather than|without)(?: an?| the)?(?: \w+){0,2} $")
AFTER = frozenset({"panel", "court"})


def agents(text: str) -> list[tuple[int, str]]:
    """Who is said to decide, by place."""
    found = [
        (m.start() if _DISAGREED.search(m.group()) else m.end(), name)
        for name, pattern in _AGENTS
        for m in pattern.finditer(text)
        if not _INSTEAD_OF.search(text[: m.start()])
    ]
    found += [(0, m.lastgroup or "") for m in _SAID_AFTER.finditer(text)]
    return sorted(found)


def agent_at(found: list[tuple[int, str]], position: int, inherited: str) -> str:
    """The agent whom words at a place belong to.

    Named before them, else inherited; a panel or a court may be named after ("..., a panel found").
    """
    before = [name for place, name in found if place <= position]
    if before:
        return before[-1]
    after = [name for place, name in found if place > position and name in AFTER]
    return after[0] if after else inherited
