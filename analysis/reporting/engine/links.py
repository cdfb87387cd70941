"""Addresses in a page: sources become pages, paths from the root become relative.

Everything that a page names is looked for in the source folder, and files found there are noted to
be copied. Nothing is fetched, and addresses of other hosts stay as they are.
"""

import html
import posixpath
import re
from collections.abc import Callable
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from analysis.errors import DataError
from analysis.reporting.engine.markup import SCRIPTS, outside
from analysis.reporting.engine.project import Page, Project

ADDRESS = re.compile(
    r"""(<(?:a|area|img|image|source|script|link|iframe|object)\b[^>]*?\s"""
    r"""(?:href|src|data)=)(["'])(.*?)\2""",
    re.IGNORECASE | re.DOTALL,
)
ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#|\?|$")


def with_addresses(text: str, change: Callable[[str], str]) -> str:
    """The HTML with `change` applied to each address that is not another host's or an anchor."""

    def replace(match: re.Match[str]) -> str:
        before, mark, address = match.groups()
        if ELSEWHERE.match(address):
            return match[0]
        return f"{before}{mark}{html.escape(change(html.unescape(address)))}{mark}"

    return outside(SCRIPTS, text, lambda part: ADDRESS.sub(replace, part))


def from_root(address: str) -> str:
    """An address of `_quarto.yml`, whose paths begin at the root, as any page may write it."""
    return address if address.startswith("/") or ELSEWHERE.match(address) else f"/{address}"


def resolved(text: str, page: Page, project: Project) -> tuple[str, set[PurePosixPath]]:
    """A page's HTML with its addresses resolved, and the files of the project that it names.

    Errors: DataError for a link to a `.qmd` page that is not there.
    """
    files: set[PurePosixPath] = set()
    return with_addresses(text, lambda a: _resolve(a, page, project, files)), files


def _resolve(address: str, page: Page, project: Project, files: set[PurePosixPath]) -> str:
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    named, tail = unquote(path), address[len(path) :]
    folder = "" if named.startswith("/") else str(page.path.parent)
    target = PurePosixPath(posixpath.normpath(posixpath.join(folder, named.lstrip("/"))))
    source = project.root / target
    if target / "index.qmd" in project.pages:
        target = target / "index.html"  # from disk, nothing serves the index of a folder
    elif target in project.pages:
        target = project.pages[target].target
    elif target.suffix == ".qmd":
        raise DataError(f"link to {address}, which is no page", str(page.path), "Mend the link.")
    elif ".." not in target.parts and source.is_file():
        files.add(target)
    return quote(posixpath.relpath(target, page.path.parent), safe="/:@!$,;~+&=") + tail
