"""Whether a level of misconduct is said to have been found, or is only alleged or asked about.

What the level then is, a finding or an opinion, is decided in `levels.py`."""

import re

_FINDING_VERBS = re.compile(
    r"\b(?:found|finds?|finding|findings|proven|proved|proves|guilty|admitted|admits|admitting"
    r"|accepted|amount(?:ed|s|ing)? to|constituted?|committed|determined|concluded|ruled|upheld"
    r"|dismissed|sacked|fired|level|breach(?:es)? of|assessed|culpable|decided|substantiated"
    r"|was|were|be|considered (?:this|that|it|these|his|her|the|their|to be)|equated|outcome"
    r"|counts?|reached|warning|verdict|as)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\b(?:findings?|level|outcome|decision|result)\s*[:-]?\s*$", re.IGNORECASE)
_ALONE = re.compile(r"(?:gross )?misconduct[. ]+", re.IGNORECASE)
_WOULD_AMOUNT = re.compile(
    r"\b(?:is alleged|are alleged|facing allegations|faces? allegations|accused)\b"
    r"(?:(?!\bproven|\bfound|\badmitted)[^.;])*\bamount(?:s|ing)? to\s+(?:\w+ )?$",
    re.IGNORECASE,
)
_IS_ALLEGED = re.compile(
    r"(?:It (?:was|is|had been) alleged that|The allegations? (?:was|were|is|are) that)\b"
    r"(?!.*\b(?:proven|proved|found|admitted|accepted|upheld|ruled|panel)\b)",
    re.IGNORECASE,
)
_NO_VERB = re.compile(
    r"\b(?:alleg\w+|accus\w+|whether|if|would amount|could|may|might|contend\w*|charged with"
    r"|so serious as|case to answer|unlikely|face[sd]?|facing|answer|any)\b",
    re.IGNORECASE,
)


def is_found(text: str, start: int, end: int, label: str) -> bool:
    """Whether a level of misconduct is said to have been found, by a verb near it."""
    if _LABEL.search(text[:start]) or (label and start < 3) or _ALONE.fullmatch(text):
        return True
    left = re.split(r"[;:]| but |, and (?=whether)", text[max(0, start - 110) : start])[-1]
    right = re.split(r"[;:]| but |, (?=which|who)", text[end : end + 70])[0]
    if _WOULD_AMOUNT.search(left) or _IS_ALLEGED.match(text[:start]):
        return False
    verbs = list(_FINDING_VERBS.finditer(left))
    if verbs and not _NO_VERB.search(left[verbs[-1].start() :]):
        plain = verbs[-1].group().lower()
        if plain not in {"was", "were", "be", "as", "warning"} or len(left) - verbs[-1].end() < 14:
            return not re.search(r"\b(?:alleged|whether|if)\b", left[-60:], re.IGNORECASE)
    return bool(
        re.match(
            r"\s+(?:\w+\s+){0,7}?(?:proven|proved|found|upheld|substantiated|established"
            r"|admitted)\b|\s+was (?:the|their|its) (?:finding|verdict|conclusion|ruling)\b",
            right,
        )
        and not re.search(r"\b(?:if|whether|could)\s*$", left, re.IGNORECASE)
    )
