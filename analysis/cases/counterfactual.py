"""Dismissals that were not ("would have been, had he not resigned"), and what is said of nobody.

Works on the words of one sentence. Who is meant is decided in `attach.py`.
"""

import re
from dataclasses import replace

from analysis.cases.scan import Event

_HAD_THEY = re.compile(
    r"\b(?:had|if|were)\s+"
    r"(?:he|she|they|either|both|(?:the|this|these|former|ex)\b(?:[ -]\w+){0,4}?)"
    r"(?:\s+(?:both|all|already|then))*\s+(?:have |had )?"
    r"(?:not\s+(?:\w+\s+){0,2}?(?:resigned|retired|left|quit|done so|gone)"
    r"|(?:\w+\s+){0,2}?(?:still|remained)\b|been (?:a )?(?:serving|in post|in service|employed))"
    r"|\b(?:if|were) still (?:serving|employed|in)\b",
    re.IGNORECASE,
)
# "Three were sacked and two would have been if they had not left": those three were.
_OTHERS_WOULD = re.compile(r"\b(?:and|while|but) (?:[\w-]+ ){1,4}would have\b")
_LOOKING_BACK = re.compile(r"\b(?:retrospectively|in (?:his|her|their) absence)\s*$", re.IGNORECASE)
_COUNTED = re.compile(
    r"\bsince (?:19|20)\d\d\b|\bbetween (?:\w+ )?(?:19|20)\d\d and (?:\w+ )?(?:19|20)\d\d\b"
    r"|\b(?:over|in|during|for) the (?:past|last|previous) (?:\w+ )?(?:years|decade|months)\b"
    r"|\b(?:figures|statistics|data)\b.{0,30}\b(?:show|reveal|suggest)|\bnationally\b"
    r"|\bacross (?:England|the country|the UK|all forces)\b|\ba number of cases where\b"
    r"|\bin the year to\b|\bFreedom of Information\b|\bper cent\b|\d ?%"
    r"|\bin (?:gross )?misconduct cases,? panels\b"
    r"|\b(?:a total of|\d+) cases (?:of misconduct|resulted)\b"
    r"|^\d+ (?:resulted in|were assessed as)\b|\ba higher number of (?:officers|cases)\b"
    r"|\bin proceedings held by the force\b",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"^(?:police |public |gross )*(?:misconduct |disciplinary )?hearings?,?"
    r" (?:and|are|can|may|deal|relat)"
    r"|^(?:police )?(?:officers|staff) who are (?:found|dismissed)\b"
    r"|\bthe most (?:severe |serious )?(?:that|which) (?:can|could) be (?:handed|given|imposed)\b"
    r"|\bpanel (?:may|can|could) (?:find|impose|decide)\b"
    r"|\bif (?:an|any) (?:police )?officer\b|\bif the officer (?:is|has|fails)\b"
    r"|\bwill (?:normally |now |usually )*be (?:held|heard) in (?:public|private)\b"
    r"|\bdetails of (?:any |all )?(?:future|forthcoming|upcoming)\b"
    r"|\bmembers of the public (?:\w+ ){0,3}(?:wishing|can|may|must|will)\b"
    r"|\bis a formal process\b|\breview process (?:consists of|involves|is (?:an|a))\b"
    r"|\breflective review development\b|\bends with a reflective review\b"
    r"|\bdiscussion of the practice requiring improvement\b"
    r"|\blearnt by the participating officer\b"
    r"|\bin one of the other (?:cases|investigations)\b"
    r"|\bin an unrelated (?:case|matter|investigation|incident)\b"
    r"|\bcaution order\b|\bconditions of practice\b|\bthe nursing and midwifery council\b"
    r"|\(cases of gross misconduct|\bthe following information\b|\bhow to (?:attend|apply)\b",
    re.IGNORECASE,
)
_ANOTHER_STORY = re.compile(
    r"^(?:it|this|the (?:case|news|hearing|dismissal|ruling|proceedings|outcome|decision)s?)"
    r" (?:also )?"
    r"(?:comes?|came|follows?|followed) (?:(?:\w+ ){0,4}(?:after|since|when)"
    r"|that of an?(?:other)?\b|(?:the|an?|two|three|that)(?: \w+){0,2} (?:case|dismissal|sacking"
    r"|conviction|hearing)s?)\b",
    re.IGNORECASE,
)
# "He had been given advice in 2012 for similar behaviour": of another matter, long decided.
_EARLIER_MATTER = re.compile(
    r"\bheard that (?:\w+ ){1,6}(?:officers?|constables?)\b[^.;]*\bin (?:19"
    r"|20)\d\d\b[^.;]*\breceived\b|"
    r"\bmost (?:serious|severe) (?:outcome|sanction|penalty) (?:of|at|from|that)\b[^.;]*\b(?:is"
    r"|can)\b|"
    r"\bhad [^.;]{0,80}\bfor (?:a |an )?(?:similar|earlier|previous) "
    r"(?:behaviour|conduct|offences?|incidents?|matters?|breach(?:es)?|misconduct)\b"
    r"|\b(?:was|were) not (?:arrested|charged),? and no further action\b"
    r"|\bin an? (?:previous|earlier) (?:matter|case|misconduct|investigation|incident)\b",
    re.IGNORECASE,
)
_ANOTHER_OFFICER = re.compile(r" (?:another|a (?:former|fellow|second))\b")
_SOMEBODY = re.compile(
    r"\b(?:he|she|the (?:former )?(?:officer|constable|sergeant|inspector|pcso)|both"
    r"|all (?:two|three|four|five))\b"
    r"|\b(?-i:(?:P[CS]|D[CSI]|Sgt|Insp|Constable|Sergeant|Inspector) [A-Z])",
    re.IGNORECASE,
)

_NAMED = re.compile(
    r"\b(?:PC|PS|DC|DS|DI|Sgt|Insp|Constable|Sergeant|Inspector) [A-Z]|\b(?:was|were) "
)
_PLEADED = re.compile(
    r"\b(?:argued|argues|claimed|(?<!the )(?<!his )(?<!her )(?<!their )claims|insist(?:ed|s)"
    r"|contend(?:ed|s)|maintain(?:ed|s)|submitted"
    r"|(?:he|she|they|but) said (?:that )?(?:it|they|this|these))\b(?! of)[^.;]{0,60}$",
    re.IGNORECASE,
)


def is_pleaded(before: str) -> bool:
    """Whether words after these are what somebody maintained: "he argued that ..."."""
    return bool(_PLEADED.search(before))


def is_of_nobody(text: str) -> bool:
    """Whether a sentence counts outcomes over years, or tells how hearings are held."""
    if _EARLIER_MATTER.search(text):
        return True
    counts = bool(_COUNTED.search(text)) and not _SOMEBODY.search(text)
    story = _ANOTHER_STORY.search(text)
    if story and (not _SOMEBODY.search(text) or _ANOTHER_OFFICER.match(text, story.end())):
        return True
    return counts or (bool(_GENERAL.search(text)) and not _NAMED.search(text))


def looked_back(text: str, found: list[Event]) -> list[Event]:
    """The events, where a dismissal that could not be carried out says so."""
    marks = [match.start() for match in _HAD_THEY.finditer(text)]
    kept = []
    for number, event in enumerate(found):
        if event.kind == "outcome" and event.value == "dismissed":
            later = [e.start for e in found[number + 1 :] if e.kind == "outcome"]
            until = later[0] if later else len(text)
            back = _LOOKING_BACK.search(text[: event.start + _lead(text, event)])
            others = any(_OTHERS_WOULD.search(text[event.end : mark]) for mark in marks)
            if back or (not others and any(event.end <= mark < until for mark in marks)):
                event = replace(event, value="would_have_been_dismissed", planned=False)
        kept.append(event)
    return kept


def _lead(text: str, event: Event) -> int:
    """Where the word for the dismissal begins within an event's words."""
    word = re.search(r"dismiss|sack|fired", text[event.start : event.end], re.IGNORECASE)
    return word.start() if word else 0
