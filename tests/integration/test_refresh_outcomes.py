"""A refresh of the IOPC's outcomes report, whose pages print figures in sentences.

The pages are synthetic; their figures are those of 2023/24 as published, but for one test.
"""

import shutil

import pytest
from refreshing import asked_instead, rows, vocabulary_only

SOURCE = "iopc-outcomes"
DECISIONS = "/outcomes-report-23-24/decisions-following-completed-investigations"
PROCEEDINGS = "/outcomes-report-23-24/misconduct-proceedings"
TITLE = "<h1>Decisions following completed investigations</h1>"
BODY = (
    "<p>It investigated {all} police officers/staff during 2023/24.</p>"
    "<p>It found 49% (186) had a case to answer.</p>"
    "<p>68 involved misconduct and 118 involved gross misconduct.</p>"
    "<p>It found 191 of the police officers/staff had none.</p>"
    "<p>Then action was taken in response to 37% (71) of them.</p>"
    "<p>It took cautioned accounts from 110 individuals across 70 investigations.</p>"
)


@pytest.fixture
def server(monkeypatch):
    yield from asked_instead(monkeypatch, "IOPC")


@pytest.fixture
def folder(raw, tmp_path):
    """The vocabulary and the transcription of the same page."""
    data = vocabulary_only(raw, tmp_path / "data")
    edition = f"{SOURCE}/2023-24"
    shutil.copytree(raw / edition, data / "raw" / edition)
    return data


def put_report(server, everybody=377):
    link = f'<a href="{PROCEEDINGS}">Proceedings</a>'
    server.put_page(DECISIONS, TITLE + BODY.format(all=everybody) + link)
    server.put_page(PROCEEDINGS, "<h1>Misconduct proceedings</h1><p>Words.</p>")


def test_the_page_gives_what_was_transcribed_from_it(server, folder, misconduct):
    put_report(server)
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 0, out
    same = """SELECT count(*) FROM figures WHERE publication_id = 'iopc-outcomes/{}'
        AND superseded_by IS {}"""
    # Eight figures, of one publisher: the page itself takes the place of its transcription.
    assert rows(folder, same.format("report-2023-24", "NULL")) == [(8,)]
    assert rows(folder, same.format("2023-24", "NOT NULL")) == [(8,)]
    assert rows(folder, "SELECT count(*) FROM revisions") == [(0,)]


def test_a_page_of_which_nothing_is_read_is_said_to_be_so(server, folder, misconduct):
    put_report(server)
    _, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert "misconduct-proceedings.html, of which no figure is mapped" in out
    assert "completed-investigations.html, of which" not in out


def test_a_changed_figure_is_a_revision(server, folder, misconduct):
    put_report(server, everybody="1,377")
    _, out, _ = misconduct("refresh", SOURCE, data=folder)
    changed = "SELECT older_value, newer_value FROM revisions"
    assert rows(folder, changed) == [(377.0, 1377.0)]
    assert "377 to 1,377 (+1,000)" in out


def test_changed_words_set_the_page_aside_with_the_question(server, folder, misconduct):
    put_report(server)
    wording = BODY.format(all=377).replace("cautioned accounts from", "accounts under caution of")
    server.put_page(DECISIONS, TITLE + wording)
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 1
    assert "the words 'cautioned accounts from {n} individuals' lead to nothing" in out
    assert "misconduct sources inspect" in out
    assert rows(folder, "SELECT count(*), count(superseded_by) FROM figures") == [(8, 0)]


def test_a_table_of_outcomes_is_read_by_the_level_in_its_heading(server, folder, misconduct):
    """Synthetic numbers; the third row is the total of the two above."""
    lines = (("Dismissed without notice", "5"), ("Written warning", "2"), ("Total", "8"))
    body = "".join(f"<tr><td>{name}</td><td>{count}</td></tr>" for name, count in lines)
    head = "<tr><th>Outcome</th><th>Number of individuals</th></tr>"
    put_report(server)
    server.put_page(
        PROCEEDINGS,
        "<h1>Misconduct proceedings</h1><h2>Gross misconduct proven</h2>"
        f"<table>{head}{body}</table>",
    )
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 0, out
    found = rows(
        folder,
        """SELECT stage, outcome_id, value FROM figures WHERE finding = 'gross_misconduct'
        AND publication_id LIKE '%report-2023-24' ORDER BY cell""",
    )
    assert found == [
        ("outcome", "dismissed", 5.0),
        ("outcome", "written_warning", 2.0),
        ("finding", None, 8.0),
    ]
    assert rows(folder, "SELECT expected, found FROM checks WHERE NOT passed") == [(8.0, 7.0)]
