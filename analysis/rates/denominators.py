"""Denominators: the workforce that a count is set against, at the date nearest the period's middle.

The rule: headcounts are wanted, full-time equivalents are taken where only they exist. Among the
dates at which every force that is asked for has a figure, the nearest headcount within half a year
of the middle comes first, then the nearest full-time equivalent within half a year, then the
nearest headcount at whatever distance, which the caveats then say.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

HALF_A_YEAR = 184
TERRITORIAL = 43
OFFICERS = ("officer",)
OFFICERS_AND_SPECIALS = ("officer", "special")
EMPLOYEES = ("officer", "special", "staff", "pcso", "designated_officer")
# Full-time equivalents are not published for special constables.
EMPLOYEES_FTE = ("officer", "staff", "pcso", "designated_officer")
KINDS = {
    OFFICERS: "police officers",
    OFFICERS_AND_SPECIALS: "police officers and special constables",
    EMPLOYEES: "officers, special constables, staff, PCSOs and designated officers",
    EMPLOYEES_FTE: "officers, staff, PCSOs and designated officers",
}
MEASURES = {"headcount": "headcount", "fte": "full-time equivalent"}
# How every caveat about a denominator begins.
SPOKEN_OF = "The population is"
QUOTED = "as somebody else quotes it"
NO_DENOMINATOR = f"{SPOKEN_OF} not published for this period, so that there is no rate."


@dataclass(frozen=True)
class Choice:
    """A denominator that can be asked for.

    Attributes:
        types: kinds of worker.
        measures: headcount, full-time equivalent, or both in the order of the rule.
        ends: averaged over the dates nearest the period's two ends, instead of the middle's.
    """

    types: tuple[str, ...]
    measures: tuple[str, ...] = ("headcount", "fte")
    ends: bool = False


CHOICES = {
    "officers": Choice(OFFICERS, ("headcount",)),
    "officers-fte": Choice(OFFICERS, ("fte",)),
    "officers-ends": Choice(OFFICERS, ("headcount",), ends=True),
    "officers-and-specials": Choice(OFFICERS_AND_SPECIALS, ("headcount",)),
    "all-staff": Choice(EMPLOYEES, ("headcount",)),
    "all-staff-fte": Choice(EMPLOYEES_FTE, ("fte",)),
    "all-staff-ends": Choice(EMPLOYEES, ("headcount",), ends=True),
}


@dataclass(frozen=True)
class Denominator:
    """A population by force on one date.

    `frame` has force_id, population and workforce_ids (a list); a national one has one row
    with force_id `england_and_wales`, and figure_ids where a printed total was taken.
    """

    frame: pl.DataFrame
    kind: str
    as_at: date
    days_off: int
    quoted: bool

    def caveats(self, *, asked: bool = False) -> list[str]:
        """What must be said of it beside the rate.

        Args:
            asked: whether its kind was asked for, and not taken for want of another.
        """
        said = []
        if self.days_off > HALF_A_YEAR:
            said.append(
                f"{SPOKEN_OF} that of {in_words(self.as_at)}, the nearest known, "
                f"{round(self.days_off / 30.44)} months from the middle of the period."
            )
        if "full-time" in self.kind and not asked:
            said.append(f"{SPOKEN_OF} in full-time equivalents: no headcount is known here.")
        if self.quoted:
            said.append(
                f"{SPOKEN_OF} that of {in_words(self.as_at)} {QUOTED}, not read at its publisher."
            )
        return said


def in_words(day: date) -> str:
    """31 March 2023."""
    return f"{day.day} {day:%B %Y}"


def middle(start: date, end: date) -> date:
    """The middle day of a period."""
    return start + timedelta(days=(end - start).days // 2)


def by_force(
    workforce: pl.DataFrame,
    types: tuple[str, ...],
    forces: list[str],
    start: date,
    end: date,
    measures: tuple[str, ...] = ("headcount", "fte"),
) -> Denominator | None:
    """The denominator of each of the forces, all at one date and of one kind, or None."""
    asked = pl.col("worker_type").is_in(types), pl.col("force_id").is_in(forces)
    wanted = _best_rows(workforce.filter(*asked))
    held = wanted.group_by("as_at").agg(pl.col("headcount", "fte").count())
    mid = middle(start, end)
    candidates: list[tuple[int, int, date, str]] = []
    for row in held.iter_rows(named=True):
        days = abs((row["as_at"] - mid).days)
        candidates += [
            (_step(measure, days), days, row["as_at"], measure)
            for measure in measures
            if row[measure] == len(types) * len(forces)
        ]
    if not candidates:
        return None
    _, days, day, measure = min(candidates)
    rows = wanted.filter(pl.col("as_at") == day)
    frame = rows.group_by("force_id").agg(
        pl.col(measure).sum().alias("population"), pl.col("workforce_id").alias("workforce_ids")
    )
    quoted = rows["provenance"].eq("quoted").any()
    kind = f"{KINDS[types]}, {MEASURES[measure]}"
    return Denominator(frame.sort("force_id"), kind, day, days, bool(quoted))


def chosen(
    workforce: pl.DataFrame, choice: Choice, forces: list[str], start: date, end: date
) -> Denominator | None:
    """The denominator that was asked for, or None where it is not published for every force."""
    if not choice.ends:
        return by_force(workforce, choice.types, forces, start, end, choice.measures)
    sides = [
        by_force(workforce, choice.types, forces, day, day, choice.measures)
        for day in (start - timedelta(days=1), end)
    ]
    first, last = sides
    if first is None or last is None or max(first.days_off, last.days_off) > HALF_A_YEAR:
        return None
    # One date is no average.
    if first.as_at == last.as_at:
        return None
    frame = first.frame.join(last.frame, on="force_id", suffix="_last").select(
        "force_id",
        population=(pl.col("population") + pl.col("population_last")) / 2,
        workforce_ids=pl.concat_list("workforce_ids", "workforce_ids_last"),
    )
    kind = f"{first.kind}, mean of {in_words(first.as_at)} and {in_words(last.as_at)}"
    return Denominator(frame.sort("force_id"), kind, last.as_at, 0, first.quoted or last.quoted)


def _best_rows(workforce: pl.DataFrame) -> pl.DataFrame:
    """One row a force, date and kind of worker: the publisher's own, of the newest edition."""
    return workforce.sort(
        pl.col("provenance") == "quoted",
        pl.col("headcount").is_null(),
        "publication_id",
        descending=[False, False, True],
    ).unique(["force_id", "as_at", "worker_type"], keep="first", maintain_order=True)


def _step(measure: str, days: int) -> int:
    if days <= HALF_A_YEAR:
        return 0 if measure == "headcount" else 1
    return 2 if measure == "headcount" else 3


def national(
    workforce: pl.DataFrame,
    figures: pl.DataFrame,
    types: tuple[str, ...],
    forces: list[str],
    start: date,
    end: date,
) -> Denominator | None:
    """England and Wales: the forces added up, or a printed national total nearer the middle."""
    added = by_force(workforce, types, forces, start, end)
    found = _printed(figures, types, start, end) if len(forces) == TERRITORIAL else None
    if added is None or (found and (_rank(found) < _rank(added))):
        return found
    ids = [each for row in added.frame["workforce_ids"].to_list() for each in row]
    frame = pl.DataFrame(
        {
            "force_id": ["england_and_wales"],
            "population": [round(float(added.frame["population"].sum()), 2)],
            "workforce_ids": [ids],
            "figure_ids": pl.Series([[]], dtype=pl.List(pl.String)),
        }
    )
    return Denominator(frame, added.kind, added.as_at, added.days_off, added.quoted)


def _rank(found: Denominator) -> tuple[int, int]:
    measure = "fte" if "full-time" in found.kind else "headcount"
    return _step(measure, found.days_off), found.days_off


def _printed(
    figures: pl.DataFrame, types: tuple[str, ...], start: date, end: date
) -> Denominator | None:
    """The printed national total of officers nearest the middle, the publisher's own first."""
    if types != OFFICERS:
        return None
    mid = middle(start, end)
    printed = figures.filter(
        pl.col("stage") == "workforce",
        pl.col("unit") == "workforce",
        pl.col("area") == "england_and_wales",
        pl.col("worker_type") == "officer",
        pl.col("measure").is_in(list(MEASURES)),
        pl.col("publication_id").str.starts_with("home-office-workforce/"),
    )
    best: tuple[tuple[int, int, bool, str], dict[str, object]] | None = None
    for row in printed.iter_rows(named=True):
        days = abs((row["period_end"] - mid).days)
        quoted = row["provenance"] == "quoted"
        rank = (_step(row["measure"], days), days, quoted, row["publication_id"])
        if best is None or rank < best[0]:
            best = (rank, row)
    if best is None:
        return None
    (_, days, quoted, _), found = best
    frame = pl.DataFrame(
        {
            "force_id": ["england_and_wales"],
            "population": [found["value"]],
            "workforce_ids": pl.Series([[]], dtype=pl.List(pl.String)),
            "figure_ids": [[found["figure_id"]]],
        }
    )
    kind = f"{KINDS[types]}, {MEASURES[str(found['measure'])]}"
    as_at = found["period_end"]
    assert isinstance(as_at, date)
    return Denominator(frame, kind, as_at, days, quoted)
