"""Makes the tables of names from the vocabulary files."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl

from analysis.clean import schema_names
from analysis.clean.validate import table_of
from analysis.reference.names import Names
from analysis.reference.vocabulary import rows_of

Row = dict[str, Any]


def names_tables(folder: Path, names: Names) -> dict[str, pl.DataFrame]:
    """Every table of names, from the vocabulary folder."""
    makers: dict[str, tuple[type[dy.Schema], Callable[[], list[Row]]]] = {
        "forces": (schema_names.Forces, lambda: _forces(folder, names)),
        "force_aliases": (schema_names.ForceAliases, lambda: _aliases(names)),
        "standards": (schema_names.Standards, lambda: _standards(folder)),
        "outcomes": (schema_names.Outcomes, lambda: _outcomes(folder)),
        "series_breaks": (schema_names.SeriesBreaks, lambda: _breaks(folder)),
        "break_series": (schema_names.BreakSeries, lambda: _break_series(folder)),
        "releases": (schema_names.Releases, lambda: _releases(folder)),
        "known_files": (schema_names.KnownFiles, lambda: _plain(folder / "asset_urls.csv")),
        "summary_table_codes": (schema_names.SummaryTableCodes, lambda: _codes(folder)),
        "legal_outcomes": (
            schema_names.LegalOutcomes,
            lambda: _plain(folder / "outcomes_legal_set.csv"),
        ),
        "allegation_categories": (schema_names.AllegationCategories, lambda: _categories(folder)),
        "barred_list_reasons": (
            schema_names.BarredListReasons,
            lambda: _plain(folder / "barred_list_reasons.csv"),
        ),
        "decision_terms": (
            schema_names.DecisionTerms,
            lambda: _plain(folder / "decisions_handling_findings.csv"),
        ),
        "outcome_terms": (
            schema_names.OutcomeTerms,
            lambda: _plain(folder / "disciplinary_outcomes.csv"),
        ),
    }
    return {name: table_of(schema, make(), name) for name, (schema, make) in makers.items()}


def _plain(file: Path) -> list[Row]:
    return [{key: text or None for key, text in row.items()} for row in rows_of(file)]


def _forces(folder: Path, names: Names) -> list[Row]:
    regions = {
        names.force_id(row["force"]): row["region"] for row in rows_of(folder / "force_regions.csv")
    }
    return [
        {**vars(force), "region": regions.get(force.force_id)} for force in names.forces.values()
    ]


def _aliases(names: Names) -> list[Row]:
    kept: dict[str, str] = {}
    for alias, force_id in names.spellings:
        kept.setdefault(alias, force_id)
    return [{"alias": alias, "force_id": force_id} for alias, force_id in kept.items()]


def _standards(folder: Path) -> list[Row]:
    return [
        {"standard_id": row["slug"], "name": row["name"], "ordinal": row.whole("order")}
        for row in rows_of(folder / "standards.csv")
    ]


def _outcomes(folder: Path) -> list[Row]:
    return [
        {
            **row,
            "severity": row.whole("severity") if row["severity"] else None,
            "ends_service": row["ends_service"] == "yes",
        }
        for row in rows_of(folder / "outcomes.csv")
    ]


def _breaks(folder: Path) -> list[Row]:
    touched: dict[str, list[str]] = {}
    for row in rows_of(folder / "break_series.csv"):
        touched.setdefault(row["effective"], []).append(row["series"])
    short = {row["effective"]: row["short_title"] for row in rows_of(folder / "break_names.csv")}
    return [
        {
            "break_id": _break_id(row),
            "effective_on": row.day("effective"),
            "title": row["instrument_or_event"],
            "short_title": row.look_up("effective", short),
            "effect": row["effect_on_the_figures"],
            "series": touched.get(row["effective"], []),
            "basis": row["basis"],
            "source_url": row["source_url"],
        }
        for row in rows_of(folder / "series_breaks.csv")
    ]


def _break_id(row: Row) -> str:
    words = re.findall(r"[a-z0-9]+", row["instrument_or_event"].lower())
    return "-".join([row["effective"], *words[:4]])


def _break_series(folder: Path) -> list[Row]:
    ids = {row["effective"]: _break_id(row) for row in rows_of(folder / "series_breaks.csv")}
    return [
        {
            "break_id": row.look_up("effective", ids),
            "series": row["series"],
            "applies_from": row.day("applies_from"),
        }
        for row in rows_of(folder / "break_series.csv")
    ]


def _releases(folder: Path) -> list[Row]:
    rows = _plain(folder / "releases.csv")
    return [{**row, "publication_series": row.pop("series")} for row in rows]


def _codes(folder: Path) -> list[Row]:
    rows = rows_of(folder / "summary_table_codes.csv")
    return [{**row, "edition_year_ending": row.day("edition_year_ending")} for row in rows]


def _categories(folder: Path) -> list[Row]:
    since = [
        {"regime": "from 2020", **row} for row in rows_of(folder / "allegation_categories.csv")
    ]
    before = [
        {
            "regime": "before 2020",
            "category_code": row["code"],
            "category": row["category"],
            "sub_code": "",
            "source_url": row["source_url"],
        }
        for row in rows_of(folder / "allegation_categories_pre2020.csv")
    ]
    return [*since, *before]
