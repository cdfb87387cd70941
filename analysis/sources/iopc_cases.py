"""Investigation summaries of the IOPC: texts, of which `misconduct code` makes draft records."""

import datetime as dt
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from analysis.sources.offer import Offer
from analysis.sources.source import Source

if TYPE_CHECKING:
    from analysis.fetch.client import Client


def find(client: "Client", known: Collection[str] = ()) -> Iterator[Offer]:
    """The summaries that are not held yet; those found in one month make an edition."""
    from analysis.fetch.pages import case_pages

    month = f"found-{dt.datetime.now(dt.UTC):%Y-%m}"
    for page in case_pages(client, known):
        yield Offer(
            edition=month,
            url=page.url,
            filename=urlsplit(page.url).path.rstrip("/").rsplit("/", 1)[-1],
            kind="html",
            title=f"{SOURCE.title}, {month.replace('-', ' ', 1)}",
            landing_url=SOURCE.landing_url,
            note=page.text,
        )


SOURCE = Source(
    source_id="iopc-cases",
    title="Investigation summaries",
    publisher="Independent Office for Police Conduct",
    landing_url="https://www.policeconduct.gov.uk/our-work/learning",
    holds="texts",
    by_force="where a summary names the force",
    unit="investigations",
    find=find,
)
