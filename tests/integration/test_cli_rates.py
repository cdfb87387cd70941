"""`misconduct rates` and `misconduct receipt`: what they print of the real snapshot."""

import csv
import io
import json
import re
from pathlib import Path

import pytest


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture
def rates(data, misconduct):
    def run(*call):
        code, out, err = misconduct("rates", *call, "--format", "csv", data=data)
        assert (code, err) == (0, "")
        return rows_of(out)

    return run


@pytest.mark.parametrize(
    ("key", "table", "column"),
    [
        ("force", "force_rates", "force_id"),
        ("standard", "standard_rates", "standard_id"),
        ("outcome", "outcome_rates", "category"),
        ("trend", "trends", "period_end"),
    ],
)
def test_csv_has_every_rate_with_interval_method_and_caveats(key, table, column, rates, ask):
    rows = rates(key)
    assert len(rows) == ask(f"SELECT count(*) AS n FROM {table}")[0]["n"]
    needed = {"series", "events", "population", "rate", "lower", "upper", "method", "caveats"}
    assert needed | {column} <= set(rows[0])
    for row in rows:
        if row["rate"]:
            assert float(row["lower"]) <= float(row["rate"]) <= float(row["upper"]), row
            assert row["method"] in {"exact Poisson", "Byar", "Wilson"}
            assert float(row["population"]) > 0
            assert row["population_kind"]
        else:
            assert row["lower"] == row["upper"] == "", row


# Hansard, 3 November 2009: Wiltshire 0, the Metropolitan Police 19.
def test_a_series_is_picked_by_its_name(rates):
    rows = rates("force", "--series", "hansard-dismissed")
    assert len(rows) == 43
    assert {row["series"] for row in rows} == {"hansard-dismissed"}
    events = {row["force_id"]: row["events"] for row in rows}
    assert float(events["wiltshire"]) == 0
    assert float(events["metropolitan"]) == 19


@pytest.mark.parametrize("year", ["2009", "2008/09"])
def test_a_year_is_that_in_which_the_period_ends(year, rates):
    rows = rates("force", "--year", year)
    assert {row["series"] for row in rows} == {"hansard-dismissed"}
    assert {row["period_end"] for row in rows} == {"2009-03-31"}


def test_a_count_that_is_not_published_is_missing_and_not_nought(rates, data, misconduct):
    call = ["rates", "force", "--series", "iopc-dismissed"]
    of_csv = {row["force_id"]: row for row in rates(*call[1:])}
    assert of_csv["btp"]["events"] == of_csv["btp"]["rate"] == ""
    assert float(of_csv["dyfed-powys"]["events"]) == 0
    of_json = json.loads(misconduct(*call, "--format", "json", data=data)[1])
    btp = next(row for row in of_json if row["force_id"] == "btp")
    assert btp["events"] is None
    table = misconduct(*call, data=data)[1].splitlines()
    header = re.split(r"\s{2,}", table[0])
    [line] = [line for line in table if re.search(r"\bbtp\b", line)]
    assert re.split(r"\s{2,}", line)[header.index("events")] == "–"


def test_a_table_prints_the_caveats_of_its_series(data, misconduct):
    _, out, _ = misconduct("rates", "force", "--series", "barred-officers-by-force", data=data)
    assert "four forces that an article quoted" in out.splitlines()[-1]


def test_the_count_of_the_found_part_has_no_rate_in_print(rates):
    rows = rates("standard", "--series", "register-found")
    assert len(rows) == 10
    assert all(row["rate"] == row["population"] == "" for row in rows)
    assert all(row["method"] == "count only" for row in rows)


def lines_of(text):
    return dict(re.findall(r"^([A-Z][a-z ]+\d*): +(.*)$", text, flags=re.MULTILINE))


def look_up(file, cell):
    letter, row = re.fullmatch(r"([A-Z])(\d+)", cell).groups()
    with Path(file).open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))[int(row) - 1][ord(letter) - ord("A")]


@pytest.mark.parametrize(
    "where",
    [
        "publication_id = 'college-barred-list/2024-25' AND value = 735",
        "publication_id = 'hansard/2009-11-03' AND force_id = 'wiltshire' AND value = 0 LIMIT 1",
        "marker = '[not published]' LIMIT 1",
    ],
)
def test_the_receipt_of_a_figure_leads_to_its_text(where, data, ask, misconduct):
    figure = ask(f"SELECT * FROM figures WHERE {where}")[0]
    code, out, _ = misconduct("receipt", figure["figure_id"], data=data)
    assert code == 0
    told = lines_of(out)
    assert look_up(told["File"], told["Cell"]) == figure["as_published"]
    assert told["As published"] == repr(figure["as_published"])
    assert told["Address"] == figure["source_url"]
    assert told["Sheet"] == figure["sheet"]
    assert re.fullmatch(r"[0-9a-f]{64}", told["Sha256"])
    assert told["Licence"]
    if figure["value"] is None:
        assert told["Value"] == f"none: {figure['marker']}"


def test_the_receipt_of_a_workforce_row_leads_to_both_its_texts(data, ask, misconduct):
    [row] = ask(
        "SELECT * FROM workforce WHERE force_id = 'kent' AND worker_type = 'officer' "
        "AND as_at = '2023-03-31' AND publication_id LIKE '%open-data-2023%'"
    )
    _, out, _ = misconduct("receipt", row["workforce_id"], data=data)
    told = lines_of(out)
    # Kent, 31 March 2023: 4,261 officers, 4,203.12 full-time equivalents.
    for measure, text in (("Headcount", "4261"), ("Fte", "4203.12")):
        published, cell = re.search(r"published '(.*)' in (\w+)", told[measure]).groups()
        assert look_up(told["File"], cell) == published == text


def test_the_receipt_of_a_rate_has_those_of_all_it_was_made_of(data, ask, misconduct):
    """Officers barred 2018/19 to 2020/21: a cumulative figure, three taken away, 43 forces."""
    [rate] = ask("SELECT rate_id FROM trends WHERE series = 'barred-officers' AND years = 3")
    code, out, _ = misconduct("receipt", rate["rate_id"], data=data)
    assert code == 0
    roles = re.findall(r"^— (.*)$", out, flags=re.MULTILINE)
    assert sorted(set(roles)) == ["events", "population", "taken away from the events"]
    assert roles.count("events") == 1
    assert roles.count("taken away from the events") == 3
    assert roles.count("population") == 43
    for number in ("'1505'", "'70'", "'299'", "'394'"):
        assert f"As published:      {number}" in out


def test_the_receipt_of_a_share_names_the_rows_of_the_register(data, ask, misconduct):
    [rate] = ask(
        "SELECT rate_id, events FROM standard_rates "
        "WHERE series = 'register-engaged' AND standard_id = 'honesty_integrity'"
    )
    _, out, _ = misconduct("receipt", rate["rate_id"], data=data)
    people = re.findall(r"^Register: .*: (\d+) people$", out, flags=re.MULTILINE)
    assert sum(map(int, people)) == rate["events"] == 2
    assert out.count("register/iopc-summaries-2018-2021") == len(people)
