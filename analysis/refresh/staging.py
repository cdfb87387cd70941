"""The staging folder: a file lies there with its sidecar until both are whole.

It lies under `clean/`, so that no build sees half a file. A killed run leaves what it had there;
the next one, with the lock held, finishes or discards it.
"""

import shutil
from pathlib import Path

from analysis.fetch.download import writing
from analysis.ingest.sidecar import SUFFIX, sidecar_path
from analysis.paths import clean_dir, raw_dir


def staging_dir(data: Path) -> Path:
    """The staging folder of a data folder."""
    return clean_dir(data) / ".incoming"


def move_in(data: Path, staged: Path, target: Path) -> None:
    """Move a staged file, then its sidecar, to its place in `data/raw`.

    The sidecar is staged at the path that the target has under `raw/`, so that a run that was
    killed in between can be finished.
    """
    with writing(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        planned = staging_dir(data) / target.relative_to(raw_dir(data))
        planned.parent.mkdir(parents=True, exist_ok=True)
        sidecar_path(staged).replace(sidecar_path(planned))
        staged.replace(target)
        sidecar_path(planned).replace(sidecar_path(target))


def finish(data: Path) -> None:
    """Finish what a killed run had moved by half, and discard what it had not begun to move."""
    staging = staging_dir(data)
    if not staging.is_dir():
        return
    with writing(staging):
        for sidecar in sorted(staging.rglob(f"*{SUFFIX}")):
            planned = sidecar.with_name(sidecar.name.removesuffix(SUFFIX))
            target = raw_dir(data) / planned.relative_to(staging)
            if target.exists() and not sidecar_path(target).exists():
                sidecar.replace(sidecar_path(target))
        shutil.rmtree(staging)
