"""Reads the tables of a web page as texts, each with the headings that stand over it.

Not for the page's prose, nor for meaning (`mapping`).
"""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from analysis.errors import DataError
from analysis.ingest.grid import Grid, superscript

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
CELLS = ("td", "th")
MOST_SPANNED = 1000
RESTORE = "Save the page anew, as HTML only."
Spans = dict[tuple[int, int], tuple[int, int]]


def read_html(file: Path) -> list[Grid]:
    """The tables of the page, in order; one inside another counts as part of the outer.

    A merged cell's text stands in its first place, and the places it covers are blank.

    Raises:
        DataError: the file is no whole web page.
    """
    tree = page_tree(file)
    grids: list[Grid] = []
    heads: dict[str, str] = {}
    for node in tree.css(", ".join((*HEADINGS, "table"))):
        if node.tag != "table":
            # A heading ends those of its own level and below.
            heads = {tag: text for tag, text in heads.items() if tag < str(node.tag)}
            heads[str(node.tag)] = text_of(node)
        elif not inside_table(node):
            grids.append(_grid(node, len(grids) + 1, tuple(heads.values())))
    return grids


def page_tree(file: Path) -> LexborHTMLParser:
    """A page as a tree, without what is no text of it.

    Raises:
        DataError: the file is no whole web page.
    """
    content = file.read_bytes()
    if b"<html" not in content[:4096].lower() or b"</html" not in content[-4096:].lower():
        raise DataError("is not a whole web page", str(file), RESTORE)
    tree = LexborHTMLParser(content.decode("utf-8", errors="replace"))
    for node in tree.css("script, style, template"):
        node.decompose()
    return tree


def inside_table(node: LexborNode) -> bool:
    """Whether a node stands in a table."""
    above = node.parent
    while above is not None:
        if above.tag == "table":
            return True
        above = above.parent
    return False


def _grid(table: LexborNode, number: int, heads: tuple[str, ...]) -> Grid:
    caption = table.css_first("caption")
    titles = (*heads, text_of(caption)) if caption is not None else heads
    rows: list[list[str]] = []
    spans: Spans = {}
    for at, row in enumerate(table.css("tr")):
        rows.append(_row(row, at, spans))
    width = max(map(len, rows), default=0)
    even = [row + [""] * (width - len(row)) for row in rows]
    name = f"table {number}" + (f", {titles[-1]}" if titles else "")
    return Grid(name, even, titles, spans)


def _row(row: LexborNode, at: int, spans: Spans) -> list[str]:
    texts: list[str] = []
    for cell in row.iter():
        if cell.tag not in CELLS:
            continue
        while (at, len(texts)) in spans:
            texts.append("")
        place = (at, len(texts))
        width, height = _span(cell, "colspan"), _span(cell, "rowspan")
        for down in range(height):
            for right in range(width):
                if down or right:
                    spans[at + down, place[1] + right] = place
        texts.extend([text_of(cell), *[""] * (width - 1)])
    while (at, len(texts)) in spans:
        texts.append("")
    return texts


def _span(cell: LexborNode, name: str) -> int:
    given = (cell.attributes.get(name) or "").strip()
    return min(int(given), MOST_SPANNED) if given.isdigit() and int(given) else 1


def text_of(node: LexborNode) -> str:
    """The text of a cell or heading on one line, raised parts as superscript."""
    parts = []
    for part in node.traverse(include_text=True):
        if part.tag == "-text":
            raised = part.parent is not None and part.parent.tag == "sup"
            found = part.text_content or ""
            parts.append(superscript(found) if raised else found)
        elif part.tag == "br":
            parts.append(" ")
    return " ".join("".join(parts).split())
