"""`misconduct code`: draft records from published texts, a page to correct them, and acceptance."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from analysis.cases.accept import accept_csv
from analysis.cases.coding import code_text
from analysis.cases.drafts import Draft, drafts_to_csv, drafts_to_json, drafts_to_table
from analysis.cases.reading import Text, read_texts
from analysis.cases.review import review_page
from analysis.commands.output import Format
from analysis.errors import CallError, DataError
from analysis.ingest.register import COLUMNS
from analysis.ingest.sidecar import Sidecar, checksum, write_sidecar
from analysis.paths import raw_dir
from analysis.reference.names import load_names, vocabulary_dir

CONFIRMED = "confirmed"


def run_code(
    data: Path, files: list[Path], form: Format | None, review: bool, accept: Path | None
) -> None:
    """Print drafts of the files, write their review pages, or take a corrected CSV in.

    Args:
        data: the data folder.
        files: texts, web pages or CSV files of texts.
        form: json, csv or table; where none is given a table on a terminal, else JSON.
        review: write an HTML page for each file instead.
        accept: a CSV that a review page downloaded, to be added to the register.

    Raises:
        CallError: neither files nor a CSV to accept.
        DataError: a file can't be read, or a value of the CSV is not one of the manual's.
    """
    forces = dict(load_names(vocabulary_dir(raw_dir(data))).spellings)
    if accept is not None:
        _accept(data, accept, set(forces) | set(forces.values()))
        return
    if not files:
        raise CallError("code takes files of texts, or --accept CSV")
    for file in files:
        if review:
            texts, drafts = _drafts(file, forces)
            page = Path(f"{file.stem}.review.html")
            page.write_text(review_page(texts, drafts), encoding="utf-8")
            print(f"Open {page.resolve()}")
    if not review:
        found = [draft for file in files for draft in _drafts(file, forces)[1]]
        _print(found, form or ("table" if sys.stdout.isatty() else "json"))


def _drafts(file: Path, forces: dict[str, str]) -> tuple[list[Text], list[Draft]]:
    texts = read_texts(file)
    return texts, [draft for text in texts for draft in code_text(text, forces)]


def _print(drafts: list[Draft], form: Format) -> None:
    written = {"json": drafts_to_json, "csv": drafts_to_csv, "table": drafts_to_table}[form]
    print(written(drafts).rstrip("\n"))


def _accept(data: Path, corrected: Path, forces: set[str]) -> None:
    """Add the rows to `data/raw/register/confirmed`, beside the register's other editions."""
    folder = raw_dir(data) / "register" / CONFIRMED
    folder.mkdir(parents=True, exist_ok=True)
    register = folder / "cases.csv"
    new = not register.exists()
    if new:
        register.write_text(",".join(COLUMNS) + "\n", encoding="utf-8")
    try:
        added = accept_csv(corrected, register, forces=forces)
    except DataError:
        if new:
            register.unlink()
        raise
    sidecar = Sidecar(
        source="register",
        publisher="This project, coded by hand from the page named in each row",
        title="Register: drafts confirmed by a person",
        edition=CONFIRMED,
        url="https://www.policeconduct.gov.uk/our-work/investigations",
        retrieved_at=datetime.now(UTC).isoformat(timespec="seconds"),
        licence="Codes of this project (OGL v3.0); the pages coded keep their own licences",
        sha256=checksum(register),
        bytes=register.stat().st_size,
        coverage="partial",
        missing=["outcomes that nobody has coded"],
        note="Drafted by rules and confirmed by hand. Found, not a census.",
    )
    write_sidecar(register, sidecar)
    print(f"{len(added)} rows added to {register}. Run `misconduct build` to take them in.")
