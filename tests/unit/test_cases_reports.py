"""Short reports of one or several, by name, letter or rank: who is drafted, and how.

The texts are our own; the rows are coded by the manual.
"""

import pytest
from test_cases_flows import (
    ADVICE,
    ADVICE_ONLY,
    CLEARED,
    CLEARED_AT_MEETING,
    DISMISSED,
    FINAL,
    NO_CASE,
    PENDING,
    RESIGNED,
    WARNED,
    WOULD_HAVE,
    expected,
    rows,
)

REPORTS = {
    "named two": (
        "PC Ann Ash and PC Ben Beech of Kent Police appeared before a gross misconduct "
        "hearing. The panel found gross misconduct proven against both officers. PC Ash was "
        "dismissed without notice. PC Beech was given a final written warning.",
        [(1, *DISMISSED), (1, *FINAL)],
    ),
    "named former": (
        "Former PC Ann Ash and PC Ben Beech of Kent Police faced a gross misconduct hearing. "
        "Gross misconduct was proven against both. Ash would have been dismissed had she not "
        "resigned and Beech was dismissed without notice.",
        [(1, *WOULD_HAVE), (1, *DISMISSED)],
    ),
    "named cleared": (
        "PC Ann Ash and Sgt Ben Beech of Kent Police faced a gross misconduct hearing. The "
        "panel found the allegations against PC Ash not proven. Sgt Beech was found to have "
        "committed gross misconduct and was dismissed.",
        [(1, *CLEARED), (1, *DISMISSED)],
    ),
    "letters": (
        "At a gross misconduct hearing, the panel of Kent Police found that Officer A and "
        "Officer B had committed gross misconduct. Officer A was dismissed without notice "
        "and Officer B received a final written warning.",
        [(1, *DISMISSED), (1, *FINAL)],
    ),
    "letters 3": (
        "Officers A, B and C of Kent Police had a case to answer for misconduct. Officer A "
        "received a written warning at a misconduct meeting. The cases against Officers B "
        "and C were not proven at misconduct meetings.",
        [(1, *WARNED), (2, *CLEARED_AT_MEETING)],
    ),
    "lead": (
        "A Kent Police officer has been dismissed without notice after a misconduct hearing "
        "found that he committed gross misconduct. PC Ann Ash had sent messages to a "
        "witness. A colleague who knew of it received management action.",
        [(1, *DISMISSED), (1, *ADVICE_ONLY)],
    ),
    "lead2": (
        "Two Kent Police officers have been dismissed without notice. PC Ann Ash and PC Ben "
        "Beech were found to have committed gross misconduct at a hearing. A third officer, "
        "PC Cara Cedar, received a final written warning after gross misconduct was proven.",
        [(2, *DISMISSED), (1, *FINAL)],
    ),
    "lead3": (
        "Three Kent Police officers have been dismissed and another given a final written "
        "warning following a gross misconduct hearing. PC Ann Ash, PC Ben Beech and Sgt Cara "
        "Cedar were dismissed for gross misconduct. PC Dan Dale received a final written "
        "warning after he was found to have committed gross misconduct.",
        [(3, *DISMISSED), (1, *FINAL)],
    ),
    "pending": (
        "Three Kent Police officers will face a gross misconduct hearing. A fourth officer "
        "had no case to answer.",
        [(3, *PENDING), (1, *NO_CASE)],
    ),
    "pending2": (
        "We concluded that a Kent Police sergeant had a case to answer for gross misconduct. "
        "Kent Police will now arrange a misconduct hearing. Two constables had no case to "
        "answer.",
        [(1, *PENDING), (2, *NO_CASE)],
    ),
    "pending3": (
        "The IOPC found that PC Ann Ash of Kent Police had a case to answer for gross "
        "misconduct. The hearing is due to begin on 3 May.",
        [(1, *PENDING)],
    ),
    "would": (
        "A former Kent Police sergeant would have been dismissed had he not retired, a "
        "misconduct hearing found. The panel found gross misconduct proven.",
        [(1, *WOULD_HAVE)],
    ),
    "disagree": (
        "We found that a Kent Police officer had a case to answer for gross misconduct. The "
        "force disagreed and we directed a hearing. At the hearing the panel found "
        "misconduct, and the officer received a written warning.",
        [(1, "gross_misconduct", "hearing", "misconduct", "written_warning")],
    ),
    "lowered": (
        "We were of the opinion that two Kent Police officers had a case to answer for gross "
        "misconduct. The force considered that it was misconduct and we agreed. Both "
        "officers attended misconduct meetings and received written warnings.",
        [(2, *WARNED)],
    ),
    "mixed3": (
        "We concluded that a sergeant of Kent Police had a case to answer for gross "
        "misconduct, that two constables had a case to answer for misconduct and that a PCSO "
        "had no case to answer. The sergeant was dismissed at a misconduct hearing after "
        "gross misconduct was proven. The constables attended misconduct meetings. "
        "Misconduct was proven against one, who received a written warning, and not proven "
        "against the other.",
        [(1, *DISMISSED), (1, *WARNED), (1, *CLEARED_AT_MEETING), (1, *NO_CASE)],
    ),
    "mixed4": (
        "We were of the opinion that the first officer of Kent Police had a case to answer "
        "for misconduct, the second officer had no case to answer, and the third officer "
        "should receive management action. The force agreed. The first officer received a "
        "written warning at a misconduct meeting.",
        [(1, *WARNED), (1, *NO_CASE), (1, *ADVICE_ONLY)],
    ),
    "mixed5": (
        "We found that four Kent Police officers had a case to answer for misconduct: two "
        "for their use of force and two for failing to report it. At misconduct meetings, "
        "the cases against the two who used force were not proven. The other two received "
        "written warnings after misconduct was proven.",
        [(2, *CLEARED_AT_MEETING), (2, *WARNED)],
    ),
    "while": (
        "We found a case to answer for misconduct for a Kent Police sergeant, while a "
        "constable had no case to answer. The sergeant attended a misconduct meeting at "
        "which the allegation was not proven.",
        [(1, *CLEARED_AT_MEETING), (1, *NO_CASE)],
    ),
    "resign2": (
        "Two Kent Police constables had a case to answer for gross misconduct. One resigned "
        "before proceedings could take place. The other was dismissed at a misconduct "
        "hearing, where gross misconduct was proven.",
        [(1, *RESIGNED), (1, *DISMISSED)],
    ),
    "retire": (
        "A Kent Police inspector would have had a case to answer for gross misconduct but "
        "had retired by the end of our investigation, so no disciplinary action could be "
        "taken. A sergeant received management action.",
        [(1, *RESIGNED), (1, *ADVICE_ONLY)],
    ),
    "none and learning": (
        "We found that none of the three Kent Police officers had a case to answer. One of "
        "them was given words of advice.",
        [(1, "none", "none", "none", "management_action"), (2, *NO_CASE)],
    ),
    "no indication": (
        "We found no indication that any of the four Kent Police officers may have committed "
        "a criminal offence or behaved in a manner justifying disciplinary proceedings.",
        [(4, *NO_CASE)],
    ),
    "not proven both": (
        "Two Kent Police officers attended a gross misconduct hearing. The panel found that "
        "the allegations against both officers were not proven.",
        [(2, *CLEARED)],
    ),
    "two hearings": (
        "PC Ann Ash of Kent Police was dismissed without notice following a gross misconduct "
        "hearing at which gross misconduct was proven. In a separate hearing, Sgt Ben Beech "
        "was dismissed without notice for gross misconduct.",
        [(2, *DISMISSED)],
    ),
    "staff disc": (
        "A Kent Police call handler had a case to answer for gross misconduct. She was "
        "dismissed following a disciplinary hearing. A second call handler received a "
        "written warning following a disciplinary meeting.",
        [(1, "gross_misconduct", "hearing", "unclear", "dismissed"), (1, *WARNED)],
    ),
    "rprp": (
        "We determined that a Kent Police officer should undergo the reflective practice "
        "review process and that two other officers had no case to answer.",
        [(1, "unclear", "none", "none", "reflective_practice"), (2, *NO_CASE)],
    ),
    "both he and she": (
        "A Kent Police sergeant and a constable had a case to answer for misconduct. Both "
        "received management action.",
        [(2, *ADVICE)],
    ),
    "former latter": (
        "A Kent Police sergeant and a constable had a case to answer for misconduct. The "
        "former received management action. The latter attended a misconduct meeting and "
        "received a written warning.",
        [(1, *ADVICE), (1, *WARNED)],
    ),
    "each": (
        "Three Kent Police officers each had a case to answer for misconduct. Each of them "
        "received management action.",
        [(3, *ADVICE)],
    ),
    "all but one": (
        "Of the six Kent Police officers with a case to answer for misconduct, five received "
        "management action and one resigned before any action could be taken.",
        [(5, *ADVICE), (1, "misconduct", "none", "none", "resigned_before_proceedings")],
    ),
}


@pytest.mark.parametrize(("text", "coded"), REPORTS.values(), ids=REPORTS)
def test_a_report_gives_its_rows(text, coded):
    assert rows(text) == expected(*coded)
