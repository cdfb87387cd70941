"""A small funnel as SVG with one force marked and named, the others as grey dots without numbers.

Drawn by hand and not by Altair, because there are some 260 of them: each is a few kilobytes and
costs no call. The lines are those of the funnel on the page of all forces.
"""

import math
from html import escape
from typing import Any

import polars as pl

from analysis.reporting import words
from analysis.reporting.colours import BLUE, INK, LINE, PLUM, QUIET
from analysis.reporting.standing import Standing, in_words

Row = dict[str, Any]
WIDTH, HEIGHT = 340, 240
LEFT, RIGHT, TOP, BOTTOM = 40, 12, 26, 42
SIZES = [1000, 2000, 5000, 10000, 20000, 50000]
OTHERS = "#8b959c"
BAND = "#e3e9ee"


class Scale:
    """Places on the picture of a population (logarithmic) and of a rate."""

    def __init__(self, least: float, most: float, top: float) -> None:
        """From the range of the populations and the greatest rate shown."""
        self.low, self.span = math.log(least * 0.93), math.log(most * 1.07 / (least * 0.93))
        self.top = top

    def x(self, population: float) -> float:
        """Across."""
        share = (math.log(population) - self.low) / self.span
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def y(self, rate: float) -> float:
        """Down; what lies above the frame is held at its edge."""
        share = min(max(rate, 0.0), self.top) / self.top
        return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)


class Background:
    """The funnel of a series with every force a grey dot: worked out once, marked for each."""

    def __init__(self, forces: Standing) -> None:
        """Draw the lines, axes and dots."""
        self.forces = forces
        known = forces.known
        sizes = known["population"].to_numpy()
        top = (float(known["rate"].to_numpy().max()) or 1.0) * 1.12
        self.scale = Scale(float(sizes.min()), float(sizes.max()), top)
        dots = "".join(
            f'<circle cx="{self.scale.x(population)}" cy="{self.scale.y(rate)}" r="2.6"/>'
            for population, rate in known.select("population", "rate").iter_rows()
        )
        per = float(forces.about["per"])
        self.drawn = (
            f"{_lines(forces.curves(), self.scale)}{_axes(self.scale, per)}"
            f'<g fill="{OTHERS}">{dots}</g>'
        )

    def with_mark(self, row: Row, short: str, key: str, number: int) -> str:
        """The SVG with one force marked over its dot.

        Args:
            row: the force's row of the series; its rate is known.
            short: its name on the chart.
            key: beginning of the identifiers of its title and description.
            number: of the row of the table of rates that the mark leads to.
        """
        told = (
            f"{short} has {words.rate(row['rate'])} per {row['per']:,.0f} and lies {place(row)} "
            f"{self.forces.limits_in_words()}. The other forces are grey dots."
        )
        return (
            f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
            f'aria-labelledby="{key}-title {key}-desc" '
            'font-family="Arial, Helvetica, sans-serif" font-size="12">'
            f'<title id="{key}-title">{escape(row["force"])}: '
            f"{escape(self.forces.about['title'])}</title>"
            f'<desc id="{key}-desc">{escape(told)}</desc>'
            f"{self.drawn}{_mark(row, self.scale, short, number)}</svg>"
        )


def place(row: Row) -> str:
    """Above, below or within."""
    return {"high": "above", "low": "below"}.get(row["place"], "within")


def _lines(curves: pl.DataFrame, scale: Scale) -> str:
    def points(column: str, within: bool = False) -> list[str]:
        pairs = curves.select("population", column).iter_rows()
        kept = [(size, rate) for size, rate in pairs if not within or rate <= scale.top]
        return [f"{scale.x(size)},{scale.y(rate)}" for size, rate in kept]

    band = " ".join([*points("lower_95"), *reversed(points("upper_95"))])
    dashed = "".join(
        f'<polyline points="{" ".join(points(name, within=True))}"/>'
        for name in ("lower_998", "upper_998")
    )
    return (
        f'<polygon points="{band}" fill="{BAND}"/>'
        f'<g fill="none" stroke="{QUIET}" stroke-width="1"><g stroke-dasharray="2 3">{dashed}</g>'
        f'<polyline points="{" ".join(points("target"))}"/></g>'
    )


def _axes(scale: Scale, per: float) -> str:
    bottom = HEIGHT - BOTTOM
    across = "".join(
        f'<text x="{scale.x(size)}" y="{bottom + 15}" text-anchor="middle">{size:,}</text>'
        for size in SIZES
        if LEFT + 8 <= scale.x(size) <= WIDTH - RIGHT - 12
    )
    step = _step(scale.top)
    levels = [step * at for at in range(int(scale.top / step) + 1)]
    up = "".join(
        f'<text x="{LEFT - 6}" y="{scale.y(level) + 4}" text-anchor="end">{level:g}</text>'
        for level in levels
    )
    return (
        f'<path d="M{LEFT} {bottom}H{WIDTH - RIGHT}" stroke="{LINE}"/><g fill="{INK}">{across}{up}'
        f'</g><g fill="{QUIET}"><text x="{LEFT - 30}" y="12">per {per:,.0f}</text>'
        f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 8}" text-anchor="end">size of the force '
        "(logarithmic)</text></g>"
    )


def _step(top: float) -> float:
    """A round step that gives three to six labels."""
    unit = 10.0 ** math.floor(math.log10(top / 3))
    return next(unit * each for each in (1, 2, 5, 10) if top / (unit * each) <= 6)


def _mark(row: Row, scale: Scale, short: str, number: int) -> str:
    rate = float(row["rate"])
    x, y = scale.x(float(row["population"])), scale.y(rate)
    colour = BLUE if row["place"] == "within" else PLUM
    right = x < WIDTH * 0.55
    at, anchor = (x - 4, "start") if right else (x + 6, "end")
    above = y - 12 if y - 12 > TOP else y + 20
    label = f"{short}: {words.rate(rate)}"
    return (
        f'<path data-row="{number}" role="graphics-symbol" '
        f'd="M{x} {y - 7}L{x + 7} {y}L{x} {y + 7}L{x - 7} {y}Z" '
        f'fill="{colour}" stroke="#fff" stroke-width="1.5"><title>{escape(in_words(row))}</title>'
        "</path>"
        f'<text x="{at}" y="{above}" text-anchor="{anchor}" font-weight="bold" '
        f'fill="{colour}" stroke="#fff" stroke-width="4" paint-order="stroke">'
        f"{escape(label)}</text>"
    )
