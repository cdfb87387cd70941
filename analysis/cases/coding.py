"""A text to draft records: reads it sentence by sentence, places what was decided on persons, and
writes one draft for each person or group treated alike.

`code_text` is the whole of it; the phrases are in `lexicon.toml`, the rules in `rules.py`, `law.py`.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from analysis.cases.attach import Attacher
from analysis.cases.cast import Fact, Person
from analysis.cases.dates import dates, published
from analysis.cases.doubts import confidence, doubts
from analysis.cases.drafts import Draft, Evidence
from analysis.cases.events import Event, agents, events, mask, opens_list_of_outcomes
from analysis.cases.law import apply_law
from analysis.cases.people import Mention, mentions, surnames
from analysis.cases.reading import Text
from analysis.cases.relevance import why_not
from analysis.cases.rules import Decision, decide
from analysis.cases.sentences import Sentence, plain, sentences
from analysis.cases.standards import named_standards
from analysis.reference.forces import ForceSpan, find_forces, resolve_force


def code_text(text: Text, forces: Mapping[str, str]) -> list[Draft]:
    """Draft the records of a text.

    Args:
        text: the text as shown; evidence offsets index `text.content`.
        forces: spelling of a force to `force_id`.

    Returns:
        One draft a person, or a group treated alike; never an empty list. A text that gives no
        record gives one draft with `subject_no` 0 and the reason in `needs_review`.
    """
    reason = text.fault if not text.content else why_not(text.content)
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

    def _force_of(self, sentence: Sentence, mention: Mention) -> str:
        """The force that a mention names: "the Sussex officer", "an officer from Dorset Police"."""
        if mention.pronoun:
            return ""
        start, end = sentence.start + mention.start, sentence.start + mention.end
        for span in self.spans:
            if start <= span.start < end:
                return span.force_id
            between = self.flat[end : span.start] if 0 <= span.start - end < 26 else None
            if between is not None and _comes_from(between):
                return span.force_id
        return ""

    def drafts(self) -> list[Draft]:
        self._read()
        people = [p for p in self.attacher.cast.people if _decided(p)]
        if not people:
            return [self._nothing()]
        decided = [(p, self._decide(p)) for p in people]
        rows: list[Draft] = []
        for person, decision in decided:
            self._add(rows, self._draft(person, decision, len(people)))
        return [replace(row, subject_no=n) for n, row in enumerate(rows, 1)]

    def _read(self) -> None:
        names = surnames(self.flat)
        agent, list_of_outcomes, naming = "", -2, -2
        for number, sentence in enumerate(self.sentences):
            text = mask(sentence.text)
            if opens_list_of_outcomes(text):
                list_of_outcomes = number
                continue
            if number - list_of_outcomes == 1 and (sentence.is_item or len(text) < 40):
                list_of_outcomes = number
                continue
            found = events(sentence, text, agent)
            agent = _next_agent(text, agent)
            named = mentions(sentence, text, names)
            self.attacher.place(number, sentence, text, found, named)
            in_list = number - naming == 1 and (sentence.is_item or len(text) < 80)
            self._standards(number, sentence, text, found, in_list)
            if text.endswith(":") or in_list:
                naming = number
            self._note_investigation(found, named)

    def _standards(
        self, number: int, sentence: Sentence, text: str, found: list[Event], in_list: bool
    ) -> None:
        cast = self.attacher.cast
        placed = [p for p in cast.people if any(f.sentence == number for f in p.facts)]
        for name, start, end in named_standards(text, found, in_list):
            for person in placed or cast.focus or cast.people[:1]:
                if not any(f.kind == "standard" and f.value == name for f in person.facts):
                    quoted = sentence.in_quotes(start)
                    at = sentence.start
                    person.facts.append(
                        Fact("standard", name, at + start, at + end, "", False, quoted, number)
                    )

    def _note_investigation(self, found: list[Event], named: list[Mention]) -> None:
        if any(e.value == "under_investigation" for e in found):
            counted = [m.count or 1 for m in named if m.count and not m.official]
            self.under_investigation.append(sum(counted) or 1)

    def _decide(self, person: Person) -> Decision:
        return apply_law(person, decide(person, lambda f: self.flat[f.start : f.end]))

    def _evidence(self, decision: Decision, person: Person) -> dict[str, Evidence]:
        found = {
            name: Evidence(fact.start, fact.end, self.content[fact.start : fact.end])
            for name, fact in decision.because.items()
        }
        span = self._force_span(person)
        if span:
            found["force_id"] = Evidence(span.start, span.end, self.content[span.start : span.end])
        return found

    def _force_span(self, person: Person) -> ForceSpan | None:
        force = person.force_id or self.force_id
        return next((span for span in self.spans if span.force_id == force), None)

    def _decided_on(self, decision: Decision) -> str | None:
        known = published(self.text.date)
        for name in ("outcome_id", "finding", "proceeding"):
            fact = decision.because.get(name)
            if fact is None or fact.planned or fact.kind == "case_to_answer":
                continue
            sentence = self.sentences[fact.sentence]
            if decision.outcome == "pending":
                return None
            near = dates(sentence.text, known)
            if near:
                at = fact.start - sentence.start
                return min(near, key=lambda d: abs(d.start - at)).iso
        return None

    def _draft(self, person: Person, decision: Decision, persons: int) -> Draft:
        force_id = person.force_id or self.force_id or None
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
            decided_on=self._decided_on(decision),
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
    return bool(words) and words[0] in {"from", "of", "with", "at", "serving", "in"} and all(
        w in {"from", "of", "with", "at", "serving", "in", "the", "who", "serves"} for w in words
    )


def _next_agent(text: str, agent: str) -> str:
    spoken = agents(text)
    return spoken[-1][1] if spoken else agent
