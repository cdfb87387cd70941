"""Receipts followed by hand: each number is found again in its file, at its cell, with no code
of ours but the database.
"""

import csv
import hashlib
import re

import pytest


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(letter) + 1
    return number


@pytest.fixture(scope="module")
def text_at(data, ask):
    """The text of a cell of the file with a checksum, as a spreadsheet would show it."""
    paths = {row["sha256"]: row["path"] for row in ask("SELECT sha256, path FROM raw_files")}
    grids = {}

    def look(sha256, sheet, cell):
        if sha256 not in grids:
            file = data / "raw" / paths[sha256]
            content = file.read_bytes()
            assert hashlib.sha256(content).hexdigest() == sha256
            assert file.name == f"{sheet}.csv"
            grids[sha256] = list(csv.reader(content.decode("utf-8").splitlines(keepends=True)))
        letters, row = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()
        return grids[sha256][int(row) - 1][column_number(letters) - 1]

    return look


def test_every_figure_is_found_at_its_cell(ask, text_at):
    figures = ask("SELECT figure_id, sha256, sheet, cell, as_published FROM figures")
    assert len(figures) > 2000
    for figure in figures:
        text = text_at(figure["sha256"], figure["sheet"], figure["cell"])
        assert text == figure["as_published"], figure


def test_every_headcount_and_full_time_equivalent_is_found_at_its_cell(ask, text_at):
    rows = ask("SELECT * FROM workforce")
    followed = 0
    for row in rows:
        for measure in ("headcount", "fte"):
            if row[f"{measure}_cell"]:
                text = text_at(row["sha256"], row["sheet"], row[f"{measure}_cell"])
                assert text == row[f"{measure}_as_published"], row
                followed += 1
    # 4,004 rows of two cells each in the open data table, 129 of one in the lists by force.
    assert followed == 2 * 4004 + 129


def test_every_value_is_the_number_of_its_text(ask):
    """A plain number reads as itself; the few words that stand for a number are known."""
    words = set()
    for figure in ask("SELECT as_published, value, marker FROM figures"):
        text = figure["as_published"]
        if re.fullmatch(r"\d+(\.\d+)?", text):
            assert figure["value"] == float(text)
            assert figure["marker"] is None
        else:
            words.add((text, figure["value"], figure["marker"]))
    # A page about a force writes None and no where nothing was found; the rest is empty cells.
    assert words == {
        ("None", 0.0, None),
        ("no", 0.0, None),
        ("", None, "[not published]"),
        ("", None, "[unreadable]"),
        ("", None, "-"),
    }


def test_every_row_of_the_register_is_found_at_its_cell(ask, text_at):
    rows = ask("SELECT case_id, sha256, sheet, cell FROM cases")
    rows += ask("SELECT split_part(as_published, ',', 1) AS case_id, * FROM rejects")
    assert len(rows) > 600
    for row in rows:
        assert text_at(row["sha256"], row["sheet"], row["cell"]) == row["case_id"]


def test_no_cell_with_a_number_is_left_behind(data, ask):
    """Each cell of a column that figures come from is a figure, or the layout says it may be empty.

    The open data table is checked by its own count above.
    """
    known = {(row["sha256"], row["cell"]) for row in ask("SELECT sha256, cell FROM figures")}
    columns = {(sha256, re.sub(r"\d", "", cell)) for sha256, cell in known}
    optional = {"percent", "officer_workforce_quoted"}
    for row in ask("SELECT sha256, path FROM raw_files"):
        with (data / "raw" / row["path"]).open(encoding="utf-8", newline="") as stream:
            header, *lines = csv.reader(stream)
        for at, name in enumerate(header):
            letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[at]
            if (row["sha256"], letter) not in columns:
                continue
            for number, line in enumerate(lines, start=2):
                taken = (row["sha256"], f"{letter}{number}") in known
                assert taken or (name in optional and not line[at]), (row["path"], name, number)
