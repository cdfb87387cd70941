"""A run is killed, a disk is full: what was there before stays, and the next run completes."""

import errno
import os
import subprocess
import sys

import pytest
from machines import kill_when, small_disk, wait_until
from publishers import Answer, running
from publishers_content import ODS_TYPE, synthetic_ods

from analysis.errors import DataError
from analysis.fetch.client import Client
from analysis.fetch.hosts import Publishers
from analysis.fetch.lock import sole_run
from analysis.fetch.manners import Manners

QUICK = Manners(pause=0, timeout=5, attempts=2, first_wait=0)
BODY = synthetic_ods(padding=400_000)
DOWNLOAD = """
import sys
from pathlib import Path
from analysis.fetch.client import Client
from analysis.fetch.lock import sole_run
url, folder = sys.argv[1], Path(sys.argv[2])
with sole_run(folder / "clean", "misconduct refresh"), Client() as client:
    client.download(url, folder / "raw", "x.ods", "ods")
"""


@pytest.fixture
def server():
    with running() as publishers:
        publishers.answers["/x.ods"] = Answer(BODY, ODS_TYPE)
        yield publishers


def download(server, folder):
    with Client(Publishers(govuk=server.origin), QUICK) as client:
        return client.download(f"{server.origin}/x.ods", folder, "x.ods", "ods")


def test_kill_9_during_a_download_then_a_second_run_completes(server, tmp_path):
    server.next_answers("/x.ods", Answer(BODY, ODS_TYPE, chunk_pause=0.01))
    part = tmp_path / "raw" / "x.ods.part"
    run = subprocess.Popen(
        [sys.executable, "-c", DOWNLOAD, f"{server.origin}/x.ods", str(tmp_path)],
        env=os.environ | {"MISCONDUCT_GOVUK": server.origin, "MISCONDUCT_PAUSE": "0"},
    )
    wait_until(run, lambda: part.exists() and part.stat().st_size)
    with (
        pytest.raises(DataError, match=f"process {run.pid}"),
        sole_run(tmp_path / "clean", "x"),
    ):
        pytest.fail("two runs at once")
    kill_when(run, part.exists)
    assert 0 < part.stat().st_size < len(BODY)
    assert not (tmp_path / "raw" / "x.ods").exists()

    with sole_run(tmp_path / "clean", "misconduct refresh"):
        assert download(server, tmp_path / "raw").path.read_bytes() == BODY
    assert not part.exists()


def assert_full_disk_is_told(server, folder):
    before = folder / "edition" / "x.ods"
    before.parent.mkdir()
    before.write_bytes(b"the file of before")
    with pytest.raises(DataError, match="no room left") as caught:
        download(server, folder / "edition")
    assert caught.value.where == str(folder / "edition")
    assert "Free some room" in caught.value.remedy
    assert before.read_bytes() == b"the file of before"
    assert [path.name for path in before.parent.iterdir()] == ["x.ods"]
    assert len(server.asked("/x.ods")) == 1


def test_a_disk_that_fills_up_leaves_the_old_file(server, tmp_path):
    with small_disk(tmp_path / "disk", "64k") as disk:
        assert_full_disk_is_told(server, disk)


def test_a_disk_that_reports_only_at_the_end_that_it_is_full(server, tmp_path, monkeypatch):
    def full(_descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert_full_disk_is_told(server, tmp_path)


def test_a_folder_that_cannot_be_made_is_told(server, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(DataError, match="can't be written"):
        download(server, tmp_path / "file" / "edition")
    assert server.seen == []
