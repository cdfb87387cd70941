"""Schemas of the rates: what they are made of stands in `rate_receipts`."""

import dataframely as dy


class Series(dy.Schema):
    """A series of rates or counts: what it counts, over what, and where it is from."""

    series = dy.String(primary_key=True, description="Identifier.")
    table_name = dy.String(description="Table that holds it.")
    title = dy.String(description="Title.")
    events = dy.String(description="What is counted.")
    population = dy.String(description="Over what it is counted.")
    per = dy.Float64(description="1,000 for a rate per 1,000; 1 for a share.")
    source = dy.String(description="Source under data/raw.")
    covers = dy.String(description="Which forces or persons it takes in.")
    rankable = dy.Bool(description="Whether it covers every force, so that forces can be compared.")


class ForceRates(dy.Schema):
    """A rate of a force for a period, with its interval and its place in the funnel."""

    rate_id = dy.String(primary_key=True, description="Identifier; see misconduct receipt.")
    series = dy.String(description="Series.")
    period_start = dy.Date(description="First day of the period.")
    period_end = dy.Date(description="Last day of the period.")
    force_id = dy.String(description="Force.")
    events = dy.Float64(nullable=True, min=0, description="Events; none where not published.")
    events_basis = dy.String(description="published, or nought because the source covers all.")
    population = dy.Float64(nullable=True, description="Population.")
    population_kind = dy.String(nullable=True, description="Whom it counts, and how.")
    population_as_at = dy.Date(nullable=True, description="Date of the population.")
    per = dy.Float64(description="The rate is per so many of the population.")
    rate = dy.Float64(nullable=True, description="Events per `per` of the population.")
    lower = dy.Float64(nullable=True, description="Lower limit of the 95% interval.")
    upper = dy.Float64(nullable=True, description="Upper limit of the 95% interval.")
    method = dy.String(nullable=True, description="Method of the interval.")
    expected = dy.Float64(nullable=True, description="Events at the rate of all forces together.")
    funnel_lower_95 = dy.Float64(nullable=True, description="Lower 95% funnel limit of the rate.")
    funnel_upper_95 = dy.Float64(nullable=True, description="Upper 95% funnel limit of the rate.")
    funnel_lower_998 = dy.Float64(nullable=True, description="Lower 99.8% funnel limit.")
    funnel_upper_998 = dy.Float64(nullable=True, description="Upper 99.8% funnel limit.")
    funnel_class = dy.String(
        nullable=True, description="high, low or within, by the 95% funnel limits."
    )
    funnel_class_998 = dy.String(
        nullable=True, description="high, low or within, by the 99.8% funnel limits."
    )
    adjusted_lower_95 = dy.Float64(
        nullable=True, description="Lower 95% limit, widened for the spread between forces."
    )
    adjusted_upper_95 = dy.Float64(
        nullable=True, description="Upper 95% limit, widened for the spread between forces."
    )
    adjusted_lower_998 = dy.Float64(nullable=True, description="Lower 99.8% limit, widened.")
    adjusted_upper_998 = dy.Float64(nullable=True, description="Upper 99.8% limit, widened.")
    adjusted_class = dy.String(
        nullable=True,
        description="high, low or within, by the widened 95% limits; none where the expected "
        "events are below 10.",
    )
    adjusted_class_998 = dy.String(nullable=True, description="The same by the 99.8% limits.")
    caveats = dy.String(description="What to say with it, sentence by sentence.")


class Funnels(dy.Schema):
    """What must be said beside the funnel of a series and period."""

    series = dy.String(primary_key=True, description="Series.")
    period_end = dy.Date(primary_key=True, description="Last day of the period.")
    units = dy.Int64(description="Forces in it.")
    target = dy.Float64(nullable=True, description="Rate of all forces together.")
    outside_95 = dy.Int64(description="Forces outside the 95% limits.")
    outside_998 = dy.Int64(description="Forces outside the 99.8% limits.")
    by_chance_95 = dy.Float64(description="How many would be, if all had the same true rate.")
    by_chance_998 = dy.Float64(description="The same for the 99.8% limits.")
    dispersion = dy.Float64(
        nullable=True, description="Spread beyond chance: 1 where chance explains it all."
    )
    between_units = dy.Float64(
        nullable=True, description="Standard deviation between forces, on the scale of the rate."
    )
    dispersion_note = dy.String(nullable=True, description="Why it was not estimated.")


class StandardRates(dy.Schema):
    """How often a standard was engaged, or what came of it; shares of the systematic part."""

    rate_id = dy.String(primary_key=True, description="Identifier; see misconduct receipt.")
    series = dy.String(description="Series.")
    period_end = dy.Date(description="Last day of the period.")
    standard_id = dy.String(description="Standard.")
    outcome_id = dy.String(nullable=True, description="Outcome, for the outcomes given a standard.")
    events = dy.Float64(min=0, description="People.")
    population = dy.Float64(nullable=True, description="People it is a share of.")
    population_kind = dy.String(nullable=True, description="Who they are.")
    rate = dy.Float64(nullable=True, description="Share, 0 to 1; none for a count only.")
    lower = dy.Float64(nullable=True, description="Lower limit of the 95% interval.")
    upper = dy.Float64(nullable=True, description="Upper limit of the 95% interval.")
    method = dy.String(description="Method of the interval, or count only.")
    caveats = dy.String(description="What to say with it, sentence by sentence.")


class OutcomeRates(dy.Schema):
    """A share by outcome, finding, kind of proceeding, rank or reason in a period."""

    rate_id = dy.String(primary_key=True, description="Identifier; see misconduct receipt.")
    series = dy.String(description="Series.")
    period_start = dy.Date(description="First day of the period.")
    period_end = dy.Date(description="Last day of the period.")
    publication_id = dy.String(description="Edition of the events.")
    unit = dy.String(description="What is counted.")
    route = dy.String(nullable=True, description="Route, where shares are by route.")
    proceeding = dy.String(nullable=True, description="Kind of proceeding.")
    finding = dy.String(nullable=True, description="Finding.")
    outcome_id = dy.String(nullable=True, description="Outcome.")
    category = dy.String(description="What the share is of, in words.")
    events = dy.Float64(min=0, description="Events.")
    population = dy.Float64(nullable=True, description="What they are a share of.")
    population_kind = dy.String(description="What that is, in words.")
    rate = dy.Float64(nullable=True, description="Share, 0 to 1.")
    lower = dy.Float64(nullable=True, description="Lower limit of the 95% interval.")
    upper = dy.Float64(nullable=True, description="Upper limit of the 95% interval.")
    method = dy.String(description="Method of the interval.")
    caveats = dy.String(description="What to say with it, sentence by sentence.")


class Trends(dy.Schema):
    """A national rate of a period in a series over time."""

    rate_id = dy.String(primary_key=True, description="Identifier; see misconduct receipt.")
    series = dy.String(description="Series.")
    period_start = dy.Date(description="First day of the period.")
    period_end = dy.Date(description="Last day of the period.")
    years = dy.Float64(description="Length of the period in years.")
    whole_year = dy.Bool(description="Whether the period is one whole year.")
    events = dy.Float64(min=0, description="Events in the period.")
    events_basis = dy.String(description="published, quoted, or derived, and from what.")
    population = dy.Float64(nullable=True, description="Population.")
    population_kind = dy.String(nullable=True, description="Whom it counts, and how.")
    population_as_at = dy.Date(nullable=True, description="Date of the population.")
    per = dy.Float64(description="The rate is per so many of the population and a year.")
    rate = dy.Float64(nullable=True, description="Events a year per `per` of the population.")
    lower = dy.Float64(nullable=True, description="Lower limit of the 95% interval.")
    upper = dy.Float64(nullable=True, description="Upper limit of the 95% interval.")
    method = dy.String(nullable=True, description="Method of the interval.")
    break_before = dy.String(
        nullable=True, description="Breaks between the period before and this one, by identifier."
    )
    caveats = dy.String(description="What to say with it, sentence by sentence.")


class RateReceipts(dy.Schema):
    """What a rate was made of: a published figure, a workforce row, or a row of the register."""

    rate_id = dy.String(description="The rate.")
    role = dy.String(description="events, population, or taken away from them.")
    figure_id = dy.String(nullable=True, description="A figure.")
    workforce_id = dy.String(nullable=True, description="A row of the workforce table.")
    case_id = dy.String(nullable=True, description="A matter of the register.")
    subject_no = dy.Int64(nullable=True, description="The person or group within it.")
