"""What can be claimed of a force: yes, no, or can't be said.

Tables are synthetic. The ratio of 60/51,477.5 to 30/54,308.7 and its limits are those of R's
exactci, as in oracles.csv.
"""

import pytest
from claim_tables import LIMITS, forces

from analysis.errors import CallError
from analysis.rates.claims import force_claim

ALL = "england_and_wales"


def claimed(tables, force="avon", against=ALL):
    return force_claim(tables, "synthetic", force, against)


def test_a_force_is_set_against_the_others_and_not_against_a_total_that_holds_it():
    """The others: 10 + 20 + 0 of 18,000 + 36,000 + 308.7, so that the oracle's ratio results."""
    claim = claimed(forces([60, 10, 20, 0], [51477.5, 18_000, 36_000, 308.7]))
    assert claim.supported == "yes"
    assert f"the rate is higher, {LIMITS}." in claim.sentence
    assert "in the other forces together" in claim.sentence
    assert claim.rates == ["r-avon"]


def test_a_force_against_another_has_the_receipts_of_both():
    claim = claimed(forces([60, 30], [51477.5, 54308.7]), against="bute")
    assert LIMITS in claim.sentence
    assert claim.rates == ["r-avon", "r-bute"]


def test_a_force_like_the_others_shows_no_difference():
    claim = claimed(forces([5, 50, 50, 40], [1_000, 9_000, 9_000, 9_000]))
    assert claim.supported == "no"
    assert claim.sentence.endswith("these figures do not show a difference.")


def test_it_is_said_that_one_of_many_was_picked_out():
    claim = claimed(forces([5, 50, 50, 40], [1_000, 9_000, 9_000, 9_000]))
    assert "One force of 4 was picked out: about 0.2 of them" in claim.caveats[0]
    assert not any("dispersion" in each for each in claim.caveats)


def test_it_is_said_where_forces_differ_more_than_chance_explains():
    claim = claimed(forces([60, 10, 20, 0], [51477.5, 18_000, 36_000, 308.7], dispersion=103.0))
    assert any(
        "dispersion 103" in each and "within limits widened" in each for each in claim.caveats
    )


@pytest.mark.parametrize(
    ("tables", "force", "against", "why"),
    [
        (
            forces([None, 5], [9e3, 9e3]),
            "avon",
            ALL,
            "figure of A is not published",
        ),
        (
            forces([4, 5], [9e3, 9e3]),
            "eden",
            ALL,
            "figure of Eden is not published",
        ),
        (forces([4, 5], [9e3, 9e3]), "avon", "eden", "figure of Eden is not published"),
        (forces([4, 5], [None, 9e3]), "avon", ALL, "no population of A"),
        (forces([4, 5], [9e3, None]), "avon", "bute", "no population of B"),
        (
            forces([4, 5], [9e3, 9e3], False),
            "avon",
            ALL,
            "only some forces are known",
        ),
    ],
)
def test_what_is_not_known_can_not_be_said_and_the_reason_is(tables, force, against, why):
    claim = claimed(tables, force, against)
    assert claim.supported == "can't be said"
    assert why in claim.sentence
    assert "interval" not in claim.sentence
    assert claim.caveats == ["Numbers are small."]


def test_two_forces_of_a_partial_list_can_be_set_side_by_side():
    assert claimed(forces([60, 30], [51477.5, 54308.7], False), against="bute").supported == "yes"


def test_a_force_whose_rate_can_not_be_said_still_has_its_receipt():
    assert claimed(forces([None, 5], [9e3, 9e3])).rates == ["r-avon"]


def test_denominators_that_are_not_published_are_named_as_such():
    claim = claimed(forces([5, 50], [1_000, 9_000]))
    assert len(claim.denominators) == 7
    assert all("not published" in each for each in claim.denominators)


@pytest.mark.parametrize(
    ("force", "against", "told"),
    [
        ("nowhere", ALL, "unknown force 'nowhere'"),
        ("avon", "nowhere", "unknown force 'nowhere'"),
        (ALL, ALL, "unknown force"),
        ("avon", "avon", "against itself"),
    ],
)
def test_a_force_that_can_not_be_is_told(force, against, told):
    with pytest.raises(CallError, match=told):
        claimed(forces([4, 5], [9e3, 9e3]), force, against)


def test_an_unknown_series_names_those_that_there_are():
    with pytest.raises(CallError, match="unknown series 'none'; known: synthetic"):
        force_claim(forces([4, 5], [9e3, 9e3]), "none", "avon", "bute")
