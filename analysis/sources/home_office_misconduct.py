"""Police misconduct, England and Wales: the Home Office's yearly statistics."""

from analysis.sources.source import Source

SOURCE = Source(
    source_id="home-office-misconduct",
    title="Police misconduct, England and Wales",
    publisher="Home Office",
    landing_url="https://www.gov.uk/government/collections/police-misconduct-statistics",
    by_force="43 forces, in the data tables",
    unit="allegations to the 2022 edition, individuals since",
)
