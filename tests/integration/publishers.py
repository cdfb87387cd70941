"""A local server that answers as the publishers do: GOV.UK's Content API and asset host, and the
web pages of the IOPC and the College.

Synthetic: every figure, title and page in it is made up for tests. Start it with `running()`, and
point `MISCONDUCT_GOVUK`, `MISCONDUCT_IOPC` and `MISCONDUCT_COLLEGE` at `origin`. Faults are queued
by path with `next_answers` and used up one a request, before the good answer.
"""

import contextlib
import email.utils
import hashlib
import json
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from publishers_content import ODS_TYPE, UPDATED, collection_item, statistics_item

HTML_TYPE = "text/html; charset=utf-8"
LAST_MODIFIED = "Wed, 28 Jan 2026 09:30:00 GMT"


@dataclass(frozen=True)
class Answer:
    """What is sent: a status, headers and a body, whole or spoilt.

    `cut_at` declares the whole length and sends so many bytes; `chunk_pause` sends the body in
    pieces of 1 KB with that pause; `silent` sends nothing until the server stops.
    """

    body: bytes = b""
    content_type: str = HTML_TYPE
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut_at: int | None = None
    chunk_pause: float = 0.0
    silent: bool = False
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True)
class Seen:
    """A request as it came in."""

    path: str
    headers: dict[str, str]
    moment: float


class LocalPublishers:
    """The publishers' imitation. `origin` is its address; `seen` lists every request.

    A path with no answer gives 404, and so does robots.txt unless one is set.
    """

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.faults: dict[str, list[Answer]] = {}
        self.seen: list[Seen] = []
        self.stopping = threading.Event()
        self._server = _Server(("127.0.0.1", 0), _handler_of(self))
        self._server.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self._server.server_port}"

    def start(self) -> None:
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        ).start()

    def stop(self) -> None:
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()

    def answer(self, path: str) -> Answer:
        if self.faults.get(path):
            return self.faults[path].pop(0)
        return self.answers.get(path) or Answer(b"<html>not found</html>", status=404)

    def next_answers(self, path: str, *answers: Answer) -> None:
        """Queue answers that come before the good one."""
        self.faults.setdefault(path, []).extend(answers)

    def asked(self, path: str) -> list[Seen]:
        """The requests for one path (with its query)."""
        return [one for one in self.seen if one.path == path]

    # What the publishers put out.

    def put_robots(self, text: str) -> None:
        self.answers["/robots.txt"] = Answer(text.encode(), "text/plain; charset=utf-8")

    def put_page(self, path: str, body: str) -> None:
        """An HTML page of the IOPC or the College, with its head and its end."""
        html = f"<!DOCTYPE html>\n<html lang='en'><body>\n{body}\n</body></html>\n"
        self.answers[path] = Answer(html.encode())

    def put_asset(self, filename: str, body: bytes, content_type: str = ODS_TYPE) -> str:
        """A file on the asset host; its address carries a hash per issue, as there."""
        digest = hashlib.sha256(body).hexdigest()
        path = f"/media/{digest[:24]}/{filename}"
        self.answers[path] = Answer(
            body, content_type, etag=f'"{digest[:32]}"', last_modified=LAST_MODIFIED
        )
        return self.origin + path

    def put_collection(self, path: str, title: str, documents: Sequence[tuple[str, str]]) -> None:
        """A document collection of (title, base path)."""
        self._put_content(collection_item(path, title, documents))

    def put_statistics(
        self,
        path: str,
        title: str,
        attachments: Sequence[dict[str, Any]],
        published: str = UPDATED,
    ) -> None:
        """A statistics page with `attachments` as made by `publishers_content.attachment`."""
        self._put_content(statistics_item(path, title, attachments, published))

    def _put_content(self, item: dict[str, Any]) -> None:
        path = f"/api/content{item['base_path']}"
        self.answers[path] = Answer(json.dumps(item).encode(), "application/json; charset=utf-8")


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A client that hangs up is what many tests are about."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*_)


@contextlib.contextmanager
def running() -> Iterator[LocalPublishers]:
    """The server, started, and stopped at the end."""
    server = LocalPublishers()
    server.start()
    try:
        yield server
    finally:
        server.stop()


def _handler_of(publishers: LocalPublishers) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            publishers.seen.append(Seen(self.path, headers, time.monotonic()))
            path = self.path if self.path in publishers.answers else urlsplit(self.path).path
            path = self.path if self.path in publishers.faults else path
            with contextlib.suppress(ConnectionError):
                self.send(publishers.answer(path), headers)

        def send(self, answer: Answer, asked: dict[str, str]) -> None:
            if answer.silent:
                publishers.stopping.wait(30)
                self.close_connection = True
                return
            if _known(answer, asked):
                self.head(304, answer, 0)
                return
            self.head(answer.status, answer, len(answer.body))
            body = answer.body if answer.cut_at is None else answer.body[: answer.cut_at]
            if answer.chunk_pause:
                self.trickle(body, answer.chunk_pause)
            else:
                self.wfile.write(body)
            self.close_connection = answer.cut_at is not None

        def head(self, status: int, answer: Answer, length: int) -> None:
            self.send_response(status)
            for name, value in _labels(answer).items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Type", answer.content_type)
                self.send_header("Content-Length", str(length))
            self.end_headers()

        def trickle(self, body: bytes, pause: float) -> None:
            for start in range(0, len(body), 1024):
                self.wfile.write(body[start : start + 1024])
                self.wfile.flush()
                if publishers.stopping.wait(pause):
                    return

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler


def _labels(answer: Answer) -> dict[str, str]:
    known = {"ETag": answer.etag, "Last-Modified": answer.last_modified}
    return {name: value for name, value in known.items() if value} | answer.headers


def _known(answer: Answer, asked: dict[str, str]) -> bool:
    """Whether the asker has this body already (RFC 9110, 13.1: the ETag goes before the date)."""
    if answer.status != 200:
        return False
    if "if-none-match" in asked:
        return bool(answer.etag) and asked["if-none-match"] == answer.etag
    since = asked.get("if-modified-since", "")
    if not since or not answer.last_modified:
        return False
    when = email.utils.parsedate_to_datetime
    return when(answer.last_modified) <= when(since)
