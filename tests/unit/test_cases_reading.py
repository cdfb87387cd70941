"""Texts are read as they come: plain, HTML, CSV; repaired; and whatever is no text is said so."""

from pathlib import Path

import pytest

from analysis.cases.coding import code_text
from analysis.cases.reading import read_texts, text_of
from analysis.cases.sentences import sentences
from analysis.errors import DataError

FORCES = {"Kent Police": "kent"}
DISMISSED = "A Kent Police officer was dismissed without notice after a misconduct hearing."


def written(tmp_path, name, content):
    path = tmp_path / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content, encoding="utf-8")
    return path


def test_plain_text_is_one_text_named_after_the_file(tmp_path):
    (text,) = read_texts(written(tmp_path, "case-7.txt", DISMISSED))
    assert (text.case_id, text.content) == ("case-7", DISMISSED)


def test_html_gives_the_main_text_only(tmp_path):
    page = f"""<!doctype html><html><head><title>Old title</title><style>p {{}}</style></head><body>
    <nav><a href="/">A sergeant was sacked</a></nav><div class="cookie-banner">We use cookies</div>
    <article><h1>Officer dismissed</h1><p>{DISMISSED}</p><ul><li>first point</li></ul>
    <script>var a = "demoted";</script></article><footer>Final written warning</footer></body>"""
    (text,) = read_texts(written(tmp_path, "page.html", page))
    assert text.heading == "Officer dismissed"
    assert text.content == f"Officer dismissed\n\n{DISMISSED}\n\n- first point"


def test_csv_needs_only_the_content(tmp_path):
    texts = read_texts(written(tmp_path, "many.csv", f'content\n"{DISMISSED}"\n"Another."\n'))
    assert [t.case_id for t in texts] == ["many-1", "many-2"]
    assert texts[0].content == DISMISSED


def test_csv_without_content_is_refused_with_its_columns(tmp_path):
    path = written(tmp_path, "bad.csv", "case_id,text\n1,2\n")
    with pytest.raises(DataError, match="case_id, text"):
        read_texts(path)


def test_absent_file_is_an_error_in_one_or_two_lines():
    with pytest.raises(DataError) as caught:
        read_texts(Path("nowhere.txt"))
    assert str(caught.value).count("\n") <= 1


def damaged(text):
    """The damage of one publisher's export: UTF-8 read as Mac Roman, three times over."""
    for _ in range(3):
        text = text.encode("utf-8").decode("mac_roman")
    return text


def test_encoding_damage_is_repaired_and_offsets_index_what_is_shown(tmp_path):
    broken = damaged("The officer’s hearing – held in May – ended. ") + DISMISSED
    (text,) = read_texts(written(tmp_path, "broken.txt", broken))
    assert text.content.startswith("The officer’s hearing – held in May – ended.")
    (draft,) = code_text(text, FORCES)
    words = draft.evidence["outcome_id"]
    assert text.content[words.start : words.end] == words.words == "was dismissed"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40, "not text"),
        (
            "Der Polizeibeamte wurde nach einer Anhörung wegen schweren Fehlverhaltens fristlos "
            "aus dem Dienst entlassen, teilte die Behörde gestern in einer Erklärung mit. Die "
            "Kammer stellte fest, dass er gegen die Regeln verstoßen hatte.",
            "not in English",
        ),
        (
            "A teacher at a school in Dover was banned after a professional conduct panel of the "
            "Teaching Regulation Agency found unacceptable professional conduct. The teacher was "
            "dismissed by the school after police were called.",
            "not in the police",
        ),
        (
            "The striker was charged with misconduct by the Football Association after he was sent "
            "off. The club said that the player would be dismissed from the squad.",
            "police",
        ),
        ("Police in Kent appealed for witnesses to a burglary in Dover.", "no misconduct matter"),
        (
            "Kent Police held a public meeting on conduct in parks. Officers answered questions.",
            "no decision",
        ),
    ],
    ids=["empty", "blank", "binary", "German", "teacher", "football", "burglary", "no decision"],
)
def test_nothing_to_code_gives_one_empty_draft_with_the_reason(tmp_path, content, reason):
    (text,) = read_texts(written(tmp_path, "odd.txt", content))
    (draft,) = code_text(text, FORCES)
    assert (draft.subject_no, draft.outcome_id, draft.status) == (0, None, None)
    assert reason in draft.needs_review[0]


def test_five_megabytes_are_cut_and_flagged(tmp_path):
    line = "The officer walked along the road and spoke to the driver of the car.\n"
    (text,) = read_texts(written(tmp_path, "long.txt", DISMISSED + "\n" + line * 75_000))
    (draft,) = code_text(text, FORCES)
    assert draft.outcome_id == "dismissed"
    assert "only its start was read" in " ".join(draft.needs_review)


def test_sentences_keep_their_place_and_survive_abbreviations():
    text = "Det. Supt. Hill spoke.  He left.\n- first item\n- second item\nNo. 4 was empty."
    found = sentences(text)
    assert [s.text for s in found] == [
        "Det. Supt. Hill spoke.",
        "He left.",
        "- first item",
        "- second item",
        "No. 4 was empty.",
    ]
    assert all(text[s.start : s.end] == s.text for s in found)


def test_lines_wrapped_at_a_width_are_one_sentence():
    text = (
        "The officer had a case to answer for misconduct because he did not\n"
        "look at the log, and the force agreed that a meeting was the way in\n"
        "which the matter ought to be settled between them and it was held in\n"
        "the spring of the year after, when the panel heard the officer and a\n"
        "colleague who had been there, and found the breach to be proven."
    )
    assert len(sentences(text)) == 1


def test_quoted_speech_is_told_from_a_quoted_phrase():
    (said,) = sentences('He said: "Officers who lie will always be dismissed from this force."')
    (phrase,) = sentences('The conduct was "gross misconduct" in law.')
    assert said.in_quotes(said.text.index("dismissed"))
    assert not phrase.in_quotes(phrase.text.index("gross"))


def test_drafts_hold_no_name_that_the_text_holds():
    content = (
        "Kent Police PC Bartholomew Quillfeather was dismissed without notice. The case against "
        "Sgt Araminta Snodgrass was found not proven. Quillfeather admitted gross misconduct."
    )
    drafts = code_text(text_of("T", content), FORCES)
    told = repr(drafts).lower()
    assert {d.outcome_id for d in drafts} == {"dismissed", "no_further_action"}
    assert not any(name in told for name in ("quillfeather", "bartholomew", "snodgrass"))
