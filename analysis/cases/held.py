"""The proceeding that a text is speaking of: findings and outcomes happened in it.

"At a misconduct hearing ..." holds for the sentences after it, until another is named.
"""

import re

from analysis.cases.steps import Step

_A_HEARING = re.compile(
    r"An? (?:gross )?misconduct hearing (?:took place|was held|for|regarding)\b", re.IGNORECASE
)
# "At special case hearings ... At a misconduct hearing all six ...": another one.
_AT_A = re.compile(r"\b(?:[Aa]t|before) an?\s+$")


class Held:
    """The proceeding spoken of last, and whether a sentence named two of them."""

    def __init__(self) -> None:
        """Start with none."""
        self.last = ""
        self.mixed = False

    def of(self, step: Step, anybody: bool) -> str:
        """The proceeding that a sentence's findings and outcomes happened in.

        `anybody`: whether the text has decided anything of anybody yet; before that, "hearings"
        are what a page tells of hearings in general.
        """
        own = [e for e in step.found if e.kind == "proceeding" and e.value != "unclear"]
        kinds = {e.value.removeprefix("accelerated_") for e in own if not e.planned}
        if {"hearing", "meeting"} <= kinds:
            self.last = ""
            self.mixed = True
            return ""
        for event in own:
            value = event.value
            words = step.text[event.start : event.end].lower()
            if words.endswith("hearings") and not (anybody or step.named):
                continue
            anew = event.planned or _A_HEARING.match(step.text)
            anew = anew or _AT_A.search(step.text[: event.start] + " ")
            if value == "hearing" and self.last == "accelerated_hearing" and not anew:
                value = "accelerated_hearing"
            if (
                value == "meeting"
                and "hearing" in self.last
                and re.search(r"\bthe meeting$", words)
            ):
                value = self.last
            self.last = value
        return self.last if own else ""
