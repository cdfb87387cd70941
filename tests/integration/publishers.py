"""A local server that answers as the publishers do: GOV.UK's Content API and asset host, and the
web pages of the IOPC and the College.

Synthetic: every figure, title and page in it is made up for tests. Start it with `running()`, and
point `MISCONDUCT_GOVUK`, `MISCONDUCT_IOPC` and `MISCONDUCT_COLLEGE` at `origin`. Faults are queued
by path with `next_answers` and used up one a request, before the good answer.
"""

import contextlib
import hashlib
import json
import threading
from collections.abc import Iterator, Sequence
from typing import Any

from publishers_content import ODS_TYPE, UPDATED, collection_item, statistics_item
from publishers_http import Answer, Seen, Server

__all__ = ["Answer", "LocalPublishers", "running"]
LAST_MODIFIED = "Wed, 28 Jan 2026 09:30:00 GMT"


class LocalPublishers:
    """The publishers' imitation. `origin` is its address; `seen` lists every request.

    A path with no answer gives 404, and so does robots.txt unless one is set.
    """

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.faults: dict[str, list[Answer]] = {}
        self.seen: list[Seen] = []
        self.stopping = threading.Event()
        self._server = Server(self)
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


@contextlib.contextmanager
def running() -> Iterator[LocalPublishers]:
    """The server, started, and stopped at the end."""
    server = LocalPublishers()
    server.start()
    try:
        yield server
    finally:
        server.stop()
