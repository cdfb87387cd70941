"""Police complaints statistics of the IOPC."""

from analysis.sources.source import Source

SOURCE = Source(
    source_id="iopc-complaints",
    title="Police complaints statistics",
    publisher="Independent Office for Police Conduct",
    landing_url="https://www.policeconduct.gov.uk/our-work/research-and-statistics/police-complaints-statistics",
    by_force="43 forces and British Transport Police",
    unit="complaints and allegations",
)
