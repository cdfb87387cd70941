"""Is this a whole ODS workbook, and no bomb? The zip's members, its label and its XML.

Reading the cells is for the ingest stage; this only says that they can be read to the end.
"""

import copy
import sys
import zipfile
import zlib
from pathlib import Path
from xml.parsers import expat

from analysis.errors import DataError

MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
# The largest genuine table, 29,304 rows, unpacks to 38 MB.
UNPACKED_LIMIT = 512 << 20
MEMBER_LIMIT = 1000
CHUNK = 1 << 20


class WrongKindError(DataError):
    """A file of another kind than was wanted; asking again will not help."""


class DamagedFileError(DataError):
    """A file of the right kind that is cut or broken; another copy may be whole."""

    def __init__(self, what: str, where: str) -> None:
        super().__init__(what, where, "Fetch or save it anew; nothing was taken from it.")


def check_workbook(path: Path, limit: int = UNPACKED_LIMIT) -> None:
    """Check that `path` is a zip labelled as ODS whose members unpack and whose XML is whole.

    Args:
        path: the file.
        limit: bytes that all members together may unpack to, declared and in fact.

    Raises:
        WrongKindError: no zip, another label, encrypted, or more than `limit` unpacked.
        DamagedFileError: a member or the XML is cut or broken.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            _check_label(archive, path)
            _check_declared(archive, path, limit)
            left = limit
            for member in archive.infolist():
                left -= _unpack(archive, member, path, left)
    except (zipfile.BadZipFile, EOFError, zlib.error, NotImplementedError) as error:
        with path.open("rb") as stream:
            is_zip = stream.read(4) == b"PK\x03\x04"
        if not is_zip:
            raise WrongKindError("is not an ODS workbook", str(path), "Look at it.") from error
        raise DamagedFileError(f"the workbook is damaged or cut ({error})", str(path)) from error


def _check_label(archive: zipfile.ZipFile, path: Path) -> None:
    names = archive.namelist()
    label = archive.getinfo("mimetype") if "mimetype" in names else None
    found = archive.read(label)[:200] if label and label.file_size <= 200 else b""
    if found.strip().decode("ascii", "replace") != MEDIA_TYPE:
        remedy = "Save it as OpenDocument Spreadsheet, or look for the ODS beside it."
        raise WrongKindError("is a zip, but not an ODS workbook", str(path), remedy)
    if "content.xml" not in names:
        raise DamagedFileError("the workbook has no content.xml", str(path))


def _check_declared(archive: zipfile.ZipFile, path: Path, limit: int) -> None:
    members = archive.infolist()
    total = sum(member.file_size for member in members)
    if len(members) > MEMBER_LIMIT or total > limit:
        raise _bomb(path, f"{len(members)} members, {total:,} bytes unpacked", limit)
    if any(member.flag_bits & 1 for member in members):
        remedy = "Ask the publisher for an open copy."
        raise WrongKindError("is locked with a password", str(path), remedy)


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path, left: int) -> int:
    """Unpack a member to nowhere and return its true size; the content must be whole XML."""
    # A header may declare less than the stream holds, and zipfile stops at what is declared:
    # without a bound it goes on to the stream's own end.
    unbounded = copy.copy(member)
    unbounded.file_size = sys.maxsize
    parser = _strict_parser(path) if member.filename == "content.xml" else None
    done = 0
    with archive.open(unbounded) as stream:
        while chunk := stream.read(CHUNK):
            done += len(chunk)
            if done > left:
                raise _bomb(path, f"{member.filename} unpacks beyond that", left)
            if parser:
                _feed(parser, chunk, path, last=False)
    if done != member.file_size:
        what = f"{member.filename} holds {done:,} bytes and declares {member.file_size:,}"
        raise DamagedFileError(what, str(path))
    if parser:
        _feed(parser, b"", path, last=True)
    return done


def _strict_parser(path: Path) -> expat.XMLParserType:
    def refuse(*_: object) -> None:
        remedy = "Look at where it came from: a spreadsheet program writes none."
        raise WrongKindError("its XML declares entities", str(path), remedy)

    parser = expat.ParserCreate()
    parser.EntityDeclHandler = refuse
    return parser


def _feed(parser: expat.XMLParserType, chunk: bytes, path: Path, *, last: bool) -> None:
    try:
        parser.Parse(chunk, last)
    except expat.ExpatError as error:
        raise DamagedFileError(
            f"the workbook's XML is cut or broken ({error})", str(path)
        ) from error


def _bomb(path: Path, found: str, limit: int) -> WrongKindError:
    what = f"unpacks to more than is safe ({found}; the limit is {limit:,} bytes)"
    return WrongKindError(what, str(path), "Don't open it; look at where it came from.")
