"""How the publishers are asked: who we say we are, how often, how long we wait, how much we take.

Not for which hosts may be asked: see `hosts`.
"""

import os
import time
from dataclasses import dataclass, replace

from analysis import __version__
from analysis.errors import CallError

ROBOT_NAME = "police-misconduct"
USER_AGENT = f"{ROBOT_NAME}/{__version__} (reads published statistics, one request at a time)"
LEAST_PAUSE = 1.0
MEBIBYTE = 1 << 20


@dataclass(frozen=True)
class Manners:
    """The limits of a run. Times are seconds, sizes bytes.

    `pause` lies between two requests to a host, and is at least `LEAST_PAUSE` (or what the
    host's robots.txt asks) for a publisher; a test's stand-in may be asked at once.
    `first_wait` lies before the second attempt and doubles from there to `longest_wait`;
    a `Retry-After` beyond that ends the attempts.
    """

    pause: float = 1.0
    timeout: float = 30.0
    attempts: int = 5
    first_wait: float = 1.0
    longest_wait: float = 120.0
    file_limit: int = 200 * MEBIBYTE
    page_limit: int = 20 * MEBIBYTE

    @classmethod
    def from_environment(cls) -> "Manners":
        """The usual limits, with `MISCONDUCT_PAUSE` seconds as pause and first wait if set.

        Raises:
            CallError: the variable is not a number of seconds.
        """
        text = os.environ.get("MISCONDUCT_PAUSE", "")
        if not text:
            return cls()
        try:
            seconds = float(text)
        except ValueError:
            seconds = -1.0
        if not 0 <= seconds <= 3600:
            raise CallError(f"MISCONDUCT_PAUSE={text} is not a number of seconds from 0 to 3600")
        return replace(cls(), pause=seconds, first_wait=seconds)


class Pace:
    """Keeps the pause between two requests to one host."""

    def __init__(self) -> None:
        self._last: dict[str, float] = {}

    def wait(self, host: str, pause: float) -> None:
        """Sleep until `pause` seconds have passed since the last request to `host` ended."""
        if host in self._last:
            left = pause - (time.monotonic() - self._last[host])
            if left > 0:
                time.sleep(left)

    def mark(self, host: str) -> None:
        """Note that a request to `host` has just ended."""
        self._last[host] = time.monotonic()
