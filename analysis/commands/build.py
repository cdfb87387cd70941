"""`misconduct build`: make the database, and say what is in it."""

from pathlib import Path

from analysis.build import build


def run_build(data: Path, *, force: bool) -> None:
    """Build, and print the row count of each table; say at once where nothing changed."""
    built = build(data, force=force)
    if built.current:
        print(f"Nothing changed since the last build: {built.path}")
        return
    width = max(len(name) for name in built.rows)
    for name, count in built.rows.items():
        print(f"{name:<{width}}  {count:>7,} rows")
    print(f"Built {built.path}")
