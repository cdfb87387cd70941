"""Measure the drafts against the hand-coded texts: `python -m analysis.cases.evaluate`.

Reads `../shared` beside the project and says so where it is absent. The third of the texts that
`split.is_held_out` keeps apart is measured only with `--held-out`.
"""

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from analysis.cases.by_force import compare, table
from analysis.cases.coding import code_text
from analysis.cases.drafts import Draft
from analysis.cases.reading import Text, read_texts
from analysis.cases.scoring import FIELDS, Row, Score, add_case
from analysis.cases.split import is_held_out
from analysis.paths import PROJECT
from analysis.reference.forces import resolve_force

_NOT_TERRITORIAL = {
    "Civil Nuclear Constabulary": "civil-nuclear-constabulary",
    "Ministry of Defence Police": "ministry-of-defence-police",
    "National Crime Agency": "national-crime-agency",
    "Police Scotland": "police-scotland",
    "Police Service of Northern Ireland": "northern-ireland",
}


def spellings(path: Path) -> dict[str, str]:
    """Spelling to `force_id` from a vocabulary of forces (`short_name`, ..., `aliases`)."""
    known: dict[str, str] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            force_id = row["police_uk_slug"] or _NOT_TERRITORIAL[row["short_name"]]
            names = [row["short_name"], row["ons_name"], row["full_name"], row["iopc_label"]]
            for name in [*names, *row["aliases"].split("|")]:
                plain = re.sub(r"\s*\[[^\]]*\]\s*", "", name).strip()
                if plain:
                    known[plain] = force_id
    return known


def draft_row(draft: Draft) -> Row:
    """A draft in the columns of the hand-coded file."""
    return {
        "n": str(draft.people or ""),
        "role": draft.role or "",
        "rank": draft.rank or "",
        "status": draft.status or "",
        "case_to_answer": draft.case_to_answer or "",
        "standards": "|".join(draft.standards),
        "proceeding": draft.proceeding or "",
        "finding": draft.finding or "",
        "outcome": draft.outcome_id or "",
        "force": draft.force_id or "",
        "flagged": "yes" if draft.needs_review else "",
    }


def _hand_coded(path: Path) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["subject_no"] != "0":
                rows[row["case_id"]].append(row)
    return rows


def evaluate(texts: list[Text], coded: Mapping[str, list[Row]], forces: Mapping[str, str]) -> Score:
    """Score the drafts of texts against their hand-coded rows.

    The force is drafted from the text and its heading alone: the column that names it is withheld.
    """
    score = Score()
    for text in texts:
        bare = Text(text.case_id, text.content, "", text.heading, text.date, text.url)
        drafted = [draft_row(d) for d in code_text(bare, forces) if d.subject_no]
        force = resolve_force(text.force, forces) or ""
        hand = [{**row, "force": force} for row in coded.get(text.case_id, [])]
        add_case(score, text.case_id, drafted, hand)
    return score


def report(score: Score) -> str:
    """The figures as plain text."""
    lines = [f"{'field':<16} precision  recall      F1"]
    for name in FIELDS:
        tally = score.tallies[name]
        lines.append(f"{name:<16} {tally.precision:9.3f} {tally.recall:7.3f} {tally.f1:7.3f}")
    share = score.wholly_right / score.cases if score.cases else 0.0
    lines.append(f"\ncases wholly right: {score.wholly_right} of {score.cases} ({share:.0%})")
    drafted = sum(n for (_, ours), n in score.confusion.items() if ours != "(nobody)")
    sure = score.unflagged_right / score.unflagged if score.unflagged else 0.0
    lines.append(
        f"unflagged drafts right on outcome: {score.unflagged_right} of {score.unflagged} "
        f"({sure:.1%}); {score.unflagged} of {drafted} drafted persons are unflagged"
    )
    lines.append("\noutcome by hand -> drafted, where they differ")
    for (truth, ours), count in score.confusion.most_common():
        if truth != ours:
            lines.append(f"{count:4d}  {truth} -> {ours}")
    worst = sorted(score.wrong.items(), key=lambda item: -item[1])[:10]
    lines.append("\nworst cases: " + ", ".join(f"{case} ({n})" for case, n in worst if n))
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    """Print the figures for the developing texts.

    `--held-out` adds the third kept apart, `--by-force` the journalists' counts beside ours.
    """
    shared = PROJECT.parent / "shared"
    if not (shared / "cases" / "texts.csv").is_file():
        sys.stderr.write(f"no hand-coded texts at {shared / 'cases'}: nothing to measure\n")
        return 1
    forces = spellings(shared / "vocab" / "forces.csv")
    coded = _hand_coded(shared / "cases" / "hand_coded.csv")
    texts = read_texts(shared / "cases" / "texts.csv")
    parts = [("developing", False)] + ([("held out", True)] if "--held-out" in arguments else [])
    for name, held_out in parts:
        chosen = [t for t in texts if is_held_out(t.case_id) == held_out]
        sys.stdout.write(f"== {name}: {len(chosen)} texts\n")
        sys.stdout.write(report(evaluate(chosen, coded, forces)) + "\n")
    if "--by-force" in arguments:
        drafts = [draft for text in texts for draft in code_text(text, forces)]
        published = shared / "figures" / "bbc_iopc_outcomes_by_force_2018_2021.csv"
        sys.stdout.write("== people by force, ours/theirs (every text)\n")
        sys.stdout.write(table(compare(drafts, published, forces)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
