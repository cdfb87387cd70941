"""Takes one file into `data/raw`: with its sidecar, after it has been read by its layout.

A file that can't be read is kept all the same, with its sidecar saying that it is set aside and
why: the tables are built without it, and the next refresh tries it again. Used for files that
were fetched and for files that were saved by hand.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from analysis.errors import DataError
from analysis.fetch.failures import Wanted
from analysis.fetch.filenames import safe_name
from analysis.fetch.kinds import KINDS
from analysis.ingest.read import read_figures, source_of
from analysis.ingest.sidecar import Sidecar, write_sidecar
from analysis.ingest.snapshot import RawFile
from analysis.paths import raw_dir
from analysis.reference.names import Names
from analysis.refresh.holdings import Holdings, stored
from analysis.refresh.staging import move_in, staging_dir
from analysis.sources.offer import Offer
from analysis.sources.source import Source

if TYPE_CHECKING:
    from analysis.fetch.client import Client

State = Literal["new", "unchanged", "set aside", "taken in now"]


@dataclass(frozen=True)
class Taken:
    """What became of one file: `reason` says why it is set aside, `bare` that it was read and
    that nothing of it is mapped, as of a page that only introduces."""

    file: RawFile
    state: State
    reason: str = ""
    bare: bool = False


def fetch_offer(
    client: "Client", offer: Offer, source: Source, holdings: Holdings, names: Names, data: Path
) -> Taken:
    """Fetch an offer unless it is held as it is, and take it in.

    Raises:
        DataError: it can't be had, in words.
    """
    before = holdings.same_address(offer.url)
    folder = staging_dir(data) / "fetched" / source.source_id
    wanted = Wanted(source.source_id, offer.edition)
    fetched = client.download(
        offer.url,
        folder,
        offer.filename,
        offer.kind,
        stored=stored(before, offer.url),
        wanted=wanted,
    )
    same = before if fetched.not_modified else holdings.same_bytes(fetched.sha256)
    if same is not None:
        if not fetched.not_modified:
            fetched.path.unlink()
            same = holdings.note_address(same, fetched)
        return Taken(same, "unchanged")
    sidecar = Sidecar(
        source=source.source_id,
        publisher=source.publisher,
        title=offer.title,
        edition="",
        url=offer.url,
        retrieved_at=fetched.retrieved_at,
        licence=source.licence,
        sha256=fetched.sha256,
        bytes=fetched.bytes,
        period_start=offer.period_start,
        period_end=offer.period_end,
        landing_url=offer.landing_url,
        media_type=fetched.media_type,
        note=offer.note,
        etag=fetched.etag,
        last_modified=fetched.last_modified,
    )
    return take_in(fetched.path, offer, sidecar, holdings, names, data)


def take_in(
    staged: Path, offer: Offer, sidecar: Sidecar, holdings: Holdings, names: Names, data: Path
) -> Taken:
    """Move a staged file into its edition's folder, with a sidecar, and read it.

    Args:
        staged: the whole file, in the staging folder.
        offer: what is known of it.
        sidecar: all but edition and date of publication, which depend on what is held.
        holdings: of its source; the file is added to them.
        names: to resolve what it says.
        data: the data folder.
    """
    name = safe_name(offer.filename, KINDS[offer.kind].suffix)
    edition, published_on = holdings.edition_for(offer, name)
    sidecar = replace(sidecar, edition=edition, published_on=published_on)
    if known := holdings.of_edition(edition):
        sidecar = replace(
            sidecar,
            publisher=known.publisher,
            title=known.title,
            period_start=known.period_start,
            period_end=known.period_end,
            published_on=known.published_on,
            licence=known.licence,
        )
    relative = f"{sidecar.source}/{edition}/{name}"
    # Read where it lies, but told by the name that it will have.
    named = staged.with_name(name)
    if named != staged:
        staged.replace(named)
    target = raw_dir(data) / relative
    reason, bare = _tried(RawFile(named, relative, sidecar), names)
    reason = reason.replace(str(named), str(target))
    sidecar = replace(sidecar, set_aside=reason)
    write_sidecar(named, sidecar)
    move_in(data, named, target)
    file = RawFile(target, relative, sidecar)
    holdings.files.append(file)
    return Taken(file, "set aside" if reason else "new", reason, bare)


def _tried(file: RawFile, names: Names) -> tuple[str, bool]:
    """Why a file can't be taken into the tables, empty where it can; and whether it is bare."""
    if source_of(file).holds != "figures":
        return "", False
    try:
        return "", not read_figures(file, names).records
    except DataError as error:
        return str(error), False


def try_again(file: RawFile, names: Names) -> Taken:
    """Read a file that was set aside once more: its layout may know it by now."""
    reason, _ = _tried(file, names)
    if reason == file.sidecar.set_aside:
        return Taken(file, "set aside", reason)
    return mark(file, reason)


def mark(file: RawFile, reason: str) -> Taken:
    """Set a file aside for a reason, or take it in again where there is none."""
    sidecar = replace(file.sidecar, set_aside=reason)
    write_sidecar(file.path, sidecar)
    return Taken(replace(file, sidecar=sidecar), "set aside" if reason else "taken in now", reason)
