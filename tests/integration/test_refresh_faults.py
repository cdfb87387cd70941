"""Each fault of the network, of a file and of this machine during `misconduct refresh`.

After each, the database of before is whole, `misconduct sql` answers, and the message says what to
do. What the client itself does with each is in the tests of `fetch`.
"""

import io
import os
import subprocess
import sys
import zipfile

import pytest
from machines import fill, kill_when, small_disk
from publishers import Answer
from publishers_content import ODS_TYPE, zipped
from refreshing import SOURCE, asked_instead, put_workforce, rows, vocabulary_only
from workbooks import workforce_rows, workforce_workbook

from analysis.fetch.lock import sole_run
from analysis.fetch.manners import Manners

NEWER = "open-data-table-police-workforce-220726.ods"
BODY = workforce_workbook(workforce_rows(avon_constables=11))
OFFICERS = "SELECT headcount FROM workforce WHERE worker_type = 'officer' ORDER BY force_id"
# By hand: two sexes, each 10 (30) constables and 2 sergeants.
BEFORE = [(24.0,), (64.0,)]


@pytest.fixture
def server(monkeypatch):
    yield from asked_instead(monkeypatch, "GOVUK")


@pytest.fixture
def built(server, raw, tmp_path, misconduct):
    """A data folder with one edition, built, and a newer edition at the publisher."""
    folder = vocabulary_only(raw, tmp_path / "data")
    put_workforce(server)
    assert misconduct("refresh", SOURCE, data=folder)[0] == 0
    return folder


def cut_xml():
    whole = workforce_workbook()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return zipped(members | {"content.xml": members["content.xml"][:-100]})


def padded(body, size):
    """The workbook with a member that makes it larger."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return zipped(members | {"padding.bin": bytes(i % 251 for i in range(size))})


def bomb():
    """A small zip that declares 600 MiB; one that holds more than it declares is `fetch`'s test."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", ODS_TYPE)
        archive.writestr("content.xml", b" " * 1000)
        archive.infolist()[1].file_size = 600 << 20
    return buffer.getvalue()


def still_whole(folder, misconduct):
    assert rows(folder, OFFICERS) == BEFORE
    code, out, _ = misconduct("sql", OFFICERS, "--format", "csv", data=folder)
    assert (code, out.split()) == (0, ["headcount", "24.0", "64.0"])
    assert [path.name for path in (folder / "raw").rglob("*.part")] == []
    assert list((folder / "raw").rglob(NEWER)) == []


FAULTS = {
    "404": (Answer(status=404), "is not there (404"),
    "429": (
        Answer(status=429, headers={"Retry-After": "9999"}),
        "asking to wait 9999 s",
    ),
    "500": (Answer(status=500), "answered 500"),
    "cut short": (Answer(BODY, ODS_TYPE, cut_at=500), "broke off"),
    "a web page": (Answer(b"<html></html>"), "gave a web page"),
    "a web page labelled as a workbook": (
        Answer(b"<html><body>Error</body></html>", ODS_TYPE),
        "is a web page under an .ods name",
    ),
    "a redirect to another host": (
        Answer(status=302, headers={"Location": "https://example.org/x.ods"}),
        "leads to example.org, which is no publisher's",
    ),
    "cut XML": (Answer(cut_xml(), ODS_TYPE), "XML is cut or broken"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_leaves_the_database_of_before(server, built, misconduct, fault):
    answer, told = FAULTS[fault]
    path = put_workforce(server, BODY, NEWER)
    server.next_answers(path, *[answer] * 8)
    code, out, err = misconduct("refresh", SOURCE, data=built)
    assert code == 1
    assert told in out
    assert "See the lines above" in err
    still_whole(built, misconduct)


def test_a_time_out_leaves_the_database_of_before(server, built, misconduct, monkeypatch):
    quick = Manners(pause=0, timeout=0.3, attempts=2, first_wait=0)
    monkeypatch.setattr(Manners, "from_environment", lambda: quick)
    path = put_workforce(server, BODY, NEWER)
    server.next_answers(path, *[Answer(silent=True)] * 2)
    code, out, _ = misconduct("refresh", SOURCE, data=built)
    assert code == 1
    assert "sent nothing for 0.3 s" in out
    still_whole(built, misconduct)


def test_a_zip_bomb_is_refused(server, built, misconduct):
    path = put_workforce(server, BODY, NEWER)
    server.answers[path] = Answer(bomb(), ODS_TYPE)
    code, out, _ = misconduct("refresh", SOURCE, data=built)
    assert code == 1
    assert "unpacks to more than is safe" in out
    still_whole(built, misconduct)


def test_500_three_times_then_good_is_a_success(server, built, misconduct):
    path = put_workforce(server, BODY, NEWER)
    server.next_answers(path, *[Answer(status=500)] * 3)
    assert misconduct("refresh", SOURCE, data=built)[0] == 0
    assert len(server.asked(path)) == 4


def test_a_disk_that_says_only_at_the_end_that_it_is_full(server, built, misconduct, monkeypatch):
    put_workforce(server, BODY, NEWER)

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    code, out, _ = misconduct("refresh", SOURCE, data=built)
    assert code == 1
    assert "no room left on the disk" in out
    assert "Free some room" in out
    still_whole(built, misconduct)


@pytest.fixture
def nearly_full(server, raw, tmp_path, misconduct):
    """A data folder with one edition, built, on a disk of its own that has so many bytes left; the
    disk has room again once the file that is returned is gone."""
    with small_disk(tmp_path / "disk", "64m") as disk:
        folder = vocabulary_only(raw, disk / "data")
        put_workforce(server)
        assert misconduct("refresh", SOURCE, data=folder)[0] == 0
        yield folder, lambda leave: fill(disk, leave)


def test_a_disk_that_fills_up_during_the_download(server, nearly_full, misconduct):
    folder, fill_up = nearly_full
    large = padded(BODY, 400_000)
    path = put_workforce(server, large, NEWER)
    ballast = fill_up(200_000)
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 1
    # It is the download that fails: nothing is stored, and there is nothing to build.
    assert f"Failed: {SOURCE}: {folder / 'clean' / '.incoming' / 'fetched' / SOURCE}" in out
    assert "no room left on the disk" in out
    assert "could not be built" not in out
    assert len(server.asked(path)) == 1
    still_whole(folder, misconduct)
    ballast.unlink()
    assert misconduct("refresh", SOURCE, data=folder)[0] == 0
    assert rows(folder, "SELECT count(*) FROM revisions") == [(2,)]


def test_a_disk_that_fills_up_during_the_build(server, nearly_full, misconduct):
    folder, fill_up = nearly_full
    put_workforce(server, BODY, NEWER)
    ballast = fill_up(200_000)
    code, out, _ = misconduct("refresh", SOURCE, data=folder)
    assert code == 1
    # The download went well: the file is held, with its sidecar. It is the build that fails.
    (held,) = (folder / "raw" / SOURCE).rglob(NEWER)
    assert held.read_bytes() == BODY
    assert held.with_name(f"{NEWER}.json").exists()
    assert f"The tables could not be built anew: {folder / 'clean'}" in out
    assert "No space left on device" in out
    assert "Free room; what was built before still stands." in out
    assert "Failed:" not in out
    assert rows(folder, OFFICERS) == BEFORE
    assert misconduct("sql", OFFICERS, "--format", "csv", data=folder)[0] == 0
    assert [path.name for path in (folder / "clean").iterdir() if ".part" in path.name] == []
    ballast.unlink()
    assert misconduct("refresh", SOURCE, data=folder)[0] == 0
    assert rows(folder, "SELECT count(*) FROM revisions") == [(2,)]


def start(folder):
    command = [sys.executable, "-m", "analysis.cli", "--data", str(folder), "refresh", SOURCE]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def test_kill_9_during_a_download_then_a_second_refresh_completes(server, built, misconduct):
    path = put_workforce(server, BODY, NEWER)
    server.next_answers(path, Answer(BODY, ODS_TYPE, chunk_pause=0.5))
    run = start(built)
    kill_when(run, lambda: list(built.rglob("*.part")))
    assert rows(built, OFFICERS) == BEFORE
    code, _, _ = misconduct("refresh", SOURCE, data=built)
    assert code == 0
    assert list(built.rglob("*.part")) == []
    assert rows(built, f"{OFFICERS} LIMIT 1") == [(24.0,)]
    assert rows(built, "SELECT count(*) FROM revisions") == [(2,)]


def test_kill_9_during_the_build_then_a_second_refresh_completes(server, built, misconduct):
    put_workforce(server, BODY, NEWER)
    run = start(built)
    clean = built / "clean"
    kill_when(run, lambda: [*clean.glob(".tables.*.part"), *clean.glob(".misconduct.*.part")])
    assert rows(built, OFFICERS) == BEFORE
    code, out, _ = misconduct("refresh", SOURCE, data=built)
    assert code == 0
    assert "Built" in out
    assert rows(built, "SELECT count(*) FROM revisions") == [(2,)]
    assert [path.name for path in clean.iterdir() if ".part" in path.name] == []


def test_kill_9_between_a_file_and_its_sidecar_is_finished(built, misconduct):
    (file,) = (built / "raw" / SOURCE).rglob("*.ods")
    sidecar = file.with_name(file.name + ".json")
    staged = built / "clean" / ".incoming" / sidecar.relative_to(built / "raw")
    staged.parent.mkdir(parents=True)
    sidecar.rename(staged)
    code, _, _ = misconduct("refresh", SOURCE, data=built)
    assert code == 0
    assert sidecar.exists()
    assert not (built / "clean" / ".incoming").exists()


def test_two_at_once_the_second_says_who_holds_the_lock(built, misconduct):
    with sole_run(built / "clean", "misconduct refresh"):
        code, _, err = misconduct("refresh", SOURCE, data=built)
    assert code == 1
    assert f"misconduct refresh (process {os.getpid()}" in err
    assert "Wait until it ends" in err
    still_whole(built, misconduct)
