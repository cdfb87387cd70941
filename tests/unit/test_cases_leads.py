"""Leads, and people told of beside the case. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import (
    ADVICE,
    ADVICE_AT_MEETING,
    CLEARED,
    DISMISSED,
    FINAL,
    NO_CASE,
    WARNED,
    WOULD_HAVE,
)
from test_cases_theirs import differing

STORIES = {
    "for the sergeant who, or for the one who": (
        "We were of the opinion that the sergeant who took over the Kent Police suite had a "
        "case to answer for misconduct. We were also of the opinion that the two detention "
        "officers who carried out the checks at 2.40pm had a case to answer for misconduct. We "
        "found no case to answer for the sergeant who had authorised the detention, or for the "
        "detention officer who carried out the check at 2.05pm. All three received management "
        "action.",
        [
            (1, "sergeant", *ADVICE),
            (2, "detention officer", *ADVICE),
            (1, "sergeant", *NO_CASE),
            (1, "detention officer", *NO_CASE),
        ],
    ),
    "disagreed, considered that both had": (
        "We concluded that the detective constable of Kent Police had a case to answer for "
        "misconduct. We were of the opinion that the two inspectors had no case to answer for "
        "misconduct. Kent Police disagreed with our conclusions in relation to the two "
        "inspectors and considered that both had a case to answer for misconduct. We agreed. "
        "The detective constable and both inspectors received management action.",
        [(1, "detective constable", *ADVICE), (2, "inspector", *ADVICE)],
    ),
    "the inspector on duty and the remaining": (
        "The lead investigator was of the opinion that a Humberside Police control room "
        "supervisor may have a case to answer for misconduct, and that the performance of two "
        "police officers and a call handler may be considered to be unsatisfactory. The lead "
        "investigator was of the opinion that the inspector on duty and the remaining call "
        "handler had no case to answer. The supervisor received a written warning at a "
        "misconduct meeting.",
        [
            (1, "control room supervisor", *WARNED),
            (2, "", "performance", "*", "*", "*"),
            (1, "call handler", "performance", "*", "*", "*"),
            (1, "inspector", *NO_CASE),
            (1, "call handler", *NO_CASE),
        ],
    ),
    "he and his colleague": (
        "We were of the opinion that the officer who accepted the gift had a case to answer for"
        " gross misconduct. We were also of the opinion that he and his colleague had a case to"
        " answer for misconduct for the way in which they dealt with the allegations. Devon and"
        " Cornwall Police agreed. The first officer attended a misconduct hearing at which "
        "gross misconduct was found proven and he was dismissed without notice. His colleague "
        "attended a misconduct meeting, and received management advice. No action was required "
        "for the sergeant, who was treated as a witness throughout.",
        [(1, "", *DISMISSED), (1, "", *ADVICE_AT_MEETING)],
    ),
    "in the investigator's view, the officer who": (
        "The investigator was of the view that the officer who used knee strikes had a case to "
        "answer for gross misconduct. The sergeant had a case to answer for misconduct. In the "
        "investigator's view the officer who used the baton had no case to answer. At a Kent "
        "Police misconduct hearing the panel found no breach of the standards by the officer "
        "who had used the knee strikes. The sergeant retired before a misconduct meeting could "
        "be held.",
        [
            (1, "", *CLEARED),
            (1, "sergeant", "misconduct", "none", "none", "resigned_before_proceedings"),
            (1, "", *NO_CASE),
        ],
    ),
    "the third officer, who, and the sergeant": (
        "During the investigation, our investigators interviewed the three Wiltshire Police "
        "officers and the custody sergeant. A reasonable tribunal, properly directed, could "
        "find that two of the officers had a case to answer for gross misconduct. In the "
        "investigator's opinion the third officer, who had held the woman's legs, and the "
        "custody sergeant had no case to answer. The force disagreed with the conclusions about"
        " the two officers and considered that there was insufficient evidence upon which a "
        "reasonable tribunal could find misconduct or gross misconduct. Both officers have "
        "received words of advice.",
        [
            (2, "", "none", "none", "none", "management_action"),
            (1, "", *NO_CASE),
            (1, "custody sergeant", *NO_CASE),
        ],
    ),
    "did not agree about the second": (
        "We were of the opinion that two Suffolk Constabulary officers had a case to answer for"
        " misconduct. Suffolk Constabulary agreed that the first officer had a case to answer "
        "for misconduct. She received management action. The force did not agree about the "
        "second officer and was of the view that there was no case to answer.",
        [(1, "", *ADVICE), (1, "", *NO_CASE)],
    ),
    "the PCSO and a second PCSO": (
        "A former Durham Constabulary PCSO would have been dismissed had she still been "
        "serving, after gross misconduct was found proven. The PCSO resigned from the force. At"
        " a disciplinary hearing it was determined that she had breached the standards. We also"
        " looked at the actions of a second PCSO, who had driven her to the flat. At the end of"
        " our investigation, we found that the PCSO had a case to answer for gross misconduct. "
        "We found that the second PCSO had no case to answer.",
        [(1, "pcso", *WOULD_HAVE), (1, "pcso", *NO_CASE)],
    ),
    "no breach against the other three": (
        "Four Greater Manchester Police officers attended a gross misconduct hearing after the "
        "investigation found that a reasonable tribunal could find that they had breached the "
        "standards. We found no case to answer for the other four officers. The hearing "
        "concluded that one officer had breached the standard relating to duties and "
        "responsibilities, and that this was misconduct. He received management advice. No "
        "breach was found against the other three.",
        [
            (1, "", "gross_misconduct", "hearing", "misconduct", "management_action"),
            (3, "", *CLEARED),
            (4, "", *NO_CASE),
        ],
    ),
    "the third officer, a student officer in his": (
        "We concluded that the officer who made the entry had a case to answer for gross "
        "misconduct. We concluded that the officer who was with her had a case to answer for "
        "misconduct. The third officer, a student officer in his second week, had no case to "
        "answer. Bedfordshire Police agreed. The officer who made the entry was dismissed at a "
        "misconduct hearing which found gross misconduct. The second officer was found to have "
        "committed misconduct at a misconduct meeting. No sanction was imposed beyond "
        "management advice.",
        [(1, "", *DISMISSED), (1, "", *ADVICE_AT_MEETING), (1, "probationary officer", *NO_CASE)],
    ),
    "the most serious outcome of a meeting": (
        "A West Midlands Police sergeant will face a misconduct meeting over allegations that "
        "he allowed a boy to be held in a van. The most serious outcome of a misconduct meeting"
        " is a final written warning. Two constables will undergo the reflective practice "
        "review process. Two other constables and a detention officer were found to have no "
        "case to answer.",
        [
            (1, "sergeant", "misconduct", "meeting", "none", "pending"),
            (2, "constable", "*", "none", "none", "reflective_practice"),
            (2, "constable", *NO_CASE),
            (1, "detention officer", *NO_CASE),
        ],
    ),
    "a detention officer dealt with separately": (
        "A Kent Police constable has been issued with a final written warning following a "
        "misconduct hearing. The panel found that this amounted to gross misconduct. A custody "
        "detention officer who had looked up the same neighbour was dealt with separately at a "
        "disciplinary hearing in January. She was found to have committed gross misconduct and "
        "was dismissed.",
        [(1, "constable", *FINAL), (1, "custody detention officer", *DISMISSED)],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
