"""The shares by outcome, finding, kind of proceeding, rank and reason: what is divided by what.

Declarations only; `outcome_rates` computes them.
"""

from dataclasses import dataclass, field

from analysis.clean.pick import Selector


@dataclass(frozen=True)
class ShareSeries:
    """Shares of one publisher.

    Attributes:
        parts: picks the figures that are parts, each of which makes a row.
        wholes: picks the figures that are wholes.
        less: taken away from the whole where it was not printed itself.
        by: columns in which part and whole must agree.
        whole_in_words: what the whole is.
        added: columns that make a row; figures that agree in these and in `by` are added up. Where
            there are none, each part and each whole is one figure.
    """

    series: str
    title: str
    source: str
    covers: str
    parts: Selector
    wholes: Selector
    by: tuple[str, ...]
    whole_in_words: str
    less: Selector | None = None
    added: tuple[str, ...] = ()
    caveats: tuple[str, ...] = field(default_factory=tuple)


COUNT: Selector = {"measure": "count"}
PERIOD = ("publication_id", "period_start", "period_end")
FORMER = "Outcomes of former officers are not among those listed, so shares do not add up to 100%."
FIRST = (
    "2022/23 is a first edition that has since been revised; 2018/19 to 2020/21 takes in 2020/21."
)
ALLEGATIONS = "Counts allegations, not people: one person can have several."
IOPC: Selector = {**COUNT, "source": "iopc-outcomes", "unit": "individuals"}
HOME: Selector = {**COUNT, "source": "home-office-misconduct"}

OPEN_DATA: Selector = {
    **HOME,
    "label": "Open data: misconduct proceedings",
    "worker_type": "officers_and_specials",
}

SHARE_SERIES: list[ShareSeries] = [
    ShareSeries(
        series="iopc-findings",
        title="Findings of proceedings after IOPC investigations",
        source="iopc-outcomes",
        covers="forces under the IOPC",
        parts={**IOPC, "stage": "finding"},
        wholes={**IOPC, "stage": "proceedings"},
        by=PERIOD,
        whole_in_words="people who faced proceedings",
        caveats=(FIRST,),
    ),
    ShareSeries(
        series="iopc-outcomes-given-gross-misconduct",
        title="Outcomes where gross misconduct was proven after IOPC investigations",
        source="iopc-outcomes",
        covers="forces under the IOPC",
        parts={**IOPC, "stage": "outcome", "finding": "gross_misconduct"},
        wholes={**IOPC, "stage": "finding", "finding": "gross_misconduct"},
        by=PERIOD,
        whole_in_words="people with gross misconduct proven",
        caveats=(FORMER, FIRST),
    ),
    ShareSeries(
        series="iopc-outcomes-given-misconduct",
        title="Outcomes where misconduct was proven after IOPC investigations",
        source="iopc-outcomes",
        covers="forces under the IOPC",
        parts={**IOPC, "stage": "outcome", "finding": "misconduct"},
        wholes={**IOPC, "stage": "finding", "finding": "any_proven"},
        less={**IOPC, "stage": "finding", "finding": "gross_misconduct"},
        by=PERIOD,
        whole_in_words="people with misconduct proven (all proven less gross misconduct)",
        caveats=("Not every outcome is listed, so shares do not add up to 100%.", FIRST),
    ),
    ShareSeries(
        series="home-office-proceedings-type",
        title="Kind of misconduct proceedings, police officers",
        source="home-office-misconduct",
        covers="43 forces",
        parts={
            **HOME,
            "stage": "proceedings",
            "unit": "individuals",
            "worker_type": "officers_and_specials",
            "proceeding": [
                "meeting",
                "hearing",
                "accelerated_hearing",
                "hearing_or_accelerated_hearing",
            ],
        },
        wholes={
            **HOME,
            "stage": "proceedings",
            "unit": "individuals",
            "worker_type": "officers_and_specials",
            "proceeding": "any",
        },
        by=PERIOD,
        whole_in_words="officers referred to misconduct proceedings",
    ),
    ShareSeries(
        series="home-office-findings-meeting",
        title="Findings of misconduct meetings, police officers",
        source="home-office-misconduct",
        covers="43 forces",
        parts={**HOME, "stage": "finding", "proceeding": "meeting", "finding": "misconduct"},
        wholes={**HOME, "stage": "finding", "proceeding": "meeting", "finding": "any_known_level"},
        by=PERIOD,
        whole_in_words="officers at a misconduct meeting whose finding is known",
    ),
    ShareSeries(
        series="home-office-findings-hearing",
        title="Findings of misconduct hearings, police officers",
        source="home-office-misconduct",
        covers="43 forces",
        parts={**HOME, "stage": "finding", "proceeding": "hearing", "unit": "individuals"},
        wholes={**HOME, "stage": "proceedings", "proceeding": "hearing", "unit": "individuals"},
        by=PERIOD,
        whole_in_words="officers at a misconduct hearing (accelerated hearings not among them)",
    ),
    ShareSeries(
        series="home-office-allegations-type",
        title="Kind of proceedings of allegations, year ending March 2022",
        source="home-office-misconduct",
        covers="43 forces",
        parts={
            **HOME,
            "stage": "proceedings",
            "unit": "allegations",
            "proceeding": ["meeting", "hearing", "accelerated_hearing"],
        },
        wholes={**HOME, "unit": "allegations", "proceeding": "any_known_type"},
        by=(*PERIOD, "route"),
        whole_in_words="allegations referred to proceedings of a known kind",
        caveats=(ALLEGATIONS,),
    ),
    ShareSeries(
        series="home-office-allegations-finding",
        title="Findings on allegations, year ending March 2022",
        source="home-office-misconduct",
        covers="43 forces",
        parts={
            **HOME,
            "stage": "finding",
            "unit": "allegations",
            "finding": ["gross_misconduct", "misconduct", "not_proven"],
        },
        wholes={**HOME, "stage": "proceedings", "unit": "allegations", "proceeding": "any"},
        less={**HOME, "stage": "finding", "unit": "allegations", "finding": "unknown"},
        by=(*PERIOD, "route"),
        whole_in_words="allegations whose finding level is recorded",
        caveats=(ALLEGATIONS,),
    ),
    ShareSeries(
        series="barred-ranks",
        title="Officers put on the barred list by rank",
        source="college-barred-list",
        covers="43 forces",
        parts={**COUNT, "source": "college-barred-list", "breakdown": "rank"},
        wholes={
            **COUNT,
            "source": "college-barred-list",
            "stage": "barred",
            "worker_type": "officer",
            "unit": "individuals",
            "area": "england_and_wales",
            "breakdown": "",
        },
        by=("period_start", "period_end"),
        whole_in_words="officers put on the barred list",
        caveats=("Ranks that no page or article quoted are left out.",),
    ),
    ShareSeries(
        series="barred-reasons",
        title="Reasons for which officers were put on the barred list",
        source="college-barred-list",
        covers="43 forces",
        parts={
            **COUNT,
            "source": "college-barred-list",
            "unit": "reasons",
            "not_breakdown_value": "total",
        },
        wholes={
            **COUNT,
            "source": "college-barred-list",
            "unit": "reasons",
            "breakdown_value": "total",
        },
        by=("period_start", "period_end"),
        whole_in_words="reasons recorded",
        caveats=(
            "A person can have several reasons: these are shares of reasons, not of people.",
            "The reasons are the College's own list, not the ten standards. Only the commonest "
            "were published.",
        ),
    ),
    *[
        ShareSeries(
            series=f"home-office-outcomes-given-{finding.replace('_', '-')}",
            title=f"Outcomes where {words} was found, police officers",
            source="home-office-misconduct",
            covers="43 forces",
            parts={**OPEN_DATA, "finding": finding, "not_outcome_id": None},
            wholes={**OPEN_DATA, "finding": finding},
            by=PERIOD,
            added=("finding", "outcome_id"),
            whole_in_words=f"officers with {words} found",
            caveats=("Officers include special constables.",),
        )
        for finding, words in (
            ("gross_misconduct", "gross misconduct"),
            ("misconduct", "misconduct"),
        )
    ],
]
