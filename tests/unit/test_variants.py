"""Rates by force computed again: another denominator, confidence, shrinkage, ranks.

Tables are synthetic except where a test says that they are published.
"""

from datetime import date

import polars as pl
import pytest

from analysis.errors import CallError, DataError
from analysis.rates.denominators import CHOICES
from analysis.rates.variants import sensitivity, with_choices

START, END = date(2019, 4, 1), date(2020, 3, 31)
ABOUT = "Numbers are small. The population is that of 1 May 2020 as somebody else quotes it."


def rates(events, populations, per=1000.0, caveats=ABOUT):
    names = [f"force-{number}" for number in range(len(events))]
    return pl.DataFrame(
        {
            "series": ["synthetic"] * len(events),
            "period_start": [START] * len(events),
            "period_end": [END] * len(events),
            "force_id": names,
            "events": events,
            "events_basis": ["published"] * len(events),
            "per": [per] * len(events),
            "population": populations,
            "population_kind": ["police officers, headcount"] * len(events),
            "population_as_at": [END] * len(events),
            "caveats": [caveats] * len(events),
            "funnel_class": ["within"] * len(events),
        },
        schema_overrides={"events": pl.Float64, "population": pl.Float64},
    )


def workforce(officers, specials=None):
    rows = []
    for number, heads in enumerate(officers):
        kinds = {"officer": heads} | ({"special": specials[number]} if specials else {})
        rows += [
            {
                "workforce_id": f"{number} {kind}",
                "force_id": f"force-{number}",
                "as_at": END,
                "worker_type": kind,
                "headcount": float(count),
                "fte": None,
                "publication_id": "home-office-workforce/synthetic",
                "provenance": "publisher",
            }
            for kind, count in kinds.items()
        ]
    return pl.DataFrame(rows, schema_overrides={"fte": pl.Float64})


NOBODY = workforce([1.0]).clear()


@pytest.mark.parametrize(
    ("confidence", "lower", "upper"),
    [
        (0.95, 1623.4863901184199, 11668.332079322669),
        (0.998, 739.3717319178389, 16454.745203680104),
    ],
)
def test_confidence_is_that_of_phe_indicator_methods(confidence, lower, upper):
    """5 of 100, per 100,000: PHEindicatormethods, as in oracles.csv."""
    made = with_choices(rates([5, 5], [100, 100], 1e5), NOBODY, True, confidence=confidence)
    assert made["lower"][0] == pytest.approx(lower, rel=1e-9)
    assert made["upper"][0] == pytest.approx(upper, rel=1e-9)


@pytest.mark.parametrize("confidence", [0.0, 1.0, 95.0, -0.5])
def test_a_confidence_outside_0_and_1_is_refused(confidence):
    with pytest.raises(CallError, match="confidence"):
        with_choices(rates([5], [100]), NOBODY, True, confidence=confidence)


def test_another_denominator_changes_the_rate_and_not_the_events():
    table = workforce([400, 1000], [100, 0])
    made = with_choices(rates([2, 3], [1.0, 1.0]), table, True, denominator="officers-and-specials")
    # 2 of 500 and 3 of 1,000, per 1,000.
    assert made["rate"].to_list() == [4.0, 3.0]
    assert made["events"].to_list() == [2.0, 3.0]
    assert set(made["population_kind"]) == {"police officers and special constables, headcount"}


def test_what_was_said_of_the_old_denominator_goes_with_it():
    made = with_choices(rates([2, 3], [1, 1]), workforce([400, 9]), True, denominator="officers")
    assert set(made["caveats"]) == {"Numbers are small."}
    kept = with_choices(rates([2, 3], [1, 1]), NOBODY, True, confidence=0.9)
    assert set(kept["caveats"]) == {ABOUT}


def test_an_unknown_denominator_names_those_that_there_are():
    with pytest.raises(CallError, match="known: officers, officers-fte"):
        with_choices(rates([2], [1]), workforce([400]), True, denominator="patrol cars")


def test_a_denominator_that_is_not_published_is_told_with_series_and_period():
    with pytest.raises(DataError, match=r"no officers-fte is published.*synthetic, 2019-04-01"):
        with_choices(rates([2, 3], [1, 1]), workforce([400, 9]), True, denominator="officers-fte")


@pytest.mark.parametrize("choice", ["shrink", "rank"])
def test_a_partial_list_is_neither_ranked_nor_shrunken(choice):
    with pytest.raises(CallError, match="partial list"):
        with_choices(rates([2, 3], [100, 100]), NOBODY, False, **{choice: True})
    plain = with_choices(rates([2, 3], [100, 100]), NOBODY, False)
    assert "funnel_class" not in plain.columns


def test_a_rank_is_never_without_its_interval():
    made = with_choices(rates([0, 4, 90], [500, 600, 700]), NOBODY, True, rank=True)
    assert {"rank", "rank_lower", "rank_upper"} <= set(made.columns)
    assert made["rank"].to_list() == [3, 2, 1]
    for low, rank, high in made.select("rank_lower", "rank", "rank_upper").iter_rows():
        assert 1 <= low <= rank <= high <= 3


def test_a_count_that_is_not_known_has_no_rate_rank_or_shrunken_rate():
    made = with_choices(rates([None, 4, 90], [500, 600, 700]), NOBODY, True, rank=True, shrink=True)
    for name in ("rate", "lower", "upper", "rank", "rank_lower", "shrunken_rate", "funnel_class"):
        assert made[name][0] is None, name
        assert made[name][1] is not None, name


def test_a_population_that_is_not_known_gives_no_rate():
    made = with_choices(rates([3, 4, 90], [None, 600, 700]), NOBODY, True)
    assert made["rate"][0] is None
    assert made["events"][0] == 3


def test_shrinkage_by_hand():
    """Marshall: x = 10 and 40 of 1,000 each: m = .025, s^2 = .015^2, A = s^2 - m / 1000 = .0002.

    The weight is A / (A + m / 1000) = .0002 / .000225 = 8 / 9, the rates .025 -+ .015 * 8 / 9.
    """
    made = with_choices(rates([10, 40], [1000, 1000]), NOBODY, True, shrink=True)
    expected = [25 - 15 * 8 / 9, 25 + 15 * 8 / 9]
    assert made["shrunken_rate"].to_list() == pytest.approx(expected)


def test_sensitivity_says_where_a_class_changes():
    """12 of 2,000 against 20 of 20,000 is high; where the first has 20,000 too, it is not."""
    table = workforce([2_000, 20_000], [18_000, 0])
    found = sensitivity(rates([12, 20], [1, 1]), table, True)
    assert set(found["denominator"]) == {"officers", "officers-and-specials"}
    of_first = found.filter(pl.col("force_id") == "force-0")
    classes = dict(of_first.select("denominator", "funnel_class").iter_rows())
    assert classes == {"officers": "high", "officers-and-specials": "within"}
    changes = dict(of_first.select("denominator", "class_changes").iter_rows())
    # The class under the series' own denominator is `within`.
    assert changes == {"officers": True, "officers-and-specials": False}


def test_sensitivity_of_a_partial_list_has_rates_and_no_classes():
    found = sensitivity(rates([12, 20], [1, 1]), workforce([2_000, 20_000]), False)
    assert found["rate"].to_list() == [6.0, 1.0]
    assert "funnel_class" not in found.columns


def test_sensitivity_without_any_denominator_is_empty():
    assert sensitivity(rates([12], [1]), NOBODY, True).height == 0


@pytest.mark.parametrize(
    ("name", "population"),
    [
        # Kent, read off the open data table: 31 March 2009, and the mean with 31 March 2008.
        ("officers", 3_865),
        ("officers-fte", 3_798.64),
        ("officers-ends", (3_779 + 3_865) / 2),
        ("officers-and-specials", 3_865 + 298),
        ("all-staff", 3_865 + 298 + 2_646 + 392 + 199),
        ("all-staff-fte", 3_798.64 + 2_429.76 + 389.77 + 189.03),
        ("all-staff-ends", (7_400 + 3_779 + 349 + 2_543 + 378 + 178) / 2),
    ],
)
def test_the_dismissals_of_kent_in_2008_09_under_each_denominator(name, population, database):
    query = "SELECT * FROM force_rates WHERE series = 'hansard-dismissed'"
    found = sensitivity(
        database.sql(query).pl(), database.sql("SELECT * FROM workforce").pl(), True
    )
    assert set(found["denominator"]) == set(CHOICES)
    row = found.filter(pl.col("force_id") == "kent", pl.col("denominator") == name)
    assert row["population"].item() == pytest.approx(population)
    events = database.execute(f"SELECT events FROM ({query}) WHERE force_id = 'kent'").fetchall()
    assert row["rate"].item() == pytest.approx(1000 * events[0][0] / population)
