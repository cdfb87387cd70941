"""Printable briefs: a rendered page as PDF, by the print of a browser that is installed.

Not for rendering pages (`engine/`): what is printed is the page as it stands, with the site's
style sheet for print and without what a brief leaves out.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from analysis.errors import CallError, DataError

NATIONAL = "national"
BRIEFS = "briefs"
# Asked of a page, it shows what a brief holds and folds nothing (`reports/marks.html`).
BRIEF = "brief"
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
LONGEST = 120  # seconds for one page
SWITCHES = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--no-pdf-header-footer",
)


def print_briefs(site: Path, names: Sequence[str]) -> list[Path]:
    """Print pages of a rendered site to `briefs/` in it; an earlier brief is written over.

    Args:
        site: the folder of the rendered site.
        names: `national` for the front page, else identifiers of forces.

    Returns: the PDF files, in the order of the names.

    Raises:
        CallError: a name that has no page.
        DataError: no browser is installed, or it could not print.
    """
    pages = {name: _page(site, name) for name in names}
    browser = find_browser()
    folder = site / BRIEFS
    folder.mkdir(exist_ok=True)
    return [_print(browser, page, folder / f"{name}.pdf") for name, page in pages.items()]


def briefs_of(site: Path) -> list[str]:
    """The names of the briefs that stand in a site and whose pages do."""
    found = sorted(path.stem for path in (site / BRIEFS).glob("*.pdf"))
    return [name for name in found if name == NATIONAL or (site / f"forces/{name}.html").exists()]


def find_browser() -> str:
    """The first browser found that can print without a window.

    Raises:
        DataError: there is none.
    """
    for name in BROWSERS:
        found = shutil.which(name)
        if found:
            return found
    remedy = "Install Chromium, Chrome or Edge; or open the page and print it to PDF."
    raise DataError("no browser found that can print a page to PDF", "", remedy)


def _page(site: Path, name: str) -> Path:
    if name == NATIONAL:
        return site / "index.html"
    forces = {path.stem: path for path in (site / "forces").glob("*.html")}
    forces.pop("index", None)
    if name not in forces:
        near = get_close_matches(name, [NATIONAL, *forces], n=3) or [NATIONAL, *sorted(forces)]
        raise CallError(f"no page to print for {name!r}; did you mean {', '.join(near)}?")
    return forces[name]


def _print(browser: str, page: Path, target: Path) -> Path:
    # Chromium refuses its own sandbox to root, as in a container.
    own = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory(prefix="print-", ignore_cleanup_errors=True) as profile:
        made = Path(profile) / "brief.pdf"
        switches = [*SWITCHES, *own, f"--user-data-dir={profile}", f"--print-to-pdf={made}"]
        try:
            done = subprocess.run(
                [browser, *switches, f"{page.as_uri()}?{BRIEF}"],
                capture_output=True,
                text=True,
                check=False,
                timeout=LONGEST,
            )
            told = done.stderr.strip()
        except subprocess.TimeoutExpired:
            told = f"nothing within {LONGEST} seconds"
        if not made.exists():
            raise DataError(f"{browser} could not print the page", str(page), told[-500:])
        shutil.copyfile(made, target)
    return target
