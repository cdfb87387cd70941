"""Police workforce: headcounts and full-time equivalents, the denominators.

The open data table is one growing file: each edition repeats every past year.
"""

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from analysis.sources.offer import Offer
from analysis.sources.source import Source

if TYPE_CHECKING:
    from analysis.fetch.client import Client
    from analysis.fetch.govuk import Page

PAGE = "/government/statistics/police-workforce-open-data-tables"
COLLECTION = "/government/collections/police-workforce-england-and-wales"
EDITION = re.compile(r"police-workforce-england-and-wales-(31-march|30-september)-\d{4}")
# The name carries the date of issue as DDMMYY; the tables beside it (joiners, leavers, functions)
# are no denominators.
FILE = re.compile(r"open-data-table-police-workforce(?:-(\d{2})(\d{2})(\d{2}))?\.ods")


def find(client: "Client", known: Collection[str] = ()) -> Iterator[Offer]:  # noqa: ARG001 - asked of every source
    """The open data table on its own page, and on the pages of the yearly editions."""
    from analysis.fetch import govuk
    from analysis.fetch.failures import Wanted

    wanted = Wanted(SOURCE.source_id)
    seen: set[str] = set()
    for offer in _offers(govuk.page(client, PAGE, wanted)):
        seen.add(offer.url)
        yield offer
    for edition in govuk.editions(client, COLLECTION, wanted):
        if EDITION.fullmatch(edition.slug):
            for offer in _offers(govuk.page(client, edition.base_path, wanted)):
                if offer.url not in seen:
                    seen.add(offer.url)
                    yield offer


def _offers(page: "Page") -> Iterator[Offer]:
    from analysis.fetch import govuk

    for file in govuk.workbooks(page):
        match = FILE.fullmatch(file.filename)
        if match:
            day, month, year = match.groups()
            issued = f"20{year}-{month}-{day}" if year else page.public_updated_at[:10]
            yield Offer(
                edition=f"open-data-table-{issued}",
                url=file.url,
                filename=file.filename,
                kind="ods",
                title=f"Police workforce open data table, {date.fromisoformat(issued):%B %Y}",
                landing_url=page.url,
                published_on=issued,
                updated_on=page.public_updated_at[:10],
                note=file.title,
            )


SOURCE = Source(
    source_id="home-office-workforce",
    title="Police workforce open data table and bulletins",
    publisher="Home Office",
    landing_url="https://www.gov.uk/government/statistics/police-workforce-open-data-tables",
    by_force="43 forces and British Transport Police",
    unit="persons and full-time equivalents",
    find=find,
)
