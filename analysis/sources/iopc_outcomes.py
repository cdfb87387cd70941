"""Outcomes after independent investigations of the IOPC."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from analysis.sources.offer import Offer
from analysis.sources.source import Source
from analysis.sources.yearly_report import report_offers

if TYPE_CHECKING:
    from analysis.fetch.client import Client


def find(client: "Client", known: Collection[str] = ()) -> Iterator[Offer]:  # noqa: ARG001 - asked of every source
    """Every page of the yearly reports in HTML."""
    from analysis.fetch.series import IOPC_OUTCOMES

    yield from report_offers(client, IOPC_OUTCOMES, SOURCE.title)


SOURCE = Source(
    source_id="iopc-outcomes",
    title="Outcomes after IOPC investigations",
    publisher="Independent Office for Police Conduct",
    landing_url="https://www.policeconduct.gov.uk/outcomes-report-23-24/misconduct-proceedings",
    unit="individuals",
    find=find,
    edition_prefix="report-",
)
