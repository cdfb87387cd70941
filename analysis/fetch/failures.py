"""What can go wrong with a request, each told as a fault with its remedy.

Not for faults of a file's content: see `kinds`.
"""

import contextlib
import datetime as dt
import email.utils
from collections.abc import Iterator
from dataclasses import dataclass

import httpx2

from analysis.errors import DataError

TURNED_AWAY = (401, 403, 406, 451)
PASSING = (408, 425, 429)


@dataclass(frozen=True)
class Wanted:
    """What is being fetched, so that a message can name the command that takes a saved file."""

    source: str = "SOURCE"
    edition: str = "EDITION"

    def by_hand(self, url: str) -> str:
        """The remedy where a program can't have the page."""
        return (
            "Open it in a browser, save it as FILE, then run: "
            f"misconduct add {self.source} FILE --edition {self.edition} --url {url}"
        )


class NoNetworkError(DataError):
    """The host can't be reached; every other source will most likely fail alike."""


class StatusError(DataError):
    """The publisher answered with a status that asking again will not change."""

    def __init__(self, status: int, what: str, where: str, remedy: str) -> None:
        super().__init__(what, where, remedy)
        self.status = status


class TurnedAwayError(StatusError):
    """The publisher does not let programs have the page; a person may."""


class TemporaryError(DataError):
    """A fault that may be gone at the next attempt, `retry_after` seconds from now if said."""

    def __init__(
        self, what: str, where: str, remedy: str = "", retry_after: float | None = None
    ) -> None:
        super().__init__(what, where, remedy or "Run the same again later; nothing was changed.")
        self.retry_after = retry_after


def check_status(response: httpx2.Response, wanted: Wanted) -> None:
    """Pass a 200 or a 304 on; raise for every other status.

    Raises:
        TurnedAwayError, StatusError, TemporaryError: by the status.
    """
    status, url = response.status_code, str(response.url)
    if status in (200, 304):
        return
    said = f"{status} {response.reason_phrase}".strip()
    if status in TURNED_AWAY:
        what = f"{response.url.host} turned the program away ({said})"
        raise TurnedAwayError(status, what, url, wanted.by_hand(url))
    if status in (404, 410):
        remedy = f"If the publisher has moved it: {wanted.by_hand('URL')}"
        raise StatusError(status, f"is not there ({said})", url, remedy)
    if status in PASSING or status >= 500:
        after = retry_after(response.headers.get("Retry-After", ""))
        asked = "" if after is None else f", asking to wait {after:.0f} s"
        raise TemporaryError(f"answered {said}{asked}", url, retry_after=after)
    raise StatusError(status, f"gave an unexpected answer ({said})", url, wanted.by_hand(url))


def retry_after(header: str, now: dt.datetime | None = None) -> float | None:
    """Seconds to wait by a `Retry-After` header: a number or a date; None where it says nothing.

    Source: RFC 9110, section 10.2.3.
    """
    text = header.strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        moment = email.utils.parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return max(0.0, (moment - (now or dt.datetime.now(dt.UTC))).total_seconds())


@contextlib.contextmanager
def told_in_words(address: httpx2.URL, timeout: float) -> Iterator[None]:
    """Turn what the HTTP library raises inside the block into one of the errors above."""
    url = str(address)
    try:
        yield
    except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
        reason = str(error) or f"no answer in {timeout:g} s"
        raise NoNetworkError(
            f"can't reach {address.host} ({reason}): there is no network, or the host is down; "
            "what was built before still works, run the same again later"
        ) from error
    except httpx2.TimeoutException as error:
        raise TemporaryError(f"sent nothing for {timeout:g} s", url) from error
    except (httpx2.NetworkError, httpx2.RemoteProtocolError, httpx2.DecodingError) as error:
        raise TemporaryError(f"the answer broke off ({error})", url) from error
    except httpx2.RequestError as error:
        raise DataError(f"can't be asked ({error})", url, "Look at the proxy settings.") from error
