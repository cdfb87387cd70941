"""The forces as tiles, one a force, roughly where they lie; and the script that sorts tables.

A tile says its class by sign and word as well as by colour. Where a force stands is `standing`'s.
"""

from functools import lru_cache
from html import escape
from pathlib import Path

import polars as pl

from analysis.reporting.data import Data
from analysis.reporting.html import Html
from analysis.reporting.standing import FUNNELS, Standing, standing

TILES = Path(__file__).with_name("tile_map.csv")
MAP_SCRIPT = Path(__file__).with_name("tile_map.js")
SORT_SCRIPT = Path(__file__).with_name("sort_tables.js")
SHIRE = "\N{SOFT HYPHEN}shire"  # where a long name may part
# Class, its sign and its words, in the order of the key.
CLASSES = {
    "high": ("▲", "above the limits"),
    "within": ("●", "within the limits"),
    "low": ("▼", "below the limits"),
    "unknown": ("?", "not known"),
}


@lru_cache(maxsize=1)
def tiles() -> pl.DataFrame:
    """Where each tile is: force_id, column, row, code (a few letters) and short (a short name)."""
    return pl.read_csv(TILES)


def tile_map(data: Data) -> Html:
    """The map with the choice of series; without scripts it shows the first."""
    forces = {series: standing(data, series) for series in FUNNELS}
    classes = {series: _classes(each) for series, each in forces.items()}
    names = dict(data.table("forces").select("force_id", "name").iter_rows())
    drawn = "".join(
        _tile(row, names[row["force_id"]], [classes[s] for s in FUNNELS], list(forces.values()))
        for row in tiles().sort("row", "column").iter_rows(named=True)
    )
    choices = "".join(
        f'<option data-limits="{escape(forces[series].limits_in_words())}">{escape(title)}</option>'
        for series, title in FUNNELS.items()
    )
    first = next(iter(FUNNELS))
    key = "".join(
        f'<li class="tile-key tile-{name}"><span aria-hidden="true">{sign}</span> {said}</li>'
        for name, (sign, said) in CLASSES.items()
    )
    script = MAP_SCRIPT.read_text(encoding="utf-8")
    return Html(
        '<div class="tile-map"><label class="tile-choice" hidden>Series '
        f"<select>{choices}</select></label>"
        f'<p class="tile-told" role="status">{escape(_told(first, forces[first]))}</p>'
        f'<ul class="tile-keys" aria-label="Key">{key}</ul>'
        f'<ul class="tiles" aria-label="Forces on a map of tiles">{drawn}</ul></div>'
        f"<script>{script}</script>"
    )


def _classes(forces: Standing) -> dict[str, str]:
    """The class of each force of a series; a force that is not in it is not known."""
    places = dict(forces.rows.select("force_id", "place").iter_rows())
    return {force: place or "unknown" for force, place in places.items()}


def _told(series: str, forces: Standing) -> str:
    found = pl.Series([_classes(forces).get(each, "unknown") for each in tiles()["force_id"]])
    counted = ", ".join(f"{(found == name).sum()} {said[1]}" for name, said in CLASSES.items())
    return f"{FUNNELS[series]}, against {forces.limits_in_words()}: {counted}."


def _tile(
    row: dict[str, str], name: str, classes: list[dict[str, str]], funnels: list[Standing]
) -> str:
    """A tile: its class in each series, and the rows of the funnels' tables that hold its force."""
    force = row["force_id"]
    anchors = " ".join(_row_of(funnel, force) for funnel in funnels)
    places = [each.get(force, "unknown") for each in classes]
    sign, said = CLASSES[places[0]]
    short = escape(row["short"]).replace("shire", SHIRE)
    return (
        f'<li style="grid-column:{row["column"]};grid-row:{row["row"]}">'
        f'<a class="tile tile-{places[0]}" href="/forces/{force}.qmd" title="{escape(name)}" '
        f'data-classes="{" ".join(places)}" data-rows="{anchors}">'
        f'<span class="tile-name" aria-hidden="true">{short}</span>'
        f'<span class="tile-code" aria-hidden="true">{escape(row["code"])}</span>'
        f'<span class="tile-sign" aria-hidden="true">{sign}</span>'
        f'<span class="tile-words">{escape(name)}: <span class="tile-class">{said}</span></span>'
        "</a></li>"
    )


def _row_of(funnel: Standing, force: str) -> str:
    """The anchor of a force's row in the table under a funnel."""
    ordered = funnel.rows["force_id"].to_list()
    number = ordered.index(force) + 1 if force in ordered else "none"
    return f"funnel-{funnel.about['series']}-{number}"


def force_links(data: Data) -> Html:
    """A link to the page of every force, in order of name."""
    rows = data.table("forces").filter(pl.col("kind") != "other").sort("name")
    items = "".join(
        f'<li><a href="/forces/{force}.qmd">{escape(name)}</a></li>'
        for force, name in rows.select("force_id", "name").iter_rows()
    )
    return Html(f'<ul class="force-links">{items}</ul>')


def sortable() -> Html:
    """What makes the tables under the funnels sortable by mouse and keyboard."""
    return Html(f"<script>{SORT_SCRIPT.read_text(encoding='utf-8')}</script>")
