"""`misconduct check`: run every check on the clean data; 1 where one fails."""

from pathlib import Path
from typing import Any

from analysis.commands.database import open_database
from analysis.errors import DataError


def run_check(data: Path) -> None:
    """Check every table against its schema and references, and every sum; print what fails.

    Raises:
        DataError: a check fails that has no explanation.
    """
    from analysis.clean.assemble import check_references
    from analysis.clean.checks import run_checks
    from analysis.clean.schemas import SCHEMAS
    from analysis.clean.total_checks import NOT_COMPARABLE
    from analysis.clean.validate import validated

    with open_database(data) as connection:
        tables = {name: connection.sql(f'SELECT * FROM "{name}"').pl() for name in SCHEMAS}
    for name, schema in SCHEMAS.items():
        validated(schema, tables[name], name)
    check_references(tables)
    print(f"{len(tables)} tables keep their rules and point to rows that are there.")
    rows = run_checks(tables)
    failed = [row for row in rows if not row["passed"]]
    for row in failed:
        print(
            f"{row['what']}: {row['expected']} published, {row['found']} found{_where(row)}. "
            f"{row['explanation'] or 'No explanation is known.'}"
        )
    unexplained = [row for row in failed if not row["explanation"]]
    open_ones = sum(str(row["explanation"]).startswith(NOT_COMPARABLE) for row in rows)
    agree = len(rows) - len(failed) - open_ones
    print(
        f"{len(rows)} sums checked: {agree} agree, {open_ones} cannot be compared because a part "
        f"has no number, {len(failed) - len(unexplained)} differ for a known reason, "
        f"{len(unexplained)} differ."
    )
    if unexplained:
        raise DataError(f"{len(unexplained)} checks fail", "", "See the lines above.")


def _where(row: dict[str, Any]) -> str:
    """Where a total and its parts stand, for a total that a file prints."""
    if not row.get("cell"):
        return ""
    return f" ({row['path']}, sheet {row['sheet']}, cell {row['cell']}; parts {row['parts']})"
