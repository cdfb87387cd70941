"""Groups of mentions that another clause tells of: "the sergeant, who had led both of them, ...".

What is said after such a clause is of the one before it. Pure functions on one sentence."""

import re

from analysis.cases.grouping import Group
from analysis.cases.mention import Mention
from analysis.cases.scan import Event

GOES_ON = re.compile(
    r" (?:will|was|were|is|are|has|have|had|received|attended|resigned|retired)\b(?! been)"
)
_AND_DID = re.compile(
    r" and (?:\w+ed|sent|told|made|took|gave|had|left|lied|shared)\b[^,;.]*\bwould\b"
)
_SINGULAR = re.compile(r" (?:has|was|is)\b")
_EACH = re.compile(r"\s*(?:each|every|neither|none|no|either)\b", re.IGNORECASE)
# "A sergeant who had supervised all three attended a meeting": the sergeant did.
_DID_TO = re.compile(
    r" (?:(?:had|has|was|were|also|then|later) )*"
    r"(?!sa(?:id|ys)|found|believed|alleged|claimed|admitted|feared|showed|meant)"
    r"(?:\w+ed|\w+ing|led|told|drove|hit|saw|met|sent|knew|ran|took)(?: (?:for|with|to|by|over))? "
)
_ACTED = re.compile(
    r" (?:was|were|had|has|have|received|attended|resigned|retired|faced|will|is|are|got|left)\b"
)
_CLOSES = re.compile(r", (?:was |were |has |had |have |been |received )*$")


def in_clause(text: str, group: Group, earlier: list[Group], event: Event) -> bool:
    """Whether a group is told of inside "who ..." of the one before: "who had led both of them"."""
    who = earlier[-1][0]
    between = text[who.end : group[0].start]
    own = who.pronoun == "who" and event.kind != "left" and "," not in between
    thing = group[0].reach == "new" and not group[0].plural
    after = text[group[-1].end :]
    if own and thing and len(group) == 1 and _AND_DID.match(after):
        return True
    if own and _CLOSES.search(text[: event.start]):
        return True
    if own and _DID_TO.fullmatch(between) and _ACTED.match(text, group[-1].end):
        return True
    if who.pronoun != "who" or re.search(r"[,;.]| and | but ", between):
        return False
    return bool(GOES_ON.match(text, group[-1].end)) and not GOES_ON.match(text, who.end)


def disagrees(text: str, group: Group) -> bool:
    """Whether the verb after a group is of another number: "... to three officers has been"."""
    first, last = group[0], group[-1]
    if len(group) > 1 or first.pronoun or not last.plural:
        return False
    singular = _SINGULAR.match(text, last.end)
    return bool(singular) and not _EACH.match(text, first.start)


def is_of_last(text: str, group: Group, who: Mention) -> bool:
    """Whether "who has ..." is said of the last of several alone: "the constables and the PCSO"."""
    last = group[-1]
    beside = text[last.end : who.start].strip() in {"", ","}
    singular = not last.plural and bool(re.match(r" (?:has|was|is)\b", text[who.end :]))
    return len(group) > 1 and beside and singular
