"""A render with nothing changed, and what makes it a change. The website is synthetic."""

import shutil

import pytest

from analysis import fingerprint
from analysis.commands import report
from analysis.reporting import pdf
from analysis.reporting.stamp import is_rendered, stamp_of, write_stamp


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    for name in ("index.qmd", "forces/index.qmd", "site.css", "_quarto.yml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"synthetic {name}", encoding="utf-8")
    return folder


@pytest.fixture
def rendered(monkeypatch):
    """Stands in for the engine: notes each render, and leaves a front page."""
    calls = []

    def render(data, target):
        calls.append((data, target))
        target.mkdir(parents=True, exist_ok=True)
        (target / "index.html").write_text("synthetic", encoding="utf-8")

    monkeypatch.setattr(report, "_builtin", render)
    return calls


def test_the_second_render_is_not_made_and_says_so(misconduct, small, rendered, tmp_path):
    site = tmp_path / "site"
    command = ("report", "--engine", "builtin", "--output", site)
    first = misconduct(*command, data=small)
    again = misconduct(*command, data=small)
    assert (first[0], again[0]) == (0, 0)
    assert len(rendered) == 1
    assert "Nothing changed since the last render" not in first[1]
    assert "Nothing changed since the last render" in again[1]
    assert str(site / "index.html") in again[1]


def test_force_renders_anyway(misconduct, small, rendered, tmp_path):
    command = ("report", "--engine", "builtin", "--output", tmp_path / "site")
    misconduct(*command, data=small)
    misconduct(*command, "--force", data=small)
    assert len(rendered) == 2


def test_changed_data_are_rendered(misconduct, small, rendered, tmp_path):
    command = ("report", "--engine", "builtin", "--output", tmp_path / "site")
    misconduct(*command, data=small)
    shutil.rmtree(small / "raw" / "register")
    code, out, _ = misconduct(*command, data=small)
    assert code == 0
    assert "Nothing changed" not in out
    assert len(rendered) == 2


def test_a_site_that_lost_its_front_page_is_rendered(misconduct, small, rendered, tmp_path):
    command = ("report", "--engine", "builtin", "--output", tmp_path / "site")
    misconduct(*command, data=small)
    (tmp_path / "site" / "index.html").unlink()
    misconduct(*command, data=small)
    assert len(rendered) == 2


def test_a_render_that_fails_leaves_no_stamp(misconduct, small, monkeypatch, tmp_path):
    def fail(*_):
        raise report.DataError("a page fails")

    monkeypatch.setattr(report, "_builtin", fail)
    site = tmp_path / "site"
    code, _, _ = misconduct("report", "--engine", "builtin", "--output", site, data=small)
    assert code == 1
    assert not site.exists()


@pytest.mark.parametrize("name", ["index.qmd", "forces/index.qmd", "site.css", "_quarto.yml"])
def test_a_changed_source_changes_the_stamp(small, reports, name):
    before = stamp_of(small, "builtin", reports)
    (reports / name).write_text("changed", encoding="utf-8")
    assert stamp_of(small, "builtin", reports) != before


@pytest.mark.parametrize("name", ["forces/kent.qmd", "downloads/a.txt", "_site/site.css"])
def test_what_a_render_writes_among_the_sources_does_not(small, reports, name):
    before = stamp_of(small, "builtin", reports)
    (reports / name).parent.mkdir(exist_ok=True)
    (reports / name).write_text("made", encoding="utf-8")
    assert stamp_of(small, "builtin", reports) == before


def test_another_engine_or_build_is_another_stamp(small, reports):
    before = stamp_of(small, "builtin", reports)
    assert stamp_of(small, "quarto", reports) != before
    fingerprint.write_stamp(small, "other inputs")
    assert stamp_of(small, "builtin", reports) != before


def test_a_stamp_counts_only_with_the_site(tmp_path):
    write_stamp(tmp_path, "s")
    assert not is_rendered(tmp_path, "s")
    (tmp_path / "index.html").write_text("synthetic", encoding="utf-8")
    assert is_rendered(tmp_path, "s")
    assert not is_rendered(tmp_path, "t")


@pytest.fixture
def printed(monkeypatch):
    """Stands in for the browser: notes the briefs that are printed, and leaves a file for each."""
    calls = []

    def write(site, names):
        (site / "briefs").mkdir(exist_ok=True)
        made = [site / "briefs" / f"{name}.pdf" for name in names]
        for path in made:
            path.write_text("synthetic", encoding="utf-8")
        calls.append(list(names))
        return made

    monkeypatch.setattr(pdf, "print_briefs", write)
    return calls


@pytest.fixture
def render_anew(monkeypatch):
    """Stands in for the engine, which takes away all that stood in the site."""

    def render(_, target):
        shutil.rmtree(target, ignore_errors=True)
        (target / "forces").mkdir(parents=True)
        for name in ("index.html", "forces/kent.html"):
            (target / name).write_text("synthetic", encoding="utf-8")

    monkeypatch.setattr(report, "_builtin", render)


@pytest.mark.usefixtures("render_anew")
def test_briefs_that_stood_are_printed_again_after_a_whole_render(
    misconduct, small, printed, tmp_path
):
    command = ("report", "--engine", "builtin", "--output", tmp_path / "site")
    misconduct(*command, "--pdf", "kent", "--pdf", "national", data=small)
    code, out, _ = misconduct(*command, "--force", data=small)
    assert code == 0
    assert "Printed again" in out
    assert printed == [["kent", "national"], ["kent", "national"]]
    assert (tmp_path / "site" / "briefs" / "kent.pdf").exists()


@pytest.mark.usefixtures("render_anew")
def test_briefs_stay_as_they_are_where_nothing_changed(misconduct, small, printed, tmp_path):
    command = ("report", "--engine", "builtin", "--output", tmp_path / "site")
    misconduct(*command, "--pdf", "kent", data=small)
    misconduct(*command, data=small)
    assert printed == [["kent"]]


@pytest.mark.usefixtures("render_anew", "printed")
def test_without_a_browser_a_brief_that_is_out_of_date_is_taken_away_and_named(
    misconduct, small, monkeypatch, tmp_path
):
    command = ("report", "--engine", "builtin", "--output", tmp_path / "site")
    misconduct(*command, "--pdf", "kent", data=small)

    def no_browser(*_):
        raise report.DataError("no browser found")

    monkeypatch.setattr(pdf, "print_briefs", no_browser)
    code, out, _ = misconduct(*command, "--force", data=small)
    assert code == 0
    assert "out of date: kent. no browser found" in " ".join(out.split())
    assert not (tmp_path / "site" / "briefs" / "kent.pdf").exists()
