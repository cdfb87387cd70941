"""Outcomes after independent investigations of the IOPC."""

from analysis.sources.source import Source

SOURCE = Source(
    source_id="iopc-outcomes",
    title="Outcomes after IOPC investigations",
    publisher="Independent Office for Police Conduct",
    landing_url="https://www.policeconduct.gov.uk/outcomes-report-23-24/misconduct-proceedings",
    unit="individuals",
)
