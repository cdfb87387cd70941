"""An exhibit as a picture that stands alone: headline, subtitle, chart and source, as SVG.

For people who take a chart away; on a page these words stand around the chart instead. `png` makes
the other kind of picture from it.
"""

import re
from html import escape
from textwrap import wrap

import vl_convert

from analysis.reporting import theme
from analysis.reporting.exhibit import Exhibit

MARGIN = 24
SIZES = {"headline": 20, "subtitle": 14, "source": 12}
# Letters of Arial are half as wide as high on average; bold ones and capitals are wider.
LETTER = {"headline": 0.54, "subtitle": 0.5, "source": 0.5}
LOOKS = {
    "headline": f'font-weight="bold" fill="{theme.BLUE}"',
    "subtitle": f'fill="{theme.QUIET}"',
    "source": f'fill="{theme.QUIET}"',
}
LEADING = 1.3
NARROWEST = 640
FRAME = re.compile(r'<svg ([^>]*?)width="([\d.]+)" height="([\d.]+)"')


def svg_picture(exhibit: Exhibit) -> str:
    """The exhibit's chart as SVG text with its words in it; empty where it has no chart."""
    if exhibit.chart is None:
        return ""
    drawn = vl_convert.vegalite_to_svg(exhibit.spec)
    found = FRAME.search(drawn)
    assert found is not None, "the drawn chart names its size"
    wide, high = float(found[2]), float(found[3])
    width = max(wide, NARROWEST) + 2 * MARGIN
    parts, y = [], float(MARGIN)
    for part, text in (("headline", exhibit.headline), ("subtitle", exhibit.subtitle)):
        lines, y = _text(part, text, width, y)
        parts.append(lines)
    y += MARGIN / 2
    parts.append(drawn.replace("<svg ", f'<svg x="{MARGIN}" y="{y:.0f}" ', 1))
    y += high + MARGIN / 2
    lines, y = _text("source", f"Source: {exhibit.source}.", width, y)
    parts.append(lines)
    return _framed(exhibit, "".join(parts), width, y + MARGIN)


def _text(part: str, text: str, width: float, y: float) -> tuple[str, float]:
    """A text in lines that fit the width, and the height at which it ends."""
    size = SIZES[part]
    room = int((width - 2 * MARGIN) / (size * LETTER[part]))
    lines = wrap(text, room)
    spans = "".join(
        f'<tspan x="{MARGIN}" y="{y + size + at * size * LEADING:.1f}">{escape(line)}</tspan>'
        for at, line in enumerate(lines)
    )
    drawn = f'<text font-size="{size}" {LOOKS[part]}>{spans}</text>'
    return drawn, y + len(lines) * size * LEADING + size / 2


def _framed(exhibit: Exhibit, inner: str, width: float, height: float) -> str:
    key = exhibit.key
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{key}-title '
        f'{key}-desc" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" font-family="{theme.FONT}">'
        f'<title id="{key}-title">{escape(exhibit.headline)}</title>'
        f'<desc id="{key}-desc">{escape(exhibit.alternative)}</desc>'
        f'<rect width="100%" height="100%" fill="#ffffff"/>{inner}</svg>'
    )
