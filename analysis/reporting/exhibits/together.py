"""Standards named together in the register: counts of people, never a rate."""

from itertools import combinations

import altair as alt
import polars as pl

from analysis.reporting import theme, words
from analysis.reporting.charts import Drawn
from analysis.reporting.data import Data
from analysis.reporting.exhibit import Exhibit
from analysis.reporting.receipts import in_register

SQUARE = 42


def together(data: Data, source: str) -> Exhibit:
    """How many people each pair of standards is named for, in the found part of the register."""
    pairs = _pairs(data)
    said = [
        f"{row['first']} with {row['second']}: {words.counted(row['people'], 'person', 'people')}."
        for row in pairs.iter_rows(named=True)
    ]
    top = pairs.sort("people", descending=True).row(0, named=True)
    return Exhibit(
        headline=f"{top['first']} and {top['second']} are named together most often: for "
        f"{top['people']} people, a count and not a rate",
        subtitle="People for whom both standards are named, in outcomes of forces of England and "
        "Wales found by search. Columns carry the number of the standard; a pair that is named for "
        "nobody is left blank.",
        chart=_squares(data, pairs.with_columns(words=pl.Series(said))),
        frame=pairs,
        table=pairs,
        heads={"first": "Standard", "second": "Together with", "people": "People"},
        alternative=" ".join(said),
        source=source,
        caveats=[
            "Counted from outcomes that search turned up, which lean towards dismissals: not a "
            "rate of anything. Rows without a number of people are left out.",
        ],
        words=said,
        receipts=[
            in_register(collection="found", standard=[first, second])
            for first, second in pairs.select("first", "second").iter_rows()
        ],
    )


def _squares(data: Data, pairs: pl.DataFrame) -> Drawn:
    standards = data.table("standards").sort("ordinal")
    order = dict(standards.select("name", "ordinal").iter_rows())
    placed = pairs.with_columns(
        row=pl.Series([f"{order[name]} {name}" for name in pairs["first"]]),
        column=pl.Series([str(order[name]) for name in pairs["second"]]),
    )
    columns = [str(at) for at in order.values()]
    other = "number of the other standard"
    base = alt.Chart(placed).encode(
        x=alt.X("column:O", sort=columns, title=other, axis=alt.Axis(labelAngle=0)),
        y=alt.Y("row:N", sort=[f"{at} {name}" for name, at in order.items()], title=None),
    )
    most = int(pairs["people"].to_numpy().max())
    scale = alt.Scale(range=["#e8eef3", theme.BLUE], domain=[0, most])
    square = base.mark_rect(stroke="#ffffff", strokeWidth=2).encode(
        color=alt.Color("people:Q", scale=scale, legend=None), description="words:N"
    )
    dark = alt.datum.people > most / 2
    text = base.mark_text(fontSize=12).encode(
        text="people:Q", color=alt.condition(dark, alt.value("#ffffff"), alt.value("#1a1a1a"))
    )
    return alt.layer(square, text).properties(width=alt.Step(SQUARE), height=alt.Step(30))


def _pairs(data: Data) -> pl.DataFrame:
    order = dict(data.table("standards").select("standard_id", "ordinal").iter_rows())
    names = dict(data.table("standards").select("standard_id", "name").iter_rows())
    cases = data.table("cases").filter(
        pl.col("collection") == "found", pl.col("in_scope"), pl.col("people").is_not_null()
    )
    named = (
        cases.join(data.table("case_standards"), on=["case_id", "subject_no"])
        .group_by("case_id", "subject_no", "people")
        .agg("standard_id")
    )
    rows = [
        {"first": names[first], "second": names[second], "people": people}
        for people, standards in named.select("people", "standard_id").iter_rows()
        for first, second in combinations(sorted(standards, key=lambda each: order[each]), 2)
    ]
    return (
        pl.DataFrame(rows)
        .group_by("first", "second")
        .agg(pl.col("people").sum())
        .sort("people", "first", "second", descending=[True, False, False])
    )
