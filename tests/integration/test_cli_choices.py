"""The choices of `misconduct rates`: denominator, confidence, ranks, shrinkage."""

import csv
import io
import json

import pytest


def rows_of(misconduct, data, call):
    code, out, err = misconduct("rates", *call.split(), "--format", "csv", data=data)
    assert (code, err) == (0, "")
    return list(csv.DictReader(io.StringIO(out)))


DISMISSED = "force --series hansard-dismissed"


def test_another_denominator_is_named_and_counted_in(data, misconduct):
    rows = rows_of(misconduct, data, f"{DISMISSED} --denominator officers-fte")
    kent = next(row for row in rows if row["force_id"] == "kent")
    # Kent, 31 March 2009: 3,865 officers, 3,798.64 full-time equivalents.
    assert float(kent["population"]) == pytest.approx(3_798.64)
    assert kent["population_kind"] == "police officers, full-time equivalent"
    assert float(kent["rate"]) == pytest.approx(1000 * float(kent["events"]) / 3_798.64)
    assert "no headcount is known" not in kent["caveats"]


def test_the_caveats_in_print_are_those_of_the_denominator_that_was_asked_for(data, misconduct):
    call = ["rates", "force", "--series", "barred-officers-by-force"]
    own = misconduct(*call, data=data)[1].splitlines()[-1]
    assert "in full-time equivalents: no headcount is known here" in own
    asked = misconduct(*call, "--denominator", "officers-fte", data=data)[1].splitlines()[-1]
    assert "four forces that an article quoted" in asked
    assert "no headcount is known" not in asked


@pytest.mark.parametrize("key", ["force", "standard", "outcome", "trend"])
def test_a_higher_confidence_widens_every_interval(key, data, misconduct):
    own = rows_of(misconduct, data, key)
    wide = rows_of(misconduct, data, f"{key} --confidence 0.998")
    assert len(own) == len(wide)
    assert [row["rate"] == "" for row in own].count(True) == [
        row["rate"] == "" for row in wide
    ].count(True)
    names = ("series", "period_end", "force_id", "standard_id", "outcome_id", "category", "finding")

    def span(rows):
        return sorted(
            (*(row.get(name, "") for name in names), float(row["rate"]), float(row["lower"]))
            for row in rows
            if row["rate"]
        )

    for narrow, wider in zip(span(own), span(wide), strict=True):
        assert narrow[:-2] == wider[:-2]
        assert wider[-1] < narrow[-1] or narrow[-1] == wider[-1] == 0


def test_a_rank_comes_with_its_interval_in_every_form(data, misconduct):
    rows = rows_of(misconduct, data, f"{DISMISSED} --rank")
    for row in rows:
        low, rank, high = (int(row[name]) for name in ("rank_lower", "rank", "rank_upper"))
        assert 1 <= low <= rank <= high <= 43
    # Numbers are small: no force is surely first.
    assert sum(int(row["rank_lower"]) == 1 for row in rows) > 1
    table = misconduct("rates", *DISMISSED.split(), "--rank", data=data)[1].splitlines()[0].split()
    assert table[-3:] == ["rank", "rank_lower", "rank_upper"]
    form = misconduct("rates", *DISMISSED.split(), "--rank", "--format", "json", data=data)[1]
    assert all({"rank_lower", "rank_upper"} <= set(row) for row in json.loads(form))


def test_without_asking_there_is_no_rank(data, misconduct):
    assert not any("rank" in name for name in rows_of(misconduct, data, DISMISSED)[0])


def test_shrunken_rates_lie_between_the_force_and_all(data, misconduct):
    rows = rows_of(misconduct, data, f"{DISMISSED} --shrink")
    common = 1000 * 141 / sum(float(row["population"]) for row in rows)
    for row in rows:
        low, high = sorted([float(row["rate"]), common])
        assert low - 1e-9 <= float(row["shrunken_rate"]) <= high + 1e-9


def test_a_count_that_is_not_published_has_no_rank(data, misconduct):
    rows = rows_of(misconduct, data, "force --series iopc-proven --rank --shrink")
    btp = next(row for row in rows if row["force_id"] == "btp")
    for name in ("events", "rate", "rank", "rank_lower", "rank_upper", "shrunken_rate"):
        assert btp[name] == "", name


@pytest.mark.parametrize(
    ("call", "code", "told"),
    [
        (f"{DISMISSED} --confidence 1.5", 2, "between 0 and 1, not 1.5"),
        (f"{DISMISSED} --confidence 0", 2, "between 0 and 1"),
        ("outcome --confidence 95", 2, "between 0 and 1"),
        (f"{DISMISSED} --denominator horses", 2, "known: officers, officers-fte"),
        ("trend --rank", 2, "rates by force"),
        ("standard --denominator officers", 2, "rates by force"),
        ("force --series barred-officers-by-force --rank", 2, "partial list"),
        ("force --series barred-officers-by-force --shrink", 2, "partial list"),
        (
            "force --series complaints-under-schedule-3 --denominator officers-ends",
            1,
            "no officers-ends is published for every force of complaints-under-schedule-3",
        ),
    ],
)
def test_a_choice_that_can_not_be_is_told(call, code, told, data, misconduct):
    found, out, err = misconduct("rates", *call.split(), data=data)
    assert (found, out) == (code, "")
    assert told in err
    assert len(err.strip().splitlines()) <= 2


def test_ranks_of_all_series_at_once_leave_the_partial_list_out(data, misconduct):
    code, out, err = misconduct("rates", "force", "--rank", "--format", "csv", data=data)
    assert (code, err) == (0, "")
    ranked = {line.split(",")[0] for line in out.splitlines()[1:]}
    assert "hansard-dismissed" in ranked
    assert "barred-officers-by-force" not in ranked
