"""Schemas of the published numbers and where they came from."""

import dataframely as dy
import polars as pl

from analysis.ingest.markers import MARKERS

STATUSES = ["published", "derived", "revised", "provisional"]
PROVENANCES = ["publisher", "quoted"]


class Publications(dy.Schema):
    """An edition of a publication."""

    publication_id = dy.String(primary_key=True, description="Source and edition.")
    source = dy.String(description="Source: the folder under data/raw.")
    publisher = dy.String(description="Who published it.")
    title = dy.String(description="Title.")
    edition = dy.String(description="Edition: the folder under the source.")
    period_start = dy.Date(nullable=True, description="First day it is about.")
    period_end = dy.Date(nullable=True, description="Last day it is about.")
    published_on = dy.Date(nullable=True, description="Publication date, where known.")
    status_label = dy.String(nullable=True, description="Label of official statistics, if seen.")
    landing_url = dy.String(nullable=True, description="Address of its landing page.")
    licence = dy.String(description="Licence.")


class RawFiles(dy.Schema):
    """A file of data/raw, as published or as transcribed, and where it is from."""

    sha256 = dy.String(primary_key=True, regex="^[0-9a-f]{64}$", description="Checksum.")
    path = dy.String(unique=True, description="Path under data/raw.")
    publication_id = dy.String(description="The edition it belongs to.")
    url = dy.String(description="Address it was read from.")
    retrieved_at = dy.String(description="When it was retrieved or transcribed.")
    bytes = dy.Int64(min=1, description="Size in bytes.")
    coverage = dy.String(description="complete or partial.")
    missing = dy.String(nullable=True, description="What a partial table is known to lack.")
    note = dy.String(nullable=True, description="Remark of the sidecar.")
    set_aside = dy.String(
        nullable=True, description="Why the file is kept but not taken into the tables."
    )


class Figures(dy.Schema):
    """One published number with its receipt. A value or a marker, never a guess."""

    figure_id = dy.String(primary_key=True, description="Identifier; see misconduct receipt.")
    publication_id = dy.String(description="The edition it stands in.")
    sha256 = dy.String(description="Checksum of the file it was read from.")
    sheet = dy.String(description="Sheet, or name of the CSV file.")
    cell = dy.String(description="Cell, as a spreadsheet addresses it.")
    as_published = dy.String(description="Text of the cell; empty where the cell is.")
    period_start = dy.Date(nullable=True, description="First day counted, where known.")
    period_end = dy.Date(nullable=True, description="Last day counted, where known.")
    period_as_published = dy.String(nullable=True, description="Period as the source writes it.")
    area = dy.String(description="england_and_wales, or a force or country outside it.")
    force_id = dy.String(nullable=True, description="The force, for a figure of one force.")
    covers = dy.String(nullable=True, description="Which forces a national figure takes in.")
    worker_type = dy.String(description="Whom it counts: officer, special, staff and the like.")
    unit = dy.String(description="What it counts: individuals, allegations, complaints, …")
    stage = dy.String(description="Stage of the process: case_to_answer, proceedings, finding, …")
    route = dy.String(nullable=True, description="Route: police complaint, schedule 3, IOPC, …")
    proceeding = dy.String(nullable=True, description="meeting, hearing, accelerated_hearing, …")
    finding = dy.String(nullable=True, description="gross_misconduct, misconduct, not_proven, …")
    outcome_id = dy.String(nullable=True, description="Outcome.")
    standard_id = dy.String(nullable=True, description="Standard of professional behaviour.")
    breakdown = dy.String(nullable=True, description="Further dimension, such as rank.")
    breakdown_value = dy.String(nullable=True, description="Value of the further dimension.")
    base = dy.String(nullable=True, description="What a percentage is a share of.")
    label = dy.String(nullable=True, description="What is counted, in the source's words.")
    measure = dy.Enum(
        ["count", "percent", "rate", "days", "headcount", "fte"], description="Kind of number."
    )
    value = dy.Float64(nullable=True, min=0, description="The number; none where a marker stands.")
    marker = dy.String(nullable=True, description="Marker in place of the number, or beside it.")
    status = dy.Enum(STATUSES, description="published, derived, revised or provisional.")
    provenance = dy.Enum(
        PROVENANCES, description="Read at the publisher, or quoted by somebody else."
    )
    coverage = dy.String(description="Whether its table is complete or partial.")
    confidence = dy.String(nullable=True, description="Confidence, where the source file says.")
    context_only = dy.String(nullable=True, description="y: not a misconduct outcome, context.")
    note = dy.String(nullable=True, description="Remark of whoever transcribed it.")
    source_url = dy.String(description="Address it was read from.")
    superseded_by = dy.String(
        nullable=True, description="The newest edition that publishes the same figure, if newer."
    )

    @dy.rule()
    def value_or_marker(cls) -> pl.Expr:
        """A cell without a number has a marker."""
        return pl.col("value").is_not_null() | pl.col("marker").is_not_null()

    @dy.rule()
    def known_marker(cls) -> pl.Expr:
        """A marker is one of those that are known."""
        return pl.col("marker").is_null() | pl.col("marker").is_in(list(MARKERS))

    @dy.rule()
    def percent_within_hundred(cls) -> pl.Expr:
        """A percentage is at most 100."""
        return (pl.col("measure").cast(pl.String) != "percent") | (pl.col("value") <= 100)


class Checks(dy.Schema):
    """A check that ran over the clean tables."""

    check_id = dy.String(primary_key=True, description="Identifier.")
    publication_id = dy.String(nullable=True, description="The edition it is about.")
    what = dy.String(description="What is compared.")
    expected = dy.Float64(nullable=True, description="What is published.")
    found = dy.Float64(nullable=True, description="What its parts come to.")
    difference = dy.Float64(nullable=True, description="What is found less what is published.")
    passed = dy.Bool(description="Whether they agree, as far as comparable.")
    explanation = dy.String(nullable=True, description="Why they need not, where that is known.")
    path = dy.String(nullable=True, description="File of a printed total, under data/raw.")
    sheet = dy.String(nullable=True, description="Sheet of a printed total.")
    cell = dy.String(nullable=True, description="Cell of a printed total.")
    parts = dy.String(nullable=True, description="Cells that were added up, such as C2:C45.")


class Rejects(dy.Schema):
    """A row of a raw file that no table takes, and why."""

    sha256 = dy.String(description="Checksum of the file.")
    sheet = dy.String(description="Sheet, or name of the CSV file.")
    cell = dy.String(description="First cell of the row.")
    as_published = dy.String(description="The row's text, in short.")
    reason = dy.String(description="Why it was not taken.")
