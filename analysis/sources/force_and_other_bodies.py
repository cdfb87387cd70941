"""Single figures of a force's own reply, or of a body outside England and Wales."""

from analysis.sources.source import Source

SOURCE = Source(
    source_id="force-and-other-bodies",
    title="Replies of single forces and of bodies outside England and Wales",
    publisher="Several",
    landing_url="",
    by_force="single forces",
    unit="several",
)
