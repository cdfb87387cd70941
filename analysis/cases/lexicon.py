"""The lexicon as compiled patterns: which phrases speak of what, read once from `lexicon.toml`.

Holds no phrases itself, and decides nothing about persons.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_PLAIN_WORD = r"[a-z0-9][a-z0-9',()-]*"
_OPTIONAL = re.compile(r"\(\?:[^)]*\)[?*]")
_PLAIN_WORDS = rf"(?-i:{_PLAIN_WORD}(?:\s+{_PLAIN_WORD}){{0,5}}?)"


def compile_phrase(phrase: str) -> str:
    """A lexicon phrase as a regular expression: see the head of `lexicon.toml`."""
    gapped = phrase.replace(" ~ ", "\x00").replace("~", "\x01")
    gapped = gapped.replace(" ?", r"\s*").replace(" ", r"\s+")
    return gapped.replace("\x00", rf"(?:\s+{_PLAIN_WORDS})?\s+").replace("\x01", _PLAIN_WORDS)


def compile_phrases(phrases: list[str]) -> re.Pattern[str]:
    """One pattern for any of the phrases, bounded by non-letters on both sides."""
    joined = "|".join(compile_phrase(phrase) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EventPhrases:
    """The phrases of one kind and value of event, with what may not stand beside them."""

    kind: str
    value: str
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class PersonWords:
    """What a word for a person says of them."""

    role: str
    rank: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All compiled patterns."""

    mask: re.Pattern[str]
    trigger: re.Pattern[str]
    events: tuple[EventPhrases, ...]
    person: re.Pattern[str]
    person_words: tuple[PersonWords, ...]
    adjectives: frozenset[str]
    official_after: re.Pattern[str]
    official_before: re.Pattern[str]
    standards: tuple[tuple[str, re.Pattern[str]], ...]


def _event(entry: dict[str, Any]) -> EventPhrases:
    before = "|".join(compile_phrase(p) for p in entry.get("not_before", []))
    after = "|".join(compile_phrase(p) for p in entry.get("not_after", []))
    return EventPhrases(
        kind=entry["kind"],
        value=entry["value"],
        words=tuple(word.lower() for word in entry["words"]),
        pattern=compile_phrases(entry["phrases"]),
        not_before=re.compile(rf"(?<!\w)(?:{before})$", re.IGNORECASE) if before else None,
        not_after=re.compile(rf"(?:{after})(?!\w)", re.IGNORECASE) if after else None,
    )


def _person(entries: list[dict[str, Any]]) -> tuple[re.Pattern[str], tuple[PersonWords, ...]]:
    """One pattern for any word for a person, longest wording first, for lower-cased text.

    No group tells the entry and no case is ignored: either makes the search many times slower.
    """
    worded = [(word, entry) for entry in entries for word in entry["words"]]
    worded.sort(key=lambda pair: -len(_OPTIONAL.sub("", pair[0])))
    known = tuple(
        PersonWords(entry["role"], entry.get("rank", ""), re.compile(compile_phrase(word)))
        for word, entry in worded
    )
    parts = "|".join(compile_phrase(word) for word, _ in worded)
    return re.compile(rf"(?<![\w/])(?:{parts})(?![\w/])"), known


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package, compiled once."""
    source = files("analysis.cases").joinpath("lexicon.toml").read_text(encoding="utf-8")
    raw = tomllib.loads(source)
    person, person_words = _person(raw["person"])
    return Lexicon(
        mask=compile_phrases(raw["mask"]["phrases"]),
        trigger=re.compile("|".join(re.escape(word) for word in raw["trigger"]["words"])),
        events=tuple(_event(entry) for entry in raw["event"]),
        person=person,
        person_words=person_words,
        adjectives=frozenset(raw["people"]["adjectives"]),
        official_after=compile_phrases(raw["people"]["official_after"]),
        official_before=compile_phrases(raw["people"]["official_before"]),
        standards=tuple((name, compile_phrases(p)) for name, p in raw["standards"].items()),
    )


@cache
def vocabulary() -> frozenset[str]:
    """Every word of the lexicon, in lower case."""
    source = files("analysis.cases").joinpath("lexicon.toml").read_text(encoding="utf-8")
    return frozenset(re.findall(r"[a-z]{2,}", source.lower()))


def without_names(text: str, start: int, end: int) -> tuple[int, int]:
    """The longest part of `text[start:end]` in which no word is capitalised that we do not know.

    The lexicon's phrases may reach over a word or two that it does not name: a person's, perhaps.
    """
    cuts = [start]
    for word in re.finditer(r"[A-Z][\w'’-]*", text[start:end]):
        plain = re.sub(r"['’]s?$", "", word.group()).lower()
        if plain not in vocabulary() and len(plain) > 1:
            cuts += [start + word.start(), start + word.end()]
    cuts.append(end)
    parts = zip(cuts[::2], cuts[1::2], strict=True)
    left, right = max(parts, key=lambda part: part[1] - part[0])
    words = text[left:right]
    return left + len(words) - len(words.lstrip()), right - (len(words) - len(words.rstrip()))


@cache
def person_words(head: str) -> PersonWords:
    """What a (lower-cased) word for a person says: the longest wording that it is."""
    return next(known for known in lexicon().person_words if known.pattern.fullmatch(head))
