"""Exhibits of national rates over time: the barred list, proceedings, complaints."""

from datetime import date, timedelta
from typing import Any

import polars as pl

from analysis.rates.ratios import rate_ratio
from analysis.reporting import charts, words
from analysis.reporting.data import Data
from analysis.reporting.exhibit import Exhibit

Row = dict[str, Any]
HEADS = {
    "period": "Period",
    "events": "Events",
    "population": "Population",
    "rate": "Rate a year per 1,000",
    "interval": "95% interval",
    "basis": "Basis",
    "break": "Break before",
}


def trend(data: Data, series: str, source: str) -> Exhibit:
    """The exhibit of a series of the table `trends`."""
    rows = data.table("trends").filter(pl.col("series") == series)
    about = data.table("series").filter(pl.col("series") == series).row(0, named=True)
    breaks = breaks_of(data, series, rows)
    said = [in_words(row) for row in rows.iter_rows(named=True)]
    drawn = rows.select(
        start="period_start",
        end="period_end",
        middle=pl.Series(
            [middle(*each) for each in rows.select("period_start", "period_end").rows()]
        ),
        rate="rate",
        lower="lower",
        upper="upper",
        text=pl.col("rate").map_elements(words.rate, return_dtype=pl.String),
        basis=pl.when(pl.col("events_basis").str.starts_with("derived"))
        .then(pl.lit("derived"))
        .otherwise(pl.lit("printed")),
        words=pl.Series(said),
    )
    return Exhibit(
        headline=headline(rows, about["events"], about["population"]),
        subtitle=subtitle(about, rows),
        chart=charts.periods(drawn, breaks, "per 1,000 a year"),
        frame=rows,
        table=_table(data, rows),
        heads=HEADS,
        alternative=" ".join(said) + _breaks_in_words(breaks),
        source=source,
        caveats=caveats_of(rows),
        words=said,
    )


def middle(start: date, end: date) -> date:
    """The middle day of a period, where its label stands."""
    return start + timedelta(days=(end - start).days // 2)


def breaks_of(data: Data, series: str, rows: pl.DataFrame) -> pl.DataFrame:
    """The breaks of a series within the time that its rows span: at, short."""
    return (
        data.table("break_series")
        .join(data.table("series_breaks"), on="break_id")
        .filter(
            pl.col("series") == series,
            pl.col("applies_from") > rows["period_start"].min(),
            pl.col("applies_from") <= rows["period_end"].max(),
        )
        .select(at="applies_from", short="short_title")
        .sort("at")
    )


def _breaks_in_words(breaks: pl.DataFrame) -> str:
    said = [f"{short} ({words.day(at)})" for at, short in breaks.iter_rows()]
    return f" Breaks in the series: {'; '.join(said)}." if said else ""


def in_words(row: Row) -> str:
    """One period as a sentence."""
    when = words.period(row["period_start"], row["period_end"])
    return (
        f"{when}: {words.number(row['events'])} ({row['events_basis']}), "
        f"{words.rate(row['rate'])} per 1,000 a year "
        f"(95% interval {words.interval(row['lower'], row['upper'])})."
    )


def runs(rows: pl.DataFrame) -> list[list[Row]]:
    """Whole years that can be compared: runs without a break, a gap or a part-year between."""
    found: list[list[Row]] = []
    last: Row | None = None
    for row in rows.sort("period_end").iter_rows(named=True):
        if not row["whole_year"]:
            last = None
            continue
        if last is None or row["break_before"]:
            found.append([])
        found[-1].append(row)
        last = row
    return found


def headline(rows: pl.DataFrame, counted: str, population: str) -> str:
    """What the longest run of comparable years shows, and no more than that."""
    longest = max(runs(rows), key=len, default=[])
    what = counted[0].upper() + counted[1:]
    if len(longest) < 2:
        last = rows.sort("period_end").row(-1, named=True)
        when = words.period(last["period_start"], last["period_end"])
        return f"{what}: {words.number(last['events'])} in {when}; no two years can be compared"
    first, last = longest[0], longest[-1]
    verb = direction(first, last)
    start = words.period(first["period_start"], first["period_end"])
    end = words.period(last["period_start"], last["period_end"])
    if verb == "no clear change":
        return f"{what}: no clear change from {start} to {end}"
    return (
        f"{what} {verb} from {words.rate(first['rate'])} to {words.rate(last['rate'])} per 1,000 "
        f"{_short(population)} between {start} and {end}"
    )


def _short(population: str) -> str:
    """A population in a word or two: a headline has no room for its five kinds of worker."""
    return "officers and staff" if "PCSO" in population else population


def direction(first: Row, last: Row) -> str:
    """Rose, fell or no clear change: whether the interval of their ratio leaves 1 out."""
    ratio = rate_ratio(
        last["events"],
        last["population"] * last["years"],
        first["events"],
        first["population"] * first["years"],
    )
    if float(ratio.lower) > 1:
        return "rose"
    return "fell" if float(ratio.upper) < 1 else "no clear change"


def subtitle(about: Row, rows: pl.DataFrame) -> str:
    """Unit, population and period."""
    start, end = rows["period_start"].min(), rows["period_end"].max()
    assert isinstance(start, date)
    assert isinstance(end, date)
    return (
        f"Rate a year per 1,000 {about['population']}; {about['covers']}; "
        f"{words.period(start, end)}. Bars are as long as their period; the band is the 95% "
        f"interval; dashed lines are breaks in the series."
    )


def caveats_of(rows: pl.DataFrame) -> list[str]:
    """Each caveat of the rows once."""
    found = [part for text in rows["caveats"] for part in text.replace(". ", ".\n").split("\n")]
    return [part for part in dict.fromkeys(found) if part]


def _table(data: Data, rows: pl.DataFrame) -> pl.DataFrame:
    names = dict(data.table("series_breaks").select("break_id", "short_title").iter_rows())
    return pl.DataFrame(
        [
            {
                "period": words.period(row["period_start"], row["period_end"]),
                "events": words.number(row["events"]),
                "population": f"{words.number(row['population'])} {row['population_kind']}, "
                f"{words.day(row['population_as_at'])}",
                "rate": words.rate(row["rate"]),
                "interval": f"{words.interval(row['lower'], row['upper'])} ({row['method']})",
                "basis": row["events_basis"],
                "break": "; ".join(
                    names[each] for each in (row["break_before"] or "").split(", ") if each
                )
                or "none",
            }
            for row in rows.iter_rows(named=True)
        ]
    )
