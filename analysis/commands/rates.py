"""`misconduct rates`: the rates by force, standard or outcome, or over time, with intervals."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import duckdb

from analysis.commands.database import open_database
from analysis.commands.output import Format, show
from analysis.errors import CallError

if TYPE_CHECKING:
    import polars as pl

Key = Literal["force", "standard", "outcome", "trend"]
TABLES = {
    "force": "force_rates",
    "standard": "standard_rates",
    "outcome": "outcome_rates",
    "trend": "trends",
}
# What a table on a screen has room for; CSV and JSON have every column.
SHOWN = {
    "force": "series, force_id, period_end, events, population, population_kind, rate, lower, "
    "upper, method, funnel_class",
    "standard": "series, standard_id, outcome_id, events, population, rate, lower, upper, method",
    "outcome": "series, period_end, route, category, finding, events, population, rate, lower, "
    "upper, method",
    "trend": "series, period_start, period_end, events, population, population_kind, rate, lower, "
    "upper, method, break_before",
}


@dataclass(frozen=True)
class Choices:
    """What can be asked for beyond the rates as they were built."""

    confidence: float = 0.95
    denominator: str | None = None
    shrink: bool = False
    rank: bool = False

    @property
    def by_force_only(self) -> bool:
        """Whether something is asked for that only rates by force have."""
        return self.denominator is not None or self.shrink or self.rank


def run_rates(
    data: Path,
    key: Key,
    series: str | None,
    year: str | None,
    form: Format,
    choices: Choices | None = None,
) -> None:
    """Print the rates of a key, of one series or year where asked.

    Args:
        data: the data folder.
        key: force, standard, outcome or trend.
        series: one series; all where none is given.
        year: year in which the period ends (2025), or a financial year (2024/25).
        form: table, csv or json.
        choices: another confidence; for forces another denominator, shrinkage or ranks.

    Raises:
        CallError: no such series or year, or a choice that the key does not have.
        DataError: a denominator that is not published for every force of a series.
    """
    choices = choices or Choices()
    if choices.by_force_only and key != "force":
        raise CallError("--denominator, --shrink and --rank are for rates by force")
    table = TABLES[key]
    with open_database(data) as connection:
        condition, values = _condition(connection, table, series, year)
        if choices == Choices():
            columns = SHOWN[key] if form == "table" else "*"
            query = f"SELECT {columns} FROM {table} WHERE {condition} ORDER BY ALL"
            cursor = connection.execute(query, values)
            names = [column[0] for column in cursor.description or []]
            show(names, cursor.fetchall(), form)
            said = connection.execute(
                f"SELECT DISTINCT series, caveats FROM {table} WHERE {condition}", values
            ).fetchall()
        else:
            said = _show_again(connection, key, condition, values, form, choices)
        if form == "table":
            print()
            for each, caveats in sorted(said):
                print(f"{each}: {caveats}{by_chance(connection, each) if key == 'force' else ''}")


def by_chance(connection: duckdb.DuckDBPyConnection, series: str) -> str:
    """How many forces would lie outside the funnel by chance alone; empty without a funnel."""
    query = "SELECT units, by_chance_95, outside_95 FROM funnels WHERE series = ? ORDER BY ALL"
    return "".join(
        f" By chance alone about {expected:.1f} of {units} forces would lie outside the 95% "
        f"limits; {outside} do."
        for units, expected, outside in connection.execute(query, [series]).fetchall()
    )


def _condition(
    connection: duckdb.DuckDBPyConnection, table: str, series: str | None, year: str | None
) -> tuple[str, list[str]]:
    """The WHERE clause of a series and year that are known, and its values."""
    where, values = ["true"], []
    known = connection.execute(f"SELECT DISTINCT series, year(period_end) FROM {table}").fetchall()
    if series is not None:
        _known("series", series, sorted({str(row[0]) for row in known}))
        where.append("series = ?")
        values.append(series)
    if year is not None:
        wanted = str(ending(year))
        _known("year", wanted, sorted({str(row[1]) for row in known if series in (None, row[0])}))
        where.append("year(period_end) = ?")
        values.append(wanted)
    return " AND ".join(where), values


def _show_again(
    connection: duckdb.DuckDBPyConnection,
    key: Key,
    condition: str,
    values: list[str],
    form: Format,
    choices: Choices,
) -> list[tuple[str, str]]:
    """Print the rates computed again under the choices; returns series and caveats."""
    import polars as pl

    query = f"SELECT * FROM {TABLES[key]} WHERE {condition}"
    rates: pl.DataFrame = connection.sql(query, params=values).pl()
    if key == "force":
        rankable = connection.sql("SELECT series, rankable FROM series").pl()
        workforce = connection.sql("SELECT * FROM workforce").pl()
        made = _forces_again(rates, dict(rankable.iter_rows()), workforce, choices)
    else:
        made = _confidence_again(rates, key, choices.confidence)
    shown = [name.strip() for name in SHOWN[key].split(",") if name.strip() in made.columns]
    added = [n for n in ("shrunken_rate", "rank", "rank_lower", "rank_upper") if n in made.columns]
    kept = [*shown, *added] if form == "table" else made.columns
    said = made.select("series", "caveats").unique().rows()
    made = made.select(kept).sort(shown[:3])
    show(made.columns, made.rows(), form)
    return said


def _forces_again(
    rates: "pl.DataFrame", rankable: dict[str, bool], workforce: "pl.DataFrame", choices: Choices
) -> "pl.DataFrame":
    import polars as pl

    from analysis.rates.variants import with_choices

    alone = rates["series"].n_unique() == 1
    frames = [
        with_choices(
            found,
            workforce,
            rankable[str(series)],
            denominator=choices.denominator,
            confidence=choices.confidence,
            shrink=choices.shrink,
            rank=choices.rank,
        )
        for (series, _), found in rates.partition_by(
            ["series", "period_end"], as_dict=True, maintain_order=True
        ).items()
        # Of all series at once a partial list is left out; asked for by name, it is refused.
        if rankable[str(series)] or alone or not (choices.rank or choices.shrink)
    ]
    return pl.concat(frames, how="diagonal_relaxed")


def _confidence_again(rates: "pl.DataFrame", key: Key, confidence: float) -> "pl.DataFrame":
    import polars as pl

    from analysis.rates.intervals import with_rate_interval
    from analysis.rates.proportions import with_proportion_interval

    bare = rates.drop("rate", "lower", "upper", "method")
    if key == "trend":
        exposed = bare.with_columns(exposure=pl.col("population") * pl.col("years"))
        made = with_rate_interval(exposed, population="exposure", confidence=confidence)
        return made.drop("exposure")
    made = with_proportion_interval(bare, confidence=confidence)
    return made.with_columns(pl.col("method").fill_null("count only"))


def ending(year: str) -> int:
    """The calendar year in which a period ends: 2025 for 2025 and for 2024/25."""
    text = year.split("/")[0]
    if not text.isdigit() or len(text) != 4:
        raise CallError(f"year {year!r} is neither like 2025 nor like 2024/25")
    return int(text) + (1 if "/" in year else 0)


def _known(what: str, given: str, known: list[str]) -> None:
    if given not in known:
        raise CallError(f"unknown {what} {given!r}; known: {', '.join(known)}")
