"""The output folder: written whole or not at all, and never over something that is not a site."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path, PurePosixPath

from analysis.errors import CallError

LIBRARIES = "site_libs"
OWN_FILES = ("site.css", "site.js")


@contextmanager
def whole_or_not_at_all(output: Path, keep_old: bool) -> Iterator[Path]:
    """A temporary folder beside `output` that takes its place when the block ends without error.

    Args:
        output: the site's folder; need not exist.
        keep_old: begin with a copy of what stands there.

    Errors: CallError where `output` holds something else than a site.
    """
    _refuse_strange_folder(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    draft = output.with_name(f".{output.name}-{os.getpid()}")
    retired = output.with_name(f".{output.name}-{os.getpid()}-old")
    try:
        if keep_old and output.is_dir():
            shutil.copytree(output, draft)
        else:
            draft.mkdir()
        yield draft
        if output.exists():
            output.rename(retired)
        try:
            draft.rename(output)
        except OSError:
            retired.rename(output)
            raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        shutil.rmtree(retired, ignore_errors=True)


def _refuse_strange_folder(output: Path) -> None:
    if not output.exists() or (output.is_dir() and not any(output.iterdir())):
        return
    if not (output / LIBRARIES).is_dir():
        raise CallError(f"{output} holds something else than a site: give another output folder")


def write_libraries(site: Path) -> Path:
    """Copy the engine's style sheet and script into the site; returns the folder they are in."""
    folder = site / LIBRARIES
    folder.mkdir(exist_ok=True)
    for name in OWN_FILES:
        with as_file(files("analysis.reporting.engine") / name) as source:
            shutil.copyfile(source, folder / name)
    return folder


def resource_files(
    root: Path, patterns: Iterable[str], sites: Iterable[Path]
) -> set[PurePosixPath]:
    """The files of `project: resources:`, by glob or folder from the root; `!` takes away.

    What lies in `sites`, the folders of rendered sites, is never a resource.
    """
    wanted: set[PurePosixPath] = set()
    for pattern in patterns:
        matched = set(_files_of(root, pattern.lstrip("!/"), set(sites)))
        wanted = wanted - matched if pattern.startswith("!") else wanted | matched
    return wanted


def _files_of(root: Path, pattern: str, sites: set[Path]) -> Iterator[PurePosixPath]:
    found = (root / pattern).rglob("*") if (root / pattern).is_dir() else root.glob(pattern)
    for path in found:
        if path.is_file() and sites.isdisjoint(path.parents):
            yield PurePosixPath(path.relative_to(root).as_posix())


def copy_files(root: Path, names: Iterable[PurePosixPath], site: Path) -> None:
    """Copy files of the project to the same places in the site, but for those that are there."""
    for name in names:
        source, target = root / name, site / name
        if target.exists() and _same(source.stat(), target.stat()):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target)


def _same(one: os.stat_result, other: os.stat_result) -> bool:
    """Whether a file has the size and the time of another, and so was copied from it."""
    return (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)
