"""Printable briefs, of a synthetic site of three pages."""

from pathlib import Path

import pytest

from analysis.errors import CallError, DataError
from analysis.reporting import pdf


@pytest.fixture
def site(tmp_path):
    for name in ("index", "forces/index", "forces/kent", "forces/west-mercia"):
        page = tmp_path / f"{name}.html"
        page.parent.mkdir(exist_ok=True)
        page.write_text(
            f'<!doctype html><html lang="en-GB"><title>{name}</title><h1>{name}</h1></html>',
            encoding="utf-8",
        )
    return tmp_path


@pytest.mark.usefixtures("browser")
def test_a_brief_is_a_tagged_pdf_of_the_page(site):
    made = pdf.print_briefs(site, ["kent", "national"])
    assert made == [site / "briefs" / "kent.pdf", site / "briefs" / "national.pdf"]
    for path, title in zip(made, ("forces/kent", "index"), strict=True):
        content = path.read_bytes()
        assert content.startswith(b"%PDF-")
        assert b"/StructTreeRoot" in content
        assert b"/Title (" + title.encode() in content


def test_an_unknown_force_is_a_wrong_call_that_names_the_nearest(site):
    with pytest.raises(CallError, match=r"'west-mercier'.*west-mercia"):
        pdf.print_briefs(site, ["west-mercier"])


def test_the_list_of_forces_is_no_force(site):
    with pytest.raises(CallError):
        pdf.print_briefs(site, ["index"])


def test_without_a_browser_the_message_says_what_to_do(site, monkeypatch):
    monkeypatch.setattr(pdf, "BROWSERS", ())
    with pytest.raises(DataError, match=r"(?s)no browser.*Install Chromium"):
        pdf.print_briefs(site, ["kent"])
    assert not (site / "briefs").exists()


def test_a_browser_that_prints_nothing_is_told(site, monkeypatch, tmp_path):
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\necho made-up fault >&2\nexit 1\n", encoding="utf-8")
    Path(broken).chmod(0o755)
    monkeypatch.setattr(pdf, "BROWSERS", (str(broken),))
    with pytest.raises(DataError, match="made-up fault"):
        pdf.print_briefs(site, ["kent"])
