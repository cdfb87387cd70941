"""Sentences of a text with their offsets, and which of their words are somebody's quoted speech.

Works on the text as shown: a sentence's `start` and `end` index that very string.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Det|Supt|Insp|Sgt|Con|Const|Ch|St|No|Asst|Cllr|Rev|Prof|Hon|Lt|Col"
    r"|approx|etc|vs|e\.g|i\.e)|\b[A-Z])\.$"
)
_LETTERED = re.compile(
    r"\b(?:officer|officers|and|pc|ps|dc|ds|constable|sergeant|mr|mrs|ms|miss|person)\s[A-Z]\.$",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9£])")
_BULLET = re.compile(r"^\s*(?:[-*•·–▪o]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)")
_SAME_LENGTH = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "–": "-", "—": "-", "‑": "-"}
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `text` is plain (straight quotes and hyphens), as long as the text shown."""

    start: int
    end: int
    text: str
    paragraph: int
    is_item: bool
    quoted: tuple[tuple[int, int], ...]

    def in_quotes(self, position: int) -> bool:
        """Whether a position (counted from the sentence's start) lies in quoted speech."""
        return any(start <= position < end for start, end in self.quoted)


def plain(text: str) -> str:
    """The text with straight quotes, hyphens and spaces; every offset stays as it was."""
    return text.translate(_SAME_LENGTH)


def _is_wrapped(lines: list[str]) -> bool:
    """True where a text was wrapped at a fixed width, so that a line's end means nothing."""
    inner = [line for line in lines[:-1] if len(line) > 1]
    if len(inner) < 4:
        return False
    open_ended = [line for line in inner if 50 <= len(line) <= 100 and line[-1] not in ".!?:;\"'"]
    return len(open_ended) > 0.6 * len(inner)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    lines = text.split("\n")
    wrapped = _is_wrapped([line.strip() for line in lines])
    start = position = 0
    for number, line in enumerate(lines):
        end = position + len(line)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        goes_on = bool(line.strip() and following.strip()) and not _BULLET.match(following)
        if not (goes_on and (wrapped or following.lstrip()[:1].islower())):
            if text[start:end].strip():
                yield start, end
            start = end + 1
        position = end + 1


def _quoted(text: str) -> list[tuple[int, int]]:
    """Spans of quoted speech in a paragraph; a short quotation is a phrase, not speech."""
    marks = [m.start() for m in re.finditer('"', text)]
    spans = []
    for first in range(0, len(marks), 2):
        end = marks[first + 1] if first + 1 < len(marks) else len(text)
        if text.count(" ", marks[first], end) >= 6:
            spans.append((marks[first], end))
    return spans


def _cuts(text: str) -> list[int]:
    cuts = [0]
    for match in _END.finditer(text):
        head = text[max(0, match.start() - 16) : match.start() + 1]
        if not _ABBREVIATION.search(head) or _LETTERED.search(head):
            cuts.append(match.end())
    return [*cuts, len(text)]


def sentences(text: str) -> list[Sentence]:
    """Split a text into sentences; bullets and line ends split too, unless the text is wrapped."""
    flat = plain(text)
    found: list[Sentence] = []
    for number, (start, end) in enumerate(_paragraphs(flat)):
        paragraph = flat[start:end]
        is_item = bool(_BULLET.match(paragraph))
        spans = _quoted(paragraph)
        cuts = _cuts(paragraph)
        for left, right in pairwise(cuts):
            piece = paragraph[left:right]
            kept = piece.strip()
            if not kept:
                continue
            first = left + len(piece) - len(piece.lstrip())
            last = first + len(kept)
            quoted = tuple(
                (max(a, first) - first, min(b, last) - first)
                for a, b in spans
                if a < last and b > first
            )
            found.append(
                Sentence(
                    start + first,
                    start + last,
                    kept.replace("\n", " "),
                    number,
                    is_item,
                    quoted,
                )
            )
    return _unquoted(found) if _is_statement(found) else found


def _is_statement(found: list[Sentence]) -> bool:
    """Whether a text is somebody's statement, printed in quotation marks from end to end."""
    told = sum(len(s.text) for s in found)
    speech = sum(end - start for s in found for start, end in s.quoted)
    return len(found) > 4 and speech > 0.6 * told


def _unquoted(found: list[Sentence]) -> list[Sentence]:
    return [replace(sentence, quoted=()) for sentence in found]
