"""What is published is found: by the Content API's schema, and by following the pages' links."""

import json

import jsonschema
import pytest
from publishers import Answer, running
from publishers_content import UPDATED, attachment, html_attachment, statistics_item

from analysis.errors import DataError
from analysis.fetch import govuk, pages, series
from analysis.fetch.client import Client
from analysis.fetch.failures import TurnedAwayError, Wanted
from analysis.fetch.hosts import Publishers
from analysis.fetch.manners import Manners
from analysis.paths import PROJECT

EXAMPLES = PROJECT.parent / "shared" / "published" / "gov_uk_content_api"
needs_examples = pytest.mark.skipif(not EXAMPLES.is_dir(), reason="../shared/published is not here")
COLLECTION = "/government/collections/police-misconduct-statistics"
EDITION = "/government/statistics/police-misconduct-england-and-wales-year-ending-31-march-{}"
COMPLAINTS = "/our-work/research-and-statistics/police-complaints-statistics"


@pytest.fixture
def server():
    with running() as publishers:
        yield publishers


@pytest.fixture
def client(server):
    origins = Publishers(govuk=server.origin, iopc=server.origin, college=server.origin)
    manners = Manners(pause=0, timeout=5, attempts=2, first_wait=0)
    with Client(origins, manners) as asking:
        yield asking


def put_example(server, name):
    item = json.loads((EXAMPLES / f"examples__{name}.json").read_text())
    server.answers[f"/api/content{item['base_path']}"] = Answer(
        json.dumps(item).encode(), "application/json"
    )
    return item


@needs_examples
def test_editions_of_the_official_example_collection(server, client):
    item = put_example(server, "document_collection__frontend__document_collection")
    found = govuk.editions(client, item["base_path"])
    groups = item["details"]["collection_groups"]
    assert len(found) == sum(len(group["documents"]) for group in groups)
    assert found[0] == govuk.Edition(
        slug="car-and-light-van-driver-competence-framework",
        title="Car and light van driver competence framework",
        base_path="/government/publications/car-and-light-van-driver-competence-framework",
        public_updated_at="2014-02-24T15:00:02+00:00",
    )


@needs_examples
def test_attachments_of_the_official_example_publication(server, client):
    item = put_example(server, "publication__frontend__publication-with-featured-attachments")
    page = govuk.page(client, item["base_path"])
    assert (page.title, page.document_type) == (item["title"], "foi_release")
    assert page.first_published_at == "2014-05-29T10:48:35.000+00:00"
    assert not page.withdrawn
    (only,) = page.attachments
    assert only.attachment_type == "file"
    assert only.filename == "PUBLIC_1392629965.pdf"
    assert only.content_type == "application/pdf"
    assert only.file_size == 1932905
    assert only.url.startswith("https://assets.publishing.service.gov.uk/government/uploads/")


@needs_examples
def test_a_page_of_before_attachments_were_listed_has_none(server, client):
    item = put_example(server, "publication__frontend__statistics_publication")
    page = govuk.page(client, item["base_path"])
    assert page.attachments == ()
    assert page.first_published_at == "2012-11-01T00:00:00.000+00:00"


@needs_examples
def test_the_imitation_keeps_to_the_schema():
    schema = json.loads(
        (EXAMPLES / "dist__formats__publication__frontend__schema.json").read_text()
    )
    asset = "https://assets.publishing.service.gov.uk/media/697255b5a1311bdcfa0ed8f3/x.ods"
    offered = [
        attachment(asset, "x.ods", "Synthetic", 3),
        html_attachment("https://www.gov.uk/government/statistics/x/x", "Bulletin"),
    ]
    item = statistics_item("/government/statistics/x", "Synthetic", offered, UPDATED)
    faults = jsonschema.Draft4Validator(schema).iter_errors
    assert [fault.message for fault in faults(item)] == []
    # The schema is not one that anything passes: without its attachments' titles the item fails.
    del item["details"]["attachments"][0]["title"], item["title"]
    assert list(faults(item))


@needs_examples
def test_the_imitated_collection_has_the_keys_of_the_official_one(server):
    server.put_collection(COLLECTION, "Synthetic", [("One", "/government/statistics/one")])
    ours = json.loads(server.answers[f"/api/content{COLLECTION}"].body)
    official = json.loads(
        (EXAMPLES / "examples__document_collection__frontend__document_collection.json").read_text()
    )
    assert set(official) <= set(ours)
    assert set(official["links"]["documents"][0]) == set(ours["links"]["documents"][0])


def test_editions_are_told_apart_by_slug_in_the_collections_order(server, client):
    documents = [(f"Year {year}", EDITION.format(year)) for year in (2025, 2024, 2025)]
    server.put_collection(COLLECTION, "Synthetic", documents)
    slugs = [one.slug for one in govuk.editions(client, COLLECTION)]
    stem = "police-misconduct-england-and-wales-year-ending-31-march"
    assert slugs == [f"{stem}-2025", f"{stem}-2024"]


def test_a_page_names_its_files_and_its_bulletin(server, client):
    path = EDITION.format(2025)
    url = server.put_asset("x.ods", b"x")
    offered = [attachment(url, "x.ods", "Tables", 1), html_attachment(f"{path}/b", "Bulletin")]
    server.put_statistics(path, "Synthetic", offered, "2026-01-22T09:30:00Z")
    page = govuk.page(client, path)
    assert page.first_published_at == "2026-01-22T09:30:00Z"
    assert page.url == f"{server.origin}{path}"
    file, bulletin = page.attachments
    assert (file.attachment_type, file.url, file.title) == ("file", url, "Tables")
    assert (bulletin.attachment_type, bulletin.url) == ("html", f"{server.origin}{path}/b")


def test_a_page_that_has_moved_is_found_where_it_is(server, client):
    server.put_statistics("/government/statistics/new", "Synthetic", [])
    moved = {
        "base_path": "/government/statistics/old",
        "schema_name": "redirect",
        "redirects": [
            {"path": "/old", "type": "exact", "destination": "/government/statistics/new"}
        ],
    }
    server.answers["/api/content/government/statistics/old"] = Answer(json.dumps(moved).encode())
    assert govuk.page(client, "/government/statistics/old").base_path.endswith("/new")


@pytest.mark.parametrize("item", [{}, {"links": {}}, {"links": {"documents": [{"title": "x"}]}}])
def test_an_answer_unlike_a_collection_is_told(server, client, item):
    server.answers[f"/api/content{COLLECTION}"] = Answer(json.dumps(item).encode())
    with pytest.raises(DataError, match="answer has no") as caught:
        govuk.editions(client, COLLECTION)
    assert "misconduct add" in caught.value.remedy


def put_complaints_report(server):
    report = "/complaint-statistics-24-25"
    menu = f'<a href="{report}/introduction">Introduction</a><a href="{report}/reviews">Reviews</a>'
    server.put_page(
        COMPLAINTS,
        f'<a href="{report}/introduction#top">Read the report</a>'
        '<a href="/complaint-statistics-25-26">The next report</a>'
        '<a href="/news/complaint-statistics-24-25/x">News</a>'
        '<a href="https://example.org/complaint-statistics-24-25/x">Elsewhere</a>',
    )
    twice = f'<a href="https://policeconduct.gov.uk{report}/reviews">The same page</a>'
    server.put_page(f"{report}/introduction", menu + twice)
    server.put_page(f"{report}/reviews", f'{menu}<a href="{report}/data-tables?x=1">Next</a>')
    server.put_page(f"{report}/data-tables", menu)
    server.put_page("/complaint-statistics-25-26", "")


def test_a_reports_pages_are_found_from_its_landing_page(server, client):
    put_complaints_report(server)
    found = pages.report_pages(client, series.IOPC_COMPLAINTS)
    ends = [(one.edition, one.url.removeprefix(server.origin)) for one in found]
    assert ends == [
        ("2024-25", "/complaint-statistics-24-25/introduction"),
        ("2024-25", "/complaint-statistics-24-25/reviews"),
        ("2024-25", "/complaint-statistics-24-25/data-tables?x=1"),
        ("2025-26", "/complaint-statistics-25-26"),
    ]
    assert found[1].title == "Reviews"
    assert all(len(server.asked(path)) <= 1 for _, path in ends)


def test_a_page_that_is_gone_does_not_hide_the_others(server, client):
    put_complaints_report(server)
    del server.answers["/complaint-statistics-24-25/introduction"]
    found = pages.report_pages(client, series.IOPC_COMPLAINTS)
    assert [one.edition for one in found] == ["2024-25", "2025-26"]


def test_outcomes_are_found_from_the_known_page_where_the_listings_are_gone(server, client):
    report = "/outcomes-report-23-24"
    first = f"{report}/decisions-following-completed-investigations"
    server.put_page(first, f'<a href="{report}/misconduct-proceedings">Proceedings</a>')
    server.put_page(f"{report}/misconduct-proceedings", "")
    found = pages.report_pages(client, series.IOPC_OUTCOMES)
    ends = {one.url.removeprefix(server.origin) for one in found}
    assert ends == {first, f"{report}/misconduct-proceedings"}
    assert {one.edition for one in found} == {"2023-24"}


# Paths as seen: whole reports under their own names, one under a number and known by its title.
OLDER = {
    "/outcomes-following-iopc-independent-investigations-201819": ("2018-19", "Our report"),
    "/outcomes-following-iopc-independent-investigations-201920": ("2019-20", "Our report"),
    "/publications/outcomes-following-iopc-independent-investigations-202021-plain-text": (
        "2020-21",
        "",
    ),
    "/node/7066": (
        "2022-23",
        "Outcomes following IOPC independent investigations report (plain text format) - 2022/23",
    ),
    "/outcomes-report-24-25/introduction": ("2024-25", "Introduction"),
}


def test_outcomes_of_every_year_are_found_under_the_names_they_have(server, client):
    listed = "".join(f'<a href="{path}">{text}</a>' for path, (_, text) in OLDER.items())
    others = (
        '<a href="/node/7067">Outcomes of something else - 2022/23</a>'
        '<a href="/outcomes-following-iopc-independent-investigations">No year</a>'
    )
    server.put_page("/our-work/statistics/outcomes-reports", listed + others)
    for path in OLDER:
        server.put_page(path, "")
    found = pages.report_pages(client, series.IOPC_OUTCOMES)
    assert {one.url.removeprefix(server.origin): one.edition for one in found} == {
        path: edition for path, (edition, _) in OLDER.items()
    }


def test_a_numbered_page_is_known_by_its_own_heading_where_nothing_links_to_it(server, client):
    title = "Outcomes following IOPC independent investigations report - 2022/23"
    server.put_page("/node/7066", f"<h1>{title}</h1>")
    (only,) = pages.report_pages(client, series.IOPC_OUTCOMES)
    assert (only.edition, only.url) == ("2022-23", f"{server.origin}/node/7066")


def test_the_colleges_reports_are_found_by_year(server, client):
    stem = "/ethics/barred-list/police-dismissals"
    years = ("2024-2025", "2023-2024")
    body = "".join(f'<a href="{stem}-{year}">Police dismissals {year}</a>' for year in years)
    search = '<a href="/ethics/barred-list/search-the-barred-list">Search</a>'
    server.put_page("/ethics/barred-list", body + search)
    for year in years:
        server.put_page(f"{stem}-{year}", search)
    found = pages.report_pages(client, series.COLLEGE_BARRED_LIST)
    assert [one.edition for one in found] == ["2023-24", "2024-25"]
    assert found[1].title == "Police dismissals 2024-2025"
    assert server.asked("/ethics/barred-list/search-the-barred-list") == []


def test_a_landing_page_without_reports_is_told_with_what_to_do(server, client):
    server.put_page("/ethics/barred-list", "Moved.")
    with pytest.raises(DataError, match="no link to a report") as caught:
        pages.report_pages(client, series.COLLEGE_BARRED_LIST)
    assert "misconduct add college-barred-list FILE" in caught.value.remedy


def test_a_publisher_that_turns_programs_away_names_the_page_to_save(server, client):
    put_complaints_report(server)
    reviews = "/complaint-statistics-24-25/reviews"
    server.answers[reviews] = Answer(b"<html></html>", status=403)
    with pytest.raises(TurnedAwayError) as caught:
        pages.report_pages(client, series.IOPC_COMPLAINTS)
    command = "misconduct add iopc-complaints FILE --edition 2024-25 --url "
    assert f"{command}{server.origin}{reviews}" in caught.value.remedy


def put_listing(server, listed):
    for number, slugs in enumerate(listed):
        body = "".join(f'<a href="/our-work/learning/{slug}">{slug}</a>' for slug in slugs)
        nextly = f'<a href="?page={number + 1}">Next</a>' if number + 1 < len(listed) else ""
        query = f"?page={number}" if number else ""
        server.put_page(f"/our-work/learning{query}", f"{body}{nextly}<a href='?page=0'>First</a>")


def test_summaries_are_listed_page_by_page_to_the_end(server, client):
    put_listing(server, [["a", "b"], ["b", "c"], ["d"]])
    found = pages.case_pages(client)
    assert [one.text for one in found] == ["a", "b", "c", "d"]
    assert found[0].url == f"{server.origin}/our-work/learning/a"


def test_the_listing_is_read_only_as_far_as_there_is_something_new(server, client):
    put_listing(server, [["a", "b"], ["c"], ["d"]])
    known = {f"{server.origin}/our-work/learning/{slug}" for slug in "bc"}
    assert [one.text for one in pages.case_pages(client, known)] == ["a"]
    assert server.asked("/our-work/learning?page=2") == []


def test_an_empty_listing_is_told(server, client):
    server.put_page("/our-work/learning", "Nothing.")
    with pytest.raises(DataError, match="lists no investigation summary"):
        pages.case_pages(client)


def test_a_message_has_the_source_and_edition_of_the_file_wanted():
    told = Wanted("iopc-cases", "2024").by_hand("https://x")
    assert told.endswith("misconduct add iopc-cases FILE --edition 2024 --url https://x")
