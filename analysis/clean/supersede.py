"""Which figure a newer edition has replaced, and what the publisher changed in doing so.

Nothing is taken out: an older figure stays, and says which edition superseded it. Only a
publisher's own figures supersede one another, never what somebody quoted.
"""

import hashlib

import polars as pl

from analysis.clean.schema_workforce import Revisions
from analysis.clean.validate import table_of

# Full-time equivalents are published with two decimals at most; less is a matter of rounding.
ROUNDING = 0.00501
# What is counted: two figures of one source that agree in these are the same figure, whatever
# their sheet, cell or edition.
COUNTED = (
    "period_start period_end area worker_type unit stage route proceeding finding outcome_id "
    "standard_id breakdown breakdown_value label measure"
).split()
OPEN_DATA = "Open data"
WHOLE_TABLE = ["period_start", "period_end", "label"]
WORKFORCE = ["as_at", "force_id", "worker_type"]
Tables = dict[str, pl.DataFrame]


def edition_order(publications: pl.DataFrame, raw_files: pl.DataFrame) -> pl.DataFrame:
    """`publication_id`, `source`, `publisher` and `age_rank`, which is higher for a newer edition.

    Newer is what was published later; of one day, the file as published before a transcription
    of it, then what was retrieved later.
    """
    files = raw_files.group_by("publication_id").agg(
        (~pl.col("path").str.ends_with(".csv")).any().alias("as_published"),
        pl.col("retrieved_at").max(),
    )
    ordered = publications.join(files, on="publication_id", how="left").sort(
        pl.coalesce("published_on", "period_end"),
        "as_published",
        "retrieved_at",
        "publication_id",
        nulls_last=False,
    )
    return ordered.select("publication_id", "source", "publisher").with_row_index("age_rank")


def mark_superseded(tables: Tables, sources: list[str]) -> Tables:
    """`figures` and `workforce` with the column `superseded_by`.

    Args:
        tables: with `publications` and `raw_files`.
        sources: those that come out in editions, and so supersede themselves.
    """
    order = edition_order(tables["publications"], tables["raw_files"])
    figures = tables["figures"]
    # A row of an open data table is one of many that make a number, and a newer edition may sort
    # people otherwise: it replaces the older one's whole year, not row by row.
    whole = pl.col("label").str.starts_with(OPEN_DATA).fill_null(False)
    replaced = pl.concat(
        [
            _newest(figures.filter(~whole), order, COUNTED, "source", sources),
            _newest(figures.filter(whole), order, WHOLE_TABLE, "source", sources),
        ]
    )
    figures = figures.select("figure_id").join(replaced, on="figure_id", maintain_order="left")
    figures = figures.select(tables["figures"].columns)
    workforce = tables["workforce"]
    # A newer edition without a headcount does not replace one that has it.
    parts = [
        _newest(part, order, WORKFORCE, "publisher", sources)
        for part in (
            workforce.filter(pl.col("headcount").is_not_null()),
            workforce.filter(pl.col("headcount").is_null()),
        )
    ]
    counted = parts[0].select(*WORKFORCE, newest=pl.coalesce("superseded_by", "publication_id"))
    fte_only = parts[1].join(
        counted.unique(WORKFORCE, keep="last"), on=WORKFORCE, how="left", maintain_order="left"
    )
    parts[1] = fte_only.with_columns(pl.coalesce("superseded_by", "newest").alias("superseded_by"))
    both = pl.concat([parts[0], parts[1].drop("newest")])
    ids = workforce.select("workforce_id")
    return {
        "figures": figures,
        "workforce": ids.join(both, on="workforce_id", maintain_order="left").select(
            workforce.columns
        ),
    }


def _newest(
    frame: pl.DataFrame, order: pl.DataFrame, key: list[str], within: str, sources: list[str]
) -> pl.DataFrame:
    """The frame with `superseded_by`: the newest edition that has the same figure, if newer."""
    known = frame.join(order, on="publication_id", how="left", maintain_order="left")
    period = "period_end" if "period_end" in key else "as_at"
    takes_part = (
        (pl.col("provenance") == "publisher")
        & pl.col("source").is_in(sources)
        & pl.col(period).is_not_null()
    )
    newest = (
        pl.col("publication_id")
        .filter(takes_part)
        .sort_by(pl.col("age_rank").filter(takes_part))
        .last()
        .over([*key, within])
    )
    replaced = takes_part & (newest != pl.col("publication_id"))
    return known.with_columns(superseded_by=pl.when(replaced).then(newest).otherwise(None)).select(
        frame.columns
    )


def revisions_table(tables: Tables, sources: list[str]) -> pl.DataFrame:
    """`revisions`: each figure whose value or marker differs from the edition before."""
    order = edition_order(tables["publications"], tables["raw_files"])
    found = pl.concat(
        [
            _changes(_figures(tables["figures"]), order, sources),
            _changes(_workforce(tables["workforce"]), order, sources),
        ]
    )
    rows = found.sort(pl.col("change").abs(), descending=True, nulls_last=True).to_dicts()
    for row in rows:
        text = f"{row['older_id']} {row['newer_id']} {row['measure']}"
        row["revision_id"] = "v" + hashlib.sha256(text.encode()).hexdigest()[:11]
    return table_of(Revisions, rows, "revisions")


def _figures(figures: pl.DataFrame) -> pl.DataFrame:
    own = figures.filter(pl.col("provenance") == "publisher", pl.col("period_end").is_not_null())
    return own.select(
        "publication_id",
        *COUNTED,
        "value",
        "marker",
        pl.lit("figures").alias("table_name"),
        pl.col("figure_id").alias("id"),
    ).unique(["publication_id", *COUNTED], keep="first", maintain_order=True)


def _workforce(workforce: pl.DataFrame) -> pl.DataFrame:
    own = workforce.filter(pl.col("provenance") == "publisher")
    none = {key: pl.lit(None, pl.String) for key in COUNTED}
    return pl.concat(
        own.filter(
            pl.col(measure).is_not_null() | pl.col(f"{measure}_marker").is_not_null()
        ).select(
            "publication_id",
            **none
            | {
                "period_start": pl.col("as_at"),
                "period_end": pl.col("as_at"),
                "area": pl.col("force_id"),
                "worker_type": pl.col("worker_type"),
                "unit": pl.lit("workforce"),
                "stage": pl.lit("workforce"),
                "measure": pl.lit(measure),
                "value": pl.col(measure),
                "marker": pl.col(f"{measure}_marker"),
                "table_name": pl.lit("workforce"),
                "id": pl.col("workforce_id"),
            },
        )
        for measure in ("headcount", "fte")
    )


def _changes(frame: pl.DataFrame, order: pl.DataFrame, sources: list[str]) -> pl.DataFrame:
    """Each figure beside the same one of the edition before, where the two differ."""
    known = frame.join(order, on="publication_id").filter(pl.col("source").is_in(sources))
    before = known.sort("age_rank").with_columns(
        pl.col(name).shift(1).over([*COUNTED, "source"]).alias(f"older_{name}")
        for name in ("value", "marker", "publication_id", "id")
    )
    changed = (
        (pl.col("value") - pl.col("older_value")).abs()
        > pl.when(pl.col("measure") == "fte").then(ROUNDING).otherwise(0.0)
    ) | pl.col("value").is_null().ne(pl.col("older_value").is_null())
    return (
        before.filter(pl.col("older_id").is_not_null(), changed.fill_null(False))
        .with_columns(change=pl.col("value") - pl.col("older_value"))
        .rename({"value": "newer_value", "marker": "newer_marker", "id": "newer_id"})
        .rename({"publication_id": "newer_publication_id"})
    )
