"""How forces' pages, releases and the press word things: each rule with a text that it decides and
one that it must not."""

from collections import Counter

import pytest

from analysis.cases.coding import code_text
from analysis.cases.reading import text_of

FORCES = {"Kent Police": "kent", "Sussex Police": "sussex"}


def outcomes(text):
    """How many people were drafted with each outcome."""
    found = Counter()
    for draft in code_text(text_of("T", text), FORCES):
        if draft.subject_no:
            found[draft.outcome_id] += draft.people or 0
    return dict(found)


def one(text):
    (draft,) = code_text(text_of("T", text), FORCES)
    return draft


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A Kent Police hearing ruled that Sgt Bell should be dismissed without notice had he "
            "not resigned.",
            "would_have_been_dismissed",
        ),
        (
            "A Kent Police hearing ruled that Sgt Bell should be dismissed without notice.",
            "dismissed",
        ),
        (
            "A Kent Police officer was retrospectively dismissed in May 2021 after a hearing.",
            "would_have_been_dismissed",
        ),
        (
            "A Kent Police officer was dismissed in May 2021 after a hearing about texts to a "
            "retired officer.",
            "dismissed",
        ),
    ],
)
def test_a_dismissal_that_could_not_be_carried_out(text, expected):
    assert one(text).outcome_id == expected


def test_who_was_dismissed_by_a_chair_and_who_would_have_been():
    told = (
        "The officers of Kent Police had breached the standards. These breaches amounted to gross "
        "misconduct. The chair of the misconduct hearing dismissed two serving officers and would "
        "have dismissed three former officers, had they still been serving."
    )
    assert outcomes(told) == {"dismissed": 2, "would_have_been_dismissed": 3}
    claims = "A Kent Police panel dismissed two officers' claims; PC Day was cleared at a hearing."
    assert "dismissed" not in outcomes(claims)


def test_a_count_over_years_makes_nobody():
    ours = "PC Ash of Kent Police was sacked after a misconduct hearing."
    assert outcomes(f"{ours} Nine officers have been sacked since 2018.") == {"dismissed": 1}
    assert outcomes("Nine Kent Police officers have been sacked after a misconduct hearing.") == {
        "dismissed": 9
    }


def test_a_heading_that_sums_up_adds_nobody_but_says_what_is_not_said_again():
    heading = "Kent Police: two officers sacked and one given a final written warning\n"
    body = (
        "PC Ash and PC Birch were dismissed after a misconduct hearing. "
        "Sgt Cole received a final written warning."
    )
    assert outcomes(heading + body) == {"dismissed": 2, "final_written_warning": 1}
    only = "Two Kent Police officers sacked\nThe hearing was held in private."
    assert outcomes(only) == {"dismissed": 2}


def test_a_list_of_names_counts_them():
    named = "PCs Ann Ash, Bob Birch and Cy Cole of Kent Police were cleared of misconduct."
    assert outcomes(named) == {"no_further_action": 3}
    witness = (
        "PC Ann Ash told a hearing that Bob Birch had called. She was cleared of misconduct by "
        "Kent Police."
    )
    assert outcomes(witness) == {"no_further_action": 1}


def test_officers_told_by_number_and_then_by_rank_are_the_same():
    told = (
        "We found that three Kent Police officers, a sergeant and two constables, had a case to "
        "answer for misconduct. The sergeant was given a written warning at a misconduct meeting. "
        "The two constables received management action."
    )
    assert outcomes(told) == {"written_warning": 1, "management_action": 2}
    apart = (
        "We found that three Kent Police officers, a sergeant and a call handler had a case to "
        "answer for misconduct. All five received management action."
    )
    assert outcomes(apart) == {"management_action": 5}


def test_each_number_has_its_own_outcome():
    told = (
        "Ten Kent Police officers had a case to answer for misconduct. Misconduct meetings took "
        "place, which resulted in eight officers receiving management advice and two receiving "
        "written warnings."
    )
    assert outcomes(told) == {"management_action": 8, "written_warning": 2}
    same = "Two Kent Police officers were given written warnings at a two-day misconduct meeting."
    assert outcomes(same) == {"written_warning": 2}


def test_known_as_a_letter_is_the_same_person():
    told = (
        "A Kent Police officer was dismissed after a misconduct hearing. The hearing heard that "
        "the officer, known only as PC H, had breached the standards of professional behaviour."
    )
    assert one(told).outcome_id == "dismissed"
    other = (
        "A Kent Police officer was dismissed after a misconduct hearing. PC H had a case to answer "
        "for misconduct and received management action."
    )
    assert outcomes(other) == {"dismissed": 1, "management_action": 1}


def test_a_separate_case_is_of_somebody_else():
    told = (
        "A Kent Police constable will face a misconduct hearing. Following a separate "
        "investigation, a constable was dismissed after a misconduct hearing."
    )
    assert outcomes(told) == {"pending": 1, "dismissed": 1}
    same = (
        "A Kent Police constable had a case to answer for gross misconduct. Following a hearing "
        "the constable was dismissed."
    )
    assert outcomes(same) == {"dismissed": 1}


def test_any_officer_is_whoever_was_under_notice():
    told = (
        "Three Kent Police officers were served with notices. We found no indication that any "
        "police officer may have behaved in a manner that would justify disciplinary proceedings."
    )
    assert outcomes(told) == {"no_further_action": 3}
    beside = (
        "We found no indication that any officer or staff member of Kent Police had committed "
        "misconduct. One inspector's performance was unsatisfactory and the inspector received "
        "management action."
    )
    assert outcomes(beside) == {"management_action": 1}


def test_what_somebody_argued_is_no_finding():
    argued = (
        "PC Ash of Kent Police argued that her behaviour did not amount to gross misconduct, but "
        "was dismissed after a misconduct hearing."
    )
    assert one(argued).finding != "not_proven"
    ruled = (
        "A Kent Police panel ruled after a misconduct hearing that PC Ash's behaviour did not "
        "amount to misconduct."
    )
    assert one(ruled).finding == "not_proven"


def test_gross_misconduct_for_which_one_is_dismissed_without_notice():
    told = "PC Ash of Kent Police was dismissed without notice for gross misconduct at a hearing."
    assert one(told).finding == "gross_misconduct"
    without = "A Kent Police meeting found misconduct, not gross misconduct, and PC Ash was warned."
    assert one(without).finding != "gross_misconduct"


def test_if_it_is_proved_is_no_finding():
    told = (
        "Two Kent Police officers will face gross misconduct hearings. If gross misconduct is "
        "proved, they could be sacked."
    )
    assert outcomes(told) == {"pending": 2}
    proved = "At a Kent Police hearing gross misconduct was proved and PC Ash was sacked."
    assert one(proved).finding == "gross_misconduct"


def test_rows_of_a_table_are_people():
    table = (
        "Kent Police misconduct outcomes\nJan 2020\nConfidentiality, by a police constable\n"
        "Management Advice\nFeb 2020\nUse of a car, by a police sergeant\nWritten Warning\n"
    )
    assert outcomes(table) == {"management_action": 1, "written_warning": 1}
    prose = "Kent Police\nPC Ash faced a hearing.\nHe was dismissed without notice.\n"
    assert outcomes(prose) == {"dismissed": 1}


def test_items_that_each_tell_a_case_are_people():
    listed = (
        "Kent Police publishes the results of misconduct meetings.\n"
        "- A police constable lost a notebook. Confidentiality. Written warning.\n"
        "- A sergeant swore. Authority, respect and courtesy. Misconduct not proven.  The sergeant "
        "was referred to the reflective practice review process.\n"
        "- Two special constables drove without a permit. Orders and instructions. Final written "
        "warning for both.\n"
    )
    drafts = code_text(text_of("T", listed), FORCES)
    assert {d.rank: (d.people, d.outcome_id, d.standards) for d in drafts} == {
        "constable": (1, "written_warning", ("confidentiality",)),
        "sergeant": (1, "reflective_practice", ("authority_respect_courtesy",)),
        "special constable": (2, "final_written_warning", ("orders_instructions",)),
    }
    steps = (
        "PC Ash of Kent Police was dismissed at a misconduct hearing. The panel heard:\n"
        "- that he drove an officer home;\n- that he kept a phone.\n"
    )
    assert outcomes(steps) == {"dismissed": 1}


def test_blocks_of_labelled_lines_are_people():
    blocks = (
        "Police staff outcomes of Kent Police\n"
        "1. Role: Detention officer\nProceedings: Disciplinary hearing\nLevel: Gross misconduct\n"
        "Standard: Confidentiality\nResult: Dismissed\n"
        "2. Role: Administrator\nProceedings: Disciplinary meeting\nLevel: Misconduct\n"
        "Standard: Honesty and integrity\nResult: Written warning\n"
    )
    drafts = code_text(text_of("T", blocks), FORCES)
    assert [(d.outcome_id, d.finding, d.proceeding, d.standards) for d in drafts] == [
        ("dismissed", "gross_misconduct", "hearing", ("confidentiality",)),
        ("written_warning", "misconduct", "meeting", ("honesty_integrity",)),
    ]


def test_the_notice_of_a_hearing_is_of_all_whom_it_names():
    notice = (
        "Notice of misconduct hearing\n"
        "PS Ash and PC Birch of Kent Police are to answer for what follows.\n"
        "It is alleged that their conduct, if proved, amounts to gross misconduct.\n"
    )
    drafts = code_text(text_of("T", notice), FORCES)
    assert {(d.rank, d.case_to_answer, d.proceeding, d.finding, d.outcome_id) for d in drafts} == {
        ("sergeant", "gross_misconduct", "hearing", "none", "pending"),
        ("constable", "gross_misconduct", "hearing", "none", "pending"),
    }


def test_how_hearings_are_held_is_nobodys_case():
    page = (
        "Misconduct hearings, relating to cases of gross misconduct, will be held in public by "
        "Kent Police. If an officer is found to have committed gross misconduct they may be "
        "dismissed."
    )
    assert outcomes(page) == {}
    held = "A misconduct hearing was held by Kent Police in public and PC Ash was dismissed."
    assert outcomes(held) == {"dismissed": 1}
    rude = "We found that PC Ash of Kent Police had a case to answer for misconduct over language "
    rude += "towards members of the public. He received management action."
    assert outcomes(rude) == {"management_action": 1}


def test_fewer_people_than_the_text_counts_is_flagged():
    told = (
        "Five Kent Police officers had a case to answer for misconduct. PC Ash received a written "
        "warning at a misconduct meeting."
    )
    assert all(d.needs_review for d in code_text(text_of("T", told), FORCES))
    plain = "PC Ash of Kent Police received a written warning at a misconduct meeting."
    assert one(plain).needs_review == ()
