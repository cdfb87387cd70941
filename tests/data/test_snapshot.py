"""Nothing was lost on the way into `data/raw`: rows and sums of each source file, counted by hand.

The expected numbers were counted with awk in the source files named beside them, not by our code.
The register has tests of its own in `test_register_raw`.
"""

import csv
import json
import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

import pytest

NUMBER = re.compile(r"\d+(\.\d+)?")
VOCABULARY = "vocabulary/2026-11"


@dataclass(frozen=True)
class Counted:
    """A source file: where it lies in `data/raw`, its rows, and the sum of a column.

    `empty` is how many cells of that column hold no number.
    """

    source: str
    places: str
    rows: int
    column: str = ""
    total: str = "0"
    empty: int = 0


COUNTED = [
    Counted("figures/asset_urls.csv", f"{VOCABULARY}/asset_urls.csv", 15),
    Counted(
        "figures/bbc_iopc_outcomes_by_force_2018_2021.csv",
        "bbc-iopc-outcomes/*/outcomes_by_force.csv",
        39,
        "case_to_answer_officers",
        "242",
        1,
    ),
    Counted("figures/breaks_in_series.csv", f"{VOCABULARY}/series_breaks.csv", 12),
    Counted(
        "figures/by_force_other_publications.csv",
        "hansard/*/dismissals_*.csv press-and-foi/*/figures.csv",
        754,
        "value",
        "45468",
    ),
    Counted(
        "figures/college_barred_list_by_force_PARTIAL.csv",
        "college-barred-list/*/by_force.csv",
        8,
        "officers_barred",
        "321",
    ),
    Counted(
        "figures/college_barred_list_by_year_rank.csv",
        "college-barred-list/*/by_year_and_rank.csv",
        31,
        "value",
        "155050",
    ),
    Counted(
        "figures/college_barred_list_reasons.csv",
        "college-barred-list/*/reasons.csv",
        21,
        "instances",
        "1282",
    ),
    Counted(
        "figures/force_level_and_other_bodies.csv",
        "force-and-other-bodies/*/figures.csv",
        60,
        "value",
        "184746",
    ),
    # 60,031 + 60,031 and 31,687 + 31,687: the forces and the printed total.
    Counted(
        "figures/iopc_2024_25_cases_finalised_by_force.csv",
        "iopc-complaints/*/cases_finalised_by_force.csv",
        45,
        "valid_cases_finalised_outside_schedule_3",
        "120062",
    ),
    Counted(
        "figures/iopc_2024_25_table18_allegations_finalised_schedule3_by_subcategory_PARTIAL.csv",
        "iopc-complaints/*/table18_allegations_finalised_by_subcategory.csv",
        36,
        "total_finalised_under_schedule_3",
        "77596",
    ),
    Counted(
        "figures/iopc_2024_25_table27_reviews_by_force.csv",
        "iopc-complaints/*/table27_reviews_by_force.csv",
        45,
        "reviews_investigation_valid_completed",
        "1540",
        11,
    ),
    Counted(
        "figures/iopc_2024_25_table6_allegations_logged_by_force_PARTIAL.csv",
        "iopc-complaints/*/table6_allegations_logged_by_force.csv",
        36,
        "Grand total",
        "138367",
    ),
    Counted(
        "figures/iopc_complaints_statistics_headline.csv",
        "iopc-complaints/*/headline.csv",
        40,
        "value",
        "896069",
    ),
    Counted(
        "figures/iopc_outcomes_reports_national.csv",
        "iopc-outcomes/*/outcomes.csv",
        50,
        "value",
        "5319",
    ),
    Counted(
        "figures/misconduct_national.csv",
        "home-office-misconduct/*/bulletin.csv",
        45,
        "value",
        "16722",
    ),
    Counted(
        "figures/officer_strength_by_force_2023_2026_partial.csv",
        "home-office-workforce/*/officer_strength_by_force.csv",
        129,
        "value",
        "410425.46",
    ),
    Counted("figures/outcomes_legal_set.csv", f"{VOCABULARY}/outcomes_legal_set.csv", 10),
    Counted("figures/releases.csv", f"{VOCABULARY}/releases.csv", 15),
    Counted("figures/summary_table_codes.csv", f"{VOCABULARY}/summary_table_codes.csv", 7),
    # Special constables and volunteers have no full-time equivalent: 748 + 264 empty cells.
    Counted(
        "figures/workforce_by_force_worker_2007_2023.csv",
        "home-office-workforce/open-data-2023-07-26/workforce_by_force_worker.csv",
        4004,
        "fte",
        "3805805.37",
        1012,
    ),
    Counted(
        "figures/workforce_national.csv",
        "home-office-workforce/*/workforce_national.csv",
        20,
        "value",
        "2864626",
    ),
    Counted(
        "vocab/barred_list_reason_categories_seen.csv", f"{VOCABULARY}/barred_list_reasons.csv", 12
    ),
    Counted(
        "vocab/decisions_handling_findings.csv", f"{VOCABULARY}/decisions_handling_findings.csv", 40
    ),
    Counted("vocab/disciplinary_outcomes.csv", f"{VOCABULARY}/disciplinary_outcomes.csv", 34),
    Counted("vocab/forces.csv", f"{VOCABULARY}/forces.csv", 49),
    Counted("vocab/iopc_allegation_categories.csv", f"{VOCABULARY}/allegation_categories.csv", 45),
    Counted(
        "vocab/iopc_allegation_categories_pre2020.csv",
        f"{VOCABULARY}/allegation_categories_pre2020.csv",
        23,
    ),
    Counted(
        "vocab/iopc_summary_topic_tags.csv",
        "bbc-iopc-outcomes/*/summary_topic_tags.csv",
        10,
        "reports_to_2021_06_30",
        "1273",
    ),
    Counted(
        "vocab/standards_of_professional_behaviour.csv",
        f"{VOCABULARY}/standards.csv",
        10,
        "order",
        "55",
    ),
]
BY_SOURCE = pytest.mark.parametrize("counted", COUNTED, ids=lambda each: each.source)


def read(file):
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def files_of(counted, raw):
    return sorted(file for place in counted.places.split() for file in raw.glob(place))


def sidecar_of(file):
    return json.loads(file.with_name(file.name + ".json").read_text(encoding="utf-8"))


@BY_SOURCE
def test_rows_and_sums_are_those_counted_by_hand(counted, raw):
    rows = [row for file in files_of(counted, raw) for row in read(file)]
    assert len(rows) == counted.rows
    if counted.column:
        texts = [row[counted.column] for row in rows]
        numbers = [text for text in texts if NUMBER.fullmatch(text)]
        assert sum(map(Decimal, numbers)) == Decimal(counted.total)
        assert len(texts) - len(numbers) == counted.empty


# Headcounts of the large table as well: awk -F, over its column headcount.
def test_headcounts_of_the_workforce_table_add_up_as_counted_by_hand(raw):
    file = raw / "home-office-workforce/open-data-2023-07-26/workforce_by_force_worker.csv"
    assert sum(int(row["headcount"]) for row in read(file)) == 4_253_880


def as_carried_over(row):
    """A source row as it should stand in `data/raw`: two reviews are not called by a name."""
    if "measure" in row:
        unnamed = "Independent review of 2022, interim report: Centurion"
        measure = re.sub(r"^\w+ review, Centurion", unnamed, row["measure"])
        measure = re.sub(r"the \w+ review\)", "a review of complaints)", measure)
        row = row | {"measure": measure}
    return row


@BY_SOURCE
def test_every_row_is_the_source_row(counted, raw, shared):
    published = [as_carried_over(row) for row in read(shared / counted.source)]
    found = []
    for file in files_of(counted, raw):
        sidecar = sidecar_of(file)
        for row in read(file):
            # Three columns are the same in every row of the workforce table: its sidecar has them.
            if "original_publisher_page" in published[0]:
                row |= {
                    "source_url": sidecar["url"],
                    "original_publisher_page": sidecar["landing_url"],
                    "edition": "open-data-table-police-workforce-260723.ods "
                    "(published 26 July 2023)",
                }
                assert sidecar["published_on"] == "2023-07-26"
                assert "open-data-table-police-workforce-260723.ods" in sidecar["note"]
            found.append(row)
    assert Counter(tuple(sorted(row.items())) for row in found) == Counter(
        tuple(sorted(row.items())) for row in published
    )


def test_no_source_file_is_left_out(shared):
    lists = {str(path.relative_to(shared)) for path in shared.glob("figures/*.csv")}
    lists |= {str(path.relative_to(shared)) for path in shared.glob("vocab/*.csv")}
    # These 37 rows are in the register, whose own tests count them.
    lists.discard("figures/case_outcomes.csv")
    assert {counted.source for counted in COUNTED} == lists


def test_an_edition_is_filed_under_an_address_that_its_rows_were_read_from(raw):
    for counted in COUNTED:
        for file in files_of(counted, raw):
            addresses = {row["source_url"] for row in read(file) if "source_url" in row}
            # The vocabulary is gathered from many pages, the journalists' counts from one a force.
            if addresses and not file.is_relative_to(raw / "vocabulary"):
                home = sidecar_of(file)["url"]
                assert any(address.startswith(home) for address in addresses), file
