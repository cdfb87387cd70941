"""The cookbook's queries run read-only and give the tables that stand under them."""

import re

import pytest

from analysis.reporting.cookbook import COOKBOOK, answer, as_markdown, questions

TEXT = COOKBOOK.read_text(encoding="utf-8")
QUESTIONS = [each for asked in questions(TEXT).values() for each in asked]
MACROS = (
    "rate_lower rate_upper proportion_lower proportion_upper funnel_lower funnel_upper as_of"
).split()
NAMES = (
    "latest_figures force_comparison outcomes_given_finding standards_engaged case_paths trends "
    "break_before rate_receipts publications checks funnels workforce revisions rejects"
).split()


def test_every_block_of_sql_is_a_question_with_its_answer_and_how_to_read_it():
    assert len(QUESTIONS) >= 18
    assert TEXT.count("```sql") == len(QUESTIONS) == len(re.findall(r"^### ", TEXT, re.MULTILINE))
    for part in re.split(r"^### ", TEXT, flags=re.MULTILINE)[1:]:
        after = re.split(r"^\|.*\n", part, flags=re.MULTILINE)[-1].split("\n## ")[0]
        assert len(after.split()) >= 8, part.splitlines()[0]


def test_people_of_three_kinds_ask():
    asking = re.findall(r"^## For (?:an?) (.*)$", TEXT, re.MULTILINE)
    assert asking == ["journalist", "researcher", "analyst of professional standards"]


@pytest.mark.parametrize("name", [*MACROS, *NAMES])
def test_every_macro_and_view_for_questions_is_asked(name):
    assert any(re.search(rf"\b{name}\b", question.sql) for question in QUESTIONS)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.title)
def test_the_answer_of_today_is_the_table_on_the_page(question, database):
    found = as_markdown(*answer(database, question))
    assert found == question.table, f"{COOKBOOK.name}, {question.title}; the table now:\n{found}"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.title)
def test_a_question_can_be_asked_with_the_command(question, data, misconduct):
    code, out, err = misconduct("sql", question.sql, "--format", "csv", data=data)
    assert (code, err) == (0, "")
    assert len(out.splitlines()) >= question.table.count("\n") - 1


def test_no_answer_is_a_league_table():
    """A query that names forces neither ranks them nor orders them by a number."""
    for question in QUESTIONS:
        assert not re.search(r"\brank\b|row_number|\bDESC\b", question.sql), question.title
        if re.search(r"\bforce\b", question.sql.split("FROM")[0]):
            assert "ORDER BY force;" in question.sql


def test_figures_of_the_press_are_shown_with_their_mark():
    for question in QUESTIONS:
        if "press-and-foi" in question.sql:
            assert "provenance" in question.sql.split("FROM")[0]
            assert "quoted" in question.table


def test_what_search_turned_up_is_counted_and_has_no_rate():
    for question in QUESTIONS:
        if "'found'" in question.sql:
            assert not re.search(r"rate|share|proportion|/", question.sql), question.title
