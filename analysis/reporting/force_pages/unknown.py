"""What these data can't tell about a force: not published, unreadable, too small, one source."""

import polars as pl

from analysis.ingest.markers import MARKERS
from analysis.rates.force_rates import NOUGHT
from analysis.reporting import words
from analysis.reporting.force_pages.facts import LOOSE_SOURCES, Facts, Force
from analysis.reporting.force_pages.parts import items
from analysis.sources.registry import SOURCES

FEW = 10
WORKFORCE = "home-office-workforce"
MISCONDUCT = "home-office-misconduct"
NOTICES = (
    "A force's own notices and outcomes of hearings stand on its web page for about 28 days. Those "
    "of the past are here only where search found them."
)
OPEN_DATA = (
    "Misconduct proceedings by force, standard and outcome: the Home Office publishes them in open "
    "data tables from the year ending March 2023. They are not held here until “misconduct "
    "refresh” has read them."
)
# Sources that publish no number by which a force could be known.
NOT_STATISTICS = ("vocabulary", "register", *LOOSE_SOURCES)


def what_is_unknown(facts: Facts, force: Force) -> str:
    """A list, worked out from the database; nothing in it is written by hand for one force."""
    said = [
        *_only_national(facts, force),
        *_not_covered(facts, force),
        *_markers(facts, force),
        *_noughts(facts, force),
        *_small(facts, force),
        *_one_source(facts, force),
        _latest(facts, force),
        _register(facts, force),
        NOTICES,
    ]
    return items([each for each in said if each])


def _only_national(facts: Facts, force: Force) -> list[str]:
    """Sources whose figures are held for England and Wales but not for this force."""
    kept = facts.figures.filter(~pl.col("source").is_in(NOT_STATISTICS))
    of_force = set(kept.filter(pl.col("force_id") == force.force_id)["source"])
    if (facts.data.table("workforce")["force_id"] == force.force_id).any():
        of_force.add(WORKFORCE)
    national = kept.filter(
        pl.col("area") == "england_and_wales", ~pl.col("source").is_in(list(of_force))
    )
    counted = national.group_by("source").agg(figures=pl.len()).sort("source")
    if not counted.height:
        return []
    listed = "; ".join(
        f"{SOURCES[source].title} ({number} figures)" for source, number in counted.iter_rows()
    )
    said = [f"Held here for England and Wales and not for this force: {listed}."]
    by_force = kept.filter(pl.col("source") == MISCONDUCT, pl.col("force_id").is_not_null())
    if force.territorial and not by_force.height:
        said.append(OPEN_DATA)
    return said


def _not_covered(facts: Facts, force: Force) -> list[str]:
    outside: dict[str, list[str]] = {}
    said = []
    for series, about in facts.series.items():
        row = facts.rate(series, force)
        if row is None:
            outside.setdefault(about["covers"], []).append(about["title"])
        elif row["events"] is None:
            said.append(f"{about['title']}: the source leaves this force's count out.")
        elif row["rate"] is None:
            said.append(f"{about['title']}: counted, but no population is known for a rate.")
    for covers, titles in outside.items():
        said.append(f"Not published for this force: {'; '.join(titles)}. Covered: {covers}.")
    return said


def _markers(facts: Facts, force: Force) -> list[str]:
    figures = facts.figures_of(force, loose=False).filter(pl.col("value").is_null())
    counted = figures.group_by("publisher", "title", "sheet", "marker").agg(cells=pl.len())
    return [
        f"{row['publisher']}, {row['title']}, {row['sheet'].replace('_', ' ')}: {row['cells']} "
        f"{'cell holds' if row['cells'] == 1 else 'cells hold'} {row['marker']} "
        f"({MARKERS.get(row['marker'], 'as published')})."
        for row in counted.sort("title", "sheet", "marker").iter_rows(named=True)
    ]


def _noughts(facts: Facts, force: Force) -> list[str]:
    titles = [
        facts.series[series]["title"]
        for series in facts.series
        if (row := facts.rate(series, force)) and row["events_basis"] == NOUGHT
    ]
    if not titles:
        return []
    return [
        "No row, counted as 0 because the source says that it covers every force: "
        f"{'; '.join(titles)}."
    ]


def _small(facts: Facts, force: Force) -> list[str]:
    """Series whose count is below ten, where a rate swings with each person."""
    small = [
        f"{facts.series[series]['title']} ({words.number(row['events'])})"
        for series in facts.series
        if (row := facts.rate(series, force)) and row["events"] is not None and row["events"] < FEW
    ]
    if not small:
        return []
    return [
        f"Fewer than {FEW} events, so that one more or fewer moves the rate a good way and only a "
        f"very large difference could show: {'; '.join(small)}."
    ]


def _one_source(facts: Facts, force: Force) -> list[str]:
    """Series whose kind of count no second source gives for this force and period."""
    dated = pl.col("period_start").is_not_null() & pl.col("period_end").is_not_null()
    figures = facts.figures.filter(dated, pl.col("force_id") == force.force_id).to_dicts()
    alone = []
    for series, about in facts.series.items():
        row = facts.rate(series, force)
        if row is None or row["events"] is None:
            continue
        ours: set[tuple[str | None, ...]] = set()
        others: set[tuple[str | None, ...]] = set()
        for each in figures:
            if (
                each["period_start"] <= row["period_end"]
                and each["period_end"] >= row["period_start"]
            ):
                kinds = ours if each["source"] == about["source"] else others
                kinds.add((each["unit"], each["stage"], each["outcome_id"]))
        if not ours & others:
            alone.append(about["title"])
    if not alone:
        return []
    return [f"One source only, which nothing else held here confirms: {'; '.join(alone)}."]


def _latest(facts: Facts, force: Force) -> str:
    figures = facts.figures_of(force, loose=False).filter(
        pl.col("outcome_id") == "dismissed", pl.col("value").is_not_null()
    )
    if not figures.height:
        return "No publication held here that covers every force counts this force's dismissals."
    row = figures.sort("period_end").row(-1, named=True)
    when = words.period(row["period_start"], row["period_end"])
    return (
        f"The latest count of this force's dismissals in a publication that covers every force is "
        f"of {when} ({row['publisher']}). What came after is known from the press, if at all."
    )


def _register(facts: Facts, force: Force) -> str:
    cases = facts.data.table("cases").filter(pl.col("force_id") == force.force_id)
    none_named = cases.join(
        facts.data.table("case_standards"), on=["case_id", "subject_no"], how="anti"
    ).height
    said = "The register is not a census: no rate of this force can be made from it."
    if cases.height:
        said += f" For {none_named} of its {cases.height} rows the text names no standard."
    return said
