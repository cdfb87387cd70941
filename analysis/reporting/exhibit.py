"""An exhibit: a chart with all that it must not stand without, declared once.

The chart, its text alternative, the table under it and the CSV come from one frame, so that they
can't disagree; a mark says the words of its row and leads to that row's receipt. Not for computing
rates (`rates/`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from typing import Any

import altair as alt
import polars as pl

from analysis.reporting.citation import citation
from analysis.reporting.html import raw_block
from analysis.reporting.receipts import Receipt
from analysis.reporting.svg import to_svg
from analysis.reporting.table import html_table, with_publications


@dataclass(frozen=True)
class Exhibit:
    """A chart and its words.

    Attributes:
        headline: a sentence that states the finding.
        subtitle: unit, population and period.
        chart: the Altair chart; None for a table alone.
        frame: the numbers behind it, as they go into the CSV.
        table: the same as a reader sees them under the chart, and its headings.
        alternative: a sentence that states what is to be seen.
        source: who published it.
        caveats: what must be said with it.
        words: what the mark of each row of the frame says; empty for a row without a mark.
        receipts: where each row of the frame was published; none for a table of words.
        key: identifier, anchor and name of the downloads: its key in the registry.
    """

    headline: str
    subtitle: str
    chart: alt.TopLevelMixin | None
    frame: pl.DataFrame
    table: pl.DataFrame
    heads: Mapping[str, str]
    alternative: str
    source: str
    caveats: list[str] = field(default_factory=list)
    words: Sequence[str] = ()
    receipts: Sequence[Receipt] = ()
    key: str = ""

    def __post_init__(self) -> None:
        """Refuse words or receipts that belong to other rows than the frame's."""
        said = [text for text in self.words if text]
        if len(self.words) not in (0, self.frame.height) or len(set(said)) < len(said):
            raise ValueError("words of marks: one for each row of the frame, no two alike")
        if len(self.receipts) not in (0, self.frame.height):
            raise ValueError("receipts: one for each row of the frame")

    def csv(self) -> str:
        """The numbers behind the chart as CSV text."""
        return self.frame.write_csv()

    @cached_property
    def spec(self) -> dict[str, Any]:
        """The chart in Vega-Lite, worked out once; empty where there is no chart.

        Its parts are checked as they are made; the whole is checked by the tests.
        """
        return self.chart.to_dict(validate=False) if self.chart is not None else {}

    def svg(self) -> str:
        """The chart as accessible SVG text; empty where there is no chart."""
        if self.chart is None:
            return ""
        return to_svg(self.spec, self.key, self.headline, self.alternative, self.words)

    def _repr_markdown_(self) -> str:
        return raw_block(self.html())

    def html(self) -> str:
        """The exhibit as it stands on a page."""
        caveats = "".join(f"<li>{escape(text)}</li>" for text in self.caveats)
        notes = f'<ul class="exhibit-caveats">{caveats}</ul>' if caveats else ""
        drawn = ""
        if self.chart is not None:
            # A chart is wider than a phone: it scrolls in its own box, which takes the focus.
            drawn = (
                f'<div class="exhibit-chart" tabindex="0" role="group" '
                f'aria-label="Chart: {escape(self.headline, quote=True)}">'
                f'<div class="drawing" data-marks="{self.key}">{self.svg()}</div></div>'
                f'<details class="exhibit-alternative"><summary>What the chart shows</summary>'
                f"<p>{escape(self.alternative)}</p></details>"
            )
        opened = "" if self.chart else " open"
        table = html_table(
            self.table,
            f"{self.headline} {self.subtitle}",
            self.heads,
            receipts=self.receipts,
            key=self.key,
        )
        table = with_publications(table, self.receipts)
        return (
            f'<figure class="exhibit" id="{self.key}">'
            f'<figcaption><h3 class="exhibit-headline">{escape(self.headline)}</h3>'
            f'<p class="exhibit-subtitle">{escape(self.subtitle)}</p></figcaption>'
            f"{drawn}{notes}"
            f'<p class="exhibit-source">Source: {escape(self.source)}.</p>{self._downloads()}'
            f'<details class="exhibit-table"{opened}><summary>Table</summary>{table}</details>'
            "</figure>"
        )

    def _downloads(self) -> str:
        """Links to the files of the exhibit, and how to cite it."""
        kinds = ["CSV", "ODS", "XLSX", *(["SVG", "PNG"] if self.chart is not None else [])]
        name = escape(self.headline, quote=True)
        links = "".join(
            f'<li><a href="/downloads/{self.key}.{kind.lower()}" download '
            f'aria-label="{kind}: {name}">{kind}</a></li>'
            for kind in kinds
        )
        said = escape(citation(self.headline, self.source))
        return (
            f'<ul class="exhibit-downloads" aria-label="Downloads">{links}</ul>'
            f'<details class="exhibit-cite"><summary>Cite</summary><p>{said}</p></details>'
        )
