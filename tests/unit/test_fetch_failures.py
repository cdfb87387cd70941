"""Each status is told in words that say what to do; `Retry-After` is read as RFC 9110 has it."""

import datetime as dt

import httpx2
import pytest

from analysis.fetch.failures import (
    StatusError,
    TemporaryError,
    TurnedAwayError,
    Wanted,
    check_status,
    retry_after,
)

IOPC_PAGE = "https://www.policeconduct.gov.uk/complaint-statistics-24-25/reviews"


def answer(status: int, **headers: str) -> httpx2.Response:
    request = httpx2.Request("GET", IOPC_PAGE)
    return httpx2.Response(status, headers=headers, request=request)


def test_retry_after_rfc_9110_examples():
    # RFC 9110, 10.2.3: "Retry-After: Fri, 31 Dec 1999 23:59:59 GMT" and "Retry-After: 120".
    now = dt.datetime(1999, 12, 31, 23, 58, 59, tzinfo=dt.UTC)
    assert retry_after("Fri, 31 Dec 1999 23:59:59 GMT", now) == 60
    assert retry_after("120") == 120
    later = now + dt.timedelta(days=1)
    assert retry_after("Fri, 31 Dec 1999 23:59:59 GMT", later) == 0


@pytest.mark.parametrize("text", ["", "soon", "-5", "1e9x", "²"])
def test_retry_after_that_says_nothing(text):
    assert retry_after(text) is None


@pytest.mark.parametrize(
    ("status", "passes"), [(200, True), (304, True), (206, False), (302, False), (404, False)]
)
def test_only_a_whole_answer_and_one_that_has_not_changed_pass(status, passes):
    try:
        check_status(answer(status), Wanted())
    except StatusError:
        passed = False
    else:
        passed = True
    assert passed is passes


@pytest.mark.parametrize("status", [401, 403, 451])
def test_turned_away_names_the_page_and_the_command(status):
    with pytest.raises(TurnedAwayError) as caught:
        check_status(answer(status), Wanted("iopc-complaints", "2024-25"))
    assert IOPC_PAGE in str(caught.value)
    assert "turned the program away" in caught.value.what
    command = f"misconduct add iopc-complaints FILE --edition 2024-25 --url {IOPC_PAGE}"
    assert command in caught.value.remedy
    assert len(str(caught.value).splitlines()) == 2


@pytest.mark.parametrize("status", [404, 410, 400, 418, 206, 300])
def test_a_status_that_stays_is_not_tried_again(status):
    with pytest.raises(StatusError) as caught:
        check_status(answer(status), Wanted())
    assert caught.value.status == status
    assert str(status) in caught.value.what


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 520])
def test_a_passing_fault_is_temporary(status):
    with pytest.raises(TemporaryError) as caught:
        check_status(answer(status, **{"Retry-After": "7"}), Wanted())
    assert caught.value.retry_after == 7
