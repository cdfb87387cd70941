"""Lists of people in one sentence, and cases taken back. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import (
    ADVICE,
    ADVICE_AT_MEETING,
    CLEARED,
    FINAL,
    NO_CASE,
    PENDING,
    PERFORMANCE,
    REFLECTIVE,
    RESIGNED,
    WARNED,
    WOULD_HAVE,
)
from test_cases_theirs import differing

STORIES = {
    "told to expect a meeting, retired": (
        "Two Wiltshire PCs were cleared of gross misconduct by a panel. A sergeant who was in "
        "charge of custody had been given management advice, when the force took the view that "
        "she had no case to answer. A second sergeant, who had been told to expect a misconduct"
        " meeting, retired the next year before one could be held.",
        [
            (2, "constable", "*", "*", "not_proven", "no_further_action"),
            (1, "sergeant", "none", "none", "none", "management_action"),
            (1, "sergeant", "*", "none", "none", "resigned_before_proceedings"),
        ],
    ),
    "four of the officers had not": (
        "Five Avon and Somerset officers attended a gross misconduct hearing after the "
        "investigation found that they had a case to answer. An inspector had a case to answer "
        "for misconduct. He attended a misconduct meeting. One officer had retired before the "
        "end of our investigation and could not be subject to proceedings. We found no case to "
        "answer for the remaining two. The hearing concluded that four of the officers had not "
        "breached the standards. The fifth, a constable who watched the man's breathing, was "
        "found to have committed misconduct and received a written warning. The misconduct "
        "found against the inspector led to management advice.",
        [
            (4, "", "*", "hearing", "not_proven", "no_further_action"),
            (1, "constable", "*", "hearing", "misconduct", "written_warning"),
            (1, "inspector", *ADVICE_AT_MEETING),
            (1, "", "unclear", "none", "none", "resigned_before_proceedings"),
            (2, "", *NO_CASE),
        ],
    ),
    "proven for one, not for his colleague": (
        "We were of the opinion that the two Staffordshire Police officers had a case to answer"
        " for gross misconduct. We also found that the custody sergeant who looked into the "
        "room, and the detention officer who was with him, had a case to answer for misconduct."
        " We found no case to answer for the second custody sergeant, who had not been told. At"
        " a misconduct hearing, the panel found gross misconduct proven for one of the "
        "officers, who received a final written warning. The allegations against his colleague "
        "were found not proven. The custody sergeant attended a misconduct meeting, where "
        "misconduct was found and he was given management advice. The detention officer retired"
        " before a meeting could be held.",
        [
            (1, "", *FINAL),
            (1, "", *CLEARED),
            (1, "custody sergeant", *ADVICE_AT_MEETING),
            (1, "custody sergeant", *NO_CASE),
            (1, "detention officer", "misconduct", "none", "none", "resigned_before_proceedings"),
        ],
    ),
    "two of the seven had already": (
        "Two former City of London Police officers would have been dismissed if they were still"
        " serving, a gross misconduct hearing has found. It follows an investigation into "
        "allegations that seven officers had sent messages. Two of the seven had already been "
        "dismissed without notice following an accelerated misconduct hearing in November, and "
        "a fifth officer received a written warning in April after a misconduct meeting. The "
        "remaining two were found to have no case to answer. The panel found the actions of the"
        " two former officers amounted to gross misconduct.",
        [
            (2, "", "*", "hearing", "gross_misconduct", "would_have_been_dismissed"),
            (2, "", "*", "accelerated_hearing", "*", "dismissed"),
            (1, "", "*", "meeting", "misconduct", "written_warning"),
            (2, "", *NO_CASE),
        ],
    ),
    "not required to attend": (
        "One Avon and Somerset Police sergeant was found guilty of misconduct and received a "
        "written warning. Another sergeant was dealt with by way of unsatisfactory performance "
        "and was not required to attend a misconduct meeting.",
        [
            (1, "sergeant", "unclear", "unclear", "misconduct", "written_warning"),
            (1, "sergeant", *PERFORMANCE),
        ],
    ),
    "should face a charge of gross misconduct": (
        "Five Metropolitan Police officers should face misconduct proceedings after a man was "
        "left without clothes. The watchdog said that the custody sergeant should face a charge"
        " of gross misconduct for failing to record the search. Four constables should face "
        "misconduct proceedings over the search, while a detention officer and a further "
        "constable should face management action.",
        [
            (1, "custody sergeant", "gross_misconduct", "*", "none", "pending"),
            (4, "constable", "*", "*", "none", "pending"),
            (1, "detention officer", "*", "none", "none", "management_action"),
            (1, "constable", "*", "none", "none", "management_action"),
        ],
    ),
    "did not agree that he should attend": (
        "We were of the opinion that the Hertfordshire Constabulary officer in charge, who had "
        "retired in 2015, would have had a case to answer for gross misconduct if he were still"
        " serving. As he had retired, no disciplinary proceedings could be held. In our opinion"
        " the supervisor had a case to answer for misconduct, and the exhibits manager had no "
        "case to answer. The force did not agree that the supervisor should attend a misconduct"
        " meeting and proposed management advice.",
        [(1, "*", *RESIGNED), (1, "*", *ADVICE), (1, "*", *NO_CASE)],
    ),
    "agreed in the case of the sergeant": (
        "We found that the Durham Constabulary custody sergeant had a case to answer for gross "
        "misconduct. We found that the detention officer had a case to answer for misconduct. "
        "The force agreed in the case of the sergeant but not in the case of the detention "
        "officer. We did not pursue that further and no action was taken against her. A "
        "misconduct hearing for the custody sergeant is to be held.",
        [(1, "custody sergeant", *PENDING), (1, "detention officer", *NO_CASE)],
    ),
    "retired before they could begin": (
        "We considered that the Bedfordshire Police sergeant had no case to answer but that his"
        " performance should be dealt with under unsatisfactory performance procedures. The "
        "force accepted this but he retired before they could begin.",
        [(1, "sergeant", "*", "none", "none", "resigned_before_proceedings")],
    ),
    "the second and the sergeant": (
        "We concluded there was a case to answer for misconduct for both Cumbria Constabulary "
        "constables. The sergeant did not have a case to answer, but we suggested that he would"
        " benefit from reflective practice. The first constable was found to have committed "
        "misconduct at a misconduct meeting and received a written warning. The second and the "
        "sergeant both took part in the reflective practice review process.",
        [
            (1, "constable", *WARNED),
            (1, "constable", "misconduct", "none", "none", "reflective_practice"),
            (1, "sergeant", *REFLECTIVE),
        ],
    ),
    "the tribunal replaced it": (
        "A Cleveland Police constable was dismissed without notice for gross misconduct at a "
        "misconduct hearing. In August 2018 a police appeals tribunal allowed his appeal "
        "against the outcome and replaced it with a final written warning.",
        [(1, "constable", *FINAL)],
    ),
    "a tribunal has now decided": (
        "A misconduct panel found in June 2023 that a North Yorkshire Police detective "
        "constable had committed gross misconduct and dismissed him without notice. But a "
        "police appeals tribunal has now decided that dismissal was not a reasonable outcome "
        "and replaced it with a final written warning. The finding of gross misconduct was not "
        "changed.",
        [(1, "detective constable", *FINAL)],
    ),
    "for the second officer the panel found": (
        "We concluded that the Bedfordshire Police officer had a case to answer for gross "
        "misconduct. We were of the opinion that the second officer had a case to answer for "
        "gross misconduct. The sergeant had no case to answer. The officer resigned in January "
        "2022. At a hearing in May 2022 the panel found gross misconduct proven and decided "
        "that he would have been dismissed had he still been serving. For the second officer "
        "the panel found misconduct, not gross misconduct, and imposed a written warning.",
        [
            (1, "", *WOULD_HAVE),
            (1, "", "gross_misconduct", "hearing", "misconduct", "written_warning"),
            (1, "sergeant", *NO_CASE),
        ],
    ),
    "a hearing at a date to be fixed": (
        "We found that the South Yorkshire Police constable who took the statement had a case "
        "to answer for gross misconduct. A hearing is to be held by the force at a date to be "
        "fixed. The sergeant's performance was unsatisfactory and we decided that this should "
        "be dealt with by the reflective practice review process. The call handler and the "
        "second constable had no case to answer.",
        [
            (1, "constable", *PENDING),
            (1, "sergeant", "performance", "none", "none", "reflective_practice"),
            (1, "call handler", *NO_CASE),
            (1, "constable", *NO_CASE),
        ],
    ),
    "the two at Preston": (
        "Two British Transport Police officers met the man at Preston, and two officers were "
        "sent to Crewe. We were of the opinion that the two officers at Preston and the control"
        " room operator had no case to answer for misconduct. We were also of the opinion that "
        "the two officers who spoke to the man at Crewe had a case to answer for misconduct. "
        "The force was of the opinion that the performance of the two officers who attended at "
        "Crewe had been unsatisfactory, and proposed management action. We agreed that this was"
        " appropriate.",
        [
            (2, "", *NO_CASE),
            (1, "*", *NO_CASE),
            (2, "", "performance", "none", "none", "management_action"),
        ],
    ),
    "a dog handler had no case": (
        "Norfolk Constabulary sent a dog handler and two response officers. We interviewed the "
        "dog handler and one of the response officers. We were of the opinion that the dog "
        "handler had no case to answer. The footage captured one of the response officers using"
        " an offensive term. We were of the opinion that he had a case to answer for "
        "misconduct. The officer attended a misconduct meeting and received a written warning.",
        [(1, "dog handler", *NO_CASE), (1, "*", *WARNED)],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
