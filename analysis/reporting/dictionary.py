"""The data page: tables, columns and their comments as the database itself has them."""

from html import escape

from analysis.reporting.data import Data
from analysis.reporting.html import Html
from analysis.reporting.table import in_box

TABLES = """
SELECT table_name AS name, comment FROM duckdb_tables() WHERE NOT internal
UNION ALL
SELECT view_name, comment FROM duckdb_views() WHERE NOT internal
ORDER BY name
"""
COLUMNS = """
SELECT table_name, column_name, data_type, comment FROM duckdb_columns()
WHERE NOT internal ORDER BY table_name, column_index
"""


def dictionary(data: Data) -> Html:
    """Every table and view with its columns, folded."""
    columns = data.query(COLUMNS).partition_by("table_name", as_dict=True, maintain_order=True)
    parts = []
    for name, comment in data.query(TABLES).iter_rows():
        rows = "".join(
            f'<tr><th scope="row"><code>{escape(column)}</code></th>'
            f"<td>{escape(kind.lower())}</td><td>{escape(about or '')}</td></tr>"
            for _, column, kind, about in columns[(name,)].iter_rows()
        )
        head = "".join(f'<th scope="col">{told}</th>' for told in ("Column", "Type", "Meaning"))
        parts.append(
            f'<details class="dictionary" id="table-{escape(name)}">'
            f"<summary><code>{escape(name)}</code> {escape(comment or '')}</summary>"
            f"{in_box(f'Columns of {name}', head, rows)}</details>"
        )
    return Html("".join(parts))
