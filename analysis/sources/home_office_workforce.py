"""Police workforce: headcounts and full-time equivalents, the denominators."""

from analysis.sources.source import Source

SOURCE = Source(
    source_id="home-office-workforce",
    title="Police workforce open data table and bulletins",
    publisher="Home Office",
    landing_url="https://www.gov.uk/government/statistics/police-workforce-open-data-tables",
    by_force="43 forces and British Transport Police",
    unit="persons and full-time equivalents",
)
