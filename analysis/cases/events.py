"""What a sentence says was decided: findings, outcomes, proceedings, departures, and who says so.

An event is words at a place. Whom it concerns is decided in `attach.py`, what follows from all of
a person's events in `rules.py`.
"""

import re
from dataclasses import replace

from analysis.cases.counterfactual import is_of_nobody, looked_back
from analysis.cases.levels import add_levels
from analysis.cases.lexicon import lexicon
from analysis.cases.modality import is_planned, stands
from analysis.cases.scan import Event, Scan
from analysis.cases.sentences import Sentence
from analysis.cases.settling import settled

_HAD_NONE = re.compile(
    r"\b(?:had|has|have) none\b"
    r"|\b(?:and|but|while) (?:the )?(?:other |others?|remaining )?(?:\w+ )?did not(?=$|[.,;])",
    re.IGNORECASE,
)
# "He faced two allegations, and the panel dismissed them."
_DISMISSED_THEM = re.compile(
    r"\b(?:allegations|charges|counts|claims)\b[^.;]*\bdismissed (?:them|both|all)$"
    r"|\ballegations?\b[^.;]*, which (?:was|were) dismissed$"
    r"|^(?:the|all|both|these|other) (?:\w+ )?(?:allegations?|charges?|counts?"
    r"|complaints?)\b[^.;,]*"
    r"\b(?:was|were) (?:\w+ )?dismissed$",
    re.IGNORECASE,
)
# "He handed in his notice two days after the decision": he was serving when it was made.
_LEFT_AFTER = re.compile(
    r"\b(?:resigned|retired|quit|left|notice|resignation)\b[^.;]{0,40}? after (?:the|his|her) "
    r"(?:decision|hearing|outcome|sanction|finding|ruling|demotion|meeting)\b"
)
# "Neither he nor the sergeant had any case": what is said begins after those of whom it is said.
_NOR = re.compile(r"(?:nor|neither) .*?(?=(?:had|has|have) (?:any|a) case)", re.IGNORECASE)
# "The force agreed in the case of the sergeant but not in the case of the detention officer."
_BUT_NOT = re.compile(
    r"\bagreed\b[^.;]{3,90}?\b(but not (?:in the case of|in respect of|in relation to|about"
    r"|regarding))\b"
)
_BY_LEVEL = {("finding", "leveled"), ("case_to_answer", "leveled"), ("case_to_answer", "tribunal")}


def mask(text: str) -> str:
    """The text with look-alike phrases blanked by underscores, at the same length."""
    return lexicon().mask.sub(lambda m: "_" * len(m.group()), text.replace("|", " "))


def events(sentence: Sentence, text: str, inherited: str, label: str = "") -> list[Event]:
    """The events of a sentence in order.

    Args:
        sentence: the sentence.
        text: its words, masked.
        inherited: the agent spoken of before it.
        label: the line before it, where that was a bare label ("Finding").
    """
    scan = Scan(sentence, text, inherited, label)
    telling = scan.read() or "gross misconduct" in text.lower() or _BUT_NOT.search(text)
    if is_of_nobody(text) or not telling:
        return []
    add_levels(scan)
    for phrase in scan.phrases:
        entry = phrase.entry
        if (entry.kind, entry.value) in _BY_LEVEL or not stands(scan, phrase):
            continue
        if _DISMISSED_THEM.search(text[: phrase.end]):
            scan.add("finding", "not_proven", phrase.start, phrase.end)
            continue
        value = "proven" if entry.value == "breached" else entry.value
        planned = entry.kind in {"outcome", "proceeding"} and is_planned(scan, phrase)
        nor = _NOR.match(text, phrase.start, phrase.end)
        scan.add(entry.kind, value, nor.end() if nor else phrase.start, phrase.end, planned)
    if _LEFT_AFTER.search(text):
        scan.found = [e for e in scan.found if (e.kind, e.value) != ("left", "left")]
    refused = _BUT_NOT.search(text)
    if refused:
        scan.add("case_to_answer", "none", *refused.span(1))
        scan.found[-1] = replace(scan.found[-1], agent="force")
    none = _HAD_NONE.search(text)
    if none and "case to answer" in text[: none.start()]:
        scan.add("case_to_answer", "none", none.start(), none.end())
    return looked_back(text, settled(scan.found, text))
