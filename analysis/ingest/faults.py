"""Collects what is wrong with a file, so that one run tells it all: what, where, how often."""

from dataclasses import dataclass

from analysis.errors import DataError

SHOWN = 12


@dataclass
class Fault:
    """A fault, the first place it was met at, and how often it was met."""

    what: str
    remedy: str
    first: str
    times: int = 1

    def told(self) -> str:
        """The fault on one line."""
        often = f" ({self.times} times, first here)" if self.times > 1 else ""
        said = f"{self.first}: {self.what}{often}"
        return f"{said}. {self.remedy}" if self.remedy else said


class Faults:
    """The faults of one file. `note` one as it is met; `stop` at the end if there are any."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str], Fault] = {}

    def note(self, what: str, where: str, remedy: str = "") -> None:
        """Add a fault, or count it again."""
        known = self.found.get((what, remedy))
        if known:
            known.times += 1
        else:
            self.found[what, remedy] = Fault(what, remedy, where)

    def note_error(self, error: DataError, where: str = "") -> None:
        """Add an error as a fault."""
        self.note(error.what, error.where or where, error.remedy)

    def stop(self, file: str) -> None:
        """Raise one error that tells every fault, if there are any."""
        if not self.found:
            return
        listed = [fault.told().replace("\n", " ") for fault in self.found.values()]
        more = len(listed) - SHOWN
        shown = listed[:SHOWN] + ([f"and {more} more kinds of fault"] if more > 0 else [])
        total = sum(fault.times for fault in self.found.values())
        cells = "cell or row" if total == 1 else "cells or rows"
        raise DataError(f"{total} {cells} can't be read", file, "\n".join(shown))
