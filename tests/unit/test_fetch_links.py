"""Links of a web page: absolute, each once, whatever the markup."""

from analysis.fetch.pages import Link, links

PAGE = "https://www.policeconduct.gov.uk/our-work/learning?page=1"


def test_links_are_absolute_in_order_and_each_once():
    html = """<html><body>
      <a href="/our-work/learning/one">  First
         summary </a>
      <a href='?page=2' rel=next>Next</a>
      <a href="/our-work/learning/one#top">again</a>
      <a href="https://www.college.police.uk/ethics">Elsewhere &amp; more</a>
      <a href="mailto:someone">m</a><a href="javascript:void(0)">j</a><a href="http://x:y/">bad</a>
      <a name="no-address">none</a>
    </body></html>"""
    assert links(html, PAGE) == [
        Link("https://www.policeconduct.gov.uk/our-work/learning/one", "First summary"),
        Link("https://www.policeconduct.gov.uk/our-work/learning?page=2", "Next"),
        Link("https://www.college.police.uk/ethics", "Elsewhere & more"),
    ]


def test_a_base_element_moves_relative_links():
    html = '<html><head><base href="/a/b/"></head><a href="c">C</a></html>'
    assert links(html, PAGE) == [Link("https://www.policeconduct.gov.uk/a/b/c", "C")]
