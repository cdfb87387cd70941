"""What the parts of every force's page share: tables read and series computed once."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import polars as pl

from analysis.rates.funnel import with_rate_funnel
from analysis.rates.intervals import with_rate_interval
from analysis.rates.variants import sensitivity
from analysis.reporting.data import Data
from analysis.reporting.force_pages.small_funnel import Background
from analysis.reporting.standing import FUNNELS, Standing, rates_of, standing
from analysis.reporting.tile_map import tiles

Row = dict[str, Any]
# Lists in the press and single replies: they stand on a page as they are and are compared with
# nothing.
LOOSE_SOURCES = ("press-and-foi", "force-and-other-bodies")


TABLES = (
    "break_series case_paths case_standards cases figures force_rates forces funnels outcomes "
    "publications series standards workforce"
).split()


@dataclass(frozen=True)
class Force:
    """A force that has a page.

    Attributes:
        force_id: its identifier, and the name of its page.
        name: in full.
        short: for a chart.
        territorial: whether it is one of the 43.
    """

    force_id: str
    name: str
    short: str
    territorial: bool


class Facts:
    """The built tables, and what is worked out once for all pages."""

    def __init__(self, data: Data) -> None:
        """Read from these tables."""
        self.data = data
        data.read(*TABLES)

    @cached_property
    def forces(self) -> list[Force]:
        """Every force with a page, in order of name."""
        rows = self.data.table("forces").filter(pl.col("kind") != "other").sort("name")
        short = dict(tiles().select("force_id", "short").iter_rows())
        return [
            Force(
                row["force_id"],
                row["name"],
                short.get(row["force_id"], row["name"]),
                row["kind"] == "territorial",
            )
            for row in rows.iter_rows(named=True)
        ]

    @cached_property
    def figures(self) -> pl.DataFrame:
        """The table `figures` with source, publisher and title of its edition."""
        editions = self.data.table("publications").select(
            "publication_id", "source", "publisher", "title", "published_on"
        )
        return self.data.table("figures").join(editions, on="publication_id", how="left")

    def figures_of(self, force: Force, *, loose: bool) -> pl.DataFrame:
        """The force's figures: of the publications that are compared, or of the loose ones."""
        is_loose = pl.col("source").is_in(LOOSE_SOURCES)
        return self.figures.filter(
            pl.col("force_id") == force.force_id, is_loose if loose else ~is_loose
        )

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """Where the forces stand, by series that has a funnel."""
        return {series: standing(self.data, series) for series in FUNNELS}

    @cached_property
    def series(self) -> dict[str, Row]:
        """The series of rates by force."""
        rows = self.data.table("series").filter(pl.col("table_name") == "force_rates")
        return {row["series"]: row for row in rows.iter_rows(named=True)}

    @cached_property
    def rates(self) -> dict[tuple[str, str], Row]:
        """The rates by series and force, with the force's class (place) where it has one."""
        found = {}
        for series, about in self.series.items():
            of_all = self.standings.get(series)
            rows = of_all.rows if of_all else rates_of(self.data, series)
            others = others_together(rows) if about["rankable"] else None
            for at, row in enumerate(rows.iter_rows(named=True)):
                beside = None if others is None else others.row(at, named=True)
                found[series, row["force_id"]] = {**row, "others": beside}
        return found

    def rate(self, series: str, force: Force) -> Row | None:
        """The force's rate of a series, with `others`; None where the series does not cover it."""
        return self.rates.get((series, force.force_id))

    @cached_property
    def other_denominators(self) -> dict[tuple[str, str], list[Row]]:
        """Rates by series and force under every denominator that is published for all forces."""
        workforce = self.data.table("workforce")
        found: dict[tuple[str, str], list[Row]] = {}
        for series in FUNNELS:
            rates = self.data.table("force_rates").filter(pl.col("series") == series)
            tried = sensitivity(rates, workforce, True)
            if self.standings[series].wide:
                tried = widened(tried, rates)
            for row in tried.filter(pl.col("rate").is_not_null()).iter_rows(named=True):
                found.setdefault((series, row["force_id"]), []).append(row)
        return found

    @cached_property
    def backgrounds(self) -> dict[str, Background]:
        """The small funnels without a mark, by series."""
        return {series: Background(each) for series, each in self.standings.items()}

    @cached_property
    def claim_tables(self) -> dict[str, pl.DataFrame]:
        """What `force_claim` reads; other denominators have a section of their own."""
        names = ("force_rates", "funnels", "series", "forces")
        tables = {name: self.data.table(name) for name in names}
        return {**tables, "workforce": self.data.table("workforce").clear()}

    @cached_property
    def tables(self) -> dict[tuple[str, str], pl.DataFrame]:
        """The figures of each published table, by edition and sheet."""
        parts = self.figures.partition_by("publication_id", "sheet", as_dict=True)
        return {(str(edition), str(sheet)): frame for (edition, sheet), frame in parts.items()}


def widened(tried: pl.DataFrame, rates: pl.DataFrame) -> pl.DataFrame:
    """The denominators tried, with the class against the widened limits in place of the plain.

    Args:
        tried: what `sensitivity` returns.
        rates: the rows of `force_rates` that it was asked of.
    """
    own = rates.select("force_id", "events", before="adjusted_class")
    parts = []
    for part in tried.partition_by("denominator", maintain_order=True):
        rows = part.join(own, on="force_id", how="left", maintain_order="left")
        classes = with_rate_funnel(rows, per=float(rates["per"][0]))["adjusted_class"]
        parts.append(
            rows.with_columns(funnel_class=classes, class_changes=classes != rows["before"])
        )
    return pl.concat(parts) if parts else tried


def others_together(rates: pl.DataFrame) -> pl.DataFrame:
    """For each row the other forces added up: none is compared with a total that holds itself.

    Returns: events, population, rate, lower and upper, in the order of the rows.
    """
    known = pl.col("rate").is_not_null()
    left = [
        pl.col(name).filter(known).sum() - pl.when(known).then(pl.col(name)).otherwise(0.0)
        for name in ("events", "population")
    ]
    return with_rate_interval(rates.select(left), per=float(rates["per"][0]))
