"""Sequence and law: which of several statements counts, and what follows from it."""

import pytest
from test_cases_rules import CASE, FORCES, HEARING, MEETING, draft

from analysis.cases.coding import code_text
from analysis.cases.reading import text_of


def test_the_forces_disagreement_stands_where_nothing_is_directed():
    after = draft(
        CASE, "Kent Police disagreed and was of the view that there was no case to answer."
    )
    assert (after.case_to_answer, after.outcome_id) == ("none", "no_further_action")


def test_a_direction_restores_the_case_that_the_force_rejected():
    after = draft(
        CASE,
        "Kent Police was of the view that the officer had no case to answer. ",
        "We directed the force to hold a misconduct meeting. ",
        "At the meeting misconduct was proven and the officer received a written warning.",
    )
    assert (after.case_to_answer, after.proceeding) == ("misconduct", "meeting")
    assert (after.finding, after.outcome_id) == ("misconduct", "written_warning")


def test_a_lower_level_by_the_force_is_the_final_one():
    after = draft(
        "We found a case to answer for gross misconduct for the officer. ",
        "Kent Police considered that the officer had a case to answer for misconduct rather than "
        "gross misconduct, and we agreed. The officer was given management advice.",
    )
    assert after.case_to_answer == "misconduct"


def test_a_panels_lower_finding_never_goes_back_into_the_case():
    after = draft(
        "We found a case to answer for gross misconduct for the officer. ",
        HEARING,
        "The panel found misconduct, not gross misconduct. The officer received a written warning.",
    )
    assert (after.case_to_answer, after.finding) == ("gross_misconduct", "misconduct")


def test_a_written_warning_from_a_meeting_implies_misconduct():
    assert draft(MEETING, "He was given a written warning.").finding == "misconduct"
    assert draft(HEARING, "He was given a written warning.").finding == "unclear"


def test_retired_before_the_meeting_although_no_further_action_is_said():
    after = draft(CASE, "As the officer had retired, no further action was taken.")
    assert (after.status, after.outcome_id) == ("former", "resigned_before_proceedings")
    assert (after.proceeding, after.finding) == ("none", "none")


def test_a_former_officer_is_never_dismissed():
    text = text_of("T", "A former Kent Police officer was dismissed after a misconduct hearing.")
    (after,) = code_text(text, FORCES)
    assert after.outcome_id == "would_have_been_dismissed"
    assert after.needs_review


def test_the_incident_alone_makes_no_standard():
    told = "The man complained that excessive force was used on him. "
    about = "The officer had a case to answer for misconduct in relation to his use of force. "
    plan = "The officer was given words of advice."
    assert draft(told, CASE, plan).standards == ()
    assert draft(told, about, plan).standards == ("use_of_force",)


def test_standards_are_read_from_a_list():
    after = draft(
        CASE,
        "It was alleged that the officer breached the standards of:\n- Honesty and integrity\n"
        "- Orders and instructions\n- Fitness for duty\n",
        "The officer was given words of advice.",
    )
    assert set(after.standards) == {"honesty_integrity", "orders_instructions", "fitness_for_duty"}


def test_an_officials_words_decide_nothing_that_the_report_does_not():
    said = 'The Chief Constable said: "Officers who lie will be dismissed and placed on the list."'
    assert draft(MEETING, "She was given a written warning. ", said).outcome_id == "written_warning"


def test_misconduct_in_public_office_is_a_crime_and_no_case_to_answer():
    after = draft("He was charged with misconduct in public office. He was given words of advice.")
    assert after.case_to_answer == "unclear"


def test_no_formal_action_but_advice_is_advice():
    after = draft(
        CASE,
        "The force decided that no further action was required at a formal level, but that the "
        "officer should receive management advice.",
    )
    assert after.outcome_id == "management_action"


def test_a_proposal_gives_way_to_what_the_meeting_decided():
    after = draft(
        "We suggested that the officer should receive management action. ",
        MEETING,
        "The panel decided that no further action was required.",
    )
    assert after.outcome_id == "no_further_action"


@pytest.mark.parametrize(
    "says",
    [
        "The officer is no longer a member of the force.",
        "The officer has since left Kent Police.",
        "The officer had retired by then.",
    ],
)
def test_somebody_with_a_case_who_has_left_had_no_proceedings(says):
    assert draft(CASE, says).outcome_id == "resigned_before_proceedings"


def test_leaving_a_place_is_not_leaving_the_force():
    after = draft(CASE, "The officer had left the house. He was given words of advice.")
    assert after.status == "serving"


def test_court_hearings_are_no_misconduct_hearings():
    (draft,) = code_text(
        text_of(
            "T",
            "At a hearing in May the prosecution dropped the charge. A Kent Police officer had a "
            "case to answer for misconduct and received a written warning at a misconduct meeting.",
        ),
        FORCES,
    )
    assert draft.proceeding == "meeting"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "The officer was dismissed after a misconduct hearing. On appeal the tribunal replaced "
            "the dismissal with a final written warning.",
            "final_written_warning",
        ),
        (
            "The officer was given a final written warning at a misconduct hearing, which was "
            "later reduced to a written warning on appeal.",
            "written_warning",
        ),
        (
            "The officer was given a final written warning at a misconduct hearing, although a "
            "written warning was asked for.",
            "final_written_warning",
        ),
    ],
)
def test_what_an_appeal_left(told, expected):
    (draft,) = code_text(
        text_of("T", f"A Kent Police officer had a case to answer for gross misconduct. {told}"),
        FORCES,
    )
    assert draft.outcome_id == expected


@pytest.mark.parametrize(
    ("told", "level"),
    [
        (
            "The force disagreed that it was misconduct and said there was no case to answer.",
            "none",
        ),
        (
            "The force said that it was misconduct only. We directed it to hold a gross misconduct "
            "hearing.",
            "gross_misconduct",
        ),
        ("The force said that it was misconduct only.", "misconduct"),
        (
            "The force gave its reasons, and we accepted that there was no case to answer.",
            "none",
        ),
    ],
)
def test_the_level_that_stood(told, level):
    (draft,) = code_text(
        text_of(
            "T",
            f"A Kent Police officer had, we found, a case to answer for gross misconduct. {told}",
        ),
        FORCES,
    )
    assert draft.case_to_answer == level
