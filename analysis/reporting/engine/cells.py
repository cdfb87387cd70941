"""The Markdown of a page in pieces: prose, fenced code, and the Python cells among it.

Reads text only; `kernel` runs the cells and `outputs` turns what they show into Markdown.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.errors import DataError
from analysis.reporting.engine.project import Options, read_text, read_yaml, split_front_matter

FENCE = re.compile(r"^ {0,3}(?P<marks>`{3,}|~{3,})(?P<info>[^`]*)$")
PYTHON = re.compile(r"\{python\}\s*$")
INLINE = re.compile(r"(?<!`)`\{python\}[ \t]+([^`]+)`")
SHORTCODE = re.compile(r"^\{\{<\s*(\S+)\s*(.*?)\s*>\}\}[ \t]*$", re.MULTILINE)
DEEPEST_INCLUDE = 10

# What a step of a page showed: a cell's outputs, or each inline value by media type.
Shown = list[dict[str, Any]]


@dataclass(frozen=True)
class Piece:
    """A run of lines: prose (`info` is None), or fenced code with what follows its fence."""

    text: str
    info: str | None = None


@dataclass(frozen=True)
class Cell:
    """A Python cell: its number on the page from 1, its code, and its `#|` options."""

    number: int
    code: str
    options: Options = field(default_factory=dict)

    @property
    def runs(self) -> bool:
        """Whether Python is asked to run it."""
        return self.options.get("eval") is not False


@dataclass(frozen=True)
class Prose:
    """Markdown between cells, with the Python expressions that stand in its sentences."""

    text: str
    expressions: list[str] = field(default_factory=list)

    @property
    def runs(self) -> bool:
        """Whether it has values that Python is asked for."""
        return bool(self.expressions)


Steps = list[Prose | Cell]


def pieces(text: str) -> Iterator[Piece]:
    """Part a text into prose and fenced code; joined with newlines they are the text again."""
    held: list[str] = []
    info: str | None = None
    marks = ""
    for line in text.split("\n"):
        fence = FENCE.match(line)
        if info is None and fence:
            if held:
                yield Piece("\n".join(held))
            held, info, marks = [line], fence["info"].strip(), fence["marks"]
            continue
        held.append(line)
        closes = fence and not fence["info"].strip() and fence["marks"].startswith(marks)
        if info is not None and closes:
            yield Piece("\n".join(held), info)
            held, info = [], None
    if held:
        yield Piece("\n".join(held), info)


def in_prose(text: str, change: Callable[[str], str]) -> str:
    """The text with `change` applied to its prose and its fenced code left alone."""
    return "\n".join(p.text if p.info is not None else change(p.text) for p in pieces(text))


def with_includes(text: str, folder: Path, root: Path, where: str, depth: int = 0) -> str:
    """The text with each `{{< include file >}}` line replaced by that file.

    A path counts from the page's folder, one that begins with `/` from the project's root.
    Errors: DataError for a file that is not there, another shortcode, or includes in a circle.
    """

    def replace(match: re.Match[str]) -> str:
        name, path = match[1], match[2]
        if name != "include":
            remedy = "Write it as Markdown or HTML: the builtin engine knows `include` alone."
            raise DataError(f"shortcode {name!r}", where, remedy)
        file = root / path.lstrip("/") if path.startswith("/") else folder / path
        if not file.is_file() or depth == DEEPEST_INCLUDE:
            raise DataError(f"can't include {path}", where, "Check that the file is there.")
        inner = split_front_matter(read_text(file), str(file))[1].rstrip("\n")
        return with_includes(inner, folder, root, where, depth + 1)

    return in_prose(text, lambda prose: SHORTCODE.sub(replace, prose))


def read_cells(text: str, where: str, execute: Options) -> Steps:
    """Part a page's Markdown into prose and Python cells, in order.

    `execute` holds the options of all cells (`echo`, …); a cell's own come before them.
    """
    steps: Steps = []
    held: list[Piece] = []
    for piece in pieces(text):
        if piece.info is None or not PYTHON.match(piece.info):
            held.append(piece)
            continue
        steps += [_prose(held)] if held else []
        held = []
        number = sum(isinstance(step, Cell) for step in steps) + 1
        steps.append(_cell(piece, number, where, execute))
    return steps + ([_prose(held)] if held else [])


def _prose(held: list[Piece]) -> Prose:
    expressions = [found for p in held if p.info is None for found in INLINE.findall(p.text)]
    return Prose("\n".join(piece.text for piece in held), expressions)


def _cell(piece: Piece, number: int, where: str, execute: Options) -> Cell:
    lines = piece.text.split("\n")[1:]
    if not lines or not FENCE.match(lines.pop()):
        raise DataError("the cell's fence is not closed", f"{where}, cell {number}", "Close it.")
    head = 0
    while head < len(lines) and lines[head].startswith("#|"):
        head += 1
    settings = "\n".join(line.removeprefix("#|").removeprefix(" ") for line in lines[:head])
    options = read_yaml(settings, f"{where}, cell {number}")
    return Cell(number, "\n".join(lines[head:]), {**execute, **options})
