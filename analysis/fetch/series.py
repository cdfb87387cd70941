"""The yearly reports in web pages of the IOPC and the College: where they are linked from, and how
a page of one is known. Not for following the links (`pages`).
"""

import re
from dataclasses import dataclass

YEARS = r"20(?P<start>\d\d)[/-](?:20)?(?P<end>\d\d)"


@dataclass(frozen=True)
class Series:
    """A yearly report in web pages.

    Attributes:
        source: its id in the registry.
        publisher: `iopc` or `college`, the field of `Publishers`.
        landings: paths on which links to the reports stand; one that is gone is passed over.
        paths: forms of a report page's path; their groups `start` and `end` are years.
        title: form of a report's title, for pages whose path is a number and says nothing.
    """

    source: str
    publisher: str
    landings: tuple[str, ...]
    paths: tuple[re.Pattern[str], ...]
    title: re.Pattern[str] | None = None

    def edition_of(self, path: str, title: str) -> str | None:
        """The edition, as `2024-25`, of the page with that path and title; None if it is none."""
        found = next((match for one in self.paths if (match := one.fullmatch(path))), None)
        if found is None and self.title and NUMBERED.fullmatch(path):
            found = self.title.search(title)
        return f"20{found['start']}-{found['end']}" if found else None


NUMBERED = re.compile(r"/node/\d+")
IOPC_COMPLAINTS = Series(
    "iopc-complaints",
    "iopc",
    ("/our-work/research-and-statistics/police-complaints-statistics",),
    (re.compile(r"/complaint-statistics-(?P<start>\d\d)-(?P<end>\d\d)(/[^/]+)?"),),
)
# Seen: pages of the reports of 2018/19 and 2019/20, each a whole report under its own name; that of
# 2022/23 under a number, republished after a data cleanse; chapters of that of 2023/24. The two
# listing pages lie above known addresses.
IOPC_OUTCOMES = Series(
    "iopc-outcomes",
    "iopc",
    (
        "/our-work/research-and-statistics",
        "/our-work/statistics/outcomes-reports",
        "/outcomes-report-23-24/decisions-following-completed-investigations",
        "/outcomes-report-23-24/misconduct-proceedings",
        "/node/7066",
        "/outcomes-following-iopc-independent-investigations-201920",
        "/outcomes-following-iopc-independent-investigations-201819",
    ),
    (
        re.compile(r"/outcomes-report-(?P<start>\d\d)-(?P<end>\d\d)(/[^/]+)?"),
        re.compile(
            r"(/publications)?/outcomes-following-iopc-independent-investigations(-report)?"
            r"-20(?P<start>\d\d)-?(?P<end>\d\d)(-plain-text)?"
        ),
    ),
    re.compile(rf"outcomes following iopc independent investigations.*{YEARS}", re.IGNORECASE),
)
COLLEGE_BARRED_LIST = Series(
    "college-barred-list",
    "college",
    ("/ethics/barred-list",),
    (re.compile(r"/ethics/barred-list/police-dismissals-20(?P<start>\d\d)-20(?P<end>\d\d)"),),
)
