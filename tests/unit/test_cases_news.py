"""What news tells of whom: leads, those told of by the way, notices of hearings. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import (
    ADVICE_AT_MEETING,
    REFLECTIVE,
    WARNED,
)
from test_cases_theirs import differing

STORIES = {
    "performance unsatisfactory, staff": (
        "We found that an officer of Surrey Police had a case to answer for misconduct. We were"
        " of the view that the control room supervisor, a member of police staff, had no case "
        "to answer but that her performance was unsatisfactory. The officer attended a "
        "misconduct meeting, where the misconduct was found proven and no further action was "
        "taken. The supervisor was given extra training.",
        [
            (1, "", "misconduct", "meeting", "misconduct", "no_further_action"),
            (1, "control room supervisor", "performance", "none", "none", "management_action"),
        ],
    ),
    "performance fell short": (
        "We found that a detention officer's performance at Kent Police custody fell short in "
        "respect of one visit, and that she should receive learning.",
        [(1, "detention officer", "performance", "none", "none", "management_action")],
    ),
    "two who did, in one sentence": (
        "We were of the opinion that the arresting officer of Hampshire Constabulary had a case"
        " to answer for misconduct. We were also of the opinion that the officer who pointed "
        "the Taser, and the officer who helped to take the man to the ground, had no case to "
        "answer.",
        [
            (1, "", "misconduct", "*", "*", "not_stated"),
            (2, "", "none", "none", "none", "no_further_action"),
        ],
    ),
    "three who did": (
        "At the end of our investigation we were of the opinion that the Kent Police officer "
        "who put his shin across the man's neck had a case to answer for misconduct. We were of"
        " the opinion that the arresting officer, the officer who held the man's legs and the "
        "fourth officer had no case to answer.",
        [
            (1, "", "misconduct", "*", "*", "not_stated"),
            (3, "", "none", "none", "none", "no_further_action"),
        ],
    ),
    "reflective, then general training": (
        "The investigation of Essex Police found that the sergeant had a case to answer for "
        "misconduct. He received a written warning at a misconduct meeting. It also found that "
        "the duty inspector had no case to answer but should take part in the reflective "
        "practice review process. Essex Police agreed with both findings. The force has "
        "apologised and says that it has given custody staff further training.",
        [(1, "sergeant", *WARNED), (1, "inspector", *REFLECTIVE)],
    ),
    "sgt told at table": (
        "A Kent Police chief inspector has been demoted after a misconduct hearing found that "
        "he had made sexist remarks. He was accused of telling Sgt Cole that she had been "
        "chosen because of her sex. Sgt Cole told the hearing that she had felt small. The "
        "panel found both allegations proven as gross misconduct, and said that the breaches of"
        " the standards relating to equality and diversity were serious.",
        [(1, "chief inspector", "*", "hearing", "gross_misconduct", "reduction_in_rank")],
    ),
    "kissed a constable": (
        "The sanction for a North Wales Police inspector has been given in a notice which "
        "followed an accelerated misconduct hearing. He kissed a younger colleague, a constable"
        " on his own shift, on the neck. It was alleged that his behaviour breached the "
        "standards relating to discreditable conduct and that it amounted to gross misconduct. "
        "The chief constable found that the officer had breached the standards and that the "
        "conduct was gross misconduct. She considered that a final written warning was the "
        "proper sanction.",
        [
            (
                1,
                "inspector",
                "gross_misconduct",
                "accelerated_hearing",
                "gross_misconduct",
                "final_written_warning",
            )
        ],
    ),
    "told the sergeant": (
        "Two police officers who lied about not arresting a man have been sacked. When a "
        "sergeant asked them about the job, the South Wales Police officers – named only as PC "
        "Ash and PC Birch – said that they had searched each room. Both were dismissed "
        "following a gross misconduct hearing last month. The sergeant spoke to both of them "
        "and they kept to their story. A student officer who was with them attended a "
        "misconduct meeting and received a final written warning. The call handler who took the"
        " first call was found to have no case to answer. The panel found that the two officers"
        " had breached the standards relating to honesty and integrity, and that this amounted "
        "to gross misconduct. They were dismissed without notice.",
        [
            (2, "constable", "gross_misconduct", "hearing", "gross_misconduct", "dismissed"),
            (1, "probationary officer", "*", "meeting", "misconduct", "final_written_warning"),
            (1, "call handler", "none", "none", "none", "no_further_action"),
        ],
    ),
    "lead of five guilty": (
        "Five police officers have been found guilty of gross misconduct for sharing messages "
        "in a group. Three were sacked and two would have been if they had not already left. "
        "The panel found that the five breached standards for equality and diversity. PCs Ash "
        "and Birch, of Surrey Police, and Sgt Cole were dismissed. The former officers, who "
        "were told that they would have been dismissed, are PC Dale and PC Elm. A misconduct "
        "hearing sat for a week.",
        [
            (2, "constable", "*", "hearing", "gross_misconduct", "dismissed"),
            (1, "sergeant", "*", "hearing", "gross_misconduct", "dismissed"),
            (2, "constable", "*", "hearing", "gross_misconduct", "would_have_been_dismissed"),
        ],
    ),
    "gross hearing of three": (
        "A nine-day gross misconduct hearing has ended with two Staffordshire Police officers "
        "being dismissed and a third being given a final written warning. The panel found that "
        "PC Ash and Sergeant Y had been dishonest and they were dismissed without notice. A "
        "breach was found against PC Birch, who received a final written warning.",
        [
            (1, "constable", "gross_misconduct", "hearing", "unclear", "dismissed"),
            (1, "sergeant", "gross_misconduct", "hearing", "unclear", "dismissed"),
            (1, "constable", "gross_misconduct", "hearing", "unclear", "final_written_warning"),
        ],
    ),
    "dismissed three, would also have two": (
        "Three police officers of Norfolk Constabulary have been dismissed and two former "
        "officers criticised at a misconduct hearing. The breaches amounted to gross "
        "misconduct. The chief constable dismissed three serving officers without notice and "
        "said that he would also have dismissed the two former officers, had they still been "
        "serving.",
        [
            (3, "", "*", "hearing", "gross_misconduct", "dismissed"),
            (2, "", "*", "hearing", "gross_misconduct", "would_have_been_dismissed"),
        ],
    ),
    "a sixth, driver": (
        "A Kent Police officer committed gross misconduct, a panel has ruled. PC Ash and PC "
        "Birch were in two cars. The panel found that PC Ash committed gross misconduct. PC "
        "Birch's actions constituted misconduct. PC Ash was given a final written warning and "
        "PC Birch was given a written warning. The driver of the dog unit, a sergeant, had no "
        "case to answer, the IOPC said. The inspector in the control room was a witness.",
        [
            (1, "constable", "*", "*", "gross_misconduct", "final_written_warning"),
            (1, "constable", "*", "*", "misconduct", "written_warning"),
            (1, "sergeant", "none", "none", "none", "no_further_action"),
        ],
    ),
    "resigned after": (
        "A Bedfordshire Police chief inspector had his rank reduced to that of inspector after "
        "a misconduct hearing found gross misconduct. He resigned on the day after the decision"
        " and no longer works for the force.",
        [(1, "chief inspector", "*", "hearing", "gross_misconduct", "reduction_in_rank")],
    ),
    "earlier management action": (
        "A panel at a misconduct hearing ruled that former PC Ash of Suffolk Police had "
        "committed gross misconduct. He would have been dismissed. The panel was also told that"
        " he had been given management action after a misconduct meeting in 2012 for similar "
        "behaviour.",
        [(1, "constable", "*", "hearing", "gross_misconduct", "would_have_been_dismissed")],
    ),
    "one of the detention officers, the other": (
        "The investigation into Merseyside Police found that two detention officers had not "
        "carried out their checks. One of the detention officers, who had a case to answer for "
        "gross misconduct, received a final written warning after a disciplinary hearing. The "
        "other was found to have a case to answer for misconduct, but left Merseyside Police "
        "before the end of the investigation.",
        [
            (
                1,
                "detention officer",
                "gross_misconduct",
                "hearing",
                "unclear",
                "final_written_warning",
            ),
            (1, "detention officer", "misconduct", "none", "none", "resigned_before_proceedings"),
        ],
    ),
    "three of three": (
        "The IOPC found that two custody sergeants and a detention officer of Kent Police had a"
        " case to answer for misconduct. After misconduct meetings at which the cases were "
        "proven, one of the sergeants received a written warning and the other received "
        "management advice. The detention officer resigned before a meeting could be held.",
        [
            (1, "custody sergeant", *WARNED),
            (1, "custody sergeant", *ADVICE_AT_MEETING),
            (1, "detention officer", "misconduct", "none", "none", "resigned_before_proceedings"),
        ],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
