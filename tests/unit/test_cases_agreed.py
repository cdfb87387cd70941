"""What the force agreed to, and what became of each. The
stories are our own; their rows are coded by the manual."""

from collections import Counter

import pytest
from test_cases_flows import (
    ADVICE,
    ADVICE_AT_MEETING,
    ADVICE_ONLY,
    CLEARED_AT_MEETING,
    DISMISSED,
    FINAL,
    NO_CASE,
    PENDING,
    REFLECTIVE,
    WARNED,
    WOULD_HAVE,
)
from test_cases_theirs import told

STORIES = {
    "practice for two, a meeting for the third": (
        "We concluded that three South Yorkshire Police officers had a case to answer for "
        "misconduct. For two of the officers we recommended that the matter be dealt with "
        "through the reflective practice review process. We decided that the third officer, who"
        " had used the handcuffs, should attend a misconduct meeting. The force held the "
        "meeting in May 2024. Misconduct was found not proven and no further action was taken "
        "against the officer.",
        [
            (2, "", "misconduct", "none", "none", "reflective_practice"),
            (1, "", *CLEARED_AT_MEETING),
        ],
    ),
    "allegation proven at the level": (
        "We concluded that the Lancashire Constabulary officer who discharged the Taser had a "
        "case to answer for gross misconduct and that a misconduct hearing should be held. We "
        "also concluded that his colleague had a case to answer for misconduct. At a hearing in"
        " January 2022 the panel found the allegation in respect of the first discharge proven "
        "at the level of misconduct and the allegation about the second discharge not proven. "
        "The officer received a final written warning. The second officer attended a misconduct"
        " meeting, where the breach was found proven and she was given a written warning.",
        [
            (1, "", "gross_misconduct", "hearing", "misconduct", "final_written_warning"),
            (1, "", *WARNED),
        ],
    ),
    "her line manager gave evidence": (
        "A former Norfolk Police enquiry office worker would have been dismissed for looking up"
        " neighbours, a disciplinary hearing has decided. It was found that she had breached "
        "the standards and that this amounted to gross misconduct. Her line manager, a "
        "sergeant, gave evidence at the hearing. The former staff member resigned before the "
        "hearing, but the panel concluded that she would have been dismissed had she still been"
        " employed.",
        [(1, "", *WOULD_HAVE)],
    ),
    "no meeting was held": (
        "We were of the opinion that the Cumbria Constabulary officer had a case to answer for "
        "gross misconduct. We also found that the property officer, a member of police staff, "
        "had a case to answer for misconduct. At a hearing in May 2019, gross misconduct was "
        "proven and the officer was dismissed without notice. The property officer had been "
        "given words of advice by then and no meeting was held.",
        [(1, "", *DISMISSED), (1, "property officer", *ADVICE)],
    ),
    "two years ago another officer": (
        "A North Yorkshire Police officer who kept £260 has been sacked. The panel said she had"
        " breached standards, which amounted to gross misconduct, and dismissed her without "
        "notice. Two years ago another officer at the same station was given a final written "
        "warning after losing a bag of seized cash.",
        [
            (1, "", "gross_misconduct", "unclear", "gross_misconduct", "dismissed"),
            (1, "", "unclear", "unclear", "unclear", "final_written_warning"),
        ],
    ),
    "no indication that any of the four": (
        "Three Warwickshire Police officers and a control room supervisor were served with a "
        "notice. Two of the officers and the control room supervisor provided a written "
        "response, and the third officer, a sergeant, was interviewed. We concluded there was "
        "no indication that any of the four had behaved in a manner to justify disciplinary "
        "proceedings. We did recommend that the sergeant and one of the officers would benefit "
        "from the reflective practice review process.",
        [
            (1, "", *REFLECTIVE),
            (1, "", *NO_CASE),
            (1, "sergeant", *REFLECTIVE),
            (1, "control room supervisor", *NO_CASE),
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
            (1, "", *ADVICE_AT_MEETING),
        ],
    ),
    "agreed in respect of the supervisor": (
        "Four members of police staff of Humberside Police were served with notices. We were of"
        " the opinion that the two call handlers had no case to answer. We were of the opinion "
        "that a dispatcher and a control room supervisor had a case to answer for misconduct. "
        "The force agreed in respect of the supervisor, who is to attend a misconduct meeting.",
        [
            (2, "call handler", *NO_CASE),
            (1, "dispatcher", "misconduct", "unclear", "unclear", "not_stated"),
            (1, "control room supervisor", "misconduct", "meeting", "none", "pending"),
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
            (1, "sergeant", *NO_CASE),
            (1, "", *PENDING),
            (1, "", "misconduct", "none", "none", "reflective_practice"),
            (1, "", "none", "none", "none", "management_action"),
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
            (3, "", "none", "none", "none", "performance_procedure"),
            (2, "call handler", *ADVICE_ONLY),
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
    assert told(text) == Counter(rows)
