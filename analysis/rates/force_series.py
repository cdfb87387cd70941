"""The series of rates by force: what each counts, over what, and what must be said with it.

Declarations only; `force_rates` computes them.
"""

from dataclasses import dataclass, field
from typing import Any

from analysis.clean.pick import Selector
from analysis.rates.denominators import EMPLOYEES, OFFICERS, OFFICERS_AND_SPECIALS

BBC = "bbc-iopc-outcomes/2018-2021"
IOPC_2024_25 = "iopc-complaints/2024-25"
HANSARD = "hansard/2009-11-03"
SMALL = "Numbers are small: one person more or fewer moves the rate of a force a good way."
SUMMARIES = (
    "Counted by journalists from the summaries that the IOPC published from January 2018 to June "
    "2021, not from all of its investigations. The IOPC's own yearly reports, which have no split "
    "by force, count several times as many."
)
NOUGHT = "A force without a page had no published report with a case to answer: it counts as 0."

OPEN_DATA_NOUGHT = (
    "The open data table does not say that it has a row for every force: one without a row is not "
    "counted as 0."
)


@dataclass(frozen=True)
class ForceSeries:
    """A series by force.

    Attributes:
        events: what picks the figures that are added up for a force.
        population: kinds of worker of the denominator.
        everywhere: whether the source covers every force, so that forces can be compared.
        nought: whether a force without a row counts as 0, because the source says so.
        btp: whether British Transport Police is among the forces covered.
    """

    series: str
    title: str
    counts: str
    events: Selector
    population: tuple[str, ...]
    source: str
    covers: str
    everywhere: bool = True
    nought: bool = False
    btp: bool = False
    per: float = 1000.0
    caveats: tuple[str, ...] = field(default_factory=tuple)


def _bbc(stage: str, title: str, fields: Selector) -> list[ForceSeries]:
    """A BBC count twice: officers over officers, and all people over all employees."""
    shared: dict[str, Any] = {
        "source": "bbc-iopc-outcomes",
        "covers": "43 forces and British Transport Police, except that its own count is unknown",
        "nought": True,
        "btp": True,
    }
    picked = {"publication_id": BBC, "unit": "individuals", **fields}
    return [
        ForceSeries(
            series=f"iopc-{stage}",
            title=f"Officers {title} after IOPC investigations, 2018 to June 2021",
            counts=f"officers {title}",
            events={**picked, "worker_type": ["officer"]},
            population=OFFICERS,
            caveats=(SUMMARIES, NOUGHT, SMALL),
            **shared,
        ),
        ForceSeries(
            series=f"iopc-{stage}-people",
            title=f"Officers and staff {title} after IOPC investigations, 2018 to June 2021",
            counts=f"officers and staff {title}",
            events={**picked, "worker_type": ["officer", "staff"]},
            population=EMPLOYEES,
            caveats=(SUMMARIES, NOUGHT, SMALL),
            **shared,
        ),
    ]


def _complaints(route: str, words: str) -> ForceSeries:
    return ForceSeries(
        series=f"complaints-{route.replace('_', '-')}",
        title=f"Complaint cases finalised {words}, 2024/25",
        counts=f"valid complaint cases finalised {words}",
        events={
            "publication_id": IOPC_2024_25,
            "sheet": "cases_finalised_by_force",
            "route": route,
            "measure": "count",
        },
        population=EMPLOYEES,
        source="iopc-complaints",
        covers="43 forces and British Transport Police",
        btp=True,
        caveats=(
            "Complaint cases are not misconduct: most are about service. Forces differ in what "
            "they record outside Schedule 3.",
            "Cases of City of London include those about Action Fraud, which serves the whole "
            "country.",
        ),
    )


FORCE_SERIES: list[ForceSeries] = [
    *_bbc("case-to-answer", "with a case to answer", {"stage": "case_to_answer"}),
    *_bbc("proven", "with misconduct or gross misconduct proven", {"finding": "any_proven"}),
    *_bbc("dismissed", "dismissed", {"outcome_id": "dismissed"}),
    _complaints("under_schedule_3", "under Schedule 3"),
    _complaints("outside_schedule_3", "outside Schedule 3"),
    ForceSeries(
        series="hansard-dismissed",
        title="Officers dismissed, 2008/09",
        counts="officers dismissed, full-time equivalents rounded by the source",
        events={
            "publication_id": HANSARD,
            "sheet": "dismissals_2008_09",
            "outcome_id": "dismissed",
            "worker_type": "officer",
        },
        population=OFFICERS,
        source="hansard",
        covers="43 forces",
        caveats=(
            "The one complete table of dismissals by force that is known, and from an older "
            "regime: it says nothing of today.",
            SMALL,
        ),
    ),
    ForceSeries(
        series="barred-officers-by-force",
        title="Officers put on the barred list, 2024/25, forces quoted by the press",
        counts="officers put on the barred list",
        events={
            "publication_id": "college-barred-list/2024-25-hello-rayo",
            "stage": "barred",
            "measure": "count",
        },
        population=OFFICERS,
        source="college-barred-list",
        covers="the four forces quoted",
        everywhere=False,
        caveats=(
            "Only the four forces that an article quoted: a partial list, from which nothing "
            "follows about other forces.",
            "Officers barred include those who had left and would have been dismissed.",
        ),
    ),
    *[
        ForceSeries(
            series=f"home-office-{name}-by-force",
            title=f"Officers {words}, year to 31 March",
            counts=f"officers and special constables {words}",
            events={
                "label": "Open data: misconduct proceedings",
                "worker_type": "officers_and_specials",
                "measure": "count",
                **fields,
            },
            population=OFFICERS_AND_SPECIALS,
            source="home-office-misconduct",
            covers="43 forces",
            caveats=(OPEN_DATA_NOUGHT, SMALL),
        )
        for name, words, fields in (
            ("proceedings", "referred to misconduct proceedings", {}),
            ("dismissed", "dismissed", {"outcome_id": "dismissed"}),
            (
                "gross-misconduct",
                "found to have committed gross misconduct",
                {"finding": "gross_misconduct"},
            ),
        )
    ],
]
