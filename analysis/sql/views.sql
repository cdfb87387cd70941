-- Views for the questions that people ask first. No logic of rates stands here.

CREATE MACRO as_of(day) AS TABLE
SELECT f.*, p.publisher, p.title AS publication, p.published_on
FROM figures f
JOIN publications p USING (publication_id)
WHERE p.published_on <= day
QUALIFY row_number() OVER (
    PARTITION BY
        p.source, f.area, f.worker_type, f.unit, f.stage, f.route, f.proceeding, f.finding,
        f.outcome_id, f.standard_id, f.breakdown, f.breakdown_value, f.label, f.measure,
        f.period_start, f.period_end
    ORDER BY f.provenance = 'quoted', p.published_on DESC, f.publication_id DESC
) = 1;
COMMENT ON MACRO TABLE as_of IS
'The figures as they were published on a day: of each, the newest edition out by then, the publisher''s own before a quotation. Editions whose publication date is not known are left out.';

CREATE VIEW latest_figures AS
SELECT f.*, p.publisher, p.title AS publication, p.published_on
FROM figures f
JOIN publications p USING (publication_id)
WHERE f.superseded_by IS NULL AND p.source NOT IN ('press-and-foi', 'force-and-other-bodies')
QUALIFY row_number() OVER (
    PARTITION BY
        p.source, f.area, f.worker_type, f.unit, f.stage, f.route, f.proceeding, f.finding,
        f.outcome_id, f.standard_id, f.breakdown, f.breakdown_value, f.label, f.measure,
        f.period_start, f.period_end
    ORDER BY f.provenance = 'quoted', p.published_on DESC NULLS LAST, f.publication_id DESC
) = 1;
COMMENT ON VIEW latest_figures IS
'Each figure in the newest edition that prints it, the publisher''s own before a quotation; press lists and single replies left out.';

CREATE VIEW force_comparison AS
SELECT
    r.series, s.title, r.period_end, r.force_id, f.name AS force, r.events, r.population,
    r.population_kind, r.population_as_at, r.rate, r.lower, r.upper, r.method, r.funnel_class,
    r.adjusted_class, r.caveats, r.rate_id
FROM force_rates r
JOIN series s USING (series)
JOIN forces f USING (force_id)
WHERE s.rankable;
COMMENT ON VIEW force_comparison IS
'Rates by force of the series that cover every force, with interval, funnel class and caveats.';

CREATE VIEW outcomes_given_finding AS
SELECT
    series, period_start, period_end, finding, category, events, population, population_kind,
    rate, lower, upper, method, caveats, rate_id
FROM outcome_rates
WHERE outcome_id IS NOT NULL;
COMMENT ON VIEW outcomes_given_finding IS
'Share of each outcome among the people with a finding, by year and publisher.';

CREATE VIEW standards_engaged AS
SELECT
    s.name AS standard, r.series, r.outcome_id, r.events, r.population, r.population_kind,
    r.rate, r.lower, r.upper, r.method, r.caveats, r.rate_id
FROM standard_rates r
JOIN standards s USING (standard_id);
COMMENT ON VIEW standards_engaged IS
'How often each standard was engaged and the outcomes given it, from the register.';

CREATE VIEW case_paths AS
SELECT
    c.case_id, c.subject_no, c.people, f.name AS force, c.role, c.rank, c.status,
    c.case_to_answer, c.proceeding, c.finding, o.name AS outcome, c.decided_as_published, c.published_on,
    c.matter, c.platform, c.collection, c.note, c.source_url,
    (
        SELECT string_agg(s.name, '; ' ORDER BY s.ordinal)
        FROM case_standards cs JOIN standards s USING (standard_id)
        WHERE cs.case_id = c.case_id AND cs.subject_no = c.subject_no
    ) AS standards
FROM cases c
LEFT JOIN forces f USING (force_id)
LEFT JOIN outcomes o USING (outcome_id);
COMMENT ON VIEW case_paths IS
'The path of each person or group of the register, from case to answer to outcome.';
