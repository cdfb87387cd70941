"""How the imitated publishers speak HTTP: answers whole or spoilt, and conditional requests."""

import contextlib
import email.utils
import sys
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from publishers import LocalPublishers

HTML_TYPE = "text/html; charset=utf-8"


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


class Server(ThreadingHTTPServer):
    """A server that answers for `publishers`."""

    daemon_threads = True

    def __init__(self, publishers: "LocalPublishers") -> None:
        handler = type("Handler", (Handler,), {"publishers": publishers})
        super().__init__(("127.0.0.1", 0), handler)

    def handle_error(self, *_: object) -> None:
        """A client that hangs up is what many tests are about."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*_)


class Handler(BaseHTTPRequestHandler):
    """One request: noted, then answered as `publishers` says."""

    protocol_version = "HTTP/1.1"
    publishers: ClassVar["LocalPublishers"]

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.publishers.seen.append(Seen(self.path, headers, time.monotonic()))
        known = {**self.publishers.answers, **self.publishers.faults}
        path = self.path if self.path in known else urlsplit(self.path).path
        with contextlib.suppress(ConnectionError):
            self.send(self.publishers.answer(path), headers)

    def send(self, answer: Answer, asked: dict[str, str]) -> None:
        if answer.silent:
            self.publishers.stopping.wait(30)
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
            if self.publishers.stopping.wait(pause):
                return

    def log_message(self, *_: object) -> None:
        """Say nothing."""


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
