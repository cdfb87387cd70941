"""Numbers of figures and tables, their captions, and the references to them (`@fig-x`, `@tbl-x`).

Works on a page's Markdown after its cells have run, so that figures of cells, of pictures and of
divs are counted in one order. Numbers begin at 1 on each page, as on a Quarto website.
"""

import re

from analysis.errors import DataError
from analysis.reporting.engine.cells import in_prose, pieces

WORDS = {"fig": "Figure", "tbl": "Table"}
DEFINED = re.compile(r"\{[^{}\n]*#((fig|tbl)-[\w-]+)[^{}\n]*\}")
DIV = re.compile(r"^ {0,3}:{3,}(.*)$")
PICTURE = re.compile(r"!\[([^\]]*)\](\([^)]*\)\{[^}]*#(fig-[\w-]+)[^}]*\})")
TABLE_CAPTION = re.compile(r"^((?:Table)?: )(.*\{[^}]*#(tbl-[\w-]+)[^}]*\})", re.MULTILINE)
NAME = r"-?@(?:fig|tbl)-\w+(?:-\w+)*"
CODE_OR_REFERENCE = re.compile(rf"`[^`]*`|\[{NAME}(?:\s*;\s*{NAME})*\]|(?<![\w\\@-]){NAME}")
NO_CAPTION = "<!-- -->"


def with_references(text: str, where: str) -> str:
    """The page with captions numbered and references turned into links.

    Errors: DataError for an identifier used twice, or a reference to none.
    """
    numbers = _numbers(text, where)
    text = _with_floats(text, numbers)
    text = in_prose(text, lambda prose: _with_numbered_captions(prose, numbers))
    return in_prose(text, lambda prose: _with_links(prose, numbers, where))


def _numbers(text: str, where: str) -> dict[str, str]:
    """`fig-x` to `Figure 1`, in the order of the page."""
    numbers: dict[str, str] = {}
    counts = dict.fromkeys(WORDS, 0)
    prose = (piece.text for piece in pieces(text) if piece.info is None)
    for identifier, kind in (found for part in prose for found in DEFINED.findall(part)):
        if identifier in numbers:
            raise DataError(f"#{identifier} stands twice", where, "Give each its own name.")
        counts[kind] += 1
        numbers[identifier] = f"{WORDS[kind]}\u00a0{counts[kind]}"
    return numbers


def _with_numbered_captions(prose: str, numbers: dict[str, str]) -> str:
    """Number the captions of pictures and of Markdown tables."""
    prose = PICTURE.sub(lambda m: f"![{numbers[m[3]]}: {m[1]}]{m[2]}", prose)
    return TABLE_CAPTION.sub(lambda m: f"{m[1]}{numbers[m[3]]}: {m[2]}", prose)


def _with_links(prose: str, numbers: dict[str, str], where: str) -> str:
    def link(reference: str) -> str:
        identifier = reference.strip().lstrip("-@")
        if identifier not in numbers:
            raise DataError(f"@{identifier} refers to nothing", where, f"Known: {sorted(numbers)}.")
        words = numbers[identifier]
        short = words.partition("\u00a0")[2] if reference.strip().startswith("-") else words
        return f"[{short}](#{identifier}){{.quarto-xref}}"

    def replace(match: re.Match[str]) -> str:
        found = match[0]
        return found if found[0] == "`" else ", ".join(map(link, found.strip("[]").split(";")))

    return CODE_OR_REFERENCE.sub(replace, prose)


def _with_floats(text: str, numbers: dict[str, str]) -> str:
    """Make a figure of each div with a `fig-` or `tbl-` identifier, or a `captioned-` class.

    The last paragraph of the div is its caption: under a figure, above a table.
    """
    lines, is_prose = _lines(text)
    opened: list[int] = []
    for place, line in enumerate(lines):
        fence = DIV.match(line) if is_prose[place] else None
        if fence and fence[1].strip(" :"):
            opened.append(place)
        elif fence and opened:
            start = opened.pop()
            kind = re.search(r"#(fig|tbl)-|\.captioned-(fig|tbl)", lines[start])
            if kind:
                name = DEFINED.search(lines[start])
                number = numbers[name[1]] if name else ""
                _make_figure(lines, is_prose, start, place, kind[1] or kind[2], number)
    return "\n".join(lines)


def _lines(text: str) -> tuple[list[str], list[bool]]:
    """The lines of a text, and of each whether it is prose."""
    lines: list[str] = []
    is_prose: list[bool] = []
    for piece in pieces(text):
        part = piece.text.split("\n")
        lines += part
        is_prose += [piece.info is None] * len(part)
    return lines, is_prose


def _make_figure(
    lines: list[str], is_prose: list[bool], start: int, end: int, kind: str, number: str
) -> None:
    """Rewrite the lines of one div in place."""
    first, last = _last_paragraph(lines, is_prose, start, end)
    caption = "\n".join(lines[first:last]).replace(NO_CAPTION, "").strip()
    lines[first:last] = [""] * (last - first)
    caption = ": ".join(part for part in (number, caption) if part)
    labelled = f"{_raw('<figcaption>')}\n\n{caption}\n\n{_raw('</figcaption>')}"
    opening = _raw(f'<figure class="quarto-float quarto-float-{kind} figure">')
    above = f"\n\n{labelled}" if kind == "tbl" else ""
    below = f"{labelled}\n\n" if kind == "fig" else ""
    lines[start] += f"\n\n{opening}{above}\n"
    lines[end] = f"\n{below}{_raw('</figure>')}\n\n{lines[end]}"


def _last_paragraph(
    lines: list[str], is_prose: list[bool], start: int, end: int
) -> tuple[int, int]:
    """First and last line (exclusive) of the paragraph that ends a div; equal where it has none."""
    last = end
    while last > start + 1 and not lines[last - 1].strip():
        last -= 1
    first = last
    while first > start + 1 and is_prose[first - 1] and lines[first - 1].strip():
        if DIV.match(lines[first - 1]):
            return last, last
        first -= 1
    return first, last


def _raw(html: str) -> str:
    return f"```{{=html}}\n{html}\n```"
