"""The look of an ODS workbook: sans serif, 12 points or more, no fill, no border, no colour.

Headings are LibreOffice's own cell styles, so that assistive technology knows them as headings.
"""

from analysis.reporting.workbook.book import Kind

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("style", "style"),
        ("table", "table"),
        ("text", "text"),
        ("meta", "meta"),
        ("number", "datastyle"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)
NAMESPACES += (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
PAGE = (
    '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" '
    'fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm" '
    'style:scale-to="60%"/></style:page-layout>'
)


def _heading(number: int, points: int) -> str:
    return (
        f'<style:style style:name="Heading_20_{number}" style:display-name="Heading {number}" '
        'style:family="table-cell" style:parent-style-name="Default">'
        f'<style:text-properties fo:font-size="{points}pt" fo:font-weight="bold"/></style:style>'
    )


STYLES = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<office:document-styles {NAMESPACES} office:version="1.3">'
    '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" '
    'style:font-family-generic="swiss"/></office:font-face-decls><office:styles>'
    '<style:default-style style:family="table-cell"><style:text-properties '
    'style:font-name="Arial" fo:font-size="12pt" fo:language="en" fo:country="GB"/>'
    '</style:default-style><style:style style:name="Default" style:family="table-cell"/>'
    f"{_heading(1, 16)}{_heading(2, 14)}</office:styles>"
    f"<office:automatic-styles>{PAGE}</office:automatic-styles><office:master-styles>"
    '<style:master-page style:name="Default" style:page-layout-name="page"/>'
    "</office:master-styles></office:document-styles>"
)


def _number(kind: Kind, decimals: int, grouped: bool) -> str:
    grouping = ' number:grouping="true"' if grouped else ""
    return (
        f'<number:number-style style:name="n-{kind}"><number:number '
        f'number:decimal-places="{decimals}" number:min-decimal-places="{decimals}" '
        f'number:min-integer-digits="1"{grouping}/></number:number-style>'
    )


NUMBERS = (
    _number(Kind.WHOLE, 0, True)
    + _number(Kind.DECIMAL, 2, True)
    + _number(Kind.FRACTION, 3, False)
    + _number(Kind.YEAR, 0, False)
    + '<number:date-style style:name="n-date"><number:day/><number:text> </number:text>'
    '<number:month number:textual="true"/><number:text> </number:text>'
    '<number:year number:style="long"/></number:date-style>'
)


def _cell(name: str, side: str, *, wrap: bool = False, bold: bool = False, data: str = "") -> str:
    wrapped = ' fo:wrap-option="wrap"' if wrap else ""
    # Numbers would touch the texts of the column after them.
    room = ' fo:padding-right="0.3cm"' if side == "end" else ""
    shown = f' style:data-style-name="{data}"' if data else ""
    text = '<style:text-properties fo:font-weight="bold"/>' if bold else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell" '
        f'style:parent-style-name="Default"{shown}>'
        f'<style:table-cell-properties style:vertical-align="top"{wrapped}{room} '
        'style:text-align-source="fix"/>'
        f'<style:paragraph-properties fo:text-align="{side}"/>{text}</style:style>'
    )


CONTENT_STYLES = (
    NUMBERS
    + "".join(_cell(f"cell-{k}", "end", data=f"n-{k}") for k in Kind if k != Kind.TEXT)
    + _cell("cell-text", "start", wrap=True)
    + _cell("wrapped", "start", wrap=True)
    + _cell("shorthand", "end")
    + _cell("head-left", "start", wrap=True, bold=True)
    + _cell("head-right", "end", wrap=True, bold=True)
    + '<style:style style:name="row" style:family="table-row"><style:table-row-properties '
    'style:use-optimal-row-height="true"/></style:style>'
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Default">'
    '<style:table-properties table:display="true"/></style:style>'
)
