"""What a text says of nobody in particular and holds for somebody: one hearing for all before it.

Works on persons and facts once the whole text is read; who a mention is, is `cast.py`'s.
"""

from dataclasses import replace

from analysis.cases.attach import Attacher
from analysis.cases.values import PROCEEDINGS

# Only a hearing may impose these.
_GRAVE = ("dismissed", "would_have_been_dismissed", "reduction_in_rank")


def share_orphans(attacher: Attacher) -> None:
    """A hearing that is said to be nobody's is everybody's where no other is spoken of."""
    cast = attacher.cast
    _share_notice(attacher)
    known = any(p.has("proceeding", *PROCEEDINGS[:3]) for p in cast.people)
    if not attacher.held.mixed and (cast.only() or not known):
        for fact in attacher.orphans:
            if fact.kind in {"proceeding", "hint"} or (fact.kind == "finding" and cast.only()):
                for person in cast.people:
                    heard = person.has("finding") or person.sanctioned()
                    if cast.only() or heard or fact.kind == "hint":
                        person.facts.append(replace(fact))
    _share_level(attacher)
    _share_hearing(attacher)
    for person in cast.only():
        if not person.has("standard"):
            person.facts += [f for f in attacher.orphans if f.kind == "standard"]


def _share_notice(attacher: Attacher) -> None:
    """The notice of a hearing is everybody's whom it names, where nothing is decided yet."""
    people = attacher.cast.people or [p for p in attacher.cast.roll if p.labels]
    if any(p.has("outcome") or p.has("finding") for p in people):
        return
    notice = any((f.kind, f.value) == ("pending", "pending") for f in attacher.orphans)
    for fact in attacher.orphans if notice else []:
        if fact.kind in {"pending", "proceeding", "hint"} and fact.value != "under_investigation":
            for person in people:
                person.facts.append(replace(fact))


def _share_level(attacher: Attacher) -> None:
    """A level found of nobody in particular is that of whoever was dismissed for it."""
    found = [f for f in attacher.orphans if (f.kind, f.value) == ("finding", "gross_misconduct")]
    for person in attacher.cast.people if found else []:
        if person.has("outcome", *_GRAVE[:2]) and not person.has("finding"):
            person.facts.append(replace(found[0]))


def _share_hearing(attacher: Attacher) -> None:
    """Where a text tells of one proceeding, whoever was found against was before it."""
    people = attacher.cast.people
    held = [fact for person in people for fact in person.facts if fact.tells_held()]
    if len({fact.proceeding for fact in held}) != 1 or attacher.held.mixed:
        return
    for person in people:
        heard = person.has("finding") or person.sanctioned()
        grave = person.has("finding", "gross_misconduct") or person.has("outcome", *_GRAVE)
        if heard and not person.has("proceeding") and not (grave and held[0].value == "meeting"):
            person.facts.append(replace(held[0], own=False))
