"""The national series over time: what each counts, over what, and what must be said with it.

Declarations only; `trend_rates` computes them.
"""

from dataclasses import dataclass, field

from analysis.clean.pick import Selector
from analysis.rates.denominators import EMPLOYEES, OFFICERS, OFFICERS_AND_SPECIALS


@dataclass(frozen=True)
class Difference:
    """Events of a stretch that nobody printed: a cumulative figure less what is known of it."""

    whole: Selector
    less: list[Selector]
    period: tuple[str, str]
    basis: str


@dataclass(frozen=True)
class TrendSeries:
    """A national series.

    Attributes:
        events: what picks its figures, one for each period.
        added: whether the figures of a period are added up, as those of an open data table.
        differences: stretches known by difference only.
        forces: 43, or 44 with British Transport Police.
    """

    series: str
    title: str
    counts: str
    events: Selector
    population: tuple[str, ...]
    source: str
    covers: str
    btp: bool = False
    per: float = 1000.0
    added: bool = False
    differences: tuple[Difference, ...] = ()
    caveats: tuple[str, ...] = field(default_factory=tuple)


BARRED: Selector = {
    "stage": "barred",
    "unit": "individuals",
    "worker_type": "officer",
    "area": "england_and_wales",
    "measure": "count",
}
COLLEGE = [
    "college-barred-list/2017-18",
    "college-barred-list/2022-23",
    "college-barred-list/2023-24",
    "college-barred-list/2024-25",
]
IOPC = {
    "publication_id": [
        "iopc-outcomes/2018-2021-bbc-sum",
        "iopc-outcomes/2020-21-news-release",
        "iopc-outcomes/2022-23-first-edition",
        "iopc-outcomes/2023-24",
    ],
    "measure": "count",
    "unit": "individuals",
}
IOPC_CAVEATS = (
    "Individuals whose proceedings followed an independent IOPC investigation: a small part of "
    "all police misconduct.",
    "2018/19 to 2020/21 is a sum of three reports and takes in 2020/21, which also stands alone.",
    "The 2022/23 figures are those of a first edition that has since been revised.",
)

FILLING_UP = (
    "Only cases under the 2020 regulations: early years can't hold long-running cases, so part of "
    "any rise is the series filling up."
)


def _home_office(name: str, proceedings: str, proceeding: str) -> TrendSeries:
    return TrendSeries(
        series=f"home-office-{name}",
        title=f"Officers referred to {proceedings} a year, England and Wales",
        counts=f"officers and special constables referred to {proceedings}",
        events={
            "publication_id": [
                "home-office-misconduct/year-ending-2023-03-31",
                "home-office-misconduct/year-ending-2024-03-31",
            ],
            "stage": "proceedings",
            "proceeding": proceeding,
            "unit": "individuals",
            "worker_type": "officers_and_specials",
            "measure": "count",
        },
        population=OFFICERS_AND_SPECIALS,
        source="home-office-misconduct",
        covers="43 forces",
        caveats=(FILLING_UP,),
    )


TREND_SERIES: list[TrendSeries] = [
    TrendSeries(
        series="barred-officers",
        title="Officers put on the barred list a year, England and Wales",
        counts="officers put on the barred list",
        events={**BARRED, "publication_id": COLLEGE, "breakdown": ""},
        population=OFFICERS,
        source="college-barred-list",
        covers="43 forces",
        differences=(
            Difference(
                whole={**BARRED, "breakdown": "period"},
                less=[
                    {**BARRED, "publication_id": COLLEGE[0], "breakdown": ""},
                    {**BARRED, "publication_id": COLLEGE[1], "breakdown": ""},
                ],
                period=("2018-04-01", "2021-03-31"),
                basis="derived: the cumulative figure to March 2023 less the periods known",
            ),
        ),
        caveats=(
            "Officers only, of any rank; special constables and staff are counted apart.",
            "Those barred include officers who had left and would have been dismissed.",
        ),
    ),
    TrendSeries(
        series="iopc-proceedings",
        title="People who faced proceedings after IOPC investigations",
        counts="people who faced misconduct proceedings after an IOPC investigation",
        events={**IOPC, "stage": "proceedings"},
        population=EMPLOYEES,
        source="iopc-outcomes",
        covers="forces under the IOPC",
        btp=True,
        caveats=IOPC_CAVEATS,
    ),
    TrendSeries(
        series="iopc-proceedings-proven",
        title="People against whom misconduct was proven after IOPC investigations",
        counts="people with misconduct or gross misconduct proven after an IOPC investigation",
        events={**IOPC, "stage": "finding", "finding": "any_proven"},
        population=EMPLOYEES,
        source="iopc-outcomes",
        covers="forces under the IOPC",
        btp=True,
        caveats=IOPC_CAVEATS,
    ),
    TrendSeries(
        series="iopc-gross-misconduct-proven",
        title="People against whom gross misconduct was proven after IOPC investigations",
        counts="people with gross misconduct proven after an IOPC investigation",
        events={**IOPC, "stage": "finding", "finding": "gross_misconduct"},
        population=EMPLOYEES,
        source="iopc-outcomes",
        covers="forces under the IOPC",
        btp=True,
        caveats=IOPC_CAVEATS,
    ),
    _home_office("referred", "misconduct proceedings", "any"),
    _home_office("meetings", "a misconduct meeting", "meeting"),
    TrendSeries(
        series="complaints-logged",
        title="Complaints logged a year, England and Wales",
        counts="complaints logged",
        events={
            "publication_id": [
                "iopc-complaints/2024-25-news-release",
                "iopc-complaints/2023-24-news-release",
            ],
            "area": "england_and_wales",
            "unit": "complaints",
            "stage": "logged",
            "measure": "count",
            "breakdown_value": "all",
        },
        population=EMPLOYEES,
        source="iopc-complaints",
        covers="43 forces and British Transport Police",
        btp=True,
        caveats=(
            "Complaints are not misconduct: most are about service.",
            "The news release of 2024/25 says 43 forces, the tables have 44 rows.",
        ),
    ),
    *[
        TrendSeries(
            series=f"home-office-{name}",
            title=f"Officers {words} a year, England and Wales",
            counts=f"officers and special constables {words}",
            events={
                "label": "Open data: misconduct proceedings",
                "worker_type": "officers_and_specials",
                "measure": "count",
                "not_force_id": None,
                **fields,
            },
            population=OFFICERS_AND_SPECIALS,
            source="home-office-misconduct",
            covers="43 forces",
            added=True,
            caveats=(FILLING_UP,),
        )
        for name, words, fields in (
            ("dismissed-a-year", "dismissed", {"outcome_id": "dismissed"}),
            (
                "gross-misconduct-a-year",
                "found to have committed gross misconduct",
                {"finding": "gross_misconduct"},
            ),
        )
    ],
]
