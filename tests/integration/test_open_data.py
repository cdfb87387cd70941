"""Misconduct open data in the first layout, which is unconfirmed: every file here is synthetic.

From the file to `figures`, `force_rates`, `standard_rates`, `outcome_rates` and `trends` with no
code but the layout and the declared series.
"""

import pytest
from refreshing import asked_instead, put_misconduct, rows, vocabulary_only
from workbooks import ALLEGATIONS_HEADER, PROCEEDINGS_HEADER, Percent, workbook

SOURCE = "home-office-misconduct"
NAME = "synthetic-police-misconduct-open-data.ods"
KENT = ("E23000032", "Kent", "South East")
ESSEX = ("E23000028", "Essex", "Eastern")
OFFICER = "Police officer"
HEARING = "Misconduct hearing"


GROSS = "Gross misconduct"
DISMISSED, FINAL = "Dismissal without notice", "Final written warning"


def proceedings(kent_dismissed=6, age="26 to 40"):
    """Synthetic rows: by hand, Kent has 10 officers, 6 dismissed; Essex 5, of whom 2 dismissed."""
    rest = [
        (KENT, OFFICER, HEARING, GROSS, DISMISSED, "Male", kent_dismissed - 1),
        (KENT, OFFICER, HEARING, GROSS, DISMISSED, "Female", 1),
        (KENT, OFFICER, HEARING, GROSS, FINAL, "Male", 3),
        (KENT, OFFICER, "Misconduct meeting", "Misconduct", "Written warning", "Male", 1),
        (ESSEX, OFFICER, HEARING, GROSS, DISMISSED, "Male", 2),
        (ESSEX, OFFICER, HEARING, "Not misconduct", "[z]", "Male", 3),
        (ESSEX, "Police staff", HEARING, GROSS, DISMISSED, "Male", 7),
    ]
    return [
        ["2023/24", *force, kind, held, finding, outcome, age, "White", gender, count]
        for force, kind, held, finding, outcome, gender, count in rest
    ]


def allegations():
    """Synthetic rows: by hand, 12 allegations of officers, 8 of them of honesty and integrity."""
    honesty, duties = "Honesty and Integrity", "Duties and Responsibilities"
    rest = [
        (KENT, honesty, GROSS, DISMISSED, 5),
        (ESSEX, honesty, GROSS, FINAL, 3),
        (KENT, duties, "Misconduct", "Written warning", 4),
    ]
    return [
        ["2023/24", *force, OFFICER, standard, "Case to answer", finding, outcome, count]
        for force, standard, finding, outcome, count in rest
    ]


def open_data(**more):
    return workbook(
        {
            "Cover sheet": [["Synthetic: made up for tests"]],
            "Misconduct proceedings": [PROCEEDINGS_HEADER, *proceedings(**more)],
            "Misconduct allegations": [ALLEGATIONS_HEADER, *allegations()],
        }
    )


@pytest.fixture
def server(monkeypatch):
    yield from asked_instead(monkeypatch, "GOVUK")


@pytest.fixture
def built(server, raw, tmp_path, misconduct):
    folder = vocabulary_only(raw, tmp_path / "data")
    put_misconduct(server, {NAME: open_data()})
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 0, out
    return folder


def test_each_cell_is_a_figure_by_force_standard_and_outcome(built):
    found = rows(
        built,
        """SELECT force_id, standard_id, outcome_id, finding, value, sheet, cell FROM figures
        WHERE standard_id IS NOT NULL ORDER BY cell""",
    )
    assert found == [
        ("kent", "honesty_integrity", "dismissed", "gross_misconduct", 5.0,
         "Misconduct allegations", "J2"),
        ("essex", "honesty_integrity", "final_written_warning", "gross_misconduct", 3.0,
         "Misconduct allegations", "J3"),
        ("kent", "duties_responsibilities", "written_warning", "misconduct", 4.0,
         "Misconduct allegations", "J4"),
    ]  # fmt: skip
    assert rows(built, "SELECT count(*), count(DISTINCT figure_id) FROM figures") == [(10, 10)]


def test_forces_have_their_events_and_others_none_rather_than_nought(built):
    found = dict(
        rows(
            built,
            "SELECT force_id, events FROM force_rates "
            "WHERE series = 'home-office-dismissed-by-force' ORDER BY 1",
        )
    )
    # Officers only: the 7 staff of Essex are not among them.
    assert (found["kent"], found["essex"], found["surrey"]) == (6.0, 2.0, None)


def test_outcomes_are_shares_of_those_with_the_finding(built):
    found = rows(
        built,
        """SELECT outcome_id, events, population FROM outcome_rates
        WHERE series = 'home-office-outcomes-given-gross-misconduct' ORDER BY 1""",
    )
    # 11 officers had gross misconduct found: 9 in Kent, 2 in Essex.
    assert found == [("dismissed", 8.0, 11.0), ("final_written_warning", 3.0, 11.0)]


def test_standards_are_shares_of_allegations(built):
    found = rows(
        built,
        """SELECT standard_id, events, population, lower < rate AND rate < upper
        FROM standard_rates WHERE series = 'home-office-allegations-by-standard' ORDER BY 1""",
    )
    assert found == [
        ("duties_responsibilities", 4.0, 12.0, True),
        ("honesty_integrity", 8.0, 12.0, True),
    ]
    found = rows(
        built,
        """SELECT standard_id, outcome_id, events, population FROM standard_rates
        WHERE series = 'home-office-outcomes-by-standard' ORDER BY 1, 2""",
    )
    assert found[1:] == [
        ("honesty_integrity", "dismissed", 5.0, 8.0),
        ("honesty_integrity", "final_written_warning", 3.0, 8.0),
    ]


def test_a_year_is_a_point_of_the_trend(built):
    found = rows(
        built,
        """SELECT period_start::VARCHAR, period_end::VARCHAR, events FROM trends
        WHERE series = 'home-office-dismissed-a-year'""",
    )
    assert found == [("2023-04-01", "2024-03-31", 8.0)]


def test_every_rate_has_its_receipts(built):
    found = rows(
        built,
        """SELECT count(*) FROM force_rates ANTI JOIN rate_receipts USING (rate_id)
        WHERE events IS NOT NULL""",
    )
    assert found == [(0,)]
    found = rows(
        built,
        """SELECT count(*) FROM rate_receipts JOIN outcome_rates USING (rate_id)
        WHERE role = 'events' AND outcome_id = 'dismissed' AND series LIKE '%gross%'""",
    )
    # Kent's two rows and that of Essex.
    assert found == [(3,)]


def test_a_later_edition_takes_the_place_of_the_year_and_is_not_added_to_it(
    server, built, misconduct
):
    body = open_data(kent_dismissed=7)
    put_misconduct(server, {NAME: body}, year=2026)
    assert misconduct("refresh", SOURCE, data=built)[0] == 0
    trend = "SELECT events FROM trends WHERE series = 'home-office-dismissed-a-year'"
    assert rows(built, trend) == [(9.0,)]
    revised = "SELECT area, older_value, newer_value FROM revisions"
    assert rows(built, revised) == [("kent", 5.0, 6.0)]


def test_without_such_a_file_no_such_series_is_there(raw, tmp_path, misconduct):
    folder = vocabulary_only(raw, tmp_path / "data")
    misconduct("build", data=folder)
    assert rows(folder, "SELECT count(*) FROM series WHERE series LIKE 'home-office%'") == [(0,)]


def test_an_unknown_sheet_is_named_with_what_to_do(server, raw, tmp_path, misconduct):
    folder = vocabulary_only(raw, tmp_path / "data")
    sheets = {"MP9": [["Table MP9: Individuals by phase of the moon"], ["Phase", "N"], ["new", 1]]}
    put_misconduct(server, {NAME: workbook(sheets)})
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 1
    assert "unknown sheet 'Table MP9: Individuals by phase of the moon'" in out
    assert "written before a real file was seen" in out
    assert "misconduct sources inspect" in out


def refreshed(server, raw, tmp_path, misconduct, sheets):
    """A refresh of one workbook; its exit code, output, and the data folder."""
    folder = vocabulary_only(raw, tmp_path / "data")
    put_misconduct(server, {NAME: workbook(sheets)})
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    return code, out, folder


def test_spellings_of_a_characteristic_are_one(server, raw, tmp_path, misconduct):
    sheets = {"Misconduct proceedings": [PROCEEDINGS_HEADER, *proceedings(age="26-40")]}
    code, out, folder = refreshed(server, raw, tmp_path, misconduct, sheets)
    assert code == 0, out
    found = rows(
        folder, "SELECT DISTINCT breakdown, split_part(breakdown_value, ' | ', 1) FROM figures"
    )
    assert found == [("age | ethnicity | gender", "26 to 40")]


@pytest.mark.parametrize(
    ("column", "unknown", "near"),
    [
        ("Age", "26 to 41", "26 to 40"),
        ("Ethnicity", "Whyte", "White"),
        ("Gender", "Femail", "Female"),
        ("Outcome", "Dismissal with out notice", "Dismissal without notice"),
    ],
)
def test_an_unknown_value_of_a_dimension_stops_its_file_with_the_question(
    column, unknown, near, server, raw, tmp_path, misconduct
):
    at = PROCEEDINGS_HEADER.index(column)
    body = [[*row[:at], unknown, *row[at + 1 :]] for row in proceedings()[:2]] + proceedings()[2:]
    sheets = {"Misconduct proceedings": [PROCEEDINGS_HEADER, *body]}
    code, out, folder = refreshed(server, raw, tmp_path, misconduct, sheets)
    assert code == 1
    cell = f"{'ABCDEFGHIJKL'[at]}2"
    assert f"cell {cell}: unknown value {unknown!r} of {column!r} (2 times, first here)" in out
    assert f"Nearest known: {near}" in out
    assert rows(folder, "SELECT count(*) FROM figures") == [(0,)]


def test_an_unknown_action_stops_the_file_of_allegations(server, raw, tmp_path, misconduct):
    header = [*ALLEGATIONS_HEADER[:-1], "Action", ALLEGATIONS_HEADER[-1]]
    body = [[*row[:-1], "Words of wisdom", row[-1]] for row in allegations()]
    sheets = {"Misconduct allegations": [header, *body]}
    code, out, _ = refreshed(server, raw, tmp_path, misconduct, sheets)
    assert code == 1
    assert "unknown value 'Words of wisdom' of 'Action' (3 times, first here)" in out


# Synthetic summary tables in the first layouts; by hand: Kent 5 + 2 + 1 and Essex 3 + 0 + 0.
MP1 = [
    ["Table MP1: Individuals referred to misconduct proceedings by proceedings type and police "
     "force area"],
    ["Police force area", "Misconduct meeting", "Misconduct hearing",
     "Accelerated misconduct hearing", "Total"],
    ["Kent", 5, 2, 1, 8],
    ["Essex", 3, 0, 0, 4],
    ["England and Wales", 8, 2, 1, 12],
]  # fmt: skip
MP3 = [
    ["Table MP3: Misconduct finding level of individuals by worker type and police force area"],
    ["Police force area", "Gross misconduct", "Misconduct", "Not misconduct", "Total"],
    ["Kent", 3, 4, 1, 8],
    ["England and Wales", 3, 4, 1, 8],
]
# The numbers of police complaints are those that the bulletin of March 2022 prints in Table 1.1.
PC7 = [
    ["Table PC7: Police complaints: proceedings type for allegations referred to proceedings"],
    ["Proceedings type", "Volume", "Percentage (%)"],
    ["Meeting", 105, Percent(0.67)],
    ["Hearing", 46, Percent(0.29)],
    ["Accelerated hearing", 6, Percent(0.04)],
    ["Total", 157, Percent(1.0)],
    ["Not known", 1, ""],
]


def test_summary_tables_are_mapped_and_their_totals_added_up(server, raw, tmp_path, misconduct):
    sheets = {"MP1": MP1, "MP3": MP3, "PC7": PC7}
    code, out, folder = refreshed(server, raw, tmp_path, misconduct, sheets)
    assert code == 0, out
    assert rows(
        folder,
        "SELECT sheet, cell, parts, expected, found FROM checks WHERE NOT passed ORDER BY 1, 2, 3",
    ) == [
        ("MP1", "E4", "B4:D4", 4.0, 3.0),
        ("MP1", "E5", "B5:D5", 12.0, 11.0),
    ]
    # Down: 4 columns each of MP1 and MP3, the volume of PC7. Across: 3 rows of MP1, 2 of MP3.
    assert rows(folder, "SELECT sheet, count(*) FROM checks GROUP BY 1 ORDER BY 1") == [
        ("MP1", 7),
        ("MP3", 6),
        ("PC7", 1),
    ]
    assert rows(
        folder,
        """SELECT route, proceeding, value FROM figures WHERE sheet = 'PC7'
        AND measure = 'count' ORDER BY cell""",
    ) == [
        ("police_complaint", "meeting", 105.0),
        ("police_complaint", "hearing", 46.0),
        ("police_complaint", "accelerated_hearing", 6.0),
        ("police_complaint", "any_known_type", 157.0),
        ("police_complaint", "unknown", 1.0),
    ]


def test_a_summary_table_that_is_cut_at_the_end_of_a_row_is_set_aside(
    server, raw, tmp_path, misconduct
):
    code, out, _ = refreshed(server, raw, tmp_path, misconduct, {"MP3": MP3[:-1]})
    assert code == 1
    assert "the total 'England and Wales' or 'Total' is missing" in out
