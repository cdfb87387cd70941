"""A data folder of the vocabulary alone, the imitated publishers in the program's eyes, and what
GOV.UK puts out."""

import shutil
from pathlib import Path

import duckdb
from publishers import running
from publishers_content import attachment
from workbooks import workforce_workbook

PAGE = "/government/statistics/police-workforce-open-data-tables"
WORKFORCE = "/government/collections/police-workforce-england-and-wales"
MISCONDUCT = "/government/collections/police-misconduct-statistics"
MISCONDUCT_EDITION = (
    "/government/statistics/police-misconduct-england-and-wales-year-ending-31-march-{}"
)
SOURCE = "home-office-workforce"


def asked_instead(monkeypatch, *names):
    """The local publishers, started, in the place of those named: GOVUK, IOPC, COLLEGE."""
    with running() as publishers:
        for name in names:
            monkeypatch.setenv(f"MISCONDUCT_{name}", publishers.origin)
        monkeypatch.setenv("MISCONDUCT_PAUSE", "0")
        yield publishers


def vocabulary_only(raw: Path, folder: Path) -> Path:
    """A data folder that holds names and nothing else."""
    shutil.copytree(raw / "vocabulary", folder / "raw" / "vocabulary")
    return folder


def put_workforce(server, body=None, name="open-data-table-police-workforce-280126.ods"):
    """The open data page with one file, and a collection without editions."""
    body = workforce_workbook() if body is None else body
    url = server.put_asset(name, body)
    file = attachment(url, name, "Synthetic open data table", len(body))
    server.put_statistics(PAGE, "Police workforce open data tables", [file])
    server.put_collection(WORKFORCE, "Police workforce", [])
    return url.removeprefix(server.origin)


def put_misconduct(server, files, year=2025):
    """The misconduct collection with one edition and its files (name to bytes)."""
    offered = [
        attachment(server.put_asset(name, body), name, name, len(body))
        for name, body in files.items()
    ]
    path = MISCONDUCT_EDITION.format(year)
    server.put_statistics(path, f"Synthetic misconduct {year}", offered, "2026-01-22T09:30:00Z")
    server.put_collection(MISCONDUCT, "Police misconduct", [(f"Year {year}", path)])


def rows(data, query):
    with duckdb.connect(str(data / "clean" / "misconduct.duckdb"), read_only=True) as connection:
        return connection.sql(query).fetchall()
