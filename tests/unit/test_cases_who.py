"""Who is meant: each way of pointing at persons with a text that it decides and one that it must
not. The sentences are our own."""

import pytest

from analysis.cases.coding import code_text
from analysis.cases.reading import text_of

FORCES = {"Kent Police": "kent", "Sussex Police": "sussex"}


def drafted(text):
    """The drafts of a text as `(people, rank, outcome)`, in order."""
    return sorted(
        (d.people or 0, d.rank or "", d.outcome_id or "")
        for d in code_text(text_of("T", text), FORCES)
        if d.subject_no
    )


def told_apart(text, *expected):
    assert drafted(text) == sorted(expected)


MISCONDUCT = "had a case to answer for misconduct."
CASES = {
    "one of those met before, and the other": (
        "Two Kent Police constables searched the house. We found that one of them had a case to "
        "answer for misconduct and he received a written warning at a misconduct meeting. The "
        "other received management action.",
        [(1, "constable", "written_warning"), (1, "constable", "management_action")],
    ),
    "others by number, of all who were counted": (
        "Five Kent Police officers were interviewed. Two had a case to answer for misconduct and "
        "received written warnings. The remaining three had no case to answer.",
        [(2, "", "written_warning"), (3, "", "no_further_action")],
    ),
    "part of a number that is named, and the one beside it": (
        "We interviewed five Kent Police officers. Four of the five had a case to answer for "
        "misconduct and received management action. The fifth had no case to answer.",
        [(4, "", "management_action"), (1, "", "no_further_action")],
    ),
    "all of a list of ranks": (
        "A sergeant, two constables and a call handler of Kent Police were served with notices. "
        "All four had a case to answer for misconduct. The sergeant was given a written warning "
        "at a misconduct meeting. The two constables received management action. The call handler "
        "was dismissed after a disciplinary hearing.",
        [
            (1, "sergeant", "written_warning"),
            (2, "constable", "management_action"),
            (1, "call handler", "dismissed"),
        ],
    ),
    "both, of two named one by one": (
        "A Kent Police inspector reviewed the log. A dispatcher closed it. Both had a case to "
        "answer for misconduct and both received management action.",
        [(1, "inspector", "management_action"), (1, "dispatcher", "management_action")],
    ),
    "the officer, beside a sergeant mentioned last": (
        "A Kent Police officer pushed a man and a sergeant looked on. The officer had a case to "
        "answer for misconduct. The sergeant had a case to answer for misconduct. A misconduct "
        "meeting was held for the officer, who received a written warning. The sergeant received "
        "management action.",
        [(1, "", "written_warning"), (1, "sergeant", "management_action")],
    ),
    "their colleagues": (
        "Two Kent Police officers were sacked at a misconduct hearing. Two of their colleagues "
        "were found guilty of misconduct. They received final written warnings.",
        [(2, "", "dismissed"), (2, "", "final_written_warning")],
    ),
    "a further two and one beside them": (
        "Two Kent Police officers attended misconduct meetings and received written warnings. "
        "Management action to improve performance was taken with a further two constables and an "
        "inspector.",
        [
            (2, "", "written_warning"),
            (2, "constable", "management_action"),
            (1, "inspector", "management_action"),
        ],
    ),
    "for the others there was nothing": (
        "We interviewed five Kent Police officers. Two had a case to answer for misconduct and "
        "received written warnings. For the other three there was no case to answer.",
        [(2, "", "written_warning"), (3, "", "no_further_action")],
    ),
    "the others had both left": (
        "Three Kent Police officers had a case to answer for misconduct. Misconduct meetings were "
        "set up for the three officers, only one of whom was still serving: the others had both "
        "retired. The remaining officer was given a written warning.",
        [(1, "", "written_warning"), (2, "", "resigned_before_proceedings")],
    ),
    "those of a lead, then by name": (
        "Three Kent Police officers accused of using force have been cleared. Sgt Ash, PC Birch "
        "and PC Cedar each faced a claim of gross misconduct. A misconduct panel said that none of "
        "the allegations had been proven. A fourth officer has been given advice.",
        [
            (1, "sergeant", "no_further_action"),
            (2, "constable", "no_further_action"),
            (1, "", "management_action"),
        ],
    ),
    "the case after the hearing to come": (
        "Two Kent Police officers will face a gross misconduct hearing. We found that two police "
        "constables have a case to answer for gross misconduct.",
        [(2, "constable", "pending")],
    ),
    "who has, of the last of several": (
        "Two Kent Police constables and a sergeant were interviewed. There was no case to answer "
        "for either of the constables. The force agreed in respect of the constables and the "
        "sergeant, who has been given advice.",
        [(2, "constable", "no_further_action"), (1, "sergeant", "management_action")],
    ),
    "somebody in a quotation": (
        'PC Ash of Kent Police lied. The chair said: "Honesty is not an optional extra for a '
        'police officer." He was dismissed without notice after a misconduct hearing.',
        [(1, "constable", "dismissed")],
    ),
    "any of the others": (
        "We interviewed a Kent Police sergeant and three constables. The sergeant had a case to "
        "answer for misconduct and received management action. We found no indication that any of "
        "the other three officers had behaved in a manner that would justify disciplinary "
        "proceedings.",
        [(1, "sergeant", "management_action"), (3, "constable", "no_further_action")],
    ),
    "neither ... nor": (
        "We found that neither the Kent Police sergeant nor the call handler had a case to answer.",
        [(1, "sergeant", "no_further_action"), (1, "call handler", "no_further_action")],
    ),
    "the former and the latter": (
        "A Kent Police sergeant had a case to answer for gross misconduct. A constable had a case "
        "to answer for misconduct. The latter received management action. The former was dismissed "
        "after a misconduct hearing.",
        [(1, "sergeant", "dismissed"), (1, "constable", "management_action")],
    ),
    "officers by letters": (
        "PC A and PC B of Kent Police went before a misconduct hearing. The panel found that PC "
        "A's conduct was misconduct and he was given a written warning. PC B's actions were also "
        "found to be misconduct and she was given a final written warning.",
        [(1, "constable", "written_warning"), (1, "constable", "final_written_warning")],
    ),
    "by the shift": (
        "The night shift sergeant of Kent Police had a case to answer for misconduct. The day "
        "shift sergeant had no case to answer. The night shift sergeant was given a written "
        "warning at a misconduct meeting.",
        [(1, "sergeant", "written_warning"), (1, "sergeant", "no_further_action")],
    ),
    "by what they did": (
        "Two Kent Police officers were in the car. The driver had a case to answer for gross "
        "misconduct. The passenger had no case to answer. The driver was dismissed after a "
        "misconduct hearing.",
        [(1, "", "dismissed"), (1, "", "no_further_action")],
    ),
    "one of two, told twice, and who is left": (
        "Three Kent Police officers had a case to answer for misconduct and attended misconduct "
        "meetings. One was given a written warning, another was given a final written warning and "
        "the third received management advice.",
        [
            (1, "", "written_warning"),
            (1, "", "final_written_warning"),
            (1, "", "management_action"),
        ],
    ),
    "as were": (
        "A Kent Police inspector was given management action, as were two constables.",
        [(1, "inspector", "management_action"), (2, "constable", "management_action")],
    ),
    "but not in respect of": (
        "Three Kent Police officers had a case to answer for misconduct and attended misconduct "
        "meetings. Misconduct was proven in respect of one of them, who was given a written "
        "warning, but not in respect of the remaining two.",
        [(1, "", "written_warning"), (2, "", "no_further_action")],
    ),
    "an aside is not the subject": (
        "A Kent Police dispatcher, who did not tell a supervisor, had no case to answer but was "
        "given words of advice.",
        [(1, "dispatcher", "management_action")],
    ),
    "whose colleague is meant": (
        "PC Ash of Kent Police was dismissed after a misconduct hearing. PC Ash's sergeant was "
        "given a written warning at a misconduct meeting.",
        [(1, "constable", "dismissed"), (1, "sergeant", "written_warning")],
    ),
    "told first, and told again": (
        "A Kent Police officer has been given a final written warning. In June a police officer "
        "drove too fast. The officer had a case to answer for misconduct. At a misconduct meeting "
        "misconduct was proven.",
        [(1, "", "final_written_warning")],
    ),
    "a supervisor by any other rank": (
        "We served notices on a Kent Police constable and on the detective sergeant and detective "
        "inspector above him. Both of the supervisors had a case to answer for misconduct. The "
        "detective sergeant received management action. The detective inspector was given a "
        "written warning at a misconduct meeting.",
        [
            (1, "detective sergeant", "management_action"),
            (1, "detective inspector", "written_warning"),
        ],
    ),
    "four told by their ranks are no eight": (
        "Four Kent Police officers were served with notices - three custody sergeants and an "
        "inspector. All four had a case to answer for misconduct and received management action.",
        [(3, "custody sergeant", "management_action"), (1, "inspector", "management_action")],
    ),
    "somebody's case is asked about, not everybody's": (
        "A Kent Police constable had a case to answer for gross misconduct and a sergeant had a "
        "case to answer for misconduct. A misconduct hearing was held. Gross misconduct was proven "
        "and the constable was dismissed. The sergeant received management action.",
        [(1, "constable", "dismissed"), (1, "sergeant", "management_action")],
    ),
    "a proceeding of one is not the other's": (
        "We said that a Kent Police sergeant would be given management action and that a constable "
        "would appear at a misconduct hearing. The constable was dismissed at the hearing.",
        [(1, "sergeant", "management_action"), (1, "constable", "dismissed")],
    ),
    "somebody else's meeting is not theirs": (
        "In Kent Police an officer left his keys. Another officer told us of it. He received "
        "management action.",
        [(1, "", "management_action")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_persons_are_told_apart(text, expected):
    told_apart(text, *expected)


def test_witnesses_who_are_only_mentioned_get_no_record():
    told_apart(
        "Six Kent Police officers attended and a paramedic was called. A sergeant arrived later. "
        f"One constable {MISCONDUCT} The constable received a written warning at a meeting.",
        (1, "constable", "written_warning"),
    )


def test_a_nurse_of_a_hospital_is_nobody():
    told_apart(
        "A nurse at a hospital in Kent rang Kent Police. PC Ash was dismissed after a misconduct "
        "hearing over how he spoke to the nurse.",
        (1, "constable", "dismissed"),
    )
    told_apart(
        "A nurse attended the cell and said that he was well. A Kent Police sergeant had a case to "
        "answer for misconduct. She received a written warning at a misconduct meeting.",
        (1, "sergeant", "written_warning"),
    )
    told_apart(
        "A custody nurse of Kent Police was dismissed after a disciplinary hearing.",
        (1, "healthcare professional", "dismissed"),
    )


def test_a_name_that_is_not_an_officers_is_nobody():
    told_apart(
        "PC Ash of Kent Police wrote to John Birch, 40, a builder. Birch complained. The constable "
        "was dismissed after a misconduct hearing.",
        (1, "constable", "dismissed"),
    )


def test_a_choice_between_persons_unlike_each_other_is_flagged():
    text = (
        "Two Kent Police officers had a case to answer for gross misconduct and two had a case to "
        "answer for misconduct. An officer received management action."
    )
    drafts = code_text(text_of("T", text), FORCES)
    assert all(d.needs_review for d in drafts)


def test_a_list_of_thousands_is_read_in_the_time_of_its_length():
    case = "Two Kent Police officers attended. One officer received management action.\n"
    drafts = code_text(text_of("T", case * 2_000), FORCES)
    assert sum(d.people or 0 for d in drafts) > 100
