"""The vocabulary: forces, standards, outcomes and breaks with their spellings."""

from analysis.sources.source import Source

SOURCE = Source(
    source_id="vocabulary",
    title="Names, codes and breaks",
    publisher="This project",
    landing_url="",
    holds="vocabulary",
)
