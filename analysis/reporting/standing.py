"""Where each force stands among all in a series that covers them: class, limits, words.

The one place that says whether the limits drawn are plain or widened, so that the funnels, the
tile map and the pages of the forces can't disagree. Draws nothing (`charts`, `force_pages`).
"""

from dataclasses import dataclass
from typing import Any

import polars as pl

from analysis.rates.funnel import LEVELS
from analysis.rates.funnel_limits import poisson_limits
from analysis.reporting import words
from analysis.reporting.data import Data

Row = dict[str, Any]
STEPS = 60
OVERDISPERSED = 2.0
# The series that have a funnel, in the order of the page, with a name short enough for a menu.
FUNNELS = {
    "iopc-case-to-answer": "Officers with a case to answer, IOPC, 2018 to June 2021",
    "iopc-proven": "Officers with misconduct proven, IOPC, 2018 to June 2021",
    "iopc-dismissed": "Officers dismissed, IOPC, 2018 to June 2021",
    "complaints-under-schedule-3": "Complaint cases under Schedule 3, 2024/25",
    "complaints-outside-schedule-3": "Complaint cases outside Schedule 3, 2024/25",
    "hansard-dismissed": "Officers dismissed, 2008/09",
}


@dataclass(frozen=True)
class Standing:
    """The forces of one series.

    Attributes:
        about: the row of the table `series`.
        summary: the row of the table `funnels`.
        wide: whether the limits are widened, because forces differ far more than chance explains.
        rows: `force_rates` with the force's name (force) and its class against the limits
            (place: high, low, within, or null where it is not known), in order of name.
    """

    about: Row
    summary: Row
    wide: bool
    rows: pl.DataFrame

    @property
    def known(self) -> pl.DataFrame:
        """The forces whose rate is known."""
        return self.rows.filter(pl.col("rate").is_not_null())

    def curves(self) -> pl.DataFrame:
        """The funnel's lines by population: target, lower_95, upper_95, lower_998, upper_998."""
        per = float(self.about["per"])
        return _widened(self.known, per) if self.wide else _plain(self.known, per)

    def limits_in_words(self) -> str:
        """Which limits the classes are of."""
        return "the 95% limits widened for their spread" if self.wide else "the 95% limits"


def standing(data: Data, series: str) -> Standing:
    """The forces of a series that covers every force."""
    about = data.table("series").filter(pl.col("series") == series).row(0, named=True)
    summary = data.table("funnels").filter(pl.col("series") == series).row(0, named=True)
    wide = summary["dispersion"] is not None and summary["dispersion"] > OVERDISPERSED
    rows = rates_of(data, series)
    place = pl.col("adjusted_class" if wide else "funnel_class")
    return Standing(about, summary, wide, rows.with_columns(place=place))


def rates_of(data: Data, series: str) -> pl.DataFrame:
    """The rows of a series of `force_rates` with the names of the forces, in order of name."""
    names = data.table("forces").select("force_id", force="name")
    rows = data.table("force_rates").filter(pl.col("series") == series)
    return rows.join(names, on="force_id").sort("force")


def _plain(known: pl.DataFrame, per: float) -> pl.DataFrame:
    """The limits that chance alone gives, over the range of the forces' sizes."""
    sizes = known["population"].to_numpy()
    least, most = float(sizes.min()), float(sizes.max())
    steps = [least * (most / least) ** (at / (STEPS - 1)) for at in range(STEPS)]
    target = float(known["events"].sum()) / float(known["population"].sum())
    frame = pl.DataFrame({"population": steps}).with_columns(target=pl.lit(target * per))
    for level, confidence in LEVELS.items():
        limits = poisson_limits(target * frame["population"].to_numpy(), confidence)
        frame = frame.with_columns(
            (per * pl.Series(f"lower_{level}", limits.lower) / pl.col("population")),
            (per * pl.Series(f"upper_{level}", limits.upper) / pl.col("population")),
        )
    return frame


def _widened(known: pl.DataFrame, per: float) -> pl.DataFrame:
    """The widened limits, through those of each force."""
    target = float(known["events"].sum()) / float(known["population"].sum())
    kept = {
        f"{side}_{level}": f"adjusted_{side}_{level}"
        for level in LEVELS
        for side in ("lower", "upper")
    }
    return known.sort("population").select("population", target=pl.lit(target * per), **kept)


def in_words(row: Row) -> str:
    """One force as a sentence."""
    return (
        f"{row['force']}: {words.number(row['events'])} among "
        f"{words.number(round(row['population']))}, "
        f"{words.rate(row['rate'])} per {row['per']:,.0f} "
        f"(95% interval {words.interval(row['lower'], row['upper'])})"
    )
