"""Supervisors, passengers and others beside those who are accused. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import (
    ADVICE_AT_MEETING,
    CLEARED,
    CLEARED_AT_MEETING,
    FINAL,
    NO_CASE,
    PENDING,
    WARNED,
)
from test_cases_theirs import differing

STORIES = {
    "told to expect a meeting, retired": (
        "Two Wiltshire PCs were cleared of gross misconduct by a panel. A sergeant who was in "
        "charge of custody had been given management advice, when the force took the view that "
        "she had no case to answer. A second sergeant, who had been told to expect a misconduct"
        " meeting, retired the next year before one could be held.",
        [
            (2, "constable", "*", "*", "not_proven", "no_further_action"),
            (1, "sergeant", "none", "none", "none", "management_action"),
            (1, "sergeant", "*", "none", "none", "resigned_before_proceedings"),
        ],
    ),
    "four of the officers had not": (
        "Five Avon and Somerset officers attended a gross misconduct hearing after the "
        "investigation found that they had a case to answer. An inspector had a case to answer "
        "for misconduct. He attended a misconduct meeting. One officer had retired before the "
        "end of our investigation and could not be subject to proceedings. We found no case to "
        "answer for the remaining two. The hearing concluded that four of the officers had not "
        "breached the standards. The fifth, a constable who watched the man's breathing, was "
        "found to have committed misconduct and received a written warning. The misconduct "
        "found against the inspector led to management advice.",
        [
            (4, "", "*", "hearing", "not_proven", "no_further_action"),
            (1, "constable", "*", "hearing", "misconduct", "written_warning"),
            (1, "inspector", *ADVICE_AT_MEETING),
            (1, "", "unclear", "none", "none", "resigned_before_proceedings"),
            (2, "", *NO_CASE),
        ],
    ),
    "proven for one, not for his colleague": (
        "We were of the opinion that the two Staffordshire Police officers had a case to answer"
        " for gross misconduct. We also found that the custody sergeant who looked into the "
        "room, and the detention officer who was with him, had a case to answer for misconduct."
        " We found no case to answer for the second custody sergeant, who had not been told. At"
        " a misconduct hearing, the panel found gross misconduct proven for one of the "
        "officers, who received a final written warning. The allegations against his colleague "
        "were found not proven. The custody sergeant attended a misconduct meeting, where "
        "misconduct was found and he was given management advice. The detention officer retired"
        " before a meeting could be held.",
        [
            (1, "", *FINAL),
            (1, "", *CLEARED),
            (1, "custody sergeant", *ADVICE_AT_MEETING),
            (1, "custody sergeant", *NO_CASE),
            (1, "detention officer", "misconduct", "none", "none", "resigned_before_proceedings"),
        ],
    ),
    "the driver and the passenger seat": (
        "A Gwent Police officer drove a van after a moped. We interviewed the driver of the van"
        " and the officer in the passenger seat under misconduct caution. We were of the "
        "opinion that the driver of the van had a case to answer for gross misconduct. We found"
        " no case to answer for the officer in the passenger seat. At a misconduct hearing, "
        "gross misconduct was proven for the driver, who received a final written warning.",
        [(1, "*", *FINAL), (1, "*", *NO_CASE)],
    ),
    "two of the seven had already": (
        "Two former City of London Police officers would have been dismissed if they were still"
        " serving, a gross misconduct hearing has found. It follows an investigation into "
        "allegations that seven officers had sent messages. Two of the seven had already been "
        "dismissed without notice following an accelerated misconduct hearing in November, and "
        "a fifth officer received a written warning in April after a misconduct meeting. The "
        "remaining two were found to have no case to answer. The panel found the actions of the"
        " two former officers amounted to gross misconduct.",
        [
            (2, "", "*", "hearing", "gross_misconduct", "would_have_been_dismissed"),
            (2, "", "*", "accelerated_hearing", "*", "dismissed"),
            (1, "", "*", "meeting", "misconduct", "written_warning"),
            (2, "", *NO_CASE),
        ],
    ),
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
