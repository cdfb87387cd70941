"""Lists of people in one sentence, and cases taken back. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import (
    ADVICE,
    CLEARED_AT_MEETING,
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
    "faced one allegation at the same hearing": (
        "A Sussex Police sergeant has received a final written warning after a panel found at a"
        " hearing that she had committed gross misconduct. A constable, PC Elm, faced one "
        "allegation of misconduct at the same hearing. It was found proven and he was given "
        "management advice. A detention officer had a case to answer for misconduct. He "
        "attended a meeting with the force in August and no further action was taken against "
        "him as it was not proven.",
        [
            (1, "sergeant", *FINAL),
            (1, "constable", "misconduct", "hearing", "misconduct", "management_action"),
            (1, "detention officer", *CLEARED_AT_MEETING),
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
