"""Ways for tests to alter a raw file in a copy of the data folder, with or without its sidecar."""

import csv
import hashlib
import json
import re

MAKER = {"lineterminator": "\n"}


def sidecar_of(file):
    return file.with_name(file.name + ".json")


def seal(file):
    """Make the sidecar agree with the file, so that only the content is at fault."""
    path = sidecar_of(file)
    known = json.loads(path.read_text(encoding="utf-8"))
    content = file.read_bytes()
    known |= {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
    path.write_text(json.dumps(known), encoding="utf-8")


def rows_of(file):
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def write_rows(file, rows):
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, **MAKER).writerows(rows)
    seal(file)


def put(file, cell, text):
    """Write a text into a cell, addressed as a spreadsheet does, columns A to Z."""
    letter, number = re.fullmatch(r"([A-Z])(\d+)", cell).groups()
    rows = rows_of(file)
    rows[int(number) - 1][ord(letter) - ord("A")] = text
    write_rows(file, rows)


def set_sidecar(file, **fields):
    """Change fields of a sidecar; a field that is given as None is left out."""
    path = sidecar_of(file)
    known = json.loads(path.read_text(encoding="utf-8")) | fields
    kept = {key: value for key, value in known.items() if value is not None}
    path.write_text(json.dumps(kept), encoding="utf-8")
