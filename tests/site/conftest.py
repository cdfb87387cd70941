"""The real site, rendered once with the builtin engine from the real snapshot."""

from pathlib import Path

import pytest

from analysis.paths import REPORTS
from analysis.reporting.data import Data
from analysis.reporting.downloads import write_downloads
from analysis.reporting.engine import render_site
from analysis.reporting.force_pages import write_force_pages


@pytest.fixture(scope="session")
def site(data, tmp_path_factory) -> Path:
    """The folder of the rendered site."""
    write_downloads(Data(data))
    write_force_pages(Data(data))
    output = tmp_path_factory.mktemp("rendered") / "_site"
    render_site(REPORTS, output, {"MISCONDUCT_DATA": str(data)})
    return output


@pytest.fixture
def opened(site, browser):
    """Open a page from disk; returns it with what its console said and what it asked for."""
    pages = []

    def open_page(name, width=1280):
        page = browser.new_page(viewport={"width": width, "height": 900})
        pages.append(page)
        said, asked = [], []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto((site / name).as_uri())
        return page, said, asked

    yield open_page
    for page in pages:
        page.close()
