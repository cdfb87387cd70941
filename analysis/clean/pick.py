"""Picks figures by the values of their columns: the one way in which checks and rates name them."""

from typing import Any

import polars as pl

Selector = dict[str, Any]


def pick(figures: pl.DataFrame, selector: Selector) -> pl.DataFrame:
    """The figures whose columns have the selector's values.

    A list takes any of its values, `""` an empty column, and `not_<column>` all but the value.
    """
    for key, wanted in selector.items():
        if key.startswith("not_"):
            figures = figures.filter(pl.col(key.removeprefix("not_")).ne_missing(wanted))
        elif wanted == "":
            figures = figures.filter(pl.col(key).is_null())
        else:
            values = wanted if isinstance(wanted, list) else [wanted]
            figures = figures.filter(pl.col(key).is_in(values))
    return figures
