"""Somebody told again by what they did, mentioned by the way, or counted with others: each way
with a text that it decides and one that it must not. The sentences are our own."""

import pytest
from test_cases_who import drafted

CASE = "had a case to answer for misconduct"
DEEDS = (
    "Two Kent Police officers went to the shop. One officer arrested a man at the till. The other "
    "officer searched a van outside. "
)
COLLEAGUES = (
    "A Kent Police constable attended a misconduct hearing and was dismissed without notice. "
)

TOLD = {
    "by what was told of them before, in other words": (
        f"{DEEDS}The officer who had searched the van {CASE} and received a written warning at a "
        "misconduct meeting. The officer who made the arrest had no case to answer.",
        [(1, "", "written_warning"), (1, "", "no_further_action")],
    ),
    "not by an aside, which tells nobody from others": (
        "Two Kent Police officers, who were on secondment, posted a picture. The first officer, "
        f"who was on secondment, {CASE}. At a meeting held for the second officer misconduct was "
        "not proven, although the officer, who was on secondment, should take part in reflective "
        "practice. The first officer received a written warning at a misconduct meeting.",
        [(1, "", "written_warning"), (1, "", "reflective_practice")],
    ),
    "by a role that they had": (
        "We investigated a Kent Police constable who held the man, and a second constable, who had "
        "taken on the role of safety officer. Both had a case to answer for misconduct. The "
        "officer who had been the safety officer was given a written warning at a misconduct "
        "meeting. The other constable received management action.",
        [(1, "constable", "written_warning"), (1, "constable", "management_action")],
    ),
    "the serving one, and his former colleague": (
        "Two Kent Police constables had a case to answer for gross misconduct. One of them "
        "resigned. At a hearing for both it was decided that the officer still in the force should "
        "be dismissed without notice, and that his former colleague would have been dismissed.",
        [(1, "constable", "dismissed"), (1, "constable", "would_have_been_dismissed")],
    ),
    "two colleagues of somebody named": (
        "Three Kent Police officers were investigated. A panel cleared PC Ash, who had fired, of "
        "gross misconduct at a misconduct hearing. PC Ash's two colleagues attended a misconduct "
        "meeting and received written warnings.",
        [(1, "constable", "no_further_action"), (2, "", "written_warning")],
    ),
    "a number of colleagues": (
        COLLEAGUES + "Three colleagues, who had been in the group, received final written warnings "
        "at the hearing.",
        [(1, "constable", "dismissed"), (3, "constable", "final_written_warning")],
    ),
    "colleagues of whom nothing is decided": (
        COLLEAGUES + "Three colleagues gave evidence to the panel.",
        [(1, "constable", "dismissed")],
    ),
    "a pair and a trio": (
        "A pair of Kent Police constables were dismissed without notice after a misconduct "
        "hearing. A trio of sergeants received written warnings at a misconduct meeting.",
        [(2, "constable", "dismissed"), (3, "sergeant", "written_warning")],
    ),
    "two named with their ages": (
        "PC Ida Ash, 44, and PC Ben Birch, 31, of Kent Police were dismissed without notice after "
        "a misconduct hearing.",
        [(2, "constable", "dismissed")],
    ),
    "the one after the verb, and for another it was": (
        "PC Ash and PC Birch of Kent Police appeared at a misconduct hearing. Dismissal without "
        "notice was the outcome for PC Ash, and for PC Birch it was a final written warning.",
        [(1, "constable", "dismissed"), (1, "constable", "final_written_warning")],
    ),
    "whom a hearing dismissed": (
        "Two Kent Police sergeants had no case to answer. In May a misconduct hearing dismissed "
        "without notice a police constable.",
        [(2, "sergeant", "no_further_action"), (1, "constable", "dismissed")],
    ),
    "a new clause after those before it": (
        "A misconduct hearing was held for three Kent Police officers. Final written warnings were "
        "imposed on an inspector and on one sergeant, and a second sergeant received a written "
        "warning.",
        [
            (1, "inspector", "final_written_warning"),
            (1, "sergeant", "final_written_warning"),
            (1, "sergeant", "written_warning"),
        ],
    ),
    "neither he nor another": (
        "We investigated a Kent Police constable and a sergeant. We considered that the constable "
        "had made a record, and that neither he nor the sergeant, who left at 7.30am, had any case "
        "to answer.",
        [(1, "constable", "no_further_action"), (1, "sergeant", "no_further_action")],
    ),
    "another, when those before are told": (
        "Two Kent Police constables were investigated. One was given a written warning at a "
        "misconduct meeting. The second resigned before a misconduct meeting could be held. "
        "Another constable had laughed. Misconduct was found and she received management advice.",
        [
            (1, "constable", "written_warning"),
            (1, "constable", "resigned_before_proceedings"),
            (1, "constable", "management_action"),
        ],
    ),
    "somebody told of by the way decides nothing": (
        "Officer K of Kent Police appeared at a misconduct hearing. Assuring an inspector that "
        "calls had been made was found proven as gross misconduct. The officer was dismissed.",
        [(1, "", "dismissed")],
    ),
    "whose sergeant only asked": (
        "There was a misconduct hearing for a Kent Police officer. She should have put it right "
        "when her sergeant asked. The officer admitted misconduct. She received a written warning.",
        [(1, "", "written_warning")],
    ),
    "who gives advice is not who got it": (
        "A Kent Police constable had a case to answer for misconduct. A chief inspector gave him "
        "words of advice.",
        [(1, "constable", "management_action")],
    ),
    "a superintendent may be judged": (
        "A Kent Police sergeant had no case to answer. We thought that the superintendent's "
        f"decision was poor. The superintendent {CASE} and received a written warning at a "
        "misconduct meeting.",
        [(1, "sergeant", "no_further_action"), (1, "superintendent", "written_warning")],
    ),
    "a superintendent in the chair judges": (
        "A Kent Police sergeant attended a misconduct meeting. Superintendent Ash chaired the "
        "meeting and found misconduct proven. He gave the sergeant a written warning.",
        [(1, "sergeant", "written_warning")],
    ),
    "a lead of others than the story goes on to": (
        "Three Kent Police officers have lost their jobs over messages. Five colleagues were found "
        "guilty of misconduct. A final written warning was given to each of the five after the "
        "misconduct hearing.",
        [(3, "", "dismissed"), (5, "", "final_written_warning")],
    ),
    "allegations by number are nobody": (
        "There were six allegations against PC Ash of Kent Police at a misconduct hearing. Five "
        "were proven. PC Ash was dismissed without notice.",
        [(1, "constable", "dismissed")],
    ),
    "various officers are no number": (
        "A Kent Police sergeant was given a final written warning at a misconduct hearing. For "
        "various other officers the sanction was management advice.",
        [(1, "sergeant", "final_written_warning"), (0, "", "management_action")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_somebody_is_told_again(text, expected):
    assert drafted(text) == sorted(expected)
