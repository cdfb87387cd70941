"""The genuine workforce open data table read whole, next to pandas with odfpy, in one run.

Prints both times and their ratio, which is to be at least 20 to 1. Wants pandas and odfpy, which
the project itself does not use, and the genuine file beside the project.
"""

import sys
import time
from pathlib import Path

from analysis.ingest.read_ods import read_ods

PROJECT = Path(__file__).resolve().parent.parent
FILE = PROJECT.parent / "shared" / "published" / "open-data-table-police-workforce-260723.ods"
WANTED = 20


def main() -> None:
    """Read the file both ways, ours three times, and compare the rows."""
    if not FILE.exists():
        print(f"skipped: {FILE.name} is not beside the project")
        return
    try:
        import odf  # noqa: F401 - pandas asks for it only when it reads
        import pandas as pd
    except ImportError as error:
        print(f"skipped: {error.name} is not installed")
        return
    start = time.perf_counter()
    frame = pd.read_excel(FILE, engine="odf", sheet_name="Data", header=None, dtype=str)
    theirs = time.perf_counter() - start
    times = []
    for _ in range(3):
        start = time.perf_counter()
        data = next(grid for grid in read_ods(FILE) if grid.sheet == "Data")
        times.append(time.perf_counter() - start)
    ours = sorted(times)[1]
    if len(frame) != len(data.rows):
        sys.exit(f"pandas read {len(frame)} rows, ours {len(data.rows)}")
    print(f"pandas with odfpy  {theirs:6.2f} s  {len(frame):,} rows of one sheet")
    print(f"read_ods           {ours:6.2f} s  {len(data.rows):,} rows, and every other sheet")
    print(f"ratio              {theirs / ours:6.0f} to 1 (at least {WANTED} to 1 is wanted)")
    if theirs < WANTED * ours:
        sys.exit(1)


if __name__ == "__main__":
    main()
