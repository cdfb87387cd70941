"""Whether a text is English, and about police misconduct at all.

A text that is not gives an empty draft with the reason; nothing is coded from it.
"""

import re

_COMMON = frozenset(
    "the of and to in a was that he for on with as his it at by from had not be were is this "
    "which an are they their has have been after who or she her officer police".split()
)
_WORD = re.compile(r"[a-zà-ÿ']+", re.IGNORECASE)
_POLICE = re.compile(
    r"\b(?:police\w*|constabulary|pcsos?|pcs?|constables?|sergeants?|iopc|ipcc|policing"
    r"|officers?)\b",
)
_DISCIPLINE = re.compile(
    r"\b(?:misconduct|conduct|performance|practice requiring|case to answer|disciplin\w+"
    r"|dismiss\w+|sacked|written warning|management"
    r" (?:action|advice)|reflective practice|unsatisfactory performance|standards of professional"
    r" behaviour|professional standards|learning|words of advice|barred list)\b",
)
_OTHER = re.compile(
    r"\b(?:head ?teachers?|teachers?|footballers?|midfielders?|strikers?|goalkeepers?|defenders?"
    r"|players?|referees?|nurses?|midwi(?:fe|ves)|surgeons?|doctors?|gps?|dentists?"
    r"|pharmacists?|solicitors?|barristers?|councillors?|firefighters?|soldiers?|jockeys?"
    r"|lecturers?|prison officers?|social workers?|paramedics?|accountants?|vets?|priests?"
    r"|civil servants?)\b",
)
_SURELY_POLICE = 12
_REGULATOR = re.compile(
    r"\b(?:Teaching Regulation Agency|TRA|General Medical Council|GMC|Nursing and Midwifery Council"
    r"|Football Association|Solicitors Regulation Authority|SRA|Disciplinary Tribunal|HCPC"
    r"|General Pharmaceutical Council|Social Work England|Premier League|EFL|FIFA|UEFA"
    r"|professional conduct panel|fitness to practi[sc]e)\b"
)


def why_not(text: str) -> str:
    """The reason why a text can't be coded, or an empty string."""
    words = _WORD.findall(text[:4_000].lower())
    if not words:
        return "the text is empty"
    if len(words) >= 25 and sum(word in _COMMON for word in words) < 0.14 * len(words):
        return "the text is not in English"
    lowered = text.lower()
    police = len(_POLICE.findall(lowered))
    if not police:
        return "the text does not speak of the police"
    if not _DISCIPLINE.search(lowered):
        return "the text speaks of no misconduct matter"
    other = 0
    if police < _SURELY_POLICE:
        other = len(_OTHER.findall(lowered)) + 3 * len(_REGULATOR.findall(text))
    if other >= 3 and other > police:
        return "the text seems to be about somebody who is not in the police"
    return ""
