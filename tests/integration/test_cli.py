"""The command as a program: exit codes, the data folder, and what it loads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from spoiling import put

ROOT = Path(__file__).resolve().parents[2]
TOTAL = "iopc-complaints/2024-25/cases_finalised_by_force.csv"


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (["nope"], "nope"),
        (["rates", "ranks"], "force"),
        (["rates"], "BY"),
        (["sql", "select 1", "--format", "xml"], "json"),
        (["sql", "select 1", "--fromat", "csv"], "--fromat"),
        (["receipt"], "FIGURE_ID"),
        (["rates", "force", "--series", "dismissals"], "hansard-dismissed"),
        (["rates", "force", "--year", "1987"], "2009"),
        (["rates", "force", "--year", "last"], "2024/25"),
        (["rates", "force", "--series", "hansard-dismissed", "--year", "2025"], "known: 2009"),
        (["receipt", "0"], "figure_id"),
        (["sql", "selec 1"], "selec"),
    ],
)
def test_a_wrong_call_is_told_and_leaves_with_2(call, told, data, misconduct):
    code, out, err = misconduct(*call, data=data)
    assert code == 2
    assert out == ""
    assert told in err
    assert len(err.strip().splitlines()) <= 2


@pytest.mark.parametrize("call", [["sql", "select 1"], ["rates", "force"], ["receipt", "x"]])
def test_without_a_database_a_command_says_what_to_do_and_leaves_with_1(call, tmp_path, misconduct):
    code, out, err = misconduct(*call, data=tmp_path)
    assert code == 1
    assert out == ""
    assert "misconduct build" in err
    assert str(tmp_path) in err


def test_a_damaged_database_is_told_and_can_be_built_anew(small, misconduct):
    path = small / "clean" / "misconduct.duckdb"
    path.write_bytes(path.read_bytes()[:5000])
    code, _, err = misconduct("sql", "select 1", data=small)
    assert code == 1
    assert "misconduct build --force" in err
    assert misconduct("build", "--force", data=small)[0] == 0
    assert misconduct("sql", "select 1", data=small)[0] == 0


def publications(misconduct, **where):
    code, out, _ = misconduct(
        "sql", "select count(*) from publications", "--format", "csv", **where
    )
    assert code == 0
    return int(out.split()[1])


def test_the_data_folder_is_the_one_named_and_else_that_of_the_environment(
    data, small, misconduct, monkeypatch
):
    monkeypatch.setenv("MISCONDUCT_DATA", str(small))
    assert publications(misconduct) == 6
    assert publications(misconduct, data=data) > 100


def test_a_call_without_a_command_shows_the_commands(misconduct):
    code, out, _ = misconduct()
    assert code == 0
    for name in ("build", "report", "rates", "sql", "sources", "check", "receipt"):
        assert f" {name} " in out


def test_sources_lists_each_publication_with_its_editions(data, misconduct):
    code, out, _ = misconduct("sources", "--format", "csv", data=data)
    assert code == 0
    editions = {line.split(",")[0]: line for line in out.splitlines()}
    assert {"home-office-misconduct", "iopc-complaints", "college-barred-list"} <= set(editions)
    # Folders under data/raw/hansard and under data/raw/college-barred-list.
    assert ",1," in editions["hansard"]
    assert ",7," in editions["college-barred-list"]


def test_every_check_of_the_snapshot_passes_or_is_explained(data, misconduct):
    code, out, err = misconduct("check", data=data)
    assert (code, err) == (0, "")
    assert "0 differ." in out
    assert "147434.0 published, 147429.63 found" in out


def test_a_total_that_does_not_add_up_is_named_and_leaves_with_1(small, misconduct):
    file = small / "raw" / TOTAL
    put(file, "C46", "60032")
    assert misconduct("build", data=small)[0] == 0
    code, out, err = misconduct("check", data=small)
    assert code == 1
    assert "60032.0 published, 60031.0 found" in out
    assert "1 checks fail" in err


def run(*call, **more):
    return subprocess.run(
        [sys.executable, "-m", "analysis.cli", *call],
        capture_output=True,
        text=True,
        cwd=ROOT,
        **more,
    )


def test_the_program_leaves_with_the_code_of_its_fault(tmp_path):
    done = run("sql", "select 1", env={**os.environ, "MISCONDUCT_DATA": str(tmp_path)})
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("misconduct: ")


def test_a_reader_that_leaves_early_is_no_fault(data):
    """As in `misconduct sql … | head -1`; the answer is longer than a pipe holds."""
    call = [sys.executable, "-m", "analysis.cli", "sql", "select * from workforce"]
    with subprocess.Popen(
        [*call, "--format", "csv", "--data", str(data)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as program:
        assert program.stdout.readline().startswith("workforce_id,")
        program.stdout.close()
        assert program.stderr.read() == ""
        assert program.wait(timeout=30) == 0


def test_starting_loads_none_of_the_heavy_libraries():
    heavy = "('polars', 'duckdb', 'altair', 'pyarrow', 'scipy', 'dataframely')"
    code = f"import analysis.cli, sys; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout == "[]\n"
