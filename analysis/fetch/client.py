"""The polite client: the one way in which this project asks a publisher for anything.

One request at a time, with a pause a host; robots.txt obeyed; each address and each hop of a
redirect checked against the publishers' hosts. What is asked for is the business of `govuk`
and `pages`.
"""

import contextlib
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

import httpx2
import stamina
import stamina.instrumentation
from protego import Protego

from analysis.errors import DataError
from analysis.fetch import download as files
from analysis.fetch import kinds
from analysis.fetch.failures import (
    StatusError,
    TemporaryError,
    TurnedAwayError,
    Wanted,
    check_status,
    told_in_words,
)
from analysis.fetch.filenames import safe_name
from analysis.fetch.hosts import Publishers
from analysis.fetch.kinds import FileKind
from analysis.fetch.manners import LEAST_PAUSE, ROBOT_NAME, USER_AGENT, Manners, Pace
from analysis.fetch.progress import tell_retry

MOST_REDIRECTS = 5
ROBOTS_LIMIT = 500 * 1024
ANYTHING = Wanted()
T = TypeVar("T")


class Client:
    """Asks publishers, and nobody else. Use it as a context manager.

    Args:
        publishers: the origins to ask; the publishers' own, or the environment's stand-ins.
        manners: pauses, attempts and limits.
    """

    def __init__(
        self, publishers: Publishers | None = None, manners: Manners | None = None
    ) -> None:
        self.publishers = publishers or Publishers.from_environment()
        self.manners = manners or Manners.from_environment()
        self._pace = Pace()
        self._robots: dict[httpx2.Origin, Protego] = {}
        self._http = httpx2.Client(
            headers={"User-Agent": USER_AGENT},
            timeout=self.manners.timeout,
            follow_redirects=False,
        )

    def __enter__(self) -> "Client":
        """Ready to ask; waits are told on standard error."""
        stamina.instrumentation.set_on_retry_hooks([tell_retry])
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the connections."""
        self._http.close()

    def get_json(self, url: str, wanted: Wanted = ANYTHING) -> dict[str, Any]:
        """The JSON object at `url`.

        Raises:
            DataError: a fault of the network, of the publisher or of the address, in words.
        """

        def once() -> dict[str, Any]:
            try:
                found = json.loads(self._body(url, wanted)[0])
            except ValueError as error:
                raise TemporaryError(f"gave no JSON ({error})", url) from error
            if not isinstance(found, dict):
                raise DataError("gave JSON that is no object", url, "Has the interface changed?")
            return found

        return self._persistently(once)

    def get_text(self, url: str, wanted: Wanted = ANYTHING) -> str:
        """The whole text of the web page at `url`.

        Raises:
            DataError: as `get_json`; also where the page has no end.
        """

        def once() -> str:
            body, encoding = self._body(url, wanted)
            text = body.decode(encoding, errors="replace")
            if "</html" not in text[-kinds.HEAD_BYTES :].lower():
                raise TemporaryError("is cut short, or no web page", url)
            return text

        return self._persistently(once)

    def download(
        self,
        url: str,
        folder: Path,
        filename_hint: str,
        expected_kind: FileKind,
        *,
        stored: files.Stored | None = None,
        wanted: Wanted = ANYTHING,
    ) -> files.Fetched:
        """Fetch the file at `url` into `folder`, unless the one stored before is still the same.

        Args:
            url: its address at the publisher.
            folder: of this edition's own; a file of the same name there is replaced.
            filename_hint: the publisher's name for it; only its plain last part is used.
            expected_kind: `ods` or `html`; anything else that comes is refused.
            stored: the file fetched from this address before, wherever it lies.
            wanted: names the source and edition in messages.

        Raises:
            DataError: a fault of the network, of the publisher, of the file or of the disk.
        """
        target = folder / safe_name(filename_hint, kinds.KINDS[expected_kind].suffix)
        with files.room_for(target):
            return self._persistently(
                lambda: self._download_once(url, target, expected_kind, stored, wanted)
            )

    def _download_once(
        self,
        url: str,
        target: Path,
        kind: FileKind,
        stored: files.Stored | None,
        wanted: Wanted,
    ) -> files.Fetched:
        before = files.whole(stored)
        with self._ask(url, _conditions(before), wanted) as response:
            if response.status_code == 304:
                if before is None:
                    raise TemporaryError("answered 304 although nothing is stored", url)
                return files.unchanged(response, url, before)
            limit = self.manners.file_limit
            sha256, size = files.store(response, url, target, kind, limit)
        if before and sha256 == before.sha256:
            return files.unchanged(response, url, before)
        files.keep(target)
        return files.record(response, url, target, sha256, size)

    def _body(self, url: str, wanted: Wanted) -> tuple[bytes, str]:
        with self._ask(url, {}, wanted) as response:
            return _read(response, self.manners.page_limit), response.encoding or "utf-8"

    @contextlib.contextmanager
    def _ask(
        self, url: str, headers: Mapping[str, str], wanted: Wanted, *, obey: bool = True
    ) -> Iterator[httpx2.Response]:
        """One GET, redirects followed hop by hop; yields an answer of status 200 or 304."""
        address = self.publishers.address(url)
        for _ in range(MOST_REDIRECTS + 1):
            pause = self._permitted_pause(address, wanted) if obey else 0.0
            self._pace.wait(address.host, pause)
            with (
                told_in_words(address, self.manners.timeout),
                self._http.stream("GET", address, headers=headers) as response,
            ):
                try:
                    if not response.has_redirect_location:
                        check_status(response, wanted)
                        yield response
                        return
                finally:
                    self._pace.mark(address.host)
                next_url = str(address.join(response.headers["Location"]))
            address = self.publishers.address(next_url, found_at=str(address))
        raise DataError("redirects in circles", url, wanted.by_hand(url))

    def _permitted_pause(self, address: httpx2.URL, wanted: Wanted) -> float:
        """The pause before asking for `address`, if robots.txt lets us ask at all."""
        rules = self._rules_of(address)
        if not rules.can_fetch(str(address), ROBOT_NAME):
            what = f"the robots.txt of {address.host} asks programs to keep out"
            raise TurnedAwayError(403, what, str(address), wanted.by_hand(str(address)))
        least = 0.0 if self.publishers.stands_in(address.host) else LEAST_PAUSE
        return max(self.manners.pause, least, rules.crawl_delay(ROBOT_NAME) or 0.0)

    def _rules_of(self, address: httpx2.URL) -> Protego:
        """The host's robots.txt, read once a run. One that is not there forbids nothing.

        Source: RFC 9309, 2.3.1.3 (a 4xx forbids nothing) and 2.3.1.4 (a 5xx forbids all, which
        here becomes a fault that is tried again).
        """
        origin = address.origin
        if origin not in self._robots:
            place = str(address.copy_with(raw_path=b"/robots.txt"))
            try:
                with self._ask(place, {}, ANYTHING, obey=False) as response:
                    text = _read(response, ROBOTS_LIMIT).decode("utf-8", errors="replace")
            except StatusError:
                text = ""
            self._robots[origin] = Protego.parse(text)
        return self._robots[origin]

    def _persistently(self, once: Callable[[], T]) -> T:
        """Call `once` again after a temporary fault, with growing pauses."""
        manners = self.manners

        def worth_another(error: Exception) -> bool | float:
            if not isinstance(error, TemporaryError):
                return False
            if error.retry_after is None:
                return True
            return error.retry_after if error.retry_after <= manners.longest_wait else False

        caller = stamina.RetryingCaller(
            attempts=manners.attempts,
            timeout=None,
            wait_initial=manners.first_wait,
            wait_max=manners.longest_wait,
            wait_jitter=manners.first_wait / 2,
        )
        return caller(worth_another, once)


def _conditions(before: files.Stored | None) -> dict[str, str]:
    if before is None:
        return {}
    known = {"If-None-Match": before.etag, "If-Modified-Since": before.last_modified}
    return {name: value for name, value in known.items() if value}


def _read(response: httpx2.Response, limit: int) -> bytes:
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > limit:
            raise files.too_large(str(response.url), limit)
    return bytes(body)
