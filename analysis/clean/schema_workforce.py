"""Schemas of the workforce, and of what newer editions changed."""

import dataframely as dy

from analysis.clean.schema_figures import PROVENANCES, STATUSES
from analysis.ingest.records import WORKER_TYPES


class Workforce(dy.Schema):
    """Police workforce of a force on a date: the denominators."""

    workforce_id = dy.String(primary_key=True, description="Identifier; see misconduct receipt.")
    as_at = dy.Date(description="Date counted.")
    force_id = dy.String(description="The force.")
    worker_type = dy.Enum(
        WORKER_TYPES,
        description="Kind of worker.",
    )
    headcount = dy.Float64(nullable=True, min=0, description="Persons.")
    fte = dy.Float64(nullable=True, min=0, description="Full-time equivalents.")
    publication_id = dy.String(description="The edition it stands in.")
    sha256 = dy.String(description="Checksum of the file it was read from.")
    sheet = dy.String(description="Sheet, or name of the CSV file.")
    headcount_cell = dy.String(nullable=True, description="Cell or cells of the headcount.")
    headcount_as_published = dy.String(nullable=True, description="Its text.")
    headcount_marker = dy.String(nullable=True, description="Its marker.")
    fte_cell = dy.String(nullable=True, description="Cell or cells of the full-time equivalent.")
    fte_as_published = dy.String(nullable=True, description="Its text.")
    fte_marker = dy.String(nullable=True, description="Its marker.")
    status = dy.Enum(STATUSES, description="published, derived, revised or provisional.")
    provenance = dy.Enum(
        PROVENANCES, description="Read at the publisher, or quoted by somebody else."
    )
    note = dy.String(nullable=True, description="Remark of whoever transcribed it.")
    source_url = dy.String(description="Address it was read from.")
    superseded_by = dy.String(
        nullable=True, description="The newest edition that publishes the same figure, if newer."
    )


class WorkforceRows(dy.Schema):
    """A row of a workforce file that splits a force's workers by sex and rank, as published."""

    publication_id = dy.String(description="The edition it stands in.")
    sha256 = dy.String(primary_key=True, description="Checksum of the file it was read from.")
    sheet = dy.String(primary_key=True, description="Sheet.")
    row = dy.Int64(primary_key=True, min=1, description="Row of the sheet, counted from 1.")
    workforce_id = dy.String(description="The row of the workforce table that it is part of.")
    as_at = dy.Date(description="Date counted.")
    force_id = dy.String(description="The force.")
    worker_type = dy.Enum(WORKER_TYPES, description="Kind of worker.")
    sex = dy.String(nullable=True, description="Sex, as the publisher writes it.")
    rank = dy.String(nullable=True, description="Rank, as the publisher writes it.")
    headcount = dy.Float64(nullable=True, min=0, description="Persons.")
    headcount_cell = dy.String(nullable=True, description="Cell of the headcount.")
    headcount_as_published = dy.String(nullable=True, description="Its text.")
    headcount_marker = dy.String(nullable=True, description="Its marker.")
    fte = dy.Float64(nullable=True, min=0, description="Full-time equivalents.")
    fte_cell = dy.String(nullable=True, description="Cell of the full-time equivalent.")
    fte_as_published = dy.String(nullable=True, description="Its text.")
    fte_marker = dy.String(nullable=True, description="Its marker.")


class Revisions(dy.Schema):
    """A figure that a newer edition changed: what the publisher revised in past years."""

    revision_id = dy.String(primary_key=True, description="Identifier.")
    table_name = dy.String(description="Table that holds both: figures or workforce.")
    source = dy.String(description="Source.")
    period_start = dy.Date(nullable=True, description="First day counted.")
    period_end = dy.Date(description="Last day counted.")
    area = dy.String(description="Force, or england_and_wales.")
    worker_type = dy.String(description="Whom it counts.")
    unit = dy.String(description="What it counts.")
    stage = dy.String(description="Stage of the process.")
    route = dy.String(nullable=True, description="Route.")
    proceeding = dy.String(nullable=True, description="Kind of proceeding.")
    finding = dy.String(nullable=True, description="Finding.")
    outcome_id = dy.String(nullable=True, description="Outcome.")
    standard_id = dy.String(nullable=True, description="Standard.")
    breakdown = dy.String(nullable=True, description="Further dimension.")
    breakdown_value = dy.String(nullable=True, description="Value of the further dimension.")
    label = dy.String(nullable=True, description="What is counted, in words.")
    measure = dy.String(description="Kind of number.")
    older_value = dy.Float64(nullable=True, description="Value in the older edition.")
    older_marker = dy.String(nullable=True, description="Marker in the older edition.")
    newer_value = dy.Float64(nullable=True, description="Value in the newer edition.")
    newer_marker = dy.String(nullable=True, description="Marker in the newer edition.")
    change = dy.Float64(nullable=True, description="Newer value less older value.")
    older_publication_id = dy.String(description="The older edition.")
    newer_publication_id = dy.String(description="The newer edition.")
    older_id = dy.String(description="figure_id or workforce_id of the older.")
    newer_id = dy.String(description="figure_id or workforce_id of the newer.")
