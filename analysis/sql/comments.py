"""Gives the columns of views the comments of the table columns that they pass on."""

import duckdb

COLUMNS = """
SELECT v.column_name, v.table_name, min(t.comment)
FROM duckdb_columns() v
JOIN duckdb_views() w ON w.view_name = v.table_name AND NOT w.internal
LEFT JOIN duckdb_columns() t
    ON t.column_name = v.column_name
    AND t.table_name IN (SELECT table_name FROM duckdb_tables() WHERE NOT internal)
    AND contains(w.sql, t.table_name)
GROUP BY ALL
"""
# Columns that a view names anew.
OWN = {
    "publication": "Title of the publication.",
    "force": "Full name of the force.",
    "standard": "Name of the standard.",
    "standards": "Names of the standards named, in the order of the regulations.",
    "outcome": "Name of the outcome.",
}


def comment_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Comment every column of every view."""
    for column, view, comment in connection.execute(COLUMNS).fetchall():
        text = str(OWN.get(column) or comment or "").replace("'", "''")
        connection.execute(f'COMMENT ON COLUMN "{view}"."{column}" IS \'{text}\'')
