"""The series by standard, made from the register: who is counted, and as a share of whom.

Declarations only; `standard_rates` computes them. Shares come from the systematic part alone.
"""

from dataclasses import dataclass, field

from analysis.clean.pick import Selector

SYSTEMATIC = (
    "From 134 of the 179 cases with a case to answer that the IOPC published to June 2021, a "
    "random three quarters. People in one case are not independent of each other, so the true "
    "interval is wider."
)
LOWER_BOUND = (
    "A standard counts only where the text names it, which most summaries do not: the share of "
    "all people is a lower bound."
)
FEW_NAMED = "Most summaries name no standard; those that do may not be like the rest."
FOUND = (
    "Counted from outcomes that search turned up, which lean towards dismissals: not a rate of "
    "anything."
)
RANDOM = "a random three quarters of the cases published to June 2021"


@dataclass(frozen=True)
class StandardSeries:
    """A series by standard. `of_whom` is empty for a count that is a share of nothing."""

    series: str
    title: str
    counts: str
    of_whom: str
    covers: str
    caveats: tuple[str, ...]


ENGAGED = StandardSeries(
    series="register-engaged",
    title="Standards engaged, of people with a case to answer in IOPC summaries",
    counts="people for whom the text names the standard",
    of_whom="people with a case to answer for misconduct or gross misconduct",
    covers=RANDOM,
    caveats=(SYSTEMATIC, LOWER_BOUND),
)
ENGAGED_WHERE_NAMED = StandardSeries(
    series="register-engaged-where-named",
    title="Standards engaged, of people for whom a standard is named in IOPC summaries",
    counts="people for whom the text names the standard",
    of_whom="people with a case to answer for whom the text names a standard",
    covers=RANDOM,
    caveats=(SYSTEMATIC, FEW_NAMED),
)
OUTCOME_GIVEN = StandardSeries(
    series="register-outcome-given-standard",
    title="Outcomes given the standard, in IOPC summaries",
    counts="people with that outcome",
    of_whom="people with a case to answer for whom the standard is named",
    covers=RANDOM,
    caveats=(SYSTEMATIC, FEW_NAMED),
)
COUNTED = StandardSeries(
    series="register-found",
    title="Standards named in outcomes that search turned up",
    counts="people for whom the text names the standard",
    of_whom="",
    covers="outcomes found by search, not a census",
    caveats=(FOUND,),
)
STANDARD_SERIES = [ENGAGED, ENGAGED_WHERE_NAMED, OUTCOME_GIVEN, COUNTED]


@dataclass(frozen=True)
class StandardShares:
    """Shares by standard from published figures, which are added up.

    Attributes:
        parts: picks the figures whose `standard_id` is counted.
        by_outcome: whether each standard's figures are split by outcome and set against the
            standard's own total; otherwise they are set against those of all standards.
    """

    series: str
    title: str
    counts: str
    of_whom: str
    source: str
    covers: str
    parts: Selector
    by_outcome: bool = False
    caveats: tuple[str, ...] = field(default_factory=tuple)


ALLEGATIONS: Selector = {
    "label": "Open data: misconduct allegations",
    "worker_type": "officers_and_specials",
    "measure": "count",
}
ONE_PERSON = "Counts allegations, not people: one person can have several."
STANDARD_SHARES = [
    StandardShares(
        series="home-office-allegations-by-standard",
        title="Allegations by standard said to be breached, police officers",
        counts="allegations of a breach of the standard",
        of_whom="allegations whose standard is recorded",
        source="home-office-misconduct",
        covers="43 forces",
        parts=ALLEGATIONS,
        caveats=(ONE_PERSON,),
    ),
    StandardShares(
        series="home-office-outcomes-by-standard",
        title="Outcomes of allegations by standard said to be breached, police officers",
        counts="allegations of a breach of the standard with that outcome",
        of_whom="allegations of a breach of the standard whose outcome is recorded",
        source="home-office-misconduct",
        covers="43 forces",
        parts={**ALLEGATIONS, "not_outcome_id": None},
        by_outcome=True,
        caveats=(ONE_PERSON,),
    ),
]
