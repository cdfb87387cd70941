"""The series of rates on the real snapshot, against calculations by hand from published numbers.

Not for the formulas of intervals and funnels, which have tests of their own.
"""

import pytest

NOUGHT = "nought: the source covers every force and has no row for this one"


def of_series(ask, table, series, order="period_end"):
    return ask(f"SELECT * FROM {table} WHERE series = ? ORDER BY {order}", series)


# By force.


@pytest.mark.parametrize(
    ("series", "forces", "events"),
    [
        ("hansard-dismissed", 43, 141),
        ("complaints-outside-schedule-3", 44, 60_031),
        ("complaints-under-schedule-3", 44, 31_687),
        # The journalists' counts: 38 pages with numbers; officers, then officers and staff.
        ("iopc-case-to-answer", 44, 242),
        ("iopc-case-to-answer-people", 44, 242 + 59),
        ("iopc-proven", 44, 148),
        ("iopc-proven-people", 44, 148 + 37),
        ("iopc-dismissed", 44, 8),
        ("iopc-dismissed-people", 44, 8),
        ("barred-officers-by-force", 4, 183 + 43 + 40 + 37),
    ],
)
def test_every_force_of_a_series_is_there_and_their_events_add_up(series, forces, events, ask):
    rows = of_series(ask, "force_rates", series)
    assert len({row["force_id"] for row in rows}) == len(rows) == forces
    assert sum(row["events"] or 0 for row in rows) == events


@pytest.mark.parametrize(
    "force", ["dyfed-powys", "gloucestershire", "humberside", "lancashire", "lincolnshire"]
)
def test_a_force_without_a_page_in_a_table_of_all_forces_has_no_event(force, ask):
    rows = ask("SELECT * FROM force_rates WHERE series LIKE 'iopc-%' AND force_id = ?", force)
    assert len(rows) == 6
    for row in rows:
        assert (row["events"], row["rate"], row["lower"]) == (0, 0, 0)
        assert row["events_basis"] == NOUGHT
        assert row["upper"] > 0


def test_a_printed_nought_is_published_and_not_filled_in(ask):
    rows = of_series(ask, "force_rates", "hansard-dismissed")
    none = {row["force_id"] for row in rows if row["events"] == 0}
    assert none == {
        "cambridgeshire",
        "lincolnshire",
        "city-of-london",
        "wiltshire",
        "north-wales",
    }
    assert {row["events_basis"] for row in rows} == {"published"}


def test_a_count_that_was_withheld_is_unknown_and_has_no_rate(ask):
    """The page of British Transport Police was a test page: its numbers are not known."""
    rows = ask("SELECT * FROM force_rates WHERE series LIKE 'iopc-%' AND force_id = 'btp'")
    assert len(rows) == 6
    for row in rows:
        assert row["events_basis"] == "not published"
        for key in ("events", "rate", "lower", "upper", "funnel_class"):
            assert row[key] is None
    figures = ask(
        "SELECT value, marker FROM figures "
        "WHERE publication_id LIKE 'bbc-%' AND force_id = 'btp' AND unit = 'individuals'"
    )
    assert figures
    assert all(row == {"value": None, "marker": "[not published]"} for row in figures)


# Events / population x 1,000, worked out from the printed numbers.
@pytest.mark.parametrize(
    ("series", "force", "rate"),
    [
        ("hansard-dismissed", "merseyside", "10 / 4537"),
        ("hansard-dismissed", "kent", "2 / 3865"),
        ("complaints-outside-schedule-3", "kent", "1927 / 7007"),
        ("complaints-under-schedule-3", "btp", "243 / 4956"),
        ("barred-officers-by-force", "thames-valley", "40 / 5000.26"),
        ("iopc-case-to-answer", "avon-and-somerset", "9 / 2884"),
    ],
)
def test_a_rate_of_a_force_is_that_worked_out_by_hand(series, force, rate, ask):
    [row] = ask("SELECT * FROM force_rates WHERE series = ? AND force_id = ?", series, force)
    events, population = map(float, rate.split(" / "))
    assert (row["events"], row["population"]) == (events, population)
    assert row["rate"] == pytest.approx(1000 * events / population, rel=1e-12)
    assert row["lower"] < row["rate"] < row["upper"]
    assert row["method"] == ("exact Poisson" if events < 10 else "Byar")


def test_a_partial_list_is_never_ranked(ask):
    partial = {"barred-officers-by-force"}
    rankable = {row["series"] for row in ask("SELECT series FROM series WHERE rankable")}
    assert rankable
    assert not rankable & partial
    compared = {row["series"] for row in ask("SELECT DISTINCT series FROM force_comparison")}
    assert compared == rankable
    for row in of_series(ask, "force_rates", "barred-officers-by-force"):
        assert row["funnel_class"] is None
        assert row["expected"] is None
        assert "partial list" in row["caveats"]


def test_no_rate_is_made_of_a_list_that_the_press_happened_to_print(ask):
    sources = ask(
        "SELECT DISTINCT split_part(publication_id, '/', 1) AS source "
        "FROM rate_receipts JOIN figures USING (figure_id)"
    )
    assert not {"press-and-foi", "force-and-other-bodies"} & {row["source"] for row in sources}


def test_the_funnel_of_dismissals_expects_what_all_forces_together_had(ask):
    """Kent: 3,865 of 145,948 officers, of 141 dismissed 3.73 expected."""
    [row] = ask(
        "SELECT * FROM force_rates WHERE series = 'hansard-dismissed' AND force_id = 'kent'"
    )
    assert row["expected"] == pytest.approx(141 * 3865 / 145_948, rel=1e-9)
    assert row["funnel_class"] == "within"


# Every rate.


@pytest.mark.parametrize("table", ["force_rates", "standard_rates", "outcome_rates", "trends"])
def test_no_rate_stands_without_its_interval_its_population_and_its_receipts(table, ask):
    rows = ask(f"SELECT * FROM {table} WHERE rate IS NOT NULL")
    assert rows
    for row in rows:
        assert 0 <= row["lower"] <= row["rate"] <= row["upper"], row
        assert row["population"] > 0
        assert row["population_kind"]
        assert row["method"] in {"exact Poisson", "Byar", "Wilson"}
    roles = ask(
        f"SELECT rate_id, list(DISTINCT role) AS roles FROM {table} "
        "LEFT JOIN rate_receipts USING (rate_id) WHERE rate > 0 GROUP BY ALL"
    )
    assert all("events" in row["roles"] for row in roles)
    if table in ("force_rates", "trends", "outcome_rates"):
        assert all("population" in row["roles"] for row in roles)


def test_the_events_of_a_rate_are_the_sum_of_its_receipts(ask):
    """What is taken away counts against; a nought has no figure of its own."""
    rows = ask(
        "SELECT rate_id, events, sum(CASE role WHEN 'events' THEN value "
        "WHEN 'taken away from the events' THEN -value ELSE 0 END) AS total "
        "FROM (SELECT rate_id, events FROM force_rates UNION ALL "
        "SELECT rate_id, events FROM trends UNION ALL SELECT rate_id, events FROM outcome_rates) "
        "JOIN rate_receipts USING (rate_id) JOIN figures USING (figure_id) "
        "WHERE role LIKE '%events' GROUP BY ALL HAVING events IS NOT NULL"
    )
    assert len(rows) > 400
    assert all(row["events"] == row["total"] for row in rows)


def test_the_population_of_a_rate_is_the_sum_of_its_receipts(ask):
    rows = ask(
        "SELECT rate_id, population, population_kind, sum(headcount) AS heads, sum(fte) AS fte "
        "FROM force_rates JOIN rate_receipts USING (rate_id) JOIN workforce USING (workforce_id) "
        "GROUP BY ALL"
    )
    assert len(rows) == 399
    for row in rows:
        total = row["fte"] if "full-time" in row["population_kind"] else row["heads"]
        assert row["population"] == pytest.approx(total, abs=1e-6)


# By outcome.


@pytest.mark.parametrize(
    ("series", "category", "end", "events", "whole"),
    [
        # Home Office, year ending March 2023: 519, 266 and 187 of 972 officers.
        ("home-office-proceedings-type", "misconduct meeting", "2023-03-31", 519, 972),
        ("home-office-proceedings-type", "misconduct hearing", "2023-03-31", 266, 972),
        ("home-office-findings-hearing", "gross misconduct proven", "2023-03-31", 207, 266),
        ("home-office-findings-meeting", "misconduct proven", "2023-03-31", 409, 518),
        # IOPC, 2020/21: 85 proven of 107 who faced proceedings.
        ("iopc-findings", "proven at any level", "2021-03-31", 85, 107),
        # College: 640 constables of 735 officers barred in 2024/25.
        ("barred-ranks", "constable", "2025-03-31", 640, 735),
    ],
)
def test_a_share_is_that_of_the_printed_numbers(series, category, end, events, whole, ask):
    rows = ask(
        "SELECT * FROM outcome_rates WHERE series = ? AND category = ? AND period_end = ? "
        "AND period_start = period_end - INTERVAL 1 YEAR + INTERVAL 1 DAY",
        series,
        category,
        end,
    )
    [row] = rows
    assert (row["events"], row["population"]) == (events, whole)
    assert row["rate"] == pytest.approx(events / whole)
    assert row["method"] == "Wilson"


# By standard.


@pytest.mark.parametrize(("standard", "people"), [("use_of_force", 27), ("honesty_integrity", 2)])
def test_a_share_by_standard_is_of_the_systematic_part(standard, people, ask):
    """hand_coded.csv: 210 people with a case to answer; for 44 the text names a standard."""
    for series, whole in (("register-engaged", 210), ("register-engaged-where-named", 44)):
        [row] = ask(
            "SELECT * FROM standard_rates WHERE series = ? AND standard_id = ?", series, standard
        )
        assert (row["events"], row["population"]) == (people, whole)
        assert "134 of the 179 cases" in row["caveats"]


def test_the_outcomes_given_a_standard_are_those_of_the_people_engaged(ask):
    """hand_coded.csv, use of force: 18, 4, 3 and 2 of 27 people."""
    rows = ask(
        "SELECT outcome_id, events, population FROM standard_rates "
        "WHERE series = 'register-outcome-given-standard' AND standard_id = 'use_of_force'"
    )
    assert {row["population"] for row in rows} == {27}
    assert {row["outcome_id"]: row["events"] for row in rows} == {
        "no_further_action": 18,
        "written_warning": 4,
        "final_written_warning": 3,
        "management_action": 2,
    }


def test_the_found_part_of_the_register_never_has_a_rate(ask):
    rows = of_series(ask, "standard_rates", "register-found", "standard_id")
    assert len(rows) == 10
    for row in rows:
        assert row["events"] > 0
        for key in ("population", "rate", "lower", "upper"):
            assert row[key] is None
        assert "not a rate" in row["caveats"]
    with_rate = ask(
        "SELECT DISTINCT collection FROM rate_receipts JOIN cases USING (case_id, subject_no) "
        "JOIN standard_rates USING (rate_id) WHERE rate IS NOT NULL"
    )
    assert with_rate == [{"collection": "systematic"}]
    elsewhere = ask(
        "SELECT count(*) AS n FROM rate_receipts WHERE case_id IS NOT NULL "
        "AND rate_id NOT IN (SELECT rate_id FROM standard_rates)"
    )
    assert elsewhere == [{"n": 0}]
