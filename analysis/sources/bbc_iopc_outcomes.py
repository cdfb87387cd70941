"""Counts by force that journalists made from the IOPC's investigation summaries."""

from analysis.sources.source import Source

SOURCE = Source(
    source_id="bbc-iopc-outcomes",
    title="Outcomes of IOPC investigations by force, 2018 to June 2021",
    publisher="BBC Shared Data Unit",
    landing_url="https://github.com/BBC-Data-Unit/police_misconduct",
    by_force="43 forces and British Transport Police",
    unit="individuals",
)
