"""A page on which a person checks drafts: the text with the deciding words marked, the draft beside
it, and a form whose corrections download as CSV for `accept.py`.

One file that asks nobody for anything and works from disk. It decides nothing.
"""

import html
import json
import re
from collections.abc import Sequence
from importlib.resources import files
from itertools import pairwise
from urllib.parse import urlsplit

from analysis.cases.dates import published
from analysis.cases.drafts import Draft
from analysis.cases.reading import Text
from analysis.cases.values import REGISTER_VALUES, STANDARDS

REGISTER_COLUMNS = (
    "case_id", "subject_no", "people", "force", "role", "rank", "status", "case_to_answer",
    "standards", "proceeding", "finding", "outcome", "decided_on", "published_on", "matter",
    "source_url", "source_kind", "confidence", "note",
)  # fmt: skip
REQUIRED = ("source_url", "source_kind")
_AUTHORITY = re.compile(r"(?:^|\.)(?:police|gov)\.uk$")
_FROM_DRAFT = {"force": "force_id", "outcome": "outcome_id"}


def _register_row(text: Text, draft: Draft) -> dict[str, str]:
    row = dict.fromkeys(REGISTER_COLUMNS, "")
    for name in REGISTER_COLUMNS:
        value = getattr(draft, _FROM_DRAFT.get(name, name), None)
        if value is not None:
            row[name] = "|".join(value) if isinstance(value, tuple) else str(value)
    day = published(text.date)
    row["published_on"] = day.isoformat() if day else ""
    row["source_url"] = text.url
    row["source_kind"] = source_kind(text.url)
    return row


def source_kind(url: str) -> str:
    """Who published a page, as far as its address tells: an authority ("official"), or nothing."""
    host = urlsplit(url).hostname or ""
    return "official" if _AUTHORITY.search(host) else ""


def _marks(drafts: Sequence[Draft]) -> list[tuple[int, int, str]]:
    found = {
        (words.start, words.end, f"{draft.subject_no}: {name.removesuffix('_id')}")
        for draft in drafts
        for name, words in draft.evidence.items()
    }
    return sorted(found)


def marked_text(content: str, drafts: Sequence[Draft]) -> str:
    """The text as HTML, each evidence span in a `<mark>` that names subject and field."""
    marks = _marks(drafts)
    edges = sorted({0, len(content), *(m[0] for m in marks), *(m[1] for m in marks)})
    out = []
    for start, end in pairwise(edges):
        piece = html.escape(content[start:end])
        labels = [label for a, b, label in marks if a <= start and end <= b]
        if labels and piece:
            fields = sorted({label.split(": ")[1] for label in labels})
            said = html.escape("; ".join(labels), quote=True)
            piece = (
                f'<mark class="{fields[0]}" title="{said}">{piece}'
                f"<sup>{html.escape(', '.join(fields).replace('_', ' '))}</sup></mark>"
            )
        out.append(piece)
    return "".join(out)


def _field(name: str, value: str, number: str) -> str:
    field_id = f"{name}-{number}"
    label = f'<label for="{field_id}">{name.replace("_", " ")}</label>'
    if name == "standards":
        chosen = value.split("|")
        boxes = "".join(
            f'<label class="box"><input type="checkbox" data-standard value="{s}"'
            f"{' checked' if s in chosen else ''}> {s.replace('_', ' ')}</label>"
            for s in STANDARDS
        )
        return f"<fieldset><legend>standards</legend>{boxes}</fieldset>"
    required = " required" if name in REQUIRED else ""
    if name in REGISTER_VALUES:
        options = "".join(
            f'<option value="{v}"{" selected" if v == value else ""}>{v.replace("_", " ")}</option>'
            for v in ("", *REGISTER_VALUES[name])
        )
        select = f'<select id="{field_id}" data-name="{name}"{required}>{options}</select>'
        return f"<div>{label}{select}</div>"
    shown = html.escape(value, quote=True)
    return f'<div>{label}<input id="{field_id}" data-name="{name}" value="{shown}"{required}></div>'


def _form(text: Text, draft: Draft, number: str) -> str:
    row = _register_row(text, draft)
    fields = "".join(_field(name, row[name], number) for name in REGISTER_COLUMNS)
    reasons = "".join(f"<li>{html.escape(reason)}</li>" for reason in draft.needs_review)
    why = f'<div class="why"><strong>Check:</strong><ul>{reasons}</ul></div>' if reasons else ""
    title = f"Subject {draft.subject_no}" if draft.subject_no else "No record drafted"
    tick = "" if draft.needs_review else " checked"
    return (
        f'<form class="draft" data-draft><h3>{title}</h3>{why}'
        f'<label class="box"><input type="checkbox" data-take{tick}> take into the CSV</label>'
        f"{fields}</form>"
    )


def _section(number: int, text: Text, drafts: Sequence[Draft]) -> str:
    heading = html.escape(text.heading or text.case_id)
    paragraphs = marked_text(text.content, drafts)
    forms = "".join(_form(text, d, f"{number}-{i}") for i, d in enumerate(drafts))
    return (
        f'<section><h2>{heading}</h2><div class="sides"><div class="text">{paragraphs}</div>'
        f'<div class="drafts">{forms}</div></div></section>'
    )


def review_page(texts: Sequence[Text], drafts: Sequence[Draft]) -> str:
    """A self-contained HTML page for correcting drafts; its button downloads a CSV.

    Args:
        texts: the texts as shown.
        drafts: their drafts, matched to the texts by `case_id`.
    """
    assets = files("analysis.cases")
    style = assets.joinpath("review.css").read_text(encoding="utf-8")
    script = assets.joinpath("review.js").read_text(encoding="utf-8")
    by_case: dict[str, list[Draft]] = {}
    for draft in drafts:
        by_case.setdefault(draft.case_id, []).append(draft)
    sections = "".join(
        _section(n, text, by_case.get(text.case_id, [])) for n, text in enumerate(texts)
    )
    columns = json.dumps(REGISTER_COLUMNS)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Review of drafted records</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        "<header><h1>Review of drafted records</h1><p>Marked words decided a field. Correct the "
        "form, tick what is right, and download. Names of people do not belong in any field.</p>"
        '<button type="button" id="download">Download corrections as CSV</button>'
        '<output id="said" aria-live="polite"></output></header>\n'
        f"<main>{sections}</main>\n<script>\nconst COLUMNS = {columns};\n{script}</script>\n"
        "</body>\n</html>\n"
    )
