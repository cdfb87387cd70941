"""The two ways in which a command can fail, each told in one or two lines.

Not for bugs: anything that is not one of these is ours to mend and shows its traceback.
"""


class MisconductError(Exception):
    """A failure that a user can do something about; `exit_code` is what the command returns."""

    exit_code = 1


class DataError(MisconductError):
    """The data or a source is at fault: says what is wrong, where, and what to do about it.

    Args:
        what: the fault, with the text as it was found.
        where: file, sheet and cell or row, as far as known.
        remedy: what the reader can do.
    """

    exit_code = 1

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        place = f"{where}: " if where else ""
        super().__init__(f"{place}{what}" + (f"\n{remedy}" if remedy else ""))


class CallError(MisconductError):
    """The call is wrong: an unknown name or an option that can't be taken."""

    exit_code = 2
