"""One Python kernel that runs the cells of all pages, each page in a fresh namespace.

The namespace is emptied between pages, the process is not: modules stay imported, and so do their
settings (a chart theme, say). The kernel is the running interpreter; no kernelspec is looked up,
and the reader's own IPython configuration is not read.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError
from nbformat import NotebookNode

from analysis.errors import DataError
from analysis.reporting.engine.cells import Prose, Shown, Steps

REMEDY = "Mend the cell, or the data that it reads, and render again."
NOT_INSTALLED = "Install the package with all that it needs, ipykernel among it."
SOCKETS = "tcp" if sys.platform == "win32" else "ipc"


class OwnInterpreter(KernelSpecManager):
    """Knows one kernel: the Python that runs this program."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """The running interpreter, whatever the name."""
        command = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=command, display_name=kernel_name, language="python")


@contextmanager
def running_kernel(environment: dict[str, str]) -> Iterator[NotebookClient]:
    """A kernel with these variables added to the environment; it ends with the block."""
    with tempfile.TemporaryDirectory(prefix="kernel-") as scratch:
        manager = AsyncKernelManager(
            kernel_spec_manager=OwnInterpreter(),
            transport=SOCKETS,
            connection_file=str(Path(scratch, "kernel.json")),
        )
        client = NotebookClient(_notebook(), km=manager)
        variables = {**os.environ, **environment, "IPYTHONDIR": scratch}
        log = Path(scratch, "log")
        with ExitStack() as stack:
            errors = stack.enter_context(log.open("w"))
            kernel = client.setup_kernel(cleanup_kc=True, env=variables, stderr=errors)
            try:
                stack.enter_context(kernel)
            except RuntimeError as error:
                said = (log.read_text("utf-8").strip() or str(error)).splitlines()[-1]
                raise DataError(said, "Python did not start", NOT_INSTALLED) from error
            yield client


def run_page(client: NotebookClient, folder: Path, steps: Steps, where: str) -> list[Shown]:
    """Run a page's cells and inline expressions in order, in its folder.

    Returns what each step showed, in the order of the steps.
    Errors: DataError with the page, the cell's number and the exception's last line.
    """
    client.nb = _notebook()
    client.reset_execution_trackers()
    start = f"get_ipython().reset(new_session=False)\n__import__('os').chdir({str(folder)!r})"
    _run_code(client, start, where)
    shown = []
    for step in steps:
        if isinstance(step, Prose):
            shown.append(_evaluate(client, step.expressions, where))
        else:
            place = f"{where}, cell {step.number}"
            shown.append(_run_code(client, step.code, place) if step.runs else [])
    return shown


def _notebook() -> NotebookNode:
    return _node(cells=[], metadata={}, nbformat=4, nbformat_minor=5)


def _node(**fields: object) -> NotebookNode:
    return NotebookNode(fields)  # type: ignore[no-untyped-call]  # nbformat's own are not typed


def _run_code(client: NotebookClient, code: str, where: str) -> Shown:
    cell = _node(cell_type="code", metadata={}, source=code, outputs=[])
    client.nb.cells.append(cell)
    try:
        client.execute_cell(cell, len(client.nb.cells) - 1, store_history=False)
    except CellExecutionError as error:
        raise _fault(error.ename, error.evalue, where) from None
    except DeadKernelError as error:
        raise DataError("Python ended before the cell did", where, REMEDY) from error
    outputs: Shown = cell.outputs
    return outputs


def _evaluate(client: NotebookClient, expressions: list[str], where: str) -> Shown:
    """The representations of each expression's value, by media type."""
    if not expressions or client.kc is None:
        return []
    asked = {str(place): text for place, text in enumerate(expressions)}
    reply = client.wait_for_reply(client.kc.execute("", user_expressions=asked))
    found = ((reply or {}).get("content") or {}).get("user_expressions", {})
    for place, text in asked.items():
        if found[place]["status"] != "ok":
            spot = f"{where}, `{{python}} {text}`"
            raise _fault(found[place]["ename"], found[place]["evalue"], spot)
    return [found[place]["data"] for place in asked]


def _fault(name: str, value: str, where: str) -> DataError:
    """An exception of a cell; the remedy that one of our own messages holds stays with it."""
    first, _, rest = value.strip().partition("\n")
    own = rest.strip() if name in ("DataError", "CallError") else ""
    return DataError(f"{name}: {first}", where, own or REMEDY)
