"""Whose a hearing, a level and an end are, where a text tells of several. The
stories are our own; their rows are coded by the manual."""

from collections import Counter

import pytest
from test_cases_flows import (
    CLEARED,
    CLEARED_AT_MEETING,
    DISMISSED,
    NO_CASE,
    WOULD_HAVE,
)

from analysis.cases.coding import code_text
from analysis.cases.reading import text_of

FORCES = {"Kent Police": "kent"}


def told(text):
    """Each draft as `(people, rank, case to answer, proceeding, finding, outcome)`."""
    drafts = [d for d in code_text(text_of("T", text), FORCES) if d.subject_no]
    rows = [
        (d.people, d.rank or "", d.case_to_answer, d.proceeding, d.finding, d.outcome_id)
        for d in drafts
    ]
    return Counter(rows)


def differing(text, rows):
    """Drafts that no row tells of, and rows without a draft; `*`: what the story leaves open."""
    left, unknown = sorted(rows, key=lambda row: row.count("*")), []
    for draft in told(text).elements():
        like = [r for r in left if all(b in {"*", a} for a, b in zip(draft, r, strict=True))]
        (left.remove(like[0]) if like else unknown.append(draft))
    return unknown, left


STORIES = {
    "closed take no hearing 1": (
        "We were of the opinion that the officer who used the baton had a case to answer for "
        "gross misconduct. We found no case to answer for the other two officers or the chief "
        "inspector. Merseyside Police agreed. At a hearing in May 2021, the panel found that "
        "the strikes were necessary, and the case against the officer was not proven.",
        [(1, "", *CLEARED), (2, "", *NO_CASE), (1, "chief inspector", *NO_CASE)],
    ),
    "closed take no hearing 2": (
        "Essex Police agreed that PC Ash had a case to answer for gross misconduct. It also "
        "agreed that his passenger, PC Birch, and the control room inspector had no case to "
        "answer. After a two-day hearing last week, the panel found that there was no breach in"
        " respect of the use of force. However, misconduct was found proven for a breach of "
        "orders and instructions. PC Ash received a final written warning.",
        [
            (1, "constable", "gross_misconduct", "hearing", "misconduct", "final_written_warning"),
            (1, "constable", *NO_CASE),
            (1, "inspector", *NO_CASE),
        ],
    ),
    "cleared pair in quote": (
        "After a four-day misconduct hearing at Kent Police headquarters, PC Ash and PC Birch "
        "were cleared. Sgt Cole was found to have committed misconduct and received a final "
        'written warning. An IOPC spokesman said: "We found that Sgt Cole, PC Ash and PC Birch'
        " had a case to answer for gross misconduct. The two officers who drove the van had no "
        "case to answer. The panel found that the case against the two constables was not "
        'proven."',
        [
            (2, "constable", *CLEARED),
            (1, "sergeant", "gross_misconduct", "hearing", "misconduct", "final_written_warning"),
            (2, "", *NO_CASE),
        ],
    ),
    "no case said beside a hearing": (
        "A misconduct hearing of Kent Police found that PC Ash and PC Birch committed gross "
        "misconduct. They were dismissed without notice. A sixth officer, who wrote nothing in "
        "the group, had no case to answer, the IOPC said.",
        [(2, "constable", *DISMISSED), (1, "", *NO_CASE)],
    ),
    "four other officers, then hearing of three others": (
        "Two more Kent Police officers have been disciplined over an offensive group chat. One "
        "of them received a written warning at a misconduct meeting, while another was given "
        "management advice at the same meeting. Four other officers were also investigated but "
        "faced no action as they had no case to answer. Last week a public misconduct hearing "
        "found that three other members of the chat had committed gross misconduct. A constable"
        " was dismissed without notice, a sergeant was handed a final written warning and a "
        "second constable, who left the force in January, would have been dismissed.",
        [
            (1, "", "*", "meeting", "misconduct", "written_warning"),
            (1, "", "*", "meeting", "misconduct", "management_action"),
            (4, "", "none", "none", "none", "no_further_action"),
            (1, "constable", "*", "hearing", "gross_misconduct", "dismissed"),
            (1, "sergeant", "*", "hearing", "gross_misconduct", "final_written_warning"),
            (1, "constable", "*", "hearing", "gross_misconduct", "would_have_been_dismissed"),
        ],
    ),
    "latest three at meetings": (
        "Three more Kent Police officers have been disciplined after an investigation into a "
        "group chat. Two were given written warnings while a sergeant received management "
        "advice. Four other officers were also investigated but had no case to answer, the "
        "watchdog said. Two constables were sacked and another was given a final written "
        "warning after a public gross misconduct hearing last month. The latest three were "
        "dealt with at misconduct meetings held in private.",
        [
            (2, "", "*", "meeting", "misconduct", "written_warning"),
            (1, "sergeant", "*", "meeting", "misconduct", "management_action"),
            (4, "", "none", "none", "none", "no_further_action"),
            (2, "constable", "gross_misconduct", "hearing", "*", "dismissed"),
            (1, "constable", "gross_misconduct", "hearing", "*", "final_written_warning"),
        ],
    ),
    "special case then hearing": (
        "A Special Case Hearing took place on 14 May in respect of Former Officer C. The Chief "
        "Constable found that the allegation amounted to gross misconduct. The officer would "
        "have been dismissed if still serving.\n\nA Misconduct Hearing took place on 21 May in "
        "respect of PC 1187. The panel found that the allegation was proven as misconduct and "
        "not gross misconduct. The officer was given a written warning.",
        [
            (
                1,
                "",
                "gross_misconduct",
                "accelerated_hearing",
                "gross_misconduct",
                "would_have_been_dismissed",
            ),
            (1, "constable", "*", "hearing", "misconduct", "written_warning"),
        ],
    ),
    "special case then hearing 2": (
        "A Special Case Hearing took place on 29 January regarding Former Officer C. The Chief "
        "Constable agreed that this amounted to gross misconduct. The officer would have been "
        "dismissed if still serving.\n\nA Misconduct Hearing took place between 3 and 5 "
        "February regarding Inspector D and PC E. The panel decided as follows.\n\n1. Inspector"
        " D did not declare a relationship. This was proven and amounted to gross misconduct. "
        "Inspector D was given a final written warning.\n2. PC E knew of it and did not report "
        "it. This was not proven.",
        [
            (
                1,
                "",
                "gross_misconduct",
                "accelerated_hearing",
                "gross_misconduct",
                "would_have_been_dismissed",
            ),
            (1, "inspector", "*", "hearing", "gross_misconduct", "final_written_warning"),
            (1, "constable", "*", "hearing", "not_proven", "no_further_action"),
        ],
    ),
    "found all not proven": (
        "A misconduct hearing of Kent Police was held for PC Ash, PC B and Sergeant C. It was "
        "alleged that the breaches amounted to gross misconduct. The panel found all of the "
        "allegations against PC B and Sergeant C not proven. It found that PC Ash had breached "
        "the standards at the level of misconduct and he was given a written warning.",
        [
            (1, "constable", "*", "hearing", "misconduct", "written_warning"),
            (1, "constable", "*", "hearing", "not_proven", "no_further_action"),
            (1, "sergeant", "*", "hearing", "not_proven", "no_further_action"),
        ],
    ),
    "none of the allegations proven": (
        "The IOPC considered that PC Ash and PC Birch of Kent Police had a case to answer for "
        "gross misconduct and it directed the force to hold hearings. Last week a panel found "
        "that none of the allegations against PC Ash or PC Birch had been proven.",
        [(2, "constable", *CLEARED)],
    ),
    "no case was found at a meeting": (
        "A Kent Police constable had a case to answer for misconduct. The constable attended a "
        "misconduct meeting and no case was found against him.",
        [(1, "constable", *CLEARED_AT_MEETING)],
    ),
    "follows the case of another": (
        "PC Ash and PC Birch of Kent Police had a case to answer for gross misconduct. A "
        "hearing found that the allegations were not proven. It follows the case of a Cleveland"
        " Police dog handler who was dismissed in 2018 after a hearing found gross misconduct "
        "proven.",
        [(2, "constable", *CLEARED)],
    ),
    "follows 2": (
        "A former PCSO of Dorset Police would have been dismissed without notice had she still "
        "been employed, a disciplinary hearing decided. It found gross misconduct proven. It "
        "comes after a Dorset detective was dismissed in March for looking up his former wife.",
        [(1, "pcso", *WOULD_HAVE)],
    ),
    "reduced by agreement to a meeting": (
        "The investigator was of the opinion that the officer had a case to answer for gross "
        "misconduct. Essex Police disagreed that the officer's actions amounted to gross "
        "misconduct and, after further representations, we agreed that the officer should "
        "attend a misconduct meeting. At the meeting misconduct was not proven and no further "
        "action was taken against him.",
        [(1, "", *CLEARED_AT_MEETING)],
    ),
    "disagreed that there was a case": (
        "We were of the opinion that the custody sergeant had a case to answer for misconduct. "
        "After reviewing our report, Suffolk Constabulary disagreed that the sergeant had a "
        "case to answer and proposed that he receive management advice. We accepted this. The "
        "sergeant received management advice.",
        [(1, "custody sergeant", "none", "none", "none", "management_action")],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
