"""The build as a whole: when it runs, and that it replaces what was there whole or not at all."""

import errno
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import polars as pl
import pytest
from spoiling import put, set_sidecar

from analysis import fingerprint
from analysis.build import build
from analysis.errors import DataError

CASES = "iopc-complaints/2024-25/cases_finalised_by_force.csv"


def footprint(data):
    """Each file of the clean folder with its content and its identity on the disk.

    The lock stays behind on purpose: it is held by the system, not by being there.
    """
    found = (data / "clean").rglob("*")
    files = sorted(path for path in found if path.is_file() and path.name != ".lock")
    return {
        str(path.relative_to(data)): (path.read_bytes(), path.stat().st_ino, path.stat().st_mtime)
        for path in files
    }


def contents(data):
    return {name: found[0] for name, found in footprint(data).items() if "build.json" not in name}


def value_of(data, area):
    with duckdb.connect(str(data / "clean" / "misconduct.duckdb"), read_only=True) as connection:
        query = "SELECT value FROM figures WHERE route = 'outside_schedule_3' AND measure = 'count'"
        return connection.execute(f"{query} AND area = ?", [area]).fetchall()


def test_a_second_build_says_that_nothing_changed_and_writes_nothing(small, misconduct):
    before = footprint(small)
    code, out, _ = misconduct("build", data=small)
    assert code == 0
    assert "Nothing changed" in out
    assert footprint(small) == before


def test_a_forced_build_writes_anew_and_prints_the_rows_of_each_table(small, misconduct):
    before = footprint(small)["clean/misconduct.duckdb"]
    code, out, _ = misconduct("build", "--force", data=small)
    assert code == 0
    assert footprint(small)["clean/misconduct.duckdb"][1:] != before[1:]
    printed = {line.split()[0]: line.split()[1] for line in out.splitlines() if "rows" in line}
    with duckdb.connect(str(small / "clean" / "misconduct.duckdb"), read_only=True) as connection:
        for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall():
            (count,) = connection.execute(f"SELECT count(*) FROM {name}").fetchall()[0]
            assert printed.pop(name) == f"{count:,}"
    assert not printed


def test_a_changed_figure_is_built(small):
    put(small / "raw" / CASES, "C3", "999")
    assert not build(small).current
    assert value_of(small, "bedfordshire") == [(999.0,)]


class BegunError(Exception):
    """Stops a build that has begun."""


@pytest.fixture
def begins(monkeypatch):
    """Whether a build finds something to do; it is stopped before it does it."""

    def begun(*_):
        raise BegunError

    def answer(data):
        monkeypatch.setattr("analysis.ingest.read.read_all", begun)
        try:
            return not build(data).current
        except BegunError:
            return True

    return answer


def test_nothing_begins_where_nothing_changed(small, begins):
    assert not begins(small)


def test_a_changed_sidecar_is_built(small, begins):
    set_sidecar(small / "raw" / CASES, note="read again")
    assert begins(small)


def test_a_new_spelling_in_the_vocabulary_is_built(small, begins):
    file = small / "raw" / "vocabulary" / "2026-11" / "force_spellings.csv"
    put(file, "A2", "Hertfordshire Police Force")
    assert begins(small)


@pytest.mark.parametrize("name", ["sources/hansard.toml", "sql/views.sql", "clean/tables.py"])
def test_a_changed_layout_or_program_is_built(name, small, begins, tmp_path, monkeypatch):
    package = tmp_path / "package"
    shutil.copytree(fingerprint.CODE, package, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(fingerprint, "CODE", package)
    assert not begins(small)
    with (package / name).open("a", encoding="utf-8") as stream:
        stream.write("\n")
    assert begins(small)


@pytest.mark.parametrize("lost", ["misconduct.duckdb", "tables", "build.json"])
def test_a_lost_part_of_the_clean_folder_is_built(lost, small, begins):
    path = small / "clean" / lost
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert begins(small)


def test_a_damaged_stamp_is_no_reason_to_skip_a_build(small, begins):
    (small / "clean" / "build.json").write_text("{", encoding="utf-8")
    assert begins(small)


def test_two_builds_of_the_same_files_have_the_same_tables(small):
    def rows():
        return {path.stem: pl.read_parquet(path) for path in (small / "clean").glob("tables/*")}

    before = rows()
    build(small, force=True)
    after = rows()
    assert before.keys() == after.keys()
    for name in before:
        assert before[name].equals(after[name]), name


def full(*_, **__):
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_failure_between_two_tables_leaves_the_old_build(small, monkeypatch):
    put(small / "raw" / CASES, "C3", "999")
    before = contents(small)
    write, written = pl.DataFrame.write_parquet, []

    def fails_later(frame, path, *more):
        written.append(path)
        return full() if len(written) > 5 else write(frame, path, *more)

    monkeypatch.setattr(pl.DataFrame, "write_parquet", fails_later)
    with pytest.raises(DataError, match="No space left") as raised:
        build(small)
    assert str(small / "clean") in str(raised.value)
    assert len(written) == 6
    assert contents(small) == before
    assert value_of(small, "bedfordshire") != [(999.0,)]

    monkeypatch.undo()
    assert not build(small).current
    assert value_of(small, "bedfordshire") == [(999.0,)]


def test_a_disk_that_is_full_leaves_the_old_build(small):
    """A limit on the size of a file stands for the disk: DuckDB's own writes fail, for real."""
    put(small / "raw" / CASES, "C3", "999")
    before = contents(small)

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))

    assert max(len(content) for name, content in before.items() if ".parquet" in name) < 600_000
    assert len(before["clean/misconduct.duckdb"]) > 600_000
    done = subprocess.run(
        [sys.executable, "-m", "analysis.cli", "build", "--data", str(small)],
        preexec_fn=limit,
        capture_output=True,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert done.returncode == 1, done.stderr
    assert "can't be written" in done.stderr
    assert str(small / "clean") in done.stderr
    assert len(done.stderr.strip().splitlines()) <= 2
    assert contents(small) == before


def test_an_interrupted_build_is_done_again_even_when_the_files_are_put_back(small, monkeypatch):
    """Stopped after the database was replaced and before that was noted down."""
    file = small / "raw" / CASES
    whole, sidecar = file.read_bytes(), file.with_name(file.name + ".json").read_bytes()
    put(file, "C3", "999")

    def stopped(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as during:
        during.setattr(fingerprint, "write_stamp", stopped)
        with pytest.raises(KeyboardInterrupt):
            build(small)
    file.write_bytes(whole)
    file.with_name(file.name + ".json").write_bytes(sidecar)
    assert not build(small).current
    assert value_of(small, "bedfordshire") != [(999.0,)]


def test_a_reader_keeps_the_old_database_while_a_new_one_is_put_in_place(small):
    reading = (
        "import duckdb, sys\n"
        "with duckdb.connect(sys.argv[1], read_only=True) as connection:\n"
        "    print('open', flush=True)\n"
        "    sys.stdin.readline()\n"
        "    query = \"SELECT value FROM figures WHERE route = 'outside_schedule_3' \"\n"
        "    query += \"AND measure = 'count' AND area = 'bedfordshire'\"\n"
        "    print(connection.execute(query).fetchall())\n"
    )
    old = str(value_of(small, "bedfordshire"))
    path = str(small / "clean" / "misconduct.duckdb")
    with subprocess.Popen(
        [sys.executable, "-c", reading, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as reader:
        assert reader.stdout.readline() == "open\n"
        put(small / "raw" / CASES, "C3", "999")
        build(small)
        told, _ = reader.communicate("\n", timeout=30)
    assert told.strip() == old
    assert value_of(small, "bedfordshire") == [(999.0,)]
