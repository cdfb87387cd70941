"""Yearly reports in web pages, found by following a publisher's links: IOPC and College alike."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from analysis.sources.offer import Offer

if TYPE_CHECKING:
    from analysis.fetch.client import Client
    from analysis.fetch.series import Series


def report_offers(client: "Client", series: "Series", title: str) -> Iterator[Offer]:
    """Every page of every report; its figures are of the twelve months from 1 April."""
    from analysis.fetch.pages import report_pages

    for page in report_pages(client, series):
        start = int(page.edition[:4])
        yield Offer(
            edition=f"report-{page.edition}",
            url=page.url,
            filename=urlsplit(page.url).path.rstrip("/").rsplit("/", 1)[-1],
            kind="html",
            title=f"{title} {start}/{(start + 1) % 100:02}",
            landing_url=page.url,
            period_start=f"{start}-04-01",
            period_end=f"{start + 1}-03-31",
            note=page.title,
        )
