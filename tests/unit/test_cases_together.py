"""Two or three persons, told apart by rank, by deed or by number. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import ADVICE, CLEARED_AT_MEETING, DISMISSED, NO_CASE, PENDING, WARNED
from test_cases_theirs import differing

STORIES = {
    "did not agree, with a clause": (
        "We concluded that both the call handler and the sergeant of Bedfordshire Police had a "
        "case to answer for misconduct. Bedfordshire Police agreed in respect of the sergeant, "
        "who was dealt with by way of management action. The force did not agree that the call "
        "handler, who had been in the role for five weeks, had a case to answer, and no "
        "disciplinary action was taken against him. We accepted this.",
        [(1, "call handler", *NO_CASE), (1, "sergeant", *ADVICE)],
    ),
    "who spoke to the neighbour, the other": (
        "It was alleged that a Derbyshire Constabulary officer told a neighbour about the "
        "woman. A second officer agreed to bring the envelope to the son. We were of the "
        "opinion that the second officer had a case to answer for gross misconduct. We were "
        "also of the opinion that the officer who spoke to the neighbour had a case to answer "
        "for misconduct. At a misconduct hearing gross misconduct was found proven against the "
        "second officer and he was dismissed without notice. The other officer received "
        "management action.",
        [(1, "", *ADVICE), (1, "", *DISMISSED)],
    ),
    "training for all": (
        "We were of the opinion that the custody sergeant of Dorset Police had a case to answer"
        " for misconduct. The force held a misconduct meeting. The case against the custody "
        "sergeant was found not proven. The force told us that all custody staff had since been"
        " given training on diabetes.",
        [(1, "custody sergeant", *CLEARED_AT_MEETING)],
    ),
    "the sergeant who took over": (
        "We found that the night custody sergeant of Kent Police had a case to answer for "
        "misconduct. The force dealt with this through management action. There was no case to "
        "answer for the sergeant who took over from him in the morning or for the two arresting"
        " officers.",
        [
            (1, "custody sergeant", "misconduct", "none", "none", "management_action"),
            (1, "*", "none", "none", "none", "no_further_action"),
            (2, "", "none", "none", "none", "no_further_action"),
        ],
    ),
    "representations": (
        "We initially concluded that two of the four Kent Police officers had a case to answer "
        "for gross misconduct, and that the remaining officers and a member of staff should "
        "take part in the reflective practice review process. Kent Police then made "
        "representations, which we agreed with. These were that the two officers had a case to "
        "answer for misconduct. Both attended misconduct meetings. One of them received a "
        "written warning. For the other it was decided that he should be subject to RPRP, as "
        "misconduct was not found. The other two officers and the member of staff completed "
        "RPRP.",
        [
            (1, "", *WARNED),
            (1, "", "misconduct", "meeting", "not_proven", "reflective_practice"),
            (2, "", "unclear", "none", "none", "reflective_practice"),
            (1, "", "unclear", "none", "none", "reflective_practice"),
        ],
    ),
    "no action about the driver": (
        "Two West Midlands Police officers are to face a misconduct hearing. Officers asked the"
        " driver to get out of his vehicle. He was searched by an officer. No drugs were found,"
        " the man was not arrested, and no further action was taken. We found that the two "
        "officers had a case to answer for gross misconduct. A special constable had a case to "
        "answer for misconduct. It was agreed that this will be dealt with at a misconduct "
        "meeting. A sergeant had no case to answer.",
        [
            (2, "", *PENDING),
            (1, "special constable", "misconduct", "meeting", "none", "pending"),
            (1, "sergeant", *NO_CASE),
        ],
    ),
    "a second PCSO was a witness": (
        "At a disciplinary hearing the former Durham Constabulary PCSO faced allegations of "
        "passing on information. A second PCSO, who saw one of the messages, told a supervisor "
        "and was a witness in our investigation. We concluded she had a case to answer for "
        "gross misconduct. A disciplinary panel decided that she would have been dismissed "
        "without notice.",
        [(1, "pcso", "gross_misconduct", "hearing", "*", "would_have_been_dismissed")],
    ),
    "also a detective constable": (
        "We were of the opinion that one South Wales Police officer may have a case to answer "
        "for misconduct. We were also of the opinion that a detective constable may have a case"
        " to answer for misconduct but, as she had retired, no further action could be taken.",
        [
            (1, "", "misconduct", "*", "*", "not_stated"),
            (1, "detective constable", "misconduct", "none", "none", "resigned_before_proceedings"),
        ],
    ),
    "on behalf of one and of two": (
        "We concluded there was evidence upon which a reasonable tribunal, properly directed, "
        "could find gross misconduct on behalf of one Surrey Police officer, a detective "
        "sergeant, and misconduct on behalf of two constables. One constable was subject to a "
        "misconduct meeting. Misconduct was found to be not proven at the meeting and no "
        "further action was taken. The detective sergeant was subject to a misconduct (instead "
        "of gross misconduct) meeting. At the meeting, the allegations were found proven. He "
        "was given a written warning. The other constable was given management advice, without "
        "a meeting.",
        [
            (1, "detective sergeant", *WARNED),
            (1, "constable", *CLEARED_AT_MEETING),
            (1, "constable", *ADVICE),
        ],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
