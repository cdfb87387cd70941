"""Time of a full render of the site with each engine that is there, in one run."""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def seconds(engine: str, output: Path) -> float:
    """Wall time of a render; the build is done before."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "analysis.cli", "report", "--engine", engine]
    subprocess.run(
        [*command, "--output", str(output)], check=True, stdout=subprocess.DEVNULL, cwd=PROJECT
    )
    return time.perf_counter() - start


def main() -> None:
    """Print the time of each engine."""
    build = [sys.executable, "-m", "analysis.cli", "build"]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL, cwd=PROJECT)
    engines = ["builtin"] + (["quarto"] if shutil.which("quarto") else [])
    with tempfile.TemporaryDirectory() as folder:
        times = {engine: seconds(engine, Path(folder) / engine) for engine in engines}
    for engine, taken in times.items():
        print(f"{engine:<8} {taken:6.1f} s")
    if len(times) == 2:
        print(f"quarto takes {times['quarto'] / times['builtin']:.1f} times as long")


if __name__ == "__main__":
    main()
