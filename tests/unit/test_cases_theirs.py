"""What is said of one is not of another: hearings, levels and ends, each with who is meant. The
stories are our own; the rows are coded by the manual."""

import pytest
from test_cases_flows import (
    ADVICE_AT_MEETING,
    CLEARED,
    CLEARED_AT_MEETING,
    DISMISSED,
    FINAL,
    NO_CASE,
    REFLECTIVE,
    WARNED,
    WOULD_HAVE,
)

from analysis.cases.coding import code_text
from analysis.cases.reading import text_of

FORCES = {"Kent Police": "kent"}

STORIES = {
    "closed take no hearing 1": (
        "We were of the opinion that the officer who used the baton had a case to answer for "
        "gross misconduct. We found no case to answer for the other two officers or the chief"
        " inspector. Merseyside Police agreed. At a hearing in May 2021, the panel found that"
        " the strikes were necessary, and the case against the officer was not proven.",
        [(1, "", *CLEARED), (2, "", *NO_CASE), (1, "chief inspector", *NO_CASE)],
    ),
    "closed take no hearing 2": (
        "Essex Police agreed that PC Ash had a case to answer for gross misconduct. It also "
        "agreed that his passenger, PC Birch, and the control room inspector had no case to "
        "answer. After a two-day hearing last week, the panel found that there was no breach "
        "in respect of the use of force. However, misconduct was found proven for a breach of"
        " orders and instructions. PC Ash received a final written warning.",
        [
            (1, "constable", "gross_misconduct", "hearing", "misconduct", "final_written_warning"),
            (1, "constable", *NO_CASE),
            (1, "inspector", *NO_CASE),
        ],
    ),
    "cleared pair in quote": (
        "After a four-day misconduct hearing at Kent Police headquarters, PC Ash and PC Birch"
        " were cleared. Sgt Cole was found to have committed misconduct and received a final "
        'written warning. An IOPC spokesman said: "We found that Sgt Cole, PC Ash and PC '
        "Birch had a case to answer for gross misconduct. The two officers who drove the van "
        "had no case to answer. The panel found that the case against the two constables was "
        'not proven."',
        [
            (2, "constable", *CLEARED),
            (1, "sergeant", "gross_misconduct", "hearing", "misconduct", "final_written_warning"),
            (2, "", *NO_CASE),
        ],
    ),
    "no case said beside a hearing": (
        "A misconduct hearing of Kent Police found that PC Ash and PC Birch committed gross "
        "misconduct. They were dismissed without notice. A sixth officer, who wrote nothing "
        "in the group, had no case to answer, the IOPC said.",
        [(2, "constable", *DISMISSED), (1, "", *NO_CASE)],
    ),
    "four other officers, then hearing of three others": (
        "Two more Kent Police officers have been disciplined over an offensive group chat. "
        "One of them received a written warning at a misconduct meeting, while another was "
        "given management advice at the same meeting. Four other officers were also "
        "investigated but faced no action as they had no case to answer. Last week a public "
        "misconduct hearing found that three other members of the chat had committed gross "
        "misconduct. A constable was dismissed without notice, a sergeant was handed a final "
        "written warning and a second constable, who left the force in January, would have "
        "been dismissed.",
        [
            (1, "", *WARNED),
            (1, "", *ADVICE_AT_MEETING),
            (4, "", *NO_CASE),
            (1, "constable", *DISMISSED),
            (1, "sergeant", *FINAL),
            (1, "constable", *WOULD_HAVE),
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
            (2, "", *WARNED),
            (1, "sergeant", *ADVICE_AT_MEETING),
            (4, "", *NO_CASE),
            (2, "constable", "gross_misconduct", "hearing", "unclear", "dismissed"),
            (1, "constable", "gross_misconduct", "hearing", "unclear", "final_written_warning"),
        ],
    ),
    "special case then hearing": (
        "A Special Case Hearing took place on 14 May in respect of Former Officer C. The "
        "Chief Constable found that the allegation amounted to gross misconduct. The officer "
        "would have been dismissed if still serving.\n\nA Misconduct Hearing took place on 21"
        " May in respect of PC 1187. The panel found that the allegation was proven as "
        "misconduct and not gross misconduct. The officer was given a written warning.",
        [
            (
                1,
                "",
                "gross_misconduct",
                "accelerated_hearing",
                "gross_misconduct",
                "would_have_been_dismissed",
            ),
            (1, "constable", "unclear", "hearing", "misconduct", "written_warning"),
        ],
    ),
    "special case then hearing 2": (
        "A Special Case Hearing took place on 29 January regarding Former Officer C. The "
        "Chief Constable agreed that this amounted to gross misconduct. The officer would "
        "have been dismissed if still serving.\n\nA Misconduct Hearing took place between 3 "
        "and 5 February regarding Inspector D and PC E. The panel decided as follows.\n\n1. "
        "Inspector D did not declare a relationship. This was proven and amounted to gross "
        "misconduct. Inspector D was given a final written warning.\n2. PC E knew of it and "
        "did not report it. This was not proven.",
        [
            (
                1,
                "",
                "gross_misconduct",
                "accelerated_hearing",
                "gross_misconduct",
                "would_have_been_dismissed",
            ),
            (1, "inspector", *FINAL),
            (1, "constable", "unclear", "hearing", "not_proven", "no_further_action"),
        ],
    ),
    "found all not proven": (
        "A misconduct hearing of Kent Police was held for PC Ash, PC B and Sergeant C. It was"
        " alleged that the breaches amounted to gross misconduct. The panel found all of the "
        "allegations against PC B and Sergeant C not proven. It found that PC Ash had "
        "breached the standards at the level of misconduct and he was given a written "
        "warning.",
        [
            (1, "constable", "gross_misconduct", "hearing", "misconduct", "written_warning"),
            (1, "constable", *CLEARED),
            (1, "sergeant", *CLEARED),
        ],
    ),
    "none of the allegations proven": (
        "The IOPC considered that PC Ash and PC Birch of Kent Police had a case to answer for"
        " gross misconduct and it directed the force to hold hearings. Last week a panel "
        "found that none of the allegations against PC Ash or PC Birch had been proven.",
        [(2, "constable", *CLEARED)],
    ),
    "no case was found at a meeting": (
        "A Kent Police constable had a case to answer for misconduct. The constable attended "
        "a misconduct meeting and no case was found against him.",
        [(1, "constable", *CLEARED_AT_MEETING)],
    ),
    "follows the case of another": (
        "PC Ash and PC Birch of Kent Police had a case to answer for gross misconduct. A "
        "hearing found that the allegations were not proven. It follows the case of a "
        "Cleveland Police dog handler who was dismissed in 2018 after a hearing found gross "
        "misconduct proven.",
        [(2, "constable", *CLEARED)],
    ),
    "follows 2": (
        "A former PCSO of Dorset Police would have been dismissed without notice had she "
        "still been employed, a disciplinary hearing decided. It found gross misconduct "
        "proven. It comes after a Dorset detective was dismissed in March for looking up his "
        "former wife.",
        [(1, "pcso", *WOULD_HAVE)],
    ),
    "reduced by agreement to a meeting": (
        "The investigator was of the opinion that the officer had a case to answer for gross "
        "misconduct. Essex Police disagreed that the officer's actions amounted to gross "
        "misconduct and, after further representations, we agreed that the officer should "
        "attend a misconduct meeting. At the meeting misconduct was not proven and no further"
        " action was taken against him.",
        [(1, "", *CLEARED_AT_MEETING)],
    ),
    "disagreed that there was a case": (
        "We were of the opinion that the custody sergeant had a case to answer for "
        "misconduct. After reviewing our report, Suffolk Constabulary disagreed that the "
        "sergeant had a case to answer and proposed that he receive management advice. We "
        "accepted this. The sergeant received management advice.",
        [(1, "custody sergeant", "none", "none", "none", "management_action")],
    ),
    "performance unsatisfactory, staff": (
        "We found that an officer of Surrey Police had a case to answer for misconduct. We "
        "were of the view that the control room supervisor, a member of police staff, had no "
        "case to answer but that her performance was unsatisfactory. The officer attended a "
        "misconduct meeting, where the misconduct was found proven and no further action was "
        "taken. The supervisor was given extra training.",
        [
            (1, "", "misconduct", "meeting", "misconduct", "no_further_action"),
            (1, "control room supervisor", "performance", "none", "none", "management_action"),
        ],
    ),
    "performance fell short": (
        "We found that a detention officer's performance at Kent Police custody fell short in"
        " respect of one visit, and that she should receive learning.",
        [(1, "detention officer", "performance", "none", "none", "management_action")],
    ),
    "two who did, in one sentence": (
        "We were of the opinion that the arresting officer of Hampshire Constabulary had a "
        "case to answer for misconduct. We were also of the opinion that the officer who "
        "pointed the Taser, and the officer who helped to take the man to the ground, had no "
        "case to answer.",
        [(1, "", "misconduct", "unclear", "unclear", "not_stated"), (2, "", *NO_CASE)],
    ),
    "three who did": (
        "At the end of our investigation we were of the opinion that the Kent Police officer "
        "who put his shin across the man's neck had a case to answer for misconduct. We were "
        "of the opinion that the arresting officer, the officer who held the man's legs and "
        "the fourth officer had no case to answer.",
        [(1, "", "misconduct", "unclear", "unclear", "not_stated"), (3, "", *NO_CASE)],
    ),
    "reflective, then general training": (
        "The investigation of Essex Police found that the sergeant had a case to answer for "
        "misconduct. He received a written warning at a misconduct meeting. It also found "
        "that the duty inspector had no case to answer but should take part in the reflective"
        " practice review process. Essex Police agreed with both findings. The force has "
        "apologised and says that it has given custody staff further training.",
        [(1, "sergeant", *WARNED), (1, "inspector", *REFLECTIVE)],
    ),
    "sgt told at table": (
        "A Kent Police chief inspector has been demoted after a misconduct hearing found that"
        " he had made sexist remarks. He was accused of telling Sgt Cole that she had been "
        "chosen because of her sex. Sgt Cole told the hearing that she had felt small. The "
        "panel found both allegations proven as gross misconduct, and said that the breaches "
        "of the standards relating to equality and diversity were serious.",
        [
            (
                1,
                "chief inspector",
                "gross_misconduct",
                "hearing",
                "gross_misconduct",
                "reduction_in_rank",
            )
        ],
    ),
    "kissed a constable": (
        "The sanction for a North Wales Police inspector has been given in a notice which "
        "followed an accelerated misconduct hearing. He kissed a younger colleague, a "
        "constable on his own shift, on the neck. It was alleged that his behaviour breached "
        "the standards relating to discreditable conduct and that it amounted to gross "
        "misconduct. The chief constable found that the officer had breached the standards "
        "and that the conduct was gross misconduct. She considered that a final written "
        "warning was the proper sanction.",
        [
            (
                1,
                "inspector",
                "gross_misconduct",
                "accelerated_hearing",
                "gross_misconduct",
                "final_written_warning",
            )
        ],
    ),
    "told the sergeant": (
        "Two police officers who lied about not arresting a man have been sacked. When a "
        "sergeant asked them about the job, the South Wales Police officers – named only as "
        "PC Ash and PC Birch – said that they had searched each room. Both were dismissed "
        "following a gross misconduct hearing last month. The sergeant spoke to both of them "
        "and they kept to their story. A student officer who was with them attended a "
        "misconduct meeting and received a final written warning. The call handler who took "
        "the first call was found to have no case to answer. The panel found that the two "
        "officers had breached the standards relating to honesty and integrity, and that this"
        " amounted to gross misconduct. They were dismissed without notice.",
        [
            (2, "constable", *DISMISSED),
            (
                1,
                "probationary officer",
                "misconduct",
                "meeting",
                "misconduct",
                "final_written_warning",
            ),
            (1, "call handler", *NO_CASE),
        ],
    ),
    "lead of five guilty": (
        "Five police officers have been found guilty of gross misconduct for sharing messages"
        " in a group. Three were sacked and two would have been if they had not already left."
        " The panel found that the five breached standards for equality and diversity. PCs "
        "Ash and Birch, of Surrey Police, and Sgt Cole were dismissed. The former officers, "
        "who were told that they would have been dismissed, are PC Dale and PC Elm. A "
        "misconduct hearing sat for a week.",
        [(2, "constable", *DISMISSED), (1, "sergeant", *DISMISSED), (2, "constable", *WOULD_HAVE)],
    ),
    "gross hearing of three": (
        "A nine-day gross misconduct hearing has ended with two Staffordshire Police officers"
        " being dismissed and a third being given a final written warning. The panel found "
        "that PC Ash and Sergeant Y had been dishonest and they were dismissed without "
        "notice. A breach was found against PC Birch, who received a final written warning.",
        [
            (1, "constable", "gross_misconduct", "hearing", "unclear", "dismissed"),
            (1, "sergeant", "gross_misconduct", "hearing", "unclear", "dismissed"),
            (1, "constable", "gross_misconduct", "hearing", "unclear", "final_written_warning"),
        ],
    ),
    "dismissed three, would also have two": (
        "Three police officers of Norfolk Constabulary have been dismissed and two former "
        "officers criticised at a misconduct hearing. The breaches amounted to gross "
        "misconduct. The chief constable dismissed three serving officers without notice and "
        "said that he would also have dismissed the two former officers, had they still been "
        "serving.",
        [(3, "", *DISMISSED), (2, "", *WOULD_HAVE)],
    ),
    "a sixth, driver": (
        "A Kent Police officer committed gross misconduct, a panel has ruled. PC Ash and PC "
        "Birch were in two cars. The panel found that PC Ash committed gross misconduct. PC "
        "Birch's actions constituted misconduct. PC Ash was given a final written warning and"
        " PC Birch was given a written warning. The driver of the dog unit, a sergeant, had "
        "no case to answer, the IOPC said. The inspector in the control room was a witness.",
        [
            (
                1,
                "constable",
                "gross_misconduct",
                "unclear",
                "gross_misconduct",
                "final_written_warning",
            ),
            (1, "constable", "unclear", "unclear", "misconduct", "written_warning"),
            (1, "sergeant", *NO_CASE),
        ],
    ),
    "resigned after": (
        "A Bedfordshire Police chief inspector had his rank reduced to that of inspector "
        "after a misconduct hearing found gross misconduct. He resigned on the day after the "
        "decision and no longer works for the force.",
        [
            (
                1,
                "chief inspector",
                "gross_misconduct",
                "hearing",
                "gross_misconduct",
                "reduction_in_rank",
            )
        ],
    ),
    "earlier management action": (
        "A panel at a misconduct hearing ruled that former PC Ash of Suffolk Police had "
        "committed gross misconduct. He would have been dismissed. The panel was also told "
        "that he had been given management action after a misconduct meeting in 2012 for "
        "similar behaviour.",
        [(1, "constable", *WOULD_HAVE)],
    ),
    "one of the detention officers, the other": (
        "The investigation into Merseyside Police found that two detention officers had not "
        "carried out their checks. One of the detention officers, who had a case to answer "
        "for gross misconduct, received a final written warning after a disciplinary hearing."
        " The other was found to have a case to answer for misconduct, but left Merseyside "
        "Police before the end of the investigation.",
        [
            (
                1,
                "detention officer",
                "gross_misconduct",
                "hearing",
                "unclear",
                "final_written_warning",
            ),
            (1, "detention officer", "misconduct", "none", "none", "resigned_before_proceedings"),
        ],
    ),
    "three of three": (
        "The IOPC found that two custody sergeants and a detention officer of Kent Police had"
        " a case to answer for misconduct. After misconduct meetings at which the cases were "
        "proven, one of the sergeants received a written warning and the other received "
        "management advice. The detention officer resigned before a meeting could be held.",
        [
            (1, "custody sergeant", *WARNED),
            (1, "custody sergeant", *ADVICE_AT_MEETING),
            (1, "detention officer", "misconduct", "none", "none", "resigned_before_proceedings"),
        ],
    ),
    "hearing of staff, retired sergeant": (
        "At the end of the investigation we were of the opinion that the arresting officer "
        "had a case to answer for gross misconduct. We found the custody sergeant had a case "
        "to answer for misconduct. Merseyside Police agreed. At a misconduct hearing in "
        "November 2017 the arresting officer was found to have committed gross misconduct and"
        " was dismissed without notice. The custody sergeant retired in August 2017, before a"
        " misconduct meeting could be held.",
        [
            (1, "", *DISMISSED),
            (1, "custody sergeant", "misconduct", "none", "none", "resigned_before_proceedings"),
        ],
    ),
    "arresting officer, another": (
        "The man was brought before the custody sergeant of Merseyside Police. The custody "
        "sergeant told the arresting officers to take him to a cell. The arresting officer "
        "used a strike. We took statements from the second officer. We served the arresting "
        "officer with a gross misconduct notice. The custody sergeant was served with a "
        "misconduct notice. At the end we were of the opinion that the arresting officer had "
        "a case to answer for gross misconduct. We found the custody sergeant had a case to "
        "answer for misconduct. At a misconduct hearing the arresting officer was found to "
        "have committed gross misconduct and was dismissed without notice. The custody "
        "sergeant retired before a misconduct meeting could be held.",
        [
            (1, "custody sergeant", "misconduct", "none", "none", "resigned_before_proceedings"),
            (1, "", *DISMISSED),
        ],
    ),
    "four, one of them a sergeant": (
        "In February 2019, North Wales Police recorded a conduct matter in relation to seven "
        "police officers. Four officers, one of them a sergeant, attended a misconduct "
        "hearing after we found that they had a case to answer for gross misconduct. We found"
        " that the other three officers had no case to answer. The hearing concluded that the"
        " case against the three constables was not proven. The panel found misconduct proven"
        " against the sergeant and he received a written warning.",
        [
            (3, "constable", *CLEARED),
            (1, "sergeant", "gross_misconduct", "hearing", "misconduct", "written_warning"),
            (3, "", *NO_CASE),
        ],
    ),
}


def told(text):
    """Each draft as `(people, rank, case to answer, proceeding, finding, outcome)`."""
    drafts = [d for d in code_text(text_of("T", text), FORCES) if d.subject_no]
    return sorted(
        (d.people, d.rank or "", d.case_to_answer, d.proceeding, d.finding, d.outcome_id)
        for d in drafts
    )


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert told(text) == sorted(rows)
