"""A text to draft records: reads it sentence by sentence, places what was decided on persons, and
writes one draft for each person or group treated alike.

`code_text` is the whole; the phrases are in `lexicon.toml`, the rules in `rules.py`, `law.py`.
"""

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
from analysis.cases.sentences import plain, sentences
from analysis.cases.sharing import share_orphans
from analysis.cases.stand_ins import aged_names
from analysis.cases.steps import Step, read_steps
from analysis.cases.text_forces import TextForces


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
        self.forces = TextForces(text, forces)
        self.attacher = Attacher(self.forces.of)
        self.under_investigation: list[int] = []
        self.counted = 0

    def drafts(self) -> list[Draft]:
        self._read()
        share_orphans(self.attacher)
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
        decided = [(p, d) for p, d in decided if not d.is_open()]
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
        span = self.forces.span(person, self.attacher.cast.people)
        if span:
            found["force_id"] = Evidence(span.start, span.end, self.content[span.start : span.end])
        return found

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
        force_id = self.forces.force_id(person, self.attacher.cast.people) or None
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
            self.text.case_id, 0, people, self.forces.main or None, needs_review=tuple(reasons)
        )


def _decided(person: Person) -> bool:
    """Whether anything was decided of a person: being named or under notice is not enough."""
    return any(
        f.kind in {"case_to_answer", "finding", "outcome"}
        or (f.kind == "left" and f.value == "barred_by_leaving")
        or (f.kind == "pending" and f.value == "pending")
        or (f.kind == "proceeding" and f.planned and f.value != "unclear" and not f.quoted)
        for f in person.facts
    )
