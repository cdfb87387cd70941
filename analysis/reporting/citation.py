"""How to cite a chart or a table of the site, in words that anyone can paste."""

from analysis import __version__

AUTHOR = "The police-misconduct project"
SITE = "Police misconduct outcomes in England and Wales"


def citation(what: str, source: str) -> str:
    """Author, site, what is cited and the version, with the publishers of its figures."""
    return f"{AUTHOR}, {SITE}: {what}, version {__version__}. Figures: {source}."
