"""The macros of the database against worked answers and against the Python functions."""

import duckdb
import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rate_oracles import Oracle, oracles
from scipy import special

from analysis.rates.funnel_limits import poisson_limits
from analysis.rates.intervals import exact_count_limits, rate_limits
from analysis.rates.proportions import wilson_limits
from analysis.sql.macros import MACROS, create_macros

PUBLIC = (
    "rate_lower",
    "rate_upper",
    "proportion_lower",
    "proportion_upper",
    "funnel_lower",
    "funnel_upper",
)
CONFIDENCE = st.one_of(st.sampled_from([0.5, 0.95, 0.998, 0.9999]), st.floats(0.5, 0.9999))
# Whole counts, and full-time equivalents to a thousandth.
EVENTS = st.one_of(
    st.integers(0, 10**7).map(float), st.integers(0, 12_000).map(lambda each: each / 1000)
)
POPULATION = st.integers(1, 10**9).map(float)
# Batches, since one query takes longer to plan than a thousand rows to compute.
BATCH = {"min_size": 1, "max_size": 60}


@pytest.fixture(scope="module")
def connection():
    with duckdb.connect() as opened:
        create_macros(opened)
        yield opened


def pair(connection, kind, first, second, confidence):
    """Both limits by SQL, for numbers or arrays of numbers."""
    given = {"a": first, "b": second, "c": confidence}
    frame = pl.DataFrame({name: np.atleast_1d(np.asarray(v, float)) for name, v in given.items()})
    query = f"SELECT {kind}_lower(a, b, c) AS low, {kind}_upper(a, b, c) AS high FROM frame"
    found = connection.sql(query).pl()
    assert frame.height == found.height
    return found["low"].to_numpy(), found["high"].to_numpy()


def one(connection, expression):
    return connection.sql(f"SELECT {expression}").fetchall()[0][0]


@pytest.mark.parametrize("known", oracles("wilson", "phe_rate", "byar_count", "indirect_ratio"))
def test_interval_macros_give_the_worked_limits(connection, known: Oracle):
    kind = "proportion" if known.family == "wilson" else "rate"
    if known.family == "indirect_ratio":
        numbers = known.number("O"), known.number("E")
    else:
        numbers = known.number("x"), known.number("n") if "n=" in known.given else 1
    low, high = pair(connection, kind, *numbers, known.confidence)
    per = known.number("per") if "per=" in known.given else 1
    assert per * low[0] == known.close(known.lower)
    assert per * high[0] == known.close(known.upper)


@pytest.mark.parametrize("known", oracles("exact_poisson", "funnel_obs_over_exp"))
def test_exact_macros_give_the_worked_limits(connection, known: Oracle):
    name, over = ("E", "E") if known.family == "funnel_obs_over_exp" else ("x", "t")
    count = known.number(name)
    by = known.number(over) if f"{over}=" in known.given else 1
    tail = f"tail_probability({known.confidence})"
    assert one(connection, f"exact_lower({count}, {tail})") / by == known.close(known.lower)
    assert one(connection, f"exact_upper({count}, {tail})") / by == known.close(known.upper)


@pytest.mark.parametrize("known", oracles("funnel_expected_events_for_obs"))
def test_funnel_macros_pass_through_the_worked_points(connection, known: Oracle):
    count = known.number("obs")
    expected = [known.lower, known.upper]
    low, high = pair(connection, "funnel", expected, [1, 1], [known.confidence] * 2)
    assert high[0] == known.close(count)
    assert low[1] == known.close(count)


def assert_same(found, wanted, near_nought=1e-280):
    """Nine figures; near nought, where the search by SQL ends, as near as said."""
    np.testing.assert_allclose(found, wanted, rtol=1e-9, atol=near_nought)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(EVENTS, POPULATION), **BATCH), CONFIDENCE)
def test_rate_macros_are_the_python_functions(connection, rows, confidence):
    events, population = np.array(rows).T
    found = pair(connection, "rate", events, population, np.full(events.shape, confidence))
    for limit, wanted in zip(found, rate_limits(events, population, confidence), strict=True):
        assert_same(limit, wanted)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(EVENTS, POPULATION), **BATCH), CONFIDENCE)
def test_proportion_macros_are_the_python_functions(connection, rows, confidence):
    events, n = np.array(rows).T
    n = np.maximum(events, n)
    found = pair(connection, "proportion", events, n, np.full(n.shape, confidence))
    for limit, wanted in zip(found, wilson_limits(events, n, confidence), strict=True):
        assert_same(limit, wanted)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(-6, 9), POPULATION), **BATCH), CONFIDENCE)
def test_funnel_macros_are_the_python_functions(connection, rows, confidence):
    exponent, population = np.array(rows).T
    rate = 10**exponent / population
    found = pair(connection, "funnel", rate, population, np.full(rate.shape, confidence))
    wanted = poisson_limits(rate * population, confidence)
    for limit, events in zip(found, wanted, strict=True):
        assert_same(limit * population, events, near_nought=1e-9)


@pytest.mark.parametrize("confidence", [0.5, 0.95, 0.998, 0.9999])
def test_funnel_macros_hold_where_their_ways_of_computing_meet(connection, confidence):
    expected = np.concatenate([np.geomspace(0.001, 1e5, 300), np.linspace(1, 120, 200)])
    expected = np.append(expected, [49.9, 50, 99.9, 100, 999, 1000, 1001])
    found = pair(
        connection, "funnel", expected, np.ones(expected.shape), np.full(expected.shape, confidence)
    )
    for limit, events in zip(found, poisson_limits(expected, confidence), strict=True):
        assert_same(limit, events, near_nought=1e-9)


def test_the_normal_quantile_is_right_from_centre_to_far_tail(connection):
    tails = np.concatenate([np.geomspace(1e-15, 0.5, 200), [0.075, 0.0749, np.exp(-25)]])
    frame = pl.DataFrame({"p": np.concatenate([tails, 1 - tails[tails > 1e-3]])})
    found = connection.sql("SELECT standard_normal_quantile(p) AS z FROM frame").pl()
    np.testing.assert_allclose(found["z"], special.ndtri(frame["p"]), rtol=1e-13, atol=1e-15)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(0.01, 1000), **BATCH), CONFIDENCE)
def test_exact_macros_are_the_python_functions(connection, events, confidence):
    frame = pl.DataFrame({"x": events})
    query = f"""
        SELECT exact_lower(x, tail_probability({confidence!r}::DOUBLE)) AS low,
               exact_upper(x, tail_probability({confidence!r}::DOUBLE)) AS high
        FROM frame"""
    assert frame.height
    found = connection.sql(query).pl()
    wanted = exact_count_limits(events, confidence)
    assert_same(found["low"], wanted.lower)
    assert_same(found["high"], wanted.upper)


@pytest.mark.parametrize("macro", PUBLIC)
def test_null_gives_null(connection, macro):
    for arguments in ("NULL, 100, 0.95", "5, NULL, 0.95", "5, 100, NULL", "NULL, NULL, NULL"):
        assert one(connection, f"{macro}({arguments})") is None


@pytest.mark.parametrize("macro", PUBLIC)
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("-1, 100, 0.95", "must be 0 or more: -1"),
        ("'nan'::DOUBLE, 100, 0.95", "nan"),
        ("1, 0, 0.95", "population must be above 0: 0"),
        ("1, -5, 0.95", "population must be above 0: -5"),
        ("1, 'inf'::DOUBLE, 0.95", "population must be above 0: inf"),
        ("1, 100, 0", "confidence must lie between 0 and 1"),
        ("1, 100, 1", "confidence must lie between 0 and 1"),
        ("1, 100, 95", "such as 0.95: 95"),
        ("1, 100, 'nan'::DOUBLE", "confidence must lie between 0 and 1"),
    ],
)
def test_the_impossible_is_an_error(connection, macro, arguments, message):
    if macro.startswith("proportion") and arguments.startswith(("1, 0", "1, -5")):
        message = "more events than n"
    with pytest.raises(duckdb.InvalidInputException, match=message):
        one(connection, f"{macro}({arguments})")


def test_more_events_than_n_is_an_error(connection):
    with pytest.raises(duckdb.InvalidInputException, match="more events than n: 12 of 10"):
        one(connection, "proportion_lower(12, 10, 0.95)")


def test_macros_take_whole_numbers_and_decimals_and_aggregates(connection):
    # 5 of 100: PHEindicatormethods, as in oracles.csv.
    table = "(VALUES (2, 40), (3, 60)) AS force(events, officers)"
    found = connection.sql(
        f"SELECT 100000 * rate_lower(sum(events), sum(officers), 0.95) FROM {table}"
    ).fetchall()
    assert found[0][0] == pytest.approx(1623.4863901184199)
    assert one(connection, "rate_lower(5::BIGINT, 100::DECIMAL(9, 2), 0.95)") == pytest.approx(
        0.016234863901184199
    )


def test_macros_go_with_a_copy_of_the_database_and_say_what_they_are(tmp_path):
    source, copy = tmp_path / "source.duckdb", tmp_path / "copy.duckdb"
    with duckdb.connect(source) as opened:
        create_macros(opened)
    with duckdb.connect() as opened:
        opened.execute(f"ATTACH '{source}' AS one (READ_ONLY); ATTACH '{copy}' AS two")
        opened.execute("COPY FROM DATABASE one TO two")
    with duckdb.connect(copy, read_only=True) as opened:
        found = opened.sql("SELECT funnel_upper(0.002, 5000, 0.95), rate_upper(0, 1, 0.95)")
        funnel, rate = found.fetchall()[0]
        assert funnel * 5000 == pytest.approx(poisson_limits(10, 0.95).upper)
        assert rate == pytest.approx(3.6888794541139363)  # -ln 0.025
        query = """
            SELECT function_name, comment FROM duckdb_functions()
            WHERE database_name = 'copy' AND function_type = 'macro'"""
        comments = dict(opened.sql(query).fetchall())
    assert set(PUBLIC) <= set(comments)
    assert all(comments.values())


def test_every_macro_is_made_and_described_by_its_script():
    script = MACROS.read_text(encoding="utf-8")
    assert script.count("CREATE OR REPLACE MACRO") == script.count("COMMENT ON MACRO")
