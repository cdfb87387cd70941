"""File names from the network never choose a path."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.fetch.filenames import safe_name


@pytest.mark.parametrize(
    ("hint", "name"),
    [
        (
            "open-data-table-police-workforce-280126.ods",
            "open-data-table-police-workforce-280126.ods",
        ),
        ("../../x.ods", "x.ods"),
        ("..%2F..%2Fx.ods", "x.ods"),
        ("..\\..\\x.ods", "x.ods"),
        ("C:\\Windows\\x.ods", "x.ods"),
        ("C:x.ods", "x.ods"),
        ("/etc/passwd", "passwd.ods"),
        ("..", "file.ods"),
        ("", "file.ods"),
        (".ods", "file.ods"),
        (".bashrc", "bashrc.ods"),
        ("x.ods.json", "x.ods.json.ods"),
        ("x.ods\n.html", "x.ods-.html.ods"),
        ("Café tables (v2).ODS", "Cafe-tables-v2.ods"),
        ("nul.ods", "file-nul.ods"),
        ("x.ods?raw=1#a", "x.ods"),
    ],
)
def test_a_name_becomes_a_plain_one(hint, name):
    assert safe_name(hint, ".ods") == name


@given(st.text(max_size=400), st.sampled_from([".ods", ".html"]))
def test_any_name_stays_in_its_folder_and_keeps_its_kind(hint, suffix):
    name = safe_name(hint, suffix)
    folder = Path("/data/raw/source/edition")
    assert (folder / name).resolve().parent == folder
    assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]*", name)
    assert name.endswith(suffix)
    assert len(name) <= 130
    assert safe_name(name, suffix) == name
