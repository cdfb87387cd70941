"""Change between two periods, with its interval and a verdict.

Whether the two may be compared at all (breaks, partial periods) is for the caller to ask first.
"""

from dataclasses import dataclass

from analysis.rates.proportions import difference_of_proportions
from analysis.rates.ratios import rate_ratio

UP = "up"
DOWN = "down"
NO_DIFFERENCE = "no difference shown"


@dataclass(frozen=True)
class Change:
    """A change with its interval.

    Attributes:
        measure: "rate ratio" (1 is no change) or "difference of proportions" (0 is no change).
        value: later over earlier, or later less earlier; None where it does not exist (from
            nought).
        lower, upper: limits; the upper limit of a ratio from nought is infinite.
        confidence: of the limits.
        verdict: UP, DOWN or NO_DIFFERENCE, which is said when the interval holds no change.
    """

    measure: str
    value: float | None
    lower: float
    upper: float
    confidence: float
    verdict: str


def rate_change(
    before: float,
    population_before: float,
    after: float,
    population_after: float,
    confidence: float = 0.95,
) -> Change:
    """Change between two rates as a ratio with exact conditional limits (`ratios.rate_ratio`).

    For two bare counts give the lengths of their periods, in years, as populations.

    Args:
        before, population_before: events and population of the earlier period.
        after, population_after: those of the later one.
        confidence: of the limits.

    Raises:
        CallError: confidence not between 0 and 1.
        DataError: events below 0 or population not above 0.
    """
    found = rate_ratio(after, population_after, before, population_before, confidence)
    value, lower, upper = (float(each) for each in found)
    return Change(
        "rate ratio",
        None if before == 0 else value,
        lower,
        upper,
        confidence,
        _verdict(lower, upper, 1.0),
    )


def proportion_change(
    before: float, n_before: float, after: float, n_after: float, confidence: float = 0.95
) -> Change:
    """Change between two proportions of different people, with Newcombe's limits.

    Args:
        before, n_before: events of the earlier period and what they are a part of.
        after, n_after: those of the later one.
        confidence: of the limits.

    Raises:
        CallError: confidence not between 0 and 1.
        DataError: events below 0 or above n, or n not above 0.
    """
    found = difference_of_proportions(after, n_after, before, n_before, confidence)
    value, lower, upper = (float(each) for each in found)
    return Change(
        "difference of proportions", value, lower, upper, confidence, _verdict(lower, upper, 0.0)
    )


def _verdict(lower: float, upper: float, unchanged: float) -> str:
    if lower > unchanged:
        return UP
    return DOWN if upper < unchanged else NO_DIFFERENCE
