"""Who is asked, how often, and what is said where nobody answers well."""

import time
from dataclasses import replace

import pytest
from asking import BODY, QUICK, client_of, fetch, files_under
from protego import Protego
from publishers import Answer, running
from publishers_content import ODS_TYPE

from analysis import __version__
from analysis.errors import CallError, DataError
from analysis.fetch.client import Client
from analysis.fetch.failures import NoNetworkError, TurnedAwayError, Wanted
from analysis.fetch.hosts import Publishers
from analysis.fetch.manners import Manners


@pytest.fixture
def server():
    with running() as publishers:
        yield publishers


@pytest.fixture
def waits(monkeypatch):
    """The pauses that would have been slept."""
    slept = []
    monkeypatch.setattr(time, "sleep", slept.append)
    return slept


def test_every_request_names_the_project_and_its_version(server, tmp_path):
    fetch(server, tmp_path, server.put_asset("x.ods", BODY))
    agents = {one.headers["user-agent"] for one in server.seen}
    assert len(agents) == 1
    assert agents.pop().startswith(f"police-misconduct/{__version__} ")


def test_an_address_of_the_asset_host_is_asked_of_the_stand_in(server, tmp_path):
    path = server.put_asset("x.ods", BODY).removeprefix(server.origin)
    real = f"https://assets.publishing.service.gov.uk{path}"
    got = fetch(server, tmp_path, real)
    assert got.url == real
    assert got.path.read_bytes() == BODY


def test_500_three_times_then_good_waits_longer_each_time(server, tmp_path, waits):
    url = server.put_asset("x.ods", BODY)
    server.next_answers(url.removeprefix(server.origin), *[Answer(status=500)] * 3)
    fetch(server, tmp_path, url, manners=replace(QUICK, first_wait=10, longest_wait=1000))
    assert len(waits) == 3
    assert 10 <= waits[0] <= 15 < 20 <= waits[1] <= 25 < 40 <= waits[2] <= 45
    assert files_under(tmp_path) == ["x.ods"]


def test_500_without_end_is_told_and_leaves_nothing(server, tmp_path):
    url = server.put_asset("x.ods", BODY)
    path = url.removeprefix(server.origin)
    server.next_answers(path, *[Answer(status=500)] * 9)
    with pytest.raises(DataError, match="answered 500") as caught:
        fetch(server, tmp_path / "edition", url)
    assert "later" in caught.value.remedy
    assert len(server.asked(path)) == QUICK.attempts
    assert list(tmp_path.iterdir()) == []


def test_429_waits_as_long_as_retry_after_says(server, tmp_path, waits, capsys):
    url = server.put_asset("x.ods", BODY)
    busy = Answer(status=429, headers={"Retry-After": "7"})
    server.next_answers(url.removeprefix(server.origin), busy)
    fetch(server, tmp_path, url)
    assert waits == [7.0]
    assert "429" in capsys.readouterr().err


def test_429_for_an_hour_is_told_at_once(server, tmp_path, waits):
    url = server.put_asset("x.ods", BODY)
    busy = Answer(status=429, headers={"Retry-After": "3600"})
    server.next_answers(url.removeprefix(server.origin), busy)
    with pytest.raises(DataError, match="asking to wait 3600 s"):
        fetch(server, tmp_path, url)
    assert waits == []


@pytest.mark.parametrize(
    "target",
    [
        "http://localhost:{port}/x.ods",
        "https://example.org/x.ods",
        "//example.org/x.ods",
        "file:///x",
    ],
)
def test_a_redirect_to_another_host_is_refused(server, tmp_path, target):
    server.answers["/x.ods"] = Answer(BODY, ODS_TYPE)
    location = target.format(port=server.origin.rsplit(":", 1)[1])
    server.answers["/old.ods"] = Answer(status=302, headers={"Location": location})
    with pytest.raises(DataError) as caught:
        fetch(server, tmp_path, f"{server.origin}/old.ods")
    assert caught.value.where == f"{server.origin}/old.ods"
    assert server.asked("/x.ods") == []
    assert files_under(tmp_path) == []


def test_a_redirect_within_the_publishers_hosts_is_followed(server, tmp_path):
    server.answers["/x.ods"] = Answer(BODY, ODS_TYPE)
    server.answers["/old.ods"] = Answer(status=301, headers={"Location": "/older.ods"})
    away = "https://assets.publishing.service.gov.uk/x.ods"
    server.answers["/older.ods"] = Answer(status=302, headers={"Location": away})
    assert fetch(server, tmp_path, f"{server.origin}/old.ods").path.read_bytes() == BODY


def test_redirects_in_circles_end(server, tmp_path):
    server.answers["/a"] = Answer(status=302, headers={"Location": "/a"})
    with pytest.raises(DataError, match="circles"):
        fetch(server, tmp_path, f"{server.origin}/a")
    assert len(server.asked("/a")) == 6


def test_an_attachment_elsewhere_is_never_asked(server, tmp_path):
    with pytest.raises(DataError, match="no publisher's"):
        fetch(server, tmp_path, "https://example.org/x.ods")
    assert server.seen == []


def test_404_says_that_it_is_gone_and_is_asked_once(server, tmp_path):
    with pytest.raises(DataError, match="is not there \\(404") as caught:
        fetch(server, tmp_path, f"{server.origin}/x.ods", wanted=Wanted("some-source", "2025"))
    assert "misconduct add some-source FILE --edition 2025" in caught.value.remedy
    assert len(server.asked("/x.ods")) == 1


def test_a_time_out_is_told(server, tmp_path):
    server.answers["/x.ods"] = Answer(silent=True)
    hasty = replace(QUICK, timeout=0.05, attempts=2)
    with pytest.raises(DataError, match=r"sent nothing for 0\.05 s"):
        fetch(server, tmp_path, f"{server.origin}/x.ods", manners=hasty)
    assert len(server.asked("/x.ods")) == 2


@pytest.mark.parametrize("origin", ["http://127.0.0.1:9", "http://no-such-publisher.invalid"])
def test_no_network_is_one_line_at_once(tmp_path, waits, origin):
    with (
        Client(Publishers(govuk=origin), QUICK) as client,
        pytest.raises(NoNetworkError) as caught,
    ):
        client.download(f"{origin}/x.ods", tmp_path / "edition", "x.ods", "ods")
    assert len(str(caught.value).splitlines()) == 1
    assert "no network" in str(caught.value)
    assert "what was built before still works" in str(caught.value)
    assert waits == []
    assert list(tmp_path.iterdir()) == []


def test_robots_txt_is_obeyed_and_read_once_a_host(server):
    server.put_robots("User-agent: *\nDisallow: /*/print$\nDisallow: /private/\n")
    for path in ("/open", "/a/print", "/private/x", "/a/print/more"):
        server.put_page(path, "Synthetic")
    with client_of(server) as client:
        client.get_text(f"{server.origin}/open")
        client.get_text(f"{server.origin}/a/print/more")
        for path in ("/a/print", "/private/x"):
            with pytest.raises(TurnedAwayError, match=r"robots\.txt"):
                client.get_text(server.origin + path)
            assert server.asked(path) == []
    assert len(server.asked("/robots.txt")) == 1


def test_robots_txt_may_name_us(server):
    server.put_robots("User-agent: police-misconduct\nDisallow: /\n\nUser-agent: *\nAllow: /\n")
    server.put_page("/open", "Synthetic")
    with client_of(server) as client, pytest.raises(TurnedAwayError):
        client.get_text(f"{server.origin}/open")


def test_a_redirect_into_what_robots_txt_forbids_is_not_followed(server):
    server.put_robots("User-agent: *\nDisallow: /private/\n")
    server.put_page("/private/x", "Synthetic")
    server.answers["/open"] = Answer(status=302, headers={"Location": "/private/x"})
    with client_of(server) as client, pytest.raises(TurnedAwayError):
        client.get_text(f"{server.origin}/open")
    assert server.asked("/private/x") == []


def test_a_robots_txt_that_fails_forbids_all_until_it_answers(server):
    server.put_page("/open", "Synthetic")
    server.next_answers("/robots.txt", Answer(status=503))
    with client_of(server) as client:
        client.get_text(f"{server.origin}/open")
        assert [one.path for one in server.seen] == ["/robots.txt", "/robots.txt", "/open"]


def test_requests_to_a_host_keep_their_distance(server, waits):
    server.put_robots("User-agent: *\nCrawl-delay: 30\n")
    server.put_page("/open", "Synthetic")
    with client_of(server, replace(QUICK, pause=5)) as client:
        for _ in range(2):
            client.get_text(f"{server.origin}/open")
    assert [round(pause) for pause in waits] == [30, 30], "robots.txt asks for more than we do"


def test_a_publishers_own_host_is_never_asked_without_a_pause(monkeypatch):
    with Client(Publishers(), replace(QUICK, pause=0)) as client:
        monkeypatch.setattr(client, "_rules_of", lambda _: Protego.parse(""))
        address = client.publishers.address("https://www.gov.uk/a")
        assert client._permitted_pause(address, Wanted()) == 1.0


def test_the_pause_may_be_named_in_the_environment(monkeypatch):
    monkeypatch.setenv("MISCONDUCT_PAUSE", "0")
    assert Manners.from_environment().pause == Manners.from_environment().first_wait == 0
    monkeypatch.setenv("MISCONDUCT_PAUSE", "soon")
    with pytest.raises(CallError, match="MISCONDUCT_PAUSE=soon"):
        Manners.from_environment()
