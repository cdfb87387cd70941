"""Figures in a page's prose, found by the words around them. Pages and numbers are synthetic but
for those of 2023/24, which the IOPC published and the snapshot has from its page."""

import pytest

from analysis.ingest.faults import Faults
from analysis.ingest.layout import load_layout
from analysis.ingest.phrases import Phrase, map_phrases, unread
from analysis.ingest.read_prose import Prose, read_prose
from analysis.ingest.sidecar import Sidecar
from analysis.sources.registry import source

SIDECAR = Sidecar(
    "iopc-outcomes", "IOPC", "t", "report-2023-24", "u", "2026", "none", "0" * 64, 1,
    period_start="2023-04-01", period_end="2024-03-31",
)  # fmt: skip
PHRASE = Phrase(["Decisions*"], "met {n} people in {year}", "count", {"stage": "s"})


def read(*paragraphs, phrases=(PHRASE,), title="Decisions"):
    faults = Faults()
    prose = Prose((title,), paragraphs)
    found = map_phrases(prose, list(phrases), SIDECAR, "x.html", faults)
    told = [fault.told() for fault in faults.found.values()]
    return [(one["value"], one["as_published"], one["cell"]) for one in found], told


def test_a_number_is_read_by_the_words_around_it():
    assert read("First.", "We  MET 1,377 people in 2023/24.") == ([(1377.0, "1,377", "A2")], [])


def test_words_that_have_changed_are_a_question_and_no_missing_figure():
    found, (fault,) = read("We met with 377 persons in 2023/24.")
    assert found == []
    assert "'met {n} people in {year}' lead to nothing, where one number belongs" in fault
    assert "Nearest here: We met with 377 persons in 2023/24." in fault


def test_two_different_numbers_are_no_figure():
    found, (fault,) = read("We met 5 people in 2023/24.", "They met 6 people in 2023/24.")
    assert found == []
    assert "lead to 5 and 6" in fault


def test_the_same_number_twice_is_one_figure():
    assert read("We met 5 people in 2023/24.", "Met 5 people in 2023/24.")[0] == [(5.0, "5", "A1")]


def test_a_figure_of_another_year_is_told():
    found, (fault,) = read("We met 5 people in 2022/23.")
    assert found == []
    assert "is not of the year of the file" in fault


def test_a_page_of_another_chapter_is_not_asked_for_the_words():
    assert read("Nothing here.", title="Introduction") == ([], [])


def test_paragraphs_with_numbers_that_no_phrase_explains_are_listed():
    prose = Prose(("Decisions",), ("We met 5 people in 2023/24.", "And 7 dogs.", "No number."))
    assert unread(prose, [PHRASE]) == ["And 7 dogs."]


@pytest.mark.parametrize("text", ["met 1.377.2 people in 2023/24", "met 12,34 people in 2023/24"])
def test_what_is_no_number_is_not_read_in_part(text):
    assert read(text)[0] == []


def test_prose_is_read_outside_tables_with_the_texts_of_pictures(tmp_path):
    file = tmp_path / "x.html"
    file.write_text(
        "<html><body><h1>Report</h1><h2>Chapter</h2><p>One <b>two</b></p><ul><li>Three</li></ul>"
        "<img alt='A chart of 4'><img alt=''><table><tr><td><p>5</p></td></tr></table>"
        "<script>6</script></body></html>"
    )
    assert read_prose(file) == Prose(("Report", "Chapter"), ("One two", "Three", "A chart of 4"))


# The IOPC's outcomes report 2023/24, page of decisions, in our own words around each figure.
PAGE = (
    "It investigated 377 police officers/staff during 2023/24.",
    "It found 49% (186) had a case to answer.",
    "In detail: 68 involved misconduct, 118 involved gross misconduct.",
    "It found 191 of the police officers/staff had none.",
    "Some action was taken in response to 37% (71) of them.",
    "It took cautioned accounts from 110 individuals across 70 investigations.",
)


def test_the_phrases_of_the_layout_read_what_the_snapshot_has(ask):
    """The eight figures of the edition 2023-24, transcribed from the same page."""
    phrases = load_layout(source("iopc-outcomes").layout_path).phrases
    faults = Faults()
    prose = Prose(("Decisions following completed investigations",), PAGE)
    found = map_phrases(prose, phrases, SIDECAR, "x.html", faults)
    assert not faults.found
    told_apart = "area worker_type unit stage route proceeding finding outcome_id breakdown"
    keys = [
        *told_apart.split(),
        "breakdown_value",
        "measure",
        "period_start",
        "period_end",
        "value",
    ]
    held = ask(
        f"SELECT {', '.join(keys)} FROM figures WHERE publication_id = 'iopc-outcomes/2023-24'"
    )
    assert len(held) == 8
    by_text = sorted([str(row[key]) for key in keys] for row in held)
    assert sorted([str(one[key]) for key in keys] for one in found) == by_text
