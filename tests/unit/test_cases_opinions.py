"""What the watchdog and the force thought, and what stood in the end. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import (
    ADVICE,
    ADVICE_AT_MEETING,
    CLEARED,
    FINAL,
    NO_CASE,
    PERFORMANCE,
    WARNED,
    WOULD_HAVE,
)
from test_cases_theirs import differing

STORIES = {
    "a complaint that was not upheld": (
        "We were of the opinion that a Kent Police constable had a case to answer for "
        "misconduct. Kent Police informed us that the constable would attend a misconduct "
        "meeting. We did not uphold the complaint about the way in which he had spoken.",
        [(1, "constable", "misconduct", "meeting", "none", "pending")],
    ),
    "complaints that were not upheld": (
        "We did not uphold these complaints. We were of the opinion that the dog handler of "
        "Kent Police had no case to answer. We were of the opinion that a constable's "
        "performance was unsatisfactory. The constable was dealt with under the unsatisfactory "
        "performance procedures. We did not uphold the complaint about him.",
        [(1, "dog handler", *NO_CASE), (1, "constable", *PERFORMANCE)],
    ),
    "no indication of an offence": (
        "During the investigation there was an indication that two Kent Police officers had "
        "behaved in a manner that would justify the bringing of disciplinary proceedings. There"
        " was no indication that any of them had committed a criminal offence. We found that "
        "both officers had a case to answer for misconduct. They received management action.",
        [(2, "", *ADVICE)],
    ),
    "no indication, any person serving": (
        "Kent Police officers, detention officers and a nurse looked after the man. We found no"
        " indication that any person serving with the police may have behaved in a manner that "
        "would justify the bringing of disciplinary proceedings, or had committed a criminal "
        "offence.",
        [(None, "", *NO_CASE)],
    ),
    "level lowered, driver": (
        "We were of the opinion that the police driver had a case to answer for gross "
        "misconduct. We were of the opinion that the passenger had no case to answer. Kent "
        "Police did not agree that there was a case to answer for gross misconduct and proposed"
        " that the driver attend a misconduct meeting. We agreed. At the meeting he was found "
        "to have committed misconduct and was given a written warning.",
        [
            (1, "*", "misconduct", "meeting", "misconduct", "written_warning"),
            (1, "", "none", "none", "none", "no_further_action"),
        ],
    ),
    "two who faced a case of misconduct": (
        "A tribunal, properly directed, could find that three Kent Police officers had "
        "committed gross misconduct. Two more officers had a case to answer for misconduct. At "
        "a gross misconduct hearing the panel found that two of the three officers had "
        "committed gross misconduct. They each received a final written warning. The case "
        "against the other was not proven. The two officers who faced a case of misconduct "
        "attended misconduct meetings. Misconduct was proven against both of them; one received"
        " a written warning and the other was given management advice.",
        [(2, "", *FINAL), (1, "", *CLEARED), (1, "", *WARNED), (1, "", *ADVICE_AT_MEETING)],
    ),
    "instead of a meeting": (
        "We concluded that the officer who made the entry had a case to answer for gross "
        "misconduct. We concluded that the second officer had a case to answer for misconduct. "
        "The first officer resigned before a hearing. At the hearing, the panel found gross "
        "misconduct proven and that he would have been dismissed. The second officer was "
        "referred to the reflective practice review process instead of a misconduct meeting.",
        [(1, "", *WOULD_HAVE), (1, "", "misconduct", "none", "none", "reflective_practice")],
    ),
    "the other officer, an inspector": (
        "The lead investigator was of the opinion that four members of North Wales Police staff"
        " had a case to answer for misconduct, and that the performance of one police officer "
        "and one further member of staff was unsatisfactory. The lead investigator was of the "
        "opinion that the other officer, a duty inspector, and the remaining member of staff "
        "had no case to answer. The four members of staff received management action.",
        [
            (4, "", "misconduct", "none", "none", "management_action"),
            (1, "", "performance", "*", "*", "*"),
            (1, "", "performance", "*", "*", "*"),
            (1, "inspector", "none", "none", "none", "no_further_action"),
            (1, "", "none", "none", "none", "no_further_action"),
        ],
    ),
    "she, the officer, and her colleague": (
        "We found that the Kent Police officer had a case to answer for gross misconduct. We "
        "found that her colleague had no case to answer. We shared our report with the force, "
        "who disagreed with our findings about the officer. The force considered that she had "
        "no case to answer and that her unsatisfactory performance should be dealt with by her "
        "line manager. We directed that a misconduct hearing be held. A panel found that the "
        "officer's use of force amounted to misconduct, and imposed a written warning.",
        [
            (1, "", "gross_misconduct", "hearing", "misconduct", "written_warning"),
            (1, "", *NO_CASE),
        ],
    ),
    "nor their sergeant": (
        "We were of the opinion that the three Essex Police officers had no case to answer for "
        "not arresting the man, nor their supervising sergeant for not reviewing the incident. "
        "We were also of the opinion that a fifth officer had a case to answer for misconduct. "
        "He received management action.",
        [(3, "", *NO_CASE), (1, "sergeant", *NO_CASE), (1, "", *ADVICE)],
    ),
    "the panel will sit again": (
        "A disciplinary hearing found that two Wiltshire Police officers had committed gross "
        "misconduct and that two more had committed misconduct. The panel will sit again on "
        "Thursday to decide the outcome for all four.",
        [
            (2, "", "gross_misconduct", "hearing", "gross_misconduct", "pending"),
            (2, "", "*", "hearing", "misconduct", "pending"),
        ],
    ),
    "neither more than misconduct": (
        "The lead investigator was of the opinion that there was a case to answer for gross "
        "misconduct in respect of one of the two Kent Police officers, and a case to answer for"
        " misconduct in respect of his colleague. The investigator also identified possible "
        "performance issues for the sergeant. Kent Police agreed that there was a case to "
        "answer for both officers, but considered that neither amounted to more than "
        "misconduct. Both officers received management action.",
        [
            (2, "", "misconduct", "none", "none", "management_action"),
            (1, "sergeant", "performance", "*", "*", "*"),
        ],
    ),
    "meeting directed": (
        "In the investigator's opinion a Merseyside Police detention officer has a case to "
        "answer for misconduct. The investigator also looked at the actions of a second "
        "detention officer and of two constables, with the evidence presenting no case to "
        "answer for misconduct. A custody sergeant's failure was considered to be a matter of "
        "performance. Merseyside Police disagreed with regard to the first detention officer. "
        "The IOPC directed that disciplinary proceedings take place. The meeting will be held "
        "on a date to be fixed. Merseyside Police accepted that the sergeant's performance "
        "should be dealt with by way of management action.",
        [
            (1, "detention officer", "misconduct", "meeting", "none", "pending"),
            (1, "detention officer", *NO_CASE),
            (2, "constable", *NO_CASE),
            (1, "custody sergeant", "performance", "none", "none", "management_action"),
        ],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
