"""Figures by force that newspapers and freedom of information replies printed."""

from analysis.sources.source import Source

SOURCE = Source(
    source_id="press-and-foi",
    title="Press reports and freedom of information replies",
    publisher="Several",
    landing_url="",
    by_force="whichever forces were printed",
    unit="several",
)
