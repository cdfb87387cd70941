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
            ("Total", "rowspan=2"),
        ],
        ["N", "%", "N", "%"],
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
    block = ["Valid completed", "N", "%"]
    head = [
        [
            ("Police force", "rowspan=2"),
            ("Not investigated", "colspan=3"),
            ("Investigated", "colspan=3"),
        ],
        [*block, *block],
    ]
    lines = [["Kent", "26", "9", "35", "-", "-", "n/a"]]
    code, out, _ = add_iopc(misconduct, folder, tmp_path, ("Table 27", head, lines))
    assert code == 0, out
    assert rows(
        folder,
        """SELECT route, value, marker FROM figures WHERE stage = 'review_completed'
        ORDER BY cell""",
    ) == [("not_investigated", 26.0, None), ("investigated", None, "-")]


def test_the_colleges_table_by_force(folder, tmp_path, misconduct):
    head = ["Force", "Dismissed while serving", "Dismissed post-resignation"]
    table = ("By force", [head], [["Kent", "3", "4"], ["Essex", "[c]", "0"]])
    file = save(tmp_path, "report.html", page(table))
    code, out, _ = misconduct(
        "add", "college-barred-list", file, "--edition", "2024-25", "--url", COLLEGE, data=folder
    )
    assert code == 0, out
    assert rows(
        folder, "SELECT force_id, outcome_id, value, marker FROM figures ORDER BY cell, sheet"
    ) == [
        ("kent", "dismissed", 3.0, None),
        ("essex", "dismissed", None, "[c]"),
        ("kent", "would_have_been_dismissed", 4.0, None),
        ("essex", "would_have_been_dismissed", 0.0, None),
    ]


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
    block = ["Valid completed", "N", "%"]
    head = [
        [
            ("Police force", "rowspan=2"),
            ("Not investigated", "colspan=3"),
            ("Investigated", "colspan=3"),
        ],
        [*block, *block],
    ]
    table = ("Table 27", head, [["Kent", "26", "9", "135", "1", "1", "100"]])
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
