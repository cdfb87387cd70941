"""Time and size of the site: whole, rendered again, one page; and Quarto's where it is installed.

The targets are of two cores. What Quarto takes is set beside an empty Quarto site of as many pages,
for most of it is Quarto's own.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from analysis.paths import REPORTS, data_dir
from analysis.reporting.data import Data
from analysis.reporting.downloads import write_downloads
from analysis.reporting.engine import render_site
from analysis.reporting.force_pages import write_force_pages

PROJECT = Path(__file__).resolve().parent.parent
FORCE = "forces/kent"
# Notebooks and typesetting are the engine's share; the rest is ours.
NOT_OURS = ("run", "typeset")
EMPTY = "project: {type: website}\nwebsite: {title: Empty}\n"


def seconds(command: list[str]) -> float:
    """Wall time of a command."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=PROJECT)
    return time.perf_counter() - start


def misconduct(*arguments: str) -> float:
    """Wall time of the project's command."""
    return seconds([sys.executable, "-m", "analysis.cli", *arguments])


def timed(work: Callable[[], object]) -> float:
    """Wall time of a piece of work in this process."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def said(what: str, taken: float, target: float | None = None) -> None:
    """Print a time beside its target."""
    goal = f"   target {target:g} s, {'met' if taken < target else 'NOT MET'}" if target else ""
    print(f"{what:<44} {taken:6.2f} s{goal}")


def stages(scratch: Path) -> None:
    """Each stage of a whole render from nothing, in a copy of the pages' sources."""
    reports = scratch / "reports"
    unwanted = shutil.ignore_patterns("_site", "downloads", ".*", "_generated")
    shutil.copytree(REPORTS, reports, ignore=unwanted)
    data = Data(data_dir())
    ours = {
        "charts, workbooks, CSV": timed(lambda: write_downloads(data, reports / "downloads")),
        "fragments of the forces' pages": timed(lambda: write_force_pages(data, reports)),
    }
    report = render_site(reports, scratch / "_site", {"MISCONDUCT_DATA": os.fspath(data.folder)})
    theirs = {stage: report.seconds[stage] for stage in NOT_OURS}
    ours |= {stage: taken for stage, taken in report.seconds.items() if stage not in NOT_OURS}
    for stage, taken in {**ours, **theirs}.items():
        said(f"  {stage}", taken)
    said("whole site from nothing, builtin", sum(ours.values()) + sum(theirs.values()), 45)
    said("  of it ours, outside notebooks and typesetting", sum(ours.values()), 10)


def sizes(site: Path) -> None:
    """How many pages there are and how large the largest."""
    pages = sorted(site.rglob("*.html"), key=lambda page: page.stat().st_size, reverse=True)
    largest = pages[0].stat().st_size
    print(f"{len(pages)} pages, together {sum(p.stat().st_size for p in pages) / 1e6:.1f} MB")
    for page in pages[:3]:
        print(f"  {page.relative_to(site)!s:<42} {page.stat().st_size / 1e3:6.0f} KB")
    print(f"largest page: target 500 KB, {'met' if largest < 500_000 else 'NOT MET'}")


def empty_site(folder: Path, pages: int) -> Path:
    """A Quarto website of so many pages without a word."""
    folder.mkdir()
    (folder / "_quarto.yml").write_text(EMPTY, encoding="utf-8")
    for number in range(pages):
        name = "index" if number == 0 else f"page{number}"
        (folder / f"{name}.qmd").write_text(f"---\ntitle: Page {number}\n---\n", encoding="utf-8")
    return folder


def quarto(scratch: Path, pages: int) -> None:
    """Quarto's time for the site and for an empty one, where it is installed."""
    if shutil.which("quarto") is None:
        print("Quarto is not installed: its times are left out")
        return
    site = misconduct("report", "--engine", "quarto", "--force", "--output", f"{scratch}/quarto")
    empty = seconds(["quarto", "render", str(empty_site(scratch / "empty", pages)), "--quiet"])
    said("whole site, Quarto", site)
    said(f"empty Quarto site of {pages} pages", empty)
    print(f"Quarto's site takes {site / empty:.1f} times as long as its empty one")


def main() -> None:
    """Print times, sizes and whether the targets are met."""
    misconduct("build")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        stages(scratch)
        output = ("--engine", "builtin", "--output", f"{scratch}/command")
        said("`misconduct report`, downloads at hand", misconduct("report", "--force", *output))
        said("  again, with nothing changed", misconduct("report", *output), 2)
        said("  one force's page", misconduct("report", "--page", FORCE, *output), 3)
        sizes(scratch / "command")
        quarto(scratch, len(list((scratch / "command").rglob("*.html"))))


if __name__ == "__main__":
    main()
