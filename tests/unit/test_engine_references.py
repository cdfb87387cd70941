"""Numbers of figures and tables and the references to them. All texts are synthetic."""

import re

import pytest

from analysis.errors import DataError
from analysis.reporting.engine.references import with_references
from analysis.reporting.engine.typeset import typeset

FIGURES = """See @fig-b, [@fig-a; @fig-b], [-@tbl-t] and `@fig-a`, not me@fig-a.

![First](a.png){#fig-a}

::: {#fig-b}

~~~{=html}
<i>drawn</i>
~~~

Second, after @fig-a.
:::

| a | b |
|---|---|
| 1 | 2 |

: Third {#tbl-t}
"""


def rendered(text):
    return typeset(with_references(text, "p.qmd"), "p.qmd", "T").html


def words(html):
    return " ".join(re.sub("<[^>]*>", "", html).split())


def test_references_have_numbers_in_the_order_of_the_page_by_kind():
    first = words(rendered(FIGURES).partition("</p>")[0])
    assert first == "See Figure 2, Figure 1, Figure 2, 1 and @fig-a, not me@fig-a."


def test_every_reference_leads_to_an_element_of_the_page():
    html = rendered(FIGURES)
    targets = set(re.findall('href="#([^"]+)"', html))
    assert targets == {"fig-a", "fig-b", "tbl-t"}
    assert targets <= set(re.findall(' id="([^"]+)"', html))


def test_captions_carry_the_numbers_of_the_references():
    captions = re.findall("<figcaption.*?</figcaption>", rendered(FIGURES), re.DOTALL)
    assert [words(caption) for caption in captions] == [
        "Figure 1: First",
        "Figure 2: Second, after Figure 1.",
        "Table 1: Third",
    ]


@pytest.mark.parametrize(("kind", "caption_first"), [("fig", False), ("tbl", True)])
def test_a_caption_stands_under_a_figure_and_above_a_table(kind, caption_first):
    html = rendered(f"::: {{#{kind}-x}}\n\n```{{=html}}\n<i>it</i>\n```\n\nwords\n:::")
    assert (html.index("<figcaption>") < html.index("<i>it</i>")) is caption_first


def test_a_figure_without_a_caption_still_has_its_number():
    html = rendered("::: {#fig-x}\n\n```{=html}\n<i>it</i>\n```\n\n<!-- -->\n:::")
    assert words(html) == "it Figure 1"


def test_a_figure_in_a_note_ends_where_its_own_div_ends():
    html = rendered("::: {.callout-note}\n::: {#fig-x}\nit\n\nlabel\n:::\nafter\n:::")
    assert html.index("</figure>") < html.index("after")


@pytest.mark.parametrize(
    ("text", "fault"),
    [("See @fig-none.", "@fig-none"), ("::: {#fig-x}\n:::\n\n::: {#fig-x}\n:::", "#fig-x")],
)
def test_a_reference_to_nothing_and_a_name_used_twice_are_errors(text, fault):
    with pytest.raises(DataError, match=rf"p\.qmd: {fault}"):
        with_references(text, "p.qmd")
