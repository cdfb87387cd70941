"""Writes `reports/forces/<force_id>.qmd` and the files that each page offers."""

import json
from collections.abc import Sequence
from html import escape
from pathlib import Path

import polars as pl

from analysis.errors import CallError
from analysis.paths import REPORTS
from analysis.reporting.citation import citation
from analysis.reporting.data import Data
from analysis.reporting.force_pages.facts import Facts, Force
from analysis.reporting.force_pages.parts import section
from analysis.reporting.force_pages.past import own_past
from analysis.reporting.force_pages.place import beside_the_others, in_each_funnel
from analysis.reporting.force_pages.populations import denominators
from analysis.reporting.force_pages.published import by_source, loose
from analysis.reporting.force_pages.register import in_register
from analysis.reporting.force_pages.sentences import in_short
from analysis.reporting.force_pages.unknown import what_is_unknown

INDEX = "index.qmd"


def write_force_pages(
    data: Data, reports: Path = REPORTS, only: Sequence[str] | None = None
) -> list[str]:
    """Write the page and the two CSV files of each force.

    Args:
        data: the built tables.
        reports: the website's folder.
        only: identifiers of forces; all that have a page where absent, and then pages of forces
            that are no more are taken away.

    Returns: the pages from the website's folder (`forces/kent.qmd`).

    Raises:
        CallError: a force that has no page.
    """
    facts = Facts(data)
    known = {force.force_id: force for force in facts.forces}
    unknown = [each for each in only or () if each not in known]
    if unknown:
        raise CallError(f"no page for {', '.join(unknown)}; known: {', '.join(sorted(known))}")
    folder, downloads = reports / "forces", reports / "downloads" / "forces"
    downloads.mkdir(parents=True, exist_ok=True)
    if only is None:
        _clear(folder, {INDEX, *(f"{each}.qmd" for each in known)})
        _clear(downloads, {f"{each}{end}.csv" for each in known for end in ("", "-rates")})
    wanted = [known[each] for each in only or known]
    for force in wanted:
        (folder / f"{force.force_id}.qmd").write_text(page(facts, force), encoding="utf-8")
        for name, table in files(facts, force).items():
            table.write_csv(downloads / name)
    return [f"forces/{force.force_id}.qmd" for force in wanted]


def force_pages_among(pages: Sequence[str]) -> list[str]:
    """The identifiers of the forces whose pages are among these (`forces/kent.qmd`)."""
    paths = [Path(page) for page in pages]
    return [path.stem for path in paths if path.parent == Path("forces") and path.name != INDEX]


def _clear(folder: Path, wanted: set[str]) -> None:
    for left in folder.iterdir():
        if left.is_file() and left.name not in wanted:
            left.unlink()


def page(facts: Facts, force: Force) -> str:
    """The Markdown of a force's page, with raw HTML in its parts."""
    about = f"Published figures on police misconduct: {force.name}"
    parts = {
        "in-short": ("In short", in_short),
        "beside": ("Beside England and Wales", beside_the_others),
        "place": ("Where it stands", in_each_funnel),
        "figures": ("Figures as published, source by source", by_source),
        "past": ("Against its own past", own_past),
        "register": ("Its cases in the register", in_register),
        "denominators": ("Denominators and what difference they make", denominators),
        "press": ("In the press and in replies to requests", loose),
        "unknown": ("What these data cannot tell you about this force", what_is_unknown),
        "downloads": ("Downloads and how to cite", downloads_and_citation),
    }
    head = f"---\ntitle: {json.dumps(force.name, ensure_ascii=False)}\n"
    head += f"description: {json.dumps(about, ensure_ascii=False)}\n---\n"
    sections = [section(title, make(facts, force), key) for key, (title, make) in parts.items()]
    return "\n".join([head, INTRODUCTION, *sections])


INTRODUCTION = (
    "Made from the [database](../data.qmd) like every page of a force, by the same rules. A "
    "receipt leads to the cell that a number was read from: `misconduct receipt` and its code. "
    "All forces together are on the page of [forces](index.qmd).\n\n"
    "::: {.brief-only}\n"
    "This is the brief of a page. The figures source by source, the years side by side, the rows "
    "of the register, other denominators and what the press printed are on the page itself and in "
    "its downloads.\n"
    ":::\n"
)


def files(facts: Facts, force: Force) -> dict[str, pl.DataFrame]:
    """The downloads of a force: its figures with their publishers, and its rates."""
    mine = pl.col("force_id") == force.force_id
    figures = facts.figures.filter(mine).sort("source", "publication_id", "sheet", "cell")
    rates = facts.data.table("force_rates").filter(mine).sort("series", "period_end")
    return {f"{force.force_id}.csv": figures, f"{force.force_id}-rates.csv": rates}


def downloads_and_citation(facts: Facts, force: Force) -> str:
    """Links to the files, and the words to cite the page and its sources with."""
    sizes = [table.height for table in files(facts, force).values()]
    names = list(files(facts, force))
    kinds = ("figures as published, with their receipts", "rates with their intervals and caveats")
    links = "".join(
        f'<li><a href="/downloads/forces/{name}" download>{name}</a>: {size} {kind}</li>'
        for name, size, kind in zip(names, sizes, kinds, strict=True)
    )
    said = facts.figures_of(force, loose=False).select("publisher", "title").unique()
    sources = [f"{publisher}, {title}" for publisher, title in said.sort(pl.all()).iter_rows()]
    from_where = "; ".join(sources) or "none, for no publication held here has any of this force"
    cite = citation(f"{force.name}, page forces/{force.force_id}.html", from_where)
    return f'<ul>{links}</ul><p>To cite this page:</p><p class="to-cite">{escape(cite)}</p>'
