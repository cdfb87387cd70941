"""All rates of a build: from the clean tables to the tables of rates, each with its receipts."""

from typing import Any

import dataframely as dy
import polars as pl

from analysis.clean import schema_rates as schema
from analysis.clean.validate import table_of, validated
from analysis.rates.denominators import KINDS
from analysis.rates.force_rates import force_rates
from analysis.rates.force_series import FORCE_SERIES, ForceSeries
from analysis.rates.outcome_rates import outcome_rates
from analysis.rates.outcome_series import SHARE_SERIES, ShareSeries
from analysis.rates.standard_rates import standard_rates
from analysis.rates.standard_series import (
    STANDARD_SERIES,
    STANDARD_SHARES,
    StandardSeries,
    StandardShares,
)
from analysis.rates.trend_rates import trend_rates
from analysis.rates.trend_series import TREND_SERIES, TrendSeries

Row = dict[str, Any]
Tables = dict[str, pl.DataFrame]
AnySeries = ForceSeries | StandardSeries | StandardShares | ShareSeries | TrendSeries


def rate_tables(tables: Tables) -> Tables:
    """`series`, the four tables of rates, and `rate_receipts`, from figures not superseded."""
    current = pl.col("superseded_by").is_null()
    tables = tables | {name: tables[name].filter(current) for name in ("figures", "workforce")}
    by_force, force_receipts, funnels = force_rates(tables)
    by_standard, standard_receipts = standard_rates(tables)
    by_outcome, outcome_receipts = outcome_rates(tables)
    over_time, trend_receipts = trend_rates(tables)
    receipts = [*force_receipts, *standard_receipts, *outcome_receipts, *trend_receipts]
    frames = (by_force, by_standard, by_outcome, over_time)
    made = {series for frame in frames if frame.height for series in frame["series"]}
    return {
        "force_rates": _checked(schema.ForceRates, by_force, "force_rates"),
        "funnels": table_of(schema.Funnels, funnels, "funnels"),
        "standard_rates": _checked(schema.StandardRates, by_standard, "standard_rates"),
        "outcome_rates": _checked(schema.OutcomeRates, by_outcome, "outcome_rates"),
        "trends": _checked(schema.Trends, over_time, "trends"),
        "rate_receipts": table_of(schema.RateReceipts, receipts, "rate_receipts"),
        "series": table_of(schema.Series, series_rows(made), "series"),
    }


def _checked(rule: type[dy.Schema], frame: pl.DataFrame, name: str) -> pl.DataFrame:
    """The frame with the schema's columns, those that no series has left empty."""
    if not frame.height:
        return table_of(rule, [], name)
    columns = [
        pl.col(key) if key in frame.columns else pl.lit(None).alias(key) for key in rule.columns()
    ]
    return validated(rule, frame.select(columns), name)


def series_rows(made: set[str]) -> list[Row]:
    """A row of `series` for each series that is declared and has a rate."""
    rows: list[Row] = []
    rows += [_series(f, "force_rates", f.counts, KINDS[f.population], f.per) for f in FORCE_SERIES]
    rows += [_series(s, "standard_rates", s.counts, s.of_whom, 1.0) for s in STANDARD_SERIES]
    rows += [_series(s, "standard_rates", s.counts, s.of_whom, 1.0) for s in STANDARD_SHARES]
    rows += [_series(s, "outcome_rates", s.title, s.whole_in_words, 1.0) for s in SHARE_SERIES]
    rows += [_series(t, "trends", t.counts, KINDS[t.population], t.per) for t in TREND_SERIES]
    return [row for row in rows if row["series"] in made]


def _series(each: AnySeries, table: str, counts: str, population: str, per: float) -> Row:
    return {
        "series": each.series,
        "table_name": table,
        "title": each.title,
        "events": counts,
        "population": population,
        "per": per,
        "source": getattr(each, "source", "register"),
        "covers": each.covers,
        "rankable": isinstance(each, ForceSeries) and each.everywhere,
    }
