"""What comes is stored when it is whole and wanted, and the file of before stays otherwise."""

import gzip
import hashlib
from dataclasses import replace

import pytest
from asking import BODY, QUICK, client_of, fetch, files_under
from publishers import Answer, running
from publishers_content import ODS_TYPE, synthetic_ods

from analysis.errors import DataError
from analysis.fetch.download import Stored, clear_leftovers
from analysis.fetch.failures import TemporaryError
from analysis.fetch.ods import WrongKindError


@pytest.fixture
def server():
    with running() as publishers:
        yield publishers


def test_a_file_is_stored_with_what_a_sidecar_needs(server, tmp_path):
    url = server.put_asset("table.ods", BODY)
    got = fetch(server, tmp_path / "edition", url, "table.ods")
    assert got.path == tmp_path / "edition" / "table.ods"
    assert got.path.read_bytes() == BODY
    assert got.sha256 == hashlib.sha256(BODY).hexdigest()
    assert (got.bytes, got.url, got.media_type) == (len(BODY), url, ODS_TYPE)
    assert got.last_modified == "Wed, 28 Jan 2026 09:30:00 GMT"
    assert got.etag.strip('"') in got.sha256
    assert got.retrieved_at.endswith("+00:00")
    assert not got.not_modified
    assert files_under(tmp_path) == ["table.ods"]


def test_304_keeps_the_stored_file(server, tmp_path):
    url = server.put_asset("x.ods", BODY)
    first = fetch(server, tmp_path / "first", url)
    stored = Stored(first.path, first.sha256, first.etag, first.last_modified)
    again = fetch(server, tmp_path / "again", url, stored=stored)
    asked = server.seen[-1].headers
    assert asked["if-none-match"] == first.etag
    assert asked["if-modified-since"] == first.last_modified
    assert again.not_modified
    assert (again.path, again.sha256, again.bytes) == (first.path, first.sha256, first.bytes)
    assert (again.etag, again.last_modified) == (first.etag, first.last_modified)
    assert not (tmp_path / "again").exists()


def test_the_same_bytes_without_a_label_are_no_new_issue(server, tmp_path):
    server.answers["/x.ods"] = Answer(BODY, ODS_TYPE)
    url = f"{server.origin}/x.ods"
    first = fetch(server, tmp_path / "first", url)
    again = fetch(server, tmp_path / "again", url, stored=Stored(first.path, first.sha256))
    assert again.not_modified
    assert again.path == first.path
    assert files_under(tmp_path) == ["x.ods"]


def test_a_changed_body_is_stored_beside_the_old_one(server, tmp_path):
    url = server.put_asset("x.ods", BODY)
    first = fetch(server, tmp_path / "first", url)
    changed = synthetic_ods([["Synthetic, re-issued"]])
    path = url.removeprefix(server.origin)
    server.answers[path] = replace(server.answers[path], body=changed, etag='"other"')
    stored = Stored(first.path, first.sha256, first.etag)
    second = fetch(server, tmp_path / "second", url, stored=stored)
    assert not second.not_modified
    assert second.path.read_bytes() == changed
    assert first.path.read_bytes() == BODY


@pytest.mark.parametrize("spoil", [lambda file: file.unlink(), lambda file: file.write_bytes(b"x")])
def test_a_stored_file_that_was_lost_or_spoilt_is_fetched_anew(server, tmp_path, spoil):
    url = server.put_asset("x.ods", BODY)
    first = fetch(server, tmp_path, url)
    spoil(first.path)
    again = fetch(server, tmp_path, url, stored=Stored(first.path, first.sha256, first.etag))
    assert not again.not_modified
    assert again.path.read_bytes() == BODY


def test_a_body_cut_short_is_asked_again(server, tmp_path):
    url = server.put_asset("x.ods", BODY)
    path = url.removeprefix(server.origin)
    server.next_answers(path, replace(server.answers[path], cut_at=700))
    assert fetch(server, tmp_path, url).path.read_bytes() == BODY
    assert len(server.asked(path)) == 2


@pytest.mark.parametrize("cut", [0, 700])
def test_a_body_always_cut_short_leaves_nothing(server, tmp_path, cut):
    url = server.put_asset("x.ods", BODY)
    path = url.removeprefix(server.origin)
    server.answers[path] = replace(server.answers[path], cut_at=cut)
    with pytest.raises(TemporaryError, match="broke off"):
        fetch(server, tmp_path, url)
    assert files_under(tmp_path) == []


def test_a_damaged_workbook_of_the_declared_length_is_asked_again(server, tmp_path):
    url = server.put_asset("x.ods", BODY)
    path = url.removeprefix(server.origin)
    server.next_answers(path, Answer(BODY[:-40], ODS_TYPE))
    assert fetch(server, tmp_path, url).path.read_bytes() == BODY


@pytest.mark.parametrize("label", ["text/html; charset=utf-8", ODS_TYPE])
def test_an_error_page_under_an_ods_name_leaves_the_old_file(server, tmp_path, label):
    url = server.put_asset("x.ods", BODY)
    first = fetch(server, tmp_path, url)
    path = url.removeprefix(server.origin)
    server.answers[path] = Answer(b"<!DOCTYPE html><html>Sorry</html>", label)
    with pytest.raises(WrongKindError) as caught:
        fetch(server, tmp_path, url)
    assert caught.value.where == url
    assert "web page" in caught.value.what
    assert len(server.asked(path)) == 2, "it was asked again"
    assert first.path.read_bytes() == BODY
    assert files_under(tmp_path) == ["x.ods"]


def test_a_workbook_labelled_as_a_web_page_is_refused_unread(server, tmp_path):
    server.answers["/x.ods"] = Answer(BODY, "text/html")
    with pytest.raises(WrongKindError, match="gave a web page"):
        fetch(server, tmp_path, f"{server.origin}/x.ods")


def test_a_length_beyond_the_limit_is_refused_before_the_body_comes(server, tmp_path):
    server.answers["/x.ods"] = Answer(BODY, ODS_TYPE, cut_at=0)
    with pytest.raises(DataError, match="larger than 1,000 bytes"):
        fetch(server, tmp_path, f"{server.origin}/x.ods", manners=replace(QUICK, file_limit=1000))
    assert len(server.asked("/x.ods")) == 1


def test_a_body_beyond_the_limit_is_refused_declared_or_not(server, tmp_path):
    url = server.put_asset("x.ods", BODY)
    small = replace(QUICK, file_limit=1000, page_limit=1000)
    with pytest.raises(DataError, match="larger than 1,000 bytes"):
        fetch(server, tmp_path, url, manners=small)
    server.put_page("/long", "x" * 5000)
    with client_of(server, small) as client, pytest.raises(DataError, match="larger than 1,000"):
        client.get_text(f"{server.origin}/long")
    assert files_under(tmp_path) == []


def test_a_compressed_body_is_limited_by_what_it_unpacks_to(server, tmp_path):
    packed = gzip.compress(b"<html>" + bytes(5_000_000))
    server.answers["/x.html"] = Answer(packed, headers={"Content-Encoding": "gzip"})
    small = replace(QUICK, file_limit=100_000)
    assert len(packed) < small.file_limit
    with client_of(server, small) as client, pytest.raises(DataError, match="larger than 100,000"):
        client.download(f"{server.origin}/x.html", tmp_path, "x.html", "html")
    assert files_under(tmp_path) == []


def test_a_name_from_the_network_stays_in_the_folder(server, tmp_path):
    url = server.put_asset("x.ods", BODY)
    got = fetch(server, tmp_path / "raw" / "edition", url, "../../x.ods")
    assert got.path == tmp_path / "raw" / "edition" / "x.ods"
    assert files_under(tmp_path) == ["x.ods"]
    assert not (tmp_path / "x.ods").exists()


def test_json_that_is_broken_is_asked_again_and_html_is_not_taken_for_json(server):
    server.answers["/api"] = Answer(b'{"a": 1}', "application/json")
    server.next_answers("/api", Answer(b'{"a": ', "application/json"))
    with client_of(server) as client:
        assert client.get_json(f"{server.origin}/api") == {"a": 1}
        server.answers["/api"] = Answer(b"<html></html>")
        with pytest.raises(DataError, match="gave no JSON"):
            client.get_json(f"{server.origin}/api")
        server.answers["/api"] = Answer(b"[1]", "application/json")
        with pytest.raises(DataError, match="no object"):
            client.get_json(f"{server.origin}/api")


def test_a_page_without_its_end_is_asked_again(server):
    server.put_page("/page", "Synthetic £")
    server.next_answers("/page", Answer(b"<html><body>Syn"))
    with client_of(server) as client:
        assert "Synthetic £" in client.get_text(f"{server.origin}/page")
    assert len(server.asked("/page")) == 2


def test_leftovers_of_killed_runs_are_cleared(tmp_path):
    folder = tmp_path / "raw" / "source" / "edition"
    folder.mkdir(parents=True)
    (folder / "x.ods.part").write_bytes(b"half")
    (folder / "y.ods").write_bytes(b"whole")
    assert clear_leftovers(tmp_path / "raw") == [folder / "x.ods.part"]
    assert files_under(tmp_path) == ["y.ods"]
    assert clear_leftovers(tmp_path / "absent") == []
