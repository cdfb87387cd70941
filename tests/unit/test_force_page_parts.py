"""The parts of a force's page that need no site: sums, years, words, places on the map."""

from datetime import date

import polars as pl
import pytest

from analysis.errors import CallError
from analysis.reporting.data import Data
from analysis.reporting.force_pages import force_pages_among, write_force_pages
from analysis.reporting.force_pages.facts import Facts, others_together
from analysis.reporting.force_pages.past import _runs
from analysis.reporting.force_pages.published import names_of, shown, what
from analysis.reporting.force_pages.small_funnel import BOTTOM, HEIGHT, TOP, Scale, _step
from analysis.reporting.tile_map import tiles

# Land borders between force areas, as any map of them shows.
NEIGHBOURS = [
    ("cumbria", "lancashire"),
    ("northumbria", "durham"),
    ("durham", "cleveland"),
    ("lancashire", "greater-manchester"),
    ("merseyside", "cheshire"),
    ("merseyside", "greater-manchester"),
    ("north-wales", "cheshire"),
    ("west-yorkshire", "south-yorkshire"),
    ("north-yorkshire", "west-yorkshire"),
    ("humberside", "lincolnshire"),
    ("dyfed-powys", "south-wales"),
    ("dyfed-powys", "west-mercia"),
    ("south-wales", "gwent"),
    ("gwent", "gloucestershire"),
    ("norfolk", "suffolk"),
    ("suffolk", "essex"),
    ("essex", "hertfordshire"),
    ("metropolitan", "city-of-london"),
    ("metropolitan", "surrey"),
    ("surrey", "sussex"),
    ("sussex", "kent"),
    ("hampshire", "dorset"),
    ("dorset", "devon-and-cornwall"),
    ("avon-and-somerset", "wiltshire"),
]


def figure(**fields):
    row = dict.fromkeys(
        (
            "worker_type unit stage route proceeding finding outcome_id standard_id breakdown "
            "breakdown_value label measure value marker"
        ).split()
    )
    return {**row, **fields}


def test_the_map_has_a_tile_for_each_of_the_43_forces_and_british_transport_police(data):
    forces = Data(data).table("forces").filter(pl.col("kind") == "territorial")["force_id"]
    assert forces.len() == 43
    assert sorted(tiles()["force_id"]) == sorted([*forces, "btp"])
    assert tiles().select("column", "row").n_unique() == 44
    assert tiles()["code"].n_unique() == 44


@pytest.mark.parametrize(("one", "other"), NEIGHBOURS)
def test_neighbours_lie_side_by_side_or_corner_to_corner(one, other):
    places = {force: (x, y) for force, x, y in tiles().select("force_id", "column", "row").rows()}
    assert max(abs(a - b) for a, b in zip(places[one], places[other], strict=True)) == 1


def test_the_other_forces_together_leave_out_the_force_and_what_is_not_known():
    rates = pl.DataFrame(
        {
            "events": [2.0, 3.0, None],
            "population": [1000.0, 2000.0, 500.0],
            "rate": [2.0, 1.5, None],
            "per": [1000.0] * 3,
        }
    )
    found = others_together(rates)
    # By hand: 3 of 2,000; 2 of 1,000; 5 of 3,000 for the force whose own count is not known.
    assert found["events"].to_list() == [3.0, 2.0, 5.0]
    assert found["population"].to_list() == [2000.0, 1000.0, 3000.0]
    assert found["rate"].to_list() == pytest.approx([1.5, 2.0, 5 / 3])


def year(ending, value=1.0):
    start = date(ending - 1, 4, 1)
    return {"period_start": start, "period_end": date(ending, 3, 31), "value": value}


def test_years_run_together_until_a_break_or_a_gap():
    years = [year(2005), year(2006), year(2009)]
    assert [len(run) for run in _runs(years, [])] == [2, 1]
    assert [len(run) for run in _runs(years, [date(2005, 10, 1)])] == [1, 1, 1]
    # A break on the last day of a year touches that year alone.
    assert [len(run) for run in _runs(years[:2], [date(2005, 3, 31)])] == [2]


def test_a_marker_is_shown_and_never_a_nought():
    assert shown(figure(value=None, marker="[c]", measure="count")) == "[c]"
    assert shown(figure(value=0.0, measure="count")) == "0"
    assert shown(figure(value=26.0, measure="percent")) == "26%"


def test_a_figure_is_put_into_words(data):
    names = names_of(Facts(Data(data)))
    dismissed = figure(
        worker_type="officer", unit="individuals", stage="outcome", outcome_id="dismissed"
    )
    assert what(dismissed, names) == "Officers: dismissed"
    labelled = figure(worker_type="all", unit="complaints", stage="logged", label="logged, as said")
    assert what(labelled, names) == "Complaints: logged, as said"


def test_a_rate_has_its_place_on_the_small_funnel():
    scale = Scale(500, 50000, 10)
    assert scale.y(0) == HEIGHT - BOTTOM
    assert scale.y(10) == scale.y(99) == TOP
    assert scale.x(500) < scale.x(5000) < scale.x(50000)
    # Equal factors are equal distances: the axis is logarithmic.
    assert scale.x(5000) - scale.x(500) == pytest.approx(scale.x(50000) - scale.x(5000), abs=0.2)


@pytest.mark.parametrize("top", [0.07, 2.2, 6.1, 34, 520, 780])
def test_an_axis_has_three_to_seven_labels(top):
    assert 3 <= int(top / _step(top)) + 1 <= 7


def test_pages_of_forces_are_known_among_pages():
    pages = ["index.qmd", "forces/index.qmd", "forces/kent.qmd", "forces/btp.qmd"]
    assert force_pages_among(pages) == ["kent", "btp"]


def test_one_page_is_written_alone_and_an_unknown_force_is_refused(data, tmp_path):
    (tmp_path / "forces").mkdir()
    (tmp_path / "forces" / "index.qmd").write_text("kept", encoding="utf-8")
    assert write_force_pages(Data(data), tmp_path, ["kent"]) == ["forces/kent.qmd"]
    assert sorted(each.name for each in (tmp_path / "forces").iterdir()) == [
        "index.qmd",
        "kent.qmd",
    ]
    with pytest.raises(CallError, match="no page for atlantis"):
        write_force_pages(Data(data), tmp_path, ["atlantis"])


def test_the_pages_hold_no_python_and_pages_of_no_force_are_taken_away(data, tmp_path):
    (tmp_path / "forces").mkdir()
    for name in ("index.qmd", "abolished.qmd"):
        (tmp_path / "forces" / name).write_text("", encoding="utf-8")
    pages = write_force_pages(Data(data), tmp_path)
    # 43 territorial forces, British Transport Police, the Civil Nuclear Constabulary and the
    # Ministry of Defence Police.
    assert len(pages) == 46
    assert not (tmp_path / "forces" / "abolished.qmd").exists()
    assert (tmp_path / "forces" / "index.qmd").exists()
    for page in pages:
        assert "{python}" not in (tmp_path / page).read_text(encoding="utf-8")
