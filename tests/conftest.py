"""What all tests share: the real snapshot built once, a small folder to spoil, and the command."""

import os
import shutil
from pathlib import Path

import duckdb
import pytest

from analysis.build import build
from analysis.cli import main

ROOT = Path(__file__).resolve().parents[1]
RAW = ROOT / "data" / "raw"
# Enough of the snapshot for every kind of reader; the large workforce table is not among it.
SMALL = (
    "hansard/2009-11-03",
    "home-office-workforce/bulletin-2023-03-31",
    "home-office-workforce/press-list-2025-07",
    "iopc-complaints/2024-25",
    "register/forces-and-press",
    "vocabulary/2026-11",
)


@pytest.fixture(scope="session")
def shared():
    """The folder of source material; tests that read it skip where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder shared/ with the source files is not beside the project")
    return folder


@pytest.fixture(scope="session")
def raw():
    """The committed snapshot, `data/raw`; read only."""
    return RAW


@pytest.fixture(scope="session")
def data(tmp_path_factory):
    """A data folder with the real snapshot, built; read only."""
    folder = tmp_path_factory.mktemp("snapshot")
    shutil.copytree(RAW, folder / "raw")
    build(folder)
    return folder


@pytest.fixture(scope="session")
def database(data, tmp_path_factory):
    """A connection to the real database, in a copy: DuckDB opens one file in one way only."""
    path = tmp_path_factory.mktemp("database") / "misconduct.duckdb"
    shutil.copy(data / "clean" / "misconduct.duckdb", path)
    with duckdb.connect(str(path), read_only=True) as connection:
        yield connection


@pytest.fixture(scope="session")
def ask(database):
    """A query's rows as dictionaries."""

    def rows(query, *values):
        cursor = database.execute(query, list(values))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    return rows


@pytest.fixture(scope="session")
def _small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("small")
    for edition in SMALL:
        shutil.copytree(RAW / edition, folder / "raw" / edition)
    build(folder)
    return folder


@pytest.fixture
def small(_small, tmp_path):
    """A built data folder with a few publications, to be altered."""
    folder = tmp_path / "data"
    shutil.copytree(_small, folder)
    return folder


@pytest.fixture
def misconduct(monkeypatch, capsys):
    """Run the command; returns its exit code, standard output and standard error."""
    # Recorded here, so that what --data sets is taken back after the test.
    monkeypatch.setenv("MISCONDUCT_DATA", "")

    def run(*arguments, data=None):
        given = [*arguments, *(["--data", str(data)] if data else [])]
        try:
            main([str(each) for each in given])
            code = 0
        except SystemExit as leaving:
            code = leaving.code or 0
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture(scope="session")
def browser():
    """Debian's chromium; the tests skip without it, and fail where .ci/run says they must run."""
    chromium = Path("/usr/bin/chromium")
    if not chromium.exists():
        if os.environ.get("MISCONDUCT_BROWSER_TESTS") == "required":
            pytest.fail("chromium is not installed, and the browser tests are required")
        pytest.skip("chromium is not installed")
    from playwright.sync_api import sync_playwright

    switches = ["--no-sandbox", "--disable-gpu", "--no-first-run"]
    with sync_playwright() as started:
        launched = started.chromium.launch(
            executable_path=str(chromium), args=[*switches, "--disable-background-networking"]
        )
        yield launched
        launched.close()
