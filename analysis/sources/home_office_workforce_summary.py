"""Police workforce summary tables: forces and regions side by side, twice a year."""

import re
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from analysis.sources.home_office_workforce import COLLECTION, EDITION
from analysis.sources.offer import Offer
from analysis.sources.source import Source

if TYPE_CHECKING:
    from analysis.fetch.client import Client

FILE = re.compile(r"police-workforce-(?:[a-z]{3}\d{2}-tables|tables-[a-z]{3}\d{2}).*\.ods")


def find(client: "Client", known: Collection[str] = ()) -> Iterator[Offer]:  # noqa: ARG001 - asked of every source
    """The summary workbook of each edition of the collection."""
    from analysis.fetch import govuk
    from analysis.fetch.failures import Wanted

    for edition in govuk.editions(client, COLLECTION, Wanted(SOURCE.source_id)):
        if not EDITION.fullmatch(edition.slug):
            continue
        name = edition.slug.removeprefix("police-workforce-england-and-wales-")
        day = datetime.strptime(name, "%d-%B-%Y").date().isoformat()
        page = govuk.page(client, edition.base_path, Wanted(SOURCE.source_id, name))
        for file in govuk.workbooks(page):
            if FILE.fullmatch(file.filename):
                yield Offer(
                    edition=name,
                    url=file.url,
                    filename=file.filename,
                    kind="ods",
                    title=page.title,
                    landing_url=page.url,
                    published_on=page.first_published_at[:10],
                    updated_on=page.public_updated_at[:10],
                    period_start=day,
                    period_end=day,
                    note=file.title,
                )


SOURCE = Source(
    source_id="home-office-workforce-summary",
    title="Police workforce, England and Wales: summary tables",
    publisher="Home Office",
    landing_url="https://www.gov.uk/government/collections/police-workforce-england-and-wales",
    by_force="43 forces and British Transport Police",
    unit="persons and full-time equivalents",
    find=find,
)
