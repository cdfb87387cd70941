"""Tags the headings of an XLSX workbook: XlsxWriter writes their look and knows no cell styles.

Assistive technology knows a heading by the named style `Heading 1` or `Heading 2`, as in the ODS.
"""

import io
import re
import zipfile

STYLES = "xl/styles.xml"
FONT = re.compile(r"<font>.*?</font>")
# The level of a heading by the size of its letters; Excel's own number of each style.
LEVELS = {16: 1, 14: 2}
BUILT_IN = {1: 16, 2: 17}


def with_heading_styles(content: bytes) -> bytes:
    """The workbook with the cells of its large and bold letters in Excel's heading styles."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for entry in old.infolist():
            text = old.read(entry)
            if entry.filename == STYLES:
                text = tagged(text.decode()).encode()
            new.writestr(entry, text, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def tagged(styles: str) -> str:
    """The style sheet with a named style a heading font, and each format of that font under it."""
    fonts = FONT.findall(styles)
    headings = {
        font: LEVELS[size]
        for font, text in enumerate(fonts)
        for size in LEVELS
        if "<b/>" in text and f'<sz val="{size}"/>' in text
    }
    base, named = [], []
    for parent, (font, level) in enumerate(headings.items(), start=1):
        look = f'fontId="{font}" fillId="0" borderId="0"'
        base.append(f'<xf numFmtId="0" {look} applyFont="1"/>')
        style = f'name="Heading {level}" xfId="{parent}" builtinId="{BUILT_IN[level]}"'
        named.append(f"<cellStyle {style}/>")
        styles = styles.replace(f'{look} xfId="0"', f'{look} xfId="{parent}"')
    count = len(headings) + 1
    return (
        styles.replace('<cellStyleXfs count="1">', f'<cellStyleXfs count="{count}">')
        .replace("</cellStyleXfs>", f"{''.join(base)}</cellStyleXfs>")
        .replace('<cellStyles count="1">', f'<cellStyles count="{count}">')
        .replace("</cellStyles>", f"{''.join(named)}</cellStyles>")
    )
