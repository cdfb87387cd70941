"""The builtin engine on whole sites, with a kernel and in a browser. All pages are synthetic."""

import os
import re
import shutil
from pathlib import Path

import pytest

from analysis.errors import CallError, DataError
from analysis.reporting.engine import render_site

SETTINGS = """
project: {type: website, resources: ["data/*.csv"]}
lang: en-GB
website:
  title: Synthetic site
  navbar:
    left: [{text: Home, href: index.qmd}, {text: Forces, href: forces/index.qmd}]
  page-footer: {left: "Synthetic, see [home](index.qmd)."}
format: {html: {css: own.css, toc: true}}
execute: {echo: false}
"""
INDEX = """---
title: "The *home* page"
---
```{python}
#| include: false
import os
from IPython.display import HTML, Markdown, display
people = 1234
```
There were `{python} f"{people:,}"` made-up people, see @fig-bars and [Kent](forces/kent.qmd#part).

```{python}
#| label: fig-bars
#| fig-cap: "Made-up bars of `{python} people`"
HTML('<svg role="img" width="960" height="90" viewBox="0 0 960 90"><title>Bars *a*</title></svg>')
```

## Wide

```{python}
class Wide:
    def _repr_html_(self):
        return "<table><tr>" + '<th scope="col">Synthetic</th>' * 30 + "</tr></table>"

Wide()
```

## Long

Averyveryveryveryveryveryveryveryveryveryveryveryveryverylongword

::: {.panel-tabset}
## First
one
## Second
two
:::

::: {.callout-note collapse="true"}
folded
:::
"""
FORCES = """---
title: Forces
---
```{python}
#| output: asis
import os
print("people" in dir(), os.path.basename(os.getcwd()), os.environ["SAMPLE"], os.getpid())
```
[data](../data/a.csv) [home](../index.qmd)
"""
KENT = "---\ntitle: Kent\n---\n## Part\n\n```{=html}\n<p id='x'>Kent *only*</p>\n```\n\n## Other\n"


@pytest.fixture(scope="module")
def rendered(tmp_path_factory):
    """The source folder with the site rendered into it, once for all tests."""
    folder = tmp_path_factory.mktemp("synthetic") / "reports"
    files = {
        "_quarto.yml": SETTINGS,
        "index.qmd": INDEX,
        "forces/index.qmd": FORCES,
        "forces/kent.qmd": KENT,
        "trends.qmd": "---\ntitle: Trends\n---\n```{python}\nimport os\nprint(os.getpid())\n```\n",
        "own.css": "/* synthetic */",
        "data/a.csv": "synthetic\n",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder, render_site(folder, folder / "_site", {"SAMPLE": "given"})


@pytest.fixture
def source(rendered, tmp_path):
    return shutil.copytree(rendered[0], tmp_path / "reports")


@pytest.fixture
def site(source):
    return source / "_site"


def snapshot(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_every_page_is_rendered_and_reported_with_its_stages(rendered):
    source, report = rendered
    assert report.pages == ["forces/index.qmd", "forces/kent.qmd", "index.qmd", "trends.qmd"]
    assert set(report.seconds) == {"read", "run", "typeset", "write"}
    assert all((source / "_site" / name).with_suffix(".html").is_file() for name in report.pages)


def test_cells_run_in_one_process_of_their_own_and_each_page_in_its_own_namespace(site):
    forces = (site / "forces" / "index.html").read_text()
    known, folder, variable, process = re.search(r"<p>(\w+) (\w+) (\w+) (\d+)", forces).groups()
    assert (known, folder, variable) == ("False", "forces", "given")
    assert f"<code>{process}</code>" in (site / "trends.html").read_text()
    assert int(process) != os.getpid()
    assert "SAMPLE" not in os.environ


def test_values_figures_and_references_are_in_the_page(site):
    html = (site / "index.html").read_text()
    assert "There were 1,234 made-up people" in html
    assert '<a href="#fig-bars" class="quarto-xref">Figure\u00a01</a>' in html
    assert (
        '<svg role="img" width="960" height="90" viewBox="0 0 960 90"><title>Bars *a*</title>'
        in html
    )
    assert "<title>The home page – Synthetic site</title>" in html
    assert '<html lang="en-GB">' in html
    assert "import os" not in html


def test_everything_a_page_names_is_in_the_site_and_nothing_elsewhere(site):
    for page in site.rglob("*.html"):
        for address in re.findall(r'(?:href|src)="([^"#]+)', page.read_text()):
            if address != "data:,":
                assert (page.parent / address).is_file(), (page, address)
    assert (site / "data" / "a.csv").is_file()
    everything = b"".join(snapshot(site).values())
    assert not re.search(rb"""(?:src|href)=["'](?:https?:)?//|@import|url\(""", everything)


def test_a_page_without_cells_needs_no_kernel(source, monkeypatch):
    monkeypatch.setattr("sys.executable", "/no/such/python")
    report = render_site(source, source / "_kent", {}, ["forces/kent.qmd"])
    assert report.pages == ["forces/kent.qmd"]
    assert "<p id='x'>Kent *only*</p>" in (source / "_kent" / "forces" / "kent.html").read_text()


def test_one_page_is_rendered_into_the_site_that_stands(source, site):
    before = snapshot(site)
    (source / "forces" / "kent.qmd").write_text(KENT.replace("Kent *only*", "changed"))
    render_site(source, site, {}, ["forces/kent.qmd"])
    after = snapshot(site)
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert changed == {"forces/kent.html", "site_libs/search-index.js"}
    assert b"1,234 made-up" in after["site_libs/search-index.js"]


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ("1 / 0", r"trends\.qmd, cell 2: ZeroDivisionError: division by zero"),
        ("import os; os._exit(3)", r"trends\.qmd, cell 2: Python ended"),
        ("raise KeyError('a')\n```\n`{python} x`\n```{python}", r"cell 2: KeyError: 'a'"),
    ],
)
def test_an_error_in_a_cell_is_named_and_leaves_the_old_site(source, site, cell, fault):
    before = snapshot(site)
    (source / "trends.qmd").write_text(f"```{{python}}\n1\n```\n\n```{{python}}\n{cell}\n```\n")
    with pytest.raises(DataError, match=fault):
        render_site(source, site, {"SAMPLE": "given"})
    assert snapshot(site) == before
    assert not [path for path in source.iterdir() if path.name.startswith(".")]


def test_an_error_in_a_sentence_is_named(source):
    (source / "trends.qmd").write_text("So `{python} nothing` is.")
    with pytest.raises(DataError, match=r"trends\.qmd, `\{python\} nothing`: NameError"):
        render_site(source, source / "_site", {}, ["trends.qmd"])


def test_an_error_of_ours_keeps_its_remedy(source):
    cell = (
        "from analysis.errors import DataError\nraise DataError('no file', 'here', 'Build first.')"
    )
    (source / "trends.qmd").write_text(f"```{{python}}\n{cell}\n```\n")
    with pytest.raises(DataError) as caught:
        render_site(source, source / "_site", {}, ["trends.qmd"])
    assert str(caught.value).splitlines()[1] == "Build first."


def test_a_page_that_is_not_there_is_a_wrong_call(source):
    with pytest.raises(CallError, match=r"none\.qmd"):
        render_site(source, source / "_site", {}, ["none.qmd"])


@pytest.mark.parametrize("width", [320, 1280])
def test_in_a_browser_from_disk(site, browser, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / "index.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = page.locator(".table-box")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")

    page.locator("#search-words").focus()
    page.keyboard.type("made-up")
    page.locator("#search-results a").first.wait_for()
    assert page.locator("#search-results a").first.get_attribute("href") == page.url
    page.keyboard.press("Escape")

    page.get_by_role("tab", name="First").press("ArrowRight")
    assert page.get_by_text("two", exact=True).is_visible()
    assert not page.get_by_text("one", exact=True).is_visible()
    page.locator(".callout-header").press("Enter")
    assert page.get_by_text("folded").is_visible()
    assert said == []
    assert all(address.startswith((site.as_uri(), "data:")) for address in asked)


@pytest.mark.parametrize("width", [320, 1280])
def test_no_breach_of_the_accessibility_guidelines(site, browser, width):
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed"
    )
    for name in ("index.html", "forces/kent.html"):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto((site / name).as_uri())
        found = axe.Axe().run(page).response["violations"]
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found] == []
