"""One run at a time in a data folder, told in words, and freed by whatever ends the holder."""

import os
import signal
import subprocess
import sys

import pytest

from analysis.errors import DataError
from analysis.fetch.lock import sole_run

HOLD = """
import sys, time
from pathlib import Path
from analysis.fetch.lock import sole_run
with sole_run(Path(sys.argv[1]), "misconduct refresh"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_run_says_who_holds_the_folder(tmp_path):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(DataError) as caught, sole_run(tmp_path, "misconduct build"):
            pytest.fail("two runs at once")
        assert f"misconduct refresh (process {holder.pid}, since" in caught.value.what
        assert caught.value.where == str(tmp_path)
        assert "Wait" in caught.value.remedy
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait(10)
        with sole_run(tmp_path, "misconduct build"):
            pass
    finally:
        holder.kill()
        holder.wait(10)
        holder.stdout.close()


def test_the_lock_is_free_after_a_run_and_after_one_that_failed(tmp_path):
    with pytest.raises(RuntimeError), sole_run(tmp_path / "clean", "misconduct build"):
        raise RuntimeError
    with sole_run(tmp_path / "clean", "misconduct build"):
        pass


def test_two_in_one_process_are_kept_apart(tmp_path):
    with (
        sole_run(tmp_path, "misconduct refresh"),
        pytest.raises(DataError, match=f"process {os.getpid()}"),
        sole_run(tmp_path, "misconduct build"),
    ):
        pytest.fail("two runs at once")


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(DataError) as caught, sole_run(tmp_path / "file" / "clean", "x"):
        pytest.fail("no folder")
    assert "--data" in caught.value.remedy
