-- The methods of analysis/rates for ad hoc SQL: the report's own limits from the file alone.
-- Plain DuckDB, no extension. The formulas and their sources stand in the Python functions of the
-- same names; here is only how they are computed. Limits are per 1 of the population.
-- NULL gives NULL, the impossible is an error. `list_transform([x], lambda v: ...)[1]` names an
-- intermediate value.

-- Input -------------------------------------------------------------------------------------

CREATE OR REPLACE MACRO tail_probability(confidence) AS
CASE
    WHEN confidence IS NULL THEN NULL
    WHEN confidence::DOUBLE > 0 AND confidence::DOUBLE < 1 THEN (1 - confidence::DOUBLE) / 2
    ELSE error('confidence must lie between 0 and 1, such as 0.95: ' || confidence::VARCHAR)
END;
COMMENT ON MACRO tail_probability IS
'What a two-sided interval of this confidence leaves out on each side.';

CREATE OR REPLACE MACRO checked_count(number) AS
CASE
    WHEN number IS NULL THEN NULL
    WHEN number::DOUBLE >= 0 AND isfinite(number::DOUBLE) THEN number::DOUBLE
    ELSE error('a count or rate must be 0 or more: ' || number::VARCHAR)
END;
COMMENT ON MACRO checked_count IS 'The number itself, if it can be a count or a rate.';

CREATE OR REPLACE MACRO checked_population(number) AS
CASE
    WHEN number IS NULL THEN NULL
    WHEN number::DOUBLE > 0 AND isfinite(number::DOUBLE) THEN number::DOUBLE
    ELSE error('a population must be above 0: ' || number::VARCHAR)
END;
COMMENT ON MACRO checked_population IS 'The number itself, if it can be a population.';

-- Distributions -----------------------------------------------------------------------------

CREATE OR REPLACE MACRO standard_normal_quantile(probability) AS
list_transform([{'p': probability::DOUBLE, 'q': probability::DOUBLE - 0.5}], lambda v:
CASE WHEN abs(v.q) <= 0.425 THEN
    list_transform([0.180625 - v.q * v.q], lambda r: v.q
    * (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
        + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r
        + 133.14166789178437745) * r + 3.387132872796366608)
    / (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r
        + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r
        + 42.313330701600911252) * r + 1))[1]
ELSE sign(v.q) * list_transform([sqrt(-ln(least(v.p, 1 - v.p)))], lambda s:
    CASE WHEN s <= 5 THEN list_transform([s - 1.6], lambda r:
      (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r
        + 0.24178072517745061177) * r + 1.27045825245236838258) * r + 3.64784832476320460504) * r
        + 5.7694972214606914055) * r + 4.6303378461565452959) * r + 1.42343711074968357734)
    / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r
        + 0.0151986665636164571966) * r + 0.14810397642748007459) * r
        + 0.68976733498510000455) * r + 1.6763848301838038494) * r
        + 2.05319162663775882187) * r + 1))[1]
    ELSE list_transform([s - 5], lambda r:
      (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r
        + 0.0012426609473880784386) * r + 0.026532189526576123093) * r
        + 0.29656057182850489123) * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r
        + 6.6579046435011037772)
    / (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r
        + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r
        + 0.0148753612908506148525) * r + 0.13692988092273580531) * r
        + 0.59983220655588793769) * r + 1))[1]
    END)[1]
END)[1];
COMMENT ON MACRO standard_normal_quantile IS
'What a standard normal variable stays below with this probability (Wichura 1988, AS 241).';

CREATE OR REPLACE MACRO poisson_term(events, mean) AS
exp(events * ln(mean) - mean - lgamma(events + 1));
COMMENT ON MACRO poisson_term IS
'The Poisson probability of this many events; also between counts.';

-- The number of terms runs from `events` to nine standard deviations and more above the mean.
CREATE OR REPLACE MACRO poisson_tail(events, mean) AS
list_sum(list_transform(
    range(ceil(greatest(mean - events, 0) + 9 * sqrt(mean) + 30)::BIGINT),
    lambda k: poisson_term(events + k, mean)
));
COMMENT ON MACRO poisson_tail IS
'The Poisson probability of this many events or more; also between counts. For means up to 1,000.';

-- Limits of a count -------------------------------------------------------------------------

-- Newton on the logarithm of the tail, over the logarithm of the mean: it rises to the root from
-- below whatever the start. The start is the root of the tail's first term; where that is below
-- 1e-299, as for a hundredth of an event, it is nought.
CREATE OR REPLACE MACRO exact_lower(events, tail) AS
CASE WHEN events = 0 OR (ln(tail) + lgamma(events + 1)) / events < -690 THEN 0.0
ELSE list_reduce(
    repeat([0.0::DOUBLE], 8),
    lambda mean, step: mean * exp(-list_transform(
        [poisson_tail(events, mean)],
        lambda found: found * ln(found / tail)
    )[1] / (events * poisson_term(events, mean))),
    exp((ln(tail) + lgamma(events + 1)) / events)
) END;
COMMENT ON MACRO exact_lower IS
'The mean of which this many events or more have the probability `tail`. For up to 1,000 events.';

CREATE OR REPLACE MACRO exact_upper(events, tail) AS
list_reduce(
    repeat([0.0::DOUBLE], 8),
    lambda mean, step: mean + list_transform(
        [1 - poisson_tail(events + 1, mean)],
        lambda found: found * ln(found / tail)
    )[1] / poisson_term(events, mean),
    events + 1 + 3 * sqrt(events + 1)
);
COMMENT ON MACRO exact_upper IS
'The mean of which this many events or fewer have the probability `tail`. For up to 1,000 events.';

CREATE OR REPLACE MACRO rate_lower(events, population, confidence) AS
list_transform([{
    'x': checked_count(events), 'n': checked_population(population),
    'tail': tail_probability(confidence)
}], lambda v: CASE
    WHEN v.x IS NULL OR v.n IS NULL OR v.tail IS NULL THEN NULL
    WHEN v.x < 10 THEN exact_lower(v.x, v.tail)
    ELSE v.x * greatest(
        1 - 1 / (9 * v.x) + standard_normal_quantile(v.tail) / (3 * sqrt(v.x)), 0
    ) ** 3
END / v.n)[1];
COMMENT ON MACRO rate_lower IS
'Lower limit of a rate, per 1 of the population: exact Poisson below 10 events, Byar from 10.';

CREATE OR REPLACE MACRO rate_upper(events, population, confidence) AS
list_transform([{
    'x': checked_count(events), 'n': checked_population(population),
    'tail': tail_probability(confidence)
}], lambda v: CASE
    WHEN v.x IS NULL OR v.n IS NULL OR v.tail IS NULL THEN NULL
    WHEN v.x < 10 THEN exact_upper(v.x, v.tail)
    ELSE (v.x + 1) * (
        1 - 1 / (9 * (v.x + 1)) - standard_normal_quantile(v.tail) / (3 * sqrt(v.x + 1))
    ) ** 3
END / v.n)[1];
COMMENT ON MACRO rate_upper IS
'Upper limit of a rate, per 1 of the population: exact Poisson below 10 events, Byar from 10.';

-- Limits of a proportion --------------------------------------------------------------------

CREATE OR REPLACE MACRO checked_part(events, n) AS
CASE
    WHEN events::DOUBLE > n::DOUBLE
    THEN error('more events than n: ' || events::VARCHAR || ' of ' || n::VARCHAR)
    ELSE checked_count(events)
END;
COMMENT ON MACRO checked_part IS 'The events themselves, if they can be a part of n.';

CREATE OR REPLACE MACRO proportion_lower(events, n, confidence) AS
list_transform([{
    'x': checked_part(events, n), 'n': checked_population(n),
    'z': standard_normal_quantile(tail_probability(confidence))
}], lambda v:
    2 * v.x * v.x / v.n
    / (2 * v.x + v.z * v.z + abs(v.z) * sqrt(v.z * v.z + 4 * v.x * (1 - v.x / v.n)))
)[1];
COMMENT ON MACRO proportion_lower IS 'Lower limit of events / n, Wilson''s score method.';

CREATE OR REPLACE MACRO proportion_upper(events, n, confidence) AS
list_transform([{
    'x': checked_part(events, n), 'n': checked_population(n),
    'z': standard_normal_quantile(tail_probability(confidence))
}], lambda v: CASE WHEN v.x = v.n AND v.z IS NOT NULL THEN 1.0 ELSE
    (2 * v.x + v.z * v.z + abs(v.z) * sqrt(v.z * v.z + 4 * v.x * (1 - v.x / v.n)))
    / (2 * (v.n + v.z * v.z))
END)[1];
COMMENT ON MACRO proportion_upper IS 'Upper limit of events / n, Wilson''s score method.';

-- Funnel limits -----------------------------------------------------------------------------

-- The c at which P(X >= c) is the probability whose normal quantile is -z. Giles (2016),
-- Algorithm 955, ACM Trans Math Softw 42(1), carried two terms further. Its error is below 2e-10
-- of the limit from a mean of 1,000 on, at any confidence up to 0.9999; below, it is where the
-- search starts.
CREATE OR REPLACE MACRO poisson_count_beyond(mean, z) AS
mean + z * sqrt(mean) + 1 / 3 + z ** 2 / 6
+ CASE WHEN mean < 20 THEN 0 ELSE
    -(z / 36 + z ** 3 / 72) / sqrt(mean)
    + (-8 / 405 + 7 * z ** 2 / 810 + z ** 4 / 270) / mean
    + (671 * z / 38880 - 137 * z ** 3 / 38880 - 23 * z ** 5 / 17280) / mean ** 1.5
    + (-16 / 25515 - 5189 * z ** 2 / 408240 + 5 * z ** 4 / 3024 + 19 * z ** 6 / 34020) / mean ** 2
END;
COMMENT ON MACRO poisson_count_beyond IS
'The count reached as seldom as a standard normal variable reaches z; for large means.';

CREATE OR REPLACE MACRO funnel_steps(mean) AS
CASE WHEN mean >= 1000 THEN 0 WHEN mean >= 100 THEN 2 WHEN mean >= 50 THEN 5 ELSE 12 END;
COMMENT ON MACRO funnel_steps IS
'How many steps of Newton''s method bring a funnel limit to nine figures and more.';

-- Newton on the logarithm of the tail. Its slope comes from the neighbouring tails, one event up
-- and one down, which differ from it by single terms.
CREATE OR REPLACE MACRO funnel_upper(rate, population, confidence) AS
list_transform([{
    'mean': checked_count(rate) * checked_population(population), 'n': population::DOUBLE,
    'tail': tail_probability(confidence)
}], lambda v: CASE
    WHEN v.mean IS NULL OR v.tail IS NULL THEN NULL
    WHEN exp(-v.mean) >= 1 - v.tail THEN 1
    ELSE list_reduce(
        repeat([0.0::DOUBLE], funnel_steps(v.mean)),
        lambda count, step: greatest(count - list_transform(
            [poisson_tail(count, v.mean)],
            lambda found: 2 * ln(found / v.tail) / ln(
                (found - poisson_term(count, v.mean))
                / (found + poisson_term(count - 1, v.mean))
            )
        )[1], 1),
        list_transform(
            [-standard_normal_quantile(v.tail)],
            lambda z: greatest(poisson_count_beyond(v.mean, z), 1)
        )[1]
    )
END / v.n)[1];
COMMENT ON MACRO funnel_upper IS
'Exact upper funnel limit about a common rate, per 1 of the population: high at or above it.';

-- Newton again; the slope of the tail at a count is the term half an event below.
CREATE OR REPLACE MACRO funnel_lower(rate, population, confidence) AS
list_transform([{
    'mean': checked_count(rate) * checked_population(population), 'n': population::DOUBLE,
    'tail': tail_probability(confidence)
}], lambda v: CASE
    WHEN v.mean IS NULL OR v.tail IS NULL THEN NULL
    WHEN exp(-v.mean) >= v.tail THEN 0
    ELSE list_reduce(
        repeat([0.0::DOUBLE], funnel_steps(v.mean)),
        lambda count, step: greatest(count - list_transform(
            [1 - poisson_tail(count, v.mean)],
            lambda found: found * ln(found / v.tail)
        )[1] / poisson_term(count - 0.5, v.mean), 1),
        list_transform(
            [standard_normal_quantile(v.tail)],
            lambda z: greatest(poisson_count_beyond(v.mean, z), 1)
        )[1]
    ) - 1
END / v.n)[1];
COMMENT ON MACRO funnel_lower IS
'Exact lower funnel limit about a common rate, per 1 of the population: low below it.';
