"""The register of published outcomes as committed: counts, codes, names and decisions.

The expected numbers were counted by hand (csv and grep) in the files that the tables come
from, each named beside its numbers. Not for the code that reads these files.
"""

import csv
import re
from collections import Counter, defaultdict
from datetime import datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REGISTER = ROOT / "data" / "raw" / "register"
SHARED = ROOT.parent / "shared"

SYSTEMATIC = "iopc-summaries-2018-2021"
GROUPS = "messaging-groups"
FORCES = "forces-and-press"
IOPC = "iopc-and-press"
EDITIONS = [SYSTEMATIC, GROUPS, FORCES, IOPC]

HEADER = (
    "case_id,subject_no,people,force,role,rank,status,case_to_answer,standards,proceeding,"
    "finding,outcome,decided_on,published_on,matter,platform,source_url,publisher,source_kind,"
    "confidence,note"
).split(",")

# The coding manual's values; a status may be blank only where the note says it is unknown.
ALLOWED = {
    "role": "officer special staff unclear",
    "status": "serving former",
    "case_to_answer": "gross_misconduct misconduct performance none unclear",
    "proceeding": "hearing accelerated_hearing meeting none unclear",
    "finding": "gross_misconduct misconduct not_proven none unclear",
    "outcome": (
        "dismissed would_have_been_dismissed reduction_in_rank final_written_warning "
        "written_warning management_action reflective_practice performance_procedure "
        "no_further_action resigned_before_proceedings pending not_stated"
    ),
    "source_kind": "official press other",
    "confidence": "high medium low",
}
STANDARDS = set(
    "honesty_integrity authority_respect_courtesy equality_diversity use_of_force "
    "orders_instructions duties_responsibilities confidentiality fitness_for_duty "
    "discreditable_conduct challenging_reporting".split()
)

# edition: matters, rows, people stated, rows with no number, dismissed, would have been dismissed
HAND_COUNTS = {
    # shared/cases/hand_coded.csv
    SYSTEMATIC: (134, 233, 298, 3, 4, 1),
    # shared/figures/case_outcomes.csv: 37 rows, 68 people, 14 groups; the seed articles add
    # four members of one group and the seventh person of another
    GROUPS: (14, 39, 73, 0, 9, 8),
    # shared/register/forces_and_press.csv
    FORCES: (163, 246, 294, 2, 114, 58),
    # shared/register/iopc_and_press.csv
    IOPC: (112, 167, 248, 5, 38, 18),
}

# Every capitalised word that a label or note may hold: forces, places that name a team,
# platforms, bodies, publications, months and abbreviations. No person's name is among them.
CAPITALISED = set(
    "Avon Somerset Bedfordshire Bexley British Transport Cambridgeshire Central East North "
    "Charing Cross Cheshire City London Civil Nuclear Constabulary Cleveland Cornwall Cumbria "
    "Derbyshire Devon Dorset Durham Dyfed Powys England Essex Gloucestershire Greater Manchester "
    "Gwent Hampshire Hertfordshire Humberside Ireland Kent Lancashire Leicestershire "
    "Lincolnshire Mercia Merseyside Metropolitan Midlands Norfolk Northamptonshire Northern "
    "Northumbria Nottinghamshire Police Scotland Service South Staffordshire Suffolk Surrey "
    "Sussex Thames Valley Wales Warwickshire West Wiltshire Yorkshire Hotton Operation Panorama "
    "Signal WhatsApp IOPC PSNI MPS WYP COVID CCTV January February March April May June July "
    "August September October November December".split()
)
DAY = r"\d{4}-\d\d-\d\d"
PARTIAL = r"\d{4}(-\d\d(-\d\d)?)?"
# A range is start/end; /2021-09 is "by September 2021", the start not published.
DECIDED = re.compile(rf"({PARTIAL}|{DAY}/{DAY}|/\d{{4}}-\d\d)?")


def read(*parts):
    with REGISTER.joinpath(*parts).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def cases(edition):
    return read(edition, "cases.csv")


def key(row, prefix=""):
    return row[f"{prefix}case_id"], row[f"{prefix}subject_no"]


def every_case():
    return {key(row): row for edition in EDITIONS for row in cases(edition)}


def people(row):
    return int(row["people"] or 0)


@pytest.mark.parametrize("edition", EDITIONS)
def test_rows_and_people_are_those_counted_by_hand(edition):
    rows = cases(edition)
    outcomes = Counter(row["outcome"] for row in rows)
    found = (
        len({row["case_id"] for row in rows}),
        len(rows),
        sum(map(people, rows)),
        sum(not row["people"] for row in rows),
        outcomes["dismissed"],
        outcomes["would_have_been_dismissed"],
    )
    assert found == HAND_COUNTS[edition]


@pytest.mark.parametrize("edition", EDITIONS)
def test_header_is_the_common_one(edition):
    with (REGISTER / edition / "cases.csv").open(encoding="utf-8") as file:
        assert file.readline().strip().split(",") == HEADER


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_value_is_one_of_the_coding_manual(edition):
    for row in cases(edition):
        for column, values in ALLOWED.items():
            unknown = column == "status" and "serving or former, is not published" in row["note"]
            assert row[column] in values.split() or (unknown and not row[column]), (column, row)
        assert set(filter(None, row["standards"].split("|"))) <= STANDARDS, row
        assert DECIDED.fullmatch(row["decided_on"]), row
        assert re.fullmatch(rf"({PARTIAL})?", row["published_on"]), row
        assert re.fullmatch(r"[1-9]\d*", row["subject_no"]), row
        assert re.fullmatch(r"([1-9]\d*)?", row["people"]), row


def test_every_row_has_an_address_a_publisher_and_a_key_of_its_own():
    rows = [row for edition in EDITIONS for row in cases(edition)]
    assert all(re.match(r"https?://\S+$", row["source_url"]) for row in rows)
    assert all(row["publisher"] and row["matter"] for row in rows)
    assert len({key(row) for row in rows}) == len(rows)


@pytest.mark.parametrize("edition", [FORCES, IOPC, SYSTEMATIC])
def test_a_matter_is_one_address(edition):
    addresses = defaultdict(set)
    for row in cases(edition):
        addresses[row["case_id"]].add(row["source_url"])
    assert all(len(found) == 1 for found in addresses.values())
    assert len(set.union(*addresses.values())) == len(addresses)


def test_what_the_sources_infer_or_leave_open_is_said_in_the_note():
    for edition in EDITIONS:
        for row in cases(edition):
            note = row["note"]
            gross = row["case_to_answer"] == row["finding"] == "gross_misconduct"
            if edition != SYSTEMATIC:
                assert gross == ("case to answer inferred from the finding" in note), row
            assert bool(row["people"]) != ("number of people not published" in note), row
            if row["decided_on"].startswith("/"):
                assert "decided by" in note, row
            if row["status"] == "former" and row["outcome"] == "dismissed":
                assert "although the person had left" in note, row


def test_labels_and_notes_hold_no_names_and_no_quotations():
    texts = [
        row[column]
        for row in every_case().values()
        for column in ("force", "role", "rank", "matter", "platform", "note")
    ]
    texts += [row["why"] for row in read("same-outcome", "same_outcome.csv")]
    texts += [row["why"] for row in read("same-outcome", "not_merged.csv")]
    for text in texts:
        words = set(re.findall(r"\b[A-Z]\w*", re.sub(r"https?://\S+", "", text)))
        assert words <= CAPITALISED, (words - CAPITALISED, text)
        assert not re.search('["“”‘]', text), text


def test_same_outcome_points_straight_at_a_standing_row():
    rows = every_case()
    decisions = read("same-outcome", "same_outcome.csv")
    covered = [key(decision) for decision in decisions]
    assert len(decisions) == 9
    assert len(set(covered)) == len(covered)
    for decision in decisions:
        standing = key(decision, "same_as_")
        assert key(decision) in rows and standing in rows, decision
        assert standing not in covered, ("a chain", decision)
        assert not decision["case_id"].startswith("C"), ("a systematic row goes", decision)
        assert decision["why"], decision


def test_covered_rows_tell_the_outcome_of_their_standing_row():
    rows = every_case()
    covered = Counter()
    for decision in read("same-outcome", "same_outcome.csv"):
        row, standing = rows[key(decision)], rows[key(decision, "same_as_")]
        assert row["force"].split(" Police")[0] == standing["force"].split(" Police")[0]
        for column in ("role", "status", "outcome", "decided_on", "source_url"):
            assert row[column] == standing[column], (column, decision)
        covered[key(standing)] += people(row)
    assert covered == {target: people(rows[target]) for target in covered}


def test_what_was_left_apart_exists_and_was_not_merged():
    rows = every_case()
    merged = {(key(row), key(row, "same_as_")) for row in read("same-outcome", "same_outcome.csv")}
    apart = read("same-outcome", "not_merged.csv")
    for decision in apart:
        pair = key(decision), key(decision, "other_")
        assert set(pair) <= set(rows), decision
        assert pair not in merged and pair[0] != pair[1] and decision["why"], decision
    assert apart


# Row by row against the files that the tables come from.


def source(*parts):
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"the source file {'/'.join(parts)} is not here")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("edition", "name"), [(FORCES, "forces_and_press.csv"), (IOPC, "iopc_and_press.csv")]
)
def test_found_rows_are_the_source_rows(edition, name):
    columns = set(HEADER) - {"case_id", "people", "platform", "note"}
    for row, published in zip(cases(edition), source("register", name), strict=True):
        assert {column: row[column] for column in columns} == {
            column: published[column] for column in columns
        }
        assert row["people"] == published["n"]


def test_systematic_rows_are_the_source_rows():
    pages = {page["case_id"]: page for page in source("cases", "texts.csv")}
    coded = source("cases", "hand_coded.csv")
    same = "case_id subject_no role rank status case_to_answer standards proceeding finding"
    for row, published in zip(cases(SYSTEMATIC), coded, strict=True):
        page = pages[row["case_id"]]
        for column in [*same.split(), "outcome", "confidence"]:
            assert row[column] == published[column], (column, row)
        assert row["people"] == published["n"]
        assert row["source_url"] == page["url"] and row["force"] == page["force"]
        assert datetime.fromisoformat(row["published_on"]) == datetime.strptime(
            page["date"], "%d-%b-%Y"
        )
        topics = [f"'{topic.capitalize()}'" for topic in row["matter"].split("; ")]
        tags = {tag.strip().capitalize() for tag in page["tags"].replace("'", "").split(",")}
        assert {topic.strip("'") for topic in topics} | {page["force"].capitalize()} == tags


def test_group_rows_are_the_source_rows():
    outcomes = {
        "": {"pending", "not_stated", "no_further_action"},
        "No action": {"no_further_action"},
        "No disciplinary action (not barred)": {"no_further_action"},
        "Proceedings withdrawn; investigation continues": {"pending"},
        "Unsatisfactory performance procedures": {"performance_procedure"},
        "Reflective practice review process": {"reflective_practice"},
        "Final written warning (two years)": {"final_written_warning"},
        "Dismissed without notice": {"dismissed"},
    }
    of_seeds = {("G001", "4"), ("G004", "2")}
    rows = [row for row in cases(GROUPS) if key(row) not in of_seeds]
    for row, published in zip(rows, source("figures", "case_outcomes.csv"), strict=True):
        assert row["people"] == published["officers"] and row["force"] == published["force"]
        assert row["source_url"] == published["source_url"]
        assert row["platform"] == published["platform"].replace("none", "")
        assert len(row["standards"].split("|")) == len(published["standards"].split("|"))
        plain = {published["outcome"].lower().replace(" ", "_")}
        assert row["outcome"] in outcomes.get(published["outcome"], plain), row
        assert bool(row["decided_on"]) == bool(published["decision_date"]), row
        assert bool(row["note"]) >= bool(published["note"]), row
