"""Which force a text means: one name resolved, or every force that prose speaks of.

Knows no force itself: the spellings come as a mapping, spelling to `force_id`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

_TELLING = re.compile(r"Police|Constabulary|Agency|Service|Scotland Yard|\bForce\b")
_REMARK = re.compile(r"\s*(?:\[[^\]]*\]|\([^)]*\))\s*")
_AFTER_PLACE = (
    r"(?:'s)?(?=\s+(?:[Pp]olice|[Cc]onstab|[Oo]fficer|PC|PCSO|[Ff]orce\b|[Ss]ergeant|[Dd]etective"
    r"|[Cc]op|[Ss]pecial [Cc]onstable|[Pp]olicem|[Pp]olicew|[Ii]nspector|[Ss]uperintendent|[Cc]hief"
    r"|DC|DS|DI|[Ff]ormer|[Ss]taff|firearms officer))"
)
# What forces call their counties in their addresses, where it is not the name itself.
_SHORT_COUNTY = {
    "beds": "bedfordshire",
    "cambs": "cambridgeshire",
    "glos": "gloucestershire",
    "herts": "hertfordshire",
    "lancs": "lancashire",
    "leics": "leicestershire",
    "lincs": "lincolnshire",
    "northants": "northamptonshire",
    "notts": "nottinghamshire",
    "staffs": "staffordshire",
    "yorks": "yorkshire",
}
_FORCE_HOST = re.compile(r"(?:[\w-]+\.)*?([\w-]+)\.(?:pnn\.)?police\.uk")


@dataclass(frozen=True, slots=True)
class ForceSpan:
    """A force named at `start:end` of a text."""

    start: int
    end: int
    force_id: str


def _key(name: str) -> str:
    name = name.lower().replace("&", "and").replace("-", " ")
    return re.sub(r"[^a-z ]+", "", re.sub(r"\s+", " ", name)).strip()


def _spelling(alias: str) -> str:
    """A pattern for an alias: "&" or "and", blank or hyphen, capitals throughout allowed."""
    words = []
    for word in re.split(r"[\s-]+", alias):
        shouted = re.escape(word.upper())
        plain = re.escape(word)
        words.append("(?:and|AND|&)" if word in {"and", "&"} else f"(?:{plain}|{shouted})")
    return r"[\s-]+".join(words)


@lru_cache(maxsize=8)
def _compiled(items: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    by_key = {_key(alias): force_id for alias, force_id in items}
    parts = []
    for alias, _ in sorted(items, key=lambda item: -len(item[0])):
        name = _spelling(alias)
        if _TELLING.search(alias) or (alias.isupper() and len(alias) > 2):
            parts.append(rf"{name}(?:\s+(?:Police|Constabulary|Service))*")
        elif alias == "The Met":
            parts.append(r"[Tt]he\s+Met")
        else:
            parts.append(name + _AFTER_PLACE)
            parts.append(rf"{name}\s+(?:Police|Constabulary)(?:\s+(?:Service|Force))?")
    return re.compile(rf"\b(?:{'|'.join(parts)})(?!\w)"), by_key


def _look_up(name: str, by_key: Mapping[str, str]) -> str | None:
    key = _key(re.sub(r"['’]s$", "", name))
    if key in by_key:
        return by_key[key]
    shorter = re.sub(r" (?:police|constabulary|service|force)\b", "", key).strip()
    return by_key.get(shorter) or by_key.get(f"{shorter} police")


def resolve_force(name: str, aliases: Mapping[str, str]) -> str | None:
    """The force that one name means, or None: no guess is made from a part of a name.

    Args:
        name: a force's name as published, remarks in brackets allowed.
        aliases: spelling to `force_id`.
    """
    _, by_key = _compiled(tuple(aliases.items()))
    found = _look_up(_REMARK.sub(" ", name), by_key)
    return found or _look_up(name, by_key)


def find_forces(prose: str, aliases: Mapping[str, str]) -> list[ForceSpan]:
    """The forces that prose names, in order; a bare county counts only before a police word."""
    pattern, by_key = _compiled(tuple(aliases.items()))
    spans = []
    for match in pattern.finditer(prose):
        force_id = _look_up(match.group(), by_key)
        if force_id:
            spans.append(ForceSpan(match.start(), match.end(), force_id))
    return spans


def force_of_address(url: str, aliases: Mapping[str, str]) -> str | None:
    """The force whose own pages an address is on (`https://www.kent.police.uk/...`), or None."""
    host = _FORCE_HOST.fullmatch(urlsplit(url).hostname or "")
    if not host:
        return None
    wanted = host[1].replace("-", "").lower()
    for short, county in _SHORT_COUNTY.items():
        wanted = re.sub(f"{short}$", county, wanted)
    found = {force_id for alias, force_id in aliases.items() if wanted in _in_addresses(alias)}
    return found.pop() if len(found) == 1 else None


def _in_addresses(name: str) -> set[str]:
    """A name as addresses may have it: no blanks, with or without "and", no word for the force."""
    plain = {"police", "constabulary", "service", "force"}
    words = [word for word in _key(name).split() if word not in plain]
    return {"".join(words), "".join(word for word in words if word != "and")} - {""}
