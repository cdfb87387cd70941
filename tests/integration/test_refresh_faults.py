"""Each fault of the network, of a file and of this machine during `misconduct refresh`.

After each, the database of before is whole, `misconduct sql` answers, and the message says what to
do. What the client itself does with each is in the tests of `fetch`.
"""

import io
import os
import signal
import subprocess
import sys
import time
import zipfile

import pytest
from publishers import Answer, running
from publishers_content import ODS_TYPE, zipped
from refreshing import SOURCE, put_workforce, rows, vocabulary_only
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
    with running() as publishers:
        monkeypatch.setenv("MISCONDUCT_GOVUK", publishers.origin)
        monkeypatch.setenv("MISCONDUCT_PAUSE", "0")
        yield publishers


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


def test_a_disk_that_fills_up_leaves_the_database_of_before(server, built, misconduct, monkeypatch):
    put_workforce(server, BODY, NEWER)

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    code, out, _ = misconduct("refresh", SOURCE, data=built)
    assert code == 1
    assert "no room left on the disk" in out
    assert "Free some room" in out
    still_whole(built, misconduct)


def test_a_real_small_disk_that_fills_up_during_the_build(server, raw, tmp_path, misconduct):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=500k", "tmpfs", str(disk)]
    try:
        mounted = subprocess.run(mount, capture_output=True).returncode == 0
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("a small file system can't be mounted here")
    try:
        folder = vocabulary_only(raw, disk / "data")
        put_workforce(server)
        code, out, _ = misconduct("refresh", SOURCE, data=folder)
        assert code == 1
        assert "No space left" in out or "no room left" in out
        assert not (folder / "clean" / "misconduct.duckdb").exists()
        assert list((folder / "clean").glob(".misconduct*.part")) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def start(folder):
    command = [sys.executable, "-m", "analysis.cli", "--data", str(folder), "refresh", SOURCE]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def kill_when(run, ready):
    until = time.monotonic() + 60
    while not ready() and run.poll() is None and time.monotonic() < until:
        time.sleep(0.002)
    assert run.poll() is None, run.stdout.read().decode()
    os.kill(run.pid, signal.SIGKILL)
    run.wait(10)


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
