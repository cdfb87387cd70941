"""Only the publishers' hosts are ever asked, over https; a test's stand-in takes their place."""

import pytest

from analysis.errors import CallError, DataError
from analysis.fetch.hosts import Publishers

LOCAL = "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.gov.uk/api/content/government/collections/police-misconduct-statistics",
        "https://assets.publishing.service.gov.uk/media/697255b5a1311bdcfa0ed8f3/table.ods",
        "https://www.policeconduct.gov.uk/node/5616",
        "https://policeconduct.gov.uk/node/5616",
        "https://www.college.police.uk/ethics/barred-list",
        "https://WWW.GOV.UK:443/a",
    ],
)
def test_a_publishers_address_is_asked_as_it_is(url):
    assert str(Publishers().address(url)).lower() == url.lower().replace(":443", "")


@pytest.mark.parametrize(
    "url",
    [
        "http://www.gov.uk/a",
        "https://www.gov.uk:8443/a",
        "https://gov.uk.example.org/a",
        "https://www.gov.uk.example.org/a",
        "https://www.gov.uk@example.org/a",
        "https://someone@www.gov.uk/a",
        "https://127.0.0.1/a",
        "https://www.gov.uk./a",
        "https://example.org/?x=https://www.gov.uk/",
        "file:///etc/hosts",
        "ftp://www.gov.uk/a",
        "/government/statistics",
        "",
        "https://[",
    ],
)
def test_any_other_address_is_refused_and_named(url):
    with pytest.raises(DataError) as caught:
        Publishers().address(url, found_at="https://www.gov.uk/page")
    assert url in caught.value.what
    assert caught.value.where == "https://www.gov.uk/page"
    assert "misconduct add" in caught.value.remedy


def test_a_stand_in_takes_the_place_of_both_govuk_hosts_and_of_no_other_publisher():
    publishers = Publishers(govuk=LOCAL)
    for host in ("www.gov.uk", "assets.publishing.service.gov.uk"):
        assert str(publishers.address(f"https://{host}/a/b?c=d")) == f"{LOCAL}/a/b?c=d"
    iopc = "https://www.policeconduct.gov.uk/a"
    assert str(publishers.address(iopc)) == iopc


def test_a_stand_ins_host_counts_as_the_publishers():
    publishers = Publishers(govuk=LOCAL)
    assert str(publishers.address(f"{LOCAL}/media/x.ods")) == f"{LOCAL}/media/x.ods"
    assert publishers.stands_in("127.0.0.1")
    assert not publishers.stands_in("www.gov.uk")
    with pytest.raises(DataError):
        publishers.address("http://localhost:8000/media/x.ods")


def test_without_a_stand_in_this_machine_is_refused():
    with pytest.raises(DataError):
        Publishers().address(f"{LOCAL}/media/x.ods")


def test_the_environment_names_the_stand_ins(monkeypatch):
    monkeypatch.setenv("MISCONDUCT_GOVUK", f"{LOCAL}/")
    monkeypatch.delenv("MISCONDUCT_IOPC", raising=False)
    monkeypatch.setenv("MISCONDUCT_COLLEGE", "http://localhost:9")
    publishers = Publishers.from_environment()
    assert publishers.govuk == LOCAL
    assert publishers.iopc == "https://www.policeconduct.gov.uk"
    assert publishers.college == "http://localhost:9"


@pytest.mark.parametrize(
    "origin", ["127.0.0.1:8000", "ftp://x", "http://x/path", "http://x?y", "x"]
)
def test_what_is_no_origin_is_a_wrong_call(monkeypatch, origin):
    monkeypatch.setenv("MISCONDUCT_GOVUK", origin)
    with pytest.raises(CallError, match="MISCONDUCT_GOVUK"):
        Publishers.from_environment()
