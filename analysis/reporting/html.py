"""A piece of HTML that a notebook cell shows as it is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Html:
    """HTML text, shown where a page's cell ends."""

    text: str

    def _repr_html_(self) -> str:
        return self.text
