"""Whole stories as the watchdog, forces and the press tell them: who is drafted, and how.

The stories are our own; the expected rows are coded by the manual. Templates cross ranks and
numbers with ways of telling, so that a way works for all of them.
"""

from collections import Counter

import pytest

from analysis.cases.coding import code_text
from analysis.cases.reading import text_of

FORCES = {"Kent Police": "kent"}

ADVICE = ("misconduct", "none", "none", "management_action")
ADVICE_ONLY = ("unclear", "none", "none", "management_action")
WARNED = ("misconduct", "meeting", "misconduct", "written_warning")
CLEARED_AT_MEETING = ("misconduct", "meeting", "not_proven", "no_further_action")
NO_CASE = ("none", "none", "none", "no_further_action")
DISMISSED = ("gross_misconduct", "hearing", "gross_misconduct", "dismissed")
RESIGNED = ("gross_misconduct", "none", "none", "resigned_before_proceedings")
PERFORMANCE = ("performance", "none", "none", "performance_procedure")
REFLECTIVE = ("none", "none", "none", "reflective_practice")
FINAL = ("gross_misconduct", "hearing", "gross_misconduct", "final_written_warning")
WOULD_HAVE = ("gross_misconduct", "hearing", "gross_misconduct", "would_have_been_dismissed")
CLEARED = ("gross_misconduct", "hearing", "not_proven", "no_further_action")
PENDING = ("gross_misconduct", "hearing", "none", "pending")
ADVICE_AT_MEETING = ("misconduct", "meeting", "misconduct", "management_action")


def rows(text):
    """How many people were drafted with each case to answer, proceeding, finding and outcome."""
    found = Counter()
    for draft in code_text(text_of("T", text), FORCES):
        if draft.subject_no:
            row = (draft.case_to_answer, draft.proceeding, draft.finding, draft.outcome_id)
            found[row] += draft.people or 0
    return found


def expected(*coded):
    found = Counter()
    for people, *row in coded:
        found[tuple(row)] += people
    return found


SINGLY = ["call handler", "sergeant", "officer", "detention officer", "PCSO", "dispatcher"]
ONE = {
    "at a meeting": (
        "We found that a {one} had a case to answer for misconduct. At a misconduct meeting, "
        "misconduct was proven and the {one} received a written warning.",
        WARNED,
    ),
    "by management action": (
        "In our opinion a {one} may have a case to answer for misconduct. The force agreed and "
        "dealt with the {one} by way of management action.",
        ADVICE,
    ),
    "informally": (
        "We found that a {one} had a case to answer for misconduct. The force dealt with this "
        "informally.",
        ADVICE,
    ),
    "by training that was arranged": (
        "We found that a {one} had a case to answer for misconduct. The force arranged refresher "
        "training for the {one}.",
        ADVICE,
    ),
    "by a plan": (
        "We found that a {one} had a case to answer for misconduct. The force put in place an "
        "action plan for the {one}.",
        ADVICE,
    ),
    "resigned before": (
        "In our opinion a {one} had a case to answer for gross misconduct. However, the {one} "
        "resigned before proceedings could be held.",
        RESIGNED,
    ),
    "by performance procedures": (
        "We were of the view that the performance of a {one} was unsatisfactory. The force agreed "
        "and the {one} was dealt with under the unsatisfactory performance procedures.",
        PERFORMANCE,
    ),
    "by reflection": (
        "We concluded that a {one} had no case to answer, but would benefit from the reflective "
        "practice review process. The force agreed.",
        REFLECTIVE,
    ),
}


@pytest.mark.parametrize("rank", SINGLY)
@pytest.mark.parametrize(("text", "coded"), ONE.values(), ids=ONE)
def test_one_is_dealt_with(text, coded, rank):
    told = text.format(one=rank).replace("a officer", "an officer")
    assert rows(f"Kent Police took a call. {told}") == expected((1, *coded))


REST = {2: "the other", 3: "the other two", 4: "the others"}
REMAINING = {2: "the other", 3: "the remaining two", 4: "the remaining three"}
NUMBER = {2: "two", 3: "three", 4: "four"}


@pytest.mark.parametrize("people", [2, 3, 4])
@pytest.mark.parametrize("rank", ["officers", "constables", "call handlers", "detention officers"])
class TestSeveral:
    """Two, three and four of a rank."""

    def test_all_without_a_case(self, people, rank):
        text = (
            f"We interviewed {NUMBER[people]} Kent Police {rank} under caution. We were of the "
            f"opinion that the {rank} had no case to answer for misconduct."
        )
        assert rows(text) == expected((people, *NO_CASE))

    def test_one_proven_and_the_rest_not(self, people, rank):
        text = (
            f"We found that {NUMBER[people]} Kent Police {rank} had a case to answer for "
            "misconduct. At misconduct meetings, misconduct was proven against one of them, who "
            f"received a written warning. It was not proven against {REST[people]}."
        )
        assert rows(text) == expected((1, *WARNED), (people - 1, *CLEARED_AT_MEETING))

    def test_one_resigned_and_the_rest_dismissed(self, people, rank):
        text = (
            f"We found that {NUMBER[people]} Kent Police {rank} had a case to answer for gross "
            f"misconduct. One of the {rank} resigned before the hearing. At the hearing gross "
            f"misconduct was proven against {REMAINING[people]} and they were dismissed without "
            "notice."
        )
        assert rows(text) == expected((people - 1, *DISMISSED), (1, *RESIGNED))


PAIRS = [
    ("custody sergeant", "two detention officers", 2),
    ("police constable", "a call handler", 1),
    ("inspector", "three constables", 3),
    ("dispatcher", "a control room supervisor", 1),
    ("detective sergeant", "two detective constables", 2),
    ("PCSO", "an officer", 1),
]


def again(others):
    """The others told of again: "The two constables", "The officer"."""
    article, *words = others.split()
    return " ".join(["The", *([] if article in {"a", "an"} else [article]), *words])


@pytest.mark.parametrize(("one", "others", "people"), PAIRS)
class TestPairs:
    """One of a rank and one or more of another."""

    def test_a_warning_and_advice(self, one, others, people):
        text = (
            f"We found that a Kent Police {one} and {others} had a case to answer for misconduct. "
            f"The {one} attended a misconduct meeting and received a written warning. "
            f"{again(others)} received management action."
        )
        assert rows(text) == expected((1, *WARNED), (people, *ADVICE))

    def test_a_dismissal_and_no_case(self, one, others, people):
        text = (
            f"We found that a Kent Police {one} had a case to answer for gross misconduct. We "
            f"found no case to answer for {others}. At a misconduct hearing, gross misconduct was "
            f"proven and the {one} was dismissed without notice."
        )
        assert rows(text) == expected((1, *DISMISSED), (people, *NO_CASE))

    def test_against_one_but_not_the_other(self, one, others, people):
        text = (
            f"We found a case to answer for misconduct against a Kent Police {one}, but not "
            f"against {others}. Kent Police agreed. The {one} was given management action."
        )
        assert rows(text) == expected((1, *ADVICE), (people, *NO_CASE))

    def test_one_resigned_and_the_other_was_dismissed(self, one, others, people):
        dismissed = "they were" if people > 1 else "he was"
        text = (
            f"We found that a Kent Police {one} and {others} had a case to answer for gross "
            f"misconduct. The {one} resigned and no proceedings could be held. "
            f"{again(others)} attended a misconduct hearing where gross misconduct was found "
            f"proven and {dismissed} dismissed."
        )
        assert rows(text) == expected((1, *RESIGNED), (people, *DISMISSED))


CHARGED = {
    "three and a sergeant": (
        "We found that three Kent Police officers and a sergeant had a case to answer for "
        "misconduct. ",
        4,
        "all four",
    ),
    "sentence by sentence": (
        "We found that a Kent Police sergeant had a case to answer for misconduct. We found that "
        "three constables had a case to answer for misconduct. ",
        4,
        "all four",
    ),
    "an item each": (
        "We were of the opinion that the following had a case to answer for misconduct:\n\n"
        "• a Kent Police inspector, for failing to supervise\n\n• a sergeant, for failing to "
        "record\n\n• two constables, for failing to search\n\n",
        4,
        "all four",
    ),
}
TOGETHER = {
    "by management action": ("Management action was taken in all cases.", ADVICE),
    "agreed": ("The force agreed to deal with {all} by way of management action.", ADVICE),
    "said of nobody": ("The outcome was management action.", ADVICE),
    "the individuals": ("The individuals received management advice.", ADVICE),
    "at meetings": (
        "At misconduct meetings, misconduct was proven against {all} and written warnings were "
        "given.",
        WARNED,
    ),
    "cleared": (
        "Misconduct meetings were held. Misconduct was not proven against any of the officers.",
        CLEARED_AT_MEETING,
    ),
    "to come": (
        "The force agreed to hold misconduct meetings for {all}.",
        ("misconduct", "meeting", "none", "pending"),
    ),
}


@pytest.mark.parametrize("charged", CHARGED.values(), ids=CHARGED)
@pytest.mark.parametrize(("end", "coded"), TOGETHER.values(), ids=TOGETHER)
def test_what_is_said_of_all_is_of_everybody_with_a_case(charged, end, coded):
    text, people, everybody = charged
    assert rows(text + end.format(all=everybody)) == expected((people, *coded))
