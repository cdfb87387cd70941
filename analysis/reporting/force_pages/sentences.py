"""A force in at most five sentences, each computed, with its interval and its receipt."""

from html import escape

import polars as pl

from analysis.rates.claims import EVERYWHERE, force_claim
from analysis.rates.force_rates import NOUGHT
from analysis.reporting import words
from analysis.reporting.force_pages.facts import Facts, Force
from analysis.reporting.force_pages.place import anchors
from analysis.reporting.force_pages.small_funnel import place

Statement = tuple[str, list[str]]
# Newest first; each covers every force.
CLAIMED = ("complaints-under-schedule-3", "iopc-case-to-answer", "hansard-dismissed")
QUOTED = "barred-officers-by-force"
MOST = 5


def in_short(facts: Facts, force: Force) -> str:
    """The sentences as a list with their receipts."""
    found = [_claimed(facts, force, series) for series in CLAIMED]
    said = [each for each in (*found, _quoted(facts, force)) if each]
    if not facts.figures_of(force, loose=False).height:
        said = [_nothing(force)]
    lines = [*said, register_sentence(facts, force)][:MOST]
    rows = anchors(facts, force)
    items = [f"<li>{escape(text)}{_receipt(codes, rows)}</li>" for text, codes in lines]
    return f'<ul class="findings">{"".join(items)}</ul>'


def _receipt(codes: list[str], rows: dict[str, str]) -> str:
    """The codes of a sentence, each leading to its row of the table with its addresses."""
    if not codes:
        return ""
    shown = " ".join(f'<a href="#{rows[each]}"><code>{escape(each)}</code></a>' for each in codes)
    return f' <span class="receipt">Receipt: {shown}</span>'


def _claimed(facts: Facts, force: Force, series: str) -> Statement:
    claim = force_claim(facts.claim_tables, series, force.force_id, EVERYWHERE)
    row = facts.rate(series, force)
    if row is None or row["rate"] is None:
        return claim.sentence, [row["rate_id"]] if row else []
    text = claim.sentence
    if facts.standings[series].wide:
        text = (
            f"{text.removesuffix('.')}; but forces differ far more than chance explains, and this "
            f"one lies {place(row)} limits widened for that spread."
        )
    if row["events_basis"] == NOUGHT:
        text += (
            " The source covers every force and has no row for this one, so that it counts as 0."
        )
    return text, claim.rates


def _quoted(facts: Facts, force: Force) -> Statement | None:
    row = facts.rate(QUOTED, force)
    if row is None or row["rate"] is None:
        return None
    about = facts.series[QUOTED]
    when = words.period(row["period_start"], row["period_end"])
    text = (
        f"{force.name} had {words.number(row['events'])} {about['events']} in {when}, "
        f"{words.rate(row['rate'])} per {row['per']:,.0f} {about['population']} (95% interval "
        f"{words.interval(row['lower'], row['upper'])}), as the press quoted them for "
        f"{about['covers'].removeprefix('the ').removesuffix(' quoted')} only."
    )
    return text, [row["rate_id"]]


def _nothing(force: Force) -> Statement:
    text = (
        f"No figure of {force.name} stands in any of the publications held here. Their tables by "
        "force cover the 43 territorial forces, and some of them British Transport Police."
    )
    return text, []


def register_sentence(facts: Facts, force: Force) -> Statement:
    """What the register holds of the force: counts, the two parts apart."""
    cases = facts.data.table("cases").filter(
        pl.col("force_id") == force.force_id, pl.col("in_scope")
    )
    if not cases.height:
        text = (
            f"The register of this project holds no outcome of {force.name}. That does not mean "
            "that there was none: no summary of the IOPC that was coded names one, and search "
            "turned up none."
        )
        return text, []
    told = {
        "systematic": "in IOPC summaries with a case to answer (a random three quarters of those "
        "of January 2018 to June 2021)",
        "found": "in outcomes that search turned up",
    }
    found = {key: cases.filter(pl.col("collection") == key) for key in told}
    parts = [f"{_people(rows)} {told[key]}" for key, rows in found.items() if rows.height]
    parts += [f"none {told[key]}" for key, rows in found.items() if not rows.height]
    return f"The register holds {words.listed(parts)}: counts, not rates.", []


def _people(rows: pl.DataFrame) -> str:
    known, unknown = int(rows["people"].sum()), rows["people"].null_count()
    noun = "person" if known == 1 else "people"
    said = f"{words.number(known)} {noun}"
    if unknown:
        said += f" and {unknown} {'group' if unknown == 1 else 'groups'} of unstated number"
    return said
