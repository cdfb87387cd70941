"""Which texts name a total: the words that publishers use, whatever stands in a layout beside."""

from analysis.ingest.grid import plain

WORDS = frozenset(("total", "totals", "grand total", "overall total", "overall", "all", "sum"))
BEGINNINGS = ("total ", "grand total ", "all ")
# What is left over, and no whole.
LEFT_OVER = ("all other", "total other")


def is_total_word(text: str) -> bool:
    """Whether a text is nothing but the word for a total."""
    return plain(text).rstrip(":") in WORDS


def names_a_total(text: str) -> bool:
    """Whether a row or column of that name is a total: `Total`, `All ranks`, `Total 43 forces`."""
    bare = plain(text)
    if bare.startswith(LEFT_OVER):
        return False
    return is_total_word(bare) or bare.startswith(BEGINNINGS)
