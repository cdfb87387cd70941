"""Where the IOPC and the College of Policing put their reports, found by following their links.

Neither has an interface for programs: a known landing page is read, and links whose path has the
form of a report's are followed. Not for reading tables: the pages go to disk as they are.
"""

from collections.abc import Collection
from dataclasses import dataclass

import httpx2
from selectolax.lexbor import LexborHTMLParser

from analysis.errors import DataError
from analysis.fetch.client import Client
from analysis.fetch.failures import StatusError, TurnedAwayError, Wanted
from analysis.fetch.series import Series

MOST_REPORT_PAGES = 1000
MOST_LISTING_PAGES = 200


@dataclass(frozen=True)
class ReportPage:
    """A page of a report: its address, the text of the link to it, its edition as `2024-25`."""

    edition: str
    url: str
    title: str


@dataclass(frozen=True)
class Link:
    """A link of a page: absolute address without fragment, and its text."""

    url: str
    text: str


CASES_SOURCE = "iopc-cases"
CASES_LISTING = "/our-work/learning"


def report_pages(client: Client, series: Series) -> list[ReportPage]:
    """Every page of every report of `series` that can be reached, by edition, then as linked.

    Raises:
        DataError: no landing page could be read, or none leads to a report.
        TurnedAwayError: the publisher lets no program in; names what to save by hand.
    """
    origin = getattr(client.publishers, series.publisher)
    found: dict[str, ReportPage] = {}
    gone: list[StatusError] = []
    for landing in series.landings:
        try:
            _note_reports(client, series, origin + landing, found)
        except TurnedAwayError:
            raise
        except StatusError as error:
            gone.append(error)
    if len(gone) == len(series.landings):
        raise gone[0]
    _follow(client, series, found)
    if not found:
        raise _no_reports(series, origin)
    return sorted(found.values(), key=lambda one: one.edition)


def case_pages(client: Client, known: Collection[str] = ()) -> list[Link]:
    """Links to the IOPC's investigation summaries, newest first as listed, without `known` ones.

    The listing is read page by page until one shows nothing that is not known.

    Raises:
        DataError: the listing can't be read or holds no summary.
    """
    listing = client.publishers.iopc + CASES_LISTING
    found: dict[str, Link] = {}
    for number in range(MOST_LISTING_PAGES):
        url = f"{listing}?page={number}" if number else listing
        every = links(client.get_text(url, Wanted(CASES_SOURCE)), url)
        cases = [one for one in every if _is_case(client, one.url)]
        if not cases and number == 0:
            remedy = Wanted(CASES_SOURCE).by_hand("URL")
            raise DataError("lists no investigation summary", url, remedy)
        fresh = [one for one in cases if one.url not in known and one.url not in found]
        found.update((one.url, one) for one in fresh)
        if not fresh or not any(_is_page(one.url, number + 1) for one in every):
            return list(found.values())
    raise _endless(listing, MOST_LISTING_PAGES)


def links(html: str, url: str) -> list[Link]:
    """The links of a page in its order, absolute, each address once.

    Args:
        html: the page's text.
        url: its address, or that of its `base`, to which relative links belong.
    """
    tree = LexborHTMLParser(html)
    base = tree.css_first("base[href]")
    root = httpx2.URL(url)
    if base is not None and base.attributes.get("href"):
        root = root.join(base.attributes["href"] or "")
    found: dict[str, Link] = {}
    for anchor in tree.css("a[href]"):
        try:
            address = root.join((anchor.attributes.get("href") or "").strip())
        except httpx2.InvalidURL:
            continue
        if address.scheme in ("http", "https"):
            absolute = str(address.copy_with(fragment=None))
            text = " ".join(anchor.text().split())
            found.setdefault(absolute, Link(absolute, text))
    return list(found.values())


def _follow(client: Client, series: Series, found: dict[str, ReportPage]) -> None:
    """Read every report page in `found` for links to its report's other pages, and theirs.

    One that is not there leads nowhere; its download will say that it is missing.
    """
    read: set[str] = set()
    while waiting := [path for path in found if path not in read]:
        for path in waiting:
            read.add(path)
            try:
                _note_reports(client, series, found[path].url, found)
            except TurnedAwayError:
                raise
            except StatusError:
                continue


def _note_reports(client: Client, series: Series, url: str, found: dict[str, ReportPage]) -> None:
    """Add to `found`, by path, the report pages that the page at `url` is and links to."""
    here = series.edition_of(_path(url), "")
    html = client.get_text(url, Wanted(series.source, here or "EDITION"))
    for link in [*links(html, url), Link(url, _title(html))]:
        path = _path(link.url)
        edition = series.edition_of(path, link.text)
        if edition and _is_publishers(client, link.url):
            found.setdefault(path, ReportPage(edition, link.url, link.text))
    if len(found) > MOST_REPORT_PAGES:
        raise _endless(url, MOST_REPORT_PAGES)


def _title(html: str) -> str:
    heading = LexborHTMLParser(html).css_first("h1")
    return " ".join(heading.text().split()) if heading is not None else ""


def _is_publishers(client: Client, url: str) -> bool:
    try:
        client.publishers.address(url)
    except DataError:
        return False
    return True


def _path(url: str) -> str:
    return httpx2.URL(url).path.rstrip("/")


def _is_case(client: Client, url: str) -> bool:
    return _path(url).startswith(f"{CASES_LISTING}/") and _is_publishers(client, url)


def _is_page(url: str, number: int) -> bool:
    address = httpx2.URL(url)
    same = address.path.rstrip("/") == CASES_LISTING
    return same and address.params.get("page") == str(number)


def _no_reports(series: Series, origin: str) -> DataError:
    tried = ", ".join(origin + landing for landing in series.landings)
    return DataError(
        "no link to a report was found; the publisher may have moved it",
        tried,
        "Look for it in a browser. " + Wanted(series.source).by_hand("URL"),
    )


def _endless(url: str, limit: int) -> DataError:
    remedy = "Look at the page in a browser: its links may have changed."
    return DataError(f"leads to more than {limit} pages", url, remedy)
