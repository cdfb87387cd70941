"""The register as a table that can be filtered in the page, and the matters it began with."""

from html import escape
from pathlib import Path
from typing import Any

import polars as pl

from analysis.reporting.data import Data
from analysis.reporting.html import Html
from analysis.reporting.receipts import COUNTED
from analysis.reporting.table import in_box

Row = dict[str, Any]
SCRIPT = Path(__file__).with_name("register_table.js")
FIRST_MATTERS = ("G001", "G004")
TO_ANSWER = {
    "gross_misconduct": "case to answer for gross misconduct",
    "misconduct": "case to answer for misconduct",
    "performance": "case to answer for performance",
    "none": "no case to answer",
    "unclear": "case to answer unclear",
}
PROCEEDING = {
    "hearing": "hearing",
    "accelerated_hearing": "accelerated hearing",
    "meeting": "meeting",
    "none": "no proceedings",
    "unclear": "proceedings unclear",
}
FINDING = {
    "gross_misconduct": "gross misconduct proven",
    "misconduct": "misconduct proven",
    "not_proven": "not proven",
    "none": "no finding",
    "unclear": "finding unclear",
}
FILTERS = {
    "force": "Force",
    "standard": "Standard",
    "outcome": "Outcome",
    "status": "Serving or former",
    "year": "Year decided, else published",
    "platform": "Platform",
    "collection": "Part",
    "area": "Area",
}


def rows_of(data: Data) -> pl.DataFrame:
    """The register as readers see it, a row a person or group."""
    scope = data.table("cases").select("case_id", "subject_no", "in_scope")
    rows = data.table("case_paths").join(scope, on=["case_id", "subject_no"])
    rows = rows.sort("case_id", "subject_no")
    path = [
        pl.col(key).replace(said).fill_null(said["unclear"])
        for key, said in (
            ("case_to_answer", TO_ANSWER),
            ("proceeding", PROCEEDING),
            ("finding", FINDING),
        )
    ]
    return rows.with_columns(
        *path,
        people=pl.col("people").cast(pl.String).fill_null("several"),
        force=pl.col("force").fill_null("not stated"),
        year=pl.coalesce(
            *(
                pl.col(key).str.extract_all(r"\d{4}").list.last()
                for key in ("decided_as_published", "published_on")
            ),
            pl.lit("not stated"),
        ),
        standards=pl.col("standards").fill_null("none named"),
        area=pl.when("in_scope").then(pl.lit(COUNTED)).otherwise(pl.lit("elsewhere")),
    )


def matters(data: Data) -> Html:
    """The matters of the articles that the project was asked for from, person by person."""
    rows = rows_of(data)
    parts = []
    for case in FIRST_MATTERS:
        found = rows.filter(pl.col("case_id") == case)
        if found.height:
            parts.append(_table(str(found["matter"][0]), found))
    return Html("".join(parts))


def _table(caption: str, rows: pl.DataFrame) -> str:
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in HEADS)
    body = "".join(_row(row) for row in rows.iter_rows(named=True))
    return in_box(caption, head, body)


def register_table(data: Data) -> Html:
    """Every row with filters that work in the page, without a server."""
    chosen = "".join(
        f'<label>{label}<select data-filter="{key}"><option value="">all</option></select></label>'
        for key, label in FILTERS.items()
    )
    script = SCRIPT.read_text(encoding="utf-8")
    return Html(
        f'<div class="register" id="register" data-area="{COUNTED}">'
        f'<form class="filters" aria-label="Filter the register">{chosen}'
        '<label>Word<input type="search" data-word></label></form>'
        '<p class="filters-count" role="status" aria-live="polite"></p>'
        f"{_table('The register', rows_of(data))}</div><script>{script}</script>"
    )


HEADS = [
    "Case",
    "Force",
    "Who",
    "Path",
    "Outcome",
    "Standards named",
    "Matter, date and page",
]


def _row(row: Row) -> str:
    rank = row["rank"] or row["role"] or "not stated"
    who = f"{row['people']} × {rank}, {row['status'] or 'status not stated'}"
    path = "; ".join(row[key] for key in ("case_to_answer", "proceeding", "finding"))
    host = row["source_url"].split("/")[2]
    about = [row["matter"] or "not stated", row["decided_as_published"] or "no date"]
    link = f'<a href="{escape(row["source_url"], quote=True)}">{escape(host)}</a>'
    note = f"<br><small>{escape(row['note'])}</small>" if row["note"] else ""
    cells = [row["force"], who, path, row["outcome"] or "not stated", row["standards"]]
    # What the filters need and no cell holds alone; most rows are of England and Wales.
    facets = {"y": row["year"], "p": row["platform"] or "none named", "c": row["collection"]}
    if row["area"] != COUNTED:
        facets["a"] = row["area"]
    data = "".join(f' data-{key}="{escape(text, quote=True)}"' for key, text in facets.items())
    return (
        f'<tr{data}><th scope="row">{row["case_id"]}</th>'
        + "".join(f"<td>{escape(text)}</td>" for text in cells)
        + f"<td>{escape('; '.join(about))}; {link}{note}</td></tr>"
    )
