"""What a source is: the unit that the registry lists and that a new publication adds one of."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.sources.offer import Offer

if TYPE_CHECKING:
    from analysis.fetch.client import Client

LAYOUTS = Path(__file__).resolve().parent
OGL = "Open Government Licence v3.0"
# Asks a publisher what is out; is given the addresses of the files that are held already.
Find = Callable[["Client", Collection[str]], Iterator[Offer]]


@dataclass(frozen=True)
class Source:
    """A publication that comes out in editions.

    Attributes:
        source_id: folder under `data/raw` and name on the command line.
        title: what it is, for people.
        publisher: who puts it out.
        landing_url: where it lives.
        holds: `figures` (mapped by a layout), `texts`, `register` or `vocabulary`.
        by_force: whether it gives figures by force.
        unit: what it counts.
        find: how its files are found at the publisher; none for what is no longer published.
        licence: of the files found.
        edition_prefix: of the editions that are files as published, which keeps them apart from
            transcriptions of the same year.
    """

    source_id: str
    title: str
    publisher: str
    landing_url: str
    holds: str = "figures"
    by_force: str = "no"
    unit: str = ""
    find: Find | None = None
    licence: str = OGL
    edition_prefix: str = ""

    @property
    def layout_path(self) -> Path:
        """The TOML file that maps its tables."""
        return LAYOUTS / f"{self.source_id.replace('-', '_')}.toml"
