"""Disks that fill up and runs that are killed, for tests."""

import contextlib
import os
import signal
import subprocess
import time

import pytest


@contextlib.contextmanager
def small_disk(folder, size):
    """A file system of a size such as `64k`; only root may mount it, and others skip."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(mount, capture_output=True).returncode == 0
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("a small file system can't be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill(disk, leave):
    """Fill a disk up but for so many bytes; returns the file that does."""
    ballast = disk / "ballast"
    stats = os.statvfs(disk)
    ballast.write_bytes(bytes(stats.f_bavail * stats.f_frsize - leave))
    return ballast


def kill_when(run, ready):
    """Kill -9 a process as soon as something is so, and before it ends by itself."""
    wait_until(run, ready)
    os.kill(run.pid, signal.SIGKILL)
    run.wait(10)


def wait_until(run, ready):
    """Wait until something is so while a process runs."""
    until = time.monotonic() + 60
    while not ready() and run.poll() is None and time.monotonic() < until:
        time.sleep(0.002)
    assert run.poll() is None, "it ended before it was killed"
    assert ready(), "it did not come to that"
