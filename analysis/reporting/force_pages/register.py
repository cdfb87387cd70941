"""The force's rows of the register: counted by outcome and standard, part by part, and listed."""

import polars as pl

from analysis.reporting import words
from analysis.reporting.force_pages.facts import Facts, Force
from analysis.reporting.force_pages.parts import boxed, folded, paragraph
from analysis.reporting.register_table import rows_of

PARTS = {
    "systematic": "IOPC summaries (a random three quarters)",
    "found": "Found by search",
}
LIST_HEADS = {
    "case_id": "Case",
    "part": "Part",
    "who": "Who",
    "path": "Path",
    "outcome": "Outcome",
    "standards": "Standards named",
    "matter": "Matter and date",
    "source_url": "Page",
}


def in_register(facts: Facts, force: Force) -> str:
    """Counts by outcome and by standard, then every row."""
    cases = facts.data.table("cases").filter(
        pl.col("force_id") == force.force_id, pl.col("in_scope")
    )
    if not cases.height:
        return paragraph(f"The register holds no row of {force.name}.")
    told = (
        "People counted, not rates. The first part is a random sample of the IOPC's summaries with "
        "a case to answer, January 2018 to June 2021; the second is what search turned up and "
        "leans towards dismissals."
    )
    return (
        paragraph(told)
        + _by_outcome(facts, force, cases)
        + _by_standard(facts, force, cases)
        + _listed(facts, force, cases)
    )


def _by_outcome(facts: Facts, force: Force, cases: pl.DataFrame) -> str:
    outcomes = facts.data.table("outcomes").select("outcome_id", "name", "severity")
    rows = cases.join(outcomes, on="outcome_id", how="left").with_columns(
        pl.col("name").fill_null("not stated")
    )
    order = rows.sort("severity", "name", descending=[True, False], nulls_last=True)["name"]
    return _counted(rows, order.unique(maintain_order=True).to_list(), "Outcome", force)


def _by_standard(facts: Facts, force: Force, cases: pl.DataFrame) -> str:
    standards = facts.data.table("standards").select("standard_id", "name", "ordinal")
    named = facts.data.table("case_standards").join(standards, on="standard_id")
    rows = cases.join(named, on=["case_id", "subject_no"], how="left").with_columns(
        pl.col("name").fill_null("none named")
    )
    order = rows.sort("ordinal", nulls_last=True)["name"]
    several = " (one person may be under several)"
    return _counted(
        rows, order.unique(maintain_order=True).to_list(), f"Standard named{several}", force
    )


def _counted(rows: pl.DataFrame, order: list[str], head: str, force: Force) -> str:
    counted = [
        {
            "name": name,
            **{
                part: _people(rows.filter(pl.col("name") == name, pl.col("collection") == part))
                for part in PARTS
            },
        }
        for name in order
    ]
    heads = {"name": head, **{part: f"{title}: people" for part, title in PARTS.items()}}
    kind = "outcome" if head == "Outcome" else "standard"
    return boxed(counted, f"People of {force.name} in the register by {kind}", heads)


def _people(rows: pl.DataFrame) -> str:
    unknown = rows["people"].null_count()
    more = f", and {unknown} of unstated number" if unknown else ""
    return words.number(int(rows["people"].sum())) + more


def _listed(facts: Facts, force: Force, cases: pl.DataFrame) -> str:
    keys = cases.select("case_id", "subject_no")
    found = rows_of(facts.data).join(keys, on=["case_id", "subject_no"], how="semi")
    rows = [
        {
            "case_id": row["case_id"],
            "part": "IOPC summary" if row["collection"] == "systematic" else "found",
            "who": f"{row['people']} × {row['rank'] or row['role'] or 'not stated'}, "
            f"{row['status'] or 'status not stated'}",
            "path": "; ".join(row[key] for key in ("case_to_answer", "proceeding", "finding")),
            "outcome": row["outcome"] or "not stated",
            "standards": row["standards"],
            "matter": f"{row['matter'] or 'not stated'}; "
            f"{row['decided_as_published'] or 'no date'}",
            "source_url": row["source_url"],
        }
        for row in found.iter_rows(named=True)
    ]
    noun = "row" if len(rows) == 1 else "rows"
    table = boxed(rows, f"The register: {force.name}", LIST_HEADS)
    return folded(f"Every row of the force ({len(rows)} {noun})", table)
