"""The register as a table that can be filtered in the page, and the matters it began with."""

import json
from html import escape
from pathlib import Path
from typing import Any

import polars as pl

from analysis.reporting.data import Data
from analysis.reporting.html import Html
from analysis.reporting.table import html_table

Row = dict[str, Any]
SCRIPT = Path(__file__).with_name("register_table.js")
FIRST_MATTERS = ("G001", "G005")
WORDS = {
    "gross_misconduct": "gross misconduct",
    "not_proven": "not proven",
    "accelerated_hearing": "accelerated hearing",
}
FILTERS = {
    "force": "Force",
    "standard": "Standard",
    "outcome": "Outcome",
    "year": "Year decided, else published",
    "platform": "Platform",
    "collection": "Part",
}


def rows_of(data: Data) -> pl.DataFrame:
    """The register as readers see it, a row a person or group."""
    rows = data.table("case_paths").sort("case_id", "subject_no")
    plain = [pl.col(key).replace(WORDS) for key in ("case_to_answer", "proceeding", "finding")]
    return rows.with_columns(
        *plain,
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
    )


HEADS = {
    "case_id": "Case",
    "people": "People",
    "force": "Force",
    "role": "Role",
    "status": "Status",
    "case_to_answer": "Case to answer",
    "standards": "Standards named",
    "proceeding": "Proceeding",
    "finding": "Finding",
    "outcome": "Outcome",
    "decided_as_published": "Decided",
    "matter": "Matter",
    "note": "Remark",
    "source_url": "Page",
}


def matters(data: Data) -> Html:
    """The matters of the articles that the project was asked for from, person by person."""
    rows = rows_of(data)
    parts = []
    for case in FIRST_MATTERS:
        found = rows.filter(pl.col("case_id") == case)
        if found.height:
            matter = found["matter"][0]
            heads = {key: head for key, head in HEADS.items() if key not in ("case_id", "matter")}
            parts.append(html_table(found, str(matter), heads, row_header="people"))
    return Html("".join(parts))


def register_table(data: Data) -> Html:
    """Every row with filters that work in the page, without a server."""
    rows = rows_of(data)
    body = "".join(_row(row) for row in rows.iter_rows(named=True))
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in COMPACT.values())
    chosen = "".join(
        f'<label>{label}<select data-filter="{key}"><option value="">all</option></select></label>'
        for key, label in FILTERS.items()
    )
    script = SCRIPT.read_text(encoding="utf-8")
    return Html(
        '<div class="register"><form class="filters" aria-label="Filter the register">'
        f'{chosen}<label>Word<input type="search" data-word></label></form>'
        '<p class="filters-count" role="status" aria-live="polite"></p>'
        '<table class="data"><caption>The register</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        f"<script>{script}</script>"
    )


COMPACT = {
    "case_id": "Case",
    "force": "Force",
    "who": "Who",
    "path": "Case to answer, proceeding, finding",
    "outcome": "Outcome",
    "standards": "Standards named",
    "about": "Matter, date and page",
}


def _row(row: Row) -> str:
    facets = {
        "force": row["force"],
        "standard": row["standards"],
        "outcome": row["outcome"],
        "year": row["year"],
        "platform": row["platform"] or "none named",
        "collection": row["collection"],
    }
    rank = row["rank"] or row["role"] or "not stated"
    who = f"{row['people']} × {rank}, {row['status'] or 'status not stated'}"
    path = "; ".join(row[key] or "unclear" for key in ("case_to_answer", "proceeding", "finding"))
    host = row["source_url"].split("/")[2]
    about = [escape(row["matter"] or "not stated"), row["decided_as_published"] or "no date"]
    link = f'<a href="{escape(row["source_url"], quote=True)}">{escape(host)}</a>'
    note = f"<br><small>{escape(row['note'])}</small>" if row["note"] else ""
    data = escape(json.dumps(facets, ensure_ascii=False), quote=True)
    cells = [
        f'<th scope="row">{row["case_id"]}</th>',
        f"<td>{escape(row['force'])}</td>",
        f"<td>{escape(who)}</td>",
        f"<td>{escape(path)}</td>",
        f"<td>{escape(row['outcome'] or 'not stated')}</td>",
        f"<td>{escape(row['standards'])}</td>",
        f"<td>{'; '.join(about)}; {link}{note}</td>",
    ]
    return f'<tr data-facets="{data}">{"".join(cells)}</tr>'
