"""Takes in a file that was saved by hand, where a publisher turns programs away.

The same sidecar, checks and reader as for a file that was fetched.
"""

import datetime as dt
import shutil
from pathlib import Path
from typing import Literal

from analysis.build import Built, build
from analysis.errors import CallError, DataError
from analysis.fetch.download import writing
from analysis.fetch.hosts import Publishers
from analysis.fetch.kinds import KINDS, FileKind, check_file
from analysis.fetch.lock import sole_run
from analysis.ingest.periods import Period, read_financial_year
from analysis.ingest.sidecar import Sidecar, checksum
from analysis.paths import clean_dir, raw_dir
from analysis.reference.names import load_names, vocabulary_dir
from analysis.refresh.building import build_with
from analysis.refresh.holdings import Holdings, check_name, held_files
from analysis.refresh.staging import finish, staging_dir
from analysis.refresh.take import Taken, take_in
from analysis.sources.offer import Offer
from analysis.sources.registry import source
from analysis.sources.source import Source

ENDINGS: dict[str, FileKind] = {".ods": "ods", ".html": "html", ".htm": "html"}


def add(
    data: Path, source_id: str, file: Path, edition: str, url: str, published_on: str = ""
) -> tuple[Taken, Built]:
    """Copy a saved file into `data/raw` with its sidecar, read it, and build.

    Args:
        data: the data folder.
        source_id: the source it is of.
        file: the saved file, ODS or HTML; it stays where it is.
        edition: such as `2024-25`.
        url: the publisher's address that it was saved from.
        published_on: ISO date, where known.

    Raises:
        CallError: no such source, or one that takes no files.
        DataError: the file is not whole or of another kind, or the address no publisher's.
    """
    of = source(source_id)
    if of.find is None:
        raise CallError(f"{source_id} takes no files: it does not come out any more")
    kind = _checked(file, edition, url, published_on)
    with sole_run(clean_dir(data), "misconduct add"):
        finish(data)
        raw = raw_dir(data)
        held = [one for one in held_files(raw) if one.sidecar.source == source_id]
        holdings = Holdings(raw, source_id, held)
        same = holdings.same_bytes(checksum(file))
        if same is not None:
            return Taken(same, "unchanged"), build(data)
        staged = staging_dir(data) / "added" / file.name
        with writing(staged.parent):
            staged.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, staged)
        offer = _offer(of, file, edition, url, published_on, kind)
        names = load_names(vocabulary_dir(raw))
        taken = [take_in(staged, offer, _sidecar(of, offer, staged), holdings, names, data)]
        finish(data)
        built = build_with(data, taken)
        return taken[0], built


def _checked(file: Path, edition: str, url: str, published_on: str) -> FileKind:
    check_name(edition)
    Publishers.from_environment().address(url)
    if published_on:
        try:
            dt.date.fromisoformat(published_on)
        except ValueError as error:
            raise CallError(f"{published_on!r} is no date; write it as 2026-01-22") from error
    if not file.is_file():
        raise DataError("is not there", str(file), "Give the path of the saved file.")
    kind = ENDINGS.get(file.suffix.lower())
    if kind is None:
        known = ", ".join(ENDINGS)
        raise DataError(f"ends in {file.suffix!r}", str(file), f"Save it as one of: {known}.")
    check_file(file, kind)
    return kind


def _offer(
    of: Source, file: Path, edition: str, url: str, published_on: str, kind: Literal["ods", "html"]
) -> Offer:
    name = edition if edition.startswith(of.edition_prefix) else of.edition_prefix + edition
    period = _period(edition.removeprefix(of.edition_prefix))
    return Offer(
        edition=name,
        url=url,
        filename=file.with_suffix(KINDS[kind].suffix).name,
        kind=kind,
        title=f"{of.title}, {edition.removeprefix(of.edition_prefix)}",
        landing_url=of.landing_url,
        published_on=published_on,
        period_start=period.start.isoformat() if period and period.start else "",
        period_end=period.end.isoformat() if period and period.end else "",
        note="Saved by hand.",
    )


def _period(edition: str) -> Period | None:
    """The year that an edition's name says: `2024-25`, `year-ending-31-march-2024`."""
    return read_financial_year(edition) or read_financial_year(edition.replace("-", " "))


def _sidecar(of: Source, offer: Offer, staged: Path) -> Sidecar:
    return Sidecar(
        source=of.source_id,
        publisher=of.publisher,
        title=offer.title,
        edition="",
        url=offer.url,
        retrieved_at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        licence=of.licence,
        sha256=checksum(staged),
        bytes=staged.stat().st_size,
        period_start=offer.period_start,
        period_end=offer.period_end,
        landing_url=offer.landing_url,
        media_type=KINDS[offer.kind].media_type,
        note=offer.note,
    )
