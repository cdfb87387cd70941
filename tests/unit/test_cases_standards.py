"""Whose standards a text names: each wording with a text that it decides and one that it must not.
The sentences are our own."""

import pytest

from analysis.cases.coding import code_text
from analysis.cases.reading import text_of

FORCES = {"Kent Police": "kent", "Sussex Police": "sussex"}
TWO = (
    "Two Kent Police constables had a case to answer for gross misconduct and a sergeant had a "
    "case to answer for misconduct. "
)
ENGAGED = "The standards engaged were confidentiality and honesty and integrity."


def one(text):
    (draft,) = code_text(text_of("T", text), FORCES)
    return draft


def by_rank(text):
    """The standards of each rank drafted, in order of name."""
    drafts = code_text(text_of("T", text), FORCES)
    return {d.rank: sorted(d.standards) for d in drafts if d.subject_no}


def test_a_sentence_that_names_nobody_is_about_all_decided_before_it():
    both = ["confidentiality", "honesty_integrity"]
    assert by_rank(TWO + ENGAGED) == {"constable": both, "sergeant": both}
    apart = TWO + "The sergeant breached the standard of confidentiality."
    assert by_rank(apart) == {"constable": [], "sergeant": ["confidentiality"]}


def test_the_same_standards_are_those_named_last():
    told = (
        "At a Kent Police hearing PC Ash was found to have breached the standards of "
        "confidentiality and honesty and integrity and was dismissed. Sergeant Bell breached the "
        "same standards and received a written warning."
    )
    both = ["confidentiality", "honesty_integrity"]
    assert by_rank(told) == {"constable": both, "sergeant": both}
    other = told.replace("the same standards", "the standards")
    assert by_rank(other)["sergeant"] == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- Orders and Instructions", {"orders_instructions"}),
        ("Orders and Instructions / Confidentiality", {"orders_instructions", "confidentiality"}),
        ("This was in respect of confidentiality.", {"confidentiality"}),
        ("He had signed for orders and instructions that morning.", set()),
    ],
)
def test_a_line_of_standards_alone_names_them(line, expected):
    told = f"PC Ash of Kent Police was given a written warning at a misconduct meeting.\n{line}\n"
    assert set(one(told).standards) == expected


def test_the_force_used_is_a_standard_only_where_it_is_the_case_to_answer():
    case = "PC Ash of Kent Police had a case to answer for misconduct for the force he had used."
    assert one(case).standards == ("use_of_force",)
    told = (
        "PC Ash of Kent Police had a case to answer for misconduct. A doctor described the force "
        "used on the arm."
    )
    assert one(told).standards == ()


def test_a_standard_that_was_not_proven_is_left_out_where_another_was():
    told = (
        "A Kent Police panel found at a misconduct hearing that PC Ash had breached the standards "
        "of professional behaviour in respect of confidentiality. It found that he had not "
        "breached the standards in respect of honesty and integrity. He got a written warning."
    )
    assert one(told).standards == ("confidentiality",)
    both = (
        "A Kent Police panel found at a misconduct hearing that PC Ash had breached the standards "
        "of professional behaviour in respect of confidentiality and honesty and integrity."
    )
    assert set(one(both).standards) == {"confidentiality", "honesty_integrity"}


def test_two_people_of_a_sentence_keep_their_own_standards():
    told = (
        "One Kent Police officer had a case to answer for gross misconduct for breaches of honesty "
        "and integrity, and another officer had a case to answer for misconduct in respect of "
        "duties and responsibilities."
    )
    drafts = code_text(text_of("T", told), FORCES)
    assert {d.case_to_answer: d.standards for d in drafts} == {
        "gross_misconduct": ("honesty_integrity",),
        "misconduct": ("duties_responsibilities",),
    }
    shared = (
        "Two Kent Police officers had a case to answer for misconduct for breaches of honesty and "
        "integrity and duties and responsibilities."
    )
    assert set(one(shared).standards) == {"honesty_integrity", "duties_responsibilities"}


def test_using_force_is_the_incident_and_the_use_of_force_the_standard():
    incident = "PC Ash of Kent Police was cleared at a misconduct hearing of using excessive force."
    assert one(incident).standards == ()
    named = (
        "PC Ash of Kent Police had a case to answer for misconduct in relation to his use of force."
    )
    assert one(named).standards == ("use_of_force",)
