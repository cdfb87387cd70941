"""The genuine Home Office workbooks, built: every row, the published totals, the real revisions.

They are not part of the project, so the tests skip where they are absent.
"""

import datetime as dt
import shutil

import duckdb
import pytest

from analysis.build import build
from analysis.ingest.sidecar import Sidecar, checksum, write_sidecar

WORKFORCE, SUMMARY = "home-office-workforce", "home-office-workforce-summary"
FILES = {
    f"{WORKFORCE}/open-data-table-2023-07-26/open-data-table-police-workforce-260723.ods": (
        "2023-07-26"
    ),
    f"{SUMMARY}/30-september-2018/police-workforce-sep18-tables.ods": "2019-01-24",
    f"{SUMMARY}/30-september-2019/police-workforce-sep19-tables.ods": "2020-01-30",
}
TERRITORIAL = "worker_type = 'officer' AND force_id <> 'btp'"


@pytest.fixture(scope="module")
def genuine(shared, raw, tmp_path_factory):
    """A connection to a database of the bundled workforce figures and the genuine files."""
    folder = tmp_path_factory.mktemp("genuine")
    for part in ("vocabulary", "home-office-workforce"):
        shutil.copytree(raw / part, folder / "raw" / part)
    for path, published_on in FILES.items():
        source, edition, name = path.split("/")
        file = folder / "raw" / path
        file.parent.mkdir(parents=True)
        shutil.copy(shared / "published" / name, file)
        sidecar = Sidecar(
            source,
            "Home Office",
            edition,
            edition,
            "https://www.gov.uk/",
            "2026-11-22T00:00:00Z",
            "Open Government Licence v3.0",
            checksum(file),
            file.stat().st_size,
            published_on=published_on,
        )
        write_sidecar(file, sidecar)
    path = build(folder).path
    with duckdb.connect(str(path), read_only=True) as connection:
        yield connection


def one(connection, query):
    (row,) = connection.sql(query).fetchall()
    return row


def test_every_row_of_the_open_data_table_is_there(genuine):
    assert one(genuine, "SELECT count(*), min(row), max(row) FROM workforce_rows") == (
        29_304,
        2,
        29_305,
    )


@pytest.mark.parametrize("year, headcount", [(2023, 149_566), (2022, 142_505)])
def test_officers_of_the_43_forces_are_the_published_national_figure(genuine, year, headcount):
    """Source: Police workforce, England and Wales, 31 March 2023, second edition's bulletin."""
    for table in ("workforce_rows", "workforce"):
        found = one(
            genuine,
            f"SELECT sum(headcount) FROM {table} JOIN publications USING (publication_id) "
            f"WHERE {TERRITORIAL} AND as_at = '{year}-03-31' AND edition LIKE 'open-data-table%'",
        )
        assert found == (headcount,)


def test_their_full_time_equivalent_is_that_of_the_file(genuine):
    """Source: the sum of column I of the file over the officers of the 43 forces, 31 March 2023."""
    for table in ("workforce_rows", "workforce"):
        (found,) = one(
            genuine,
            f"SELECT sum(fte) FROM {table} JOIN publications USING (publication_id) "
            f"WHERE {TERRITORIAL} AND as_at = '2023-03-31' AND edition LIKE 'open-data-table%'",
        )
        assert round(found, 2) == 147_429.62


def test_the_rows_add_up_to_the_workforce_table(genuine):
    assert one(
        genuine,
        """SELECT count(*) FROM workforce w JOIN
        (SELECT workforce_id, sum(headcount) AS added FROM workforce_rows GROUP BY 1)
        USING (workforce_id) WHERE added IS DISTINCT FROM headcount""",
    ) == (0,)


def test_the_transcription_is_superseded_row_by_row_and_revises_nothing(genuine):
    assert one(
        genuine,
        """SELECT count(*), count(superseded_by) FROM workforce
        WHERE publication_id = 'home-office-workforce/open-data-2023-07-26'""",
    ) == (4004, 4004)
    assert one(
        genuine,
        "SELECT count(*) FROM revisions WHERE newer_publication_id LIKE '%open-data-table%'",
    ) == (0,)


def test_not_applicable_is_never_a_number(genuine):
    """2,816 cells of the file say N/A: the full-time equivalents of specials and volunteers."""
    assert one(
        genuine,
        "SELECT count(*), count(fte) FROM workforce_rows WHERE fte_marker = 'n/a'",
    ) == (2816, 0)


def test_a_receipt_leads_to_the_same_text_in_the_file(genuine):
    """Row 2 of the sheet, by hand: 7 female chief inspectors in Avon and Somerset, 6.6 FTE."""
    assert one(
        genuine,
        """SELECT force_id, sex, rank, headcount_cell, headcount_as_published, fte_cell,
        fte_as_published FROM workforce_rows WHERE row = 2""",
    ) == ("avon-and-somerset", "Female", "Chief Inspector", "H2", "7", "I2", "6.6")


def test_every_printed_total_of_the_summary_tables_is_the_sum_of_its_parts(genuine):
    """By hand: ten regions and two totals a date. September 2018: 7 tables of 3 dates; 2019: 7 of
    3 dates and 5 of 2."""
    assert genuine.sql(
        """SELECT edition, count(*), count(*) FILTER (abs(difference) > 0.001)
        FROM checks JOIN publications USING (publication_id)
        WHERE source = 'home-office-workforce-summary' GROUP BY 1 ORDER BY 1"""
    ).fetchall() == [("30-september-2018", 252, 0), ("30-september-2019", 372, 0)]


def test_a_total_says_where_it_and_its_parts_stand(genuine):
    """Table 2 of September 2019: the South East, B43, is the sum of its five forces, B44 to B48."""
    found = one(
        genuine,
        """SELECT sheet, cell, parts, round(expected, 2), what FROM checks
        WHERE path LIKE '%sep19-tables.ods' AND sheet = 'Table_2' AND cell = 'B43'""",
    )
    assert found[:4] == ("Table_2", "B43", "B44:B48", 9217.19)
    assert found[4].startswith("5 forces against the printed total of South East")


def test_a_force_without_a_figure_makes_its_region_not_comparable(genuine):
    """Table 3 of September 2019: Cleveland has .. among the three forces of the North East."""
    assert one(
        genuine,
        """SELECT explanation FROM checks WHERE path LIKE '%sep19-tables.ods'
        AND sheet = 'Table_3' AND cell = 'B7'""",
    ) == ("Not comparable: 1 of 3 parts have no number (..).",)


def test_west_midlands_the_force_is_not_west_midlands_the_region(genuine):
    """Table 6 of September 2018, by hand: specials, region 842 (cell D28), force 162 (D32)."""
    assert one(
        genuine,
        """SELECT headcount FROM workforce WHERE force_id = 'west-midlands'
        AND worker_type = 'special' AND as_at = '2018-09-30'
        AND publication_id LIKE '%30-september-2018'""",
    ) == (162,)
    assert one(
        genuine,
        """SELECT value, cell FROM figures WHERE area = 'region-west-midlands'
        AND worker_type = 'special' AND period_end = '2018-09-30'
        AND publication_id LIKE '%30-september-2018'""",
    ) == (842, "D28")


def test_what_was_not_available_is_a_marker(genuine):
    """Table 3: Cleveland has no separate figure for designated officers."""
    assert one(
        genuine,
        """SELECT fte, fte_marker FROM workforce WHERE force_id = 'cleveland'
        AND worker_type = 'designated_officer' AND as_at = '2019-09-30'""",
    ) == (None, "..")


def test_the_revision_of_september_2018_is_found(genuine):
    """Officers, FTE, 43 forces: 122,395.45 in Table 1 of 2018 (D60), 122,406.45 in that of 2019."""
    found = genuine.sql(
        """SELECT older_value, newer_value, period_end FROM revisions
        WHERE worker_type = 'officer' AND area = 'england_and_wales' AND label IS NULL
        AND older_publication_id LIKE '%30-september-2018'"""
    ).fetchall()
    ((older, newer, day),) = found
    assert (round(older, 2), round(newer, 2), day) == (122395.45, 122406.45, dt.date(2018, 9, 30))
