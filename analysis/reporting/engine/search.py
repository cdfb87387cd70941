"""The index that the search box reads: a script, since a page on disk may fetch no file."""

import json
from pathlib import Path

from analysis.reporting.engine.markup import Section

INDEX = "search-index.js"
BEFORE = "window.searchIndex = "

# Of each section: address from the root of the site, page title, section title, words.
Entry = list[str]


def entries(target: str, title: str, parts: list[Section]) -> list[Entry]:
    """The entries of one page; what stands under a heading that has no address joins the page's."""
    found: list[Entry] = []
    for part in parts:
        if not found or part.identifier:
            address = f"{target}#{part.identifier}" if part.identifier else target
            found.append([address, title, part.title, part.words])
        else:
            found[-1][3] = " ".join(word for word in (found[-1][3], part.title, part.words) if word)
    return found


def write_index(folder: Path, new: list[Entry], kept: set[str]) -> None:
    """Write the index: the new entries, and those of before for the pages in `kept`."""
    file = folder / INDEX
    old: list[Entry] = []
    if kept and file.is_file():
        old = json.loads(file.read_text("utf-8").removeprefix(BEFORE).removesuffix(";\n"))
    stay = [entry for entry in old if entry[0].partition("#")[0] in kept]
    words = json.dumps(stay + new, ensure_ascii=False, separators=(",", ":"))
    file.write_text(f"{BEFORE}{words};\n", "utf-8")
