"""A Quarto website folder as Quarto reads it: `_quarto.yml`, the pages and their options.

Runs and typesets nothing.
"""

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from analysis.errors import DataError

Options = dict[str, Any]

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
NOT_FOR_PAGES = ("project", "website", "format")
FILES = ("css", "include-in-header", "include-before-body", "include-after-body")


@dataclass(frozen=True)
class Page:
    """A page: its source relative to the project's root, its merged options, and its Markdown."""

    path: PurePosixPath
    options: Options
    body: str

    @property
    def target(self) -> PurePosixPath:
        """The page's HTML file relative to the root of the site."""
        return self.path.with_suffix(".html")

    def option(self, name: str, default: str = "") -> str:
        """An option as text."""
        return str(self.options.get(name, default))


@dataclass(frozen=True)
class Project:
    """A website folder: its root, the options of `_quarto.yml`, and its pages by path."""

    root: Path
    options: Options
    pages: dict[PurePosixPath, Page]

    @property
    def website(self) -> Options:
        """What stands under `website:`."""
        return dict(self.options.get("website") or {})


def read_text(file: Path) -> str:
    """A file of the website; DataError where it is not there or not text."""
    try:
        return file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        fault = getattr(error, "strerror", "") or "not UTF-8 text"
        raise DataError(fault, str(file), "Check the file, or the option that names it.") from error


def read_yaml(text: str, where: str) -> Options:
    """A YAML mapping; DataError names the place where the text is not one."""
    try:
        found = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        fault = " ".join(str(error).split())
        raise DataError(f"not YAML: {fault}", where, "Mend the YAML.") from error
    if not isinstance(found, dict):
        raise DataError("a mapping of options is expected", where, "Write `key: value` lines.")
    return found


def as_list(value: object) -> list[Any]:
    """An option that may be absent, one value or a list, as a list."""
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def merged(base: Options, over: Options) -> Options:
    """Two levels of options as Quarto merges them: mappings by key, lists one after the other."""
    result = dict(base)
    for key, value in over.items():
        old = result.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            result[key] = merged(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            result[key] = old + [item for item in value if item not in old]
        else:
            result[key] = value
    return result


def split_front_matter(text: str, where: str) -> tuple[Options, str]:
    """The YAML at the top of a page, and the rest."""
    match = FRONT_MATTER.match(text)
    if match is None:
        return {}, text
    return read_yaml(match[1] or "", where), text[match.end() :]


def read_project(root: Path) -> Project:
    """Read a website folder whole; DataError where it is not one."""
    settings = root / "_quarto.yml"
    options = read_yaml(read_text(settings), str(settings))
    project = options.get("project") or {}
    if project.get("type") != "website":
        raise DataError("project type is not website", str(settings), "Set `type: website`.")
    shared = _page_level(options, PurePosixPath())
    paths = _page_paths(root, as_list(project.get("render")))
    return Project(root, options, {path: _read_page(root, path, shared) for path in paths})


def _page_paths(root: Path, patterns: list[str]) -> list[PurePosixPath]:
    """The pages: every `.qmd` outside `_` and `.` folders, narrowed by `project: render:`."""
    found = [PurePosixPath(path.relative_to(root).as_posix()) for path in root.rglob("*.qmd")]
    shown = [path for path in found if not any(part[0] in "_." for part in path.parts)]
    wanted = [p for p in patterns if not p.startswith("!")]
    unwanted = [p[1:] for p in patterns if p.startswith("!")]
    return sorted(
        path
        for path in shown
        if (not wanted or any(_matches(path, p) for p in wanted))
        and not any(_matches(path, p) for p in unwanted)
    )


def _matches(path: PurePosixPath, pattern: str) -> bool:
    folder = PurePosixPath(pattern.rstrip("/"))
    return path.match(pattern) or folder in path.parents


def _read_page(root: Path, path: PurePosixPath, shared: Options) -> Page:
    source = root / path
    front, body = split_front_matter(read_text(source), str(path))
    options = shared
    for folder in reversed(path.parents):
        settings = root / folder / "_metadata.yml"
        if settings.is_file():
            level = read_yaml(read_text(settings), str(folder / "_metadata.yml"))
            options = merged(options, _page_level(level, folder))
    return Page(path, merged(options, _page_level(front, path.parent)), body)


def _page_level(options: Options, folder: PurePosixPath) -> Options:
    """The options that bear on a page, with its files given from the root as `/folder/file`."""
    html_format = options.get("format") or {}
    of_html = html_format.get("html") if isinstance(html_format, dict) else None
    level = {key: value for key, value in options.items() if key not in NOT_FOR_PAGES}
    level = merged(level, of_html if isinstance(of_html, dict) else {})
    for key in FILES:
        if key in level:
            level[key] = [_from_root(item, folder) for item in as_list(level[key])]
    return level


def _from_root(item: object, folder: PurePosixPath) -> object:
    """A file of an option from the project's root; literal text (`text:`) as it is."""
    if isinstance(item, dict) and "text" in item:
        return item
    name = str(item["file"] if isinstance(item, dict) else item)
    return name if name.startswith("/") else "/" + posixpath.normpath(str(folder / name))
