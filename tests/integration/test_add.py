"""`misconduct add`: files saved by hand, and the IOPC's and College's pages. All are synthetic."""

import json

import pytest
from refreshing import rows, vocabulary_only
from workbooks import workforce_workbook

HEADINGS = (
    "Police force",
    "Number of valid complaint cases finalised outside of Schedule 3*",
    "Average number of days to finalise outside of Schedule 3",
    "Number of valid complaint cases finalised under of Schedule 3*",
    "Average number of days to finalise under of Schedule 3 (inc suspension)",
    "Average number of days to finalise under of Schedule 3 (exc suspension)",
)
IOPC = "https://www.policeconduct.gov.uk/complaint-statistics-24-25/data"
COLLEGE = "https://www.college.police.uk/ethics/barred-list/police-dismissals-2024-2025"


@pytest.fixture
def folder(raw, tmp_path, monkeypatch):
    for name in ("GOVUK", "IOPC", "COLLEGE"):
        monkeypatch.delenv(f"MISCONDUCT_{name}", raising=False)
    return vocabulary_only(raw, tmp_path / "data")


def page(*tables):
    body = "".join(
        f"<h2>{title}</h2><table>{trs(*head)}{trs(*lines)}</table>" for title, head, lines in tables
    )
    return f"<!DOCTYPE html><html><body><h1>Synthetic</h1>{body}</body></html>"


def trs(*lines):
    return "".join(f"<tr>{''.join(map(td, line))}</tr>" for line in lines)


def td(cell):
    text, span = cell if isinstance(cell, tuple) else (cell, "")
    return f"<td {span}>{text}</td>"


def save(tmp_path, name, text):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return file


def add_iopc(misconduct, folder, tmp_path, *tables):
    file = save(tmp_path, "tables.html", page(*tables))
    return misconduct(
        "add", "iopc-complaints", file, "--edition", "2024-25", "--url", IOPC, data=folder
    )


OF_FINALISED = "% of total number finalised under Schedule 3"
NOT_RIGHT = "Outcome not reasonable and proportionate"
# As in the report of 2024/25: the block, what is counted, and N or %.
REVIEWS_HEAD = [
    [
        ("Police force", "rowspan=3"),
        ("IOPC reviews - not investigated", "colspan=3"),
        ("IOPC reviews - investigation", "colspan=3"),
    ],
    ["Valid completed", NOT_RIGHT, NOT_RIGHT] * 2,
    ["N", "N", "%"] * 2,
]
FINALISED = (
    "Table 5",
    [HEADINGS],
    [
        ["Avon &amp; Somerset", "1,543", "14", "1,104", "123", "119"],
        ["City of London (with Action Fraud)", "100", "-", "6", "9", "8"],
        ["Total", "1,643", "14", "1,110", "122", "118"],
    ],
)


def test_a_saved_page_is_taken_in_with_sidecar_checks_and_reader(folder, tmp_path, misconduct):
    code, out, _ = add_iopc(misconduct, folder, tmp_path, FINALISED)
    assert (code, out.splitlines()[0]) == (
        0,
        "Added: iopc-complaints/report-2024-25/tables.html",
    )
    sidecar = json.loads(
        (folder / "raw/iopc-complaints/report-2024-25/tables.html.json").read_text()
    )
    assert sidecar["url"] == IOPC
    assert (sidecar["period_start"], sidecar["period_end"]) == ("2024-04-01", "2025-03-31")
    assert rows(
        folder,
        """SELECT force_id, route, value, cell, as_published FROM figures
        WHERE measure = 'count' AND force_id = 'avon-and-somerset' ORDER BY cell""",
    ) == [
        ("avon-and-somerset", "outside_schedule_3", 1543.0, "B2", "1,543"),
        ("avon-and-somerset", "under_schedule_3", 1104.0, "D2", "1,104"),
    ]
    assert rows(folder, "SELECT value, marker FROM figures WHERE marker IS NOT NULL") == [
        (None, "-")
    ]


def test_printed_totals_of_a_page_are_checked(folder, tmp_path, misconduct):
    add_iopc(misconduct, folder, tmp_path, FINALISED)
    query = "SELECT expected, found, passed FROM checks WHERE check_id LIKE 'total/%' ORDER BY 1"
    assert rows(folder, query) == [(1110.0, 1110.0, True), (1643.0, 1643.0, True)]


def test_a_total_that_does_not_add_up_is_a_failed_check_and_no_error(folder, tmp_path, misconduct):
    title, head, lines = FINALISED
    wrong = [*lines[:2], ["Total", "1,644", "14", "1,110", "122", "118"]]
    assert add_iopc(misconduct, folder, tmp_path, (title, head, wrong))[0] == 0
    query = "SELECT expected, found FROM checks WHERE NOT passed"
    assert rows(folder, query) == [(1644.0, 1643.0)]
    code, out, _ = misconduct("check", data=folder)
    assert code == 1
    assert "1644.0 published, 1643.0 found" in out


def test_a_blank_category_means_as_above(folder, tmp_path, misconduct):
    head = [
        [
            ("Allegation category", "rowspan=2"),
            ("Allegation subcategory", "rowspan=2"),
            ("Not investigated", "colspan=2"),
            ("Investigated", "colspan=2"),
            ("Total number of allegations finalised under Schedule 3", "rowspan=2"),
        ],
        ["N", OF_FINALISED, "N", OF_FINALISED],
    ]
    lines = [
        ["Use of police vehicles", "Driving", "3", "75", "1", "25", "4"],
        ["", "", "", "", "", "", ""],
        ["", "Parking", "-", "n/a", "-", "n/a", "-"],
    ]
    code, out, _ = add_iopc(misconduct, folder, tmp_path, ("Table 18", head, lines))
    assert code == 0, out
    query = "SELECT label, breakdown_value, marker FROM figures WHERE stage = 'finalised'"
    assert rows(folder, f"{query} ORDER BY cell") == [
        ("Use of police vehicles", "Driving", None),
        ("Use of police vehicles", "Parking", "-"),
    ]


def test_reviews_stand_in_two_blocks(folder, tmp_path, misconduct):
    lines = [
        ["Kent", "26", "9", "35", "-", "-", "n/a"],
        ["Total", "26", "9", "35", "0", "0", "n/a"],
    ]
    code, out, _ = add_iopc(misconduct, folder, tmp_path, ("Table 27", REVIEWS_HEAD, lines))
    assert code == 0, out
    assert rows(
        folder,
        """SELECT route, value, marker FROM figures WHERE stage = 'review_completed'
        AND force_id = 'kent' ORDER BY cell""",
    ) == [("not_investigated", 26.0, None), ("investigated", None, "-")]


def add_college(misconduct, folder, tmp_path, *tables):
    file = save(tmp_path, "report.html", page(*tables))
    return misconduct(
        "add", "college-barred-list", file, "--edition", "2024-25", "--url", COLLEGE, data=folder
    )


SERVING = ["Dismissed while serving", "Dismissed post-resignation"]


def test_the_colleges_tables_are_of_those_whose_heading_stands_over_them(
    folder, tmp_path, misconduct
):
    """A report has the same table for officers, for specials and for staff."""
    head = [["Force", *SERVING]]
    officers = (
        "Barred list figures: police officers",
        head,
        [["Kent", "3", "4"], ["Essex", "[c]", "0"]],
    )
    specials = ("Barred list figures: Special Constabulary", head, [["Kent", "1", "0"]])
    staff = ("Barred list figures: police staff", head, [["Kent", "5", "6"]])
    code, out, _ = add_college(misconduct, folder, tmp_path, officers, specials, staff)
    assert code == 0, out
    assert rows(
        folder,
        "SELECT worker_type, force_id, value, marker FROM figures "
        "WHERE outcome_id = 'dismissed' ORDER BY 1, 2",
    ) == [
        ("officer", "essex", None, "[c]"),
        ("officer", "kent", 3.0, None),
        ("special", "kent", 1.0, None),
        ("staff", "kent", 5.0, None),
    ]
    left = "SELECT sum(value) FROM figures WHERE outcome_id = 'would_have_been_dismissed'"
    assert rows(folder, left) == [(10.0,)]


def test_a_table_of_the_college_under_no_known_heading_is_asked_about(folder, tmp_path, misconduct):
    table = ("Annex", [["Force", *SERVING]], [["Kent", "3", "4"]])
    code, _, err = add_college(misconduct, folder, tmp_path, table)
    assert code == 1
    assert "unknown sheet 'Annex'" in err


def test_totals_of_ranks_and_reasons_are_added_up(folder, tmp_path, misconduct):
    """By hand: 5 + 2 constables and sergeants serving, 3 + 1 gone; 7 reasons of 4 and 3."""
    ranks = (
        "Police officers",
        [["Rank", *SERVING, "Total"]],
        [["Constable", "5", "3", "8"], ["Sergeant", "2", "1", "4"], ["All ranks", "7", "4", "11"]],
    )
    reasons = (
        "Reasons, police officers",
        [["Reason", "Instances"]],
        [["Dishonesty", "4"], ["Drugs", "[c]"], ["Total", "7"]],
    )
    code, out, _ = add_college(misconduct, folder, tmp_path, ranks, reasons)
    assert code == 0, out
    found = rows(
        folder,
        """SELECT cell, expected, found, difference, passed, parts, explanation FROM checks
        WHERE path LIKE '%report.html' ORDER BY sheet, cell, parts""",
    )
    assert found == [
        ("B4", 7.0, 7.0, 0.0, True, "B2:B3", None),
        ("C4", 4.0, 4.0, 0.0, True, "C2:C3", None),
        ("D2", 8.0, 8.0, 0.0, True, "B2:C2", None),
        ("D3", 4.0, 3.0, -1.0, False, "B3:C3", None),
        ("D4", 11.0, 11.0, 0.0, True, "B4:C4", None),
        ("D4", 11.0, 12.0, 1.0, False, "D2:D3", None),
        ("B4", 7.0, 4.0, -3.0, True, "B2:B3",
         "Not comparable: 1 of 2 parts have no number ([c])."),
    ]  # fmt: skip
    totals = "SELECT count(*) FROM figures WHERE breakdown_value = 'total' AND breakdown = 'reason'"
    assert rows(folder, totals) == [(1,)]


def test_an_unknown_table_of_a_page_sets_the_page_aside(folder, tmp_path, misconduct):
    table = ("Table 99: Phases of the moon", [["Phase", "Count"]], [["new", "1"]])
    code, out, err = add_iopc(misconduct, folder, tmp_path, FINALISED, table)
    assert code == 1
    assert "Set aside: iopc-complaints/report-2024-25/tables.html" in out
    assert "unknown sheet 'Table 99: Phases of the moon'" in err
    assert rows(folder, "SELECT count(*) FROM figures") == [(0,)]


def test_a_page_that_breaks_a_tables_rule_is_set_aside_and_the_rest_is_built(
    folder, tmp_path, misconduct
):
    add_iopc(misconduct, folder, tmp_path, FINALISED)
    before = rows(folder, "SELECT count(*) FROM figures")
    lines = [[name, "26", "9", "135", "1", "1", "100"] for name in ("Kent", "Total")]
    table = ("Table 27", REVIEWS_HEAD, lines)
    file = save(tmp_path, "reviews.html", page(table))
    code, _, err = misconduct(
        "add", "iopc-complaints", file, "--edition", "2024-25", "--url", IOPC, data=folder
    )
    assert code == 1
    assert "the tables can't be built with it" in err
    assert "percent_within_hundred" in err
    assert rows(folder, "SELECT count(*) FROM figures") == before
    assert misconduct("build", data=folder)[0] == 0


def test_a_second_page_of_an_edition_shares_its_title_and_dates(folder, tmp_path, misconduct):
    add_iopc(misconduct, folder, tmp_path, FINALISED)
    (path,) = (folder / "raw" / "iopc-complaints" / "report-2024-25").glob("*.json")
    named = json.loads(path.read_text()) | {"title": "As the publisher's page names it"}
    path.write_text(json.dumps(named))
    head = ["Force", "Dismissed while serving"]
    second = save(tmp_path, "introduction.html", page(("", [head], [])).replace("table", "div"))
    code, out, err = misconduct(
        "add", "iopc-complaints", second, "--edition", "2024-25", "--url", IOPC,
        "--published-on", "2025-10-01", data=folder,
    )  # fmt: skip
    assert code == 0, out + err
    titles = rows(folder, "SELECT title FROM publications WHERE source = 'iopc-complaints'")
    assert titles == [("As the publisher's page names it",)]


def test_the_same_file_again_adds_nothing(folder, tmp_path, misconduct):
    add_iopc(misconduct, folder, tmp_path, FINALISED)
    code, out, _ = add_iopc(misconduct, folder, tmp_path, FINALISED)
    assert (code, out.splitlines()[0]) == (
        0,
        "Held already: iopc-complaints/report-2024-25/tables.html",
    )


def test_a_workbook_is_added_alike(folder, tmp_path, misconduct):
    file = tmp_path / "open-data.ods"
    file.write_bytes(workforce_workbook())
    url = "https://assets.publishing.service.gov.uk/media/1/x.ods"
    code, _, _ = misconduct(
        "add", "home-office-workforce", file, "--edition", "open-data-table-2026-01-28",
        "--url", url, "--published-on", "2026-01-28", data=folder,
    )  # fmt: skip
    assert code == 0
    assert rows(folder, "SELECT count(*) FROM workforce_rows") == [(12,)]


@pytest.mark.parametrize(
    ("change", "told", "expected"),
    [
        ({"url": "https://example.org/x"}, "is no publisher's", 1),
        ({"edition": "../x"}, "is no name for an edition", 1),
        ({"source": "hansard"}, "does not come out any more", 2),
        ({"source": "nonsense"}, "unknown source 'nonsense'", 2),
        ({"name": "x.pdf"}, "ends in '.pdf'", 1),
        ({"text": "<html><body>cut"}, "cut short", 1),
        ({"text": "hello"}, "is not a web page", 1),
        ({"published": "last week"}, "is no date", 2),
    ],
)
def test_what_cannot_be_added_is_told_and_leaves_nothing(
    folder, tmp_path, misconduct, change, told, expected
):
    file = save(tmp_path, change.get("name", "x.html"), change.get("text", page(FINALISED)))
    code, _, err = misconduct(
        "add", change.get("source", "iopc-complaints"), file,
        "--edition", change.get("edition", "2024-25"), "--url", change.get("url", IOPC),
        "--published-on", change.get("published", ""), data=folder,
    )  # fmt: skip
    assert (code, told in err) == (expected, True), err
    assert [path.name for path in (folder / "raw").iterdir()] == ["vocabulary"]
