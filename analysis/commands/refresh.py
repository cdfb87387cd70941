"""`misconduct refresh`: fetch what is new from the publishers, build, and say what changed."""

import sys
from pathlib import Path

from analysis.commands.build import say_built
from analysis.errors import DataError
from analysis.refresh.report import told
from analysis.refresh.run import refresh


def run_refresh(data: Path, source_ids: tuple[str, ...]) -> None:
    """Refresh, and print what is new, what was revised, and what failed.

    Raises:
        DataError: a source or a file failed; the lines before say which and why.
    """
    done = refresh(data, source_ids, _say)
    if done.offline and not done.taken:
        raise done.offline
    for line in told(done):
        print(line)
    if done.built:
        say_built(done.built)
    if not done.well:
        raise DataError("not everything could be had or taken in", "", "See the lines above.")


def _say(name: str) -> None:
    if sys.stderr.isatty():
        print(f"… {name}", file=sys.stderr)
