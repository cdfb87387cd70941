"""What happened, what is to come, and what may only happen: each wording with a text that it
decides and one that it must not. The sentences are our own."""

import pytest
from test_cases_pages import one, outcomes
from test_cases_who import drafted

CASE = "We found that a Kent Police constable had a case to answer for gross misconduct. "
TO_COME = [
    "A date for the constable's misconduct hearing has yet to be set.",
    "The misconduct hearing for the constable is to take place in May.",
    "The force agreed that it would be appropriate for the matter to be dealt with at a hearing.",
    "The misconduct hearing will be held in the new year.",
    "Disciplinary proceedings will be brought against the constable.",
    "We determined a misconduct hearing as the most appropriate proceeding.",
    "A gross misconduct hearing has been listed for the constable.",
    "A gross misconduct hearing awaits the constable.",
]


@pytest.mark.parametrize("sentence", TO_COME)
def test_a_proceeding_to_come_is_pending(sentence):
    draft = one(CASE + sentence)
    assert (draft.outcome_id, draft.finding) == ("pending", "none")


@pytest.mark.parametrize(
    "sentence",
    [
        "It does not follow that the constable will face a misconduct hearing.",
        "Nobody should conclude that there will be a misconduct hearing.",
        "He was left in the cell without his hearing aids.",
    ],
)
def test_a_proceeding_that_is_not_implied_is_not_pending(sentence):
    draft = one(CASE + sentence)
    assert (draft.proceeding, draft.outcome_id) == ("unclear", "not_stated")


def test_a_sanction_put_off_is_pending_though_the_finding_stands():
    draft = one(
        "At a misconduct hearing PC Ash of Kent Police was found to have committed gross "
        "misconduct. The panel has adjourned its decision on the outcome until May."
    )
    assert (draft.finding, draft.outcome_id) == ("gross_misconduct", "pending")


def test_a_mild_step_beside_a_meeting_to_come_waits_for_the_meeting():
    text = (
        "We found that a Kent Police sergeant had a case to answer for misconduct. The sergeant "
        "will attend a misconduct meeting{}, and should take part in reflective practice."
    )
    assert outcomes(text.format("")) == {"pending": 1}
    told = text.format("") + " At the meeting misconduct was not proven."
    assert outcomes(told) == {"reflective_practice": 1}


LISTS = [
    "It may impose one of these sanctions:",
    "The panel can choose among the following outcomes:",
    "Any of these sanctions may be imposed:",
]


@pytest.mark.parametrize("opening", LISTS)
def test_a_list_of_what_may_be_imposed_is_nobodys(opening):
    page = (
        f"Kent Police holds misconduct hearings in public. {opening}\n"
        "- Dismissal without notice\n- Final written warning\n- Written warning\n"
        "PC Ash attended a misconduct hearing in May. He was given management advice."
    )
    assert outcomes(page) == {"management_action": 1}


def test_a_list_of_what_was_imposed_is_somebodys():
    page = (
        "The outcomes of the misconduct hearing of Kent Police were as follows:\n"
        "- PC Ash was dismissed without notice\n- PC Birch was given a written warning"
    )
    assert outcomes(page) == {"dismissed": 1, "written_warning": 1}


GENERAL = [
    "Officers who are found to have committed gross misconduct may be dismissed without notice.",
    "Police staff who are dismissed may be added to the barred list.",
    "The panel may find that there has been gross misconduct.",
    "A final written warning is the worst that can come of it at a meeting.",
    "An officer reflecting on what they have done is a formal process set out in legislation.",
]


@pytest.mark.parametrize("sentence", GENERAL)
def test_what_is_said_of_everybody_changes_nobodys_draft(sentence):
    told = CASE + "The constable received a written warning at a misconduct meeting. "
    assert drafted(told + sentence) == drafted(told) == [(1, "constable", "written_warning")]


NOT_PROVEN = [
    "The panel cleared PC Ash of gross misconduct.",
    "He faced two allegations of gross misconduct, and the panel dismissed them.",
    "PC Ash answered the case, which was dismissed.",
    "The allegation about the offensive name was dismissed by the panel.",
    "No breach of professional standards was proven.",
]


@pytest.mark.parametrize("sentence", NOT_PROVEN)
def test_what_was_dismissed_is_the_case_and_not_the_officer(sentence):
    draft = one("PC Ash of Kent Police attended a misconduct hearing. " + sentence)
    assert draft.finding in {"not_proven", "unclear"}
    assert draft.outcome_id in {"no_further_action", "not_stated"}


def test_a_panel_dismisses_him_and_not_his_case():
    draft = one("PC Ash of Kent Police attended a misconduct hearing. The panel dismissed him.")
    assert draft.outcome_id == "dismissed"


NO_CASE = [
    "A reasonable tribunal, properly directed, could not find misconduct.",
    "What the officer did was not serious enough for discipline.",
    "Nothing indicated that the officer had breached the standards.",
    "We recommended no misconduct action against the officer.",
    "We found no case to answer for the officer.",
]


@pytest.mark.parametrize("sentence", NO_CASE)
def test_no_case_to_answer_in_many_words(sentence):
    draft = one("We investigated the conduct of a Kent Police officer. " + sentence)
    assert (draft.case_to_answer, draft.finding) == ("none", "none")


def test_no_case_to_answer_is_a_panels_finding_only_where_it_speaks():
    before = (
        "A Kent Police call handler had a case to answer for misconduct and received a written "
        "warning at a misconduct meeting. "
    )
    later = "A constable who drove past had no case to answer."
    assert drafted(before + later) == [
        (1, "call handler", "written_warning"),
        (1, "constable", "no_further_action"),
    ]
    panel = one(
        CASE + "At the misconduct hearing the panel found that he had no case to answer on any "
        "count."
    )
    assert (panel.case_to_answer, panel.finding) == ("gross_misconduct", "not_proven")


def test_the_force_used_decides_nothing():
    draft = one(
        CASE + "A misconduct hearing was held. The panel was satisfied that the force used was "
        "necessary. It found that the failing did not amount to misconduct."
    )
    assert (draft.finding, draft.outcome_id) == ("not_proven", "no_further_action")


def test_a_level_after_a_breach_is_the_level_of_that_breach():
    text = (
        "All five Kent Police officers faced a misconduct hearing. The panel found that Sgt Ash "
        "breached the standards of professional behaviour. It decided that this amounted to gross "
        "misconduct. Sgt Ash was dismissed. The other four officers were cleared."
    )
    assert drafted(text) == [(1, "sergeant", "dismissed"), (4, "", "no_further_action")]


def test_a_direction_told_before_the_refusal_stands():
    draft = one(
        "We found that PC Ash of Kent Police had a case to answer for gross misconduct. We "
        "directed the force to hold a gross misconduct hearing after it told us that it did not "
        "agree that PC Ash had a case to answer. The hearing found the allegation not proven."
    )
    assert (draft.case_to_answer, draft.finding) == ("gross_misconduct", "not_proven")


def test_a_finding_set_aside_is_no_finding():
    draft = one(
        "At a misconduct hearing PC Ash of Kent Police was found to have committed misconduct and "
        "was given management advice. The police appeals tribunal set aside the finding."
    )
    assert (draft.finding, draft.outcome_id) == ("not_proven", "no_further_action")


def test_a_criminal_conviction_overturned_leaves_the_sanction():
    draft = one(
        "PC Ash of Kent Police was found guilty by magistrates, but that was overturned on appeal. "
        "A misconduct hearing found misconduct proven. He was given a final written warning."
    )
    assert draft.outcome_id == "final_written_warning"


def test_a_statement_printed_in_quotation_marks_is_read_as_a_text():
    text = (
        '"Kent Police held a misconduct hearing for two constables last week.\n'
        '"Both of the constables were found to have committed gross misconduct.\n'
        '"One of the constables was dismissed without notice.\n'
        '"The other constable was given a final written warning.\n'
        '"We shall look again at how new constables are trained by us."'
    )
    assert outcomes(text) == {"dismissed": 1, "final_written_warning": 1}


def test_what_happened_in_an_unrelated_case_is_left_out():
    text = (
        CASE + "He was dismissed at a misconduct hearing. In January a Sussex Police sergeant "
        "received a written warning in an unrelated case."
    )
    assert outcomes(text) == {"dismissed": 1}
