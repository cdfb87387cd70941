"""`misconduct build`: make the database, and say what is in it."""

from pathlib import Path

from analysis.build import Built, build
from analysis.fetch.lock import sole_run
from analysis.paths import clean_dir


def run_build(data: Path, *, force: bool) -> None:
    """Build, and print the row count of each table; say at once where nothing changed."""
    say_built(build_alone(data, "misconduct build", force=force))


def build_alone(data: Path, doing: str, *, force: bool = False) -> Built:
    """Build while no refresh and no other build is at work in the data folder.

    Raises:
        DataError: another process is at work there; says which.
    """
    with sole_run(clean_dir(data), doing):
        return build(data, force=force)


def say_built(built: Built) -> None:
    """Print what a build did, and which files it was made without."""
    if built.current:
        print(f"Nothing changed since the last build: {built.path}")
    else:
        width = max(len(name) for name in built.rows)
        for name, count in built.rows.items():
            print(f"{name:<{width}}  {count:>7,} rows")
        print(f"Built {built.path}")
    if built.set_aside:
        print(f"Without {len(built.set_aside)} files that are set aside; see the table rejects.")
