"""What a person sees while files come in: a bar a file, and a line for each wait.

Everything goes to standard error, so that a command's output stays clean.
"""

import contextlib
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn
from stamina.instrumentation import RetryDetails

from analysis.errors import DataError

CONSOLE = Console(stderr=True)


@contextlib.contextmanager
def download_bar(name: str, total: int | None) -> Iterator[Callable[[int], None]]:
    """A progress bar for one file; yields the function to call with the bytes so far.

    Where standard error is no terminal, nothing is shown.

    Args:
        name: the file's name, shown as it is.
        total: its size in bytes, None where the publisher does not say.
    """
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
    )
    shown = CONSOLE.is_terminal
    with Progress(*columns, console=CONSOLE, transient=True, disable=not shown) as progress:
        task = progress.add_task(name, total=total)
        yield lambda done: progress.update(task, completed=done)


def tell_retry(details: RetryDetails) -> None:
    """Say why a request is made again, and when."""
    fault = details.caused_by
    what = f"{fault.where} {fault.what}" if isinstance(fault, DataError) else str(fault)
    line = f"{what}; trying again in {details.wait_for:.0f} s"
    CONSOLE.print(line, markup=False, highlight=False, soft_wrap=True)
