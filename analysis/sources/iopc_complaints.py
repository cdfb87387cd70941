"""Police complaints statistics of the IOPC."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from analysis.sources.offer import Offer
from analysis.sources.source import Source
from analysis.sources.yearly_report import report_offers

if TYPE_CHECKING:
    from analysis.fetch.client import Client


def find(client: "Client", known: Collection[str] = ()) -> Iterator[Offer]:  # noqa: ARG001 - asked of every source
    """Every page of the yearly reports in HTML, from 2024/25."""
    from analysis.fetch.series import IOPC_COMPLAINTS

    yield from report_offers(client, IOPC_COMPLAINTS, SOURCE.title)


SOURCE = Source(
    source_id="iopc-complaints",
    title="Police complaints statistics",
    publisher="Independent Office for Police Conduct",
    landing_url="https://www.policeconduct.gov.uk/our-work/research-and-statistics/police-complaints-statistics",
    by_force="43 forces and British Transport Police",
    unit="complaints and allegations",
    find=find,
    edition_prefix="report-",
)
