"""`misconduct sources inspect`: what a file holds, and what of it its layout does not know."""

from pathlib import Path

from analysis.errors import CallError
from analysis.ingest.draft import draft_lines
from analysis.ingest.layout import Layout, load_layout
from analysis.ingest.open_file import grids_of
from analysis.ingest.survey import Column, Survey, known_share, survey_sheets
from analysis.paths import raw_dir
from analysis.reference.names import load_names, vocabulary_dir
from analysis.sources.registry import SOURCES, source

SHOWN_VALUES = 20


def run_inspect(data: Path, file: Path, source_id: str | None) -> None:
    """Print the sheets of a file against the layout of its source, and a draft for the rest.

    Args:
        data: the data folder, whose vocabulary tells a force.
        file: an ODS, HTML or CSV file.
        source_id: its source; where none is given, the one whose layout knows most of it.

    Raises:
        CallError: no such source or file.
        DataError: the file is not whole.
    """
    if not file.is_file():
        raise CallError(f"there is no file {file}")
    layout, surveys = _best(file, source_id)
    names = load_names(vocabulary_dir(raw_dir(data)))
    known = f"{layout.path.name}" if layout else "none"
    unseen = "" if layout is None or layout.confirmed else ", written before a real file was seen"
    print(f"{file.name}: {len(surveys)} sheets; layout: {known}{unseen}")
    for survey in surveys:
        _print_survey(survey)
    drafts = [(one, draft_lines(one, names, file.suffix)) for one in surveys]
    drafts = [(one, lines) for one, lines in drafts if lines]
    if not drafts:
        print("\nThe layout knows every sheet, header and value.")
        return
    print(f"\n# Draft for {known if layout else 'a layout'}; give every value its fields.")
    for survey, lines in drafts:
        print(f"\n# {survey.grid.sheet}")
        print("\n".join(lines))


def _best(file: Path, source_id: str | None) -> tuple[Layout | None, list[Survey]]:
    """The layout that knows most of the file, and the file against it."""
    grids = grids_of(file)
    above = file.resolve().parts[-3] if len(file.resolve().parts) > 2 else ""
    named = [source(source_id)] if source_id else list(SOURCES.values())
    if source_id is None and above in SOURCES:
        named = [SOURCES[above]]
    layouts = [load_layout(one.layout_path) for one in named if one.layout_path.exists()]
    shares = [(known_share(grids, layout, file), layout) for layout in layouts]
    share, layout = max(shares, key=lambda one: one[0], default=(0.0, None))
    # Where none knows any sheet, one that was named is still what the draft is for.
    chosen = layout if share or len(named) == 1 else None
    return chosen, survey_sheets(grids, chosen, file)


def _print_survey(survey: Survey) -> None:
    print(f"\n{survey.grid.sheet}: {survey.state}")
    if survey.title != survey.grid.sheet:
        print(f"  title    {survey.title}")
    if survey.state == "holds no figures":
        return
    print(f"  header   row {survey.header_row + 1}; {survey.rows} rows under it")
    for column in survey.columns:
        _print_column(column)
    if survey.match:
        for name in survey.match.header.lacking:
            print(f"  missing  {name!r}")
    if survey.totals:
        print(f"  totals   {'; '.join(survey.totals)}")


def _print_column(column: Column) -> None:
    role = column.role or "NOT KNOWN"
    markers = ", ".join(f"{mark} {times}" for mark, times in column.markers.items())
    said = f"{column.numbers} numbers" if column.counts else f"{len(column.values)} values"
    print(f"  column   {column.header!r}: {role}; {said}" + (f"; {markers}" if markers else ""))
    if not column.counts:
        shown = [f"{value} ({times})" for value, times in column.values.most_common(SHOWN_VALUES)]
        more = len(column.values) - SHOWN_VALUES
        print(f"           {'; '.join(shown)}" + (f"; and {more} more" if more > 0 else ""))
    elif column.values:
        print(f"           texts: {'; '.join(list(column.values)[:SHOWN_VALUES])}")
