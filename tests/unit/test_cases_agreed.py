"""What the force agreed to, and what became of each. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import (
    ADVICE,
    ADVICE_AT_MEETING,
    CLEARED_AT_MEETING,
    DISMISSED,
    NO_CASE,
    REFLECTIVE,
    WARNED,
    WOULD_HAVE,
)
from test_cases_theirs import differing

STORIES = {
    "practice for two, a meeting for the third": (
        "We concluded that three South Yorkshire Police officers had a case to answer for "
        "misconduct. For two of the officers we recommended that the matter be dealt with "
        "through the reflective practice review process. We decided that the third officer, who"
        " had used the handcuffs, should attend a misconduct meeting. The force held the "
        "meeting in May 2024. Misconduct was found not proven and no further action was taken "
        "against the officer.",
        [
            (2, "", "misconduct", "none", "none", "reflective_practice"),
            (1, "", *CLEARED_AT_MEETING),
        ],
    ),
    "allegation proven at the level": (
        "We concluded that the Lancashire Constabulary officer who discharged the Taser had a "
        "case to answer for gross misconduct and that a misconduct hearing should be held. We "
        "also concluded that his colleague had a case to answer for misconduct. At a hearing in"
        " January 2022 the panel found the allegation in respect of the first discharge proven "
        "at the level of misconduct and the allegation about the second discharge not proven. "
        "The officer received a final written warning. The second officer attended a misconduct"
        " meeting, where the breach was found proven and she was given a written warning.",
        [
            (1, "", "gross_misconduct", "hearing", "misconduct", "final_written_warning"),
            (1, "", *WARNED),
        ],
    ),
    "her line manager gave evidence": (
        "A former Norfolk Police enquiry office worker would have been dismissed for looking up"
        " neighbours, a disciplinary hearing has decided. It was found that she had breached "
        "the standards and that this amounted to gross misconduct. Her line manager, a "
        "sergeant, gave evidence at the hearing. The former staff member resigned before the "
        "hearing, but the panel concluded that she would have been dismissed had she still been"
        " employed.",
        [(1, "*", *WOULD_HAVE)],
    ),
    "the case against him, his colleague": (
        "A detention officer who borrowed money from a woman has been dismissed without notice "
        "by Cambridgeshire Constabulary. Messages indicated that a second detention officer had"
        " known of it. She was interviewed. We determined that the detention officer had a case"
        " to answer for gross misconduct. We agreed with the force that his colleague had a "
        "case to answer for misconduct. A hearing was held in private, as is required for "
        "police staff, on 14 September. The case against him was found proven and he was "
        "dismissed without notice. His colleague attended a misconduct meeting in June, at "
        "which she was given management advice.",
        [
            (1, "detention officer", "gross_misconduct", "hearing", "*", "dismissed"),
            (1, "detention officer", *ADVICE_AT_MEETING),
        ],
    ),
    "no meeting was held": (
        "We were of the opinion that the Cumbria Constabulary officer had a case to answer for "
        "gross misconduct. We also found that the property officer, a member of police staff, "
        "had a case to answer for misconduct. At a hearing in May 2019, gross misconduct was "
        "proven and the officer was dismissed without notice. The property officer had been "
        "given words of advice by then and no meeting was held.",
        [(1, "", *DISMISSED), (1, "*", *ADVICE)],
    ),
    "two years ago another officer": (
        "A North Yorkshire Police officer who kept £260 has been sacked. The panel said she had"
        " breached standards, which amounted to gross misconduct, and dismissed her without "
        "notice. Two years ago another officer at the same station was given a final written "
        "warning after losing a bag of seized cash.",
        [
            (1, "", "gross_misconduct", "*", "gross_misconduct", "dismissed"),
            (1, "", "*", "*", "*", "final_written_warning"),
        ],
    ),
    "no indication that any of the four": (
        "Three Warwickshire Police officers and a control room supervisor were served with a "
        "notice. Two of the officers and the control room supervisor provided a written "
        "response, and the third officer, a sergeant, was interviewed. We concluded there was "
        "no indication that any of the four had behaved in a manner to justify disciplinary "
        "proceedings. We did recommend that the sergeant and one of the officers would benefit "
        "from the reflective practice review process.",
        [
            (1, "sergeant", *REFLECTIVE),
            (1, "", *REFLECTIVE),
            (1, "", *NO_CASE),
            (1, "control room supervisor", *NO_CASE),
        ],
    ),
    "a nurse of a contractor": (
        "We found that a nurse had a case to answer for misconduct. As the nurse was employed "
        "by a contractor and had left by the time of our report, no disciplinary action could "
        "be taken. We found that two Humberside Police detention officers had a case to answer "
        "for misconduct. Following misconduct meetings, misconduct was found proven for one "
        "detention officer, who was given a written warning. The allegation against the second "
        "detention officer was not proven.",
        [
            (1, "*", "misconduct", "none", "none", "resigned_before_proceedings"),
            (1, "detention officer", *WARNED),
            (1, "detention officer", *CLEARED_AT_MEETING),
        ],
    ),
    "an earlier investigation, an accelerated hearing": (
        "The force made a referral after an earlier IOPC investigation, into a different "
        "officer, found messages. In that earlier investigation, the officer was convicted of "
        "an offence. An accelerated hearing later found that he would have been dismissed if he"
        " had not already resigned. The messages showed that two Bedfordshire Police officers, "
        "a sergeant and a constable, had been in a chat with him. We determined the sergeant "
        "had a case to answer for gross misconduct. We agreed with the force that the constable"
        " had no case to answer but should take part in the reflective practice review process."
        " At a gross misconduct hearing the panel found the case proven at the level of gross "
        "misconduct. She was reduced in rank to constable.",
        [
            (1, "*", "*", "accelerated_hearing", "*", "would_have_been_dismissed"),
            (1, "sergeant", "gross_misconduct", "hearing", "gross_misconduct", "reduction_in_rank"),
            (1, "constable", *REFLECTIVE),
        ],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
