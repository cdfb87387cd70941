"""Time of the builtin engine on a synthetic site: 50 pages of ready-made HTML, 10 with a cell.

No figure of it is real. Prints the seconds of each stage, and the whole as a ratio to the render of
one page with an empty cell, which costs hardly more than starting Python.
"""

import tempfile
import time
from pathlib import Path

from analysis.reporting.engine import RenderReport, render_site

SETTINGS = "project: {type: website}\nwebsite: {title: Synthetic, navbar: {left: [index.qmd]}}\n"
CELL = "---\ntitle: Page {n}\n---\n\n## Cell\n\n```{{python}}\nprint({n})\n```\n"
ROW = '<tr><th scope="row">Synthetic</th>' + "<td>1,234</td>" * 6 + "</tr>\n"
FRAGMENT = f'<table><caption>Synthetic</caption>{ROW * 300}</table>\n<svg width="9"></svg>\n'
READY_MADE = "---\ntitle: Ready {n}\n---\n\n## Part\n\n```{{=html}}\n{fragment}\n```\n"


def synthetic_site(folder: Path, ready_made: int, with_cell: int) -> Path:
    """Write a site of so many pages."""
    (folder / "ready").mkdir(parents=True)
    (folder / "_quarto.yml").write_text(SETTINGS)
    (folder / "index.qmd").write_text("---\ntitle: Home\n---\n\n```{python}\n1\n```\n")
    for n in range(ready_made):
        text = READY_MADE.format(n=n, fragment=FRAGMENT)
        (folder / "ready" / f"page{n}.qmd").write_text(text)
    for n in range(with_cell):
        (folder / f"cell{n}.qmd").write_text(CELL.format(n=n))
    return folder


def timed(folder: Path) -> tuple[float, RenderReport]:
    """Seconds of a render, and its report."""
    start = time.perf_counter()
    report = render_site(folder, folder / "_site", {})
    return time.perf_counter() - start, report


def main() -> None:
    """Render a site of one page and one of 60, and compare."""
    with tempfile.TemporaryDirectory() as scratch:
        small = synthetic_site(Path(scratch, "small"), 0, 0)
        large = synthetic_site(Path(scratch, "large"), 50, 9)
        timed(small)  # warms the file cache
        alone, _ = timed(small)
        whole, report = timed(large)
    print(f"fragment: {len(FRAGMENT) / 1000:.0f} KB a page; pages: {len(report.pages)}")
    print("  ".join(f"{stage} {seconds:.2f} s" for stage, seconds in report.seconds.items()))
    print(f"one page {alone:.2f} s, all {whole:.2f} s: {whole / alone:.1f} to 1")


if __name__ == "__main__":
    main()
