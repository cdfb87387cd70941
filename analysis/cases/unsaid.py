"""Whom a sentence speaks of that mentions nobody, or everybody: "Misconduct was proven".

Those told of last, unless the case tells that others are meant: a panel's decision is of those
before it, what is done about several open cases is of all of them.
"""

from analysis.cases.mention import Mention
from analysis.cases.parted import Parted
from analysis.cases.person import Person
from analysis.cases.scan import Event

_PROVEN = ("gross_misconduct", "misconduct", "proven")
_HEARING = {"hearing": "gross_misconduct", "accelerated_hearing": "gross_misconduct"}


class Unsaid(Parted):
    """Resolves what is said without a mention."""

    def before_panel(self, event: Event, several: bool) -> list[Person]:
        """Whose a hearing is, or meetings (`several`), that the text names without them."""
        if event.value == "sanction":
            # "The panel will consider what sanctions to impose": on those whom it found against.
            proven = [p for p in self.people if p.has("finding", *_PROVEN) and not p.has("outcome")]
            if proven:
                return proven
        wanted = self.level or _HEARING.get(event.value, "misconduct")
        waiting = [p for p in self.people if not p.is_done(event)]
        gone = [p for p in waiting if p.has("left", "barred_by_leaving")]
        waiting = [p for p in waiting if p not in gone or p in self.focus]
        suited = [p for p in waiting if p.has("case_to_answer", wanted)]
        going = [p for p in suited if p.has("pending") or p.has("proceeding")]
        named = [p for p in going if p.has("proceeding", event.value)] or going
        choice = named or suited
        if several and not going and choice:
            return choice
        if choice:
            return [p for p in self.focus if p in choice] or choice
        gross = [p for p in self.people if p.has("case_to_answer", "gross_misconduct")]
        gross = [p for p in gross if not p.has("proceeding")]
        mild = self.focus and all(p.is_charged("misconduct") for p in self.focus)
        if event.value in _HEARING and gross and mild and not event.planned:
            # The hearing of whom the first words said that they were dismissed.
            return gross
        return self._uncleared(self.focus) or self._uncleared(self.only()) or self.of_record()

    def _uncleared(self, persons: list[Person]) -> list[Person]:
        """The persons, unless there was no case against any of them: no panel heard of them."""
        cleared = all(p.has("case_to_answer") and p.cleared() for p in persons)
        return [] if cleared and len(self.people) > len(persons) else persons

    def of_record(self) -> list[Person]:
        """The person of a record of a list, or those whom it counts together."""
        together = len(self.roll) == 1 or self.team(self.roll, len(self.roll))
        return list(self.roll) if self.listed and together else []

    def default(self, event: Event) -> list[Person]:
        """Whom a sentence without any mention speaks of."""
        people = self.people
        self.guessed = self.guessed or len(people) > 1
        if event.kind == "finding" and event.agent not in {"panel", "watchdog"} and not people:
            return []
        dismissed = [p for p in people if p.has("outcome", "dismissed")]
        if event.value == "overturned" and len(dismissed) == 1:
            return dismissed
        heard = [p for p in people if p.has("proceeding", *_HEARING) and p.count]
        heard = [p for p in heard if not p.has("finding")]
        if self.unplaced and heard and event.kind == "finding" and event.agent == "panel":
            # Somebody whom the story met since the hearing was not before the panel.
            return heard
        if self.unplaced:
            return self.unplaced
        slow = event.value == "performance_procedure"
        opinion = event.agent == "force" and (event.kind == "case_to_answer" or slow)
        if opinion and self.focus and not self._uncleared(self.focus):
            # "The force did not agree that there was a case": of whom there was one.
            charged = [p for p in self.people if not p.cleared() and p.has("case_to_answer")]
            if charged:
                return charged
        if self.goes_on and self.focus and event.kind == "outcome":
            return self.focus
        held = event.kind in {"finding", "proceeding"} and event.agent == "panel"
        focus = self._uncleared(self.focus) if held else self.focus
        meant = self._going(event) or self._with_a_case(event) or self._waiting(event) or focus
        if meant:
            return meant
        if self.listed and not people and not self.seen:
            return self.make(Mention(0, 0, role="officer"), 1)
        if people or event.value == "overturned" or event.kind == "left":
            return self.only()
        return self._spoken_of(event)

    def _going(self, event: Event) -> list[Person]:
        """Those whose proceedings a panel's decision ends, where the text told of others since."""
        going = [p for p in self.people if p.has("proceeding") or p.has("pending")]
        going = [p for p in going if not p.is_done(event)]
        if event.kind == "outcome":
            going = [p for p in going if not p.has("finding", "not_proven")]
        decides = event.kind in {"finding", "outcome"} and event.agent == "panel"
        level = event.kind == "finding" and "misconduct" in event.value
        if level and all(p.has("finding", "proven") for p in self.focus):
            # "It found a breach. This amounted to gross misconduct": the level of that breach.
            return []
        ended = decides and not event.planned and not any(p in going for p in self.focus)
        return going if ended else []

    def _with_a_case(self, event: Event) -> list[Person]:
        """Those with a case, where a panel decides and those told of last have none."""
        decides = event.kind in {"finding", "outcome"} and event.agent == "panel"
        cleared = self.focus and all(p.cleared() or _is_aside(p) for p in self.focus)
        if not decides or event.planned or not cleared:
            return []
        heard = [p for p in self.people if p.has("proceeding") and not p.has("finding")]
        charged = [p for p in heard if p.has("case_to_answer") and not p.cleared()]
        return [p for p in self.people if p.is_open() or p in charged]

    def undecided(self, event: Event | None) -> list[Person]:
        """All with a case of whom nothing is decided yet: "All have received advice"."""
        if event is None or event.kind not in {"outcome", "finding", "proceeding"}:
            return []
        open_cases = [p for p in self.people if not (p.cleared() or p.is_done(event))]
        if event.agent == "panel" and event.kind != "proceeding":
            open_cases = [p for p in open_cases if p.has("proceeding")] or open_cases
        return open_cases if len(open_cases) > 1 else []

    def _waiting(self, event: Event) -> list[Person]:
        """Those whose cases are open, where the force says what is to be done with them."""
        mild = event.kind == "outcome" and event.value == "management_action"
        planned = event.kind == "outcome" and event.planned and event.agent == "force"
        if not (planned or mild):
            return []
        waiting = [p for p in self.people if p.is_open()]
        charged = [p for p in self.people if not p.cleared()]
        if not planned and len(waiting) < len(charged):
            return []
        beside = any(p in waiting for p in self.focus)
        return waiting if len(waiting) > 1 or not beside else []

    def _spoken_of(self, event: Event) -> list[Person]:
        """Whom the text mentioned last, where nothing was decided of anybody yet."""
        if self.noticed and event.value == "none":
            plural = Mention(0, 0, plural=True)
            return self.team(self.recent, self.noticed) or self.make(plural, self.noticed)
        if not self.roll or event.quoted or event.value == "no_further_action":
            return []
        own = [p for p in self.singles if not p.aside]
        last = own[-1] if own else self.last_single()
        together = self.teams[-1] if self.teams else []
        cleared = (event.kind, event.value) == ("case_to_answer", "none")
        if last and cleared and self.last_heeded(together) > self.last_heeded([last]):
            return together
        return [last] if last else self.teams[-1] if self.teams else []


def _is_aside(person: Person) -> bool:
    """Whether somebody's part is told to its end without any case: advice by the force."""
    return person.has("outcome") and not (
        person.has("case_to_answer") or person.has("proceeding") or person.has("pending")
    )
