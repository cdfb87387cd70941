"""Names for files that come from the network.

A name given by a publisher decides how a file is called, never where it lies.
"""

import re
import unicodedata
import urllib.parse

LONGEST = 120
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def safe_name(hint: str, suffix: str) -> str:
    """A plain file name made from `hint`, ending in `suffix` (`.ods`, `.html`).

    Folders, drives and leading dots go; whatever is not a letter of ASCII, a digit, `.`, `_` or
    `-` becomes `-`. An empty rest is called `file`.
    """
    text = urllib.parse.unquote(hint)
    base = re.split(r"[/\\:]", text.split("?")[0].split("#")[0].rstrip("/\\"))[-1]
    plain = unicodedata.normalize("NFKD", base).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", plain)
    if plain.lower().endswith(suffix):
        plain = plain[: -len(suffix)]
    plain = plain[:LONGEST].strip(".-")
    if DEVICES.match(plain):
        plain = f"file-{plain}"
    return (plain or "file") + suffix
