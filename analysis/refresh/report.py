"""What a refresh did, in words: what is new, what was revised, what failed and why."""

from collections import Counter
from typing import Any

from analysis.errors import DataError
from analysis.refresh.run import Refreshed
from analysis.refresh.take import Taken

SHOWN = 10


def told(done: Refreshed) -> list[str]:
    """The lines of the report. No line where there is nothing to say of its kind."""
    lines = [*_new(done.taken), *_revised(done.revisions), *_aside(done.taken)]
    if done.offline:
        lines.append(f"Failed: {', '.join(done.failed)}: {_inline(done.offline)}")
    else:
        lines += [f"Failed: {name}: {_inline(error)}" for name, error in done.failed.items()]
    if done.build_fault:
        lines.append(f"The tables could not be built anew: {_inline(done.build_fault)}")
    return lines


def _inline(error: DataError) -> str:
    return " ".join(str(error).split("\n"))


def _new(taken: list[Taken]) -> list[str]:
    unchanged = Counter(one.file.sidecar.source for one in taken if one.state == "unchanged")
    lines = [
        f"New: {one.file.sidecar.publication_id}: {one.file.path.name}"
        + (f" (published {day})" if (day := one.file.sidecar.published_on) else "")
        + (", of which no figure is mapped" if one.bare else "")
        for one in taken
        if one.state == "new"
    ]
    lines += [
        f"Taken in now: {one.file.relative}, which was set aside before."
        for one in taken
        if one.state == "taken in now"
    ]
    lines += [f"Unchanged: {name}: {count} files" for name, count in unchanged.items()]
    return lines


def _revised(rows: list[dict[str, Any]]) -> list[str]:
    if not rows:
        return []
    lines = [f"Revised by the publishers: {len(rows)} figures, the largest change first."]
    lines += [f"  {in_words(row)}" for row in rows[:SHOWN]]
    if len(rows) > SHOWN:
        lines.append(f"  and {len(rows) - SHOWN} more, in the table revisions")
    return lines


def in_words(row: dict[str, Any]) -> str:
    """A revision on one line: what, from, to, by how much, in which edition."""
    keys = ("area", "worker_type", "stage", "proceeding", "finding", "outcome_id", "standard_id")
    named = " ".join(str(row[key]) for key in keys if row[key] and row[key] != "workforce")
    change = f" ({row['change']:+,.10g})" if row["change"] is not None else ""
    older = _value(row["older_value"], row["older_marker"])
    newer = _value(row["newer_value"], row["newer_marker"])
    edition = row["newer_publication_id"]
    return f"{named} {row['measure']}, {row['period_end']}: {older} to {newer}{change}, {edition}"


def _value(value: float | None, marker: str | None) -> str:
    return f"{value:,.10g}" if value is not None else f"none ({marker})"


def _aside(taken: list[Taken]) -> list[str]:
    lines: list[str] = []
    for one in taken:
        if one.state == "set aside":
            lines.append(f"Set aside: {one.file.relative}, kept but not taken into the tables:")
            lines += [f"  {line}" for line in one.reason.splitlines()]
    return lines
