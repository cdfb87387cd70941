"""What the newest edition of each source brought: new figures, revised ones, and what is not held.

Reads the editions and revisions that the build wrote down; compares no figures itself.
"""

from datetime import date
from html import escape
from typing import Any

import polars as pl

from analysis.reporting import words
from analysis.reporting.data import Data
from analysis.reporting.force_pages.facts import Facts
from analysis.reporting.force_pages.published import names_of, what
from analysis.reporting.html import Html

Row = dict[str, Any]
# Sources that come out edition by edition, with the name of their series in `releases`.
SOURCES = {
    "home-office-misconduct": "Police misconduct",
    "college-barred-list": "",
    "iopc-outcomes": "",
    "iopc-complaints": "",
    "home-office-workforce": "Police workforce",
}
MOST_REVISIONS = 3


def since_last_edition(data: Data) -> Html:
    """A list with an item a source: newest edition, what is new in it, what it revised."""
    items = "".join(f"<li>{_item(data, source)}</li>" for source in SOURCES if _held(data, source))
    revised = data.table("revisions").height
    told = "one figure" if revised == 1 else f"{words.number(revised)} figures"
    return Html(
        f'<ul class="editions">{items}</ul><p>In all, {told} came out again with another value '
        'than before: <a href="/changes.qmd">all changes</a>.</p>'
    )


def _held(data: Data, source: str) -> list[Row]:
    """The editions of a source by its own publisher, the newest first."""
    rows = data.table("publications").filter(pl.col("source") == source)
    counted = rows.group_by("publisher").len().sort("len", "publisher", descending=[True, False])
    if not counted.height:
        return []
    own = rows.filter(pl.col("publisher") == counted["publisher"][0])
    newest = pl.coalesce("period_end", "published_on")
    return own.sort(newest, "published_on", descending=True, nulls_last=True).to_dicts()


def _item(data: Data, source: str) -> str:
    newest, *others = _held(data, source)
    before = [each for each in others if each["period_end"] != newest["period_end"]]
    on = newest["published_on"]
    published = f"published {words.day(on)}" if on else "day of publication not known"
    said = [
        f"New: {_new(data, newest, before)}",
        f"Revised: {_revised(data, source) or 'nothing'}",
        *_not_held(data, newest, SOURCES[source]),
    ]
    head = (
        f"<strong>{escape(newest['title'])}</strong> ({escape(newest['publisher'])}, {published})"
    )
    return f"{head}. {' '.join(f'{escape(text)}.' for text in said)}"


def _new(data: Data, newest: Row, before: list[Row]) -> str:
    figures, fresh = _counts(data, newest, before)
    noun = "figure" if figures == 1 else "figures"
    counted = f"{words.number(figures)} {noun}"
    if not before:
        return f"{counted}; no earlier edition is held"
    if fresh == figures:
        return f"{counted} of a later period than any edition before"
    if not fresh:
        return f"{counted} of a period that an edition before has figures of too"
    return f"{counted}, {words.number(fresh)} of them of a later period than any edition before"


def _counts(data: Data, newest: Row, before: list[Row]) -> tuple[int, int]:
    """Figures of the newest edition, and those of them of a later period than any before."""
    ends = pl.concat(
        [
            data.table("figures").select("publication_id", "period_end"),
            data.table("workforce").select("publication_id", period_end="as_at"),
        ]
    )
    mine = ends.filter(pl.col("publication_id") == newest["publication_id"])
    earlier = ends.filter(pl.col("publication_id").is_in([b["publication_id"] for b in before]))
    last = earlier["period_end"].max()
    fresh = mine.filter(pl.col("period_end") > last).height if isinstance(last, date) else 0
    return mine.height, fresh


def _revised(data: Data, source: str) -> str:
    """The revisions of a source, the largest first, each by how much."""
    rows = (
        data.table("revisions")
        .filter(pl.col("source") == source)
        .sort(pl.col("change").abs(), descending=True, nulls_last=True)
    )
    if not rows.height:
        return ""
    names = names_of(Facts(data))
    said = [_change(row, names) for row in rows.head(MOST_REVISIONS).iter_rows(named=True)]
    more = rows.height - len(said)
    rest = f"; and {more} more, none by a larger number" if more else ""
    return f"{'; '.join(said)}{rest}"


def _change(row: Row, names: dict[str, str]) -> str:
    older, newer = (words.number(row[key]) for key in ("older_value", "newer_value"))
    by = _by(row["change"])
    when = words.period(row["period_start"], row["period_end"])
    return f"{what(row, names)}, {when}: from {older} to {newer}{by}"


def _by(change: float | None) -> str:
    if not change:
        return ""
    return f", {'up' if change > 0 else 'down'} {words.number(abs(change))}"


def _not_held(data: Data, newest: Row, series: str) -> list[str]:
    """Releases that are known to be out and newer than what is held."""
    held = newest["published_on"]
    if not series or held is None:
        return []
    rows = data.table("releases").filter(pl.col("publication_series") == series)
    later = [
        row["reference_period"]
        for row in rows.iter_rows(named=True)
        if _day(row["published"]) and str(row["published"])[:10] > held.isoformat()
    ]
    if not later:
        return []
    return [f"Out, and not held here: {words.listed(later)}"]


def _day(text: str | None) -> bool:
    """Whether a text begins with a day."""
    try:
        date.fromisoformat(str(text)[:10])
    except ValueError:
        return False
    return True
