"""Raw files, their sidecars and their grids of texts. The files here are synthetic."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import DataError
from analysis.ingest.grid import cell_address, column_letters
from analysis.ingest.read_csv import read_csv
from analysis.ingest.sidecar import Sidecar, checksum, read_sidecar, sidecar_path, write_sidecar
from analysis.ingest.snapshot import read_snapshot

# sha256 of the five bytes "hello", as any textbook on it prints.
HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"


def sidecar(**more):
    known = {
        "source": "synthetic",
        "publisher": "Nobody",
        "title": "Synthetic",
        "edition": "2024",
        "url": "https://example.org/",
        "retrieved_at": "2026-01-01T00:00:00Z",
        "licence": "none",
        "sha256": HELLO,
        "bytes": 5,
    }
    return Sidecar(**{**known, **more})


def put(raw, name="a.csv", text="hello", **more):
    file = raw / "synthetic" / "2024" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    write_sidecar(file, sidecar(**more))
    return file


@pytest.mark.parametrize(
    ("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ")]
)
def test_columns_have_the_letters_of_a_spreadsheet(index, letters):
    assert column_letters(index) == letters
    assert cell_address(4, index) == f"{letters}5"


@given(st.integers(0, 20_000))
def test_column_letters_count_in_base_26_without_a_nought(index):
    number = 0
    for letter in column_letters(index):
        number = number * 26 + ord(letter) - ord("A") + 1
    assert number == index + 1


def test_a_checksum_is_that_of_the_bytes(tmp_path):
    file = tmp_path / "a"
    file.write_bytes(b"hello")
    assert checksum(file) == HELLO


def test_a_sidecar_comes_back_as_it_was_written(tmp_path):
    written = sidecar(period_start="2023-04-01", missing=["Kent", "Essex"], note="Ümlaut")
    file = tmp_path / "a.csv"
    write_sidecar(file, written)
    assert read_sidecar(file) == written
    assert written.publication_id == "synthetic/2024"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("bytes", "5"),
        ("missing", "Kent"),
        ("missing", [1]),
        ("also_at", ["https://www.gov.uk/x"]),
        ("also_at", [{"url": "https://www.gov.uk/x"}]),
        ("also_at", [{"url": "https://www.gov.uk/x", "etag": 1, "last_modified": ""}]),
        ("title", ""),
        ("note", None),
        ("published_on", "31 March 2023"),
        ("period_end", "2023-02-29"),
    ],
)
def test_a_sidecar_with_a_value_of_the_wrong_kind_is_refused(field, value, tmp_path):
    file = tmp_path / "a.csv"
    write_sidecar(file, sidecar())
    known = json.loads(sidecar_path(file).read_text(encoding="utf-8"))
    sidecar_path(file).write_text(json.dumps(known | {field: value}), encoding="utf-8")
    with pytest.raises(DataError, match=field):
        read_sidecar(file)


def test_a_snapshot_lists_the_files_of_each_edition(tmp_path):
    put(tmp_path, "b.csv")
    put(tmp_path, "a.csv")
    files = read_snapshot(tmp_path)
    assert [file.relative for file in files] == ["synthetic/2024/a.csv", "synthetic/2024/b.csv"]
    assert all(file.sidecar.sha256 == HELLO for file in files)


def test_half_downloads_notes_and_hidden_files_are_no_part_of_a_snapshot(tmp_path):
    file = put(tmp_path)
    for name in ("b.ods.part", "notes.md", ".hidden", "refresh.lock"):
        file.with_name(name).write_text("x", encoding="utf-8")
    assert [each.relative for each in read_snapshot(tmp_path)] == ["synthetic/2024/a.csv"]


@pytest.mark.parametrize(
    ("more", "told"),
    [({"sha256": "0" * 64}, "sha256"), ({"edition": "2023"}, "outside synthetic/2023")],
)
def test_a_file_that_is_not_what_its_sidecar_says_is_refused(more, told, tmp_path):
    put(tmp_path, **more)
    with pytest.raises(DataError, match=told) as raised:
        read_snapshot(tmp_path)
    assert "a.csv" in str(raised.value)


def test_a_csv_is_read_as_the_texts_that_it_holds(tmp_path):
    file = tmp_path / "table.csv"
    file.write_bytes(
        '\ufeffforce,value\r\n"London, City of",007\r\n"two\nlines", 1.50 \r\n'.encode()
    )
    grid = read_csv(file)
    assert grid.sheet == "table"
    assert grid.rows == [["force", "value"], ["London, City of", "007"], ["two\nlines", " 1.50 "]]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n",
        b"force,value\n",
        b"force,value\nKent\n",
        b"force,value\nKent,1,2\n",
        b"PK\x03\x04rest of an archive",
        b"force,value\nKent,\x00\n",
        b"  <!DOCTYPE html><html></html>\n",
        b"<?xml version='1.0'?>\n<a/>\n",
        b"force,value\nCaf\xe9,1\n",
    ],
)
def test_a_csv_that_is_not_whole_is_refused(content, tmp_path):
    file = tmp_path / "table.csv"
    file.write_bytes(content)
    with pytest.raises(DataError, match=r"table\.csv"):
        read_csv(file)


# Cells without line ends, at least one row of at least two cells.
CELLS = st.text("abc019 ,;|'\"é–…\t", max_size=8)
ROWS = st.integers(2, 4).flatmap(
    lambda width: st.lists(
        st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=5
    ).map(lambda rows: [[f"column {number}" for number in range(width)], *rows])
)


@given(ROWS)
def test_what_a_csv_writer_writes_is_read_back(tmp_path_factory, rows):
    file = tmp_path_factory.mktemp("csv") / "table.csv"
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    file.write_text("\n".join(quoted) + "\n", encoding="utf-8")
    assert read_csv(file).rows == rows
