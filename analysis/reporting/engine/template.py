"""The page around a page's words: head, navigation, table of contents, footer.

Addresses are written from the project's root (`/trends.qmd`); `links` makes them relative.
Identifiers and classes are Quarto's where Quarto has them, so that one `css:` file suits both.
"""

import html
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from analysis.reporting.engine.links import from_root, with_addresses
from analysis.reporting.engine.markup import Section, plain_words
from analysis.reporting.engine.project import Options, Page, Project, as_list, read_text
from analysis.reporting.engine.typeset import typeset_line

LIBRARIES = "/site_libs"
NOTHING = "data:,"  # an empty icon, so that no browser asks a server for one
SEARCH = """<form id="quarto-search" role="search" hidden>
<label for="search-words">Search</label>
<input id="search-words" type="search" autocomplete="off" aria-controls="search-results">
<div id="search-results" role="status" hidden></div>
</form>"""


@dataclass(frozen=True)
class Content:
    """A page's words as HTML, with its title (HTML) and its parts by heading."""

    title: str
    body: str
    parts: list[Section]


def page_html(project: Project, page: Page, content: Content) -> str:
    """The whole page, with addresses still from the root of the project."""
    site_title = str(project.website.get("title", ""))
    name = plain_words(content.title)
    title = " – ".join(dict.fromkeys(part for part in (name, site_title) if part))
    contents = _contents(content.parts, page)
    return f"""<!DOCTYPE html>
<html lang="{html.escape(page.option("lang", "en-GB"))}">
<head>
{_head(project, page, title)}
</head>
<body class="{"with-contents" if contents else "without-contents"}">
<a class="skip-link" href="#quarto-document-content">Skip to main content</a>
{_included(project.root, page, "include-before-body")}
{_header(project, page, site_title)}
<main id="quarto-document-content" class="content" tabindex="-1">
{_title_block(page, content.title)}
{contents}
<div class="page-body">
{content.body}
</div>
</main>
{_footer(project)}
{_included(project.root, page, "include-after-body")}
</body>
</html>
"""


def _head(project: Project, page: Page, title: str) -> str:
    described = page.options.get("description") or project.website.get("description")
    icon = project.website.get("favicon")
    sheets = [f"{LIBRARIES}/site.css", *as_list(page.options.get("css"))]
    lines = [
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{html.escape(title)}</title>",
        f'<meta name="description" content="{html.escape(str(described))}">' if described else "",
        f'<link rel="icon" href="{html.escape(from_root(str(icon))) if icon else NOTHING}">',
        *(f'<link rel="stylesheet" href="{html.escape(str(sheet))}">' for sheet in sheets),
        f'<script src="{LIBRARIES}/site.js" defer></script>',
        _included(project.root, page, "include-in-header"),
    ]
    return "\n".join(line for line in lines if line)


def _included(root: Path, page: Page, option: str) -> str:
    """The HTML of an `include-…` option: literal text, or files of the project."""
    return "\n".join(
        str(item["text"]) if isinstance(item, dict) else read_text(root / str(item).lstrip("/"))
        for item in as_list(page.options.get(option))
    )


def _title_block(page: Page, title: str) -> str:
    lines = [f'<h1 class="title">{title}</h1>'] if title else []
    for option in ("subtitle", "description", "date"):
        value = page.options.get(option)
        if value:
            day = f"{value.day} {value:%B %Y}" if isinstance(value, date) else str(value)
            lines.append(f'<p class="{option}">{typeset_line(day, str(page.path))}</p>')
    return "\n".join(['<header id="title-block-header">', *lines, "</header>"])


def _contents(parts: list[Section], page: Page) -> str:
    """The table of contents; empty where a page has fewer than two headings to list."""
    depth = int(page.options.get("toc-depth", 3))
    listed = [part for part in parts if part.listed and 2 <= part.level <= depth]
    if page.options.get("toc") is False or len(listed) < 2:
        return ""
    words = html.escape(page.option("toc-title", "On this page"))
    items = "\n".join(
        f'<li class="toc-level-{part.level}">'
        f'<a href="#{html.escape(part.identifier)}">{html.escape(part.title)}</a></li>'
        for part in listed
    )
    return f"""<nav id="TOC" aria-label="{words}"><details open><summary>{words}</summary>
<ul>
{items}
</ul>
</details></nav>"""


def _header(project: Project, page: Page, site_title: str) -> str:
    bar = project.website.get("navbar") or {}
    bar = bar if isinstance(bar, dict) else {}
    items = as_list(bar.get("left")) + as_list(bar.get("right"))
    links = "\n".join(_item(project, page, item) for item in items)
    title = html.escape(str(bar.get("title") or site_title))
    search = project.website.get("search", True) and bar.get("search", True)
    navigation = f"""<nav id="navbar" class="navbar" aria-label="Main">
<button type="button" class="menu-button" aria-expanded="false" aria-controls="menu">Menu</button>
<ul id="menu">
{links}
</ul>
</nav>"""
    return f"""<header id="quarto-header">
<div class="site-bar"><div class="inner">
<a class="navbar-brand" href="/index.qmd">{title}</a>
{SEARCH if search else ""}
</div></div>
{navigation if items else ""}
</header>"""


def _item(project: Project, page: Page | None, item: object) -> str:
    """An entry of the navigation bar: a page, an address, or a menu of such entries."""
    entry: Options = item if isinstance(item, dict) else {"href": item}
    if "menu" in entry:
        inner = "\n".join(_item(project, page, part) for part in as_list(entry["menu"]))
        words = html.escape(str(entry.get("text", "")))
        return f"<li><details><summary>{words}</summary><ul>\n{inner}\n</ul></details></li>"
    address = str(entry.get("href") or entry.get("file") or "")
    target = project.pages.get(PurePosixPath(address.lstrip("/")))
    words = html.escape(str(entry.get("text") or (target and target.option("title")) or address))
    if not address:
        return f"<li>{words}</li>"
    here = ' aria-current="page"' if target and target is page else ""
    return f'<li><a href="{html.escape(from_root(address))}"{here}>{words}</a></li>'


def _footer(project: Project) -> str:
    """The footer: text, or `left`, `center` and `right`, each text or entries as in the bar."""
    given = project.website.get("page-footer") or ""
    places: Options = given if isinstance(given, dict) else {"center": given}
    blocks = []
    for place in ("left", "center", "right"):
        content = places.get(place)
        if isinstance(content, list):
            entries = "".join(_item(project, None, entry) for entry in content)
            blocks.append(f'<ul class="nav-footer-{place}">{entries}</ul>')
        elif content:
            words = with_addresses(typeset_line(str(content), "_quarto.yml"), from_root)
            blocks.append(f'<div class="nav-footer-{place}">{words}</div>')
    inner = "\n".join(blocks)
    return f'<footer class="nav-footer"><div class="inner">\n{inner}\n</div></footer>'
