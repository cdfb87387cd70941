"""Who stands beside a case: witnesses, chairs, complainants, other matters; each way
with a text that it decides. The sentences are our own."""

import pytest
from test_cases_pages import one
from test_cases_who import drafted

from analysis.cases.coding import code_text
from analysis.cases.reading import text_of

CASE = "had a case to answer for misconduct"

BESIDE = {
    "the chair of a hearing is not judged": (
        "A former PCSO of Kent Police would have been dismissed, a misconduct hearing has found. "
        "The chair was Chief Superintendent Ash. She found that his conduct was gross misconduct.",
        [(1, "pcso", "would_have_been_dismissed")],
    ),
    "whom the hearing heard that he had asked": (
        "A former PCSO of Kent Police would have been dismissed, a misconduct hearing has found. "
        "The hearing heard that he had asked a constable to look up an address. The panel found "
        "gross misconduct.",
        [(1, "pcso", "would_have_been_dismissed")],
    ),
    "a former officer who made the allegations": (
        "We looked into allegations made by a former Kent Police detective. As a result, no "
        "officers were found to have a case to answer for misconduct. In the investigator's "
        f"opinion, an inspector {CASE}. The inspector received management action.",
        [(0, "", "no_further_action"), (1, "inspector", "management_action")],
    ),
    "another matter has another person": (
        "None of the four Kent Police officers had a case to answer for misconduct. In May another "
        "constable, who was not connected with this case, was dismissed for sending messages.",
        [(4, "", "no_further_action"), (1, "constable", "dismissed")],
    ),
    "dismissed in separate proceedings": (
        "The case against a Kent Police constable was found not proven at a misconduct hearing. "
        "The officer whose tablet was examined was dismissed in separate proceedings for fraud.",
        [(1, "constable", "no_further_action"), (1, "", "dismissed")],
    ),
    'who was named by a newspaper\'s "said"': (
        "Sgt Ash, of Kent Police, was given a final written warning at a misconduct hearing. The "
        f"watchdog said a detective constable, who knew about it, {CASE} and had been given "
        "management advice at a misconduct meeting.",
        [(1, "sergeant", "final_written_warning"), (1, "detective constable", "management_action")],
    ),
    "the force before a rank": (
        "A Kent Police detective constable was dismissed without notice after a misconduct "
        "hearing. We also found that the inspector had no case to answer.",
        [(1, "detective constable", "dismissed"), (1, "inspector", "no_further_action")],
    ),
    "a month before a number": (
        "A Kent Police constable was dismissed in May two years ago. At a misconduct meeting in "
        "May two constables were given written warnings.",
        [(1, "constable", "dismissed"), (2, "constable", "written_warning")],
    ),
    "whose clause names somebody they asked": (
        "A Kent Police officer, referred to as PC M, was dismissed at a misconduct hearing. A "
        "second officer, a special constable who had asked PC M about it, received management "
        "advice after a misconduct meeting.",
        [(1, "constable", "dismissed"), (1, "special constable", "management_action")],
    ),
    "whom they bullied": (
        "Three former Kent Police officers who bullied a student officer and sent messages would "
        "have been dismissed without notice, a misconduct panel has concluded.",
        [(3, "", "would_have_been_dismissed")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), BESIDE.values(), ids=BESIDE)
def test_who_stands_beside(text, expected):
    assert drafted(text) == sorted(expected)


def test_somebody_of_another_force_is_flagged():
    text = (
        "A Kent Police constable was dismissed without notice at a misconduct hearing for gross "
        "misconduct. The panel was told of a sergeant in a neighbouring force who was given a "
        "final written warning at a misconduct hearing in 2018."
    )
    drafts = code_text(text_of("x", text), {"kent police": "kent"})
    flags = {d.rank: any("beside the case" in r for r in d.needs_review) for d in drafts}
    assert flags == {"constable": False, "sergeant": True}


def test_a_hearing_that_is_dismissed_dismisses_nobody():
    draft = one(
        "A misconduct hearing against a Kent Police inspector was dismissed in less than a morning."
    )
    assert (draft.finding, draft.outcome_id) == ("not_proven", "no_further_action")


def test_an_allegation_that_is_dismissed_dismisses_nobody():
    draft = one(
        "At a misconduct hearing a Kent Police sergeant answered an allegation that he had "
        "breached the standard of use of force, which was dismissed."
    )
    assert (draft.finding, draft.outcome_id) == ("not_proven", "no_further_action")


def test_a_case_found_proven_is_not_refused_by_the_dismissal():
    draft = one(
        "A misconduct hearing was held for a Kent Police PCSO. The case against him was found "
        "proven and he was dismissed without notice."
    )
    assert draft.finding != "not_proven"
    assert draft.outcome_id == "dismissed"


def test_a_man_who_kicks_out_dismisses_nobody():
    text = (
        "The man kicked out at one of the Kent Police detention officers. The officer had no case "
        "to answer."
    )
    assert drafted(text) == [(1, "detention officer", "no_further_action")]


def test_a_warning_that_a_court_set_aside_gives_way_to_the_dismissal():
    draft = one(
        "PC Ash of Kent Police was given a final written warning by a misconduct panel. The final "
        "written warning was quashed. A new panel found gross misconduct and she was dismissed "
        "without notice."
    )
    assert draft.outcome_id == "dismissed"


def test_a_hearing_after_an_accelerated_one_is_its_own():
    text = (
        "An accelerated misconduct hearing took place regarding former PC A of Kent Police, who "
        "would have been dismissed. A misconduct hearing took place regarding PC B, who was found "
        "to have committed misconduct and was given a written warning."
    )
    drafts = code_text(text_of("x", text), {"kent police": "kent"})
    assert [d.proceeding for d in drafts] == ["accelerated_hearing", "hearing"]


@pytest.mark.parametrize(
    "counted",
    [
        "Nationally, of 402 misconduct cases, panels dismissed 51 officers.",
        "In gross misconduct cases, panels dismissed 51 officers without notice.",
        "In all, 61 per cent of officers were found to have committed misconduct.",
        "4 resulted in a case to answer for misconduct and were referred to misconduct meetings.",
    ],
)
def test_a_count_of_cases_is_nobodys(counted):
    told = "PC Ash of Kent Police was dismissed without notice at a misconduct hearing. "
    assert drafted(told + counted) == [(1, "constable", "dismissed")]


def test_nobody_was_dismissed():
    text = (
        "Six Kent Police officers were given written warnings at misconduct meetings. None of them "
        "was dismissed."
    )
    assert drafted(text) == [(6, "", "written_warning")]


def test_allegations_that_would_amount_to_gross_misconduct_are_no_finding():
    draft = one(
        "PC Ash of Kent Police is facing allegations amounting to gross misconduct. The misconduct "
        "hearing will take place in June."
    )
    assert (draft.finding, draft.outcome_id) == ("none", "pending")


@pytest.mark.parametrize(
    "sentence",
    [
        "PC Ash of Kent Police is to attend a misconduct hearing at Canterbury on Monday.",
        "A special case hearing regarding PC Ash of Kent Police is to be held in February.",
        "A misconduct hearing for the former officer PC Ash of Kent Police is to be held in May.",
    ],
)
def test_a_hearing_with_a_date_is_pending(sentence):
    assert one(f"{sentence} It concerns alleged gross misconduct.").outcome_id == "pending"


def test_the_case_of_somebody_who_was_dismissed_is_not_dismissed():
    text = "Then it heard the case of a Kent Police detective who was dismissed at the hearing."
    draft = one(f"A misconduct hearing was told of gross misconduct. {text}")
    assert draft.outcome_id == "dismissed"
    assert draft.finding != "not_proven"


def test_a_sergeant_of_another_force_is_not_the_one_before():
    text = (
        "A Kent Police sergeant had a case to answer for misconduct. The panel was told of a "
        "sergeant in another force who was given a final written warning at a hearing."
    )
    assert drafted(text) == [
        (1, "sergeant", "final_written_warning"),
        (1, "sergeant", "not_stated"),
    ]
