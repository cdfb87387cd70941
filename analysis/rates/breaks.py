"""Breaks in a series that fall within one of its periods, as caveats.

Not for the break between two periods, which `trend_rates` names.
"""

from datetime import date

import polars as pl

from analysis.rates.denominators import in_words

Tables = dict[str, pl.DataFrame]


def named_breaks(tables: Tables) -> pl.DataFrame:
    """A row a break and series: break_id, series, applies_from, title."""
    titles = tables["series_breaks"].select("break_id", title="short_title")
    return tables["break_series"].join(titles, on="break_id")


def breaks_within(breaks: pl.DataFrame, series: str, start: date, end: date) -> list[str]:
    """What must be said of a period that has days on both sides of a break.

    Args:
        breaks: of `named_breaks`.
        series: the series.
        start, end: first and last day of the period.
    """
    found = breaks.filter(
        pl.col("series") == series, pl.col("applies_from") > start, pl.col("applies_from") <= end
    ).sort("applies_from", "break_id")
    return [
        f"A break, {title}, falls within the period to {in_words(end)}: {in_words(day)}."
        for title, day in found.select("title", "applies_from").iter_rows()
    ]
