"""The main text of an HTML page: headings, paragraphs and lists, without menus and notices.

Not a browser: what a script would write is not seen.
"""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_DROP = (
    "script, style, noscript, template, nav, header nav, footer, aside, form, button, select, svg,"
    " iframe, figure figcaption, [role=navigation], [role=search], [role=banner],"
    " [role=contentinfo], [aria-hidden=true], [hidden], [class*=cookie], [id*=cookie],"
    " [class*=breadcrumb], [class*=share], [class*=related], [class*=newsletter],"
    " [class*=advert], [class*=promo], [class*=skip-link], [class*=comments], [id*=comments]"
)
_MAIN = ("article", "main", "[role=main]", "[itemprop=articleBody]", "#content", ".content", "body")
_BLOCK = frozenset(
    "p div li h1 h2 h3 h4 h5 h6 tr br ul ol table section article main blockquote dd dt pre".split()
)


@dataclass(frozen=True, slots=True)
class Page:
    """The main text of a page and its title."""

    content: str
    heading: str


def _write(node: LexborNode, out: list[str]) -> None:
    stack: list[tuple[LexborNode | None, str]] = [(node, "")]
    while stack:
        current, closing = stack.pop()
        if current is None:
            out.append(closing)
            continue
        tag = current.tag or ""
        if tag == "-text":
            out.append(re.sub(r"\s+", " ", current.text(deep=False) or ""))
            continue
        block = tag in _BLOCK
        if block:
            out.append("\n- " if tag == "li" else "\n")
            stack.append((None, "\n" if tag not in {"li", "tr", "br"} else ""))
        elif tag in {"td", "th"}:
            stack.append((None, " "))
        children = list(current.iter(include_text=True))
        stack.extend((child, "") for child in reversed(children))


def _tidy(text: str) -> str:
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line for line in lines if line != "-")).strip()


def main_text(html: str) -> Page:
    """The text of the page's article (or of what comes nearest to one), block by block."""
    tree = LexborHTMLParser(html)
    title = tree.css_first("h1") or tree.css_first("title")
    heading = re.sub(r"\s+", " ", title.text()).strip() if title else ""
    for node in tree.css(_DROP):
        node.decompose()
    best = ""
    for selector in _MAIN:
        for node in tree.css(selector):
            out: list[str] = []
            _write(node, out)
            text = _tidy("".join(out))
            if len(text) > len(best):
                best = text
        if len(best) > 400:
            break
    return Page(best, heading)
