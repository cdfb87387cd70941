"""Which revisions a build has brought: rows of `revisions` that were not there before."""

from pathlib import Path
from typing import Any

from analysis.paths import database_path

QUERY = "SELECT * FROM revisions ORDER BY abs(change) DESC NULLS LAST, revision_id"


def known_revisions(data: Path) -> set[str]:
    """Identifiers of the revisions in the database as it is; none where there is none yet."""
    return {str(row["revision_id"]) for row in _rows(data)}


def new_revisions(data: Path, before: set[str], publications: set[str]) -> list[dict[str, Any]]:
    """Rows of `revisions` that files of these publications brought, the largest change first."""
    return [
        row
        for row in _rows(data)
        if row["revision_id"] not in before
        and {row["older_publication_id"], row["newer_publication_id"]} & publications
    ]


def _rows(data: Path) -> list[dict[str, Any]]:
    if not database_path(data).exists():
        return []
    import duckdb

    try:
        with duckdb.connect(str(database_path(data)), read_only=True) as connection:
            cursor = connection.execute(QUERY)
            names = [column[0] for column in cursor.description or []]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    except duckdb.CatalogException:
        # A database of a version before the table was there.
        return []
