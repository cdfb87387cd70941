"""Small helpers that all rates share: identifiers, receipts, caveats."""

import hashlib
from collections.abc import Iterable
from typing import Any

Row = dict[str, Any]


def rate_id(*parts: object) -> str:
    """An identifier that stays as long as series, period and key stay."""
    text = "\x1f".join("" if part is None else str(part) for part in parts)
    return "r" + hashlib.sha256(text.encode()).hexdigest()[:11]


def figure_receipts(identifier: str, role: str, figures: Iterable[str]) -> list[Row]:
    """Receipts of published figures."""
    return [{"rate_id": identifier, "role": role, "figure_id": each} for each in figures]


def workforce_receipts(identifier: str, rows: Iterable[str]) -> list[Row]:
    """Receipts of a denominator."""
    return [{"rate_id": identifier, "role": "population", "workforce_id": each} for each in rows]


def apart(text: str) -> list[str]:
    """The sentences of a text of caveats."""
    return [part for part in text.replace(". ", ".\n").split("\n") if part]


def sentences(*groups: Iterable[str]) -> str:
    """Caveats as one text, each once, in order."""
    return " ".join(dict.fromkeys(text for group in groups for text in group))
