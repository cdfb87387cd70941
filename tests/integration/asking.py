"""Short ways for tests to ask the local publishers."""

from publishers_content import synthetic_ods

from analysis.fetch.client import Client
from analysis.fetch.hosts import Publishers
from analysis.fetch.manners import Manners

QUICK = Manners(pause=0, timeout=5, attempts=4, first_wait=0)
BODY = synthetic_ods(padding=3000)


def client_of(server, manners=QUICK):
    return Client(Publishers(govuk=server.origin), manners)


def fetch(server, folder, url, name="x.ods", **more):
    with client_of(server, more.pop("manners", QUICK)) as client:
        return client.download(url, folder, name, "ods", **more)


def files_under(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())
