"""What somebody did tells them again, in other words: "the officer who had called off the search".

Notes the telling words beside each mention, and says which of several persons words beside a later
one fit best. Whether they are asked at all is decided in `cast.py`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from analysis.cases.mention import Mention
from analysis.cases.person import Person

_TELLS = re.compile(
    r"\s+(?:who|whose|with (?:the|whom|his|her)|accused of|alleged to have|responsible for"
    r"|in charge of|involved in)\b(?!\s+(?:was|were|had been|is|are|has been) "
    r"(?:also )?(?:found|given|dismissed|investigated|interviewed|served|subject))"
)
_MAIN_VERB = re.compile(
    r"(?<=\w )(?<!who )(?:received|was|were|has|have|should|will|would|had (?:a|no) case|attended"
    r"|resigned|retired|faced|admitted|accepted)\b"
)
_WORD = re.compile(r"[a-z]{4,}")
_ENDING = re.compile(r"(?:ings?|ed|[eo]rs?|es|s|ly|ions?|e|al)$")
_SAYS_NOTHING = frozenset(
    "officer police force constable sergeant inspector staff member colleague detective custody "
    "case answer misconduct gross hearing meeting panel proceedings finding findings found proven "
    "written warning final management action advice reflective practice learning training given "
    "received dismissed dismissal outcome sanction allegation alleged breach breached standards "
    "professional behaviour relation respect opinion considered consider view agreed accepted "
    "decided determined investigation investigated interviewed evidence conduct performance "
    "which that this their them they with from were have been would could should will also both "
    "after before about into over when while where other another first second third each whose "
    "whom during against because being then there than what such only more some made make took "
    "take taken came come went gone said told tell having under upon until although however "
    "notice served failing failed failure matter report reported incident woman women person "
    "people later since still further same resigned retired left attended attend subject "
    "concluded conclusion disciplinary committed admitted level time year month week used "
    "authority respect courtesy equality diversity honesty integrity orders instructions duties "
    "responsibilities confidentiality fitness discreditable challenging reporting improper "
    "sergeants constables officers inspectors members".split()
)
_SOMEBODY_ELSE = re.compile(r"\b(?:another|the others?|others|the rest)\b")


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    stem = _ENDING.sub("", word)
    if len(stem) > 3 and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return stem[:6]


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(w) for w in _WORD.findall(text.lower()) if w not in _SAYS_NOTHING)


def with_deeds(text: str, found: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence, each with the telling words up to the next one."""
    told = []
    for mention in found:
        later = (m.start for m in found if m.start >= mention.end and m.pronoun in {"", "bare"})
        until = next(later, len(text))
        other = _SOMEBODY_ELSE.search(text, mention.end, until)
        until = other.start() if other else until
        stems = _stems(text[mention.end : until])
        clause = _TELLS.match(text, mention.end)
        end = _MAIN_VERB.search(text, clause.end(), until) if clause else None
        which = _stems(text[mention.end : end.start() if end else until]) if clause else frozenset()
        told.append(replace(mention, deeds=stems, clause=which, tells=bool(clause)))
    return told


def learn_deeds(person: Person, mention: Mention, *, decided: bool) -> None:
    """Note the telling words beside a mention of a person."""
    weight = 1.0 if mention.tells or decided else 0.5
    for stem in mention.deeds:
        person.deeds[stem] = max(weight, person.deeds.get(stem, 0.0))


def told_so(word: str, persons: Iterable[Person]) -> list[Person]:
    """Who was told of by a word of the same stem: "the driver", of whom it was said they drove."""
    stem = _stem(word)
    told = [p for p in persons if p.deeds.get(stem, 0.0) >= 1.0]
    return told if len(told) == 1 else []


def by_deeds(mention: Mention, persons: Iterable[Person], least: float) -> Person | None:
    """Whom the words beside a mention fit clearly best; None where nobody is told so.

    A word weighs the less, the more persons it was said of; half, where nothing was decided of
    them beside it.
    """
    fits = list(persons)
    shared = {s: sum(s in p.deeds for p in fits) for s in mention.clause}
    scores = [sum(p.deeds[s] / shared[s] for s in mention.clause if s in p.deeds) for p in fits]
    best = max(scores, default=0.0)
    if best < least or sum(best - score < least / 2 for score in scores) > 1:
        return None
    return fits[scores.index(best)]
