"""How cases end: rulings, resignations and reviews. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import (
    ADVICE,
    ADVICE_AT_MEETING,
    ADVICE_ONLY,
    CLEARED,
    CLEARED_AT_MEETING,
    DISMISSED,
    NO_CASE,
    PENDING,
    REFLECTIVE,
    WARNED,
    WOULD_HAVE,
)
from test_cases_theirs import differing

STORIES = {
    "a statement of the chief constable": (
        "The conduct of serving and former officers has been examined. As a result one serving "
        "sergeant and two former constables of Derbyshire Constabulary will face gross "
        "misconduct hearings. Misconduct meetings have already taken place for five constables."
        " Misconduct was proven for four of them, three of whom received written warnings and "
        "one a final written warning. For the fifth, misconduct was not proven.",
        [
            (1, "sergeant", *PENDING),
            (2, "constable", *PENDING),
            (3, "constable", *WARNED),
            (1, "constable", "misconduct", "meeting", "misconduct", "final_written_warning"),
            (1, "constable", *CLEARED_AT_MEETING),
        ],
    ),
    "a statement, in other words": (
        'Chief Constable of Warwickshire Police: "The IOPC has finished its investigation. Its'
        " outcome is that one serving officer and two former officers will face gross "
        "misconduct hearings, which will be held this summer. We have already held misconduct "
        "meetings for five officers; allegations of misconduct were proven for four of them, "
        "three of whom have received a written warning and one a final written warning. For the"
        " fifth officer, misconduct was not proven. Two members of police staff had no case to "
        'answer."',
        [
            (1, "", *PENDING),
            (2, "", *PENDING),
            (3, "", *WARNED),
            (1, "", "misconduct", "meeting", "misconduct", "final_written_warning"),
            (1, "", *CLEARED_AT_MEETING),
            (2, "", *NO_CASE),
        ],
    ),
    "the regulations do not allow it": (
        "The IPCC found cases to answer for misconduct against a North Wales Police "
        "superintendent and a detective sergeant. Misconduct was proven against the detective "
        "sergeant at a misconduct meeting, and he was given management advice. The "
        "superintendent retired in October 2014. The regulations do not allow a misconduct "
        "meeting to be held for an officer who has already left the force.",
        [
            (1, "detective sergeant", *ADVICE_AT_MEETING),
            (1, "superintendent", "misconduct", "none", "none", "resigned_before_proceedings"),
        ],
    ),
    "no individual had a case": (
        "An investigation into Suffolk Constabulary custody has found no misconduct. Although "
        "it was concluded that no individual had a case to answer for misconduct, the IPCC "
        "considered that two detention officers and a sergeant would benefit from training on "
        "care plans.",
        [
            (2, "detention officer", "none", "none", "none", "management_action"),
            (1, "sergeant", "none", "none", "none", "management_action"),
        ],
    ),
    "gave a supervisor a false account": (
        "A Norfolk Constabulary constable appeared before a misconduct hearing. Allegations "
        "that the constable claimed for overtime, and gave a supervisor a false account when "
        "asked, were proven as gross misconduct. The panel decided that the officer should be "
        "dismissed without notice.",
        [(1, "constable", *DISMISSED)],
    ),
    "a serving officer would have had": (
        "The driver of the Lincolnshire Police car had a case to answer for gross misconduct. A"
        " misconduct hearing found misconduct proven for the driver. The driver had by then "
        "retired. The panel said that a written warning would have been given to a serving "
        "officer.",
        [(1, "*", "gross_misconduct", "hearing", "misconduct", "*")],
    ),
    "three warned, three constables at meetings": (
        "Three Leicestershire Police officers have been given written warnings after a man was "
        "left handcuffed. Police said another two officers had been given words of advice. The "
        "sergeant he complained about had no case to answer. The three constables had attended "
        "misconduct meetings, where it was found that they had breached the standards of "
        "professional behaviour.",
        [(3, "constable", *WARNED), (2, "", *ADVICE_ONLY), (1, "sergeant", *NO_CASE)],
    ),
    "the first sergeant and the inspector": (
        "Our investigation looked at how a Hertfordshire Constabulary detective was supervised "
        "by two sergeants and a detective inspector. We concluded that the detective had a case"
        " to answer for misconduct, and that the second sergeant had a case to answer for gross"
        " misconduct. We found that the first sergeant and the detective inspector had no case "
        "to answer. The detective attended a misconduct meeting. Misconduct was not proven and "
        "no action was taken. The second sergeant resigned. At a hearing gross misconduct was "
        "proven and the panel found that he would have been dismissed.",
        [
            (1, "detective", *CLEARED_AT_MEETING),
            (1, "sergeant", *WOULD_HAVE),
            (1, "sergeant", *NO_CASE),
            (1, "detective inspector", *NO_CASE),
        ],
    ),
    "the officer who searched and the sergeant": (
        "We found that the officer who carried out the search and the sergeant who told her to "
        "do so had a case to answer for misconduct. The Dorset Police officer who stood in the "
        "doorway had no case to answer but was asked to take part in the reflective practice "
        "review process. At misconduct meetings, the sergeant received a written warning. "
        "Misconduct was found proven for the officer who carried out the search and no further "
        "action was taken.",
        [
            (1, "", "misconduct", "meeting", "misconduct", "no_further_action"),
            (1, "sergeant", *WARNED),
            (1, "", *REFLECTIVE),
        ],
    ),
    "found gross, both of them": (
        "Two Northumbria Police officers have been found to have committed gross misconduct. "
        "PCs Ash and Birch appeared before a public misconduct hearing. A panel determined that"
        " both had breached the standards of honesty and integrity. PC Birch did not take part,"
        " having resigned. The panel said she would have been dismissed without notice. PC Ash "
        "was dismissed without notice.",
        [
            (1, "constable", "*", "hearing", "gross_misconduct", "dismissed"),
            (1, "constable", "*", "hearing", "gross_misconduct", "would_have_been_dismissed"),
        ],
    ),
    "the remaining three people": (
        "One Thames Valley Police officer was found to have a case to answer for gross "
        "misconduct. At a hearing gross misconduct was not proven and the panel dismissed the "
        "allegations. Two other officers were given management action. We found that the "
        "remaining three people had no case to answer.",
        [(1, "", *CLEARED), (2, "", *ADVICE_ONLY), (3, "*", *NO_CASE)],
    ),
    "follows that of another": (
        "Two British Transport Police officers have been dismissed after a misconduct hearing "
        "found that they committed gross misconduct. A third officer, PC Elm, was found to have"
        " a case to answer for misconduct. The force took the view that she should be given "
        "management action and this was agreed. The case follows that of another officer, who "
        "was given a final written warning last year.",
        [(2, "", *DISMISSED), (1, "constable", *ADVICE)],
    ),
    "asked another officer": (
        "A Dyfed-Powys Police officer has been dismissed following a misconduct hearing. The "
        "panel found that an untrue account amounted to gross misconduct. A final allegation "
        "that the officer asked another Dyfed-Powys officer to cancel the parking ticket was "
        "not proven.",
        [(1, "", *DISMISSED)],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
