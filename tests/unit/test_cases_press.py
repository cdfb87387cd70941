"""The press: named officers, colleagues, witnesses, cases dealt with before. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import (
    ADVICE_AT_MEETING,
    ADVICE_ONLY,
    CLEARED,
    DISMISSED,
    NO_CASE,
    PENDING,
    REFLECTIVE,
    WARNED,
    WOULD_HAVE,
)
from test_cases_theirs import differing

STORIES = {
    "Mr A and Mr B": (
        "Serving officers Insp Carl Ash, Sgt Joy Birch and PC Neil Cole faced allegations of "
        "gross misconduct at a Cleveland Police misconduct hearing, alongside former PCs Harry "
        "Dale and Gavin Elm. PC Cole was found to have committed gross misconduct. He has been "
        "dismissed without notice. Sgt Birch was handed a final written warning. Insp Ash was "
        "cleared. Mr Dale and Mr Elm had both left the force last year. The panel said they "
        "would have been dismissed if they had still been serving.",
        [
            (1, "inspector", *CLEARED),
            (1, "sergeant", "gross_misconduct", "hearing", "unclear", "final_written_warning"),
            (1, "constable", *DISMISSED),
            (2, "constable", "gross_misconduct", "hearing", "unclear", "would_have_been_dismissed"),
        ],
    ),
    "a regular officer with a special": (
        "A special sergeant of Dyfed-Powys Police has been dismissed after an accelerated "
        "misconduct hearing. The chief constable found allegations of gross misconduct proven. "
        "A regular officer who was with him at the club had no case to answer.",
        [
            (
                1,
                "special sergeant",
                "gross_misconduct",
                "accelerated_hearing",
                "gross_misconduct",
                "dismissed",
            ),
            (1, "", *NO_CASE),
        ],
    ),
    "six, two of them, the other four": (
        "Six West Midlands Police officers have been told that they have no case to answer for "
        "misconduct after a complaint. A sergeant and a control room operator who passed on the"
        " report were spoken to as witnesses. None of the six officers had a case to answer for"
        " misconduct. However, the IOPC recommended that two of them take part in the "
        "reflective practice review process. The force accepted this. No further action will be"
        " taken against the other four.",
        [(2, "", *REFLECTIVE), (4, "", *NO_CASE)],
    ),
    "even if it had let the case go on": (
        "Two Essex Police officers were accused of using excessive force. The panel at a "
        "misconduct hearing found that the delay was unfair and it dismissed all the "
        "allegations. It said that even if it had let the case proceed, there was not enough "
        "evidence for a finding of gross misconduct or misconduct against the two.",
        [(2, "", "unclear", "hearing", "not_proven", "no_further_action")],
    ),
    "others dealt with before": (
        "Two Essex Police constables were accused of using excessive force. The panel at a "
        "misconduct hearing dismissed all the allegations against them. Three other officers "
        "had been dealt with in 2015. A sergeant, who had a case to answer for misconduct, "
        "received a final written warning at a meeting, and two PCs were given words of advice "
        "by a line manager.",
        [
            (2, "constable", "*", "hearing", "not_proven", "no_further_action"),
            (1, "sergeant", "misconduct", "meeting", "misconduct", "final_written_warning"),
            (2, "constable", "unclear", "none", "none", "management_action"),
        ],
    ),
    "handed in his notice after": (
        "A Staffordshire Police chief inspector has been demoted after a panel found that he "
        "had made a sexist remark. He handed in his notice two days after the decision, and no "
        "longer works for Staffordshire Police. He was accused of telling Pc Lee Ash that she "
        "would never last. Pc Ash told the misconduct hearing that she had thought of leaving. "
        "A sergeant who was in the room reported the remark the next morning. It found breaches"
        " of the standards relating to equality and diversity, which amounted to gross "
        "misconduct.",
        [
            (
                1,
                "chief inspector",
                "gross_misconduct",
                "hearing",
                "gross_misconduct",
                "reduction_in_rank",
            )
        ],
    ),
    "a colleague in the control room": (
        "A gross misconduct meeting was held for a member of Kent Police staff, a call handler."
        " A colleague in the control room, who had been shown one of the logs, was spoken to by"
        " a supervisor and received management advice. The meeting found that the breaches were"
        " proven and amounted to misconduct. The call handler received a final written warning.",
        [
            (
                1,
                "call handler",
                "gross_misconduct",
                "meeting",
                "misconduct",
                "final_written_warning",
            ),
            (1, "", *ADVICE_ONLY),
        ],
    ),
    "gross alleged, misconduct found": (
        "A misconduct hearing took place regarding PC Ash and PC Birch of Gwent Police. The "
        "panel decided that the allegations of gross misconduct against PC Ash were proven, and"
        " that they amounted to misconduct. PC Ash received a written warning. The allegation "
        "of gross misconduct against PC Birch, that he had prepared a false log, was not proven"
        " and no action was taken.",
        [
            (1, "constable", "gross_misconduct", "hearing", "misconduct", "written_warning"),
            (1, "constable", *CLEARED),
        ],
    ),
    "alleged to have committed": (
        "A misconduct hearing regarding a Gwent Police sergeant will take place on 11 June. The"
        " officer is alleged to have committed gross misconduct in breach of the standard "
        "relating to confidentiality.",
        [(1, "sergeant", *PENDING)],
    ),
    "two more, in quotes": (
        "A Surrey Police detective was dismissed without notice when a misconduct hearing found"
        ' the case against him proven as gross misconduct. A spokesperson said: "We also found'
        " that his supervisor, a detective sergeant, had a case to answer for misconduct, and "
        "she received a written warning at a meeting. A detective inspector who had signed the "
        'file, and a member of police staff who received the report, had no case to answer."',
        [
            (1, "detective", *DISMISSED),
            (1, "detective sergeant", *WARNED),
            (1, "detective inspector", *NO_CASE),
            (1, "", *NO_CASE),
        ],
    ),
    "an allegation relating to a witness": (
        "A former Thames Valley Police sergeant would have been dismissed had he not retired, "
        "after a misconduct hearing. The panel found that he had committed gross misconduct. An"
        " allegation relating to a third woman, a special constable known as Witness Three, was"
        " not proven.",
        [(1, "sergeant", *WOULD_HAVE)],
    ),
    "known as PS Y": (
        "A former Thames Valley Police sergeant would have been dismissed had he not retired, "
        "after a panel found that he pestered women. The officer, referred to at the hearing as"
        " PS Y, was found to have committed gross misconduct. Several allegations were made "
        "against PS Y by a female colleague. A chief inspector who was told of the behaviour "
        "had a case to answer for misconduct and attended a meeting last year where misconduct "
        "was found proven. She was given management advice.",
        [(1, "sergeant", *WOULD_HAVE), (1, "chief inspector", *ADVICE_AT_MEETING)],
    ),
    "the second officer, an inspector said to": (
        "A Kent Police chief inspector was reduced in rank at a misconduct hearing that found "
        "gross misconduct. An allegation against a second officer, an inspector said to have "
        "laughed at the remark, was withdrawn before the hearing, and she was told that she had"
        " no case to answer.",
        [
            (
                1,
                "chief inspector",
                "gross_misconduct",
                "hearing",
                "gross_misconduct",
                "reduction_in_rank",
            ),
            (1, "inspector", *NO_CASE),
        ],
    ),
    "first man and second": (
        "A former Suffolk Police detention officer would have been dismissed for gross "
        "misconduct had he not resigned, a misconduct hearing decided. A second detention "
        "officer, who had lent him a log-in, had a case to answer for misconduct and received a"
        " written warning at a meeting in June. It decided that the first man's conduct was "
        "gross misconduct and that he would have been dismissed if he had not left the force.",
        [(1, "detention officer", *WOULD_HAVE), (1, "detention officer", *WARNED)],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
