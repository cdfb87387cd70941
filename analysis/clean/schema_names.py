"""Schemas of the tables of names: forces, standards, outcomes, breaks and the vocabulary lists.

A class's docstring and the columns' descriptions become the COMMENTs of the database.
"""

import dataframely as dy


class Forces(dy.Schema):
    """A police force. Territorial forces are the 43 of England and Wales."""

    force_id = dy.String(primary_key=True, description="Identifier, the police.uk slug.")
    ons_code = dy.String(
        nullable=True, description="Code of the police force area; none for a force without one."
    )
    name = dy.String(nullable=False, description="Full name.")
    kind = dy.Enum(
        ["territorial", "non_territorial", "other"],
        description="Territorial, non_territorial (such as British Transport Police), or other.",
    )
    country = dy.String(description="England, Wales, Scotland, NI, GB or UK.")
    region = dy.String(
        nullable=True, description="Region as printed in the police workforce open data table."
    )


class ForceAliases(dy.Schema):
    """A spelling of a force's name that a publication was seen to use."""

    alias = dy.String(primary_key=True, description="The spelling.")
    force_id = dy.String(description="The force.")


class Standards(dy.Schema):
    """One of the ten Standards of Professional Behaviour."""

    standard_id = dy.String(primary_key=True, description="Identifier.")
    name = dy.String(description="Name in the Police (Conduct) Regulations.")
    ordinal = dy.Int64(min=1, max=10, description="Order in the regulations, from 1.")


class Outcomes(dy.Schema):
    """An outcome: what was done, as opposed to what was found."""

    outcome_id = dy.String(primary_key=True, description="Identifier.")
    name = dy.String(description="Name.")
    severity = dy.Int64(
        nullable=True, description="Order of severity, 0 least; none where nothing was decided."
    )
    ends_service = dy.Bool(description="Whether the outcome itself ends the person's service.")
    meaning = dy.String(description="What the code takes in.")


class SeriesBreaks(dy.Schema):
    """A break in series: a date from which figures are not comparable with earlier ones."""

    break_id = dy.String(primary_key=True, description="Identifier.")
    effective_on = dy.Date(description="Date of the instrument or event.")
    title = dy.String(description="The instrument or event.")
    short_title = dy.String(description="The same in a few words.")
    effect = dy.String(description="What it does to the figures.")
    series = dy.List(dy.String(), description="The series it touches.")
    basis = dy.String(description="What of it was seen on a page, and what is inference.")
    source_url = dy.String(description="Address it was read from.")


class BreakSeries(dy.Schema):
    """A series that a break touches, and from which day of the series' own time."""

    break_id = dy.String(primary_key=True, description="The break.")
    series = dy.String(primary_key=True, description="The series.")
    applies_from = dy.Date(
        description="First day on the new footing; for a new edition, of its first year."
    )


class Releases(dy.Schema):
    """A release of a publisher that is known of, whether or not its figures are held here."""

    publication_series = dy.String(description="The series of publications.")
    reference_period = dy.String(description="The period the release is about.")
    published = dy.String(nullable=True, description="Publication date or dates, as found.")
    landing_page = dy.String(nullable=True, description="Address of its landing page.")
    bulletin_page = dy.String(nullable=True, description="Address of its bulletin.")
    status_label = dy.String(nullable=True, description="Label of official statistics, if seen.")
    evidence = dy.String(nullable=True, description="How it is known.")


class KnownFiles(dy.Schema):
    """A data file that a publisher is known to have put out."""

    file_name = dy.String(description="Name of the file.")
    asset_url = dy.String(nullable=True, description="Address, where one was recorded.")
    covers = dy.String(nullable=True, description="What it holds.")
    evidence = dy.String(nullable=True, description="How it is known.")
    confidence = dy.String(nullable=True, description="How far it can be relied on.")


class SummaryTableCodes(dy.Schema):
    """A code of a Home Office summary table; codes move between editions."""

    edition_year_ending = dy.Date(primary_key=True, description="Edition: end of its year.")
    code = dy.String(primary_key=True, description="Code of the table.")
    content = dy.String(description="What the table holds.")
    source_url = dy.String(description="Address it was read from.")


class LegalOutcomes(dy.Schema):
    """An outcome that the 2020 regulations leave open after a finding at a kind of proceeding."""

    proceeding = dy.String(description="Kind of proceeding.")
    finding = dy.String(description="What was found.")
    outcome = dy.String(description="Outcome open to the panel.")
    condition = dy.String(nullable=True, description="Condition, if there is one.")
    source_url = dy.String(description="Address it was read from.")


class AllegationCategories(dy.Schema):
    """A category of complaint allegations, since 2020 with subcategories."""

    regime = dy.String(primary_key=True, description="from 2020, or before 2020.")
    category_code = dy.String(primary_key=True, description="Letter of the category.")
    category = dy.String(description="Category.")
    sub_code = dy.String(primary_key=True, description="Code of the subcategory, or empty.")
    subcategory = dy.String(nullable=True, description="Subcategory, if there is one.")
    label_status = dy.String(nullable=True, description="Whether the label was seen on a page.")
    code_status = dy.String(nullable=True, description="Where the code is from.")
    source_url = dy.String(description="Address it was read from.")


class BarredListReasons(dy.Schema):
    """A reason of the barred list: the College's own list, not one of the ten standards."""

    reason = dy.String(primary_key=True, description="The reason.")
    messaging_related = dy.String(description="Whether it is about messages: no to yes.")
    source_url = dy.String(description="Address it was read from.")


class DecisionTerms(dy.Schema):
    """A term of the field for a decision, a way of handling, a finding or a marker."""

    dimension = dy.String(description="What the term is a value of.")
    value = dy.String(description="The term.")
    slug = dy.String(description="Short form.")
    source_url = dy.String(nullable=True, description="Address it was read from.")
    note = dy.String(nullable=True, description="Remark.")


class OutcomeTerms(dy.Schema):
    """An outcome as a regime names it, for a proceeding, a finding and a status of the person."""

    regime = dy.String(description="Regulations.")
    proceeding = dy.String(description="Kind of proceeding.")
    finding_level = dy.String(description="What was found.")
    officer_status = dy.String(description="Serving, former or any.")
    outcome = dy.String(description="The outcome as named.")
    slug = dy.String(description="Short form of the source list.")
    source_url = dy.String(nullable=True, description="Address it was read from.")
    note = dy.String(nullable=True, description="Remark.")
