"""The state of things in sentences whose every number is computed, with interval and receipt."""

from collections.abc import Callable
from html import escape
from typing import Any

import polars as pl

from analysis.rates.denominators import QUOTED
from analysis.reporting import words
from analysis.reporting.data import Data
from analysis.reporting.exhibits.trends import direction, runs
from analysis.reporting.html import Html
from analysis.reporting.receipts import receipts_of

Row = dict[str, Any]
Statement = tuple[str, list[str]]


def statements(data: Data) -> Html:
    """The sentences of the front page as a list, each with the identifiers of its receipts."""
    items = []
    for make in MAKERS:
        made = make(data)
        if made is None:
            continue
        text, receipts = made
        codes = pl.DataFrame({"rate_id": receipts})
        told = "; ".join(each.short() for each in receipts_of(data, codes))
        items.append(f'<li>{escape(text)} <span class="receipt">Receipt: {told}</span></li>')
    return Html(f'<ul class="findings">{"".join(items)}</ul>')


def _trend(data: Data, series: str) -> list[Row]:
    rows = data.table("trends").filter(pl.col("series") == series)
    return rows.sort("period_end", "period_start").to_dicts()


def _share(data: Data, series: str, category: str) -> Row | None:
    rows = data.table("outcome_rates").filter(
        pl.col("series") == series, pl.col("category") == category
    )
    rows = rows.sort("period_end", "period_start")
    return rows.row(-1, named=True) if rows.height else None


def _period(row: Row) -> str:
    return words.period(row["period_start"], row["period_end"])


def _of(row: Row) -> str:
    """`79% (409 of 518; 95% interval 75% to 82%)`."""
    return (
        f"{words.percent(row['rate'])} ({words.number(row['events'])} of "
        f"{words.number(row['population'])}; 95% interval "
        f"{words.interval(row['lower'], row['upper'], share=True)})"
    )


def _barred(data: Data) -> Statement | None:
    rows = _trend(data, "barred-officers")
    if not rows:
        return None
    row = rows[-1]
    quoted = QUOTED in row["caveats"]
    day = words.day(row["population_as_at"])
    beside = f" The number of officers, of {day}, was read where somebody else quotes it."
    return (
        f"{words.number(row['events'])} officers were put on the police barred list in "
        f"{_period(row)}, {words.rate(row['rate'])} for every 1,000 officers (95% interval "
        f"{words.interval(row['lower'], row['upper'])}). They include officers who had left "
        f"and would have been dismissed.{beside if quoted else ''}",
        [row["rate_id"]],
    )


def _barred_change(data: Data) -> Statement | None:
    rows = data.table("trends").filter(pl.col("series") == "barred-officers")
    longest = max(runs(rows), key=len, default=[])
    if len(longest) < 2:
        return None
    first, last = longest[0], longest[-1]
    verb = direction(first, last)
    if verb == "no clear change":
        told = f"shows no clear change from {_period(first)} to {_period(last)}"
    else:
        told = (
            f"{verb} from {words.rate(first['rate'])} per 1,000 officers in {_period(first)} to "
            f"{words.rate(last['rate'])} in {_period(last)}"
        )
    return (
        f"The rate of officers barred {told}, the longest stretch that no break in the series "
        "interrupts.",
        [first["rate_id"], last["rate_id"]],
    )


def _referred(data: Data) -> Statement | None:
    rows = _trend(data, "home-office-referred")
    share = _share(data, "home-office-proceedings-type", "misconduct meeting")
    if not rows or share is None:
        return None
    row = rows[-1]
    return (
        f"The Home Office counted {words.number(row['events'])} police officers referred to "
        f"misconduct proceedings in {_period(row)}, special constables among them; for "
        f"{_of(share)} it was a misconduct meeting, which can't dismiss.",
        [row["rate_id"], share["rate_id"]],
    )


def _findings(data: Data) -> Statement | None:
    meeting = _share(data, "home-office-findings-meeting", "misconduct proven")
    hearing = _share(data, "home-office-findings-hearing", "gross misconduct proven")
    if meeting is None or hearing is None:
        return None
    return (
        f"In {_period(meeting)} misconduct was proven for {_of(meeting)} of officers at meetings "
        f"whose finding is known, and gross misconduct for {_of(hearing)} of those at hearings.",
        [meeting["rate_id"], hearing["rate_id"]],
    )


def _dismissed(data: Data) -> Statement | None:
    row = _share(data, "iopc-outcomes-given-gross-misconduct", "Dismissed")
    if row is None:
        return None
    return (
        f"Of those with gross misconduct proven after an IOPC investigation in {_period(row)}, "
        f"{_of(row)} were dismissed without notice. What followed for the rest is not in the "
        "figures held; a former officer can't be dismissed. They are a first edition, since "
        "revised.",
        [row["rate_id"]],
    )


def _complaints(data: Data) -> Statement | None:
    rows = _trend(data, "complaints-logged")
    if not rows:
        return None
    row = rows[-1]
    return (
        f"Forces logged {words.number(row['events'])} complaints in {_period(row)}. Complaints "
        "are not misconduct: most are about service.",
        [row["rate_id"]],
    )


def _by_force(data: Data) -> Statement | None:
    rows = data.table("force_rates").filter(pl.col("series") == "hansard-dismissed")
    if not rows.height:
        return None
    outside = rows.filter(pl.col("funnel_class") != "within").height
    nought = rows.filter(pl.col("events") == 0).height
    return (
        f"The one complete table of dismissals by force that is held here is of 2008/09: "
        f"{words.number(float(rows['events'].sum()))} officers (full-time equivalents) in "
        f"{rows.height} forces, none in {nought} of them; {outside} of the forces lie outside what "
        "chance alone would give.",
        rows.sort("events", descending=True)["rate_id"].to_list()[:1],
    )


def _standards(data: Data) -> Statement | None:
    rows = data.table("standard_rates").filter(pl.col("series") == "register-engaged")
    if not rows.height:
        return None
    row = rows.sort("events", descending=True).row(0, named=True)
    named = dict(data.table("standards").select("standard_id", "name").iter_rows())
    return (
        f"In the IOPC summaries coded here the standard named most often is "
        f"{named[row['standard_id']]}: for {_of(row)} of people with a case to answer. Most "
        "summaries name no standard at all.",
        [row["rate_id"]],
    )


MAKERS: list[Callable[[Data], Statement | None]] = [
    _barred,
    _barred_change,
    _referred,
    _findings,
    _dismissed,
    _complaints,
    _by_force,
    _standards,
]
