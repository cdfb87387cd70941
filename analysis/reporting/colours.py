"""The colours of the site's charts: those of the Government Analysis Function's guidance.

Apart from `theme`, so that what draws without Altair need not load it.
"""

BLUE, TEAL, PLUM, ORANGE, GREY, LILAC = (
    "#12436D",
    "#28A197",
    "#801650",
    "#F46A25",
    "#3D3D3D",
    "#A285D1",
)
INK, QUIET, LINE = "#1a1a1a", "#4d5860", "#c5ccd1"
