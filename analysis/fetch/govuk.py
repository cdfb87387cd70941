"""GOV.UK's Content API: which editions a collection has, and which files an edition's page has.

Not for choosing among them: that is the business of each source. Fields are as in the interface's
schema for `document_collection` and `publication`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analysis.errors import DataError
from analysis.fetch.client import Client
from analysis.fetch.failures import Wanted

MOST_MOVES = 3
ODS = "application/vnd.oasis.opendocument.spreadsheet"


@dataclass(frozen=True)
class Edition:
    """A document of a collection. `slug`, the end of its path, tells editions apart: the date
    says only when its page last changed."""

    slug: str
    title: str
    base_path: str
    public_updated_at: str


@dataclass(frozen=True)
class Attachment:
    """What a page offers: a `file`, an `html` page or something `external`.

    `filename`, `content_type` and `file_size` (bytes) are of files only.
    """

    attachment_type: str
    id: str
    title: str
    url: str
    filename: str = ""
    content_type: str = ""
    file_size: int | None = None


@dataclass(frozen=True)
class Page:
    """An edition's page. Its dates are ISO texts as published, empty where unknown."""

    base_path: str
    title: str
    document_type: str
    first_published_at: str
    public_updated_at: str
    withdrawn: bool
    url: str
    attachments: tuple[Attachment, ...]


def editions(client: Client, collection_path: str, wanted: Wanted | None = None) -> list[Edition]:
    """The documents of a collection in its own order, each once.

    Args:
        client: asks GOV.UK.
        collection_path: such as `/government/collections/police-misconduct-statistics`.
        wanted: names the source in messages.

    Raises:
        DataError: a fault of the network, or an answer that is no collection.
    """
    item = _content(client, collection_path, wanted)
    documents = item.get("links", {}).get("documents")
    if not isinstance(documents, list):
        raise _unlike(collection_path, "links.documents")
    found: dict[str, Edition] = {}
    for document in documents:
        path = _text(document, "base_path", collection_path)
        slug = path.rstrip("/").rsplit("/", 1)[-1]
        title = _text(document, "title", collection_path)
        date = document.get("public_updated_at") or ""
        found.setdefault(slug, Edition(slug, title, path, date))
    return list(found.values())


def page(client: Client, base_path: str, wanted: Wanted | None = None) -> Page:
    """An edition's page with its attachments in order; none where it has none.

    Raises:
        DataError: a fault of the network, or an answer unlike a page.
    """
    item = _content(client, base_path, wanted)
    path = _text(item, "base_path", base_path)
    details = item.get("details")
    if not isinstance(details, dict):
        raise _unlike(base_path, "details")
    listed = details.get("attachments", [])
    return Page(
        base_path=path,
        title=_text(item, "title", base_path),
        document_type=item.get("document_type") or "",
        first_published_at=item.get("first_published_at") or details.get("first_public_at") or "",
        public_updated_at=item.get("public_updated_at") or "",
        withdrawn=bool(item.get("withdrawn_notice")),
        url=client.publishers.govuk + path,
        attachments=tuple(_attachment(one, client, base_path) for one in listed),
    )


def workbooks(page: Page) -> list[Attachment]:
    """The files of a page that are ODS workbooks, by their label or their name."""
    return [
        one
        for one in page.attachments
        if one.attachment_type == "file"
        and (one.content_type == ODS or one.filename.lower().endswith(".ods"))
    ]


def _attachment(found: Mapping[str, Any], client: Client, base_path: str) -> Attachment:
    url = _text(found, "url", base_path)
    return Attachment(
        attachment_type=_text(found, "attachment_type", base_path),
        id=str(found.get("id") or ""),
        title=found.get("title") or "",
        url=client.publishers.govuk + url if url.startswith("/") else url,
        filename=found.get("filename") or "",
        content_type=found.get("content_type") or "",
        file_size=found.get("file_size"),
    )


def _content(client: Client, base_path: str, wanted: Wanted | None) -> dict[str, Any]:
    """The content item of a path, where it has moved to."""
    path = base_path
    for _ in range(MOST_MOVES):
        item = client.get_json(f"{client.publishers.govuk}/api/content{path}", wanted or Wanted())
        if item.get("schema_name") != "redirect":
            return item
        moves = item.get("redirects") or [{}]
        path = _text(moves[0], "destination", base_path)
    raise DataError("redirects in circles", base_path, "Look at the page in a browser.")


def _text(found: Mapping[str, Any], key: str, base_path: str) -> str:
    value = found.get(key)
    if not isinstance(value, str) or not value:
        raise _unlike(base_path, key)
    return value


def _unlike(base_path: str, lacking: str) -> DataError:
    return DataError(
        f"GOV.UK's answer has no {lacking}",
        base_path,
        "The interface may have changed. Save the files by hand: "
        "misconduct add SOURCE FILE --edition EDITION --url URL",
    )
