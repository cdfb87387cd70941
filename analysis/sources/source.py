"""What a source is: the unit that the registry lists and that a new publication adds one of."""

from dataclasses import dataclass
from pathlib import Path

LAYOUTS = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Source:
    """A publication that comes out in editions.

    Attributes:
        source_id: folder under `data/raw` and name on the command line.
        title: what it is, for people.
        publisher: who puts it out.
        landing_url: where it lives.
        holds: `figures` (mapped by a layout), `register` or `vocabulary`.
        by_force: whether it gives figures by force.
        unit: what it counts.
    """

    source_id: str
    title: str
    publisher: str
    landing_url: str
    holds: str = "figures"
    by_force: str = "no"
    unit: str = ""

    @property
    def layout_path(self) -> Path:
        """The TOML file that maps its tables."""
        return LAYOUTS / f"{self.source_id.replace('-', '_')}.toml"
