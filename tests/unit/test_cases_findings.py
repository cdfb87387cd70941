"""Findings, cases to answer and proceedings: each wording that decides, and one that must not."""

import pytest
from test_cases_rules import HEARING, draft

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
    (
        "The level was misconduct. The breach was proven.",
        "misconduct",
        "It is alleged that the conduct, if proved, amounts to misconduct.",
    ),
    (
        "The panel found that it was misconduct.",
        "misconduct",
        "The officer maintained that it was misconduct and no more.",
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
