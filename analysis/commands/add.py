"""`misconduct add`: take in a file that was saved by hand."""

from pathlib import Path

from analysis.commands.build import say_built
from analysis.errors import DataError
from analysis.refresh.add import add


def run_add(
    data: Path, source_id: str, file: Path, edition: str, url: str, published_on: str
) -> None:
    """Take a saved file in, build, and say so.

    Raises:
        DataError: it can't be read by its layout; it is kept, set aside.
    """
    taken, built = add(data, source_id, file, edition, url, published_on)
    words = {"new": "Added", "unchanged": "Held already", "set aside": "Set aside"}
    print(f"{words.get(taken.state, taken.state)}: {taken.file.relative}")
    if taken.bare:
        print("No figure of it is mapped: its words and tables are in no layout yet.")
    say_built(built)
    if taken.state == "set aside":
        raise DataError(f"kept, but not taken into the tables\n{taken.reason}", file.name)
