"""Builds after files came in; one that the tables can't be built with is set aside.

A file may be read whole by itself and still clash with the others, or break a table's rule.
"""

from pathlib import Path

from analysis.build import Built, build
from analysis.errors import DataError
from analysis.refresh.take import Taken, mark

FRESH = ("new", "taken in now")


def build_with(data: Path, taken: list[Taken]) -> Built:
    """Build; where that fails, set the files that came in aside, the last first, until it does not.

    Args:
        data: the data folder.
        taken: what came of each file; changed in place for those that are set aside.

    Raises:
        DataError: the tables can't be built without them either.
    """
    try:
        return build(data)
    except DataError as error:
        fault = error
    for at in reversed(range(len(taken))):
        if taken[at].state not in FRESH:
            continue
        taken[at] = mark(taken[at].file, f"the tables can't be built with it: {fault}")
        try:
            return build(data)
        except DataError:
            continue
    raise fault
