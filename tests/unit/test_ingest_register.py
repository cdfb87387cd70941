"""Rows of the register: names resolved, dates as exact as published, one row for one outcome.

The rows here are synthetic.
"""

from datetime import date

import pytest

from analysis.errors import DataError
from analysis.ingest.grid import Grid
from analysis.ingest.register import COLUMNS, merge, read_cases, read_decided, read_same
from analysis.ingest.sidecar import Sidecar
from analysis.reference.names import load_names


@pytest.fixture(scope="module")
def names(raw):
    return load_names(raw / "vocabulary" / "2026-11")


def sidecar(edition="synthetic"):
    return Sidecar(
        source="register",
        publisher="Nobody",
        title="Synthetic",
        edition=edition,
        url="https://example.org/",
        retrieved_at="2026-01-01T00:00:00Z",
        licence="none",
        sha256="0" * 64,
        bytes=1,
    )


def row(**given):
    plain = {
        "case_id": "X001",
        "subject_no": "1",
        "people": "1",
        "force": "Kent Police",
        "role": "officer",
        "outcome": "dismissed",
        "source_url": "https://example.org/a",
        "source_kind": "press",
    }
    return [str({**plain, **given}.get(column, "")) for column in COLUMNS]


@pytest.fixture
def read(names):
    def cases(*rows, edition="synthetic"):
        return read_cases(Grid("cases", [COLUMNS, *rows]), sidecar(edition), names, "cases.csv")

    return cases


def test_a_row_is_read_with_its_names_resolved_and_its_place(read):
    [case] = read(row(standards="use_of_force|Honesty and Integrity", decided_on="2024-10-23"))
    assert case["force_id"] == "kent"
    assert case["outcome_id"] == "dismissed"
    assert case["standard_ids"] == ["use_of_force", "honesty_integrity"]
    assert (case["decided_on"], case["decided_precision"]) == (date(2024, 10, 23), "day")
    assert case["cell"] == "A2"
    assert case["coded_by"] == "hand"
    assert case["in_scope"]


def test_only_the_random_part_of_the_summaries_is_systematic(read):
    [found] = read(row())
    [systematic] = read(row(), edition="iopc-summaries-2018-2021")
    assert (found["collection"], systematic["collection"]) == ("found", "systematic")


@pytest.mark.parametrize("force", ["Police Scotland", "PSNI"])
def test_a_force_outside_england_and_wales_is_out_of_scope(force, read):
    [case] = read(row(force=force))
    assert not case["in_scope"]


def test_what_the_text_does_not_say_stays_unknown(read):
    [case] = read(row(force="", people="", status="", decided_on=""))
    for key in ("force_id", "people", "status", "decided_on", "decided_precision"):
        assert case[key] is None
    assert case["in_scope"]


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("2024-10-23", date(2024, 10, 23), "day"),
        ("2024-02", date(2024, 2, 29), "month"),
        ("2024", date(2024, 12, 31), "year"),
        # The last day that it can have been.
        ("2021-10-18/2021-10-22", date(2021, 10, 22), "range"),
        ("/2021-09", date(2021, 9, 30), "before"),
        (None, None, None),
    ],
)
def test_a_decision_is_dated_as_exactly_as_published(text, day, precision):
    assert read_decided(text, "row 2") == (day, precision)


@pytest.mark.parametrize("text", ["soon", "2024-02-30", "2024-13", "May 2024", "x/2021-09"])
def test_a_date_that_can_not_be_read_is_named_with_its_row(text, read):
    with pytest.raises(DataError, match=r"cases\.csv, row 2"):
        read(row(decided_on=text))


@pytest.mark.parametrize(
    "given",
    [
        {"force": "Kentish Police Force"},
        {"standards": "bravery"},
        {"people": "some"},
        {"subject_no": ""},
        {"people": "-1"},
    ],
)
def test_a_name_or_number_that_is_not_known_is_named_with_its_row(given, read):
    with pytest.raises(DataError, match=r"cases\.csv, row 3"):
        read(row(), row(**{"case_id": "X002", **given}))


def same(*pairs):
    header = ["case_id", "subject_no", "same_as_case_id", "same_as_subject_no", "why"]
    rows = [[*left, *right, "same officer and day"] for left, right in pairs]
    return read_same(Grid("same_outcome", [header, *rows]), "same_outcome.csv")


def test_an_outcome_published_twice_stands_once_with_both_addresses(read):
    rows = read(
        row(),
        row(case_id="X002", source_url="https://example.org/b", standards="use_of_force"),
        row(case_id="X003"),
    )
    register = merge(rows, same((("X002", "1"), ("X001", "1"))))
    assert [case["case_id"] for case in register.cases] == ["X001", "X003"]
    addresses = [each for each in register.sources if each["case_id"] == "X001"]
    assert {each["source_url"]: each["stands"] for each in addresses} == {
        "https://example.org/a": True,
        "https://example.org/b": False,
    }
    [reject] = register.rejects
    assert reject["cell"] == "A3"
    assert "X001, 1" in reject["reason"]
    # Codes of the row that gives way are not mixed into the one that stands.
    assert register.standards == []


def test_a_standard_named_twice_counts_once(read):
    register = merge(read(row(standards="use_of_force|Use of Force")), [])
    assert register.standards == [
        {"case_id": "X001", "subject_no": 1, "standard_id": "use_of_force"}
    ]


@pytest.mark.parametrize(
    "pairs",
    [
        [(("X009", "1"), ("X001", "1"))],
        [(("X002", "1"), ("X009", "1"))],
        # X002 gives way itself, so that nothing can be the same as it.
        [(("X002", "1"), ("X001", "1")), (("X001", "1"), ("X002", "1"))],
    ],
)
def test_a_decision_about_rows_that_do_not_stand_is_refused(pairs, read):
    rows = read(row(), row(case_id="X002"))
    with pytest.raises(DataError, match=r"same_outcome\.csv"):
        merge(rows, same(*pairs))


def test_a_row_that_stands_twice_is_named_with_both_places(read):
    with pytest.raises(DataError, match=r"row 2.*row 3"):
        merge(read(row(), row()), [])


def test_a_list_of_same_outcomes_with_another_header_or_no_number_is_refused():
    with pytest.raises(DataError, match="row 1"):
        read_same(Grid("same_outcome", [["case", "why"], ["X", "y"]]), "same_outcome.csv")
    with pytest.raises(DataError, match="row 2"):
        same((("X002", "first"), ("X001", "1")))
