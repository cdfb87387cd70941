"""Whole summaries in the manner of the watchdog: who is drafted, and how.

The texts are our own; the rows are coded by the manual.
"""

import pytest
from test_cases_flows import (
    ADVICE,
    ADVICE_AT_MEETING,
    CLEARED,
    CLEARED_AT_MEETING,
    DISMISSED,
    NO_CASE,
    PERFORMANCE,
    REFLECTIVE,
    RESIGNED,
    WARNED,
    WOULD_HAVE,
    expected,
    rows,
)

CALLED = "In March 2019 Kent Police officers attended a report of a disturbance. "
ASKED = (
    "During the investigation, investigators interviewed the officers under misconduct caution, "
    "obtained statements from witnesses and reviewed body worn video. "
)
OPINION = "Based on the evidence available, we were of the opinion that "
AGREED = "After reviewing our report, Kent Police agreed. "

SUMMARIES = {
    "one sergeant, action taken": (
        f"{CALLED}{ASKED}{OPINION}a police sergeant may have a case to answer for misconduct "
        f"for failing to supervise. {AGREED}Management action was taken.",
        [(1, *ADVICE)],
    ),
    "two of four": (
        f"{CALLED}{ASKED}{OPINION}two officers may have a case to answer for misconduct, and "
        f"that two others had no case to answer. {AGREED}The two officers received management "
        "action.",
        [(2, *ADVICE), (2, *NO_CASE)],
    ),
    "the second has none, the allegation is the first one's": (
        f"{CALLED}{ASKED}{OPINION}there was a case to answer for misconduct for the officer "
        f"who struck the man. There was no case to answer for the second officer. {AGREED}At "
        "a misconduct meeting the allegation was not proven.",
        [(1, *CLEARED_AT_MEETING), (1, *NO_CASE)],
    ),
    "a case, and notes beside it": (
        f"{CALLED}{ASKED}{OPINION}the officer who struck the man had a case to answer for "
        "misconduct, and that his performance was unsatisfactory in relation to his notes. "
        f"{AGREED}The officer attended a misconduct meeting where misconduct was found "
        "proven. He received a written warning.",
        [(1, *WARNED)],
    ),
    "the force lowers the level": (
        f"{CALLED}{ASKED}{OPINION}two constables had a case to answer for gross misconduct. "
        "Kent Police disagreed, and considered that the matter should be dealt with as "
        "misconduct at a meeting. We accepted this. At the meeting, the case was proven "
        "against both constables and they were given written warnings.",
        [(2, *WARNED)],
    ),
    "two for gross, one for misconduct": (
        f"{CALLED}{ASKED}{OPINION}three officers had a case to answer: two for gross "
        f"misconduct and one for misconduct. {AGREED}At a gross misconduct hearing gross "
        "misconduct was proven against the two officers and they were dismissed. The third "
        "officer was given a written warning at a misconduct meeting.",
        [(2, *DISMISSED), (1, *WARNED)],
    ),
    "performance of two": (
        f"{CALLED}{ASKED}{OPINION}the call handler and the dispatcher had no case to answer "
        f"for misconduct, but their performance was unsatisfactory. {AGREED}They were dealt "
        "with under the unsatisfactory performance procedures.",
        [(2, *PERFORMANCE)],
    ),
    "one, and the other two": (
        f"{CALLED}{ASKED}{OPINION}one of the officers had a case to answer for misconduct. "
        f"The other two officers had no case to answer. {AGREED}The officer received a "
        "written warning at a misconduct meeting.",
        [(1, *WARNED), (2, *NO_CASE)],
    ),
    "retired since": (
        f"{CALLED}{ASKED}{OPINION}the custody sergeant had a case to answer for misconduct "
        f"and that two detention officers did not have a case to answer. {AGREED}The sergeant "
        "has since retired and no further action could be taken.",
        [(1, "misconduct", "none", "none", "resigned_before_proceedings"), (2, *NO_CASE)],
    ),
    "five without a case": (
        f"{CALLED}{ASKED}{OPINION}the inspector, who was the most senior officer at the "
        "scene, had a case to answer for misconduct. We found that a sergeant and four "
        f"constables had no case to answer. {AGREED}The inspector attended a misconduct "
        "meeting and was given management advice.",
        [(1, *ADVICE_AT_MEETING), (5, *NO_CASE)],
    ),
    "of the four, two and two": (
        f"{CALLED}{ASKED}We found that four of the six officers had a case to answer for "
        f"misconduct. {AGREED}Of the four, two received written warnings at misconduct "
        "meetings and two received management action. The remaining two officers had no case "
        "to answer.",
        [(2, *WARNED), (2, *ADVICE), (2, *NO_CASE)],
    ),
    "no officer, of no number": (
        f"{CALLED}{ASKED}{OPINION}no officer had a case to answer for misconduct.",
        [(0, *NO_CASE)],
    ),
    "all three reflect": (
        f"{CALLED}{ASKED}We found no case to answer for any of the three officers. However, "
        "we recommended that all three take part in the reflective practice review process, "
        "and the force agreed.",
        [(3, *REFLECTIVE)],
    ),
    "in his absence": (
        f"{CALLED}{ASKED}{OPINION}an officer had a case to answer for gross misconduct for "
        "breaching the standards of discreditable conduct and honesty and integrity. "
        f"{AGREED}The officer resigned in June. A gross misconduct hearing took place in his "
        "absence in July. The panel found gross misconduct proven and said that he would "
        "have been dismissed.",
        [(1, *WOULD_HAVE)],
    ),
    "acquitted and not proven": (
        f"{CALLED}{ASKED}The evidence was passed to the Crown Prosecution Service. Two of the "
        "officers were charged with assault and acquitted at Maidstone Crown Court. "
        f"{OPINION}both had a case to answer for gross misconduct. {AGREED}At a hearing the "
        "allegations were found not proven.",
        [(2, *CLEARED)],
    ),
    "the first and the second": (
        f"{CALLED}{ASKED}{OPINION}one officer had a case to answer for gross misconduct and a "
        f"second for misconduct. {AGREED}The first officer was dismissed without notice "
        "following a hearing at which gross misconduct was proven. The second received a "
        "written warning following a misconduct meeting.",
        [(1, *DISMISSED), (1, *WARNED)],
    ),
    "by letters with ranks": (
        f"{CALLED}{ASKED}{OPINION}PC A had a case to answer for gross misconduct, PC B had a "
        f"case to answer for misconduct and PS C had no case to answer. {AGREED}PC A was "
        "dismissed at a hearing after gross misconduct was proven. PC B received management "
        "action.",
        [(1, *DISMISSED), (1, *ADVICE), (1, *NO_CASE)],
    ),
    "driver and passenger": (
        f"{CALLED}{ASKED}{OPINION}the officer driving the car had a case to answer for "
        f"misconduct and that the passenger had no case to answer. {AGREED}The driver "
        "received a written warning at a misconduct meeting.",
        [(1, *WARNED), (1, *NO_CASE)],
    ),
    "a special and a regular constable": (
        f"{CALLED}{ASKED}We concluded that a special constable had a case to answer for gross "
        f"misconduct and a regular constable had a case to answer for misconduct. {AGREED}The "
        "special constable resigned before any hearing. The constable received management "
        "action.",
        [(1, *RESIGNED), (1, *ADVICE)],
    ),
    "performance and action": (
        f"{CALLED}{ASKED}{OPINION}a detective constable's performance fell below the standard "
        f"required but did not amount to misconduct. {AGREED}She was given management action.",
        [(1, "performance", "none", "none", "management_action")],
    ),
    "a meeting yet to take place": (
        f"{CALLED}{ASKED}{OPINION}an officer had a case to answer for misconduct. {AGREED}It "
        "decided that the officer should attend a misconduct meeting, which has yet to take "
        "place.",
        [(1, "misconduct", "meeting", "none", "pending")],
    ),
    "one and one": (
        f"{CALLED}{ASKED}We decided that the conduct of two police staff members amounted to "
        f"misconduct. {AGREED}One received a final written warning and one a first written "
        "warning following disciplinary meetings.",
        [(1, "misconduct", "meeting", "misconduct", "final_written_warning"), (1, *WARNED)],
    ),
    "one of the three": (
        f"{CALLED}{ASKED}{OPINION}three officers had a case to answer for misconduct for "
        "their use of force. In respect of a fourth officer we were of the opinion that "
        "there was no case to answer. The force decided that one of the three should attend "
        "a misconduct meeting and that the other two should receive management action. At "
        "the meeting misconduct was not proven.",
        [(1, *CLEARED_AT_MEETING), (2, *ADVICE), (1, *NO_CASE)],
    ),
    "the force agrees in the end": (
        f"{CALLED}{ASKED}{OPINION}a chief inspector had a case to answer for misconduct. The "
        "force did not agree. We recommended that the force hold a misconduct meeting. The "
        "force then agreed and the chief inspector was given a written warning at the "
        "meeting.",
        [(1, *WARNED)],
    ),
    "an inspector and a sergeant": (
        f"{CALLED}{ASKED}We found two officers, an inspector and a sergeant, had a case to "
        f"answer for misconduct. {AGREED}The inspector was given a written warning at a "
        "misconduct meeting. The sergeant's case was not proven at a misconduct meeting.",
        [(1, *WARNED), (1, *CLEARED_AT_MEETING)],
    ),
    "advice beside a meeting": (
        f"{CALLED}{ASKED}We found that a PCSO and her supervisor, a sergeant, had a case to "
        f"answer for misconduct. {AGREED}The PCSO received a written warning at a misconduct "
        "meeting and the sergeant received management action.",
        [(1, *WARNED), (1, *ADVICE)],
    ),
    "proven against two of three": (
        f"{CALLED}{ASKED}At a misconduct hearing held in May 2020, three constables faced "
        "allegations of gross misconduct. The panel found the allegations proven against two "
        "of them, who were dismissed without notice, and not proven against the third.",
        [(2, "gross_misconduct", "hearing", "unclear", "dismissed"), (1, *CLEARED)],
    ),
    "three of eight": (
        f"{CALLED}Eight officers were served with notices of investigation. {OPINION}three "
        f"officers had a case to answer for misconduct and five did not. {AGREED}The three "
        "officers attended misconduct meetings. Two received written warnings and one "
        "received management advice.",
        [(2, *WARNED), (1, *ADVICE_AT_MEETING), (5, *NO_CASE)],
    ),
    "a former colleague": (
        f"{CALLED}A misconduct hearing found that a former Kent Police constable, who "
        "resigned last year, committed gross misconduct and would have been dismissed. His "
        "former colleague, PC Ben Beech, was dismissed without notice at the same hearing "
        "for gross misconduct.",
        [(1, *WOULD_HAVE), (1, *DISMISSED)],
    ),
}


@pytest.mark.parametrize(("text", "coded"), SUMMARIES.values(), ids=SUMMARIES)
def test_a_summary_gives_its_rows(text, coded):
    assert rows(text) == expected(*coded)
