"""Time of a full build of the snapshot, and of a build with nothing to do, in one run."""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def seconds(*arguments: str) -> float:
    """Wall time of the command in a process of its own."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "analysis.cli", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=PROJECT)
    return time.perf_counter() - start


def main() -> None:
    """Print both times and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(PROJECT / "data" / "raw", Path(folder) / "raw")
        full = seconds("--data", folder, "build")
        again = min(seconds("--data", folder, "build") for _ in range(3))
        asked = min(
            seconds("--data", folder, "sql", "select count(*) from figures") for _ in range(3)
        )
    print(f"full build      {full:6.2f} s")
    print(f"nothing to do   {again:6.2f} s  ({full / again:.0f} times faster)")
    print(f"one SQL query   {asked:6.2f} s")


if __name__ == "__main__":
    main()
