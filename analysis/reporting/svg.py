"""A chart as accessible inline SVG: title, description, its marks tied to their rows.

Identifiers are the chart's own, so that several can stand on a page.
"""

import re
from collections.abc import Sequence
from html import escape, unescape
from typing import Any

import vl_convert

MARK = re.compile(r'<(path|rect|text|line|circle)((?:\s[^<>]*?)?\saria-label="([^"]*)"[^<>]*?)/>')
IDENTIFIER = re.compile(r'(\bid="|url\(#|href="#)([^")]+)')
# Places to a hundredth of a pixel are enough, and half as long.
LONG = re.compile(r"(\d+\.\d\d)\d+")


def to_svg(
    spec: dict[str, Any], key: str, title: str, description: str, words: Sequence[str] = ()
) -> str:
    """The chart as SVG text with `role="img"`, `<title>` and `<desc>`.

    Args:
        spec: what to draw, in Vega-Lite; the description of a mark is one of `words`.
        key: beginning of its identifiers.
        title: headline.
        description: what is to be seen.
        words: what the mark of each row says. A mark carries the number of its row, from 1, as
            `data-row`.
    """
    rows = {text: number for number, text in enumerate(words, start=1) if text}
    drawn = vl_convert.vegalite_to_svg(spec)
    drawn = IDENTIFIER.sub(lambda found: f"{found[1]}{key}-{found[2]}", drawn)
    drawn = LONG.sub(r"\1", drawn)
    drawn = MARK.sub(lambda found: _with_tooltip(found, rows), drawn)
    label = f'role="img" aria-labelledby="{key}-title {key}-desc"'
    head = (
        f'<title id="{key}-title">{escape(title)}</title>'
        f'<desc id="{key}-desc">{escape(description)}</desc>'
    )
    start = drawn.index("<svg ")
    end = drawn.index(">", start)
    return f"<svg {label} {drawn[start + 5 : end]}>{head}{drawn[end + 1 :]}"


def _with_tooltip(found: re.Match[str], rows: dict[str, int]) -> str:
    name, attributes, label = found[1], found[2], found[3]
    number = rows.get(unescape(label))
    if number:
        # The title is the mark's name; the same words twice would be a tenth of the page.
        attributes = attributes.replace(f' aria-label="{label}"', f' data-row="{number}"', 1)
    return f"<{name}{attributes}><title>{label}</title></{name}>"
