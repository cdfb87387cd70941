"""Each wording that decides, with a sentence of our own, and beside it one that must not."""

import pytest

from analysis.cases.coding import code_text
from analysis.cases.reading import text_of

FORCES = {"Kent Police": "kent"}
OPENING = "We investigated the conduct of a Kent Police constable after a complaint. "
CASE = "We found that the officer had a case to answer for misconduct. "
MEETING = CASE + "The force held a misconduct meeting for the officer. "
HEARING = "The officer attended a gross misconduct hearing. "


def draft(*sentences):
    drafts = code_text(text_of("T", OPENING + "".join(sentences)), FORCES)
    assert len(drafts) == 1, [(d.subject_no, d.outcome_id) for d in drafts]
    return drafts[0]


OUTCOMES = [
    # (before, the sentence that decides, outcome, a sentence that must not decide it)
    (HEARING, "He was dismissed without notice.", "dismissed", "He could be dismissed."),
    (HEARING, "The officer was sacked on the spot.", "dismissed", "The claim was dismissed."),
    (
        HEARING,
        "The sanction was immediate dismissal.",
        "dismissed",
        "Dismissal would be justified.",
    ),
    (HEARING, "She lost her job.", "dismissed", "She feared losing the case."),
    (
        HEARING,
        "The panel dismissed her.",
        "dismissed",
        "The panel considered whether to dismiss her.",
    ),
    (HEARING, "The officer's employment was terminated.", "dismissed", "The call was terminated."),
    (
        HEARING,
        "The officer would have been dismissed had he not resigned.",
        "would_have_been_dismissed",
        "The officer would not have been dismissed.",
    ),
    (
        HEARING,
        "Had she still been serving, dismissal would have been the outcome.",
        "would_have_been_dismissed",
        "Had she been late, the bus would have left.",
    ),
    (HEARING, "He was reduced in rank.", "reduction_in_rank", "He had risen in rank."),
    (
        HEARING,
        "She was demoted to constable.",
        "reduction_in_rank",
        "She was promoted to sergeant.",
    ),
    (
        HEARING,
        "He received a final written warning.",
        "final_written_warning",
        "He was already subject to a final written warning.",
    ),
    (
        HEARING,
        "The panel imposed a final written warning lasting five years.",
        "final_written_warning",
        "The panel decided against a final written warning if there was other evidence.",
    ),
    (MEETING, "She was given a written warning.", "written_warning", "She wrote a warning note."),
    (
        MEETING,
        "The officer was issued with an 18-month written warning.",
        "written_warning",
        "The outcomes available include a written warning.",
    ),
    (
        CASE,
        "The force proposed to deal with this by management action.",
        "management_action",
        "Management staff were interviewed.",
    ),
    (
        CASE,
        "The officer was given words of advice.",
        "management_action",
        "The officer gave the man advice.",
    ),
    (
        CASE,
        "It was agreed that the officer would undergo refresher training.",
        "management_action",
        "We recommended that the force review its training policy.",
    ),
    (
        CASE,
        "The matter was dealt with through learning and development.",
        "management_action",
        "We found learning for the force as a whole.",
    ),
    (
        CASE,
        "The force decided that he should receive feedback from his supervisor.",
        "management_action",
        "We sent our feedback to the family.",
    ),
    (
        CASE,
        "The officer has been spoken to by his line manager.",
        "management_action",
        "The officer had spoken to his line manager.",
    ),
    (
        MEETING,
        "He received a verbal warning.",
        "management_action",
        "He gave the man a shouted warning.",
    ),
    (
        CASE,
        "The officer attended a course on domestic abuse as a result.",
        "management_action",
        "In the course of the night the officer attended a house.",
    ),
    (
        CASE,
        "The officer was placed on an action plan.",
        "management_action",
        "The force drew up an action plan for custody.",
    ),
    (
        CASE,
        "The force dealt with it under the unsatisfactory performance procedures.",
        "performance_procedure",
        "The car's performance was poor.",
    ),
    (
        CASE,
        "The officer would be subject to stage one UPP.",
        "performance_procedure",
        "UPPER LANE was closed.",
    ),
    (
        CASE,
        "The officer will take part in the reflective practice review process.",
        "reflective_practice",
        "The clothing was reflective.",
    ),
    (
        CASE,
        "It was assessed as practice requiring improvement.",
        "reflective_practice",
        "The gate was in need of improvement.",
    ),
    (
        MEETING,
        "The panel decided that no further action was required.",
        "no_further_action",
        "The man took no further action.",
    ),
    (
        MEETING,
        "It was decided to impose no sanction.",
        "no_further_action",
        "There is no sanction on the road.",
    ),
]


@pytest.mark.parametrize(
    ("before", "says", "outcome", "other"), OUTCOMES, ids=[o[1] for o in OUTCOMES]
)
def test_sentence_decides_the_outcome(before, says, outcome, other):
    assert draft(before, says).outcome_id == outcome
    assert draft(before, other).outcome_id != outcome


FINDINGS = [
    ("Gross misconduct was proven.", "gross_misconduct", "Gross misconduct was alleged."),
    (
        "His actions amounted to gross misconduct.",
        "gross_misconduct",
        "If proven, this would amount to gross misconduct.",
    ),
    (
        "The officer admitted gross misconduct.",
        "gross_misconduct",
        "The officer denied gross misconduct.",
    ),
    (
        "He was found guilty of gross misconduct.",
        "gross_misconduct",
        "He was accused of gross misconduct.",
    ),
    (
        "The panel found misconduct, rather than gross misconduct.",
        "misconduct",
        "The panel heard of gross misconduct.",
    ),
    (
        "The breaches were proven at the level of misconduct.",
        "misconduct",
        "The breaches were serious.",
    ),
    ("The allegations were found not proven.", "not_proven", "The allegations were read out."),
    (
        "The panel cleared the officer of all allegations.",
        "not_proven",
        "The officer cleared the road.",
    ),
    (
        "The case against the officer was dismissed.",
        "not_proven",
        "The hearing of the case was long.",
    ),
    (
        "The panel found that there was no case to answer.",
        "not_proven",
        "The panel found the room.",
    ),
    (
        "The panel did not find that he breached the standards.",
        "not_proven",
        "The panel did not sit on Friday.",
    ),
    (
        "The allegations were not upheld.",
        "not_proven",
        "The appeal of the driver was not upheld in time.",
    ),
    ("Misconduct was not found.", "not_proven", "The knife was not found."),
    ("The panel concluded that there was no misconduct.", "not_proven", "There was no lunch."),
    ("The proceedings were discontinued.", "not_proven", "The bus service was discontinued."),
    ("He was exonerated.", "not_proven", "He was exhausted."),
]


@pytest.mark.parametrize(("says", "finding", "other"), FINDINGS, ids=[f[0] for f in FINDINGS])
def test_sentence_decides_the_finding(says, finding, other):
    assert draft(HEARING, says).finding == finding
    assert draft(HEARING, other).finding != finding


CASES = [
    (
        "We found a case to answer for gross misconduct for the officer.",
        "gross_misconduct",
        "We considered whether there was a case.",
    ),
    (
        "The officer may have a case to answer for misconduct.",
        "misconduct",
        "We looked at whether the officer followed policy.",
    ),
    (
        "There was sufficient evidence upon which a reasonable tribunal, properly directed, "
        "could find gross misconduct for the officer.",
        "gross_misconduct",
        "There was sufficient light in the road for the officer to see.",
    ),
    ("We found no case to answer for the officer.", "none", "We found no key for the officer."),
    ("The officer did not have a case to answer.", "none", "The officer did not have a key."),
    (
        "We found no indication that the officer behaved in a manner that would justify "
        "disciplinary proceedings.",
        "none",
        "We found an indication that the officer behaved in a manner that would justify "
        "disciplinary proceedings.",
    ),
    (
        "There was insufficient evidence upon which a reasonable tribunal could find "
        "misconduct for the officer.",
        "none",
        "There was evidence of a broken window.",
    ),
    (
        "The officer's performance was unsatisfactory and amounted to no more.",
        "performance",
        "The band's performance was loud.",
    ),
    (
        "We were of the opinion that the officer's actions amounted to misconduct.",
        "misconduct",
        "Misconduct is a serious matter.",
    ),
    (
        "In our view the officer should answer a case of gross misconduct.",
        "gross_misconduct",
        "In our view the case was closed.",
    ),
]


@pytest.mark.parametrize(("says", "level", "other"), CASES, ids=[c[0] for c in CASES])
def test_sentence_decides_the_case_to_answer(says, level, other):
    plan = "The officer was given words of advice."
    assert draft(says + " ", plan).case_to_answer == level
    assert draft(other + " ", plan).case_to_answer != level


PROCEEDINGS = [
    (
        "He was given a written warning at a misconduct meeting.",
        "meeting",
        "He was given a written warning after a team meeting.",
    ),
    (
        "He was dismissed at a misconduct hearing.",
        "hearing",
        "He was dismissed after a court hearing.",
    ),
    (
        "He was dismissed at an accelerated misconduct hearing.",
        "accelerated_hearing",
        "He was dismissed after an accelerated car chase.",
    ),
    (
        "He was dismissed following a special case hearing.",
        "accelerated_hearing",
        "He was dismissed in this special case.",
    ),
    (
        "He was dismissed after a disciplinary hearing.",
        "hearing",
        "He was dismissed after a hearing test.",
    ),
    (
        "He was given words of advice.",
        "none",
        "He was given words of advice at a misconduct meeting.",
    ),
]


@pytest.mark.parametrize(
    ("says", "proceeding", "other"), PROCEEDINGS, ids=[p[0] for p in PROCEEDINGS]
)
def test_sentence_decides_the_proceeding(says, proceeding, other):
    assert draft(says).proceeding == proceeding
    assert draft(other).proceeding != proceeding


def test_the_forces_disagreement_stands_where_nothing_is_directed():
    after = draft(
        CASE, "Kent Police disagreed and was of the view that there was no case to answer."
    )
    assert (after.case_to_answer, after.outcome_id) == ("none", "no_further_action")


def test_a_direction_restores_the_case_that_the_force_rejected():
    after = draft(
        CASE,
        "Kent Police was of the view that the officer had no case to answer. ",
        "We directed the force to hold a misconduct meeting. ",
        "At the meeting misconduct was proven and the officer received a written warning.",
    )
    assert (after.case_to_answer, after.proceeding) == ("misconduct", "meeting")
    assert (after.finding, after.outcome_id) == ("misconduct", "written_warning")


def test_a_lower_level_by_the_force_is_the_final_one():
    after = draft(
        "We found a case to answer for gross misconduct for the officer. ",
        "Kent Police considered that the officer had a case to answer for misconduct rather than "
        "gross misconduct, and we agreed. The officer was given management advice.",
    )
    assert after.case_to_answer == "misconduct"


def test_a_panels_lower_finding_never_goes_back_into_the_case():
    after = draft(
        "We found a case to answer for gross misconduct for the officer. ",
        HEARING,
        "The panel found misconduct, not gross misconduct. The officer received a written warning.",
    )
    assert (after.case_to_answer, after.finding) == ("gross_misconduct", "misconduct")


def test_a_written_warning_from_a_meeting_implies_misconduct():
    assert draft(MEETING, "He was given a written warning.").finding == "misconduct"
    assert draft(HEARING, "He was given a written warning.").finding == "unclear"


def test_retired_before_the_meeting_although_no_further_action_is_said():
    after = draft(CASE, "As the officer had retired, no further action was taken.")
    assert (after.status, after.outcome_id) == ("former", "resigned_before_proceedings")
    assert (after.proceeding, after.finding) == ("none", "none")


def test_a_former_officer_is_never_dismissed():
    text = text_of("T", "A former Kent Police officer was dismissed after a misconduct hearing.")
    (after,) = code_text(text, FORCES)
    assert after.outcome_id == "would_have_been_dismissed"
    assert after.needs_review


def test_the_incident_alone_makes_no_standard():
    told = "The man complained that excessive force was used on him. "
    about = "The officer had a case to answer for misconduct in relation to his use of force. "
    plan = "The officer was given words of advice."
    assert draft(told, CASE, plan).standards == ()
    assert draft(told, about, plan).standards == ("use_of_force",)


def test_standards_are_read_from_a_list():
    after = draft(
        CASE,
        "It was alleged that the officer breached the standards of:\n- Honesty and integrity\n"
        "- Orders and instructions\n- Fitness for duty\n",
        "The officer was given words of advice.",
    )
    assert set(after.standards) == {"honesty_integrity", "orders_instructions", "fitness_for_duty"}


def test_an_officials_words_decide_nothing_that_the_report_does_not():
    said = 'The Chief Constable said: "Officers who lie will be dismissed and placed on the list."'
    assert draft(MEETING, "She was given a written warning. ", said).outcome_id == "written_warning"


def test_misconduct_in_public_office_is_a_crime_and_no_case_to_answer():
    after = draft("He was charged with misconduct in public office. He was given words of advice.")
    assert after.case_to_answer == "unclear"
