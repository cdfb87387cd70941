"""Exhibits of rates by force: funnels for the series that cover every force, dots for the rest."""

from typing import Any

import polars as pl

from analysis.rates.ranking import with_rank_interval
from analysis.reporting import charts, words
from analysis.reporting.data import Data
from analysis.reporting.exhibit import Exhibit
from analysis.reporting.exhibits.trends import caveats_of
from analysis.reporting.standing import Standing, in_words, rates_of, standing

Row = dict[str, Any]
HEADS = {
    "force": "Force",
    "events": "Events",
    "population": "Population",
    "rate": "Rate per 1,000",
    "interval": "95% interval",
    "place": "Against all forces",
}
RANKED = {**HEADS, "rank": "Rank, 1 the highest rate (95% interval)"}


def funnel(data: Data, series: str, source: str) -> Exhibit:
    """The funnel of a series that covers every force.

    Where forces differ far more than chance explains, the limits drawn are those widened for it.
    """
    forces = standing(data, series)
    rows, known, about = with_rank_interval(forces.rows), forces.known, forces.about
    outside = known.filter(pl.col("place") != "within")
    within = pl.col("place") == "within"
    said = [in_words(row) if row["rate"] is not None else "" for row in rows.iter_rows(named=True)]
    points = known.select(
        "population",
        "rate",
        name="force",
        place=pl.when(within).then(pl.lit("within")).otherwise(pl.lit("high or low")),
        text=pl.when(within).then(pl.lit("")).otherwise("force"),
        words=pl.Series([text for text in said if text], dtype=pl.String),
    )
    population = f"{known['population_kind'][0]} (logarithmic scale)"
    return Exhibit(
        headline=headline(about["events"], known, outside, forces.limits_in_words()),
        subtitle=subtitle(forces),
        chart=charts.funnel(points, forces.curves(), population, f"per {about['per']:,.0f}"),
        frame=rows,
        table=table(rows),
        heads=RANKED,
        alternative=_alternative(known, outside, forces.limits_in_words()),
        source=source,
        caveats=[*_chance(forces), *_unknown(rows), *caveats_of(rows)],
        words=said,
    )


def headline(counted: str, known: pl.DataFrame, outside: pl.DataFrame, limits: str) -> str:
    """How many forces stand outside the limits drawn."""
    high = outside.filter(pl.col("place") == "high").height
    low = outside.filter(pl.col("place") == "low").height
    what = f"{counted[0].upper()}{counted[1:]}"
    if not outside.height:
        return f"{what}: none of {known.height} forces lies outside {limits}"
    verb = "lies" if (high or low) == 1 else "lie"
    parts = [f"{high} {verb} above" if high else "", f"{low} below" if low else ""]
    said = words.listed([part for part in parts if part])
    said = said if high else f"{low} {verb} below"
    return f"{what}: of {known.height} forces, {said} {limits}"


def subtitle(forces: Standing) -> str:
    """Unit, population and period, and what the limits mean."""
    about, row = forces.about, forces.rows.row(0, named=True)
    condition = (
        "if all differed only as forces in general do"
        if forces.wide
        else "if all had the same underlying rate"
    )
    when = words.period(row["period_start"], row["period_end"])
    return (
        f"{about['title']}. Rate per {about['per']:,.0f} {row['population_kind']}, "
        f"{words.day(row['population_as_at'])}; {about['covers']}; {when}. Limits show where "
        f"19 in 20 and 998 in 1,000 forces would lie {condition}."
    )


def _alternative(known: pl.DataFrame, outside: pl.DataFrame, limits: str) -> str:
    if not outside.height:
        return f"All {known.height} forces lie within {limits}."
    said = [
        f"{row['force']} {row['place']} ({words.rate(row['rate'])} per {row['per']:,.0f})"
        for row in outside.iter_rows(named=True)
    ]
    return f"Outside {limits}: {words.listed(said)}. All other forces lie within them."


def _chance(forces: Standing) -> list[str]:
    said = forces.summary
    told = [
        f"If all {said['units']} forces had the same true rate, chance alone would put about "
        f"{said['by_chance_95']:.1f} of them outside the plain 95% limits; {said['outside_95']} "
        "are. A place outside is a reason to ask, not a verdict, and this is no league table."
    ]
    if forces.wide:
        told.append(
            f"Forces differ far more than chance explains (dispersion {said['dispersion']:.0f}, "
            "where 1 is chance alone): they record, serve and are policed differently. So the "
            "limits drawn are widened for that spread, after Spiegelhalter; the plain ones are in "
            "the data behind the chart."
        )
    return told


def _unknown(rows: pl.DataFrame) -> list[str]:
    lost = rows.filter(pl.col("rate").is_null())["force"].to_list()
    return [f"Not shown, because not published: {words.listed(lost)}."] if lost else []


def table(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows as a reader sees them, in order of name."""
    return pl.DataFrame(
        [
            {
                "force": row["force"],
                "events": words.number(row["events"])
                + ("" if row["events_basis"] in ("published", "not published") else " (no row)"),
                "population": words.number(row["population"] and round(row["population"])),
                "rate": words.rate(row["rate"]),
                "interval": words.interval(row["lower"], row["upper"])
                if row["rate"] is not None
                else "not known",
                "place": row.get("place") or "not compared",
                "rank": rank_in_words(row),
            }
            for row in rows.iter_rows(named=True)
        ]
    )


def rank_in_words(row: Row) -> str:
    """A rank with its interval, which it is never given without."""
    if row.get("rank") is None:
        return "not ranked"
    return f"{row['rank']} ({row['rank_lower']} to {row['rank_upper']})"


def quoted(data: Data, series: str, source: str) -> Exhibit:
    """A series of which only some forces are known: dots in order of name, never ranked."""
    rows = rates_of(data, series)
    about = data.table("series").filter(pl.col("series") == series).row(0, named=True)
    said = [in_words(row) for row in rows.iter_rows(named=True)]
    drawn = rows.select(
        "rate",
        "lower",
        "upper",
        label="force",
        text=pl.Series(
            [
                f"{words.rate(row['rate'])} ({words.number(row['events'])} officers)"
                for row in rows.iter_rows(named=True)
            ]
        ),
        words=pl.Series(said),
    )
    row = rows.row(0, named=True)
    return Exhibit(
        headline=f"Only {rows.height} forces' figures were quoted for "
        f"{words.period(row['period_start'], row['period_end'])}: they can't stand for the rest",
        subtitle=f"{about['title']}. Rate per {about['per']:,.0f} {row['population_kind']}, "
        f"{words.day(row['population_as_at'])}; the line is the 95% interval.",
        chart=charts.dots(drawn, "per 1,000", share=False, order=rows["force"].to_list()),
        frame=rows,
        table=table(rows),
        heads=HEADS,
        alternative=" ".join(f"{text}." for text in said),
        source=source,
        caveats=caveats_of(rows),
        words=said,
    )
