"""A check as a row of the table `checks`."""

from typing import Any

Row = dict[str, Any]


def check_row(
    check_id: str,
    publication_id: str | None,
    what: str,
    expected: float | None,
    found: float | None,
    explanation: str | None = None,
    *,
    at_most: bool = False,
    tolerance: float = 1e-6,
) -> Row:
    """A row of `checks`; a number that is missing on either side fails the check.

    A check of a printed total also says where it stands: see `total_checks`.
    """
    passed, difference = False, None
    if expected is not None and found is not None:
        difference = round(found - expected, 6)
        passed = (difference if at_most else abs(found - expected)) <= tolerance
    return {
        "check_id": check_id,
        "publication_id": publication_id,
        "what": what,
        "expected": expected,
        "found": found,
        "difference": difference,
        "passed": passed,
        "explanation": explanation,
    }
