"""A written answer of 2009: dismissals by force, the one complete table of them."""

from analysis.sources.source import Source

SOURCE = Source(
    source_id="hansard",
    title="Dismissals and resignations by force, 2004/05 to 2008/09",
    publisher="House of Commons",
    landing_url="https://publications.parliament.uk/pa/cm200809/cmhansrd/cm091103/text/91103w0023.htm",
    by_force="43 forces in 2008/09",
    unit="full-time equivalents",
)
