"""The look of every chart: the Analysis Function's colours, plain type, no ornament.

Colours are those of the Government Analysis Function's guidance on charts; at most four
categories are told apart by colour, and never by colour alone.
"""

from typing import Any

import altair as alt

BLUE, TEAL, PLUM, ORANGE, GREY, LILAC = (
    "#12436D",
    "#28A197",
    "#801650",
    "#F46A25",
    "#3D3D3D",
    "#A285D1",
)
INK, QUIET, LINE = "#1a1a1a", "#4d5860", "#c5ccd1"
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
