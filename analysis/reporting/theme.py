"""The look of every chart: the Analysis Function's colours, plain type, no ornament.

Colours are those of the Government Analysis Function's guidance on charts; at most four
categories are told apart by colour, and never by colour alone.
"""

from typing import Any

import altair as alt

from analysis.reporting.colours import BLUE as BLUE
from analysis.reporting.colours import GREY as GREY
from analysis.reporting.colours import INK as INK
from analysis.reporting.colours import LILAC as LILAC
from analysis.reporting.colours import LINE as LINE
from analysis.reporting.colours import ORANGE as ORANGE
from analysis.reporting.colours import PLUM as PLUM
from analysis.reporting.colours import QUIET as QUIET
from analysis.reporting.colours import TEAL as TEAL

WIDTH = 700
WIDEST = 800
FONT = "Arial, Helvetica, sans-serif"


@alt.theme.register("misconduct", enable=True)
def misconduct() -> alt.theme.ThemeConfig:
    """Altair's theme for the site."""
    axis: Any = {
        "labelFont": FONT,
        "labelFontSize": 13,
        "labelColor": INK,
        "titleFont": FONT,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
        "titleColor": QUIET,
        "gridColor": "#e5e9ec",
        "domainColor": LINE,
        "tickColor": LINE,
        "labelLimit": 420,
    }
    return alt.theme.ThemeConfig(
        config={
            "background": "#ffffff",
            "font": FONT,
            "padding": 4,
            "axis": axis,
            "axisY": {
                "titleAngle": 0,
                "titleAlign": "left",
                "titleAnchor": "start",
                "titleY": -14,
                "titleX": -30,
            },
            "legend": {"labelFont": FONT, "labelFontSize": 13},
            "text": {"font": FONT, "fontSize": 13, "color": INK},
            "view": {"stroke": None},
            "range": {"category": [BLUE, TEAL, PLUM, ORANGE]},
        }
    )
