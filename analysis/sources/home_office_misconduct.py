"""Police misconduct, England and Wales: the Home Office's yearly statistics.

Each edition's page has summary tables and, from the 2023 edition, two open data tables.
"""

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from analysis.sources.offer import Offer
from analysis.sources.source import Source

if TYPE_CHECKING:
    from analysis.fetch.client import Client

COLLECTION = "/government/collections/police-misconduct-statistics"
EDITION = re.compile(r"police-misconduct-england-and-wales-(year-ending-31-march-(\d{4}))")
FIRST = 2021


def find(client: "Client", known: Collection[str] = ()) -> Iterator[Offer]:  # noqa: ARG001 - asked of every source
    """Every ODS file of every edition from the year ending 31 March 2021."""
    from analysis.fetch import govuk
    from analysis.fetch.failures import Wanted

    for edition in govuk.editions(client, COLLECTION, Wanted(SOURCE.source_id)):
        match = EDITION.fullmatch(edition.slug)
        if not match or int(match[2]) < FIRST:
            continue
        page = govuk.page(client, edition.base_path, Wanted(SOURCE.source_id, match[1]))
        for file in govuk.workbooks(page):
            yield Offer(
                edition=match[1],
                url=file.url,
                filename=file.filename,
                kind="ods",
                title=page.title,
                landing_url=page.url,
                published_on=page.first_published_at[:10],
                updated_on=page.public_updated_at[:10],
                period_start=f"{int(match[2]) - 1}-04-01",
                period_end=f"{match[2]}-03-31",
                note=file.title,
            )


SOURCE = Source(
    source_id="home-office-misconduct",
    title="Police misconduct, England and Wales",
    publisher="Home Office",
    landing_url="https://www.gov.uk/government/collections/police-misconduct-statistics",
    by_force="43 forces, in the data tables",
    unit="allegations to the 2022 edition, individuals since",
    find=find,
)
