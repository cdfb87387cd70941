"""Pictures of SVG as PNG, made by a process of its own while the caller goes on.

A picture takes a fifth of a second, which the drawing of the next chart need not wait for.
"""

import subprocess
import sys
from pathlib import Path

from analysis.errors import DataError

# Twice the size on a page: sharp in print and on any screen.
SCALE = 2.0
MODULE = "analysis.reporting.png"


class Painter:
    """Makes PNG pictures beside SVG files, one after the other."""

    def __init__(self) -> None:
        """No process until there is a picture to make."""
        self._process: subprocess.Popen[str] | None = None

    def add(self, svg: Path) -> None:
        """Ask for the picture of a file that is written: the same name, ending in `.png`."""
        if self._process is None:
            command = [sys.executable, "-m", MODULE]
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            )
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(f"{svg}\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            self.finish()

    def finish(self) -> None:
        """Wait for the pictures.

        Raises:
            DataError: one could not be made.
        """
        if self._process is None:
            return
        process, self._process = self._process, None
        _, told = process.communicate()
        if process.returncode:
            remedy = "Run `misconduct report` again; a picture needs some memory."
            raise DataError(
                f"no picture: {(told.strip() or 'no word').splitlines()[-1]}", "", remedy
            )


def png_picture(svg: str) -> bytes:
    """An SVG text as PNG, at twice its size."""
    import vl_convert

    return vl_convert.svg_to_png(svg, scale=SCALE)


def main() -> None:
    """Make a picture for each path of an SVG file that standard input names."""
    for line in sys.stdin:
        path = Path(line.rstrip("\n"))
        path.with_suffix(".png").write_bytes(png_picture(path.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
