"""Synthetic ODS workbooks and the rows in them: every figure is made up for tests.

A cell is a text, a number, a date, or one of `raised` (text with a raised mark), `percent` and
`wide` (merged over columns and rows).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from publishers_content import ODS_TYPE, zipped

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style")
)
RAISED = (
    '<office:automatic-styles><style:style style:name="T1" style:family="text">'
    '<style:text-properties style:text-position="33%"/></style:style></office:automatic-styles>'
)
MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS_TYPE}"/>'
    "</manifest:manifest>"
)
# Of the genuine open data table: two forces, two sexes, two ranks.
WORKFORCE_HEADER = (
    "As at 31 March", "Geocode", "Force name", "Region", "Sex", "Rank", "Worker type",
    "Total (Headcount)", "Total (FTE)",
)  # fmt: skip
PROCEEDINGS_HEADER = (
    "Financial year", "Geocode", "Force name", "Region", "Worker type", "Type of proceeding",
    "Finding level", "Outcome", "Age", "Ethnicity", "Gender", "Number of individuals",
)  # fmt: skip
ALLEGATIONS_HEADER = (
    "Financial year", "Geocode", "Force name", "Region", "Worker type", "Breach type",
    "Case to answer", "Finding level", "Outcome", "Number of allegations",
)  # fmt: skip


@dataclass(frozen=True)
class Raised:
    text: str
    mark: str


@dataclass(frozen=True)
class Percent:
    share: float


@dataclass(frozen=True)
class Wide:
    text: str
    columns: int = 1
    rows: int = 1


Cell = str | float | date | Raised | Percent | Wide
Rows = Sequence[Sequence[Cell]]


def workbook(sheets: dict[str, Rows]) -> bytes:
    """A whole workbook, its sheets in order."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(map(_row, rows))}</table:table>'
        for name, rows in sheets.items()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES}>{RAISED}'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    members = {"mimetype": ODS_TYPE, "content.xml": content, "META-INF/manifest.xml": MANIFEST}
    return zipped({name: text.encode() for name, text in members.items()})


def _row(cells: Sequence[Cell]) -> str:
    return f"<table:table-row>{''.join(map(_cell, cells))}</table:table-row>"


def _cell(cell: Cell) -> str:
    if cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, Wide):
        spans = (
            f'table:number-columns-spanned="{cell.columns}" table:number-rows-spanned="{cell.rows}"'
        )
        covered = "<table:covered-table-cell/>" * (cell.columns - 1)
        return _text(escape(cell.text), spans) + covered
    if isinstance(cell, Raised):
        mark = f'<text:span text:style-name="T1">{escape(cell.mark)}</text:span>'
        return _text(escape(cell.text) + mark)
    if isinstance(cell, Percent):
        return _value("percentage", f'office:value="{cell.share!r}"', f"{cell.share:.0%}")
    if isinstance(cell, date):
        return _value("date", f'office:date-value="{cell.isoformat()}"', f"{cell:%d %B %Y}")
    if isinstance(cell, str):
        return _text(escape(cell))
    # What the sheet shows is rounded, as in the publisher's own.
    return _value("float", f'office:value="{cell!r}"', f"{cell:,.0f}")


def _text(inner: str, attributes: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="string" {attributes}><text:p>{inner}</text:p>'
        "</table:table-cell>"
    )


def _value(kind: str, value: str, shown: str) -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" {value}><text:p>{shown}</text:p>'
        "</table:table-cell>"
    )


def workforce_rows(year: int = 2025, avon_constables: float = 10) -> list[list[Cell]]:
    """Synthetic: officers and staff of two forces on 31 March of a year."""
    forces = [
        ("E23000036", "Avon and Somerset", "South West", avon_constables),
        ("E23000014", "West Midlands", "West Midlands", 30),
    ]
    rows: list[list[Cell]] = []
    for code, force, region, constables in forces:
        for sex in ("Female", "Male"):
            for rank, kind, count in (
                ("Constable", "Police officer", constables),
                ("Sergeant", "Police officer", 2),
                ("Police staff", "Police staff", 5),
            ):
                rows.append([year, code, force, region, sex, rank, kind, count, count - 0.5])
    return rows


def workforce_workbook(
    rows: Rows | None = None, header: Sequence[Cell] = WORKFORCE_HEADER
) -> bytes:
    """Synthetic: a workbook like the open data table."""
    body = workforce_rows() if rows is None else rows
    return workbook({"Notes": [["Synthetic"]], "Data": [header, *body]})
