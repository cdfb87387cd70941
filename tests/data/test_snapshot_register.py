"""The register in the database: its two parts, and the people of the two seed articles."""

from datetime import date

import pytest


# The register: hand_coded.csv has 134 cases and 298 people, three rows of them without a number;
# its confidences are 139 high, 77 medium and 17 low.
def test_the_systematic_part_of_the_register_is_whole(ask):
    [found] = ask(
        "SELECT count(DISTINCT case_id) AS cases, count(*) AS groups, sum(people) AS people, "
        "count(*) - count(people) AS unstated FROM cases WHERE collection = 'systematic'"
    )
    assert found == {"cases": 134, "groups": 233, "people": 298, "unstated": 3}
    rows = ask(
        "SELECT confidence, count(*) AS n FROM cases WHERE collection = 'systematic' GROUP BY ALL"
    )
    assert {row["confidence"]: row["n"] for row in rows} == {"high": 139, "medium": 77, "low": 17}


def test_the_found_part_is_whole_but_for_outcomes_that_stand_once(ask):
    """39 + 246 + 167 rows of three files, nine of which tell an outcome told elsewhere."""
    [found] = ask("SELECT count(*) AS n FROM cases WHERE collection = 'found'")
    [rejected] = ask("SELECT count(*) AS n FROM rejects")
    assert (found["n"], rejected["n"]) == (39 + 246 + 167 - 9, 9)
    assert all("same outcome" in row["reason"] for row in ask("SELECT reason FROM rejects"))


def subject(case_id, number, ask):
    [row] = ask("SELECT * FROM cases WHERE case_id = ? AND subject_no = ?", case_id, number)
    standards = ask(
        "SELECT standard_id FROM case_standards WHERE case_id = ? AND subject_no = ?",
        case_id,
        number,
    )
    keys = "people force_id role status case_to_answer proceeding finding outcome_id"
    told = {key: row[key] for key in keys.split()}
    return told | {"standards": {each["standard_id"] for each in standards}}


# The first article: a messaging group, officers of three forces and four others.
FIRST = [
    {
        "people": 1,
        "force_id": "dorset",
        "role": "officer",
        "status": "serving",
        "case_to_answer": "gross_misconduct",
        "proceeding": "hearing",
        "finding": "unclear",
        "outcome_id": "pending",
        "standards": {"confidentiality", "discreditable_conduct", "challenging_reporting"},
    },
    {
        "people": 1,
        "force_id": "sussex",
        "role": "officer",
        "status": "serving",
        "case_to_answer": "misconduct",
        "proceeding": "meeting",
        "finding": "not_proven",
        "outcome_id": "reflective_practice",
        "standards": {
            "discreditable_conduct",
            "authority_respect_courtesy",
            "challenging_reporting",
        },
    },
    {
        "people": 1,
        "force_id": "avon-and-somerset",
        "role": "officer",
        "status": "serving",
        "case_to_answer": "misconduct",
        "proceeding": "meeting",
        "finding": "unclear",
        "outcome_id": "pending",
        "standards": {"discreditable_conduct", "authority_respect_courtesy"},
    },
    {
        "people": 4,
        "force_id": None,
        "role": "officer",
        "status": "serving",
        "case_to_answer": "none",
        "proceeding": "none",
        "finding": "none",
        "outcome_id": "no_further_action",
        "standards": set(),
    },
]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_each_person_of_the_first_article_is_told_as_published(number, ask):
    [matter] = ask(
        "SELECT DISTINCT case_id FROM cases WHERE force_id = 'dorset' AND platform = 'Signal'"
    )
    assert subject(matter["case_id"], number, ask) == FIRST[number - 1]


def test_the_people_of_the_second_article_are_told_with_their_later_outcome(ask):
    """Seven were investigated; six, all former by then, would have been dismissed; of one no
    outcome was published. Dismissed and would have been dismissed are not the same.
    """
    rows = ask(
        "SELECT people, status, outcome_id, decided_on, finding FROM cases "
        "WHERE force_id = 'civil-nuclear-constabulary' AND platform = 'WhatsApp' "
        "AND case_id IN (SELECT case_id FROM cases WHERE people = 6) ORDER BY subject_no"
    )
    assert rows == [
        {
            "people": 6,
            "status": "former",
            "outcome_id": "would_have_been_dismissed",
            "decided_on": date(2024, 10, 23),
            "finding": "gross_misconduct",
        },
        {
            "people": 1,
            "status": None,
            "outcome_id": "not_stated",
            "decided_on": None,
            "finding": "unclear",
        },
    ]
