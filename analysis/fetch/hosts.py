"""The publishers' hosts: the only ones that are ever asked.

Every address passes through `Publishers.address` before a request: those that a person gives,
those found in a response, and each hop of a redirect. Not for names of files or for robots.txt.
"""

import os
from dataclasses import dataclass, fields

import httpx2

from analysis.errors import CallError, DataError

HOSTS = {
    "govuk": ("www.gov.uk", "assets.publishing.service.gov.uk"),
    "iopc": ("www.policeconduct.gov.uk", "policeconduct.gov.uk"),
    "college": ("www.college.police.uk",),
}
VARIABLES = {
    "govuk": "MISCONDUCT_GOVUK",
    "iopc": "MISCONDUCT_IOPC",
    "college": "MISCONDUCT_COLLEGE",
}


@dataclass(frozen=True)
class Publishers:
    """The origin asked for each publisher. Another origin than its own stands in for it (tests).

    A stand-in takes the place of all the publisher's hosts, so that an address of the asset host
    is asked of the stand-in too and no request leaves for the publisher.
    """

    govuk: str = "https://www.gov.uk"
    iopc: str = "https://www.policeconduct.gov.uk"
    college: str = "https://www.college.police.uk"

    def __post_init__(self) -> None:
        """Refuse what is no origin."""
        for field in fields(self):
            _check_origin(getattr(self, field.name), VARIABLES[field.name])

    @classmethod
    def from_environment(cls) -> "Publishers":
        """The publishers, with the stand-ins that `MISCONDUCT_GOVUK` and its like name.

        Raises:
            CallError: a variable is not an origin.
        """
        given = {name: os.environ.get(variable, "") for name, variable in VARIABLES.items()}
        return cls(**{name: origin.rstrip("/") for name, origin in given.items() if origin})

    def address(self, url: str, found_at: str = "") -> httpx2.URL:
        """The address to ask for `url`, with the stand-in's origin where there is one.

        Args:
            url: an absolute address.
            found_at: the address of the response that named it, for the message.

        Raises:
            DataError: it is no publisher's address, or is not https.
        """
        try:
            wanted = httpx2.URL(url).copy_with(fragment=None)
        except httpx2.InvalidURL as error:
            raise _refused(url, f"is not an address ({error})", found_at) from error
        name = self._publisher_of(wanted.host)
        if name is None:
            what = f"leads to {wanted.host or 'no host'}, which is no publisher's"
            raise _refused(url, what, found_at)
        if wanted.userinfo:
            raise _refused(url, "carries a user name", found_at)
        in_place = self.stands_in(wanted.host)
        secure = wanted.scheme == "https" and wanted.port in (None, 443)
        if not secure and not (in_place and wanted.scheme in ("http", "https")):
            raise _refused(url, "is not plain https", found_at)
        if in_place or not self._has_stand_in(name):
            return wanted
        origin = httpx2.URL(getattr(self, name))
        return wanted.copy_with(scheme=origin.scheme, host=origin.host, port=origin.port)

    def stands_in(self, host: str) -> bool:
        """Whether `host` is one that a test has put in a publisher's place."""
        return any(
            self._has_stand_in(name) and host == httpx2.URL(getattr(self, name)).host
            for name in HOSTS
        )

    def _has_stand_in(self, name: str) -> bool:
        return httpx2.URL(getattr(self, name)).host not in HOSTS[name]

    def _publisher_of(self, host: str) -> str | None:
        for name, hosts in HOSTS.items():
            if host in hosts or host == httpx2.URL(getattr(self, name)).host:
                return name
        return None


def _check_origin(origin: str, variable: str) -> None:
    try:
        parsed = httpx2.URL(origin)
    except httpx2.InvalidURL as error:
        raise CallError(f"{variable}={origin} is not an origin ({error})") from error
    whole = parsed.scheme in ("http", "https") and parsed.host and not parsed.userinfo
    if not whole or parsed.path not in ("", "/") or parsed.query:
        raise CallError(f"{variable}={origin} is not an origin\nGive one as http://127.0.0.1:8000")


def _refused(url: str, what: str, found_at: str) -> DataError:
    remedy = "Nothing was asked of it. If the publisher has moved, save the file by hand: "
    return DataError(
        f"{url} {what}", found_at, remedy + "misconduct add SOURCE FILE --edition EDITION --url URL"
    )
