"""Markdown to HTML: the one place that knows smalldocs, which is young and pinned.

Only its Markdown reader is used (Pandoc's dialect: callouts, tabsets, fenced divs, footnotes,
captions); pages, navigation and search are ours.
"""

import re
from dataclasses import dataclass

from smalldocs.markdown import render  # type: ignore[import-untyped]  # ships no types

from analysis.errors import DataError
from analysis.reporting.engine.cells import in_prose

RAW_INLINE = re.compile(r"(?<!`)`([^`]+)`\{=html\}")
STAND_IN = "\ue000{}\ue001"  # private characters, which no reader of Markdown touches
STOOD_IN = re.compile("\ue000([0-9]+)\ue001")


@dataclass(frozen=True)
class Typeset:
    """The HTML of a text, and the title that its first heading gave it, if any."""

    html: str
    title: str | None


def typeset(text: str, where: str, title: str | None) -> Typeset:
    """Turn Pandoc's Markdown into HTML; raw HTML passes untouched, links are left as written.

    With no `title`, a first-level heading at the top becomes it, as in Quarto.
    Errors: DataError for TeX, and for a cell in another language than Python.
    """
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[1])
        return STAND_IN.format(len(kept) - 1)

    text = in_prose(text, lambda prose: RAW_INLINE.sub(keep, prose))
    environment: dict[str, object] = {
        "title": title,
        "code_copy": False,
        "anchor_sections": False,
    }
    html = str(render(text, environment))
    if environment.get("math"):
        raise DataError("TeX between dollar signs", where, r"Write MathML, or \$ for a dollar.")
    if environment.get("unrun"):
        raise DataError("a cell that can't be run", where, "Begin it with ```{python} alone.")
    found = environment.get("title_html") if title is None else None
    html = STOOD_IN.sub(lambda match: dict(enumerate(kept)).get(int(match[1]), match[0]), html)
    return Typeset(html, str(found) if found else None)


def typeset_line(text: str, where: str) -> str:
    """A title or a footer: Markdown without the paragraph around it."""
    html = typeset(text, where, "").html.strip()
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return html if "<p>" in inner else inner
