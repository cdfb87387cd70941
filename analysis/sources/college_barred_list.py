"""The police barred list: yearly reports of the College of Policing."""

from analysis.sources.source import Source

SOURCE = Source(
    source_id="college-barred-list",
    title="Police barred list",
    publisher="College of Policing",
    landing_url="https://www.college.police.uk/ethics/barred-list",
    by_force="Home Office forces",
    unit="individuals; reasons are instances",
)
