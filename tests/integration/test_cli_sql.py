"""`misconduct sql`: read-only, in three forms, and a mistake told in a line."""

import csv
import io
import json

import pytest

MIXED = "select 'a' as name, 0 as nought, null as missing, 147429.63::double as strength"


def test_a_table_lines_up_and_shows_a_missing_value_as_a_dash(data, misconduct):
    code, out, _ = misconduct("sql", MIXED, data=data)
    assert code == 0
    header, rule, row = out.splitlines()
    assert header.split() == ["name", "nought", "missing", "strength"]
    assert row.split() == ["a", "0", "–", "147,429.63"]
    assert len(rule) >= len(row)


def test_csv_leaves_a_missing_value_empty(data, misconduct):
    code, out, _ = misconduct("sql", MIXED, "--format", "csv", data=data)
    assert code == 0
    assert list(csv.reader(io.StringIO(out))) == [
        ["name", "nought", "missing", "strength"],
        ["a", "0", "", "147429.63"],
    ]


def test_json_writes_null_for_a_missing_value(data, misconduct):
    code, out, _ = misconduct("sql", MIXED, "--format", "json", data=data)
    assert code == 0
    assert json.loads(out) == [{"name": "a", "nought": 0, "missing": None, "strength": 147429.63}]


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("1234567.5", "1,234,567.50"),
        ("1234567.0", "1,234,567"),
        ("3.97549", "3.975"),
        ("0.0123456", "0.01235"),
        ("0.0", "0"),
    ],
)
def test_numbers_of_a_table_are_plain(number, shown, data, misconduct):
    code, out, _ = misconduct("sql", f"select {number}::double as n", data=data)
    assert code == 0
    assert out.splitlines()[2].strip() == shown


def test_texts_with_commas_and_dates_come_through(data, misconduct):
    query = "select date '2023-03-31' as day, 'a, \"b\"' as words"
    assert json.loads(misconduct("sql", query, "--format", "json", data=data)[1]) == [
        {"day": "2023-03-31", "words": 'a, "b"'}
    ]
    rows = list(csv.reader(io.StringIO(misconduct("sql", query, "--format", "csv", data=data)[1])))
    assert rows[1] == ["2023-03-31", 'a, "b"']


def test_an_answer_without_rows_has_its_header(data, misconduct):
    query = "select force_id from forces where false"
    assert misconduct("sql", query, "--format", "csv", data=data)[1] == "force_id\n"
    assert misconduct("sql", query, data=data)[1].splitlines()[0] == "force_id"
    assert json.loads(misconduct("sql", query, "--format", "json", data=data)[1]) == []


@pytest.mark.parametrize(
    "query",
    [
        "delete from figures",
        "update figures set value = 0",
        "insert into standards values ('x', 'X', 11)",
        "create table mine (a int)",
        "drop table figures",
        "select 1; drop table figures",
        "alter table figures add column a int",
        "comment on table figures is 'mine'",
    ],
)
def test_nothing_can_be_written(query, data, misconduct):
    before = (data / "clean" / "misconduct.duckdb").read_bytes()
    code, _, err = misconduct("sql", query, data=data)
    assert code == 2
    assert "read-only" in err
    assert (data / "clean" / "misconduct.duckdb").read_bytes() == before


@pytest.mark.parametrize(
    "query",
    [
        "select * from read_csv('/etc/passwd')",
        "select * from '/etc/hostname'",
        "select * from read_text('{folder}/secret.txt')",
        "copy figures to '{folder}/figures.csv'",
        "attach '{folder}/other.duckdb' as other",
        "export database '{folder}/all'",
        "install httpfs",
        "load httpfs",
        "select * from glob('{folder}/*')",
    ],
)
def test_no_file_can_be_reached(query, data, misconduct, tmp_path):
    (tmp_path / "secret.txt").write_text("not for queries", encoding="utf-8")
    code, out, err = misconduct("sql", query.format(folder=tmp_path), data=data)
    assert code == 2
    assert "not for queries" not in out + err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["secret.txt"]


@pytest.mark.parametrize(
    "query", ["set enable_external_access = true", "set autoinstall_known_extensions = true"]
)
def test_the_lock_can_not_be_opened(query, data, misconduct):
    code, _, err = misconduct("sql", query, data=data)
    assert code == 2
    assert "locked" in err


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("select * form figures", "syntax error"),
        ("select * from figure", "figures"),
        ("select valu from figures", "value"),
        ("select 'a'::int", "a"),
        ("", "empty"),
        ("   ;  ", "empty"),
    ],
)
def test_a_mistake_is_told_in_one_line(query, told, data, misconduct):
    code, out, err = misconduct("sql", query, data=data)
    assert code == 2
    assert out == ""
    assert told in err
    assert len(err.splitlines()) == 1


def test_the_shell_answers_goes_on_after_a_mistake_and_ends(data, misconduct, monkeypatch):
    typed = "select 40 + 2 as answer;\nselec 1;\nselect 'two'\n  || 'fold' as text;\n.quit\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    code, out, err = misconduct("sql", data=data)
    assert code == 0
    assert "42" in out
    assert "twofold" in out
    assert "selec" in err


def test_the_shell_answers_a_last_query_without_its_semicolon(data, misconduct, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("select 40 + 2 as answer"))
    code, out, _ = misconduct("sql", data=data)
    assert code == 0
    assert "42" in out
