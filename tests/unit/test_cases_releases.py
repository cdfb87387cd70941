"""Releases and reports in which one case stands beside another. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import (
    ADVICE,
    CLEARED,
    CLEARED_AT_MEETING,
    DISMISSED,
    NO_CASE,
    PENDING,
    PERFORMANCE,
    WARNED,
)
from test_cases_theirs import differing

STORIES = {
    "notice of a hearing": (
        "upcoming hearings\n\n1. Name of officers: Police Constable 3367 Ash and Police "
        "Sergeant 2210 Birch\n\n2. The date, time and venue of the hearing: 6 July 2021, Sussex"
        " Police Headquarters, Lewes, commencing at 09:30 hours.\n\n3. The conduct and how that"
        " conduct is alleged to amount to gross misconduct:\n\nIt is alleged that the conduct "
        "of PC Ash breached the Standards of Professional Behaviour in respect of honesty and "
        "integrity, and that the conduct of PS Birch breached the Standards in respect of "
        "duties and responsibilities, and that in each case the breach was so serious that "
        "dismissal could be justified.",
        [(1, "constable", *PENDING), (1, "sergeant", *PENDING)],
    ),
    "hearing of staff, retired sergeant": (
        "At the end of the investigation we were of the opinion that the arresting officer had "
        "a case to answer for gross misconduct. We found the custody sergeant had a case to "
        "answer for misconduct. Merseyside Police agreed. At a misconduct hearing in November "
        "2017 the arresting officer was found to have committed gross misconduct and was "
        "dismissed without notice. The custody sergeant retired in August 2017, before a "
        "misconduct meeting could be held.",
        [
            (1, "", *DISMISSED),
            (1, "custody sergeant", "misconduct", "none", "none", "resigned_before_proceedings"),
        ],
    ),
    "arresting officer, another": (
        "The man was brought before the custody sergeant of Merseyside Police. The custody "
        "sergeant told the arresting officers to take him to a cell. The arresting officer used"
        " a strike. We took statements from the second officer. We served the arresting officer"
        " with a gross misconduct notice. The custody sergeant was served with a misconduct "
        "notice. At the end we were of the opinion that the arresting officer had a case to "
        "answer for gross misconduct. We found the custody sergeant had a case to answer for "
        "misconduct. At a misconduct hearing the arresting officer was found to have committed "
        "gross misconduct and was dismissed without notice. The custody sergeant retired before"
        " a misconduct meeting could be held.",
        [
            (1, "custody sergeant", "misconduct", "none", "none", "resigned_before_proceedings"),
            (1, "", *DISMISSED),
        ],
    ),
    "four, one of them a sergeant": (
        "In February 2019, North Wales Police recorded a conduct matter in relation to seven "
        "police officers. Four officers, one of them a sergeant, attended a misconduct hearing "
        "after we found that they had a case to answer for gross misconduct. We found that the "
        "other three officers had no case to answer. The hearing concluded that the case "
        "against the three constables was not proven. The panel found misconduct proven against"
        " the sergeant and he received a written warning.",
        [
            (3, "constable", *CLEARED),
            (1, "sergeant", "gross_misconduct", "hearing", "misconduct", "written_warning"),
            (3, "", *NO_CASE),
        ],
    ),
    "Yeo": (
        "A former Dorset Police officer who had sex with a colleague in a marked car has been "
        "found to have committed gross misconduct. PC Ash also exchanged pictures with the "
        "other officer. A misconduct hearing decided that he had breached professional "
        "standards and would have been dismissed had he still been serving. Both officers had "
        "been accused of gross misconduct. PC Birch was found to have breached the standards at"
        " the level of misconduct and was given a written warning.",
        [
            (1, "constable", "*", "hearing", "gross_misconduct", "would_have_been_dismissed"),
            (1, "constable", "gross_misconduct", "hearing", "misconduct", "written_warning"),
        ],
    ),
    "disagreed, and performance instead": (
        "In the lead investigator's opinion a PCSO and three Essex Police officers had a case "
        "to answer for misconduct. Essex Police disagreed that the PCSO and one of the "
        "officers, a sergeant, had a case to answer and proposed that their actions be dealt "
        "with through performance procedures, which the watchdog accepted. A constable attended"
        " a misconduct meeting, where misconduct was proven and he received a written warning. "
        "The other officer, an inspector, retired from the force before a meeting could be "
        "held.",
        [
            (1, "pcso", *PERFORMANCE),
            (1, "sergeant", *PERFORMANCE),
            (1, "constable", *WARNED),
            (1, "inspector", "misconduct", "none", "none", "resigned_before_proceedings"),
        ],
    ),
    "hearings to come, meetings held": (
        "Photographs were brought to our attention. The outcome is that one serving Gwent "
        "Police officer and two former officers will face gross misconduct hearings. The force "
        "has already held misconduct meetings for five officers; misconduct was proven for four"
        " officers, of whom three received a written warning and one a final written warning. "
        "For the fifth officer, misconduct was not proven.",
        [
            (1, "", *PENDING),
            (2, "", *PENDING),
            (3, "", *WARNED),
            (1, "", "misconduct", "meeting", "misconduct", "final_written_warning"),
            (1, "", *CLEARED_AT_MEETING),
        ],
    ),
    "the remaining five, two of them constables": (
        "One Sussex Police officer was found to have a case to answer for gross misconduct. At "
        "a hearing the panel found that he had committed misconduct, and he received a final "
        "written warning. Two call handlers were found to have a case to answer for misconduct."
        " At their meetings, misconduct was proven for one of them, who received a written "
        "warning. It was not proven for the other. The remaining five officers and staff were "
        "found to have no case to answer for misconduct. Two of them, both constables, were to "
        "receive management action.",
        [
            (1, "", "gross_misconduct", "hearing", "misconduct", "final_written_warning"),
            (1, "call handler", *WARNED),
            (1, "call handler", *CLEARED_AT_MEETING),
            (2, "constable", "none", "none", "none", "management_action"),
            (3, "", *NO_CASE),
        ],
    ),
    "a door supervisor": (
        "PC Ash and PC Birch of Kent Police made statements. Door supervisor Lee Cole, who had "
        "supported the officers, later withdrew his. At a misconduct hearing gross misconduct "
        "was proven against PC Ash and PC Birch. Both were dismissed without notice.",
        [(2, "constable", *DISMISSED)],
    ),
    "the force sees performance": (
        "The investigator was of the opinion that the dog handler of Hampshire Constabulary had"
        " a case to answer for misconduct. There was no indication that any of the other three "
        "officers had breached the standards of professional behaviour. Hampshire Constabulary "
        "was of the view that the matter amounted to unsatisfactory performance, and proposed "
        "an action plan. We agreed that this was appropriate.",
        [
            (1, "dog handler", "performance", "none", "none", "*"),
            (3, "", "none", "none", "none", "no_further_action"),
        ],
    ),
    "a meeting in a car park": (
        "We received information that the three Kent Police officers and a sergeant had met in "
        "a car park. This produced no evidence to suggest that the meeting in the car park had "
        "taken place, and we found no case to answer for the sergeant. The three officers had a"
        " case to answer for misconduct. They received management action.",
        [(3, "", *ADVICE), (1, "sergeant", *NO_CASE)],
    ),
    "a panel": (
        "We concluded that the Kent Police inspector had a case to answer for gross misconduct."
        " The inspector was dismissed without notice in June after a panel found gross "
        "misconduct.",
        [(1, "inspector", *DISMISSED)],
    ),
    "allegations dismissed": (
        "A Kent Police officer had a case to answer for gross misconduct. At a hearing, the "
        "panel found that the force used amounted to misconduct. The allegations about the "
        "officer's account and about what was said to the girl were dismissed. The officer "
        "received a written warning.",
        [(1, "", "gross_misconduct", "hearing", "misconduct", "written_warning")],
    ),
    "the first inspector, the inspector": (
        "We interviewed the first inspector and the call handler, and obtained a statement from"
        " the second inspector of West Mercia Police. We were of the opinion that the "
        "performance of the call handler had been unsatisfactory. We found that the first "
        "inspector did not have a case to answer for misconduct. The call handler was subject "
        "to unsatisfactory performance procedures. The inspector received words of advice.",
        [
            (1, "inspector", "none", "none", "none", "management_action"),
            (1, "call handler", *PERFORMANCE),
        ],
    ),
    "the one person under notice": (
        "One Kent Police officer, a detective sergeant, was informed that we were investigating"
        " her supervision. She provided a written response. We found no indication that any "
        "person serving with the police may have behaved in a manner that would justify the "
        "bringing of disciplinary proceedings.",
        [(1, "detective sergeant", *NO_CASE)],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
