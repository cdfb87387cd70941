"""The police barred list: yearly reports of the College of Policing."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from analysis.sources.offer import Offer
from analysis.sources.source import Source
from analysis.sources.yearly_report import report_offers

if TYPE_CHECKING:
    from analysis.fetch.client import Client


def find(client: "Client", known: Collection[str] = ()) -> Iterator[Offer]:  # noqa: ARG001 - asked of every source
    """The page of each year's dismissals report."""
    from analysis.fetch.series import COLLEGE_BARRED_LIST

    yield from report_offers(client, COLLEGE_BARRED_LIST, SOURCE.title)


SOURCE = Source(
    source_id="college-barred-list",
    title="Police barred list",
    publisher="College of Policing",
    landing_url="https://www.college.police.uk/ethics/barred-list",
    by_force="Home Office forces",
    unit="individuals; reasons are instances",
    find=find,
    edition_prefix="report-",
)
