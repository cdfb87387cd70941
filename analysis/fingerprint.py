"""What a build was made of: the checksums of its inputs and of our own code.

Decides whether there is anything to build; imports nothing heavy.
"""

import hashlib
import json
from pathlib import Path

from analysis.ingest.sidecar import checksum
from analysis.ingest.snapshot import RawFile
from analysis.paths import clean_dir, database_path, tables_dir

CODE = Path(__file__).resolve().parent
STAMP = "build.json"


def inputs_of(files: list[RawFile], vocabulary: Path) -> str:
    """One checksum over every raw file, the vocabulary in use and every file of the package."""
    parts = [f"{file.relative} {file.sidecar.sha256}" for file in files]
    parts += [checksum(file.path.with_name(file.path.name + ".json")) for file in files]
    parts += [checksum(path) for path in sorted(vocabulary.glob("*.csv"))]
    code = sorted(p for p in CODE.rglob("*") if p.suffix in (".py", ".toml", ".sql", ".json"))
    parts += [f"{path.relative_to(CODE)} {checksum(path)}" for path in code]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def is_current(data: Path, inputs: str) -> bool:
    """Whether the clean folder holds a whole build of these inputs."""
    stamp = clean_dir(data) / STAMP
    built = (stamp, database_path(data), tables_dir(data))
    if not all(path.exists() for path in built):
        return False
    try:
        found = json.loads(stamp.read_text(encoding="utf-8"))
    except ValueError:
        return False
    return bool(found.get("inputs") == inputs)


def remove_stamp(data: Path) -> None:
    """Forget what the clean folder was made of, before it is written anew."""
    (clean_dir(data) / STAMP).unlink(missing_ok=True)


def write_stamp(data: Path, inputs: str) -> None:
    """Record what the build was made of, as the last step of a build."""
    stamp = clean_dir(data) / STAMP
    stamp.write_text(json.dumps({"inputs": inputs}) + "\n", encoding="utf-8")
