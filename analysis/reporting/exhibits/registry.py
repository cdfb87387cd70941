"""Every exhibit of the site by its key: what `show` draws and what the downloads hold."""

from collections.abc import Callable
from dataclasses import replace

from analysis.errors import CallError
from analysis.reporting.data import Data
from analysis.reporting.exhibit import Exhibit
from analysis.reporting.exhibits import (
    forces,
    quality,
    register,
    serving,
    shares,
    steps,
    together,
    trends,
)
from analysis.reporting.receipts import receipts_of

COLLEGE = "College of Policing, police barred list; Home Office, police workforce"
IOPC_OUTCOMES = "IOPC, outcomes after independent investigations"
HOME_OFFICE = "Home Office, Police misconduct, England and Wales"
WORKFORCE = "Home Office, police workforce"
IOPC_COMPLAINTS = "IOPC, police complaints statistics; Home Office, police workforce"
BBC = (
    "BBC Shared Data Unit, counts from IOPC investigation summaries; Home Office, police workforce"
)
HANSARD = (
    "House of Commons, written answers of 3 November 2009, columns 876W-882W; Home Office, police "
    "workforce"
)
SUMMARIES = "register of this project, coded by hand from IOPC investigation summaries"
QUOTED_COLLEGE = "College of Policing, police barred list, as quoted by local newspapers"
FOUND = "register of this project, coded by hand from official and press pages"

EXHIBITS: dict[str, Callable[[Data], Exhibit]] = {
    "barred-officers": lambda d: trends.trend(d, "barred-officers", COLLEGE),
    "iopc-proceedings": lambda d: trends.trend(
        d, "iopc-proceedings", f"{IOPC_OUTCOMES}; {WORKFORCE}"
    ),
    "iopc-proven": lambda d: trends.trend(
        d, "iopc-proceedings-proven", f"{IOPC_OUTCOMES}; {WORKFORCE}"
    ),
    "iopc-gross": lambda d: trends.trend(
        d, "iopc-gross-misconduct-proven", f"{IOPC_OUTCOMES}; {WORKFORCE}"
    ),
    "home-office-referred": lambda d: trends.trend(
        d, "home-office-referred", f"{HOME_OFFICE}; {WORKFORCE}"
    ),
    "complaints-logged": lambda d: trends.trend(d, "complaints-logged", IOPC_COMPLAINTS),
    "funnel-iopc-case-to-answer": lambda d: forces.funnel(d, "iopc-case-to-answer", BBC),
    "funnel-iopc-proven": lambda d: forces.funnel(d, "iopc-proven", BBC),
    "funnel-iopc-dismissed": lambda d: forces.funnel(d, "iopc-dismissed", BBC),
    "funnel-complaints-under-schedule-3": lambda d: forces.funnel(
        d, "complaints-under-schedule-3", IOPC_COMPLAINTS
    ),
    "funnel-complaints-outside-schedule-3": lambda d: forces.funnel(
        d, "complaints-outside-schedule-3", IOPC_COMPLAINTS
    ),
    "funnel-hansard-dismissed": lambda d: forces.funnel(d, "hansard-dismissed", HANSARD),
    "forces-barred": lambda d: forces.quoted(
        d, "barred-officers-by-force", "Hello Rayo, quoting the College of Policing; " + WORKFORCE
    ),
    "iopc-findings": lambda d: shares.shares(d, "iopc-findings", IOPC_OUTCOMES),
    "iopc-given-gross": lambda d: shares.shares(
        d, "iopc-outcomes-given-gross-misconduct", IOPC_OUTCOMES
    ),
    "iopc-given-misconduct": lambda d: shares.shares(
        d, "iopc-outcomes-given-misconduct", IOPC_OUTCOMES
    ),
    "home-office-types": lambda d: shares.shares(d, "home-office-proceedings-type", HOME_OFFICE),
    "home-office-meetings": lambda d: shares.shares(d, "home-office-findings-meeting", HOME_OFFICE),
    "home-office-hearings": lambda d: shares.shares(d, "home-office-findings-hearing", HOME_OFFICE),
    "home-office-allegation-types": lambda d: shares.shares(
        d,
        "home-office-allegations-type",
        HOME_OFFICE,
        by_route=True,
    ),
    "home-office-allegation-findings": lambda d: shares.shares(
        d,
        "home-office-allegations-finding",
        HOME_OFFICE,
        by_route=True,
    ),
    "barred-ranks": lambda d: shares.shares(d, "barred-ranks", COLLEGE),
    "barred-reasons": lambda d: shares.shares(d, "barred-reasons", COLLEGE),
    "standards-engaged": lambda d: shares.standards(d, "register-engaged", SUMMARIES),
    "standards-where-named": lambda d: shares.standards(
        d, "register-engaged-where-named", SUMMARIES
    ),
    "outcomes-given-standard": lambda d: shares.given_standard(d, SUMMARIES),
    "standards-found": lambda d: shares.found_standards(d, FOUND),
    "register-systematic": lambda d: register.outcomes(d, "systematic", SUMMARIES),
    "register-found": lambda d: register.outcomes(d, "found", FOUND),
    "standards-together": lambda d: together.together(d, FOUND),
    "iopc-steps-2020-21": lambda d: steps.iopc_steps(
        d, "iopc-outcomes/2020-21-news-release", IOPC_OUTCOMES
    ),
    "iopc-steps-2022-23": lambda d: steps.iopc_steps(
        d, "iopc-outcomes/2022-23-first-edition", IOPC_OUTCOMES
    ),
    "iopc-steps-2023-24": lambda d: steps.iopc_steps(d, "iopc-outcomes/2023-24", IOPC_OUTCOMES),
    "barred-serving-former": lambda d: serving.barred(d, QUOTED_COLLEGE),
    "serving-former-systematic": lambda d: serving.register(d, "systematic", SUMMARIES),
    "serving-former-found": lambda d: serving.register(d, "found", FOUND),
    "coverage": quality.coverage,
}


def exhibit(key: str, data: Data) -> Exhibit:
    """The exhibit of a key.

    Raises:
        CallError: there is none.
    """
    if key not in EXHIBITS:
        raise CallError(f"unknown exhibit {key!r}; known: {', '.join(EXHIBITS)}")
    made = EXHIBITS[key](data)
    return replace(made, key=key, receipts=made.receipts or receipts_of(data, made.frame))
