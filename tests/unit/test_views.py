"""The views and the table macro as_of on the real snapshot, and with an edition added to a copy."""

import shutil

import duckdb
import pytest

STRENGTH = (
    "SELECT value, publication_id FROM {source} WHERE stage = 'workforce' AND measure = 'fte' "
    "AND area = 'england_and_wales' AND worker_type = 'officer' AND period_end = '{day}'"
)


@pytest.fixture
def copy(data, tmp_path):
    """A copy of the real database, to be altered."""
    path = tmp_path / "copy.duckdb"
    shutil.copy(data / "clean" / "misconduct.duckdb", path)
    with duckdb.connect(str(path)) as connection:
        yield connection


def rows(connection, query):
    return connection.sql(query).fetchall()


def add_edition(connection, name, published_on, value, provenance="publisher"):
    """A synthetic edition that prints the officers barred in 2024/25 anew."""
    own = "college-barred-list/2024-25"
    figure = f"publication_id = '{own}' AND stage = 'barred' AND breakdown IS NULL AND value = 735"
    connection.execute(
        "INSERT INTO publications SELECT * REPLACE (? AS publication_id, ?::DATE AS published_on) "
        f"FROM publications WHERE publication_id = '{own}'",
        [name, published_on],
    )
    connection.execute(
        "INSERT INTO figures SELECT * REPLACE (? AS figure_id, ? AS publication_id, ? AS value, "
        f"? AS provenance) FROM figures WHERE {figure}",
        [f"synthetic {name}", name, value, provenance],
    )


BARRED = (
    "SELECT value FROM {source} WHERE stage = 'barred' AND worker_type = 'officer' "
    "AND area = 'england_and_wales' AND breakdown IS NULL AND unit = 'individuals' "
    "AND period_end = '2025-03-31'"
)


@pytest.mark.parametrize(
    ("day", "value"),
    [
        # Officers at 31 March 2023, full-time: bulletins of 26 July 2023 and of 19 March 2025.
        ("2023-07-25", None),
        ("2023-07-26", 147_430),
        ("2025-03-18", 147_430),
        ("2025-03-19", 147_434),
        ("2026-12-31", 147_434),
    ],
)
def test_as_of_gives_the_figure_that_was_out_on_the_day(day, value, database):
    found = rows(database, STRENGTH.format(source=f"as_of(DATE '{day}')", day="2023-03-31"))
    assert [each[0] for each in found] == ([] if value is None else [value])


def test_as_of_leaves_out_editions_without_a_publication_date(database):
    undated = "SELECT publication_id FROM publications WHERE published_on IS NULL"
    of_day = "SELECT publication_id FROM as_of(DATE '2100-01-01')"
    assert rows(database, undated)
    assert rows(database, f"{undated} INTERSECT {of_day}") == []
    assert rows(database, "SELECT * FROM as_of(NULL::DATE)") == []


def test_an_edition_published_later_is_seen_from_its_day_on(copy):
    add_edition(copy, "college-barred-list/first", "2025-06-01", 730)
    add_edition(copy, "college-barred-list/second", "2026-06-01", 741)
    for day, value in [("2025-05-31", []), ("2025-06-01", [730]), ("2026-06-01", [741])]:
        found = rows(copy, BARRED.format(source=f"as_of(DATE '{day}')"))
        assert [each[0] for each in found] == value, day
    # The edition without a date comes last.
    assert rows(copy, BARRED.format(source="latest_figures")) == [(741,)]


def test_a_quotation_does_not_displace_what_the_publisher_printed(copy):
    add_edition(copy, "college-barred-list/own", "2025-06-01", 730)
    add_edition(copy, "college-barred-list/quoted", "2026-06-01", 800, provenance="quoted")
    assert rows(copy, BARRED.format(source="as_of(DATE '2026-12-31')")) == [(730,)]
    assert rows(copy, BARRED.format(source="latest_figures")) == [(730,)]


def test_a_figure_that_is_marked_as_superseded_is_not_the_latest(copy):
    add_edition(copy, "college-barred-list/later", "2026-06-01", 741)
    copy.execute(
        "UPDATE figures SET superseded_by = 'college-barred-list/2024-25' "
        "WHERE publication_id = 'college-barred-list/later'"
    )
    assert rows(copy, BARRED.format(source="latest_figures")) == [(735,)]


def test_latest_figures_takes_the_newest_edition_of_each(database):
    # 31 March 2023: 147,430 and then 147,434; 31 March 2024: 147,746 and then 147,745.
    for day, value in [("2023-03-31", 147_434), ("2024-03-31", 147_745)]:
        found = rows(database, STRENGTH.format(source="latest_figures", day=day))
        assert [each[0] for each in found] == [value]


def test_latest_figures_leaves_out_only_older_editions_and_the_press(database):
    left = rows(
        database,
        "SELECT p.source, f.publication_id, f.superseded_by, f.provenance FROM figures f "
        "JOIN publications p USING (publication_id) "
        "WHERE f.figure_id NOT IN (SELECT figure_id FROM latest_figures) "
        "AND p.source NOT IN ('press-and-foi', 'force-and-other-bodies')",
    )
    assert all(by is not None or provenance == "quoted" for _, _, by, provenance in left)
    assert rows(
        database, "SELECT count(*) FROM latest_figures WHERE publication_id LIKE 'press-and-foi/%'"
    ) == [(0,)]


def test_no_figure_is_among_the_latest_twice(database):
    twice = "SELECT figure_id FROM latest_figures GROUP BY ALL HAVING count(*) > 1"
    assert rows(database, twice) == []


def test_force_comparison_has_only_series_of_every_force(database):
    found = dict(rows(database, "SELECT series, count(*) FROM force_comparison GROUP BY ALL"))
    assert found["hansard-dismissed"] == 43
    assert found["iopc-dismissed"] == 44
    assert "barred-officers-by-force" not in found


def test_outcomes_given_a_finding_are_the_printed_ones(database):
    """IOPC 2018/19 to 2020/21: of 118 with gross misconduct proven, 55 were dismissed."""
    found = rows(
        database,
        "SELECT events, population FROM outcomes_given_finding WHERE category = 'Dismissed' "
        "AND finding = 'gross_misconduct' AND period_start = '2018-04-01'",
    )
    assert found == [(55, 118)]


def test_a_path_of_each_case_is_one_row_with_all_its_standards(database):
    assert rows(database, "SELECT count(*) FROM case_paths") == rows(
        database, "SELECT count(*) FROM cases"
    )
    missing = rows(
        database,
        "SELECT count(DISTINCT (case_id, subject_no)) FROM case_standards EXCEPT "
        "SELECT count(DISTINCT (case_id, subject_no)) FROM case_paths WHERE standards IS NOT NULL",
    )
    assert missing == []


def test_every_table_column_view_and_macro_says_what_it_is(database):
    bare = rows(
        database,
        "SELECT table_name, '' FROM duckdb_tables() WHERE coalesce(comment, '') = '' "
        "UNION ALL SELECT view_name, '' FROM duckdb_views() "
        "WHERE NOT internal AND coalesce(comment, '') = '' "
        "UNION ALL SELECT function_name, '' FROM duckdb_functions() "
        "WHERE NOT internal AND coalesce(comment, '') = '' "
        "UNION ALL SELECT c.table_name, c.column_name FROM duckdb_columns() c "
        "JOIN duckdb_tables() t USING (table_name) "
        "WHERE NOT c.internal AND coalesce(c.comment, '') = ''",
    )
    assert bare == []


def test_views_and_macros_read_back_in_a_copy_of_the_file(data, tmp_path):
    path = tmp_path / "elsewhere.duckdb"
    shutil.copy(data / "clean" / "misconduct.duckdb", path)
    closed = {"enable_external_access": "false", "autoload_known_extensions": "false"}
    with duckdb.connect(str(path), read_only=True, config=closed) as connection:
        views = rows(connection, "SELECT view_name FROM duckdb_views() WHERE NOT internal")
        assert len(views) >= 5
        for (view,) in views:
            assert rows(connection, f"SELECT count(*) FROM {view}")[0][0] > 0, view
        assert rows(connection, "SELECT count(*) > 0 FROM as_of(DATE '2026-01-01')") == [(True,)]
        # 5 of 100: PHEindicatormethods, as in oracles.csv.
        [(lower,)] = rows(connection, "SELECT 1e5 * rate_lower(5, 100, 0.95)")
        assert lower == pytest.approx(1623.4863901184199, rel=1e-9)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("rate_lower(-1, 100, 0.95)", "0 or more"),
        ("rate_upper(1, 0, 0.95)", "above 0"),
        ("proportion_lower(5, 4, 0.95)", "more events than n"),
        ("proportion_upper(1, 4, 1.5)", "between 0 and 1"),
        ("funnel_lower(0.1, 100, 95)", "between 0 and 1"),
    ],
)
def test_the_impossible_is_an_error_in_the_built_file_too(call, told, database):
    with pytest.raises(duckdb.Error, match=told):
        rows(database, f"SELECT {call}")


def test_a_missing_number_gives_a_missing_limit_in_the_built_file(database):
    """British Transport Police has a population and no count."""
    found = rows(
        database,
        "SELECT population, rate_lower(events, population, 0.95) FROM force_rates "
        "WHERE series = 'iopc-dismissed' AND force_id = 'btp'",
    )
    assert found == [(2_991, None)]
