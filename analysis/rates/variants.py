"""Rates by force under other choices: another denominator, confidence, shrinkage, ranks.

The events are those of the built table; only what they are set against changes.
"""

from datetime import date

import polars as pl

from analysis.errors import CallError, DataError
from analysis.rates.denominators import CHOICES, SPOKEN_OF, Denominator, chosen
from analysis.rates.funnel import with_rate_funnel
from analysis.rates.inputs import apart, sentences
from analysis.rates.intervals import with_rate_interval
from analysis.rates.ranking import with_rank_interval
from analysis.rates.shrinkage import with_shrunken_rate

EVENTS = ["series", "period_start", "period_end", "force_id", "events", "events_basis", "per"]
POPULATION = ["population", "population_kind", "population_as_at"]


def with_choices(
    rates: pl.DataFrame,
    workforce: pl.DataFrame,
    rankable: bool,
    *,
    denominator: str | None = None,
    confidence: float = 0.95,
    shrink: bool = False,
    rank: bool = False,
) -> pl.DataFrame:
    """The rates of one series and period, computed again.

    Args:
        rates: rows of `force_rates` of one series and period.
        workforce: the table `workforce`.
        rankable: whether the series covers every force.
        denominator: a name of CHOICES; the series' own where none is given.
        confidence: of the intervals.
        shrink: add Marshall's empirical Bayes rate.
        rank: add ranks with their intervals.

    Raises:
        CallError: an unknown denominator, or a rank or shrinkage of a partial list.
        DataError: the denominator is not published for every force.
    """
    per = float(rates["per"][0])
    made = rates.select([*EVENTS, *POPULATION, "caveats"])
    if denominator is not None:
        made = _set_against(made, workforce, denominator)
    made = with_rate_interval(made, per=per, confidence=confidence)
    if rankable:
        funnel = with_rate_funnel(made, per=per)
        made = made.with_columns(funnel["funnel_class"], funnel["adjusted_class"])
    elif shrink or rank:
        what = "a partial list of forces can be neither ranked nor shrunken"
        raise CallError(f"{rates['series'][0]}: {what}")
    if shrink:
        made = with_shrunken_rate(made, per=per)
    return with_rank_interval(made, confidence=confidence) if rank else made


def _set_against(rates: pl.DataFrame, workforce: pl.DataFrame, name: str) -> pl.DataFrame:
    found = _denominator(rates, workforce, name)
    if found is None:
        when = f"{rates['period_start'][0]} to {rates['period_end'][0]}"
        what = f"no {name} is published for every force of {rates['series'][0]}, {when}"
        raise DataError(what, "", f"Choose another of {', '.join(CHOICES)}.")
    known = found.frame.select("force_id", "population")
    others = [each for each in apart(rates["caveats"][0]) if not each.startswith(SPOKEN_OF)]
    return (
        rates.drop("population")
        .join(known, on="force_id", how="left", maintain_order="left")
        .with_columns(
            population_kind=pl.lit(found.kind),
            population_as_at=pl.lit(found.as_at),
            caveats=pl.lit(sentences(found.caveats(asked=True), others)),
        )
    )


def _denominator(rates: pl.DataFrame, workforce: pl.DataFrame, name: str) -> Denominator | None:
    if name not in CHOICES:
        raise CallError(f"unknown denominator {name!r}; known: {', '.join(CHOICES)}")
    start, end = rates["period_start"][0], rates["period_end"][0]
    assert isinstance(start, date)
    assert isinstance(end, date)
    return chosen(workforce, CHOICES[name], rates["force_id"].to_list(), start, end)


def sensitivity(rates: pl.DataFrame, workforce: pl.DataFrame, rankable: bool) -> pl.DataFrame:
    """The rates of one series and period under every denominator that is published for it.

    Returns:
        A row a denominator and force: denominator, force_id, population, population_kind, rate,
        lower, upper, and for a series that covers every force funnel_class and class_changes,
        whether the class differs from the one under the series' own denominator.
    """
    own = dict(rates.select("force_id", "funnel_class").iter_rows()) if rankable else {}
    frames = []
    for name in CHOICES:
        if _denominator(rates, workforce, name) is None:
            continue
        made = with_choices(rates, workforce, rankable, denominator=name)
        if rankable:
            before = pl.Series("before", [own[force] for force in made["force_id"]], pl.String)
            made = made.with_columns(class_changes=pl.col("funnel_class") != before)
        frames.append(made.with_columns(denominator=pl.lit(name)))
    kept = ["denominator", "force_id", "population", "population_kind", "rate", "lower", "upper"]
    kept += ["funnel_class", "class_changes"] if rankable else []
    return pl.concat([frame.select(kept) for frame in frames]) if frames else pl.DataFrame()
