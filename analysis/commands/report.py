"""`misconduct report`: build what has changed, write the downloads, render the site."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from analysis.build import Built
from analysis.commands.build import build_alone
from analysis.errors import CallError, DataError
from analysis.paths import REPORTS
from analysis.reporting.stamp import is_rendered, stamp_of, write_stamp

QUARTO = "quarto"
NATIONAL = "national"
Rendered = Callable[[str], bool]


def run_report(
    data: Path,
    engine: str,
    output: Path | None,
    page: Sequence[str] | None = None,
    pdf: Sequence[str] | None = None,
    *,
    force: bool = False,
) -> None:
    """Render the site, or some of its pages into it, and say where to look.

    A site that is already made of the same data, pages and code is left as it stands.

    Args:
        data: the data folder.
        engine: auto, quarto or builtin.
        output: folder to render to; `reports/_site` where none is given.
        page: pages to render, such as forces/kent, with the builtin engine; all where none is
            given.
        pdf: what to print as PDF afterwards: identifiers of forces, or national.
        force: render even where nothing changed.

    Raises:
        DataError: the data can't be built, a page fails, or Quarto is asked for and not there.
        CallError: a page that there is not, or pages asked of Quarto.
    """
    _say(build_alone(data, "misconduct report"))
    target = (output or REPORTS / "_site").resolve()
    stood = _briefs(target)
    rendered = (
        _some_pages(data, target, engine, page)
        if page
        else _whole_site(data, target, engine, force)
    )
    print(f"Open {target / 'index.html'}")
    _print(target, pdf or [], [name for name in stood if rendered(name)])


def _briefs(target: Path) -> list[str]:
    """The briefs that stand in the site: a render makes them out of date, or takes them away."""
    if not (target / "briefs").is_dir():
        return []
    from analysis.reporting.pdf import briefs_of

    return briefs_of(target)


def _print(target: Path, asked: Sequence[str], stood: Sequence[str]) -> None:
    """Print the briefs that are asked for, and again those of pages that were rendered anew."""
    if not asked and not stood:
        return
    from analysis.reporting.pdf import BRIEFS, print_briefs

    again = [name for name in stood if name not in asked]
    for brief in print_briefs(target, asked) if asked else []:
        print(f"Printed {brief}")
    try:
        for brief in print_briefs(target, again) if again else []:
            print(f"Printed again {brief}")
    except DataError as error:
        for name in again:
            (target / BRIEFS / f"{name}.pdf").unlink(missing_ok=True)
        print(f"Briefs taken away, for they were out of date: {', '.join(again)}. {error}")


def _whole_site(data: Path, target: Path, engine: str, force: bool) -> Rendered:
    """Render all pages; returns what says of a brief whether its page is new."""
    quarto = engine == "quarto" or (engine == "auto" and shutil.which(QUARTO) is not None)
    stamp = stamp_of(data, QUARTO if quarto else "builtin")
    if not force and is_rendered(target, stamp):
        print("Nothing changed since the last render")
        return lambda _: False
    if quarto:
        _quarto(data, target)
    else:
        _builtin(data, target)
    write_stamp(target, stamp)
    return lambda name: name == NATIONAL or (target / f"forces/{name}.html").exists()


def _say(built: Built) -> None:
    if built.current:
        print(f"Nothing to build: {built.path} is current")
        return
    rows = built.rows
    rates = sum(rows[name] for name in ("force_rates", "standard_rates", "outcome_rates", "trends"))
    counts = f"{rows['figures']:,} figures, {rows['cases']:,} cases, {rates:,} rates"
    print(f"Built {built.path}: {counts}")


def _environment(data: Path) -> dict[str, str]:
    return {"MISCONDUCT_DATA": str(data), "QUARTO_PYTHON": sys.executable}


def _quarto(data: Path, target: Path) -> None:
    if shutil.which(QUARTO) is None:
        remedy = "Install Quarto, or render with --engine builtin."
        raise DataError("Quarto is not installed", "", remedy)
    print("Rendering with Quarto", flush=True)
    command = [QUARTO, "render", str(REPORTS), "--output-dir", str(target), "--quiet"]
    # Quarto's own messages are long; they are shown only where it fails.
    done = subprocess.run(
        command,
        env={**os.environ, **_environment(data)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        told = (done.stderr or done.stdout).strip()
        raise DataError("Quarto could not render the site", str(REPORTS), told[-2000:])


def _builtin(data: Path, target: Path) -> None:
    from analysis.reporting.data import Data
    from analysis.reporting.downloads import write_downloads
    from analysis.reporting.engine import render_site
    from analysis.reporting.force_pages import write_force_pages

    print("Quarto is not used: rendering with the builtin engine", flush=True)
    write_downloads(Data(data))
    write_force_pages(Data(data))
    made = render_site(REPORTS, target, _environment(data))
    print(f"{len(made.pages)} pages in {sum(made.seconds.values()):.1f} s")


def _some_pages(data: Path, target: Path, engine: str, pages: Sequence[str]) -> Rendered:
    """Render these pages; returns what says of a brief whether its page is among them."""
    from analysis.reporting.data import Data
    from analysis.reporting.engine import render_site
    from analysis.reporting.force_pages import force_pages_among, write_force_pages

    if engine == "quarto":
        raise CallError("some pages alone: with the builtin engine only; leave out --engine quarto")
    sources = [f"{page.removesuffix('.html').removesuffix('.qmd')}.qmd" for page in pages]
    forces = force_pages_among(sources)
    if forces:
        write_force_pages(Data(data), only=forces)
    made = render_site(REPORTS, target, _environment(data), sources)
    print(f"{', '.join(made.pages)} in {sum(made.seconds.values()):.1f} s")
    new = {"index.qmd": NATIONAL, **{f"forces/{force}.qmd": force for force in forces}}
    names = {new[page] for page in made.pages if page in new}
    return lambda name: name in names
