"""`misconduct say` on the real snapshot: yes, no, and can't be said."""

import re

import pytest


@pytest.fixture
def say(data, misconduct):
    def run(call):
        code, out, err = misconduct("say", *call.split(), data=data)
        assert (code, err) == (0, "")
        return out

    return run


def lines(text, label):
    return re.findall(rf"^{label}: (.*)$", text, flags=re.MULTILINE)


# Yes, no, can't be said.


def test_officers_barred_rose_between_two_years_on_one_side_of_the_breaks(say):
    """College of Policing: 394 in 2022/23, 593 in 2023/24."""
    out = say("--series barred-officers --from 2022/23 --to 2023/24")
    assert lines(out, "Difference shown") == ["yes"]
    first = out.splitlines()[0]
    assert "394 in all" in first
    assert "593 in all" in first
    # (593 / 149,164) / (394 / 149,566)
    assert "the later rate is higher, 1.51 times as high (95% interval 1.33 to 1.72)" in first


def test_proceedings_after_iopc_investigations_show_no_difference(say):
    """IOPC: 107 people faced proceedings in 2020/21, 87 in 2022/23."""
    out = say("--series iopc-proceedings --from 2020/21 --to 2022/23")
    assert lines(out, "Difference shown") == ["no"]
    assert out.splitlines()[0].endswith("these figures do not show a difference.")
    assert any("since been revised" in each for each in lines(out, "Caveat"))


@pytest.mark.parametrize(
    ("call", "why"),
    [
        (
            "--series barred-officers --from 2023/24 --to 2024/25",
            "a break in the series lies between: Chief officers chair hearings (7 May 2024)",
        ),
        (
            "--series barred-officers --from 2022/23 --to 2024/25",
            "Chief officers chair hearings (7 May 2024)",
        ),
        (
            "--series iopc-proceedings --from 2021-03-31 --to 2022/23",
            "1 April 2018 to 31 March 2021 is not one whole year",
        ),
        (
            "--series barred-officers --from 2018-03-31 --to 2021/22",
            "15 December 2017 to 31 March 2018 is not one whole year",
        ),
        (
            "--series iopc-dismissed --force btp",
            "the figure of British Transport Police is not published",
        ),
        (
            "--series hansard-dismissed --force kent --against btp",
            "the figure of British Transport Police is not published",
        ),
        (
            "--series barred-officers-by-force --force metropolitan",
            "only some forces are known",
        ),
        (
            "--series barred-officers-by-force --force kent",
            "the figure of Kent Police is not published",
        ),
    ],
)
def test_what_can_not_be_said_is_told_with_the_reason(call, why, say):
    out = say(call)
    assert lines(out, "Difference shown") == ["can't be said"]
    first = out.splitlines()[0]
    assert "can't be said, because" in first
    assert why in first
    assert "times as high" not in out


def test_one_force_against_the_others(say):
    """Hansard: 19 of the 141 officers dismissed in 2008/09 were the Metropolitan Police's."""
    out = say("--series hansard-dismissed --force metropolitan")
    assert lines(out, "Difference shown") == ["yes"]
    first = out.splitlines()[0]
    assert first.startswith("Metropolitan Police Service had 19 officers dismissed")
    assert "the rate is lower, 0.53 times as high" in first
    caveats = lines(out, "Caveat")
    assert any(each.startswith("One force of 43 was picked out") for each in caveats)
    assert any(each.startswith("Numbers are small") for each in caveats)
    # The regulations of 2008 came into force within the year.
    assert any("2008 conduct regulations" in each and "1 December 2008" in each for each in caveats)


def test_a_force_without_a_case_shows_no_difference(say):
    """Dyfed-Powys has no page in the journalists' table, so that its count is nought."""
    out = say("--series iopc-dismissed --force dyfed-powys")
    assert lines(out, "Difference shown") == ["no"]
    assert "had 0 officers dismissed from 1 January 2018 to 30 June 2021, 0.00 per" in out


def test_denominators_tried_say_whether_the_class_holds(say):
    tried = lines(say("--series hansard-dismissed --force metropolitan"), "Denominator")
    names = [each.split(":")[0] for each in tried]
    assert names == [
        "officers",
        "officers-fte",
        "officers-ends",
        "officers-and-specials",
        "all-staff",
        "all-staff-fte",
        "all-staff-ends",
    ]
    assert tried[0].endswith(", low")
    assert any(each.endswith("(differs)") for each in tried)
    later = lines(say("--series complaints-under-schedule-3 --force kent"), "Denominator")
    assert "officers-ends: not published for every force of this period" in later


@pytest.mark.parametrize(
    "call",
    [
        "--series barred-officers --from 2022/23 --to 2023/24",
        "--series barred-officers --from 2023/24 --to 2024/25",
        "--series hansard-dismissed --force kent",
        "--series iopc-dismissed --force btp",
    ],
)
def test_every_answer_has_its_source_and_receipts_that_can_be_looked_up(
    call, say, data, misconduct
):
    out = say(call)
    sources = lines(out, "Source")
    assert sources
    assert all(re.search(r", https?://\S+$", each) for each in sources)
    receipts = lines(out, "Receipt")
    assert receipts
    for receipt in receipts:
        code, shown, _ = misconduct(*receipt.split()[1:], data=data)
        assert code == 0
        assert "— events" in shown


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("--series dismissals --force kent", "known: iopc-case-to-answer"),
        ("--series barred-officers --force kent", "unknown series 'barred-officers'"),
        ("--series iopc-dismissed --from 2021/22 --to 2022/23", "known: barred-officers"),
        ("--series iopc-dismissed --force camelot", "unknown force 'camelot'"),
        ("--series iopc-dismissed --force kent --against camelot", "unknown force 'camelot'"),
        ("--series iopc-dismissed --force kent --against kent", "against itself"),
        ("--series barred-officers --from 1987/88 --to 2023/24", "no period '1987/88'"),
        ("--series barred-officers --from 2023/24 --to 2022/23", "is not before"),
        ("--series barred-officers --from 2022/23", "--from and --to"),
        ("--series barred-officers", "--force"),
        ("--series iopc-dismissed --force kent --from 2022/23 --to 2023/24", "not both"),
        ("--force kent", "--series"),
    ],
)
def test_a_wrong_call_of_say_is_told_and_leaves_with_2(call, told, data, misconduct):
    code, out, err = misconduct("say", *call.split(), data=data)
    assert (code, out) == (2, "")
    assert told in err
    assert len(err.strip().splitlines()) <= 2
