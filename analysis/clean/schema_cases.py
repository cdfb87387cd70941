"""Schemas of the register: outcomes of persons, coded from published texts. No names of people."""

import dataframely as dy

ROLES = ["officer", "special", "staff", "unclear"]
CASE_TO_ANSWER = ["gross_misconduct", "misconduct", "performance", "none", "unclear"]
PROCEEDINGS = ["hearing", "accelerated_hearing", "meeting", "none", "unclear"]
FINDINGS = ["gross_misconduct", "misconduct", "not_proven", "none", "unclear"]


class Cases(dy.Schema):
    """A person, or persons treated alike, in one published outcome."""

    case_id = dy.String(primary_key=True, description="The matter.")
    subject_no = dy.Int64(primary_key=True, min=0, description="The person or group within it.")
    people = dy.Int64(
        nullable=True, min=1, description="Persons; none where the text says several."
    )
    force_id = dy.String(nullable=True, description="The force, where the publication names it.")
    role = dy.Enum(ROLES, nullable=True, description="officer, special, staff or unclear.")
    rank = dy.String(nullable=True, description="Rank or post, as published.")
    status = dy.Enum(
        ["serving", "former"], nullable=True, description="Former: had left before the decision."
    )
    case_to_answer = dy.Enum(
        CASE_TO_ANSWER, nullable=True, description="Level that stood when it went to proceedings."
    )
    proceeding = dy.Enum(PROCEEDINGS, nullable=True, description="Kind of proceeding held.")
    finding = dy.Enum(FINDINGS, nullable=True, description="What the proceeding found.")
    outcome_id = dy.String(nullable=True, description="What was done.")
    decided_on = dy.Date(nullable=True, description="Day of the decision, or the last it can be.")
    decided_precision = dy.Enum(
        ["day", "month", "year", "range", "before"],
        nullable=True,
        description="How exact decided_on is.",
    )
    decided_as_published = dy.String(nullable=True, description="The date as transcribed.")
    published_on = dy.String(nullable=True, description="Publication date, as exact as known.")
    matter = dy.String(nullable=True, description="What it was about, in a few words.")
    platform = dy.String(nullable=True, description="Messaging platform, where one is named.")
    collection = dy.Enum(
        ["systematic", "found"],
        description="systematic: a random three quarters of a complete set; found: by search.",
    )
    in_scope = dy.Bool(
        description="Whether the force is one of England and Wales, or BTP, CNC, MDP."
    )
    source_url = dy.String(description="Address of the page; others are in case_sources.")
    source_kind = dy.Enum(["official", "press", "other"], description="Whose page it is.")
    publisher = dy.String(nullable=True, description="Publisher of the page.")
    coded_by = dy.Enum(["hand", "rules"], description="Who coded it.")
    confidence = dy.Enum(
        ["high", "medium", "low"], nullable=True, description="The coder's confidence."
    )
    note = dy.String(nullable=True, description="Inference, contradiction or other remark.")
    publication_id = dy.String(description="The edition of the register.")
    sha256 = dy.String(description="Checksum of the register's file.")
    sheet = dy.String(description="Name of the register's file.")
    cell = dy.String(description="First cell of its row.")


class CaseStandards(dy.Schema):
    """A standard named in a case for a person or group."""

    case_id = dy.String(primary_key=True, description="The matter.")
    subject_no = dy.Int64(primary_key=True, description="The person or group within it.")
    standard_id = dy.String(primary_key=True, description="The standard.")


class CaseSources(dy.Schema):
    """An address at which an outcome of the register was published."""

    case_id = dy.String(primary_key=True, description="The matter.")
    subject_no = dy.Int64(primary_key=True, description="The person or group within it.")
    source_url = dy.String(primary_key=True, description="Address of the page.")
    publisher = dy.String(nullable=True, description="Publisher of the page.")
    source_kind = dy.String(description="official, press or other.")
    stands = dy.Bool(description="Whether the case's own row was coded from this page.")
    note = dy.String(nullable=True, description="How the pages were found to tell of one outcome.")
