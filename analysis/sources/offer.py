"""An offer: a file that a publisher has out, as its pages say. What `find` of a source yields."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Offer:
    """A file to fetch, and what its sidecar will say of it.

    Dates are ISO texts, empty where the publisher does not say. `edition` names its folder;
    `updated_on` is when its page last changed, which dates a re-issue.
    """

    edition: str
    url: str
    filename: str
    kind: Literal["ods", "html"]
    title: str
    landing_url: str
    published_on: str = ""
    updated_on: str = ""
    period_start: str = ""
    period_end: str = ""
    note: str = ""
