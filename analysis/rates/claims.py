"""What the figures support: a force against the rest, or a period against an earlier one.

Says no difference as readily as a difference, and refuses what can't be compared. Words only; the
methods are in `changes`, `funnel` and `variants`.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import polars as pl

from analysis.errors import CallError
from analysis.rates.changes import DOWN, NO_DIFFERENCE, UP, Change, rate_change
from analysis.rates.denominators import CHOICES, in_words
from analysis.rates.inputs import apart
from analysis.rates.intervals import with_rate_interval
from analysis.rates.variants import sensitivity

Row = dict[str, Any]
Tables = dict[str, pl.DataFrame]
EVERYWHERE = "england_and_wales"
OVERDISPERSED = 2.0
# A year that begins in April, in any of the ways in which people write it.
YEAR = re.compile(r"(\d{4})[/–-](\d{2}|\d{4})")


@dataclass(frozen=True)
class Claim:
    """An answer fit to print.

    Attributes:
        sentence: the answer, with the numbers and their intervals.
        supported: yes, no, or can't be said.
        caveats: what must be said with it.
        denominators: those tried, and whether the answer holds under each.
        rates: identifiers of the rates it rests on; also where nothing can be said.
    """

    sentence: str
    supported: str
    caveats: list[str]
    denominators: list[str] = field(default_factory=list)
    rates: list[str] = field(default_factory=list)


def span(start: date, end: date) -> str:
    """A period in words: 2023/24, or its two dates."""
    if (start.month, start.day, end.month, end.day) == (4, 1, 3, 31) and end.year == start.year + 1:
        return f"{start.year}/{end.year % 100:02d}"
    return f"{in_words(start)} to {in_words(end)}"


def when(start: date, end: date) -> str:
    """A period as a phrase: in 2023/24, or from one date to another."""
    words = span(start, end)
    return f"from {words}" if " to " in words else f"in {words}"


def _shown(value: float) -> str:
    return f"{value:,.2f}" if value < 10 else f"{value:,.1f}"


def _rate(row: Row, population: str = "") -> str:
    limits = f"95% interval {_shown(row['lower'])} to {_shown(row['upper'])}"
    of_whom = f" per {row['per']:,.0f} {population}" if population else ""
    return f"{_shown(row['rate'])}{of_whom} ({limits})"


def force_claim(tables: Tables, series: str, force_id: str, against: str) -> Claim:
    """A force against the other forces together, or against one other force.

    Args:
        tables: force_rates, funnels, series, forces, workforce.
        series: a series of `force_rates`.
        force_id: the force.
        against: `england_and_wales`, or a force.

    Raises:
        CallError: an unknown series or force, or a force against itself.
    """
    about = _series(tables, series, "force_rates")
    rates = tables["force_rates"].filter(pl.col("series") == series)
    rates = rates.filter(pl.col("period_end") == rates["period_end"].max())
    names = dict(tables["forces"].select("force_id", "name").iter_rows())
    for each in [force_id, *([] if against == EVERYWHERE else [against])]:
        if each not in names:
            where = "see misconduct sql 'select force_id from forces'"
            raise CallError(f"unknown force {each!r}; {where}")
    if force_id == against:
        raise CallError("a force can't be set against itself")
    row = _row_of(rates, force_id) or {"force_id": force_id, "events": None}
    other, why = _beside(rates, names, row, against, about)
    if other is None or why:
        caveats = apart(rates["caveats"][0]) if rates.height else []
        return _cannot(f"{names[force_id]}: {about['events']}", why, caveats, [row, other])
    change = rate_change(other["events"], other["population"], row["events"], row["population"])
    beside = "the other forces together" if against == EVERYWHERE else names[against]
    sentence = (
        f"{names[force_id]} had {row['events']:,.0f} {about['events']} "
        f"{when(row['period_start'], row['period_end'])}, {_rate(row, about['population'])}, "
        f"against {_rate(other)} in {beside}: {_verdict(change)}."
    )
    return Claim(
        sentence,
        "no" if change.verdict == NO_DIFFERENCE else "yes",
        [*_spread(tables, series, row), *apart(row["caveats"])],
        _tried(tables, rates, about, force_id),
        [row["rate_id"], *([other["rate_id"]] if "rate_id" in other else [])],
    )


def _series(tables: Tables, series: str, table: str) -> Row:
    known = tables["series"].filter(pl.col("table_name") == table)
    found = known.filter(pl.col("series") == series)
    if not found.height:
        raise CallError(f"unknown series {series!r}; known: {', '.join(known['series'])}")
    return found.row(0, named=True)


def _row_of(rates: pl.DataFrame, force_id: str) -> Row | None:
    found = rates.filter(pl.col("force_id") == force_id)
    return found.row(0, named=True) if found.height else None


def _others(rates: pl.DataFrame, force_id: str) -> Row:
    """The other forces added up: a force is not compared with a total that holds itself."""
    known = rates.filter(pl.col("rate").is_not_null(), pl.col("force_id") != force_id)
    added = pl.DataFrame(
        {
            "events": [float(known["events"].sum())],
            "population": [float(known["population"].sum())],
            "per": [float(known["per"][0])],
        }
    )
    return with_rate_interval(added, per=float(known["per"][0])).row(0, named=True)


def _verdict(change: Change, rate: str = "the rate") -> str:
    if change.verdict == NO_DIFFERENCE:
        return "these figures do not show a difference"
    word = {UP: "higher", DOWN: "lower"}[change.verdict]
    if change.value is None:
        return f"{rate} is {word}"
    limits = f"{change.lower:.2f} to {change.upper:.2f}"
    return f"{rate} is {word}, {change.value:.2f} times as high (95% interval {limits})"


def _beside(
    rates: pl.DataFrame, names: dict[str, str], row: Row, against: str, about: Row
) -> tuple[Row | None, str]:
    """What a force is set against, and why that can't be done; the reason is empty where it can."""
    why = _missing(names[row["force_id"]], row)
    if why:
        return None, why
    if against != EVERYWHERE:
        other = _row_of(rates, against)
        return other, _missing(names[against], other)
    if not about["rankable"]:
        return None, "only some forces are known"
    return _others(rates, row["force_id"]), ""


def _missing(name: str, row: Row | None) -> str:
    """Why a rate is absent; empty where it is there."""
    if row is None or row["events"] is None:
        return f"the figure of {name} is not published"
    return f"no population of {name} is published for the period" if row["rate"] is None else ""


def _cannot(what: str, why: str, caveats: list[str], rows: list[Row | None]) -> Claim:
    rates = [row["rate_id"] for row in rows if row and "rate_id" in row]
    return Claim(f"{what}: can't be said, because {why}.", "can't be said", caveats, [], rates)


def _spread(tables: Tables, series: str, row: Row) -> list[str]:
    funnels = tables["funnels"].filter(
        pl.col("series") == series, pl.col("period_end") == row["period_end"]
    )
    if not funnels.height:
        return []
    found = funnels.row(0, named=True)
    said = [
        f"One force of {found['units']} was picked out: about {found['by_chance_95']:.1f} of them "
        "would lie outside 95% limits by chance alone.",
    ]
    if found["dispersion"] is not None and found["dispersion"] > OVERDISPERSED:
        where = "within" if row["adjusted_class"] == "within" else "outside"
        said.append(
            f"Forces differ far more than chance explains (dispersion {found['dispersion']:.0f}); "
            f"this force lies {where} limits widened for that spread."
        )
    return said


def _tried(tables: Tables, rates: pl.DataFrame, about: Row, force_id: str) -> list[str]:
    workforce = tables["workforce"]
    tried = (
        sensitivity(rates, workforce, bool(about["rankable"])) if workforce.height else workforce
    )
    rows = {}
    if tried.height:
        of_force = tried.filter(pl.col("force_id") == force_id).iter_rows(named=True)
        rows = {row["denominator"]: row for row in of_force}
    said = []
    for name in CHOICES:
        if name not in rows:
            said.append(f"{name}: not published for every force of this period")
            continue
        row, place = rows[name], ""
        if about["rankable"]:
            place = f", {row['funnel_class']}" + (" (differs)" if row["class_changes"] else "")
        said.append(f"{name}: {_shown(row['rate'])}{place}")
    return said


def trend_claim(tables: Tables, series: str, earlier: str, later: str) -> Claim:
    """A period of a national series against an earlier one.

    Refused across a break, which is named, and where either is not one whole year.

    Args:
        tables: trends, series, series_breaks.
        series: a series of `trends`.
        earlier, later: periods, as 2022/23 or 2022-23, or by their last day.

    Raises:
        CallError: an unknown series or period.
    """
    about = _series(tables, series, "trends")
    rows = tables["trends"].filter(pl.col("series") == series).sort("period_end").to_dicts()
    first, last = _period(rows, earlier), _period(rows, later)
    earlier, later = (span(each["period_start"], each["period_end"]) for each in (first, last))
    if first["period_end"] >= last["period_end"]:
        raise CallError(f"{earlier} is not before {later}")
    what = f"{about['title']}, {earlier} to {later}"
    caveats = list(dict.fromkeys(apart(first["caveats"]) + apart(last["caveats"])))
    why = _hindrance(tables, rows, first, last)
    if why:
        return _cannot(what, why, caveats, [first, last])
    change = rate_change(first["events"], first["population"], last["events"], last["population"])
    told = (
        f"{_rate(first, about['population'])} in {earlier}, {first['events']:,.0f} in all, and "
        f"{_rate(last)} in {later}, {last['events']:,.0f} in all"
    )
    sentence = f"{about['title']}: {told}; {_verdict(change, 'the later rate')}."
    supported = "no" if change.verdict == NO_DIFFERENCE else "yes"
    kinds = [
        f"{each['population_kind']}, {in_words(each['population_as_at'])}" for each in (first, last)
    ]
    return Claim(sentence, supported, caveats, kinds, [first["rate_id"], last["rate_id"]])


def _hindrance(tables: Tables, rows: list[Row], first: Row, last: Row) -> str:
    """Why two periods can't be compared; empty where they can."""
    for each in (first, last):
        words = span(each["period_start"], each["period_end"])
        if not each["whole_year"]:
            return f"{words} is not one whole year"
        if each["rate"] is None:
            return f"no population is published for {words}"
    crossed = _crossed(tables, rows, first, last)
    return f"a break in the series lies between: {'; '.join(crossed)}" if crossed else ""


def _period(rows: list[Row], wanted: str) -> Row:
    """The row of a period as people write it: 2021/22, 2021-22, 2021/2022, or its last day."""
    year = YEAR.fullmatch(wanted)
    plain = f"{year[1]}/{year[2][-2:]}" if year else wanted
    for row in rows:
        if plain in (span(row["period_start"], row["period_end"]), str(row["period_end"])):
            return row
    known = ", ".join(span(row["period_start"], row["period_end"]) for row in rows)
    raise CallError(f"no period {wanted!r} in the series; known: {known}")


def _crossed(tables: Tables, rows: list[Row], first: Row, last: Row) -> list[str]:
    names = {
        row["break_id"]: f"{row['short_title']} ({in_words(row['effective_on'])})"
        for row in tables["series_breaks"].iter_rows(named=True)
    }
    between = [row for row in rows if first["period_end"] < row["period_end"] <= last["period_end"]]
    found = [each for row in between for each in (row["break_before"] or "").split(", ") if each]
    return [names[each] for each in dict.fromkeys(found)]
