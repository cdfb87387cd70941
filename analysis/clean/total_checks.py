"""A check for every total that a file prints: its parts against it, with where both stand.

They are added up as the file is read (`ingest/totals`); what is stored is taken again as it is.
"""

from collections import Counter

import polars as pl

from analysis.clean.check_row import Row, check_row
from analysis.ingest.total_labels import is_total_word
from analysis.ingest.totals import PrintedTotal

PREFIX = "total/"
# How the explanation of a total begins whose parts have not all a number.
NOT_COMPARABLE = "Not comparable"
# The sheets store full-time equivalents in binary fractions, whose sum is off in the last digits.
NOISE, RELATIVE = 1e-6, 1e-9
SUBJECT = ("stage", "route", "outcome_id", "worker_type", "breakdown_value")


def total_checks(totals: list[PrintedTotal]) -> list[Row]:
    """Rows of the table `checks`.

    Parts without a number make a total that is not comparable: then what is known of them must not
    come to more, and where nothing is known there is nothing that could disagree.
    """
    seen: Counter[str] = Counter()
    rows = []
    for total in totals:
        row = _row(total)
        seen[row["check_id"]] += 1
        if seen[row["check_id"]] > 1:
            row["check_id"] += f"/{total.column}"
        rows.append(row)
    return rows


def stored_checks(checks: pl.DataFrame) -> list[Row]:
    """The rows of total checks that a build has stored."""
    return checks.filter(pl.col("check_id").str.starts_with(PREFIX)).to_dicts()


def _row(total: PrintedTotal) -> Row:
    whole = total.whole
    publication, sheet = whole["publication_id"], whole["sheet"]
    # The sheet of a transcription is its file's name; other files have several sheets.
    name = total.path.rpartition("/")[2]
    place = sheet if name == f"{sheet}.csv" else f"{name}/{sheet}"
    row = check_row(
        f"{PREFIX}{publication}/{place}/{whole['cell']}" + ("/across" if total.across else ""),
        publication,
        _what(total),
        whole["value"],
        total.added,
        _explanation(total),
        at_most=bool(total.marked),
        tolerance=max(NOISE, RELATIVE * whole["value"]),
    )
    return row | {
        "passed": row["passed"] or total.added is None,
        "path": total.path,
        "sheet": sheet,
        "cell": whole["cell"],
        "parts": total.cells,
    }


def _what(total: PrintedTotal) -> str:
    whole = total.whole
    words = [str(whole[key]) for key in SUBJECT if whole.get(key)]
    # A total of forces needs no name; any other is told apart by it.
    forces = all(part["force_id"] for part in total.parts) and not total.across
    noun = "columns" if total.across else "forces" if forces else "rows"
    if total.across:
        words.insert(0, whole["area"])
    named = "" if forces and is_total_word(total.label) else f" of {total.label}"
    period = whole["period_as_published"] or whole["period_end"] or ""
    said = f"{len(total.parts)} {noun} against the printed total{named}: {' '.join(words)} {period}"
    return said.strip()


def _explanation(total: PrintedTotal) -> str | None:
    if total.marked:
        markers = sorted({str(part["marker"]) for part in total.parts if part["value"] is None})
        return (
            f"{NOT_COMPARABLE}: {total.marked} of {len(total.parts)} parts have no number "
            f"({', '.join(markers)})."
        )
    # A transcriber's note on the total says what is known of its gap, such as rounding.
    agrees = total.added is not None and abs(total.added - total.whole["value"]) <= NOISE
    return None if agrees else total.whole.get("note")
