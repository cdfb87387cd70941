"""Rates by force, with interval, funnel and receipts. The formulas are in `intervals`, `funnel`."""

from datetime import date
from typing import Any

import polars as pl

from analysis.clean.pick import pick
from analysis.rates import denominators
from analysis.rates.breaks import breaks_within, named_breaks
from analysis.rates.denominators import NO_DENOMINATOR, Denominator
from analysis.rates.force_series import FORCE_SERIES, ForceSeries
from analysis.rates.funnel import FunnelSummary, rate_funnel
from analysis.rates.inputs import figure_receipts, rate_id, sentences, workforce_receipts
from analysis.rates.intervals import with_rate_interval

Row = dict[str, Any]
Tables = dict[str, pl.DataFrame]
BTP = "btp"
PUBLISHED = "published"
NOUGHT = "nought: the source covers every force and has no row for this one"
UNKNOWN = "not published"


def force_rates(tables: Tables) -> tuple[pl.DataFrame, list[Row], list[Row]]:
    """`force_rates` without its schema's check, the receipts of its rates, and its funnels."""
    frames: list[pl.DataFrame] = []
    receipts: list[Row] = []
    funnels: list[Row] = []
    for series in FORCE_SERIES:
        figures = pick(tables["figures"], {**series.events, "not_force_id": None})
        for (start, end), found in figures.partition_by(
            ["period_start", "period_end"], as_dict=True, maintain_order=True
        ).items():
            frame, made_of = _one_period(series, start, end, found, tables)
            if series.everywhere:
                frame, summary = rate_funnel(frame, per=series.per)
                funnels.append(_funnel_row(series, end, summary))
            frames.append(frame)
            receipts += made_of
    made = pl.concat(frames, how="diagonal_relaxed") if frames else pl.DataFrame()
    return made, receipts, funnels


def _funnel_row(series: ForceSeries, end: date, summary: FunnelSummary) -> Row:
    spread = summary.dispersion
    return {
        "series": series.series,
        "period_end": end,
        **{key: value for key, value in vars(summary).items() if key != "dispersion"},
        "dispersion": spread.ratio,
        "between_units": None if spread.variance is None else series.per * spread.variance**0.5,
        "dispersion_note": spread.reason or None,
    }


def _one_period(
    series: ForceSeries, start: date, end: date, figures: pl.DataFrame, tables: Tables
) -> tuple[pl.DataFrame, list[Row]]:
    forces = _forces(series, figures, tables["forces"])
    denominator = denominators.by_force(tables["workforce"], series.population, forces, start, end)
    events = _events(series, forces, figures)
    said = sentences(
        series.caveats,
        breaks_within(named_breaks(tables), series.series, start, end),
        denominator.caveats() if denominator else [NO_DENOMINATOR],
    )
    rows = [_row(series, start, end, force, *events[force], denominator) for force in forces]
    receipts = [
        receipt
        for force in forces
        for receipt in _receipts(series, end, force, figures, denominator)
    ]
    frame = pl.DataFrame(rows, infer_schema_length=None).with_columns(caveats=pl.lit(said))
    return with_rate_interval(frame, per=series.per), receipts


def _forces(series: ForceSeries, figures: pl.DataFrame, forces: pl.DataFrame) -> list[str]:
    """The forces of the series, in order: all that the source covers, or those published."""
    if not series.everywhere:
        return sorted(figures["force_id"].unique().to_list())
    covered = set(forces.filter(pl.col("kind") == "territorial")["force_id"].to_list())
    return sorted(covered | ({BTP} if series.btp else set()))


def _events(
    series: ForceSeries, forces: list[str], figures: pl.DataFrame
) -> dict[str, tuple[float | None, str]]:
    """Events and their basis for each force; a value that is not published stays unknown."""
    found: dict[str, tuple[float | None, str]] = {}
    for force in forces:
        values = figures.filter(pl.col("force_id") == force)["value"]
        if values.len() == 0:
            found[force] = (0.0, NOUGHT) if series.nought else (None, UNKNOWN)
        elif values.null_count():
            found[force] = (None, UNKNOWN)
        else:
            found[force] = (float(values.sum()), PUBLISHED)
    return found


def _row(
    series: ForceSeries,
    start: date,
    end: date,
    force: str,
    events: float | None,
    basis: str,
    denominator: Denominator | None,
) -> Row:
    known = (
        dict(denominator.frame.select("force_id", "population").iter_rows())
        if (denominator)
        else {}
    )
    return {
        "rate_id": rate_id(series.series, end, force),
        "series": series.series,
        "period_start": start,
        "period_end": end,
        "force_id": force,
        "events": events,
        "events_basis": basis,
        "population": known.get(force),
        "population_kind": denominator.kind if denominator else None,
        "population_as_at": denominator.as_at if denominator else None,
        "per": series.per,
    }


def _receipts(
    series: ForceSeries,
    end: date,
    force: str,
    figures: pl.DataFrame,
    denominator: Denominator | None,
) -> list[Row]:
    identifier = rate_id(series.series, end, force)
    of_force = figures.filter(pl.col("force_id") == force)["figure_id"].to_list()
    receipts = figure_receipts(identifier, "events", of_force)
    if denominator is not None:
        ids = denominator.frame.filter(pl.col("force_id") == force)["workforce_ids"].to_list()
        receipts += workforce_receipts(identifier, [each for row in ids for each in row])
    return receipts
