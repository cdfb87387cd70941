"""Resolves published names to ours. A name that is not known is an error, never a guess.

The spellings come from `data/raw/vocabulary/`; nothing here knows a publication.
"""

import difflib
import re
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import DataError
from analysis.paths import PROJECT
from analysis.reference.vocabulary import VocabularyRow, rows_of

VOCABULARY = Path("vocabulary") / "2026-11"
SLUGS = {
    "Civil Nuclear Constabulary": "civil-nuclear-constabulary",
    "Ministry of Defence Police": "ministry-of-defence-police",
    "National Crime Agency": "national-crime-agency",
    "Police Scotland": "police-scotland",
}


def normal(text: str) -> str:
    """A spelling without what never tells two names apart: case, `&`, dashes, spaces."""
    text = text.casefold().replace("&", " and ").replace("–", "-")
    return re.sub(r"[\s-]+", " ", text).strip()


def without_remark(text: str) -> str:
    """A spelling without a transcriber's remark in square brackets."""
    return re.sub(r"\s*\[[^\]]*\]\s*", " ", text).strip()


@dataclass(frozen=True)
class Force:
    """A police force; `kind` is territorial, non_territorial or other."""

    force_id: str
    ons_code: str | None
    name: str
    kind: str
    country: str


class Names:
    """Forces, standards and outcomes by every known spelling."""

    def __init__(self, folder: Path) -> None:
        """Read the vocabulary files of `folder`."""
        self.folder = folder
        self.forces: dict[str, Force] = {}
        self.aliases: dict[str, str] = {}
        self.spellings: list[tuple[str, str]] = []
        for row in rows_of(folder / "forces.csv"):
            self._add_force(row)
        for row in rows_of(folder / "force_spellings.csv"):
            self._add_alias(row["alias"], row.look_up("force_id", self.forces).force_id)
        self.standards: dict[str, str] = {}
        for row in rows_of(folder / "standards.csv"):
            spellings = [row["name"], row["slug"], *row["variants_seen"].split("|")]
            for spelling in spellings:
                if "split in prose" not in spelling and without_remark(spelling):
                    self.standards[normal(without_remark(spelling))] = row["slug"]

    def _add_force(self, row: VocabularyRow) -> None:
        force_id = row["police_uk_slug"] or row.look_up("short_name", SLUGS)
        kind = {"territorial": "territorial", "non-territorial": "non_territorial"}
        self.forces[force_id] = Force(
            force_id,
            row["ons_code"] or None,
            row["full_name"],
            kind.get(row["kind"], "other"),
            row["country"],
        )
        names = [row[key] for key in ("short_name", "ons_name", "full_name", "iopc_label")]
        for alias in [*names, *row["aliases"].split("|"), force_id]:
            self._add_alias(without_remark(alias), force_id)

    def _add_alias(self, alias: str, force_id: str) -> None:
        if not alias:
            return
        known = self.aliases.setdefault(normal(alias), force_id)
        if known != force_id:
            raise DataError(f"{alias!r} stands for {known} and {force_id}", str(self.folder))
        if (alias, force_id) not in self.spellings:
            self.spellings.append((alias, force_id))

    def force_id(self, text: str, where: str = "") -> str:
        """The force of a published spelling.

        Raises:
            DataError: the spelling is not known; names the nearest ones.
        """
        found = self.aliases.get(normal(text))
        if found is None:
            raise unknown("force", text, where, [alias for alias, _ in self.spellings])
        return found

    def standard_id(self, text: str, where: str = "") -> str:
        """The standard of a published spelling, or DataError."""
        found = self.standards.get(normal(text))
        if found is None:
            raise unknown("standard", text, where, list(self.standards))
        return found


def unknown(kind: str, text: str, where: str, known: list[str]) -> DataError:
    """The error for a name that nothing resolves, with the nearest names."""
    near = difflib.get_close_matches(text, known, n=3, cutoff=0.5)
    remedy = f"Nearest known: {'; '.join(near)}." if near else "No known name is near it."
    return DataError(f"unknown {kind} {text!r}", where, remedy)


def vocabulary_dir(raw: Path) -> Path:
    """The vocabulary of a data folder, or the bundled one where that folder has none."""
    own = raw / VOCABULARY
    return own if own.exists() else PROJECT / "data" / "raw" / VOCABULARY


def load_names(folder: Path) -> Names:
    """The names of a vocabulary folder."""
    return Names(folder)
