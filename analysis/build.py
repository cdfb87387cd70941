"""The build: data/raw to data/clean, from one end of the line to the other.

Reads as a table of contents; each step lives in its own stage.
"""

from dataclasses import dataclass
from pathlib import Path

from analysis import fingerprint
from analysis.ingest.snapshot import read_snapshot
from analysis.paths import clean_dir, database_path, raw_dir
from analysis.reference.names import load_names, vocabulary_dir


@dataclass(frozen=True)
class Built:
    """What a build did: rows by table, or nothing where the clean folder was current.

    `set_aside` are raw files that are kept but not taken in.
    """

    path: Path
    current: bool
    rows: dict[str, int]
    set_aside: tuple[str, ...] = ()


def build(data: Path, *, force: bool = False) -> Built:
    """Build the database and the Parquet files of a data folder, whole or not at all.

    Args:
        data: folder with `raw/`.
        force: build even where nothing changed.

    Raises:
        DataError: a raw file can't be read, a name is not known or a table breaks a rule.
    """
    raw = raw_dir(data)
    files = read_snapshot(raw)
    vocabulary = vocabulary_dir(raw)
    inputs = fingerprint.inputs_of(files, vocabulary)
    aside = tuple(file.relative for file in files if file.sidecar.set_aside)
    if not force and fingerprint.is_current(data, inputs):
        return Built(database_path(data), True, {}, aside)

    # The heavy libraries are wanted only now that there is something to build.
    from analysis.clean.assemble import clean_tables
    from analysis.clean.database import write_database
    from analysis.clean.schemas import SCHEMAS
    from analysis.ingest.read import read_all
    from analysis.rates.assemble import rate_tables
    from analysis.sql.scripts import scripts

    names = load_names(vocabulary)
    contents = read_all(files, names)
    tables = clean_tables(files, contents, vocabulary, names)
    tables |= rate_tables(tables)
    fingerprint.remove_stamp(data)
    path = write_database(clean_dir(data), tables, SCHEMAS, scripts())
    fingerprint.write_stamp(data, inputs)
    return Built(path, False, {name: frame.height for name, frame in tables.items()}, aside)
