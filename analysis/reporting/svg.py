"""A chart as accessible inline SVG: title, description, tooltips, identifiers of its own."""

import re
from html import escape

import altair as alt
import vl_convert

MARK = re.compile(r'<(path|rect|text|line|circle)((?:\s[^<>]*?)?\saria-label="([^"]*)"[^<>]*?)/>')
IDENTIFIER = re.compile(r'(\bid="|url\(#|href="#)([^")]+)')


def to_svg(chart: alt.TopLevelMixin, key: str, title: str, description: str) -> str:
    """The chart as SVG text with `role="img"`, `<title>` and `<desc>`."""
    drawn = vl_convert.vegalite_to_svg(chart.to_dict())
    drawn = IDENTIFIER.sub(lambda found: f"{found[1]}{key}-{found[2]}", drawn)
    drawn = MARK.sub(_with_tooltip, drawn)
    label = f'role="img" aria-labelledby="{key}-title {key}-desc"'
    head = (
        f'<title id="{key}-title">{escape(title)}</title>'
        f'<desc id="{key}-desc">{escape(description)}</desc>'
    )
    start = drawn.index("<svg ")
    end = drawn.index(">", start)
    return f"<svg {label} {drawn[start + 5 : end]}>{head}{drawn[end + 1 :]}"


def _with_tooltip(found: re.Match[str]) -> str:
    name, attributes, label = found[1], found[2], found[3]
    return f"<{name}{attributes}><title>{label}</title></{name}>"
