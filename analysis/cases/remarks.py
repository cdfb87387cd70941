"""What a sentence's own words say of how to read it: another matter, "also", thinking again.

Sets the notes of the cast that hold while one sentence is placed; places nothing itself.
"""

import re

from analysis.cases.cast import Cast
from analysis.cases.elsewhere import is_separate
from analysis.cases.linking import level_of
from analysis.cases.steps import Step

_ALSO = re.compile(r"(?:They|We|It|He|She|(?:The )?[Ii]nvestigators) also (?:\w+ed|spoke|took)\b")
_ALSO_FOUND = re.compile(
    r"\balso (?:of the (?:opinion|view)\b|recommend|found|conclud|propos|suggest|consider|identif"
    r"|determin)"
)
_RECONSIDERS = re.compile(r"\b(?:disagreed|did not agree|representations)\b")
# "This was done by way of management action": of those of whom the sentence before tells.
_OF_THAT = re.compile(r"(?:This|That) (?:was|were|would|will|is|has)\b")


class Remarks:
    """The remarks of one text's sentences, one after another."""

    def __init__(self) -> None:
        """Start before the first sentence."""
        self._reconsidered = -2

    def note(self, step: Step, cast: Cast) -> None:
        """Note in the cast what a sentence says of itself."""
        cast.level = level_of(step.text)
        cast.summing = step.sums_up
        cast.retold = cast.retold or bool(_ALSO.match(step.text))
        cast.apart = is_separate(step.text)
        cast.also = bool(_ALSO_FOUND.search(step.text))
        again = bool(_RECONSIDERS.search(step.text))
        cast.reconsiders = again or self._reconsidered == step.number - 1
        self._reconsidered = step.number if again else self._reconsidered
        cast.goes_on = bool(_OF_THAT.match(step.text))
