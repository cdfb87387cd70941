"""All clean tables of a build, checked against each other."""

from pathlib import Path

import polars as pl

from analysis.clean import checks
from analysis.clean.names import names_tables
from analysis.clean.schema_figures import Checks
from analysis.clean.supersede import mark_superseded, revisions_table
from analysis.clean.tables import (
    Tables,
    figures_table,
    publication_tables,
    register_tables,
    rejects_table,
)
from analysis.clean.validate import table_of
from analysis.clean.workforce import workforce_tables
from analysis.errors import DataError
from analysis.ingest.read import Contents
from analysis.ingest.snapshot import RawFile
from analysis.reference.names import Names
from analysis.sources.registry import in_editions

# Table and column on the left point to table and column on the right.
REFERENCES = [
    ("force_aliases", "force_id", "forces", "force_id"),
    ("figures", "force_id", "forces", "force_id"),
    ("figures", "publication_id", "publications", "publication_id"),
    ("figures", "sha256", "raw_files", "sha256"),
    ("figures", "outcome_id", "outcomes", "outcome_id"),
    ("figures", "standard_id", "standards", "standard_id"),
    ("workforce", "force_id", "forces", "force_id"),
    ("workforce", "publication_id", "publications", "publication_id"),
    ("workforce_rows", "workforce_id", "workforce", "workforce_id"),
    ("workforce_rows", "sha256", "raw_files", "sha256"),
    ("revisions", "older_publication_id", "publications", "publication_id"),
    ("revisions", "newer_publication_id", "publications", "publication_id"),
    ("cases", "force_id", "forces", "force_id"),
    ("cases", "outcome_id", "outcomes", "outcome_id"),
    ("case_standards", "standard_id", "standards", "standard_id"),
    ("case_standards", "case_id", "cases", "case_id"),
    ("case_sources", "case_id", "cases", "case_id"),
]


def clean_tables(
    files: list[RawFile], contents: Contents, vocabulary: Path, names: Names
) -> Tables:
    """Every table but the rates, each checked against its schema and its references."""
    tables = publication_tables(files)
    tables |= names_tables(vocabulary, names)
    tables["figures"] = figures_table(contents.figures)
    tables |= workforce_tables(contents.workforce)
    tables |= mark_superseded(tables, in_editions())
    tables["revisions"] = revisions_table(tables, in_editions())
    tables |= register_tables(contents.register)
    tables["rejects"] = rejects_table(contents.register, files)
    check_references(tables)
    tables["checks"] = table_of(Checks, checks.run_checks(tables, contents.totals), "checks")
    return tables


def check_references(tables: Tables) -> None:
    """Every name used stands in the table it points to.

    Raises:
        DataError: a name does not; says which and where.
    """
    for table, column, target, key in REFERENCES:
        known = tables[target][key]
        lost = tables[table].filter(
            pl.col(column).is_not_null() & ~pl.col(column).is_in(known.implode())
        )
        if lost.height:
            row = lost.row(0, named=True)
            keys = ("publication_id", "sheet", "cell", "case_id")
            place = ", ".join(str(row[key]) for key in keys if row.get(key))
            what = f"{column} {row[column]!r} of table {table} is not in {target}"
            raise DataError(what, place, f"Known: {', '.join(known.cast(pl.String)[:12])} …")
