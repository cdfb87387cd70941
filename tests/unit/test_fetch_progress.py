"""What is shown while a file comes in, and only where somebody looks."""

import io

from rich.console import Console

from analysis.fetch import progress


def test_a_terminal_shows_the_files_name_as_it_is_and_its_size(monkeypatch):
    screen = io.StringIO()
    console = Console(file=screen, force_terminal=True, width=100, color_system=None)
    monkeypatch.setattr(progress, "CONSOLE", console)
    with progress.download_bar("[red]table[/].ods", 2_000_000) as show:
        show(2_000_000)
    assert "[red]table[/].ods" in screen.getvalue()
    assert "2.0/2.0 MB" in screen.getvalue()


def test_elsewhere_nothing_is_shown(capsys):
    with progress.download_bar("table.ods", None) as show:
        show(1000)
    assert capsys.readouterr() == ("", "")
