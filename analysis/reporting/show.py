"""What the pages call: `show` an exhibit, and the tables and sentences of a page."""

from analysis.reporting.data import data
from analysis.reporting.exhibit import Exhibit
from analysis.reporting.exhibits.registry import exhibit


def show(key: str) -> Exhibit:
    """The exhibit of a key, drawn where the page's cell ends."""
    return exhibit(key, data())
