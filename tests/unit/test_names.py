"""Names as published are resolved to ours, or refused with the nearest known: never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import DataError
from analysis.paths import PROJECT
from analysis.reference.names import load_names, normal, vocabulary_dir, without_remark

NAMES = load_names(vocabulary_dir(PROJECT / "data" / "raw"))


@pytest.mark.parametrize(
    ("text", "force"),
    [
        # Spellings met in the Home Office, IOPC, BBC, Hansard and press tables.
        ("London, City of", "city-of-london"),
        ("City of London (with Action Fraud)", "city-of-london"),
        ("Devon & Cornwall", "devon-and-cornwall"),
        ("Devon and Cornwall Police", "devon-and-cornwall"),
        ("Dyfed Powys", "dyfed-powys"),
        ("Dyfed-Powys", "dyfed-powys"),
        ("Hampshire", "hampshire"),
        ("Hampshire and Isle of Wight", "hampshire"),
        ("Metropolitan Police Service", "metropolitan"),
        ("The Met", "metropolitan"),
        ("West Midlands", "west-midlands"),
        ("British Transport", "btp"),
        ("British Transport Police", "btp"),
        ("Wiltshire Constabulary", "wiltshire"),
        ("PSNI", "northern-ireland"),
        ("Civil Nuclear Constabulary", "civil-nuclear-constabulary"),
        ("kent", "kent"),
        ("AVON  AND SOMERSET", "avon-and-somerset"),
    ],
)
def test_spellings_that_were_met_resolve(text, force):
    assert NAMES.force_id(text) == force


@pytest.mark.parametrize(
    "text", ["", "Police", "Midlands", "Bedfordshyre", "West", "Sussex and Surrey", "Total"]
)
def test_what_is_not_known_is_refused_and_not_guessed(text):
    with pytest.raises(DataError, match="unknown force"):
        NAMES.force_id(text, "sheet 1, cell B3")


def test_a_refusal_names_the_place_and_the_nearest_names():
    with pytest.raises(DataError) as raised:
        NAMES.force_id("Bedfordshyre", "table.csv, sheet 1, cell B3")
    assert "table.csv, sheet 1, cell B3" in str(raised.value)
    assert "'Bedfordshyre'" in str(raised.value)
    assert "Bedfordshire" in str(raised.value)


@pytest.mark.parametrize(
    ("text", "standard"),
    [
        ("Honesty and Integrity", "honesty_integrity"),
        ("Honesty & Integrity", "honesty_integrity"),
        ("discreditable conduct", "discreditable_conduct"),
        ("Fitness for Work", "fitness_for_duty"),
        ("Challenging and Reporting Improper Conduct", "challenging_reporting"),
    ],
)
def test_standards_resolve_by_the_spellings_seen(text, standard):
    assert NAMES.standard_id(text) == standard


def test_a_reason_of_the_barred_list_is_no_standard():
    """The College has a list of its own: dishonesty is a reason, and no standard's name."""
    with pytest.raises(DataError, match="unknown standard"):
        NAMES.standard_id("Dishonesty")


def test_the_forces_are_those_of_england_and_wales_and_a_few_more():
    kinds = {}
    for force in NAMES.forces.values():
        kinds.setdefault(force.kind, set()).add(force.force_id)
    assert len(kinds["territorial"]) == 43
    assert "btp" in kinds["non_territorial"]
    assert {"police-scotland", "northern-ireland"} <= kinds["other"]


def test_no_two_forces_share_a_code():
    codes = [force.ons_code for force in NAMES.forces.values() if force.ons_code]
    assert len(codes) == len(set(codes))


@given(st.sampled_from(NAMES.spellings), st.sampled_from([str.upper, str.lower, str.title]))
def test_case_spaces_and_ampersands_never_tell_two_forces_apart(spelling, change):
    text, force = spelling
    assert NAMES.force_id(change(text)) == force
    assert NAMES.force_id(f" {text.replace(' ', '  ')} ") == force
    assert NAMES.force_id(text.replace(" and ", " & ")) == force


@given(st.text("aBÉß&-–— \t,.", max_size=20))
def test_normal_spelling_is_settled_at_once(text):
    assert normal(normal(text)) == normal(text)


def test_a_remark_in_square_brackets_is_no_part_of_a_name():
    assert without_remark("Kent [as printed] Police") == "Kent Police"
    assert without_remark("Kent (Police)") == "Kent (Police)"
