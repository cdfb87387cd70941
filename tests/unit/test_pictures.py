"""The picture to take away, on a small synthetic chart."""

import struct

import altair as alt
import polars as pl
import pytest
from lxml import etree

from analysis.errors import DataError
from analysis.reporting.exhibit import Exhibit
from analysis.reporting.pictures import svg_picture
from analysis.reporting.png import Painter, png_picture

SVG = "{http://www.w3.org/2000/svg}"


def synthetic(chart=True):
    frame = pl.DataFrame({"label": ["a", "b"], "count": [3, 5]})
    drawn = alt.Chart(frame).mark_bar().encode(x="count:Q", y="label:N").properties(width=300)
    return Exhibit(
        headline="A made-up finding about <two> & more things, " * 3 + "told at some length",
        subtitle="People; synthetic.",
        chart=drawn if chart else None,
        frame=frame,
        table=frame,
        heads={"label": "What", "count": "People"},
        alternative="The second bar is longer.",
        source="nobody",
        key="made-up",
    )


def test_the_picture_holds_headline_subtitle_source_and_its_alternative():
    tree = etree.fromstring(svg_picture(synthetic()).encode())
    said = " ".join(" ".join(part for part in tree.itertext()).split())
    for text in (synthetic().headline, "People; synthetic.", "Source: nobody."):
        assert " ".join(text.split()) in said
    assert tree.get("role") == "img"
    assert tree.get("aria-labelledby") == "made-up-title made-up-desc"
    assert tree.find(f"{SVG}desc").text == "The second bar is longer."


def test_nothing_lies_outside_the_picture():
    tree = etree.fromstring(svg_picture(synthetic()).encode())
    height = float(tree.get("height"))
    lines = [float(span.get("y")) for span in tree.iter(f"{SVG}tspan") if span.get("y")]
    inner = tree.find(f"{SVG}svg")
    bottom = float(inner.get("y")) + float(inner.get("height"))
    assert max(lines[:-1]) < float(inner.get("y"))
    assert bottom < lines[-1] < height
    assert float(inner.get("x")) + float(inner.get("width")) <= float(tree.get("width"))


def test_the_png_has_twice_the_size():
    drawn = svg_picture(synthetic())
    png = png_picture(drawn)
    width, height = struct.unpack(">II", png[16:24])
    tree = etree.fromstring(drawn.encode())
    assert (width, height) == (2 * int(tree.get("width")), 2 * int(tree.get("height")))


def test_a_table_alone_has_no_picture():
    assert svg_picture(synthetic(chart=False)) == ""


def test_a_process_of_its_own_makes_the_same_png(tmp_path):
    drawn = svg_picture(synthetic())
    (tmp_path / "made-up.svg").write_text(drawn, encoding="utf-8")
    painter = Painter()
    painter.add(tmp_path / "made-up.svg")
    painter.finish()
    assert (tmp_path / "made-up.png").read_bytes() == png_picture(drawn)


def test_a_picture_that_fails_is_told(tmp_path):
    (tmp_path / "made-up.svg").write_text("no drawing", encoding="utf-8")
    painter = Painter()
    painter.add(tmp_path / "made-up.svg")
    with pytest.raises(DataError, match="no picture"):
        painter.finish()
