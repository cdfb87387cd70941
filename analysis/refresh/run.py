"""A refresh from end to end: ask each source, take in what is new, build, say what changed.

One source that fails never stops the others. Not for words: see `report`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.build import Built
from analysis.errors import CallError, DataError
from analysis.fetch.client import Client
from analysis.fetch.download import clear_leftovers
from analysis.fetch.failures import NoNetworkError
from analysis.fetch.lock import sole_run
from analysis.ingest.snapshot import RawFile
from analysis.paths import clean_dir, raw_dir
from analysis.reference.names import Names, load_names, vocabulary_dir
from analysis.refresh.building import FRESH, build_with
from analysis.refresh.holdings import Holdings, held_files
from analysis.refresh.revised import known_revisions, new_revisions
from analysis.refresh.staging import finish
from analysis.refresh.take import Taken, fetch_offer, try_again
from analysis.sources.registry import SOURCES, source
from analysis.sources.source import Source

Say = Callable[[str], None]


def _say_nothing(_: str) -> None:
    """For callers that show no progress."""


@dataclass
class Refreshed:
    """What a refresh did.

    Attributes:
        taken: every file that was asked for, and those that were set aside before.
        failed: by source, why it could not be had.
        unreachable: the sources among them whose host can't be reached at all.
        built: what the build did; none where it failed.
        build_fault: why it failed.
        revisions: rows of the table `revisions` that the build before had not.
    """

    taken: list[Taken] = field(default_factory=list)
    failed: dict[str, DataError] = field(default_factory=dict)
    unreachable: list[str] = field(default_factory=list)
    built: Built | None = None
    build_fault: DataError | None = None
    revisions: list[dict[str, Any]] = field(default_factory=list)

    @property
    def offline(self) -> DataError | None:
        """The fault, where no host of any source can be reached at all."""
        if self.failed and len(self.unreachable) == len(self.failed):
            return next(iter(self.failed.values()))
        return None

    @property
    def well(self) -> bool:
        """Whether every source was had and every file taken in."""
        aside = any(one.state == "set aside" for one in self.taken)
        return not (self.failed or self.build_fault or aside)


def chosen(source_ids: tuple[str, ...]) -> list[Source]:
    """The sources named, or all that can be fetched.

    Raises:
        CallError: one is unknown, or is no longer published.
    """
    can = [one for one in SOURCES.values() if one.find]
    if not source_ids:
        return can
    found = [source(each) for each in dict.fromkeys(source_ids)]
    for one in found:
        if one.find is None:
            known = ", ".join(each.source_id for each in can)
            raise CallError(f"{one.source_id} can't be refreshed; those that can: {known}")
    return found


def refresh(data: Path, source_ids: tuple[str, ...] = (), say: Say = _say_nothing) -> Refreshed:
    """Fetch what is new of the sources, then build.

    Args:
        data: the data folder.
        source_ids: sources; all where none is given.
        say: told the name of each source as its turn comes.

    Raises:
        CallError: an unknown source.
        DataError: another run is at work, or a raw file of before is damaged.
    """
    sources = chosen(source_ids)
    raw = raw_dir(data)
    with sole_run(clean_dir(data), "misconduct refresh"):
        clear_leftovers(raw)
        finish(data)
        done = Refreshed()
        files = held_files(raw)
        names = load_names(vocabulary_dir(raw))
        with Client() as client:
            for each in sources:
                say(each.source_id)
                of_source = [f for f in files if f.sidecar.source == each.source_id]
                holdings = Holdings(raw, each.source_id, of_source)
                done.taken += _again(of_source, names)
                _ask(client, each, holdings, names, data, done)
        finish(data)
        before = known_revisions(data)
        if held_files(raw):
            try:
                done.built = build_with(data, done.taken)
            except DataError as error:
                done.build_fault = error
            fresh = {one.file.sidecar.publication_id for one in done.taken if one.state in FRESH}
            done.revisions = new_revisions(data, before, fresh)
    return done


def _again(files: list[RawFile], names: Names) -> list[Taken]:
    """Files that were set aside, tried once more."""
    return [try_again(file, names) for file in files if file.sidecar.set_aside]


def _ask(
    client: Client, each: Source, holdings: Holdings, names: Names, data: Path, done: Refreshed
) -> None:
    """Everything that a source has out; a fault ends this source only, or one file of it."""
    assert each.find is not None
    for name in done.unreachable:
        if SOURCES[name].publisher == each.publisher:
            done.failed[each.source_id] = done.failed[name]
            done.unreachable.append(each.source_id)
            return
    aside = {taken.file.sidecar.sha256 for taken in done.taken}
    try:
        for offer in each.find(client, holdings.urls):
            try:
                taken = fetch_offer(client, offer, each, holdings, names, data)
            except NoNetworkError:
                raise
            except DataError as error:
                done.failed.setdefault(each.source_id, error)
                continue
            if taken.state != "unchanged" or taken.file.sidecar.sha256 not in aside:
                done.taken.append(taken)
    except NoNetworkError as error:
        done.failed[each.source_id] = error
        done.unreachable.append(each.source_id)
    except DataError as error:
        done.failed[each.source_id] = error
