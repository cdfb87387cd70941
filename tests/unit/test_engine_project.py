"""A website folder as the engine reads it, and the folder that it writes. All synthetic."""

from pathlib import PurePosixPath

import pytest

from analysis.errors import CallError, DataError
from analysis.reporting.engine.project import merged, read_project
from analysis.reporting.engine.publish import resource_files, whole_or_not_at_all


def write(root, files):
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return root


SITE = "project:\n  type: website\n"


def test_pages_are_all_qmd_files_outside_hidden_folders(tmp_path):
    names = ["index.qmd", "forces/kent.qmd", "_part.qmd", "_made/x.qmd", ".old/y.qmd", "note.md"]
    write(tmp_path, {"_quarto.yml": SITE, **dict.fromkeys(names, "")})
    assert [str(path) for path in read_project(tmp_path).pages] == ["forces/kent.qmd", "index.qmd"]


def test_render_narrows_the_pages(tmp_path):
    render = '  render: ["index.qmd", "forces/*.qmd", "!forces/kent.qmd"]\n'
    names = ["index.qmd", "other.qmd", "forces/kent.qmd", "forces/dorset.qmd"]
    write(tmp_path, {"_quarto.yml": SITE + render, **dict.fromkeys(names, "")})
    assert [str(p) for p in read_project(tmp_path).pages] == ["forces/dorset.qmd", "index.qmd"]


def test_options_come_from_site_folder_and_page_in_that_order(tmp_path):
    files = {
        "_quarto.yml": SITE + "lang: cy\nformat: {html: {css: a.css, toc: true, toc-depth: 2}}\n",
        "forces/_metadata.yml": "toc: false\nexecute: {echo: false}\n",
        "forces/kent.qmd": "---\ntitle: Kent\nformat: {html: {toc-depth: 4}}\n---\nbody",
    }
    page = read_project(write(tmp_path, files)).pages[PurePosixPath("forces/kent.qmd")]
    assert page.options == {
        "lang": "cy",
        "css": ["/a.css"],
        "toc": False,
        "toc-depth": 4,
        "execute": {"echo": False},
        "title": "Kent",
    }
    assert page.body == "body"


def test_files_in_front_matter_count_from_the_page(tmp_path):
    front = "---\ncss: [x.css, /y.css]\ninclude-in-header: [{text: <i>}, {file: ../h.html}]\n---\n"
    write(tmp_path, {"_quarto.yml": SITE, "forces/kent.qmd": front})
    page = read_project(tmp_path).pages[PurePosixPath("forces/kent.qmd")]
    assert page.options["css"] == ["/forces/x.css", "/y.css"]
    assert page.options["include-in-header"] == [{"text": "<i>"}, "/h.html"]


def test_merging_joins_mappings_and_lists_and_replaces_the_rest():
    base = {"a": {"b": 1, "c": [1]}, "d": 1}
    assert merged(base, {"a": {"c": [1, 2]}, "d": 2}) == {"a": {"b": 1, "c": [1, 2]}, "d": 2}
    assert base == {"a": {"b": 1, "c": [1]}, "d": 1}


@pytest.mark.parametrize(
    ("files", "fault"),
    [
        ({}, "_quarto.yml"),
        ({"_quarto.yml": "project: {type: book}"}, "not website"),
        ({"_quarto.yml": SITE, "index.qmd": "---\na: [\n---\n"}, "index.qmd: not YAML"),
        ({"_quarto.yml": "- a list"}, "mapping"),
    ],
)
def test_a_folder_that_can_not_be_read_is_named(tmp_path, files, fault):
    with pytest.raises(DataError, match=fault):
        read_project(write(tmp_path, files))


def test_a_page_that_is_not_text_is_named(tmp_path):
    write(tmp_path, {"_quarto.yml": SITE})
    (tmp_path / "index.qmd").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataError, match=r"index\.qmd: not UTF-8"):
        read_project(tmp_path)


def test_resources_are_globs_and_folders_less_the_rendered_site(tmp_path):
    names = ["data/a.csv", "data/deep/b.csv", "data/c.txt", "img/d.png", "_site/data/a.csv"]
    write(tmp_path, dict.fromkeys(names, ""))
    found = resource_files(tmp_path, ["**/*.csv", "/img", "!data/deep"], [tmp_path / "_site"])
    assert sorted(map(str, found)) == ["data/a.csv", "img/d.png"]


def test_output_takes_the_place_of_the_old_site_whole(tmp_path):
    output = write(tmp_path / "_site", {"site_libs/x": "", "old.html": "old"})
    with whole_or_not_at_all(output, keep_old=False) as draft:
        write(draft, {"new.html": "new"})
        assert (output / "old.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["_site"]
    assert [path.name for path in output.iterdir()] == ["new.html"]


def test_an_error_leaves_the_old_site_and_nothing_else(tmp_path):
    output = write(tmp_path / "_site", {"site_libs/x": "", "old.html": "old"})
    with pytest.raises(KeyboardInterrupt), whole_or_not_at_all(output, keep_old=True) as draft:
        (draft / "old.html").write_text("half")
        raise KeyboardInterrupt
    assert [path.name for path in tmp_path.iterdir()] == ["_site"]
    assert (output / "old.html").read_text() == "old"


def test_a_folder_that_is_no_site_is_never_replaced(tmp_path):
    write(tmp_path, {"papers/thesis.txt": "precious"})
    with pytest.raises(CallError), whole_or_not_at_all(tmp_path / "papers", keep_old=False):
        pytest.fail("the block must not run")
    assert (tmp_path / "papers" / "thesis.txt").read_text() == "precious"
