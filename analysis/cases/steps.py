"""A text's sentences read one by one: their events and mentions, in the order of placing them.

Lists of what may happen to anybody are left out here, and a lead that sums up comes last.
"""

import re
from dataclasses import dataclass, replace

from analysis.cases.agents import agents
from analysis.cases.deeds import with_deeds
from analysis.cases.events import events, mask
from analysis.cases.lexicon import lexicon
from analysis.cases.mention import Mention
from analysis.cases.modality import opens_list_of_outcomes
from analysis.cases.people import headed, mentions, surnames
from analysis.cases.scan import Event
from analysis.cases.sentences import Sentence

_NO_END = frozenset({"sanction", "under_investigation"})
_LABEL = re.compile(
    r"^(?:findings?|outcomes?|sanction|result|decision|disciplinary (?:outcome|action))\s*:?$",
    re.IGNORECASE,
)
# The watchdog's own summary tells its opinion first and the end after it.
_OPINION = re.compile(r"(?:We|Our|In our|Based on|During|At the end of)\b")
# "A sergeant was demoted for what he said to two constables": a lead about one person.
_TO_WHOM = re.compile(r"\b(?:to|towards?|about) $")
# Somebody told apart in a sentence that decides nothing: the next may be about them.
_OPENS = re.compile(
    r"(?:(?:For|As for|In the case of) (?:one|another|the other)|One|Another|The other)\b"
)


@dataclass(frozen=True, slots=True)
class Step:
    """A sentence as read: its masked text, its events and its mentions.

    `in_list`: an item of a list that a sentence ending in a colon opened. `sums_up`: a lead that
    tells the end of a story told again after it, and placed last.
    """

    number: int
    sentence: Sentence
    text: str
    found: list[Event]
    named: list[Mention]
    in_list: bool
    sums_up: bool = False


def _told(sentences: list[Sentence]) -> list[tuple[int, Sentence, str]]:
    """The sentences with their noise masked, without lists of possible outcomes."""
    kept = []
    last_of_list = -2
    for number, sentence in enumerate(sentences):
        text = mask(sentence.text)
        item = number - last_of_list == 1 and (sentence.is_item or len(text) < 40)
        if item or opens_list_of_outcomes(text):
            last_of_list = number
        else:
            kept.append((number, sentence, text))
    return kept


def read_steps(sentences: list[Sentence], names: set[str]) -> list[Step]:
    """Read the sentences of a text.

    Args:
        sentences: the text's sentences.
        names: last words of names known already; those beside a rank are added here.
    """
    told = _told(sentences)
    heads = [headed(text) for _, _, text in told]
    known = frozenset(names | {name for found in heads for name in surnames(found)})
    steps = []
    trigger = lexicon().trigger
    agent, naming, label = "", -2, ""
    for (number, sentence, text), found_heads in zip(told, heads, strict=True):
        telling = bool(trigger.search(text.lower()))
        found = events(sentence, text, agent, label) if telling else []
        spoken = agents(text) if telling else []
        agent = spoken[-1][1] if spoken else agent
        label = text if _LABEL.match(text) else ""
        in_list = number - naming == 1 and (sentence.is_item or len(text) < 80)
        if text.endswith(":") or in_list:
            naming = number
        full = telling or _OPENS.match(text)
        named = mentions(text, found_heads, known) if full else found_heads
        named = with_deeds(text, named)
        steps.append(Step(number, sentence, text, found, named, in_list))
    return _lead_last(steps)


def _is_heading(step: Step) -> bool:
    if step.text.count(" ") < 3:
        return False
    return not step.text.endswith((".", ":", ";", "'", '"', "?")) and not step.sentence.is_item


def _headings(steps: list[Step]) -> int:
    """How many headings a text begins with."""
    return next((place for place, step in enumerate(steps[:4]) if not _is_heading(step)), 4)


def _sums_up(step: Step) -> bool:
    """Whether a heading, or a first sentence about several persons, tells how a story ended."""
    kinds = {"outcome", "finding", "pending"}
    ends = any(
        (e.kind in kinds or e.value == "none")
        and not e.planned
        and e.value != "under_investigation"
        for e in step.found
    )
    plural = any(
        m.plural
        and (m.role or m.count)
        and not m.official
        and not _TO_WHOM.search(step.text[: m.start])
        for m in step.named
    )
    return ends and (plural or _is_heading(step))


def _goes_on(rest: list[Step], ends: bool) -> bool:
    """Whether what follows a lead goes on from it, so that the lead is the story's beginning.

    It goes on to others, or, where the lead `ends` nothing, to a part of those told of.
    """
    named = (m for step in rest for m in step.named if (m.role or m.pronoun) and not m.official)
    first = next(named, None)
    if first is None:
        return False
    return first.reach in {"other", "further"} or (first.reach == "part" and not ends)


def _lead_last(steps: list[Step]) -> list[Step]:
    """News tells the end first: a lead that sums up several persons is placed after the rest."""
    lead = [
        step
        for place, step in enumerate(steps[:4])
        if (_is_heading(step) or place == _headings(steps))
        and _sums_up(step)
        and not _OPINION.match(step.text)
    ]
    rest = [step for step in steps if step not in lead]
    told_again = any(
        e.kind in {"outcome", "finding", "pending"} and e.value not in _NO_END
        for step in rest
        for e in step.found
        if any(
            (m.role or m.labels or m.pronoun == "bare" or len(lead) > 1) and not m.denied
            for m in step.named
        )
    )
    ends = any(e.kind in {"outcome", "pending"} for step in lead for e in step.found)
    if not told_again or _goes_on(rest, ends):
        return steps
    return rest + [replace(step, sums_up=True) for step in lead]
