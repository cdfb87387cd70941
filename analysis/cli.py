"""The command `misconduct`: parses, calls one function, prints.

Exit 0 done, 1 the data or a source is at fault, 2 the call is wrong.
"""

import os
import sys
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, CycloptsError, Parameter

from analysis import __version__
from analysis.errors import MisconductError
from analysis.paths import data_dir

Format = Literal["table", "csv", "json"]

app = App(
    name="misconduct",
    version=__version__,
    help="Published police misconduct outcomes of England and Wales: figures, rates, reports.",
)


@app.command
def build(*, force: Annotated[bool, Parameter(negative="")] = False) -> None:
    """Make data/clean from data/raw; nothing to do is said at once.

    Args:
        force: build even where nothing changed.
    """
    from analysis.commands.build import run_build

    run_build(data_dir(), force=force)


@app.command
def report(
    *,
    engine: Literal["auto", "quarto", "builtin"] = "auto",
    output: Path | None = None,
    page: list[str] | None = None,
    pdf: Annotated[list[str] | None, Parameter(consume_multiple=True)] = None,
    force: Annotated[bool, Parameter(negative="")] = False,
) -> None:
    """Render the site to reports/_site; where nothing changed, that is said at once.

    Args:
        engine: quarto where it is installed, else the builtin engine; or one of the two.
        output: folder to render to.
        page: render this page alone into the site that stands there, such as forces/kent.
        pdf: print the page of these forces as PDF too, such as kent; national for the front page.
        force: render even where nothing changed.
    """
    from analysis.commands.report import run_report

    run_report(data_dir(), engine, output, page, pdf, force=force)


@app.command
def rates(
    by: Literal["force", "standard", "outcome", "trend"],
    /,
    *,
    series: str | None = None,
    year: str | None = None,
    confidence: float = 0.95,
    denominator: str | None = None,
    shrink: Annotated[bool, Parameter(negative="")] = False,
    rank: Annotated[bool, Parameter(negative="")] = False,
    format: Format = "table",
) -> None:
    """Print rates by force, standard or outcome, or over time, with their intervals.

    Args:
        by: force, standard, outcome or trend.
        series: one series, such as hansard-dismissed.
        year: year in which the period ends, as 2025 or 2024/25.
        confidence: of the intervals, between 0 and 1.
        denominator: for forces: officers, officers-fte, officers-ends, officers-and-specials,
            all-staff, all-staff-fte or all-staff-ends, instead of the series' own.
        shrink: for forces: add the rate drawn towards that of all forces (empirical Bayes).
        rank: for forces: add ranks, each with its interval.
        format: table, csv or json.
    """
    from analysis.commands.rates import Choices, run_rates

    choices = Choices(confidence, denominator, shrink, rank)
    run_rates(data_dir(), by, series, year, format, choices)


@app.command
def say(
    *,
    series: str,
    force: str | None = None,
    against: str = "england_and_wales",
    from_: Annotated[str | None, Parameter(name="--from")] = None,
    to: str | None = None,
) -> None:
    """Say in one sentence fit to print whether the figures show a difference.

    Args:
        series: a series by force with --force, or over time with --from and --to.
        force: a force, by its identifier.
        against: england_and_wales, or another force.
        from_: the earlier period, as 2022/23.
        to: the later period, as 2023/24.
    """
    from analysis.commands.say import run_say

    run_say(data_dir(), series, force, against, from_, to)


@app.command
def sql(query: str | None = None, /, *, format: Format = "table") -> None:
    """Run SQL read-only on the built database; with no query, an interactive shell.

    Args:
        query: the query.
        format: table, csv or json.
    """
    from analysis.commands.sql import run_sql

    run_sql(data_dir(), query, format)


@app.command
def refresh(*source: str) -> None:
    """Fetch what is new from the publishers, build, and say what changed.

    Args:
        source: sources to ask; all that can be fetched where none is named.
    """
    from analysis.commands.refresh import run_refresh

    run_refresh(data_dir(), source)


@app.command
def add(source: str, file: Path, /, *, edition: str, url: str, published_on: str = "") -> None:
    """Take in a file that was saved by hand, where a publisher turns programs away.

    Args:
        source: the source it is of.
        file: the saved file, ODS or HTML.
        edition: its edition, such as 2024-25.
        url: the publisher's address that it was saved from.
        published_on: the day it was published, such as 2026-01-22.
    """
    from analysis.commands.add import run_add

    run_add(data_dir(), source, file, edition, url, published_on)


sources = App(name="sources", help="What is known of each publication, and what a file holds.")
app.command(sources)


@sources.default
def sources_list(*, format: Format = "table") -> None:
    """Print what is known of each publication and how many editions are here.

    Args:
        format: table, csv or json.
    """
    from analysis.commands.sources import run_sources

    run_sources(data_dir(), format)


@sources.command
def inspect(file: Path, /, *, source: str | None = None) -> None:
    """Print what a file holds against its layout, and a draft of the lines to add.

    Args:
        file: an ODS, HTML or CSV file.
        source: its source; where none is given, the one whose layout knows most of it.
    """
    from analysis.commands.inspect import run_inspect

    run_inspect(data_dir(), file, source)


@app.command
def check() -> None:
    """Run every check on the clean data; exit 1 where one fails."""
    from analysis.commands.check import run_check

    run_check(data_dir())


@app.command
def receipt(figure_id: str, /) -> None:
    """Print where a number came from.

    Args:
        figure_id: identifier of a figure, of a row of the workforce table, or of a rate.
    """
    from analysis.commands.receipt import run_receipt

    run_receipt(data_dir(), figure_id)


@app.command
def code(
    *files: Path,
    format: Format | None = None,
    review: Annotated[bool, Parameter(negative="")] = False,
    accept: Path | None = None,
) -> None:
    """Draft records from published texts, with the words that decided each field.

    Args:
        files: plain texts, web pages, or CSV files with the columns case_id, force, heading,
            date, url and content, of which only the last is needed.
        format: json, csv or table; by default a table on a terminal, else JSON.
        review: write an HTML page for each file, to correct the drafts and download them.
        accept: add a corrected CSV to the register, coded by hand.
    """
    from analysis.commands.code import run_code

    run_code(data_dir(), list(files), format, review, accept)


@app.meta.default
def _with_data(
    *tokens: Annotated[str, Parameter(show=False, allow_leading_hyphen=True)],
    data: Annotated[
        Path | None, Parameter(help="Folder with raw/ and clean/, instead of MISCONDUCT_DATA.")
    ] = None,
) -> None:
    if data is not None:
        os.environ["MISCONDUCT_DATA"] = str(data.resolve())
    app(tokens, exit_on_error=False, print_error=False)


def main(arguments: list[str] | None = None) -> None:
    """Run the command and leave with its exit code."""
    try:
        app.meta(arguments, exit_on_error=False, print_error=False)
    except CycloptsError as error:
        _leave(" ".join(str(error).split()), 2)
    except MisconductError as error:
        _leave(str(error), error.exit_code)
    except BrokenPipeError:
        # The reader of a pipe left, as `head` does: nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        _leave("stopped", 130)


def _leave(message: str, code: int) -> None:
    print(f"misconduct: {message}", file=sys.stderr)
    sys.exit(code)


if __name__ == "__main__":
    main()
