"""Of whom the same is said: "both", "the two officers", "one of the two", "the fourth"; each way
with a text that it decides. The sentences are our own."""

import pytest
from test_cases_who import drafted

CASE = "had a case to answer for misconduct"
GROSS = "had a case to answer for gross misconduct"
MEETING = "received a written warning at a misconduct meeting"

ALIKE = {
    "both, who were told of just before": (
        "A control room sergeant of Kent Police gave a statement as a witness. Three officers "
        f"{CASE}. The force proposed to deal with two of the officers under unsatisfactory "
        f"performance procedures. Both will be on an action plan. The third officer {MEETING}.",
        [(2, "", "performance_procedure"), (1, "", "written_warning")],
    ),
    "the two officers for whom we advised it": (
        "We investigated a Kent Police constable and two inspectors. The constable and the "
        "inspector who gave the authority should be subject to management action. The second "
        "inspector had no case to answer. The force agreed that the two officers would receive "
        "management action.",
        [
            (1, "constable", "management_action"),
            (1, "inspector", "management_action"),
            (1, "inspector", "no_further_action"),
        ],
    ),
    "neither of two": (
        "We investigated two Kent Police detention officers. We concluded that neither detention "
        "officer had a case to answer for misconduct.",
        [(2, "detention officer", "no_further_action")],
    ),
    "two subjects with a clause between": (
        f"One Kent Police call handler {CASE}. The second call handler, who took the first call, "
        f"and the duty manager had no case to answer. The first call handler {MEETING}.",
        [
            (1, "call handler", "written_warning"),
            (1, "call handler", "no_further_action"),
            (1, "manager", "no_further_action"),
        ],
    ),
    "one of the two, the other": (
        f"Two of seven Kent Police officers {GROSS} and the remaining five should take part in "
        f"reflective practice. As a result, one of the two officers {GROSS}, the other {CASE}. At "
        f"a misconduct hearing the first officer was dismissed. The second officer {MEETING}.",
        [(1, "", "dismissed"), (1, "", "written_warning"), (5, "", "reflective_practice")],
    ),
    "the fourth of four": (
        "Four Kent Police officers attended a misconduct hearing. The other five officers had no "
        "case to answer. The hearing found the allegations against three of the officers not "
        "proven. Misconduct was proven for the fourth, a sergeant, who received a written warning.",
        [
            (3, "", "no_further_action"),
            (1, "sergeant", "written_warning"),
            (5, "", "no_further_action"),
        ],
    ),
    "a second of that rank is none of another": (
        f"Three escorting officers of Kent Police {GROSS}. The first custody sergeant {CASE}. The "
        f"second custody sergeant had no case to answer. The first custody sergeant {MEETING}. The "
        "three escorting officers were dismissed at a misconduct hearing.",
        [
            (3, "", "dismissed"),
            (1, "custody sergeant", "written_warning"),
            (1, "custody sergeant", "no_further_action"),
        ],
    ),
    "the officer and the sergeant are two": (
        "We interviewed a Kent Police officer who used force, and the custody sergeant who made "
        f"the record. The officer {CASE}, and the custody sergeant had no case to answer. The "
        f"officer {MEETING}.",
        [(1, "", "written_warning"), (1, "custody sergeant", "no_further_action")],
    ),
    "the way to deal with the two officers": (
        f"Two of three Kent Police officers {CASE}. The third officer had no case to answer. We "
        "recommended reflective practice as the most suitable way to deal with the two officers.",
        [(2, "", "reflective_practice"), (1, "", "no_further_action")],
    ),
    "levels of several in a list": (
        "Seven Kent Police officers were investigated. We initially concluded gross misconduct for "
        "two of the officers, misconduct for a sergeant, and reflective practice for the four "
        "remaining officers. The two officers were dismissed at a misconduct hearing. The "
        f"sergeant {MEETING}.",
        [
            (2, "", "dismissed"),
            (1, "sergeant", "written_warning"),
            (4, "", "reflective_practice"),
        ],
    ),
    "the chair dismissed three of them": (
        "Four serving Kent Police officers were found to have committed gross misconduct at a "
        "misconduct hearing. The chief constable dismissed three of the serving officers and gave "
        "the fourth a final written warning.",
        [(3, "", "dismissed"), (1, "", "final_written_warning")],
    ),
    "the two constables for whom we advised it": (
        "We found that the performance of two Kent Police constables was unsatisfactory and should "
        "be dealt with under unsatisfactory performance procedures. We found no case to answer for "
        "the other two constables. The force stated that the two constables would receive "
        "unsatisfactory performance procedures.",
        [(2, "constable", "performance_procedure"), (2, "constable", "no_further_action")],
    ),
    "one of them also": (
        "We interviewed two Kent Police officers and a PCSO. There was a case to answer for "
        "misconduct for both officers. One of them also had a case to answer for misconduct for "
        "failing to record it. The PCSO had no case to answer. The force gave both officers "
        "management action.",
        [(2, "", "management_action"), (1, "pcso", "no_further_action")],
    ),
    "a special constable in a spokesman's words": (
        "Two Kent Police constables were cleared at a misconduct hearing. A spokesman for the "
        'watchdog told this paper: "A special constable had a case to answer for misconduct and '
        'the force dealt with this by way of management action."',
        [(2, "constable", "no_further_action"), (1, "special constable", "management_action")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ALIKE.values(), ids=ALIKE)
def test_who_is_treated_alike(text, expected):
    assert drafted(text) == sorted(expected)


def test_three_were_dismissed_and_two_would_have_been():
    text = (
        "Five Kent Police officers were found guilty of gross misconduct by a misconduct panel. "
        "Three were sacked and two would have been if they had not already left."
    )
    assert drafted(text) == [(2, "", "would_have_been_dismissed"), (3, "", "dismissed")]


def test_what_is_done_in_both_cases_is_not_of_whom_a_panel_cleared():
    text = (
        "A misconduct hearing against a Kent Police inspector was dismissed. A constable and a "
        "sergeant had a case to answer for misconduct. Management action was taken in both cases."
    )
    assert drafted(text) == [
        (1, "constable", "management_action"),
        (1, "inspector", "no_further_action"),
        (1, "sergeant", "management_action"),
    ]
