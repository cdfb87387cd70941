"""The kinds of chart: periods over time, dots with intervals, funnels, counts.

Each draws a frame that an exhibit has made ready; none computes a rate.
"""

import altair as alt
import polars as pl

from analysis.reporting import theme

Drawn = alt.LayerChart | alt.FacetChart
ROW = 30
FUNNEL, LINE_NAME = 380, 14  # heights of a funnel and of a line of small letters
LETTER, LEAST_WIDTH = 7.0, 220
SIZES = [500, 1000, 2000, 5000, 10000, 20000, 50000]


def greatest(values: pl.Series) -> float:
    """The greatest of some numbers, or 1 where there is none above nought."""
    known = values.drop_nulls().cast(pl.Float64).to_numpy()
    return float(known.max(initial=0.0)) or 1.0


def room(frame: pl.DataFrame) -> int:
    """Width that labels on the left and texts on the right leave to the marks."""
    letters = sum(
        frame[name].str.len_chars().cast(pl.Int64).to_numpy().max() for name in ("label", "text")
    )
    return max(LEAST_WIDTH, theme.WIDEST - round(LETTER * float(letters)))


def periods(frame: pl.DataFrame, breaks: pl.DataFrame, unit: str) -> Drawn:
    """Rates over time: a bar as long as its period, its interval behind it, breaks as lines.

    Args:
        frame: start, end, middle (dates), rate, lower, upper, text, basis (printed or derived)
            and words (what a mark says on hover).
        breaks: at (date) and short (text).
        unit: title of the vertical axis.
    """
    top = greatest(frame["upper"]) * 1.22
    y = alt.Y("rate:Q", title=unit, scale=alt.Scale(domain=[0, top], nice=False))
    base = alt.Chart(frame)
    band = base.mark_rect(color=theme.BLUE, opacity=0.18).encode(
        x=alt.X("start:T", title=None, axis=alt.Axis(format="%Y", tickCount="year")),
        x2="end:T",
        y=alt.Y("lower:Q", title=unit, scale=alt.Scale(domain=[0, top], nice=False)),
        y2="upper:Q",
        description="words:N",
    )
    bar = base.mark_rule(color=theme.BLUE, strokeWidth=3).encode(
        x="start:T",
        x2="end:T",
        y=y,
        strokeDash=alt.StrokeDash(
            "basis:N",
            scale=alt.Scale(domain=["printed", "derived"], range=[[1, 0], [6, 4]]),
            legend=None,
        ),
        description="words:N",
    )
    label = base.mark_text(dy=-9, fontWeight="bold", color=theme.BLUE).encode(
        x="middle:T", y="upper:Q", text="text:N"
    )
    layers: list[alt.Chart] = [band, bar, label]
    if breaks.height:
        layers += _break_lines(breaks, top)
    return alt.layer(*layers).properties(width=theme.WIDTH, height=300)


def _break_lines(breaks: pl.DataFrame, top: float) -> list[alt.Chart]:
    placed = breaks.with_columns(
        top=pl.Series([top * (0.995 - 0.06 * at) for at in range(breaks.height)])
    )
    base = alt.Chart(placed)
    line = base.mark_rule(color=theme.PLUM, strokeDash=[3, 3], strokeWidth=1.5).encode(x="at:T")
    text = base.mark_text(align="right", dx=-5, baseline="top", color=theme.PLUM).encode(
        x="at:T", y="top:Q", text="short:N"
    )
    return [line, text]


def dots(frame: pl.DataFrame, title: str, *, share: bool, order: list[str]) -> Drawn:
    """A dot with its interval for each row, its value written beside it.

    Args:
        frame: label, rate, lower, upper, text and words.
        title: title of the horizontal axis.
        share: whether rates are shares, shown as percentages from 0 to 100.
        order: labels from top to bottom.
    """
    most = greatest(frame["upper"]) * 1.05
    scale = alt.Scale(domain=[0, min(most, 1.0) if share else most], nice=not share)
    axis = alt.Axis(format="%" if share else ",", tickCount=6)
    y = alt.Y(
        "label:N", sort=order, title=None, axis=alt.Axis(ticks=False, domain=False, labelPadding=10)
    )
    base = alt.Chart(frame).encode(y=y)
    line = base.mark_rule(color=theme.BLUE, strokeWidth=7, opacity=0.25).encode(
        x=alt.X("lower:Q", title=title, scale=scale, axis=axis), x2="upper:Q", description="words:N"
    )
    dot = base.mark_point(filled=True, size=90, color=theme.BLUE, opacity=1).encode(
        x="rate:Q", description="words:N"
    )
    text = base.mark_text(align="left", dx=10).encode(x=alt.X("upper:Q"), text="text:N")
    height = ROW * len(order) + 10
    return alt.layer(line, dot, text).properties(width=room(frame), height=height)


def funnel(points: pl.DataFrame, limits: pl.DataFrame, population: str, unit: str) -> Drawn:
    """Rates against the size of the force, with the limits that chance alone would give.

    Args:
        points: name, population, rate, place (within, or high or low), text (a name where it is
            outside) and words.
        limits: population, target, lower_95, upper_95, lower_998, upper_998.
        population: title of the horizontal axis.
        unit: title of the vertical axis.
    """
    x = _sizes(points, population)
    curves = alt.Chart(limits)

    def curve(column: str, dash: list[int], color: str) -> alt.Chart:
        drawn: alt.Chart = curves.mark_line(color=color, strokeDash=dash, strokeWidth=1.5).encode(
            x=x, y=alt.Y(f"{column}:Q", title=unit)
        )
        return drawn

    lines = [
        curve("target", [1, 0], theme.GREY),
        *(curve(name, [6, 4], theme.TEAL) for name in ("lower_95", "upper_95")),
        *(curve(name, [2, 3], theme.PLUM) for name in ("lower_998", "upper_998")),
    ]
    labels = alt.Chart(_line_names(points, limits)).mark_text(
        align="left", dx=6, fontSize=11, color=theme.QUIET
    )
    named = labels.encode(x=x, y="rate:Q", text="said:N")
    drawn = alt.layer(*lines, named, *_forces(points, x))
    return drawn.properties(width=theme.WIDTH - 90, height=FUNNEL)


def _line_names(points: pl.DataFrame, limits: pl.DataFrame) -> pl.DataFrame:
    """The names of the lines at their right ends, each clear of the one below it."""
    ends = limits.tail(1).unpivot(index="population", variable_name="line", value_name="rate")
    named = ends.join(LINE_NAMES, on="line").sort("rate")
    top = max(greatest(points["rate"]), greatest(limits["upper_998"]))
    places: list[float] = []
    for rate in named["rate"]:
        places.append(max(rate, places[-1] + top * LINE_NAME / FUNNEL) if places else rate)
    return named.with_columns(rate=pl.Series(places))


def _sizes(points: pl.DataFrame, title: str) -> alt.X:
    """The axis of the forces' sizes, logarithmic, with round numbers on it."""
    least = float(points["population"].cast(pl.Float64).to_numpy().min())
    ticks = [size for size in SIZES if size > least]
    scale = alt.Scale(type="log", nice=False)
    return alt.X("population:Q", title=title, scale=scale, axis=alt.Axis(values=ticks, format=","))


def _forces(points: pl.DataFrame, x: alt.X) -> list[alt.Chart]:
    """A mark a force, told apart by colour and by shape, and the names of those outside."""
    places = ["within", "high or low"]
    marks = alt.Chart(points).mark_point(filled=True, size=70, opacity=0.9)
    drawn = marks.encode(
        x=x,
        y="rate:Q",
        color=alt.Color(
            "place:N",
            scale=alt.Scale(domain=places, range=[theme.BLUE, theme.ORANGE]),
            legend=None,
        ),
        shape=alt.Shape(
            "place:N", scale=alt.Scale(domain=places, range=["circle", "diamond"]), legend=None
        ),
        description="words:N",
    )
    outside = alt.Chart(points.filter(pl.col("text") != ""))
    # White around the letters, for lines run under them.
    halo = outside.mark_text(align="left", dx=8, fontSize=12, stroke="#ffffff", strokeWidth=4)
    names = outside.mark_text(align="left", dx=8, fontSize=12)
    return [drawn, *(each.encode(x=x, y="rate:Q", text="text:N") for each in (halo, names))]


LINE_NAMES = pl.DataFrame(
    {
        "line": ["target", "upper_95", "upper_998"],
        "said": ["all forces", "95% limits", "99.8% limits"],
    }
)


def counts(frame: pl.DataFrame, title: str, order: list[str]) -> Drawn:
    """Bars from zero with the count beside each: for what is counted and no rate of anything.

    Args:
        frame: label, count, text and words.
        title: title of the horizontal axis.
        order: labels from top to bottom.
    """
    base = alt.Chart(frame).encode(
        y=alt.Y(
            "label:N",
            sort=order,
            title=None,
            axis=alt.Axis(ticks=False, domain=False, labelPadding=10),
        )
    )
    bar = base.mark_bar(color=theme.TEAL, height=18).encode(
        x=alt.X("count:Q", title=title, axis=alt.Axis(tickMinStep=1)), description="words:N"
    )
    text = base.mark_text(align="left", dx=6).encode(x="count:Q", text="text:N")
    return alt.layer(bar, text).properties(width=room(frame), height=ROW * len(order) + 10)
