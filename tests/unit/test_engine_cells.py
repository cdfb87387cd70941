"""The engine's reading of a page: prose, fences, cells, includes. All texts are synthetic."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import DataError
from analysis.reporting.engine.cells import Cell, Prose, in_prose, pieces, read_cells, with_includes

LINES = st.sampled_from(["words", "", "```", "````", "~~~", "```{python}", "```python", "::: {.x}"])


@given(st.lists(LINES))
def test_pieces_joined_are_the_text_again(lines):
    text = "\n".join(lines)
    assert "\n".join(piece.text for piece in pieces(text)) == text


@given(st.lists(LINES))
def test_fenced_code_is_never_changed(lines):
    text = "\n".join(lines)
    fenced = [piece.text for piece in pieces(text) if piece.info is not None]
    changed = in_prose(text, lambda prose: prose.replace("words", "other"))
    assert [piece.text for piece in pieces(changed) if piece.info is not None] == fenced


def test_a_cell_after_a_longer_fence_that_shows_a_cell_is_run_and_the_shown_one_is_not():
    text = "````markdown\n```{python}\nshown()\n```\n````\n\n```{python}\nrun()\n```\n"
    cells = [step for step in read_cells(text, "p.qmd", {}) if isinstance(step, Cell)]
    assert [cell.code for cell in cells] == ["run()"]


def test_options_are_yaml_and_come_before_those_of_the_page():
    text = '```{python}\n#| echo: true\n#| fig-cap: "A: b"\n\nx = 1\n```'
    (cell,) = read_cells(text, "p.qmd", {"echo": False, "warning": False})
    assert cell == Cell(1, "\nx = 1", {"echo": True, "warning": False, "fig-cap": "A: b"})


def test_expressions_are_found_in_sentences_and_not_in_code():
    text = "A `{python} one(1)` and `code`.\n\n```text\n`{python} shown()`\n```\n\n`{python} two`"
    (prose,) = read_cells(text, "p.qmd", {})
    assert isinstance(prose, Prose)
    assert prose.expressions == ["one(1)", "two"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("```{python}\nx = 1", "cell 1"),
        ("```{python}\n#| echo: [\nx = 1\n```", "cell 1"),
        ("```{python}\n#| just words\n```", "cell 1"),
    ],
)
def test_a_cell_that_can_not_be_read_is_named(text, words):
    with pytest.raises(DataError, match=words):
        read_cells(text, "p.qmd", {})


def test_includes_count_from_the_page_and_from_the_root_and_lose_their_front_matter(tmp_path):
    (tmp_path / "forces").mkdir()
    (tmp_path / "forces" / "_part.md").write_text(
        "---\na: 1\n---\npart\n{{< include /_root.md >}}\n"
    )
    (tmp_path / "_root.md").write_text("root\n")
    page = "before\n{{< include _part.md >}}\nafter\n```\n{{< include _none.md >}}\n```"
    text = with_includes(page, tmp_path / "forces", tmp_path, "p.qmd")
    assert text == "before\npart\nroot\nafter\n```\n{{< include _none.md >}}\n```"


@pytest.mark.parametrize(
    "line", ["{{< include _none.md >}}", "{{< video x >}}", "{{< include c.md >}}"]
)
def test_an_include_that_is_not_there_a_circle_and_another_shortcode_are_errors(tmp_path, line):
    (tmp_path / "c.md").write_text("{{< include c.md >}}")
    with pytest.raises(DataError, match=r"p\.qmd"):
        with_includes(line, tmp_path, tmp_path, "p.qmd")
