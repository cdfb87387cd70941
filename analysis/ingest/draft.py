"""A draft of the layout lines that a file lacks, ready to paste and to be mended by a person.

Nothing is decided here: a force or a period is proposed where the values say so, and every value
of a dimension is listed to be given its fields.
"""

import json
import re
from collections.abc import Callable

from analysis.errors import DataError
from analysis.ingest import periods
from analysis.ingest.grid import plain
from analysis.ingest.header import nearest
from analysis.ingest.layout_table import Code
from analysis.ingest.phrases import NUMBER as NUMBER_TEXT
from analysis.ingest.phrases import SHEET
from analysis.ingest.survey import Column, Survey
from analysis.ingest.total_labels import names_a_total
from analysis.reference.names import Names

MOST_VALUES = 60
NUMBER = re.compile(NUMBER_TEXT)


def draft_lines(survey: Survey, names: Names, ending: str) -> list[str]:
    """The lines to add for a sheet; none where the layout knows all of it.

    Args:
        survey: of the sheet.
        names: tell a column of forces.
        ending: of the file's name, such as `.ods`.
    """
    if survey.state == "unknown":
        return _new_table(survey, names, ending)
    if survey.grid.sheet == SHEET:
        return _phrases(survey)
    if survey.match is None:
        return []
    return [*_headers(survey), *_values(survey, names)]


def _phrases(survey: Survey) -> list[str]:
    """A phrase for each paragraph that has a number and no phrase yet: its words are to be cut."""
    lines: list[str] = []
    for column in survey.columns:
        for text, _ in _most(column) if not column.role else []:
            first, *more = NUMBER.split(text, maxsplit=1)
            words = first + "{n}" + NUMBER.sub("{any}", more[0] if more else "")
            title = survey.title.rpartition(" / ")[2]
            lines += [
                "[[phrases]]",
                f"title = [{quoted(title)}]",
                f"text = {quoted(words)}",
                'measure = "count"',
                "fields = { }",
                "",
            ]
    return lines


def _new_table(survey: Survey, names: Names, ending: str) -> list[str]:
    columns, coded, counted = [], [], []
    totals: list[str] = []
    for column in survey.columns:
        if column.counts:
            counted.append(f'  {{ column = {quoted(column.header)}, measure = "count" }},')
            continue
        if not totals:
            totals = _totals(column)
        if role := _likely_role(column, names):
            columns.append(f"{quoted(column.header)} = {quoted(role)}")
        else:
            coded += ["", *_code(column)]
    return [
        "[[tables]]",
        f'file = "*{ending}"',
        f"sheets = [{{ title = [{quoted(_pattern(survey.title))}] }}]",
        "fields = { }  # what every figure of the sheet counts: unit, stage, worker_type, …",
        f"columns = {{ {', '.join(columns)} }}",
        *totals,
        "measures = [",
        *counted,
        "]",
        *coded,
    ]


def _totals(column: Column) -> list[str]:
    """The totals of a column, with the area that each is to be given where it has forces."""
    found = [value for value in column.values if names_a_total(value)]
    if not found:
        return []
    areas = ", ".join(f'{quoted(value)} = {{ area = "england_and_wales" }}' for value in found)
    texts = ", ".join(map(quoted, found))
    return [
        f"areas = {{ {areas} }}  # where the column has forces",
        f"totals = [{{ column = {quoted(column.header)}, text = [{texts}] }}]",
    ]


def _code(column: Column) -> list[str]:
    listed = [f"{quoted(value)} = {{ }}  # {times}" for value, times in _most(column)]
    more = len(column.values) - MOST_VALUES
    return [
        "[[tables.codes]]",
        f"columns = [{quoted(column.header)}]",
        "[tables.codes.values]",
        *listed,
        *([f"# and {more} more values"] if more > 0 else []),
    ]


def _most(column: Column) -> list[tuple[str, int]]:
    return column.values.most_common(MOST_VALUES)


def _likely_role(column: Column, names: Names) -> str:
    """`force`, `standard` or a period, where nearly every value is one."""
    if not column.values:
        return ""
    values = [value for value, _ in _most(column)]
    tests: dict[str, Callable[[str], bool]] = {
        "force": lambda text: bool(names.force_id(text)),
        "standard": lambda text: bool(names.standard_id(text)),
        "financial_year": lambda text: periods.read_financial_year(text) is not None,
        "as_at": lambda text: periods.date_at_end(text) is not None,
    }
    for role, test in tests.items():
        fitting = 0
        for value in values:
            try:
                fitting += test(value)
            except DataError:
                continue
        if fitting > 0.7 * len(values):
            return role
    return ""


def _headers(survey: Survey) -> list[str]:
    assert survey.match is not None
    header = survey.match.header
    lines = []
    for text in header.strange:
        near = nearest(text, header.lacking).split("; ")[0]
        if near:
            lines.append(f"names.{quoted(near)} = [{quoted(text)}]  # if it is the same")
        else:
            lines.append(f'columns.{quoted(text)} = "ignore"  # or give it a role')
    return lines


def _values(survey: Survey, names: Names) -> list[str]:
    """Values of coded and listed columns that the table does not know."""
    assert survey.match is not None
    table = survey.match.table
    lines: list[str] = []
    for column in survey.columns:
        name = table.spellings.get(plain(column.header))
        for code in table.codes:
            if code.columns == [name]:
                lines += _unknown(column, code)
        if name in table.known_values:
            strange = [v for v in column.values if plain(v) not in table.known_values[str(name)]]
            lines += [f"# add to known.{name}: {quoted(value)}" for value in strange]
        if column.role == "force":
            areas = {plain(each) for each in (*table.areas, *table.regions)}
            strange = [
                v for v in column.values if plain(v) not in areas and not _is_force(v, names)
            ]
            lines += [f'[tables.areas]\n{quoted(value)} = {{ area = "" }}' for value in strange]
    return lines


def _unknown(column: Column, code: Code) -> list[str]:
    if code.default is not None:
        return []
    strange = [(v, n) for v, n in column.values.items() if plain(v) not in code.by_plain_text]
    if not strange:
        return []
    return [
        f"# in [tables.codes.values] of {quoted(column.header)}:",
        *(f"{quoted(value)} = {{ }}  # {times}" for value, times in strange[:MOST_VALUES]),
    ]


def _is_force(text: str, names: Names) -> bool:
    try:
        return bool(names.force_id(text))
    except DataError:
        return False


def _pattern(title: str) -> str:
    """A title as a pattern: its table number left open, and what is in brackets."""
    start, colon, rest = title.partition(":")
    has_number = colon and plain(start).startswith("table")
    text = f"Table *: {rest.strip()}" if has_number else title
    return text.replace("[", "*").replace("]", "*")


def quoted(text: str) -> str:
    """A TOML string."""
    return json.dumps(text, ensure_ascii=False)
