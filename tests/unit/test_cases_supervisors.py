"""Supervisors, sergeants and others beside those who are accused. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import ADVICE_AT_MEETING, CLEARED_AT_MEETING, FINAL, NO_CASE, PENDING, WARNED
from test_cases_theirs import differing

STORIES = {
    "cannot be sacked": (
        "An inspector of Greater Manchester Police will face a misconduct meeting over claims "
        "that he did not tell the boy's mother. The inspector cannot be sacked, as the most "
        "that can be handed out at a misconduct meeting is a final written warning. A custody "
        "sergeant, and a detention officer were found to have no case to answer.",
        [
            (1, "inspector", "misconduct", "meeting", "none", "pending"),
            (1, "custody sergeant", *NO_CASE),
            (1, "detention officer", *NO_CASE),
        ],
    ),
    "supervised the case, retired": (
        "There was evidence upon which a reasonable tribunal could find misconduct for three "
        "Cheshire Constabulary officers and a police member of staff. The officer who took the "
        "statement attended a misconduct meeting, where misconduct was found to be not proven "
        "and no further action was taken. A detective sergeant who had supervised the case "
        "retired before a misconduct meeting could be arranged. The force did not agree that "
        "the remaining officer had a case to answer, and we did not direct proceedings. That "
        "officer received words of advice. The member of police staff, a domestic abuse "
        "adviser, received management action at a misconduct meeting.",
        [
            (1, "", *CLEARED_AT_MEETING),
            (1, "detective sergeant", "misconduct", "none", "none", "resigned_before_proceedings"),
            (1, "", "none", "none", "none", "management_action"),
            (1, "*", *ADVICE_AT_MEETING),
        ],
    ),
    "agreed in respect of the supervisor": (
        "Four members of police staff of Humberside Police were served with notices. We were of"
        " the opinion that the two call handlers had no case to answer. We were of the opinion "
        "that a dispatcher and a control room supervisor had a case to answer for misconduct. "
        "The force agreed in respect of the supervisor, who is to attend a misconduct meeting.",
        [
            (2, "call handler", *NO_CASE),
            (1, "control room supervisor", "misconduct", "meeting", "none", "pending"),
            (1, "dispatcher", "misconduct", "*", "*", "*"),
        ],
    ),
    "a sergeant who came to the scene": (
        "South Wales Police officers were called to a restaurant, and a sergeant came to the "
        "scene to speak to the manager. We interviewed four officers. We were of the opinion "
        "that the arresting officer had a case to answer for gross misconduct. The officer who "
        "put on the spit guard had a case to answer for misconduct, which we recommended be "
        "dealt with through the reflective practice review process. The sergeant had no case to"
        " answer. The officer who pushed the man's friend had no case to answer, but the force "
        "has agreed to give him words of advice. A misconduct hearing for the arresting officer"
        " will be held later this year.",
        [
            (1, "*", *PENDING),
            (1, "", "misconduct", "none", "none", "reflective_practice"),
            (1, "sergeant", *NO_CASE),
            (1, "", "none", "none", "none", "management_action"),
        ],
    ),
    "another constable, for whom": (
        "A panel found gross misconduct proven against a serving Lancashire Constabulary "
        "sergeant, while two former constables admitted that their conduct was gross "
        "misconduct. The sergeant was dismissed without notice. The panel ruled that the former"
        " constables would have been dismissed, had they not already resigned. Another "
        "constable, for whom the panel found misconduct in relation to challenging and "
        "reporting improper conduct, received a written warning. Two officers took part in the "
        "reflective practice review process. We found no case to answer for the seventh.",
        [
            (1, "sergeant", "*", "*", "gross_misconduct", "dismissed"),
            (2, "constable", "*", "*", "gross_misconduct", "would_have_been_dismissed"),
            (1, "constable", "*", "*", "misconduct", "written_warning"),
            (2, "", "*", "none", "none", "reflective_practice"),
            (1, "", *NO_CASE),
        ],
    ),
    "three further officers, two call handlers": (
        "One Nottinghamshire Police constable was found to have committed misconduct at a "
        "misconduct meeting. He received a written warning. A detective constable attended a "
        "gross misconduct hearing. The panel found that this amounted to gross misconduct, and "
        "gave her a final written warning. Three further officers had no case to answer for "
        "misconduct but took part in unsatisfactory performance procedures. Two call handlers "
        "received management action. The remaining two officers had no case to answer.",
        [
            (1, "constable", *WARNED),
            (1, "detective constable", *FINAL),
            (3, "", "*", "none", "none", "performance_procedure"),
            (2, "call handler", "*", "none", "none", "management_action"),
            (2, "", *NO_CASE),
        ],
    ),
    "which took place in July": (
        "We were of the opinion that both Merseyside Police officers had a case to answer for "
        "misconduct. The force disagreed with our opinion and took the view that the matter was"
        " one of performance. We directed the force to hold misconduct meetings, which took "
        "place in July 2020. At these, misconduct was proven for one of the officers, who was "
        "given a written warning, and not proven for the other.",
        [(1, "", *WARNED), (1, "", *CLEARED_AT_MEETING)],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
