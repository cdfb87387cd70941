"""`misconduct sources`: what is known of each publication, and what of it is held here."""

from pathlib import Path

from analysis.commands.output import Format, show
from analysis.ingest.snapshot import read_snapshot
from analysis.paths import raw_dir
from analysis.sources.registry import SOURCES


def run_sources(data: Path, form: Format) -> None:
    """Print each source with the editions that lie under `data/raw`."""
    editions: dict[str, set[str]] = {}
    for file in read_snapshot(raw_dir(data)):
        editions.setdefault(file.sidecar.source, set()).add(file.sidecar.edition)
    columns = ["source", "publisher", "title", "by_force", "unit", "editions", "landing_url"]
    rows = [
        [
            each.source_id,
            each.publisher,
            each.title,
            each.by_force,
            each.unit,
            len(editions.get(each.source_id, ())),
            each.landing_url,
        ]
        for each in SOURCES.values()
    ]
    show(columns, rows, form)
