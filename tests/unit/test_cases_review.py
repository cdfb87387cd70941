"""The review page marks what decided, stands alone, and its CSV is accepted row by checked row."""

import csv
import io
import re

import pytest

from analysis.cases.accept import accept_csv
from analysis.cases.coding import code_text
from analysis.cases.drafts import drafts_to_csv, drafts_to_json, drafts_to_table
from analysis.cases.reading import text_of
from analysis.cases.review import REGISTER_COLUMNS, marked_text, review_page, source_kind
from analysis.errors import DataError

FORCES = {"Kent Police": "kent"}
WORDS = (
    "A Kent Police officer was dismissed without notice after a misconduct hearing on 3 May 2022 "
    "& a <panel> found gross misconduct in relation to confidentiality."
)
TEXT = text_of("K1", WORDS, heading="Officer dismissed", date="4-May-2022", url="https://e.test/1")


def row(**changes):
    base = dict.fromkeys(REGISTER_COLUMNS, "")
    base |= {
        "case_id": "K1",
        "subject_no": "1",
        "people": "1",
        "force": "kent",
        "role": "officer",
        "status": "serving",
        "outcome": "dismissed",
        "standards": "confidentiality|use_of_force",
        "decided_on": "2022-05",
        "source_url": "https://e.test/1",
        "source_kind": "official",
    }
    return base | changes


def corrections(tmp_path, *rows, columns=REGISTER_COLUMNS):
    path = tmp_path / "corrections.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_marked_text_is_the_text_itself():
    drafts = code_text(TEXT, FORCES)
    html = marked_text(TEXT.content, drafts)
    bare = re.sub(r"<sup>.*?</sup>|</?mark[^>]*>", "", html)
    assert bare == WORDS.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert '<mark class="outcome"' in html


def test_page_asks_nobody_for_anything_and_shows_reasons():
    drafts = code_text(TEXT, FORCES)
    page = review_page([TEXT], drafts)
    outside = re.findall(r"(?:src|href|@import|url)\s*[=(]\s*[\"']?(?:https?:)?//[^\"')\s]*", page)
    assert outside == []
    assert "<panel>" not in page
    empty = text_of("K2", "")
    assert "the text is empty" in review_page([empty], code_text(empty, FORCES))


def test_corrections_go_into_a_new_register_and_then_after_its_rows(tmp_path):
    register = tmp_path / "register.csv"
    accept_csv(corrections(tmp_path, row()), register, forces={"kent"})
    accept_csv(corrections(tmp_path, row(subject_no="2", note='say "no", twice')), register)
    with register.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == list(REGISTER_COLUMNS)
    assert [r["subject_no"] for r in rows] == ["1", "2"]
    assert rows[1]["note"] == 'say "no", twice'
    assert list(tmp_path.glob("*.part")) == []


def test_register_with_a_coded_by_column_gets_hand(tmp_path):
    register = tmp_path / "register.csv"
    register.write_text("case_id,subject_no,outcome,coded_by", encoding="utf-8")
    accept_csv(corrections(tmp_path, row()), register)
    assert register.read_text(encoding="utf-8").splitlines()[1] == "K1,1,dismissed,hand"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"outcome": "fired"}, "outcome `fired`"),
        ({"outcome": ""}, "outcome is empty"),
        ({"standards": "confidentiality|manners"}, "standards `manners`"),
        ({"decided_on": "3 May 2022"}, "decided_on `3 May 2022`"),
        ({"decided_on": "2022-13"}, "decided_on `2022-13`"),
        ({"people": "0"}, "people `0`"),
        ({"subject_no": "one"}, "subject_no `one`"),
        ({"force": "atlantis"}, "force `atlantis`"),
        ({"source_url": ""}, "source_url is empty"),
        ({"source_url": "page 3 of the paper"}, "source_url `page 3 of the paper`"),
        ({"source_kind": ""}, "source_kind is empty"),
        ({"source_kind": "blog"}, "source_kind `blog`"),
        ({"note": "It was PC Quillfeather who asked"}, "note seems to hold a person's name"),
    ],
)
def test_a_wrong_value_stops_everything_and_says_where(tmp_path, changes, says):
    register = tmp_path / "register.csv"
    path = corrections(tmp_path, row(subject_no="3"), row(**changes))
    with pytest.raises(DataError, match=re.escape(says)) as caught:
        accept_csv(path, register, forces={"kent"})
    assert "line 3" in str(caught.value)
    assert not register.exists()


def test_a_row_is_not_taken_twice(tmp_path):
    register = tmp_path / "register.csv"
    path = corrections(tmp_path, row())
    accept_csv(path, register)
    before = register.read_bytes()
    with pytest.raises(DataError, match="in the register already"):
        accept_csv(path, register)
    assert register.read_bytes() == before


def test_a_csv_of_another_kind_is_refused(tmp_path):
    path = corrections(tmp_path, row(), columns=["case_id", "outcome"])
    with pytest.raises(DataError, match="no column"):
        accept_csv(path, tmp_path / "register.csv")


def test_forms_of_a_draft_tell_the_same():
    drafts = code_text(TEXT, FORCES)
    (read,) = list(csv.DictReader(io.StringIO(drafts_to_csv(drafts))))
    assert (read["outcome_id"], read["standards"]) == ("dismissed", "confidentiality")
    assert '"outcome_id": "dismissed"' in drafts_to_json(drafts)
    head, line = drafts_to_table(drafts).splitlines()
    assert line[head.index("outcome_id") :].startswith("dismissed")


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://www.kent.police.uk/news/1", "official"),
        ("https://www.policeconduct.gov.uk/news/1", "official"),
        ("https://www.gov.uk/guidance/1", "official"),
        ("https://notpolice.uk.example.test/1", ""),
        ("https://news.example.test/police.uk/1", ""),
        ("", ""),
    ],
)
def test_kind_of_source_is_set_only_where_the_address_tells_it(url, kind):
    assert source_kind(url) == kind


def test_in_a_browser_the_page_downloads_what_accept_takes(tmp_path, browser):
    page_path = tmp_path / "review.html"
    page_path.write_text(review_page([TEXT], code_text(TEXT, FORCES)), encoding="utf-8")
    asked = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_path.as_uri())
    page.select_option("[data-name=outcome]", "final_written_warning")
    page.fill("[data-name=note]", 'kept, as the panel "found"')
    page.check("[data-take]")
    page.click("#download")
    assert "Not downloaded" in page.text_content("#said")
    page.select_option("[data-name=source_kind]", "press")
    with page.expect_download() as waiting:
        page.click("#download")
    waiting.value.save_as(tmp_path / "corrections.csv")
    page.close()
    (added,) = accept_csv(tmp_path / "corrections.csv", tmp_path / "register.csv", forces={"kent"})
    assert added["outcome"] == "final_written_warning"
    assert added["note"] == 'kept, as the panel "found"'
    assert (added["source_url"], added["source_kind"]) == ("https://e.test/1", "press")
    assert (added["decided_on"], added["published_on"]) == ("2022-05-03", "2022-05-04")
    assert all(url.startswith(("file:", "blob:")) for url in asked)
