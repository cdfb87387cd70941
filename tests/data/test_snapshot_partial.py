"""Partial tables say that they are partial and what they lack; complete ones have every force."""

import csv
import json

import pytest


def read(file):
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def sidecar_of(file):
    return json.loads(file.with_name(file.name + ".json").read_text(encoding="utf-8"))


PARTIAL = {
    # 36 of 44 forces; the stored copy is cut off after Suffolk.
    "iopc-complaints/2024-25/table6_allegations_logged_by_force.csv": (
        "Surrey|Sussex|Thames Valley|Warwickshire|West Mercia|West Midlands|West Yorkshire|"
        "Wiltshire|Total"
    ),
    "iopc-complaints/2024-25/table18_allegations_finalised_by_subcategory.csv": (
        "Individual behaviours|Sexual conduct|Discreditable conduct|Other|Total"
    ),
    # 33 of 43 forces; the stored copy is cut off inside Thames Valley.
    "hansard/2009-11-03/dismissals_2004_06_partial.csv": (
        "Thames Valley, all but three figures of 2004/05|Warwickshire|West Mercia|West Midlands|"
        "West Yorkshire|Wiltshire|Dyfed-Powys|Gwent|North Wales|South Wales|Total"
    ),
}


@pytest.mark.parametrize("place", PARTIAL)
def test_a_partial_table_says_which_rows_are_missing(place, raw, ask):
    assert sidecar_of(raw / place)["missing"] == PARTIAL[place].split("|")
    [found] = ask("SELECT coverage, missing FROM raw_files WHERE path = ?", place)
    assert found["coverage"] == "partial"
    assert found["missing"].split("; ") == PARTIAL[place].split("|")


@pytest.mark.parametrize(
    "place",
    [
        "college-barred-list/*/by_force.csv",
        "press-and-foi/*/figures.csv",
        "force-and-other-bodies/*/figures.csv",
        "home-office-workforce/press-list-*/officer_strength_by_force.csv",
        "home-office-misconduct/*/bulletin.csv",
    ],
)
def test_lists_that_somebody_happened_to_print_are_partial(place, raw):
    files = sorted(raw.glob(place))
    assert files
    for file in files:
        assert sidecar_of(file)["coverage"] == "partial", file
        assert sidecar_of(file)["missing"], file


@pytest.mark.parametrize(
    ("place", "forces"),
    [
        ("iopc-complaints/2024-25/cases_finalised_by_force.csv", 44),
        ("iopc-complaints/2024-25/table27_reviews_by_force.csv", 44),
        ("hansard/2009-11-03/dismissals_2008_09.csv", 43),
        ("home-office-workforce/open-data-2023-07-26/workforce_by_force_worker.csv", 44),
    ],
)
def test_a_table_that_is_called_complete_has_every_force(place, forces, raw):
    assert sidecar_of(raw / place)["coverage"] == "complete"
    rows = read(raw / place)
    [column] = {"force", "force_as_published"} & set(rows[0])
    assert len({row[column] for row in rows} - {"Total"}) == forces
