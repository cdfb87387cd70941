"""The measure itself: hand counts of agreement, the split, and names of forces in prose."""

from pathlib import Path

import pytest

from analysis.cases.evaluate import evaluate, main, report, spellings
from analysis.cases.scoring import Score, Tally, add_case
from analysis.cases.split import is_held_out
from analysis.paths import PROJECT
from analysis.reference.forces import find_forces, resolve_force

SHARED = PROJECT.parent / "shared"
ALIASES = {
    "Met": "metropolitan",
    "The Met": "metropolitan",
    "Metropolitan Police": "metropolitan",
    "GMP": "greater-manchester",
    "Devon & Cornwall": "devon-and-cornwall",
    "Dorset": "dorset",
    "Dorset Police": "dorset",
}


def coded(**values):
    base = {"n": "1", "role": "officer", "status": "serving", "outcome": "dismissed"}
    return base | values


def test_a_row_for_two_people_counts_twice_and_the_best_pairing_is_taken():
    score = Score()
    add_case(
        score,
        "A",
        [coded(outcome="written_warning"), coded(n="2")],
        [coded(n="2"), coded(outcome="written_warning")],
    )
    tally = score.tallies["outcome"]
    assert (tally.right, tally.extra, tally.missed) == (3, 0, 0)
    assert score.wholly_right == 1


def test_a_person_too_many_costs_precision_and_one_too_few_recall():
    score = Score()
    add_case(score, "A", [coded(), coded()], [coded()])
    add_case(score, "B", [], [coded()])
    tally = score.tallies["outcome"]
    assert (tally.right, tally.extra, tally.missed) == (1, 1, 1)
    assert score.confusion["(nobody)", "dismissed"] == 1
    assert score.confusion["dismissed", "(nobody)"] == 1


def test_standards_count_one_by_one():
    score = Score()
    add_case(score, "A", [coded(standards="a|b")], [coded(standards="b|c|d")])
    tally = score.tallies["standards"]
    assert (tally.right, tally.extra, tally.missed) == (1, 1, 2)


def test_f1_is_the_harmonic_mean():
    assert Tally(right=6, extra=2, missed=6).f1 == pytest.approx(0.6)


def test_flagged_drafts_are_left_out_of_the_unflagged():
    score = Score()
    add_case(score, "A", [coded(flagged="yes", outcome="pending")], [coded()])
    add_case(score, "B", [coded(flagged="")], [coded()])
    assert (score.unflagged, score.unflagged_right) == (1, 1)
    assert "1 of 1 (100.0%)" in report(score)


def test_the_split_is_a_third_and_never_moves():
    held = [n for n in range(3000) if is_held_out(f"C{n}")]
    assert 900 < len(held) < 1100
    assert [is_held_out(case) for case in ("C003", "C004", "C038")] == [False, False, True]


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("A DORSET Police officer was told.", ["dorset"]),
        ("Two Dorset officers lived in a Dorset village.", ["dorset"]),
        (
            "Devon and Cornwall Police agreed with GMP.",
            ["devon-and-cornwall", "greater-manchester"],
        ),
        ("The Met said that he met police in Dorset.", ["metropolitan"]),
        ("He met officers in a park.", []),
    ],
)
def test_forces_in_prose(prose, found):
    assert [span.force_id for span in find_forces(prose, ALIASES)] == found


def test_a_force_is_resolved_by_its_name_and_never_by_a_part():
    assert resolve_force("Metropolitan Police Service (MPS)", ALIASES) == "metropolitan"
    assert resolve_force("Devon and Cornwall Constabulary", ALIASES) == "devon-and-cornwall"
    assert resolve_force("Cornwall", ALIASES) is None


def test_evaluation_says_so_where_there_is_nothing_to_measure(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("analysis.cases.evaluate.PROJECT", tmp_path / "project")
    assert main([]) == 1
    assert "nothing to measure" in capsys.readouterr().err


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not there")
def test_the_requested_articles_give_what_was_asked_for():
    from analysis.cases.coding import code_text
    from analysis.cases.reading import read_texts

    forces = spellings(SHARED / "vocab" / "forces.csv")
    first, second = sorted((SHARED / "seeds").glob("*.txt"))
    drafts = {d.force_id: d for d in code_text(read_texts(Path(first))[0], forces)}
    dorset, sussex = drafts["dorset"], drafts["sussex"]
    avon, others = drafts["avon-and-somerset"], drafts[None]
    assert (dorset.case_to_answer, dorset.outcome_id) == ("gross_misconduct", "pending")
    assert set(dorset.standards) == {
        "confidentiality",
        "discreditable_conduct",
        "challenging_reporting",
    }
    assert (sussex.proceeding, sussex.finding) == ("meeting", "not_proven")
    assert sussex.outcome_id == "reflective_practice"
    assert (avon.case_to_answer, avon.outcome_id) == ("misconduct", "pending")
    assert set(avon.standards) == {"discreditable_conduct", "authority_respect_courtesy"}
    assert (others.people, others.case_to_answer) == (4, "none")
    (probe,) = code_text(read_texts(Path(second))[0], forces)
    assert (probe.people, probe.outcome_id) == (7, None)
    assert "under investigation" in probe.needs_review[0]


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not there")
def test_unflagged_drafts_of_the_developing_texts_are_right_on_outcome():
    from analysis.cases.evaluate import _hand_coded
    from analysis.cases.reading import read_texts

    forces = spellings(SHARED / "vocab" / "forces.csv")
    texts = read_texts(SHARED / "cases" / "texts.csv")
    developing = [t for t in texts if not is_held_out(t.case_id)]
    score = evaluate(developing, _hand_coded(SHARED / "cases" / "hand_coded.csv"), forces)
    assert score.unflagged_right >= 0.97 * score.unflagged
    assert score.tallies["outcome"].f1 >= 0.93
