"""Outcomes: each wording that decides, with a sentence of our own, and one that must not."""

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
