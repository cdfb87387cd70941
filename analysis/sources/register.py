"""The register: outcomes of persons, coded by hand from published texts."""

from analysis.sources.source import Source

SOURCE = Source(
    source_id="register",
    title="Register of published outcomes",
    publisher="This project",
    landing_url="",
    holds="register",
    by_force="wherever a page names the force",
    unit="persons",
)
