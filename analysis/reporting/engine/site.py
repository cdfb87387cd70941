"""A website folder rendered to HTML: reads, runs Python once, typesets, writes.

The stages are the other modules of this package; this one joins them and keeps the time.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from analysis.errors import CallError
from analysis.reporting.engine import publish
from analysis.reporting.engine.cells import Shown, Steps, read_cells, with_includes
from analysis.reporting.engine.links import resolved
from analysis.reporting.engine.markup import plain_words, sections, with_scroll_boxes
from analysis.reporting.engine.outputs import page_markdown
from analysis.reporting.engine.project import Page, Project, as_list, read_project
from analysis.reporting.engine.references import with_references
from analysis.reporting.engine.search import Entry, entries, write_index
from analysis.reporting.engine.template import Content, page_html
from analysis.reporting.engine.typeset import typeset, typeset_line


@dataclass
class RenderReport:
    """What was rendered: page sources from the root of the project, and seconds by stage."""

    pages: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Add the time of the block to a stage."""
        start = time.perf_counter()
        yield
        self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - start


def render_site(
    source: Path, output: Path, environment: dict[str, str], pages: list[str] | None = None
) -> RenderReport:
    """Render a Quarto website folder to HTML that opens from disk.

    Args:
        source: the folder of `_quarto.yml`.
        output: the site's folder, replaced whole when all went well and left alone otherwise.
        environment: variables that the cells see beside those of this process.
        pages: sources to render, from the folder (`forces/kent.qmd`), into the site that stands
            there; all pages where absent.

    Returns: the pages and the seconds of each stage (read, run, typeset, write).
    Errors: DataError for a fault in a page or a cell, CallError for a page that is not there or an
    output folder that is not a site.
    """
    source, output = source.resolve(), output.resolve()
    report = RenderReport()
    with report.timed("read"):
        project = read_project(source)
        chosen = _chosen(project, pages)
        steps = {page.path: _read_steps(project, page) for page in chosen}
    with publish.whole_or_not_at_all(output, keep_old=pages is not None) as draft:
        with report.timed("run"):
            texts = _run(project, steps, environment)
        found: list[Entry] = []
        named = _resources(project, output)
        for page in chosen:
            with report.timed("typeset"):
                html, of_page, files = _typeset_page(project, page, texts[page.path])
            with report.timed("write"):
                _write(draft / page.target, html)
            found += of_page
            named |= files
        with report.timed("write"):
            publish.copy_files(source, sorted(named), draft)
            kept = {str(p.target) for p in project.pages.values() if p not in chosen}
            write_index(publish.write_libraries(draft), found, kept if pages else set())
    report.pages = [str(page.path) for page in chosen]
    return report


def _chosen(project: Project, pages: list[str] | None) -> list[Page]:
    if pages is None:
        return list(project.pages.values())
    unknown = [name for name in pages if PurePosixPath(name) not in project.pages]
    if unknown:
        raise CallError(f"no such page in {project.root}: {', '.join(unknown)}")
    return [project.pages[PurePosixPath(name)] for name in dict.fromkeys(pages)]


def _read_steps(project: Project, page: Page) -> Steps:
    where = str(page.path)
    folder = (project.root / page.path).parent
    text = with_includes(page.body, folder, project.root, where)
    return read_cells(text, where, page.options.get("execute") or {})


def _run(
    project: Project, steps: dict[PurePosixPath, Steps], environment: dict[str, str]
) -> dict[PurePosixPath, str]:
    """Each page's Markdown after its cells have run, in one kernel; with none, no kernel starts."""
    shown: dict[PurePosixPath, list[Shown]] = {
        path: [[] for _ in of_page] for path, of_page in steps.items()
    }
    to_run = [path for path, of_page in steps.items() if any(step.runs for step in of_page)]
    if to_run:
        from analysis.reporting.engine.kernel import run_page, running_kernel

        with running_kernel(environment) as kernel:
            for path in to_run:
                folder = (project.root / path).parent
                shown[path] = run_page(kernel, folder, steps[path], str(path))
    return {path: page_markdown(of_page, shown[path]) for path, of_page in steps.items()}


def _typeset_page(
    project: Project, page: Page, text: str
) -> tuple[str, list[Entry], set[PurePosixPath]]:
    """A page's HTML, its entries for search, and the files of the project that it names."""
    where = str(page.path)
    given = page.option("title") or None
    done = typeset(with_references(text, where), where, given)
    title = typeset_line(given, where) if given else done.title or ""
    parts = sections(done.html)
    content = Content(title, with_scroll_boxes(done.html), parts)
    html, files = resolved(page_html(project, page, content), page, project)
    return html, entries(str(page.target), plain_words(title), parts), files


def _resources(project: Project, output: Path) -> set[PurePosixPath]:
    options = project.options["project"]
    sites = [output, project.root / str(options.get("output-dir", "_site"))]
    patterns = [str(pattern) for pattern in as_list(options.get("resources"))]
    return publish.resource_files(project.root, patterns, sites)


def _write(file: Path, html: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(html, "utf-8")
