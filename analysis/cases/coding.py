"""A text to draft records: reads it sentence by sentence, places what was decided on persons, and
writes one draft for each person or group treated alike.

`code_text` is the whole; the phrases are in `lexicon.toml`, the rules in `rules.py`, `law.py`.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from analysis.cases.attach import Attacher
from analysis.cases.crowds import without_crowds
from analysis.cases.dates import dates, published
from analysis.cases.doubts import among_others, confidence, doubts
from analysis.cases.drafts import Draft, Evidence
from analysis.cases.law import apply_law
from analysis.cases.layout import record_ends
from analysis.cases.lexicon import without_names
from analysis.cases.mention import Mention
from analysis.cases.person import Person
from analysis.cases.reading import Text
from analysis.cases.relevance import why_not
from analysis.cases.rules import Decision, decide
from analysis.cases.scan import Event
from analysis.cases.sentences import Sentence, plain, sentences
from analysis.cases.stand_ins import aged_names
from analysis.cases.steps import Step, read_steps
from analysis.cases.values import PROCEEDINGS, SANCTIONS
from analysis.reference.forces import ForceSpan, find_forces, resolve_force

# Only a hearing may impose these.
_GRAVE = ("dismissed", "would_have_been_dismissed", "reduction_in_rank")


def code_text(text: Text, forces: Mapping[str, str]) -> list[Draft]:
    """Draft the records of a text.

    Args:
        text: the text as shown; evidence offsets index `text.content`.
        forces: spelling of a force to `force_id`.

    Returns:
        One draft a person, or a group treated alike; never an empty list. A text that gives no
        record gives one draft with `subject_no` 0 and the reason in `needs_review`.
    """
    empty = text.fault or "the text is empty"
    reason = why_not(text.content) if text.content.strip() else empty
    if reason:
        return [Draft(text.case_id, 0, needs_review=(reason,))]
    return _Reader(text, forces).drafts()


class _Reader:
    """The coding of one text."""

    def __init__(self, text: Text, forces: Mapping[str, str]) -> None:
        self.text = text
        self.content = text.content
        self.flat = plain(text.content)
        self.sentences = sentences(text.content)
        self.forces = forces
        self.spans = find_forces(text.content, forces)
        self.force_id = self._main_force()
        self.attacher = Attacher(self._force_of)
        self.under_investigation: list[int] = []
        self.counted = 0

    def _main_force(self) -> str:
        """The force of the text: the column, else the heading's, else the one named most."""
        named = resolve_force(self.text.force, self.forces) if self.text.force else None
        if named:
            return named
        heading = find_forces(self.text.heading, self.forces)
        if heading:
            return heading[0].force_id
        tally = Counter(span.force_id for span in self.spans)
        first = self.spans[0].force_id if self.spans else ""
        return max(tally, key=lambda name: (tally[name], name == first)) if tally else ""

    def _force_of(self, sentence: Sentence, mention: Mention) -> tuple[str, ...]:
        """The forces that a mention names: "the Sussex officer", "officers from Kent Police"."""
        if mention.pronoun:
            return ()
        start, end = sentence.start + mention.start, sentence.start + mention.end
        found: list[str] = []
        for span in self.spans:
            between = self.flat[end : span.start] if 0 <= span.start - end < 26 else None
            joined = between is not None and (
                _comes_from(between) or (bool(found) and between.strip() in {"and", ",", ", and"})
            )
            if start <= span.start < end or joined:
                found.append(span.force_id)
                end = max(end, span.end)
        return tuple(found)

    def drafts(self) -> list[Draft]:
        self._read()
        self._share_orphans()
        for person in self.attacher.cast.people:
            person.facts.sort(key=lambda f: f.start)
        people = [p for p in without_crowds(self.attacher.cast.people) if _decided(p)]
        if not people:
            return [self._nothing()]
        if len(people) == 1 and people[0].count is None:
            seen = [
                m.count for m in self.attacher.cast.seen if m.plural and m.role == people[0].role
            ]
            people[0].count = seen[0] if len(set(seen) - {None}) == 1 and seen[0] else None
        decided = [(p, self._decide(p)) for p in people]
        rows: list[Draft] = []
        for person, decision in decided:
            self._add(rows, self._draft(person, decision, len(people)))
        return [
            replace(
                row,
                subject_no=n,
                needs_review=(*row.needs_review, *among_others(row, rows, self.counted)),
            )
            for n, row in enumerate(rows, 1)
        ]

    def _share_orphans(self) -> None:
        """A hearing that is said to be nobody's is everybody's where no other is spoken of."""
        cast = self.attacher.cast
        known = any(p.has("proceeding", *PROCEEDINGS[:3]) for p in cast.people)
        if not self.attacher.mixed and (cast.only() or not known):
            for fact in self.attacher.orphans:
                if fact.kind in {"proceeding", "hint"} or (fact.kind == "finding" and cast.only()):
                    for person in cast.people:
                        heard = person.has("finding") or person.has("outcome", *SANCTIONS[:5])
                        if cast.only() or heard or fact.kind == "hint":
                            person.facts.append(replace(fact))
        self._share_hearing()
        for person in cast.only():
            if not person.has("standard"):
                person.facts += [f for f in self.attacher.orphans if f.kind == "standard"]

    def _share_hearing(self) -> None:
        """Where a text tells of one proceeding, whoever was found against was before it."""
        people = self.attacher.cast.people
        held = [
            fact
            for person in people
            for fact in person.facts
            if fact.kind == "proceeding" and fact.value != "unclear" and not fact.planned
        ]
        if len({fact.proceeding for fact in held}) != 1 or self.attacher.mixed:
            return
        for person in people:
            heard = person.has("finding") or person.has("outcome", *SANCTIONS[:5])
            grave = person.has("finding", "gross_misconduct") or person.has("outcome", *_GRAVE)
            if (
                heard
                and not person.has("proceeding")
                and not (grave and held[0].value == "meeting")
            ):
                person.facts.append(replace(held[0], own=False))

    def _read(self) -> None:
        steps = read_steps(self.sentences, aged_names(self.flat))
        ends = sorted(record_ends(steps))
        first = [step for step in steps if ends and step.number <= ends[0]]
        self.attacher.cast.listed = any(m.role for step in first for m in step.named)
        for step in steps:
            while ends and step.number > ends[0]:
                self.attacher.next_record()
                ends.pop(0)
            self._take(step)
        self.attacher.next_record(last=True)

    def _take(self, step: Step) -> None:
        self.attacher.place(step)
        if any(e.kind in {"case_to_answer", "finding", "outcome"} for e in step.found):
            named = [m.count or 1 for m in step.named if m.role and not m.official]
            self.counted = max(self.counted, *named, 0)
        self.attacher.place_standards(step)
        self._note_investigation(step.found, step.named)

    def _note_investigation(self, found: list[Event], named: list[Mention]) -> None:
        if any(e.value == "under_investigation" for e in found):
            counted = [m.count or 1 for m in named if m.count and not m.official]
            self.under_investigation.append(sum(counted) or 1)
            self.attacher.cast.noticed = sum(counted) or self.attacher.cast.noticed

    def _decide(self, person: Person) -> Decision:
        return apply_law(person, decide(person, lambda f: self.flat[f.start : f.end]))

    def _evidence(self, decision: Decision, person: Person) -> dict[str, Evidence]:
        found = {}
        for name, fact in decision.because.items():
            start, end = without_names(self.content, fact.start, fact.end)
            found[name] = Evidence(start, end, self.content[start:end])
        span = self._force_span(person)
        if span:
            found["force_id"] = Evidence(span.start, span.end, self.content[span.start : span.end])
        return found

    def _shared_force(self) -> str:
        """The force of whom none is said: the text's, unless its people are of several forces."""
        named = {p.force_id for p in self.attacher.cast.people if p.force_id}
        return self.force_id if len(named) < 2 else ""

    def _force_span(self, person: Person) -> ForceSpan | None:
        force = person.force_id or self._shared_force()
        return next((span for span in self.spans if span.force_id == force), None)

    def _decided_on(self, person: Person, decision: Decision) -> str | None:
        """The date nearest to the words that decided, or of the proceeding that was held."""
        if decision.outcome == "pending":
            return None
        known = published(self.text.date)
        settled = [decision.because.get("outcome_id"), decision.because.get("finding")]
        held = [f for f in person.facts if f.kind in {"proceeding", "finding", "outcome"}]
        for fact in [f for f in settled if f and f.kind != "case_to_answer"] + held:
            sentence = self.sentences[fact.sentence]
            near = [] if fact.planned else dates(sentence.text, known)
            if near:
                at = fact.start - sentence.start
                return min(near, key=lambda d: abs(d.start - at)).iso
        return None

    def _draft(self, person: Person, decision: Decision, persons: int) -> Draft:
        force_id = person.force_id or self._shared_force() or None
        reasons = doubts(person, decision, self.attacher.cast.guessed, persons)
        if not force_id:
            reasons.append("the force is not named")
        if self.text.fault:
            reasons.append(self.text.fault)
        return Draft(
            case_id=self.text.case_id,
            subject_no=1,
            people=person.count,
            force_id=force_id,
            role=person.role,
            rank=person.rank or None,
            status=decision.status,
            case_to_answer=decision.case_to_answer,
            standards=decision.standards,
            proceeding=decision.proceeding,
            finding=decision.finding,
            outcome_id=decision.outcome,
            decided_on=self._decided_on(person, decision),
            confidence=confidence(reasons, persons),
            needs_review=tuple(dict.fromkeys(reasons)),
            evidence=self._evidence(decision, person),
        )

    def _add(self, rows: list[Draft], draft: Draft) -> None:
        """People alike in every coded field share a row."""
        for number, row in enumerate(rows):
            alike = replace(row, people=draft.people, evidence=draft.evidence) == draft
            if alike and row.people and draft.people:
                rows[number] = replace(row, people=row.people + draft.people)
                return
        rows.append(draft)

    def _nothing(self) -> Draft:
        """The draft of a text in which nothing was decided of anybody."""
        reasons = ["the text states no decision about anybody"]
        people = None
        if self.under_investigation:
            people = max(self.under_investigation)
            reasons = [f"{people} under investigation, no decision stated"]
        return Draft(
            self.text.case_id, 0, people, self.force_id or None, needs_review=tuple(reasons)
        )


def _decided(person: Person) -> bool:
    """Whether anything was decided of a person: being named or under notice is not enough."""
    return any(
        f.kind in {"case_to_answer", "finding", "outcome"}
        or (f.kind == "left" and f.value == "barred_by_leaving")
        or (f.kind == "pending" and f.value == "pending")
        for f in person.facts
    )


def _comes_from(between: str) -> bool:
    words = between.strip().strip(",").split()
    return (
        bool(words)
        and words[0] in {"from", "of", "with", "at", "serving", "in"}
        and all(
            w in {"from", "of", "with", "at", "serving", "in", "the", "who", "serves"}
            for w in words
        )
    )
