"""Writes the files that a page offers: the CSV behind each exhibit, and the database's tables."""

import shutil
from pathlib import Path

from analysis.paths import REPORTS, clean_dir
from analysis.reporting.data import Data
from analysis.reporting.exhibits.registry import EXHIBITS, exhibit

FOLDER = REPORTS / "downloads"


def write_downloads(data: Data, folder: Path = FOLDER) -> int:
    """Write the CSV of every exhibit and the register into `reports/downloads`; how many."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {f"{key}.csv" for key in EXHIBITS} | {"register.csv", "misconduct.duckdb"}
    for left in folder.iterdir():
        if left.is_file() and left.name not in wanted:
            left.unlink()
    for key in EXHIBITS:
        (folder / f"{key}.csv").write_text(exhibit(key, data).csv(), encoding="utf-8")
    data.table("case_paths").write_csv(folder / "register.csv")
    shutil.copyfile(clean_dir(data.folder) / "misconduct.duckdb", folder / "misconduct.duckdb")
    return len(wanted)
