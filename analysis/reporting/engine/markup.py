"""What is done to finished HTML: tables get a box to scroll in, headings are listed for contents
and search.

Scripts, styles, pictures and comments are never looked into. `links` resolves addresses.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass


def _elements(names: str) -> re.Pattern[str]:
    """Comments, and elements of these names with what is in them."""
    element = rf"(?P<start><(?P<tag>{names})\b[^>]*>).*?</(?P=tag)\s*>"
    return re.compile(rf"<!--.*?-->|{element}", re.DOTALL | re.IGNORECASE)


SCRIPTS = _elements("script|style|template|textarea")
OPAQUE = _elements("script|style|template|textarea|svg")
TABLE = re.compile(r"<table\b.*?</table\s*>", re.DOTALL | re.IGNORECASE)
CAPTION = re.compile(r"<caption\b[^>]*>(.*?)</caption\s*>", re.DOTALL | re.IGNORECASE)
HEADING = re.compile(
    r"<h(?P<level>[1-6])\b(?P<attributes>[^>]*)>(?P<words>.*?)</h(?P=level)\s*>",
    re.DOTALL | re.IGNORECASE,
)
IDENTIFIER = re.compile(r"""(?:\s|-anchor-)id=["']([^"']+)["']""")
FIGCAPTION = re.compile(r"<figcaption\b[^>]*>(.*?)</figcaption\s*>", re.DOTALL)
CODE = re.compile(r"<pre\b.*?</pre\s*>", re.DOTALL | re.IGNORECASE)
WITHIN_WORDS = re.compile(r"</?(?:a|abbr|b|code|em|i|small|span|strong|sub|sup|u)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Section:
    """A heading with the words under it, up to the next heading; level 0 is before the first."""

    level: int
    identifier: str
    title: str
    words: str
    listed: bool


def outside(opaque: re.Pattern[str], text: str, change: Callable[[str], str]) -> str:
    """The HTML with `change` applied to all but the contents of these elements."""
    result, place = [], 0
    for match in opaque.finditer(text):
        inner = match.end("start") if match["start"] else match.start()
        result += [change(text[place:inner]), text[inner : match.end()]]
        place = match.end()
    return "".join([*result, change(text[place:])])


def with_scroll_boxes(text: str) -> str:
    """Put each table in a box of its own that scrolls sideways and that the keyboard reaches.

    A table inside a table stays in its parent's box, one already in a focusable box as it is.
    """
    count = 0

    def box(match: re.Match[str]) -> str:
        nonlocal count
        table = match[0]
        before = match.string[: match.start()]
        boxed = re.search(r"""tabindex=["']?0[^>]*>\s*\Z""", before[-300:])
        if boxed or table.lower().count("<table") > 1:
            return table
        count += 1
        figure = before[before.rfind("<figure") :]
        figure = "" if "</figure" in figure else figure
        caption = CAPTION.search(table) or FIGCAPTION.search(figure)
        name = plain_words(caption[1]) if caption else f"Table without caption ({count})"
        label = html.escape(name)
        return (
            f'<div class="table-box" tabindex="0" role="region" aria-label="{label}">{table}</div>'
        )

    return outside(OPAQUE, text, lambda part: TABLE.sub(box, part))


def sections(text: str) -> list[Section]:
    """The page in parts by heading, for its table of contents and for search."""
    readable = CODE.sub(" ", TABLE.sub(" ", OPAQUE.sub(" ", text)))
    found = [Section(0, "", "", "", False)]
    ends = [0]
    marks = list(HEADING.finditer(readable))
    for match in marks:
        identifier = IDENTIFIER.search(match["attributes"])
        name = identifier[1] if identifier else ""
        listed = bool(name) and "unlisted" not in match["attributes"]
        title = plain_words(match["words"])
        found.append(Section(int(match["level"]), name, title, "", listed))
        ends.append(match.end())
    starts = [match.start() for match in marks] + [len(readable)]
    return [
        Section(s.level, s.identifier, s.title, plain_words(readable[end:start]), s.listed)
        for s, end, start in zip(found, ends, starts, strict=True)
    ]


def plain_words(text: str) -> str:
    """The words of HTML without its tags."""
    return " ".join(html.unescape(TAG.sub(" ", WITHIN_WORDS.sub("", text))).split())
