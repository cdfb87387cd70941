"""Which of the hand-coded texts the rules may be developed on, and which are held out.

The split was fixed before the first rule was written and depends on nothing but the case's id.
"""

import hashlib

SEED = "misconduct-coding-2026"


def is_held_out(case_id: str) -> bool:
    """True for about one case in three, the same third for ever: sha256 of seed and id."""
    digest = hashlib.sha256(f"{SEED}:{case_id}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % 3 == 0
