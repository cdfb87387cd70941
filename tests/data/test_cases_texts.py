"""Whole texts of our own in every manner of publication, with the records that they must give."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from analysis.cases.coding import code_text
from analysis.cases.reading import text_of

TEXTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["text"]
FORCES = {
    "Avon and Somerset Police": "avon-and-somerset",
    "Cleveland Police": "cleveland",
    "Dorset": "dorset",
    "Durham Constabulary": "durham",
    "Essex Police": "essex",
    "Greater Manchester Police": "greater-manchester",
    "Gwent Police": "gwent",
    "Humberside Police": "humberside",
    "Kent Police": "kent",
    "Lancashire Constabulary": "lancashire",
    "Merseyside Police": "merseyside",
    "Metropolitan Police": "metropolitan",
    "Norfolk Constabulary": "norfolk",
    "North Yorkshire Police": "north-yorkshire",
    "Nottinghamshire Police": "nottinghamshire",
    "Surrey Police": "surrey",
    "Sussex Police": "sussex",
    "Thames Valley Police": "thames-valley",
    "West Mercia Police": "west-mercia",
    "West Midlands Police": "west-midlands",
    "Wiltshire Police": "wiltshire",
}


@pytest.mark.parametrize("case", TEXTS, ids=[case["name"] for case in TEXTS])
def test_text_gives_its_records(case):
    drafts = code_text(text_of("T", case["text"].strip()), FORCES)
    found: Counter[tuple[str | None, ...]] = Counter()
    for d in drafts:
        row = (d.status, d.case_to_answer, d.proceeding, d.finding, d.outcome_id)
        found[row] += d.people or 0
    assert found == {tuple(row[1:6]): row[0] for row in case["rows"]}
    assert {d.force_id for d in drafts} == {case["force"]}
    if len(case["rows"][0]) > 6:
        assert "|".join(sorted(drafts[0].standards)) == case["rows"][0][6]
    if "decided_on" in case:
        assert {d.decided_on for d in drafts} == {case["decided_on"]}
    if case.get("review"):
        assert all(d.needs_review for d in drafts)


@pytest.mark.parametrize("case", TEXTS, ids=[case["name"] for case in TEXTS])
def test_evidence_is_the_text_at_its_place(case):
    text = text_of("T", case["text"].strip())
    for draft in code_text(text, FORCES):
        assert "outcome_id" in draft.evidence
        for words in draft.evidence.values():
            assert text.content[words.start : words.end] == words.words
