"""A piece of HTML that a notebook cell shows as it is."""

from dataclasses import dataclass

FENCE = "`" * 6


def raw_block(text: str) -> str:
    """HTML as a raw block of Markdown.

    Cells put out Markdown and never `text/html`, for which Quarto would load scripts from a
    content network into the page.
    """
    return f"{FENCE}{{=html}}\n{text}\n{FENCE}"


@dataclass(frozen=True)
class Html:
    """HTML text, shown where a page's cell ends."""

    text: str

    def _repr_markdown_(self) -> str:
        return raw_block(self.text)
