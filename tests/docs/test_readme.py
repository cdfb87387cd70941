"""What the README shows can be done as it stands: queries, calls, folders, make targets."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"^```sql\n(.*?)^```", TEXT, flags=re.MULTILINE | re.DOTALL)
# Calls stand in code, within a line or in a block; a comment may follow.
CALLS = sorted(
    {
        re.sub(r"\s+#.*", "", call).strip()
        for call in re.findall(r"(?:^|`)(?:\.venv/bin/)?(misconduct [^`\n]+)", TEXT, re.MULTILINE)
    }
)
# Long, or in want of a network or of a reader's own file: their own tests run them, here they
# only have to exist.
ELSEWHERE = ("report", "refresh")
OWN_FILE = re.compile(r"\b(FILE|SOURCE|CSV|DIR)\b")


def test_there_is_something_to_run():
    assert len(QUERIES) >= 3
    assert "misconduct build" in CALLS


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_of_the_readme_has_an_answer(query, data, misconduct):
    code, out, err = misconduct("sql", query, "--format", "csv", data=data)
    assert (code, err) == (0, "")
    assert len(out.splitlines()) > 1


def words_of(call, figure_id):
    """A call as it is typed, with the places that the reader fills in filled in."""
    words = re.findall(r'"[^"]*"|\S+', call.replace("FIGURE_ID", figure_id))
    return [word.strip('"').replace("…", "count(*) from figures") for word in words[1:]]


@pytest.mark.parametrize("call", CALLS)
def test_a_call_of_the_readme_can_be_made(call, data, ask, misconduct):
    [figure] = ask("SELECT min(figure_id) AS figure_id FROM figures")
    words = words_of(call, figure["figure_id"])
    if words[0] in ELSEWHERE or OWN_FILE.search(call):
        code, out, _ = misconduct(words[0], "--help")
    else:
        code, out, _ = misconduct(*words, data=data)
    assert code == 0
    assert out


def test_folders_and_files_that_are_named_exist():
    named = re.findall(r"`((?:analysis|data/raw|reports|tests|docs)/[\w./<>-]*|[\w-]+\.cff)`", TEXT)
    assert len(named) > 5
    for path in named:
        if "<" not in path and "_site" not in path:
            assert (ROOT / path).exists(), path


def test_make_targets_that_are_named_exist():
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    named = set(re.findall(r"`make ([a-z]+)`", TEXT)) | set(re.findall(r"^make (\w+)", TEXT, re.M))
    assert {"report", "test"} <= named <= set(targets)


def test_the_licences_are_named():
    assert "MIT" in TEXT
    assert "Open Government Licence v3.0" in TEXT
