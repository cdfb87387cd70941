"""Summaries of many officers and staff whose ends differ. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import (
    ADVICE_AT_MEETING,
    CLEARED_AT_MEETING,
    DISMISSED,
    NO_CASE,
    PENDING,
    PERFORMANCE,
    REFLECTIVE,
    WARNED,
)
from test_cases_theirs import differing

STORIES = {
    "three attended, told after a colon": (
        "We were of the opinion that three Kent Police officers, one of them a sergeant, had a "
        "case to answer for misconduct. We found no case to answer for two call handlers. The "
        "three officers attended misconduct meetings: the two constables received management "
        "advice, and the case against the sergeant was not proven.",
        [
            (2, "constable", *ADVICE_AT_MEETING),
            (1, "sergeant", *CLEARED_AT_MEETING),
            (2, "call handler", *NO_CASE),
        ],
    ),
    "cleared and all the same advised": (
        "We were of the opinion that the two members of Kent Police staff who had spoken to the"
        " mother had a case to answer for misconduct. We found that the call handler who took "
        "the call, and the inspector, had no case to answer. One of the two members of staff "
        "attended a misconduct meeting and received a written warning. The other had retired by"
        " then and no proceedings could be held. The call handler was nevertheless given words "
        "of advice.",
        [
            (1, "", *WARNED),
            (1, "", "misconduct", "none", "none", "resigned_before_proceedings"),
            (1, "call handler", "none", "none", "none", "management_action"),
            (1, "inspector", *NO_CASE),
        ],
    ),
    "also learning for an inspector": (
        "The lead investigator identified performance issues in respect of three response "
        "officers of Northumbria Police. The lead investigator also recommended further "
        "learning for a duty inspector. The lead investigator concluded that two sergeants had "
        "no case to answer. Northumbria Police advised that the three response officers would "
        "be dealt with through the unsatisfactory performance procedures. They also proposed "
        "that the inspector would receive management action.",
        [
            (3, "", "performance", "none", "none", "performance_procedure"),
            (1, "*", "unclear", "none", "none", "management_action"),
            (2, "sergeant", "none", "none", "none", "no_further_action"),
        ],
    ),
    "one of the two at a hearing": (
        "We concluded that two of the four Kent Police officers had a case to answer for gross "
        "misconduct, and the other two for misconduct. At a hearing in January one of the two "
        "officers was dismissed without notice, after gross misconduct was proven. The other "
        "had resigned and the panel found that he would have been dismissed had he still been "
        "serving. The two officers who faced a misconduct meeting were each given a written "
        "warning.",
        [
            (1, "", *DISMISSED),
            (1, "", "gross_misconduct", "hearing", "unclear", "would_have_been_dismissed"),
            (2, "", *WARNED),
        ],
    ),
    "another former officer, separately": (
        "We investigated the conduct of eight officers. A panel found gross misconduct proven "
        "against two Kent Police officers at a hearing, while one former officer admitted gross"
        " misconduct. The panel ruled that the former officer would have been dismissed. One of"
        " the two serving officers was dismissed without notice and the other received a final "
        "written warning. Our separate investigation into another former officer looked at "
        "whether he supplied cannabis. She was found to have committed gross misconduct at an "
        "accelerated hearing in 2020.",
        [
            (1, "", "gross_misconduct", "hearing", "gross_misconduct", "dismissed"),
            (1, "", "gross_misconduct", "hearing", "gross_misconduct", "final_written_warning"),
            (1, "", "gross_misconduct", "hearing", "gross_misconduct", "would_have_been_dismissed"),
            (1, "", "*", "accelerated_hearing", "*", "*"),
        ],
    ),
    "advice in quotes": (
        "One Kent Police dispatcher was given a written warning, while a second dispatcher and "
        "a sergeant were given 'management' advice. Four other officers were also investigated "
        "but faced no action because they had no case to answer.",
        [
            (1, "dispatcher", "*", "*", "*", "written_warning"),
            (1, "dispatcher", "*", "*", "*", "management_action"),
            (1, "sergeant", "*", "*", "*", "management_action"),
            (4, "", "none", "none", "none", "no_further_action"),
        ],
    ),
    "one of the two by rank": (
        "Two Kent Police custody sergeants and four detention officers were interviewed. Our "
        "investigation concluded there was no case to answer for misconduct for any of the six,"
        " but that the behaviour of one custody sergeant and three of the detention officers "
        "amounted to unsatisfactory performance. The force addressed this with all four through"
        " management action.",
        [
            (1, "custody sergeant", "performance", "none", "none", "management_action"),
            (1, "custody sergeant", *NO_CASE),
            (3, "detention officer", "performance", "none", "none", "management_action"),
            (1, "detention officer", *NO_CASE),
        ],
    ),
    "the one who did a third thing": (
        "We interviewed the Kent Police officer who kneed the man. We also interviewed the "
        "officer who used the baton, and a third officer who saw it. The officer who kneed the "
        "man had a case to answer for gross misconduct, and the third officer had a case to "
        "answer for misconduct. We found no case to answer for the officer who used the baton.",
        [
            (1, "", "gross_misconduct", "*", "*", "not_stated"),
            (1, "", "misconduct", "*", "*", "not_stated"),
            (1, "", "none", "none", "none", "no_further_action"),
        ],
    ),
    "not at that level": (
        "The first officer and the second officer had a case to answer for gross misconduct. "
        "Hampshire Constabulary agreed that the first officer had a case to answer for gross "
        "misconduct. The force did not agree that the second officer had a case to answer at "
        "that level and proposed a misconduct meeting; we accepted this. At the hearing the "
        "panel found that the first officer's conduct amounted to misconduct, and he was given "
        "a final written warning. The second officer received management advice at a misconduct"
        " meeting.",
        [
            (1, "", "gross_misconduct", "hearing", "misconduct", "final_written_warning"),
            (1, "", *ADVICE_AT_MEETING),
        ],
    ),
    "the officers in the van": (
        "We were of the opinion that the two Kent Police officers in the van had a case to "
        "answer for gross misconduct. The sergeant had a case to answer for misconduct. The "
        "remaining four officers had no case to answer. Kent Police disagreed that the officers"
        " in the van had a case to answer for gross misconduct, and considered that misconduct "
        "was the right level. We did not agree, and directed a misconduct hearing, which will "
        "be held later this year. The force agreed that the sergeant should attend a misconduct"
        " meeting.",
        [
            (2, "", *PENDING),
            (1, "sergeant", "misconduct", "meeting", "none", "pending"),
            (4, "", *NO_CASE),
        ],
    ),
    "agreed on some, not on one": (
        "We found that the supervisor, a member of West Mercia Police staff, had a case to "
        "answer for misconduct, that the call handler's performance was unsatisfactory, and "
        "that the dispatcher, the duty sergeant and the three constables had no case to answer."
        " West Mercia Police agreed with our view on the dispatcher and the officers, but "
        "considered that the supervisor's actions also amounted to unsatisfactory performance "
        "rather than misconduct. We accepted the force's reasons. Both the supervisor and the "
        "call handler were dealt with under the performance procedure for police staff.",
        [
            (1, "supervisor", *PERFORMANCE),
            (1, "call handler", *PERFORMANCE),
            (1, "dispatcher", *NO_CASE),
            (1, "sergeant", *NO_CASE),
            (3, "constable", *NO_CASE),
        ],
    ),
    "no indication for any, then advice": (
        "During the investigation we found no indication any police officer or police staff may"
        " have behaved in a manner that would justify the bringing of disciplinary proceedings."
        " We were of the opinion that the three Durham Constabulary officers who went to the "
        "house should receive management action. We were also of the opinion that the "
        "dispatcher should be offered training.",
        [
            (3, "", "none", "none", "none", "management_action"),
            (1, "dispatcher", "none", "none", "none", "management_action"),
        ],
    ),
    "the force sees none, reflective": (
        "We concluded that the detective constable and the second sergeant of Dorset Police had"
        " a case to answer for misconduct. The civilian investigator, the first sergeant and "
        "the inspector had no case to answer. The force disagreed in relation to the inspector "
        "and suggested that he also had a case to answer for misconduct. They took the view "
        "that the second sergeant had no case to answer and that her performance could be dealt"
        " with under the reflective practice review process. We agreed with their "
        "determinations. The detective constable and the inspector received management action "
        "at misconduct meetings.",
        [
            (1, "detective constable", *ADVICE_AT_MEETING),
            (1, "sergeant", *REFLECTIVE),
            (1, "civilian investigator", *NO_CASE),
            (1, "sergeant", *NO_CASE),
            (1, "inspector", *ADVICE_AT_MEETING),
        ],
    ),
    "benefit from training": (
        "We found that the inspector of Merseyside Police had a case to answer for misconduct, "
        "and that the radio operator's performance was unsatisfactory. The sergeant and the "
        "remaining two members of police staff had no case to answer. However, we concluded "
        "that one of those two members of staff would benefit from training. This was conducted"
        " under management action and was not a disciplinary matter. The inspector attended a "
        "misconduct meeting, where misconduct was proven. He received a written warning. The "
        "radio operator was placed on a performance improvement plan under the force's "
        "capability procedure.",
        [
            (1, "inspector", *WARNED),
            (1, "radio operator", *PERFORMANCE),
            (1, "sergeant", *NO_CASE),
            (1, "", "none", "none", "none", "management_action"),
            (1, "", *NO_CASE),
        ],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
