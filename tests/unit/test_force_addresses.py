"""Forces by the addresses of their own pages. The addresses are those that the forces publish."""

import pytest

from analysis.cases.coding import code_text
from analysis.cases.reading import text_of
from analysis.paths import PROJECT
from analysis.reference.forces import force_of_address
from analysis.reference.names import VOCABULARY, Names

HOSTS = {
    "www.avonandsomerset": "avon-and-somerset",
    "www.beds": "bedfordshire",
    "media.btp": "btp",
    "www.cambs": "cambridgeshire",
    "www.cityoflondon": "city-of-london",
    "www.devon-cornwall": "devon-and-cornwall",
    "www.dyfed-powys": "dyfed-powys",
    "www.gmp": "greater-manchester",
    "www.herts": "hertfordshire",
    "www.leics": "leicestershire",
    "www.lincs": "lincolnshire",
    "news.met": "metropolitan",
    "www.northants": "northamptonshire",
    "www.northwales": "north-wales",
    "www.northyorkshire": "north-yorkshire",
    "www.southyorks": "south-yorkshire",
    "www.thamesvalley": "thames-valley",
    "www.westmercia": "west-mercia",
    "www.west-midlands": "west-midlands",
    "www.kent": "kent",
}
TEXT = (
    "Misconduct hearings\n\nA constable attended a misconduct hearing on 4 May 2021, where gross "
    "misconduct was found proven and the officer was dismissed without notice."
)


@pytest.fixture(scope="module")
def spellings():
    return dict(Names(PROJECT / "data" / "raw" / VOCABULARY).spellings)


@pytest.mark.parametrize(("host", "force_id"), HOSTS.items(), ids=HOSTS)
def test_the_address_of_a_force_tells_it(host, force_id, spellings):
    assert force_of_address(f"https://{host}.police.uk/about-us/misconduct/", spellings) == force_id


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://www.policeconduct.gov.uk/investigations/kent-police",
        "https://www.college.police.uk/ethics/barred-list",
        "https://www.npcc.police.uk/",
        "https://kent.police.uk.example.org/news",
        "https://www.example.org/www.kent.police.uk/news",
        "no address",
    ],
)
def test_other_addresses_tell_none(url, spellings):
    assert force_of_address(url, spellings) is None


def test_a_page_that_names_no_force_is_of_whose_page_it_is(spellings):
    url = "https://www.thamesvalley.police.uk/misconduct"
    assert [d.force_id for d in code_text(text_of("T", TEXT, url=url), spellings)] == [
        "thames-valley"
    ]
    assert [d.force_id for d in code_text(text_of("T", TEXT), spellings)] == [None]


def test_whoever_is_said_to_be_of_another_force_is_so(spellings):
    text = TEXT.replace("A constable", "A Kent Police constable")
    url = "https://www.thamesvalley.police.uk/misconduct"
    assert [d.force_id for d in code_text(text_of("T", text, url=url), spellings)] == ["kent"]


def test_the_force_that_is_given_comes_first(spellings):
    url = "https://www.thamesvalley.police.uk/misconduct"
    drafts = code_text(text_of("T", TEXT, url=url, force="Kent Police"), spellings)
    assert [d.force_id for d in drafts] == ["kent"]
