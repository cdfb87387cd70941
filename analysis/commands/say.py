"""`misconduct say`: whether the figures support a statement, in one sentence fit to print."""

from pathlib import Path

import polars as pl

from analysis.commands.database import open_database
from analysis.errors import CallError
from analysis.rates.claims import Claim, force_claim, trend_claim

FORCE_TABLES = ("force_rates", "funnels", "series", "forces", "workforce")
TREND_TABLES = ("trends", "series", "series_breaks")
CITED = """
SELECT DISTINCT p.publisher, p.title, p.published_on, coalesce(f.source_url, w.source_url) AS url
FROM rate_receipts r
LEFT JOIN figures f USING (figure_id)
LEFT JOIN workforce w USING (workforce_id)
JOIN publications p ON p.publication_id = coalesce(f.publication_id, w.publication_id)
WHERE list_contains($rates, r.rate_id)
ORDER BY ALL
"""


def run_say(
    data: Path,
    series: str,
    force: str | None,
    against: str,
    earlier: str | None,
    later: str | None,
) -> None:
    """Print the sentence, whether it is supported, caveats, denominators tried and citation.

    Raises:
        CallError: the call names neither a force nor two periods, or a name is not known.
    """
    if force is None and (earlier is None or later is None):
        raise CallError("say takes --force, or --from and --to")
    if force is not None and (earlier or later):
        raise CallError("say takes --force or --from and --to, not both: no series has both")
    with open_database(data) as connection:
        wanted = FORCE_TABLES if force is not None else TREND_TABLES
        tables: dict[str, pl.DataFrame] = {
            name: connection.sql(f'SELECT * FROM "{name}"').pl() for name in wanted
        }
        if force is not None:
            claim = force_claim(tables, series, force, against)
        else:
            claim = trend_claim(tables, series, str(earlier), str(later))
        cited = connection.execute(CITED, {"rates": claim.rates}).fetchall()
    _print(claim, cited)


def _print(claim: Claim, cited: list[tuple[object, ...]]) -> None:
    print(claim.sentence)
    print(f"Difference shown: {claim.supported}")
    for caveat in claim.caveats:
        print(f"Caveat: {caveat}")
    for tried in claim.denominators:
        print(f"Denominator: {tried}")
    for publisher, title, published, url in cited:
        when = f", {published}" if published else ""
        print(f"Source: {publisher}, {title}{when}, {url}")
    for rate in claim.rates:
        print(f"Receipt: misconduct receipt {rate}")
