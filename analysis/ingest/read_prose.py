"""Reads the paragraphs of a web page that stand in no table, and the texts of its pictures.

For publications that print figures in sentences and charts. Not for meaning (`phrases`).
"""

from dataclasses import dataclass
from pathlib import Path

from analysis.ingest.read_html import HEADINGS, inside_table, page_tree, text_of

BLOCKS = ("p", "li", "figcaption", "blockquote", "dd")


@dataclass(frozen=True)
class Prose:
    """A page's headings, and its paragraphs in order; a picture's text counts as one."""

    titles: tuple[str, ...]
    paragraphs: tuple[str, ...]


def read_prose(file: Path) -> Prose:
    """The prose of a page.

    Raises:
        DataError: the file is no whole web page.
    """
    tree = page_tree(file)
    titles = tuple(text_of(node) for node in tree.css(", ".join(HEADINGS)))
    paragraphs: list[str] = []
    for node in tree.css(", ".join((*BLOCKS, "img[alt]"))):
        if inside_table(node):
            continue
        text = node.attributes.get("alt") if node.tag == "img" else text_of(node)
        if text and text.strip():
            paragraphs.append(" ".join(text.split()))
    return Prose(titles, tuple(paragraphs))
