"""A file is stored only when it is whole and what it claims to be."""

import struct

import pytest
from publishers_content import ODS_TYPE, synthetic_ods, zipped

from analysis.fetch import ods
from analysis.fetch.kinds import check_file
from analysis.fetch.ods import DamagedFileError, WrongKindError
from analysis.paths import PROJECT

PUBLISHED = PROJECT.parent / "shared" / "published"
LABEL = {"mimetype": ODS_TYPE.encode()}
WHOLE_XML = b"<?xml version='1.0'?><a><b>1</b></a>"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "x.ods"


def refused(file, kind="ods"):
    """What is wrong with a file; None where it passes."""
    try:
        check_file(file, kind)
    except (DamagedFileError, WrongKindError) as error:
        return error.what
    return None


def test_a_whole_workbook_passes_and_without_its_last_byte_no_more(file):
    whole = synthetic_ods()
    file.write_bytes(whole)
    assert refused(file) is None
    file.write_bytes(whole[:-1])
    assert "damaged or cut" in refused(file)


@pytest.mark.skipif(not PUBLISHED.is_dir(), reason="../shared/published is not here")
def test_the_genuine_workbooks_pass():
    faults = {one.name: refused(one) for one in PUBLISHED.glob("*.ods")}
    assert len(faults) == 3
    assert set(faults.values()) == {None}


def test_a_workbook_cut_anywhere_is_refused(file):
    whole = synthetic_ods([["a", "b"]] * 50)
    for length in range(0, len(whole) - 1, 7):
        file.write_bytes(whole[:length])
        with pytest.raises((DamagedFileError, WrongKindError)):
            check_file(file, "ods")


def test_a_cut_after_the_zips_head_is_called_damage(file):
    file.write_bytes(synthetic_ods()[:-30])
    with pytest.raises(DamagedFileError, match="damaged or cut"):
        check_file(file, "ods")


def test_a_whole_zip_whose_xml_is_cut_is_damage(file):
    file.write_bytes(zipped(LABEL | {"content.xml": WHOLE_XML[:-4]}))
    with pytest.raises(DamagedFileError, match="XML is cut or broken"):
        check_file(file, "ods")


def test_a_flipped_bit_is_damage(file):
    body = bytearray(synthetic_ods(padding=500))
    body[body.index(bytes(range(100))) + 50] ^= 1
    file.write_bytes(body)
    with pytest.raises(DamagedFileError):
        check_file(file, "ods")


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><html><body>Page not found</body></html>",
        b"\xef\xbb\xbf \n<html></html>",
        b"%PDF-1.7 ...",
        b"",
        b"Geo code,Force\n",
    ],
)
def test_another_kind_under_an_ods_name_is_refused(file, body):
    file.write_bytes(body)
    with pytest.raises(WrongKindError):
        check_file(file, "ods")


def test_another_office_file_is_refused(file):
    xlsx = zipped({"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>"})
    text = zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"})
    for body in (xlsx, text):
        file.write_bytes(body)
        with pytest.raises(WrongKindError, match="not an ODS workbook"):
            check_file(file, "ods")


def test_a_bomb_is_refused_by_what_it_declares_without_unpacking_it(file, monkeypatch):
    monkeypatch.setattr(ods, "_unpack", lambda *_: pytest.fail("it was unpacked"))
    body = zipped(LABEL | {"content.xml": bytes(1_000_003)})
    sizes = struct.pack("<L", 1_000_003), struct.pack("<L", 4_000_000_000)
    file.write_bytes(body.replace(*sizes))
    with pytest.raises(WrongKindError, match="unpacks to more than is safe"):
        check_file(file, "ods")


def test_a_bomb_that_declares_less_than_it_holds_is_refused(file):
    body = bytearray(zipped(LABEL | {"bomb.bin": bytes(5_000_000), "content.xml": WHOLE_XML}))
    honest, lie = struct.pack("<L", 5_000_000), struct.pack("<L", 100)
    assert body.count(honest) == 2, "the local and the central header"
    file.write_bytes(body.replace(honest, lie))
    with pytest.raises(WrongKindError, match="beyond"):
        ods.check_workbook(file, limit=1_000_000)


def test_a_small_lie_about_the_size_is_damage(file):
    body = zipped(LABEL | {"extra.bin": bytes(7777), "content.xml": WHOLE_XML})
    file.write_bytes(body.replace(struct.pack("<L", 7777), struct.pack("<L", 100)))
    with pytest.raises(DamagedFileError, match="declares 100"):
        check_file(file, "ods")


def test_members_together_may_not_pass_the_limit(file):
    members = {f"{n}.bin": bytes(400_000) for n in range(3)}
    file.write_bytes(zipped(LABEL | members | {"content.xml": WHOLE_XML}))
    ods.check_workbook(file, limit=1_300_000)
    with pytest.raises(WrongKindError):
        ods.check_workbook(file, limit=1_000_000)


def test_too_many_members_are_refused(file):
    many = {f"{n}.txt": b"" for n in range(1200)}
    file.write_bytes(zipped(LABEL | many | {"content.xml": WHOLE_XML}))
    with pytest.raises(WrongKindError, match="1202 members"):
        check_file(file, "ods")


def test_xml_that_declares_entities_is_refused(file):
    laughs = b"<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;'>]><a>&y;</a>"
    file.write_bytes(zipped(LABEL | {"content.xml": laughs}))
    with pytest.raises(WrongKindError, match="entities"):
        check_file(file, "ods")


def test_a_workbook_with_a_password_is_refused(file):
    body = bytearray(zipped(LABEL | {"content.xml": WHOLE_XML}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        body[body.rindex(signature) + offset] |= 1
    file.write_bytes(body)
    with pytest.raises(WrongKindError, match="password"):
        check_file(file, "ods")


def test_a_page_has_to_be_one_and_to_have_its_end(tmp_path):
    page = tmp_path / "x.html"
    page.write_text("<!DOCTYPE html>\n<html><body><table></table></body></html>\n")
    assert refused(page, "html") is None
    page.write_text("<!DOCTYPE html>\n<html><body><table><tr>")
    with pytest.raises(DamagedFileError, match="cut short"):
        check_file(page, "html")
    page.write_bytes(synthetic_ods())
    with pytest.raises(WrongKindError, match="not a web page"):
        check_file(page, "html")
