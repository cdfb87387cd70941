"""What the imitated publishers put out: GOV.UK content items by their schema, and ODS workbooks.

Synthetic: every title, date and cell is made up for tests.
"""

import io
import uuid
import zipfile
from collections.abc import Sequence
from typing import Any

ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
UPDATED = "2026-01-28T09:30:00Z"


def attachment(url: str, filename: str, title: str, size: int) -> dict[str, Any]:
    """A `file` attachment with the schema's keys."""
    return {
        "accessible": False,
        "attachment_type": "file",
        "command_paper_number": "",
        "content_type": ODS_TYPE,
        "file_size": size,
        "filename": filename,
        "hoc_paper_number": "",
        "id": filename,
        "isbn": "",
        "title": title,
        "unique_reference": "",
        "unnumbered_command_paper": False,
        "unnumbered_hoc_paper": False,
        "url": url,
    }


def html_attachment(path: str, title: str) -> dict[str, Any]:
    """An `html` attachment: the bulletin beside the tables."""
    return {"attachment_type": "html", "id": path, "title": title, "url": path}


def statistics_item(
    path: str, title: str, attachments: Sequence[dict[str, Any]], published: str
) -> dict[str, Any]:
    """A content item of the schema `publication`."""
    return {
        "analytics_identifier": None,
        "base_path": path,
        "content_id": str(uuid.uuid5(uuid.NAMESPACE_URL, path)),
        "description": "Synthetic page for tests.",
        "details": {
            "attachments": list(attachments),
            "body": '<div class="govspeak"><p>Synthetic.</p></div>',
            "change_history": [{"note": "First published.", "public_timestamp": published}],
            "emphasised_organisations": [],
            "featured_attachments": [one["id"] for one in attachments],
            "first_public_at": published,
            "political": False,
        },
        "document_type": "official_statistics",
        "first_published_at": published,
        "links": {},
        "locale": "en",
        "phase": "live",
        "public_updated_at": published,
        "publishing_app": "whitehall",
        "publishing_request_id": None,
        "publishing_scheduled_at": None,
        "rendering_app": "frontend",
        "scheduled_publishing_delay_seconds": None,
        "schema_name": "publication",
        "title": title,
        "updated_at": published,
        "withdrawn_notice": {},
    }


def collection_item(path: str, title: str, documents: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """A content item of the schema `document_collection`."""
    linked = [_linked(name, base_path) for name, base_path in documents]
    group = {"title": title, "body": "", "documents": [one["content_id"] for one in linked]}
    return {
        "base_path": path,
        "content_id": str(uuid.uuid5(uuid.NAMESPACE_URL, path)),
        "description": "Synthetic collection for tests.",
        "details": {"collection_groups": [group], "first_public_at": UPDATED, "political": False},
        "document_type": "document_collection",
        "first_published_at": UPDATED,
        "links": {"documents": linked},
        "locale": "en",
        "public_updated_at": UPDATED,
        "schema_name": "document_collection",
        "title": title,
        "updated_at": UPDATED,
        "withdrawn_notice": {},
    }


def _linked(title: str, base_path: str) -> dict[str, Any]:
    return {
        "analytics_identifier": None,
        "api_path": f"/api/content{base_path}",
        "api_url": f"https://www.gov.uk/api/content{base_path}",
        "base_path": base_path,
        "content_id": str(uuid.uuid5(uuid.NAMESPACE_URL, base_path)),
        "description": "Synthetic.",
        "document_type": "official_statistics",
        "locale": "en",
        "public_updated_at": UPDATED,
        "schema_name": "publication",
        "title": title,
        "web_url": f"https://www.gov.uk{base_path}",
    }


def synthetic_ods(rows: Sequence[Sequence[str]] = (("Synthetic",),), padding: int = 0) -> bytes:
    """A whole ODS workbook of one sheet of text cells; `padding` bytes make it larger."""
    namespaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    cells = "".join(
        "<table:table-row>" + "".join(_cell(text) for text in row) + "</table:table-row>"
        for row in rows
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {namespaces}>'
        f'<office:body><office:spreadsheet><table:table table:name="Data">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    extra = {"padding.bin": bytes(i % 251 for i in range(padding))} if padding else {}
    return zipped({"mimetype": ODS_TYPE.encode(), "content.xml": content.encode(), **extra})


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip of the members; the label `mimetype` and padding stored plain, the rest deflated."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, body in members.items():
            plain = name in ("mimetype", "padding.bin")
            method = zipfile.ZIP_STORED if plain else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), body, method)
    return buffer.getvalue()


def _cell(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return (
        '<table:table-cell office:value-type="string">'
        f"<text:p>{escaped}</text:p></table:table-cell>"
    )
