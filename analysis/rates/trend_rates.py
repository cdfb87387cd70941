"""National rates over time, with interval, breaks and receipts; rates are per year."""

from datetime import date, timedelta
from typing import Any

import polars as pl

from analysis.clean.pick import pick
from analysis.rates import denominators
from analysis.rates.breaks import breaks_within, named_breaks
from analysis.rates.denominators import Denominator
from analysis.rates.inputs import figure_receipts, rate_id, sentences, workforce_receipts
from analysis.rates.intervals import with_rate_interval
from analysis.rates.trend_series import TREND_SERIES, Difference, TrendSeries

Row = dict[str, Any]
Tables = dict[str, pl.DataFrame]
DAYS_A_YEAR = 365.25
BTP = "btp"


def trend_rates(tables: Tables) -> tuple[pl.DataFrame, list[Row]]:
    """`trends` without its schema's check, and the receipts of its rates."""
    rows: list[Row] = []
    receipts: list[Row] = []
    for series in TREND_SERIES:
        found = _periods(series, tables["figures"])
        found.sort(key=lambda each: (each["period_end"], each["period_start"]))
        for each in found:
            row, made_of = _row(series, each, tables)
            rows.append(row)
            receipts += made_of
    _add_breaks(rows, tables)
    if not rows:
        return pl.DataFrame(), []
    frame = pl.DataFrame(rows, infer_schema_length=None)
    exposed = frame.with_columns(exposure=pl.col("population") * pl.col("years"))
    return (
        with_rate_interval(exposed, population="exposure", per=1000.0).drop("exposure"),
        receipts,
    )


def years_of(start: date, end: date) -> float:
    """Length of a period in years; whole calendar years are whole numbers."""
    following = end + timedelta(days=1)
    if (start.month, start.day) == (following.month, following.day):
        return float(following.year - start.year)
    return round(((end - start).days + 1) / DAYS_A_YEAR, 4)


def _periods(series: TrendSeries, figures: pl.DataFrame) -> list[Row]:
    """Events of each period: as printed, and as known by difference."""
    found: list[Row] = []
    picked = pick(figures, series.events).sort("publication_id")
    if series.added:
        return _sums(picked)
    for figure in picked.iter_rows(named=True):
        if figure["value"] is not None:
            basis = "quoted" if figure["provenance"] == "quoted" else figure["status"]
            found.append(
                {
                    "period_start": figure["period_start"],
                    "period_end": figure["period_end"],
                    "events": figure["value"],
                    "events_basis": basis,
                    "receipts": [("events", figure["figure_id"])],
                }
            )
    found += [each for item in series.differences if (each := _difference(item, figures))]
    ends = [(each["period_start"], each["period_end"]) for each in found]
    # The newest edition of a period supersedes the older ones; both stay in `figures`.
    return [each for at, each in enumerate(found) if ends.index(ends[at], at) == _last(ends, at)]


def _sums(figures: pl.DataFrame) -> list[Row]:
    """The figures of each period added up; a period with a suppressed one is left out."""
    periods = figures.partition_by(
        ["period_start", "period_end"], as_dict=True, maintain_order=True
    )
    return [
        {
            "period_start": start,
            "period_end": end,
            "events": float(found["value"].sum()),
            "events_basis": f"the sum of {found.height} published rows",
            "receipts": [("events", each) for each in found["figure_id"]],
        }
        for (start, end), found in periods.items()
        if not found["value"].null_count()
    ]


def _last(ends: list[tuple[date, date]], at: int) -> int:
    return max(place for place, each in enumerate(ends) if each == ends[at])


def _difference(item: Difference, figures: pl.DataFrame) -> Row | None:
    whole = pick(figures, item.whole)
    less = pl.concat([pick(figures, selector) for selector in item.less])
    if whole.height != 1 or less.height == 0 or less["value"].null_count():
        return None
    start, end = (date.fromisoformat(day) for day in item.period)
    return {
        "period_start": start,
        "period_end": end,
        "events": float(whole["value"].item()) - float(less["value"].sum()),
        "events_basis": item.basis,
        "receipts": [
            ("events", whole["figure_id"].item()),
            *(("taken away from the events", each) for each in less["figure_id"]),
        ],
    }


def _row(series: TrendSeries, each: Row, tables: Tables) -> tuple[Row, list[Row]]:
    start, end = each["period_start"], each["period_end"]
    kinds = ["territorial"]
    forces = tables["forces"].filter(pl.col("kind").is_in(kinds))["force_id"].to_list()
    denominator = denominators.national(
        tables["workforce"],
        tables["figures"],
        series.population,
        [*forces, BTP] if series.btp else forces,
        start,
        end,
    )
    years = years_of(start, end)
    identifier = rate_id(series.series, start, end)
    row = {
        "rate_id": identifier,
        "series": series.series,
        "period_start": start,
        "period_end": end,
        "years": years,
        "whole_year": years == 1.0,
        "events": each["events"],
        "events_basis": each["events_basis"],
        "population": denominator.frame["population"].item() if denominator else None,
        "population_kind": denominator.kind if denominator else None,
        "population_as_at": denominator.as_at if denominator else None,
        "per": series.per,
        "caveats": sentences(
            _length(start, end, years),
            denominator.caveats() if denominator else [denominators.NO_DENOMINATOR],
            series.caveats,
        ),
    }
    return row, _receipts(identifier, each, denominator)


def _length(start: date, end: date, years: float) -> list[str]:
    when = f"{denominators.in_words(start)} to {denominators.in_words(end)}"
    if years == 1.0:
        return []
    if years > 1.0:
        return [f"{when} is one figure for {years:g} years; its rate is the yearly average."]
    return [f"{when} is {years * 12:.1f} months, its rate brought to a year."]


def _receipts(identifier: str, each: Row, denominator: Denominator | None) -> list[Row]:
    receipts = [
        receipt
        for role, figure in each["receipts"]
        for receipt in figure_receipts(identifier, role, [figure])
    ]
    if denominator is not None:
        row = denominator.frame.row(0, named=True)
        receipts += workforce_receipts(identifier, row["workforce_ids"])
        receipts += figure_receipts(identifier, "population", row["figure_ids"])
    return receipts


def _add_breaks(rows: list[Row], tables: Tables) -> None:
    """Name the breaks since the period before, and say which fall within a period itself."""
    breaks = named_breaks(tables)
    before: dict[str, date] = {}
    for row in rows:
        last = before.get(row["series"])
        row["break_before"] = None
        within = breaks_within(breaks, row["series"], row["period_start"], row["period_end"])
        row["caveats"] = sentences([row["caveats"]], within)
        if last is not None:
            crossed = breaks.filter(
                pl.col("series") == row["series"],
                pl.col("applies_from") > last,
                pl.col("applies_from") <= row["period_end"],
            )
            row["break_before"] = ", ".join(sorted(crossed["break_id"])) or None
        before[row["series"]] = row["period_end"]
