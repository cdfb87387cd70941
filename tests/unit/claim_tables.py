"""Synthetic tables for the tests of claims."""

from datetime import date

import polars as pl

from analysis.rates.intervals import with_rate_interval

# R's exactci, as in oracles.csv: 60 of 51,477.5 against 30 of 54,308.7.
LIMITS = "2.11 times as high (95% interval 1.34 to 3.39)"
ABOUT = {"series": "synthetic", "title": "Synthetic", "events": "officers dismissed"}


def series(table, rankable=True):
    return pl.DataFrame(
        [{**ABOUT, "table_name": table, "population": "police officers", "rankable": rankable}]
    )


def year(end, events, population, **more):
    return {
        "rate_id": f"r{end}",
        "series": "synthetic",
        "period_start": date(end - 1, 4, 1),
        "period_end": date(end, 3, 31),
        "whole_year": True,
        "events": events,
        "population": population,
        "population_kind": "police officers, headcount",
        "population_as_at": date(end, 3, 31),
        "per": 1000.0,
        "break_before": None,
        "caveats": "Numbers are small.",
    } | more


def trends(*rows):
    frame = pl.DataFrame(
        rows, schema_overrides={"break_before": pl.String, "population": pl.Float64}
    )
    breaks = pl.DataFrame(
        {
            "break_id": ["one", "two"],
            "short_title": ["New rules", "Newer rules"],
            "effective_on": [date(2022, 5, 1), date(2023, 6, 1)],
        }
    )
    rated = with_rate_interval(frame.with_columns(pl.col("events").cast(pl.Float64)))
    return {"trends": rated, "series": series("trends"), "series_breaks": breaks}


def forces(counts, populations, rankable=True, dispersion=None):
    names = ["avon", "bute", "clwyd", "devon"]
    frame = pl.DataFrame(
        [
            year(2023, count, people, rate_id=f"r-{name}", force_id=name)
            | {"events_basis": "published", "funnel_class": "within", "adjusted_class": "within"}
            for name, count, people in zip(names, counts, populations, strict=False)
        ],
        schema_overrides={"events": pl.Float64, "population": pl.Float64},
    )
    funnels = [
        {
            "series": "synthetic",
            "period_end": date(2023, 3, 31),
            "units": 4,
            "by_chance_95": 0.2,
            "dispersion": dispersion,
        }
    ]
    columns = "force_id as_at worker_type headcount fte publication_id provenance workforce_id"
    kinds = {"headcount": pl.Float64, "fte": pl.Float64, "as_at": pl.Date}
    nobody = {name: kinds.get(name, pl.String) for name in columns.split()}
    return {
        "force_rates": with_rate_interval(frame),
        "funnels": pl.DataFrame(funnels, schema_overrides={"dispersion": pl.Float64}),
        "series": series("force_rates", rankable),
        "forces": pl.DataFrame({"force_id": [*names, "eden"], "name": [*"ABCD", "Eden"]}),
        "workforce": pl.DataFrame(schema=nobody),
    }
