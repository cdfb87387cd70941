"""Files in `data/raw` that are at fault: each is told with its place, and nothing built is lost."""

import hashlib
import io
import zipfile

import pytest
from spoiling import put, rows_of, seal, set_sidecar, sidecar_of, write_rows

CASES = "iopc-complaints/2024-25/cases_finalised_by_force.csv"
HANSARD = "hansard/2009-11-03/dismissals_2008_09.csv"
REVIEWS = "iopc-complaints/2024-25/table18_allegations_finalised_by_subcategory.csv"
STRENGTH = "home-office-workforce/press-list-2025-07/officer_strength_by_force.csv"
REGISTER = "register/forces-and-press/cases.csv"
FORCES = "vocabulary/2026-11/forces.csv"
BREAKS = "vocabulary/2026-11/series_breaks.csv"


def holding(content):
    def spoil(file):
        file.write_bytes(content)
        seal(file)

    return spoil


def cut_short(file):
    """The whole of a download but its end, with a sidecar that was made from it."""
    content = file.read_bytes()
    file.write_bytes(content[: content.rindex(b",22,31687")])
    seal(file)


def cut_at_a_row_end(file):
    """All rows but the last, which is a total: whole as a file, not as a table."""
    write_rows(file, rows_of(file)[:-1])


def cell(address, text):
    return lambda file: put(file, address, text)


def header(old, new):
    def spoil(file):
        names, *rows = rows_of(file)
        write_rows(file, [[new if name == old else name for name in names], *rows])

    return spoil


def twice(number):
    def spoil(file):
        rows = rows_of(file)
        write_rows(file, [*rows, rows[number - 1]])

    return spoil


def without_rows(file):
    write_rows(file, rows_of(file)[:1])


def changed_by_hand(file):
    file.write_text(file.read_text(encoding="utf-8").replace("1543", "1544"), encoding="utf-8")


def sidecar(**fields):
    return lambda file: set_sidecar(file, **fields)


def written_sidecar(text):
    return lambda file: sidecar_of(file).write_text(text, encoding="utf-8")


def ods():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<office:document-content/>")
    return content.getvalue()


PAGE = b"<!DOCTYPE html>\n<html><body>Service unavailable</body></html>\n"
LATIN = "year,force\n2024/25,Caf\u00e9\n".encode("latin-1")
# what is wrong: file, how it is spoilt, and what the message must hold beside the file's name
FAULTS = {
    "file missing": (CASES, lambda file: file.unlink(), ["is missing", "sidecar"]),
    "file truncated": (CASES, lambda file: file.write_bytes(file.read_bytes()[:900]), ["sha256"]),
    "file truncated before it was added": (CASES, cut_short, ["row 46", "3 cells", "8"]),
    "table cut at the end of a row": (
        CASES,
        cut_at_a_row_end,
        ["sheet cases_finalised_by_force", "the total 'Total' is missing", "from cell B2 on"],
    ),
    "table cut at one of its totals": (
        HANSARD,
        cut_at_a_row_end,
        ["sheet dismissals_2008_09", "the total 'Total' is missing", "from cell E5 on"],
    ),
    "file empty": (CASES, holding(b""), ["is empty"]),
    "file blank": (CASES, holding(b" \n\n"), ["is empty"]),
    "header and no row": (CASES, without_rows, ["no row"]),
    "ODS under the name of a CSV": (CASES, holding(ods()), ["not a CSV file"]),
    "web page under the name of a CSV": (CASES, holding(PAGE), ["web page"]),
    "not UTF-8": (CASES, holding(LATIN), ["not UTF-8", "byte 22"]),
    "header renamed": (
        CASES,
        header("force_as_published", "force_name"),
        ["sheet cases_finalised_by_force", "'force_as_published'", "'force_name'", "B1"],
    ),
    "header twice": (CASES, header("year", "source_url"), ["'source_url' stands twice"]),
    "force unknown": (CASES, cell("B3", "Bedfordshyre"), ["B3", "'Bedfordshyre'", "Bedfordshire"]),
    "force and code disagree": (STRENGTH, cell("B2", "E23000001"), ["B2", "'E23000001'"]),
    "value unknown": (STRENGTH, cell("D4", "Polis"), ["D4", "'Polis'"]),
    "marker unknown": (CASES, cell("C3", "[q]"), ["C3", "'[q]'", "[c]"]),
    "count negative": (CASES, cell("C3", "-5"), ["C3", "'-5' is negative"]),
    "text for a number": (CASES, cell("D4", "many"), ["D4", "'many'"]),
    "not a number": (CASES, cell("D4", "NaN"), ["D4", "'NaN'"]),
    "thousands misplaced": (CASES, cell("C3", "1,54"), ["C3", "'1,54'"]),
    "nothing for a number": (CASES, cell("C3", ""), ["C3", "empty where a number belongs"]),
    "percentage over 100": (REVIEWS, cell("E3", "140"), ["iopc-complaints/2024-25", "E3", "'140'"]),
    "no such day": (STRENGTH, cell("A2", "2024-02-31"), ["A2", "'2024-02-31'"]),
    "no such month": (HANSARD, cell("C2", "2008-13-01"), ["C2", "'2008-13-01'"]),
    "row twice": (CASES, twice(5), ["C5 and C47", "stands twice", "'811'"]),
    "workforce row twice": (STRENGTH, twice(3), ["F3 and F17", "stands twice"]),
    "sha256 does not match": (CASES, changed_by_hand, ["sha256", "sidecar says"]),
    "sidecar missing": (CASES, lambda file: sidecar_of(file).unlink(), ["has no sidecar"]),
    "sidecar not JSON": (CASES, written_sidecar("{"), [".csv.json", "not JSON"]),
    "sidecar a list": (CASES, written_sidecar("[]"), [".csv.json", "not a JSON object"]),
    "sidecar lacks a key": (CASES, sidecar(publisher=None), [".csv.json", "publisher"]),
    "sidecar with a strange key": (CASES, sidecar(author="x"), [".csv.json", "'author'"]),
    "sidecar with no such day": (CASES, sidecar(period_end="2025-02-31"), ["'2025-02-31'"]),
    "sidecar of another edition": (CASES, sidecar(edition="2023-24"), ["iopc-complaints/2023-24"]),
    "register: force unknown": (REGISTER, cell("D3", "Atlantis Police"), ["row 3", "'Atlantis"]),
    "register: standard unknown": (REGISTER, cell("I3", "bravery"), ["row 3", "'bravery'"]),
    "register: outcome unknown": (REGISTER, cell("L3", "sacked"), ["A3", "'sacked'", "dismissed"]),
    "register: role unknown": (REGISTER, cell("E3", "chief"), ["A3", "'chief'"]),
    "register: no such day": (REGISTER, cell("M3", "2020-02-31"), ["row 3", "'2020-02-31'"]),
    "register: text for a number": (REGISTER, cell("C3", "two"), ["row 3", "'two'"]),
    "register: nobody": (REGISTER, cell("C3", "0"), ["A3", "people 0"]),
    "register: header renamed": (REGISTER, header("force", "body"), ["row 1", "body, force"]),
    "register: row twice": (REGISTER, twice(3), ["row 3", "row 248", "stands twice"]),
    "vocabulary: header renamed": (FORCES, header("iopc_label", "label"), ["row 1", "iopc_label"]),
    "vocabulary: empty": (FORCES, holding(b""), ["is empty"]),
    "vocabulary: web page": (FORCES, holding(PAGE), ["web page"]),
    "vocabulary: no such day": (BREAKS, cell("A2", "2008-02-31"), ["row 2", "'2008-02-31'"]),
}


def state_of(clean):
    """Checksums of the database and of each Parquet file."""
    files = [clean / "misconduct.duckdb", *sorted((clean / "tables").iterdir())]
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_with_its_place_and_leaves_the_old_database(name, small, misconduct):
    path, spoil, told = FAULTS[name]
    before = state_of(small / "clean")
    spoil(small / "raw" / path)

    code, out, err = misconduct("build", data=small)

    assert code == 1
    assert out == ""
    folder, file = path.rsplit("/", 1)
    assert file in err or (folder in err and file.removesuffix(".csv") in err)
    for words in told:
        assert words in err
    assert "Traceback" not in err
    assert state_of(small / "clean") == before
    assert sorted(each.name for each in (small / "clean").iterdir()) == [
        ".lock",
        "build.json",
        "misconduct.duckdb",
        "tables",
    ]
    code, out, _ = misconduct("sql", "select count(*) from figures", "--format", "csv", data=small)
    assert code == 0
    assert int(out.split()[1]) > 1000


@pytest.mark.parametrize("path", ["iopc-complaints/2024-25/notes.csv", "tabloid/2025/figures.csv"])
def test_a_file_that_no_source_or_layout_knows_is_named(path, small, misconduct):
    file = small / "raw" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    like = small / "raw" / CASES
    file.write_bytes(like.read_bytes())
    sidecar_of(file).write_bytes(sidecar_of(like).read_bytes())
    source, edition, _ = path.split("/")
    set_sidecar(file, source=source, edition=edition)
    code, _, err = misconduct("build", data=small)
    assert code == 1
    assert path in err


def test_several_faults_of_a_file_are_told_at_once(small, misconduct):
    file = small / "raw" / CASES
    put(file, "C3", "many")
    put(file, "B9", "Atlantis")
    code, _, err = misconduct("build", data=small)
    assert code == 1
    assert "cell C3" in err
    assert "cell B9" in err


def test_a_mended_file_builds_again(small, misconduct):
    file = small / "raw" / CASES
    whole = file.read_bytes()
    put(file, "C3", "many")
    assert misconduct("build", data=small)[0] == 1
    file.write_bytes(whole)
    seal(file)
    code, out, _ = misconduct("build", data=small)
    assert code == 0
    assert "figures" in out


def test_a_folder_without_raw_files_is_told(tmp_path, misconduct):
    code, _, err = misconduct("build", data=tmp_path / "nowhere")
    assert code == 1
    assert "no raw files" in err
    assert str(tmp_path / "nowhere") in err
