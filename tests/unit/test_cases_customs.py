"""The customs of the publishers: what a page says of those who are not its case. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import ADVICE, ADVICE_AT_MEETING, NO_CASE, PENDING, PERFORMANCE, REFLECTIVE
from test_cases_theirs import differing

STORIES = {
    "learning only for the sergeant": (
        "We were of the view that the officer's performance was not satisfactory. In our "
        "opinion the sergeant had a case to answer for misconduct. Dyfed-Powys Police agreed "
        "that the officer's performance was unsatisfactory and gave him a development plan "
        "under the unsatisfactory performance procedures. The force did not agree in relation "
        "to the sergeant, and proposed that she should receive learning only. We accepted this "
        "and she has been given advice by her inspector.",
        [(1, "", *PERFORMANCE), (1, "sergeant", "none", "none", "none", "management_action")],
    ),
    "an acting sergeant and a sergeant": (
        "We were of the opinion that the constable of Durham Constabulary had a case to answer "
        "for misconduct, that the performance of the sergeant who had agreed to the closure was"
        " unsatisfactory, and that the acting sergeant and the inspector had no case to answer."
        " The constable received management action. The sergeant was dealt with through "
        "unsatisfactory performance procedures.",
        [
            (1, "constable", *ADVICE),
            (1, "sergeant", *PERFORMANCE),
            (1, "*", *NO_CASE),
            (1, "inspector", *NO_CASE),
        ],
    ),
    "the custody sergeant on the earlier shift": (
        "A Kent Police custody sergeant who failed to review the observations was found to have"
        " committed misconduct and was given management advice. The custody sergeant on the "
        "earlier shift, who authorised detention, was found to have a case to answer for "
        "misconduct. He retired and therefore cannot face any disciplinary process.",
        [
            (1, "custody sergeant", "*", "*", "misconduct", "management_action"),
            (1, "custody sergeant", "misconduct", "none", "none", "resigned_before_proceedings"),
        ],
    ),
    "the PCSO and the second PCSO": (
        "A Gwent Police PCSO has been dismissed without notice following a disciplinary "
        "hearing. We determined that the PCSO had a case to answer for gross misconduct. We "
        "determined that the second PCSO had a case to answer for misconduct. Gwent Police "
        "arranged a disciplinary hearing for the PCSO. The case against him was found proven "
        "and he was dismissed without notice. The second PCSO attended a misconduct meeting "
        "last month and received a final written warning.",
        [
            (1, "pcso", "gross_misconduct", "hearing", "unclear", "dismissed"),
            (1, "pcso", "misconduct", "meeting", "misconduct", "final_written_warning"),
        ],
    ),
    "asked a constable": (
        "A misconduct meeting was held for a member of Kent Police staff who faced allegations "
        "of misconduct. The staff member asked a constable in another department when the "
        "relative was likely to be interviewed. The constable did not give the information and "
        "reported the request. The member of police staff admitted the allegations. The chair "
        "found that both standards had been breached and that this amounted to misconduct. The "
        "member of police staff was given a final written warning.",
        [(1, "", "misconduct", "meeting", "misconduct", "final_written_warning")],
    ),
    "reduced on appeal": (
        "The second constable of Kent Police had a case to answer for misconduct. The second "
        "constable attended a misconduct meeting and was given a written warning. On appeal, "
        "this was reduced to management advice.",
        [(1, "constable", *ADVICE_AT_MEETING)],
    ),
    "a case in the same county": (
        "Three Sussex Police officers are to face disciplinary proceedings. Two PCs should face"
        " a gross misconduct hearing. A third officer, a police sergeant, will face a "
        "misconduct meeting. A fourth officer, a student officer, has no case to answer but "
        "will undergo the reflective practice review process. The proceedings follow a case in "
        "the same county in which a detention officer received a final written warning.",
        [
            (2, "constable", *PENDING),
            (1, "sergeant", "misconduct", "meeting", "none", "pending"),
            (1, "probationary officer", *REFLECTIVE),
        ],
    ),
    "two of the officers, of five cleared": (
        "Five Hertfordshire Constabulary officers have been told they have no case to answer "
        "for misconduct after a complaint. Two officers were served with gross misconduct "
        "notices, and three others with misconduct notices. As a result, none of the officers "
        "had a case to answer for misconduct or gross misconduct. However, the IOPC recommended"
        " that two of the officers take part in 'reflective practice'. A sixth officer, an "
        "inspector, was not under investigation.",
        [(2, "", *REFLECTIVE), (3, "", *NO_CASE)],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
