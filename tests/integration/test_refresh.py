"""`misconduct refresh` against the imitated publishers: new, the same again, revised, set aside."""

import json

import pytest
from publishers import Answer
from publishers_content import ODS_TYPE, attachment
from refreshing import (
    PAGE,
    SOURCE,
    WORKFORCE,
    asked_instead,
    put_misconduct,
    put_workforce,
    rows,
    vocabulary_only,
)
from workbooks import WORKFORCE_HEADER, Raised, workbook, workforce_rows, workforce_workbook

OFFICERS = """SELECT force_id, headcount, fte FROM workforce
    WHERE worker_type = 'officer' AND superseded_by IS NULL ORDER BY force_id"""


@pytest.fixture
def server(monkeypatch):
    yield from asked_instead(monkeypatch, "GOVUK", "IOPC", "COLLEGE")


@pytest.fixture
def folder(raw, tmp_path):
    return vocabulary_only(raw, tmp_path / "data")


def test_a_new_file_is_fetched_with_its_sidecar_and_built(server, folder, misconduct):
    path = put_workforce(server)
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 0
    name = "open-data-table-police-workforce-280126.ods"
    assert f"New: {SOURCE}/open-data-table-2026-01-28: {name} (published 2026-01-28)" in out
    edition = folder / "raw" / SOURCE / "open-data-table-2026-01-28"
    sidecar = json.loads((edition / f"{name}.json").read_text())
    assert sidecar["url"] == server.origin + path
    assert (sidecar["published_on"], sidecar["set_aside"]) == ("2026-01-28", "")
    # By hand: two sexes, each 10 (30) constables and 2 sergeants, each half an FTE less.
    assert rows(folder, OFFICERS) == [
        ("avon-and-somerset", 24.0, 22.0),
        ("west-midlands", 64.0, 62.0),
    ]
    assert rows(folder, "SELECT count(*) FROM workforce_rows") == [(12,)]


def test_the_same_again_asks_with_conditions_and_builds_nothing(server, folder, misconduct):
    path = put_workforce(server)
    misconduct("refresh", SOURCE, data=folder)
    stamp = (folder / "clean" / "misconduct.duckdb").stat().st_mtime_ns
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 0
    assert f"Unchanged: {SOURCE}: 1 files" in out
    assert "Nothing changed since the last build" in out
    first, second = server.asked(path)
    assert "if-none-match" not in first.headers
    assert second.headers["if-none-match"] == server.answers[path].etag
    assert (folder / "clean" / "misconduct.duckdb").stat().st_mtime_ns == stamp


def test_the_same_bytes_under_two_addresses_are_one_file_and_both_are_asked_with_conditions(
    server, folder, misconduct
):
    name = "open-data-table-police-workforce-280126.ods"
    first = put_workforce(server)
    body = server.answers[first].body
    second = f"/media/{'a' * 24}/{name}"
    server.answers[second] = Answer(body, ODS_TYPE, etag='"another"')
    edition = "/government/statistics/police-workforce-england-and-wales-31-march-2025"
    file = attachment(server.origin + second, name, "Synthetic open data table", len(body))
    server.put_statistics(edition, "Synthetic edition", [file])
    server.put_collection(WORKFORCE, "Police workforce", [("March 2025", edition)])
    assert misconduct("refresh", SOURCE, data=folder)[0] == 0
    (sidecar,) = (folder / "raw" / SOURCE).rglob("*.ods.json")
    known = json.loads(sidecar.read_text())
    assert known["url"] == server.origin + first
    assert known["also_at"] == [
        {"url": server.origin + second, "etag": '"another"', "last_modified": ""}
    ]
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert (code, "Nothing changed since the last build" in out) == (0, True)
    for path in (first, second):
        before, after = server.asked(path)
        assert "if-none-match" not in before.headers
        assert after.headers["if-none-match"] == server.answers[path].etag
    assert len(list((folder / "raw" / SOURCE).rglob("*.ods"))) == 1


def test_a_newer_edition_supersedes_and_says_what_it_revised(server, folder, misconduct):
    put_workforce(server)
    misconduct("refresh", SOURCE, data=folder)
    revised = workforce_workbook(workforce_rows(avon_constables=11))
    put_workforce(server, revised, "open-data-table-police-workforce-220726.ods")
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 0
    # By hand: one constable more of each sex in Avon and Somerset.
    assert rows(folder, OFFICERS)[0] == ("avon-and-somerset", 26.0, 24.0)
    assert rows(folder, "SELECT count(*) FROM workforce") == [(8,)]
    found = rows(
        folder, "SELECT measure, older_value, newer_value, change FROM revisions ORDER BY measure"
    )
    assert found == [("fte", 22.0, 24.0, 2.0), ("headcount", 24.0, 26.0, 2.0)]
    assert "Revised by the publishers: 2 figures" in out
    assert "avon-and-somerset officer headcount, 2025-03-31: 24 to 26 (+2)" in out


def test_a_reissue_under_the_same_name_is_an_edition_of_its_own(server, folder, misconduct):
    put_workforce(server)
    misconduct("refresh", SOURCE, data=folder)
    put_workforce(server, workforce_workbook(workforce_rows(avon_constables=12)))
    misconduct("refresh", SOURCE, data=folder)
    editions = sorted(path.name for path in (folder / "raw" / SOURCE).iterdir())
    assert editions[0] == "open-data-table-2026-01-28"
    assert editions[1].startswith("open-data-table-2026-01-28-reissued-")
    # By hand: 12 constables and 2 sergeants of each sex.
    assert rows(folder, OFFICERS)[0] == ("avon-and-somerset", 28.0, 26.0)


def test_the_headers_of_another_edition_are_known_too(server, folder, misconduct):
    header = (
        "As at 31 March...", "Geo code", "Force Name", "Region", "Sex", "Rank description",
        "Worker type", "Total (headcount)", "Total (FTE)",
    )  # fmt: skip
    put_workforce(server, workforce_workbook(header=header))
    assert misconduct("refresh", SOURCE, data=folder)[0] == 0
    assert rows(folder, OFFICERS)[0] == ("avon-and-somerset", 24.0, 22.0)


def spoilt(change):
    body = workforce_rows()
    header = list(WORKFORCE_HEADER)
    change(header, body)
    return workbook({"Notes": [["Synthetic"]], "Data": [header, *body]})


def rename(header, _):
    header[8] = "Total FTE equivalents"


def unknown_force(_, body):
    for row in body[:6]:
        row[2] = "Avonshire"


def unknown_rank(_, body):
    body[0][5] = "Constabel"


def unknown_marker(_, body):
    body[0][8] = "[q]"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (rename, "header 'Total FTE equivalents' is not known"),
        (unknown_force, "unknown force 'Avonshire' (6 times, first here)"),
        (unknown_rank, "unknown value 'Constabel' of 'Rank'. Nearest known: Constable"),
        (unknown_marker, "'[q]' is no number and no known marker"),
    ],
)
def test_a_file_that_cannot_be_read_is_kept_and_set_aside(server, folder, misconduct, change, told):
    put_workforce(server)
    misconduct("refresh", SOURCE, data=folder)
    before = rows(folder, OFFICERS)
    put_workforce(server, spoilt(change), "open-data-table-police-workforce-220726.ods")
    code, out, err = misconduct("refresh", SOURCE, data=folder)
    assert code == 1
    assert "Set aside: home-office-workforce/open-data-table-2026-07-22/" in out
    assert told in out
    assert "misconduct sources inspect" in out
    assert "not everything could be had" in err
    assert rows(folder, OFFICERS) == before
    ((reason,),) = rows(folder, "SELECT reason FROM rejects")
    assert reason.startswith("the file is set aside")
    # A build says so too, and is no error: the rest is whole.
    code, out, _ = misconduct("build", data=folder)
    assert (code, "1 files that are set aside" in out) == (0, True)


def test_a_file_set_aside_is_taken_in_once_its_layout_knows_it(server, folder, misconduct):
    put_workforce(server)
    misconduct("refresh", SOURCE, data=folder)
    (sidecar,) = (folder / "raw" / SOURCE).rglob("*.json")
    found = json.loads(sidecar.read_text()) | {"set_aside": "a reason of an older layout"}
    sidecar.write_text(json.dumps(found))
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 0
    assert "which was set aside before" in out
    assert rows(folder, OFFICERS)[0] == ("avon-and-somerset", 24.0, 22.0)


def test_a_sheet_gone_is_told(server, folder, misconduct):
    put_workforce(server, workbook({"Notes": [["Synthetic"]]}))
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 1
    assert "no sheet 'Data' is in it" in out


def test_a_moved_column_and_a_footnote_change_no_figure(server, folder, misconduct):
    body = [[row[8], *row[:8]] for row in workforce_rows()]
    body[0][8] = Raised("10", "1")
    header = [WORKFORCE_HEADER[8], *WORKFORCE_HEADER[:8]]
    put_workforce(server, workforce_workbook(body, header))
    assert misconduct("refresh", SOURCE, data=folder)[0] == 0
    assert rows(folder, OFFICERS)[0] == ("avon-and-somerset", 24.0, 22.0)
    texts = "SELECT headcount_as_published FROM workforce_rows ORDER BY row LIMIT 1"
    assert rows(folder, texts) == [("10¹",)]


def test_one_failed_source_does_not_stop_another(server, folder, misconduct):
    put_workforce(server)
    code, out, _ = misconduct("refresh", "college-barred-list", SOURCE, data=folder)
    assert code == 1
    assert "Failed: college-barred-list:" in out
    assert "is not there (404" in out
    assert f"New: {SOURCE}/" in out
    assert rows(folder, OFFICERS)[0] == ("avon-and-somerset", 24.0, 22.0)


def test_one_failed_file_does_not_stop_the_others_of_its_source(server, folder, misconduct):
    good = server.put_asset("open-data-table-police-workforce-280126.ods", workforce_workbook())
    gone = f"{server.origin}/media/0/open-data-table-police-workforce-220726.ods"
    files = [attachment(url, url.rsplit("/", 1)[1], "Synthetic", 1) for url in (gone, good)]
    server.put_statistics(PAGE, "Police workforce open data tables", files)
    server.put_collection(WORKFORCE, "Police workforce", [])
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 1
    assert "Failed: home-office-workforce:" in out
    assert rows(folder, OFFICERS)[0] == ("avon-and-somerset", 24.0, 22.0)


def test_an_attachments_name_never_chooses_a_path(server, folder, misconduct):
    url = server.put_asset("open-data-table-police-workforce-280126.ods", workforce_workbook())
    file = attachment(url, "../../open-data-table-police-workforce-280126.ods", "Synthetic", 1)
    put_misconduct(server, {})
    path = "/government/statistics/police-misconduct-england-and-wales-year-ending-31-march-2025"
    server.put_statistics(path, "Synthetic", [file])
    misconduct("refresh", "home-office-misconduct", data=folder)
    fetched = {path.relative_to(folder) for path in folder.rglob("*.ods")}
    edition = "raw/home-office-misconduct/year-ending-31-march-2025"
    assert {path.as_posix() for path in fetched} == {
        f"{edition}/open-data-table-police-workforce-280126.ods"
    }


def test_without_a_network_it_says_so_in_one_line(folder, misconduct, monkeypatch):
    for name in ("GOVUK", "IOPC", "COLLEGE"):
        monkeypatch.setenv(f"MISCONDUCT_{name}", "http://no-such-host.invalid")
    monkeypatch.setenv("MISCONDUCT_PAUSE", "0")
    misconduct("build", data=folder)
    code, out, err = misconduct("refresh", data=folder)
    assert (code, out) == (1, "")
    assert len(err.strip().splitlines()) == 1
    assert "there is no network, or the host is down" in err
    code, out, _ = misconduct(
        "sql", "SELECT count(*) FROM standards", "--format", "csv", data=folder
    )
    assert (code, out.splitlines()[1]) == (0, "10")


def test_a_source_that_is_not_published_any_more_cannot_be_refreshed(folder, misconduct):
    code, _, err = misconduct("refresh", "hansard", data=folder)
    assert code == 2
    assert "hansard can't be refreshed; those that can: home-office-misconduct" in err


def test_a_bad_file_is_asked_for_again_and_told(server, folder, misconduct):
    path = put_workforce(server)
    page = Answer(b"<html><body>Error</body></html>")
    server.next_answers(path, page)
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 1
    assert "gave a web page (text/html) in place of an .ods file" in out
    assert list((folder / "raw").rglob("*.ods")) == []
    assert misconduct("refresh", SOURCE, data=folder)[0] == 0


SUMMARY = "<h1>Synthetic summary</h1><p>An officer of Kent Police was investigated.</p>"


def test_investigation_summaries_are_kept_for_coding(server, folder, misconduct):
    server.put_page("/our-work/learning", '<a href="/our-work/learning/synthetic-1">One</a>')
    server.put_page("/our-work/learning/synthetic-1", SUMMARY)
    code, out, _ = misconduct("refresh", "iopc-cases", data=folder)
    assert code == 0
    assert "synthetic-1.html" in out
    (file,) = (folder / "raw" / "iopc-cases").rglob("*.html")
    assert rows(folder, "SELECT path FROM raw_files WHERE path LIKE 'iopc-cases/%'") == [
        (file.relative_to(folder / "raw").as_posix(),)
    ]
    assert misconduct("code", file, data=folder)[0] == 0
    # One that is held is not asked for again.
    assert misconduct("refresh", "iopc-cases", data=folder)[0] == 0
    assert len(server.asked("/our-work/learning/synthetic-1")) == 1


def test_where_a_publisher_turns_programs_away_the_message_names_what_to_do(
    server, folder, misconduct
):
    server.answers["/our-work/learning"] = Answer(b"<html></html>", status=403)
    code, out, _ = misconduct("refresh", "iopc-cases", data=folder)
    assert code == 1
    assert "turned the program away (403" in out
    assert "misconduct add iopc-cases FILE --edition" in out
