"""Cell outputs as Markdown, and their way through the typesetter. All content is synthetic."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import DataError
from analysis.reporting.engine.cells import Cell, Prose
from analysis.reporting.engine.outputs import page_markdown, raw_html
from analysis.reporting.engine.references import with_references
from analysis.reporting.engine.typeset import typeset, typeset_line

SVG = '<svg role="img"><title>A *b* _c_</title>\n\n<desc>1 < 2</desc></svg>'
SCRIPT = '<script type="application/json">{"a": "**x** @fig-none `{python} y`"}</script>'


def shown(outputs, **options):
    """The HTML of a page of one cell that showed these outputs."""
    text = page_markdown([Cell(1, "code_of_cell()", options)], [outputs])
    return typeset(with_references(text, "p.qmd"), "p.qmd", "T").html


def display(**data):
    names = {"html": "text/html", "md": "text/markdown", "svg": "image/svg+xml"}
    media = {names.get(k, k.replace("_", "/")): v for k, v in data.items()}
    return {"output_type": "display_data", "data": {"text/plain": "<object>", **media}}


def printed(text, name="stdout"):
    return {"output_type": "stream", "name": name, "text": text}


@pytest.mark.parametrize("content", [SVG, SCRIPT, "<details>\n\n    <p>a</p>\n\n```\n</details>"])
def test_html_of_a_cell_passes_untouched(content):
    assert content in shown([display(html=content)])


@given(st.text(alphabet=st.sampled_from("<>a*_`~:$@#|-[](){}\\\n \t\"'&é"), max_size=60))
def test_any_html_passes_untouched_through_markdown(content):
    page = f"# Head\n\n::: {{.cell}}\n\n{raw_html(content)}\n\n:::\n\nwords\n"
    html = typeset(with_references(page, "p.qmd"), "p.qmd", "T").html
    assert content in html
    assert "<p>words</p>" in html


def test_html_comes_before_markdown_and_pictures_before_plain_text():
    assert "<b>h</b>" in shown([display(html="<b>h</b>", md="*m*")])
    assert "<em>m</em>" in shown([display(md="*m*")])
    assert "<svg>" in shown([display(svg="<svg></svg>")])
    assert "&lt;object&gt;" in shown([display()])


def test_a_picture_has_its_alternative_text_and_needs_no_file():
    html = shown([display(image_png="QUJD\n")], **{"fig-alt": 'Two "bars"'})
    assert 'alt="Two &quot;bars&quot;" src="data:image/png;base64,QUJD"' in html


def test_printed_text_is_shown_as_it_is_and_asis_as_markdown():
    assert "<pre><code>*a* &lt;b&gt;</code></pre>" in shown([printed("*a* <b>\n")])
    html = shown([printed("## Head\n\n*a*\n")], output="asis", echo=False)
    assert "<em>a</em>" in html
    assert '<section id="head" class="level2">' in html


@pytest.mark.parametrize(
    ("options", "code", "output"),
    [
        ({}, True, True),
        ({"echo": False}, False, True),
        ({"include": False}, False, False),
        ({"output": False}, True, False),
        ({"eval": False}, True, True),
    ],
)
def test_options_say_what_is_seen(options, code, output):
    html = shown([display(html="<i>out</i>")], **options)
    assert ("code_of_cell" in html, "<i>out</i>" in html) == (code, output)


def test_warnings_are_shown_unless_the_cell_hides_them():
    assert "careful" in shown([printed("careful", "stderr")])
    assert "careful" not in shown([printed("careful", "stderr")], warning=False)


@pytest.mark.parametrize(
    ("data", "html"),
    [
        ({"text/plain": "1234"}, "1234"),
        ({"text/plain": "'1,234 *people* \\xa0%'"}, "1,234 *people* \xa0%"),
        ({"text/plain": '"O\'Neil"'}, "O’Neil"),
        ({"text/plain": "None", "text/markdown": "**12**"}, "<strong>12</strong>"),
        ({"text/plain": "<x>", "text/html": "<b>a *b*</b>"}, "<b>a *b*</b>"),
        ({"text/plain": "<x.Y at 0>"}, "&lt;x.Y at 0&gt;"),
    ],
)
def test_a_value_in_a_sentence(data, html):
    text = page_markdown([Prose("So `{python} x` is.", ["x"])], [[data]])
    assert typeset(text, "p.qmd", "T").html == f"<p>So {html} is.</p>\n"


def test_a_first_heading_is_the_title_where_a_page_has_none():
    assert typeset("# The *head*\n\nwords", "p.qmd", None).title == "The <em>head</em>"
    assert typeset("# Head", "p.qmd", "Given").title is None


def test_a_line_has_no_paragraph_around_it():
    assert typeset_line("A *b*", "f") == "A <em>b</em>"
    assert typeset_line("A\n\nB", "f").count("<p>") == 2


@pytest.mark.parametrize(
    "text", ["Let $x^2$ be.", "```{r}\n1\n```", "```{python, echo=FALSE}\n1\n```"]
)
def test_what_would_not_show_right_is_an_error_with_the_page(text):
    with pytest.raises(DataError, match=r"p\.qmd"):
        typeset(text, "p.qmd", "T")


def test_quarto_blocks_have_quarto_classes():
    page = (
        "::: {.callout-note}\n## Head\nbody\n:::\n\n::: {.panel-tabset}\n## One\na\n## Two\nb\n:::"
    )
    html = typeset(page, "p.qmd", "T").html
    assert "callout-note" in html
    assert html.count('role="tabpanel"') == 2
    assert "<h2" not in html
