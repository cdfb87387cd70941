"""Who is left of those counted. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import ADVICE, ADVICE_AT_MEETING, FINAL, NO_CASE, PENDING, WARNED
from test_cases_theirs import differing

STORIES = {
    "bullets of a determination": (
        "This has been a long investigation involving four police officers and three members of"
        " police staff. Our Professional Standards Department has made determinations.\n• Two "
        "sergeants have a case to answer for gross misconduct and will be required to attend a "
        "misconduct hearing\n• One police constable had a case to answer for misconduct and "
        "received management action\n• One detention officer resigned during the investigation,"
        " and no proceedings could be held\n• Two members of police staff had no case to "
        "answer\n• One police officer was found to be a witness only\n",
        [
            (2, "sergeant", *PENDING),
            (1, "constable", *ADVICE),
            (1, "detention officer", "unclear", "none", "none", "resigned_before_proceedings"),
            (2, "", *NO_CASE),
        ],
    ),
    "what the review process is": (
        "We concluded one Kent Police officer had a case to answer for misconduct. We "
        "recommended the reflective practice review process as the best way to deal with this, "
        "and the force agreed. We concluded the other two officers did not have a case to "
        "answer. An officer reflecting on their actions is a formal process reflected in "
        "legislation. The reflective practice review process consists of a fact-finding stage "
        "and a discussion stage, followed by a report.",
        [(1, "", "misconduct", "none", "none", "reflective_practice"), (2, "", *NO_CASE)],
    ),
    "none of the five": (
        "Surrey Police officers held a woman by the arms in a lay-by and she became unwell. We "
        "found none of the five officers behaved in a manner that would justify the bringing of"
        " disciplinary proceedings, nor had they committed a criminal offence.",
        [(5, "", *NO_CASE)],
    ),
    "the constable who and the inspector on duty": (
        "We were of the opinion that two sergeants of West Mercia Police may have a case to "
        "answer for misconduct. We were also of the opinion that the constable who visited the "
        "address and the inspector on duty had no case to answer. The sergeants received "
        "written warnings at misconduct meetings.",
        [(2, "sergeant", *WARNED), (1, "constable", *NO_CASE), (1, "inspector", *NO_CASE)],
    ),
    "contact handlers, nor for two officers": (
        "Two officers of Suffolk Constabulary visited the house. We were of the opinion that "
        "the two contact handlers who had answered the calls may have a case to answer for "
        "misconduct. We found no case to answer for the call handler who graded the last call, "
        "nor for the two officers who attended. The first contact handler resigned before any "
        "misconduct proceedings could take place. The second contact handler attended a "
        "misconduct meeting and received a written warning.",
        [
            (1, "contact handler", "misconduct", "none", "none", "resigned_before_proceedings"),
            (1, "contact handler", *WARNED),
            (1, "call handler", *NO_CASE),
            (2, "", *NO_CASE),
        ],
    ),
    "the second officer, whose account": (
        "Two Essex Police officers stopped a man. One of the officers drew his Taser. The "
        "second officer helped to lift him. We interviewed the officer under caution. We "
        "concluded that the officer had a case to answer for gross misconduct. We found no case"
        " to answer for the second officer, whose account had also been under investigation. "
        "The officer received a written warning at a misconduct hearing, which found misconduct"
        " proven.",
        [
            (1, "", "gross_misconduct", "hearing", "misconduct", "written_warning"),
            (1, "", *NO_CASE),
        ],
    ),
    "she and he": (
        "A Hertfordshire Constabulary detective has received a final written warning at a "
        "misconduct hearing. The detective constable was investigated over a relationship and "
        "had a case to answer for gross misconduct. The investigation also looked at the "
        "detective sergeant who supervised her. He was given management advice by the force, "
        "and was not subject to proceedings. The panel found the case proven at the level of "
        "misconduct rather than gross misconduct. She was given a final written warning.",
        [
            (
                1,
                "detective constable",
                "gross_misconduct",
                "hearing",
                "misconduct",
                "final_written_warning",
            ),
            (1, "detective sergeant", "*", "none", "none", "management_action"),
        ],
    ),
    "the force disagreed and nothing directed": (
        "We found that the two Gloucestershire officers had no case to answer. The sergeant who"
        " agreed by radio that they could leave had a case to answer for misconduct. The force "
        "disagreed, and we did not direct it to hold a meeting. The sergeant will receive words"
        " of advice.",
        [(2, "", *NO_CASE), (1, "sergeant", "none", "none", "none", "management_action")],
    ),
    "a contractor who had stopped": (
        "We found that a healthcare professional had a case to answer for misconduct. She was a"
        " contractor who had stopped working for Thames Valley Police before our report, so no "
        "disciplinary action could be taken. We found that two detention officers had a case to"
        " answer for misconduct. After misconduct meetings held by the force in November 2020, "
        "misconduct was found proven for both. One received a written warning and the other "
        "received management action.",
        [
            (
                1,
                "healthcare professional",
                "misconduct",
                "none",
                "none",
                "resigned_before_proceedings",
            ),
            (1, "detention officer", *WARNED),
            (1, "detention officer", *ADVICE_AT_MEETING),
        ],
    ),
    "an appeal replaced this": (
        "We found that a Thames Valley Police custody sergeant had a case to answer for gross "
        "misconduct. At a misconduct hearing in March 2021, gross misconduct was proven and he "
        "was dismissed without notice. In September 2021 a Police Appeals Tribunal replaced "
        "this with a final written warning.",
        [(1, "custody sergeant", *FINAL)],
    ),
    "a hearing will be held, it is alleged": (
        "Forthcoming hearings:\nA misconduct hearing will be held at Police Headquarters, "
        "Llangunnor, on Monday, 9th November, at 10am. It is alleged that PS Elm of Dyfed-Powys"
        " Police breached the standards of professional behaviour relating to orders and "
        "instructions, at the level of gross misconduct.",
        [(1, "sergeant", *PENDING)],
    ),
    "the panel will consider sanctions": (
        "Five Northamptonshire Police officers could be dismissed after being found to have "
        "committed gross misconduct. Sergeant Ash, Pc Birch, Pc Elm, Pc Oak and Pc Yew were all"
        " found to have breached professional standards. A sixth officer, Pc Fir, was cleared "
        "after the panel found the allegations against her not proven. The panel will consider "
        "what sanctions to impose when it meets again on November 22.",
        [
            (1, "sergeant", "*", "*", "gross_misconduct", "pending"),
            (4, "constable", "*", "*", "gross_misconduct", "pending"),
            (1, "constable", "*", "*", "not_proven", "no_further_action"),
        ],
    ),
    "did not agree that the second": (
        "We served notices on two Cleveland Police officers. The investigator was of the "
        "opinion that there was a case to answer for gross misconduct for one of the officers "
        "in respect of the force he used; and misconduct for the second officer for not "
        "reporting it. After reviewing our report, Cleveland Police agreed that the first "
        "officer had a case to answer for gross misconduct. They did not agree that the second "
        "officer had a case to answer, and we accepted this. At a misconduct hearing, the panel"
        " found that the officer's use of force was a breach of the standards but amounted to "
        "misconduct only. He received a written warning.",
        [
            (1, "", "gross_misconduct", "hearing", "misconduct", "written_warning"),
            (1, "", *NO_CASE),
        ],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
