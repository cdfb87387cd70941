"""Time and memory of all rates: of the snapshot, and of ten million synthetic figures.

The rates of the snapshot are made from its clean tables and set against the whole build. No other
figure is real: the synthetic ones are counts of 6 series, 10 years and 44 forces, 2,640 rates with
intervals in 60 funnels, set against one bare DuckDB aggregate of the same Parquet, without rates,
and against the same rates from sums by pandas. The macros are timed on synthetic rows.
"""

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import duckdb
import numpy as np
import polars as pl

from analysis.build import build
from analysis.rates.assemble import rate_tables
from analysis.rates.funnel import with_rate_funnel
from analysis.rates.intervals import with_rate_interval
from analysis.sql.macros import create_macros

PROJECT = Path(__file__).resolve().parent.parent
FIGURES = 10_000_000
KEYS = ["series", "period_end", "force_id"]
REPEATS = 3


def write_synthetic(path: Path) -> None:
    """Ten million counts, most of them nought, labelled synthetic."""
    draw = np.random.default_rng(1)
    years = draw.integers(2015, 2025, FIGURES)
    frame = pl.DataFrame({"value": draw.poisson(0.05, FIGURES).astype(float), "year": years})
    frame.select(
        pl.format("synthetic-series-{}", pl.Series(draw.integers(0, 6, FIGURES))).alias("series"),
        pl.date("year", 3, 31).alias("period_end"),
        pl.format("synthetic-{}", pl.Series(draw.integers(0, 44, FIGURES))).alias("force_id"),
        pl.int_range(FIGURES).cast(pl.String).alias("figure_id"),
        "value",
    ).write_parquet(path)


def aggregate(path: Path) -> pl.DataFrame:
    """The bare aggregate: counts by series, year and force."""
    query = f"SELECT {', '.join(KEYS)}, sum(value) AS events FROM '{path}' GROUP BY ALL"
    with duckdb.connect() as connection:
        return connection.sql(query).pl()


def rates_of(counts: pl.DataFrame) -> int:
    """Rates with intervals and funnels, a funnel for each series and year."""
    populations = pl.col("force_id").rank("dense") * 500
    rates = with_rate_interval(counts.sort(KEYS).with_columns(population=populations))
    groups = rates.partition_by("series", "period_end")
    return pl.concat([with_rate_funnel(group) for group in groups]).height


def ours(path: Path) -> int:
    """DuckDB sums, Polars and the methods do the rest."""
    return rates_of(aggregate(path))


def by_pandas(path: Path) -> int:
    """The sums by pandas; the methods are the same."""
    import pandas as pd

    frame = pd.read_parquet(path, columns=[*KEYS, "value"])
    summed = frame.groupby(KEYS, as_index=False)["value"].sum()
    return rates_of(pl.from_pandas(summed.rename(columns={"value": "events"})))


def bare(path: Path) -> int:
    """The aggregate alone."""
    return aggregate(path).height


WAYS: dict[str, Callable[[Path], int]] = {"bare": bare, "ours": ours, "pandas": by_pandas}


def run(way: str, path: Path) -> None:
    """One way in a process of its own; prints its least seconds and its peak memory."""
    WAYS[way](path)  # warms the imports and the file cache
    seconds = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        assert WAYS[way](path) == 2640
        seconds.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": min(seconds), "megabytes": peak}))


def snapshot() -> None:
    """All rates of the snapshot from its clean tables, set against the build that they are in."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(PROJECT / "data" / "raw", Path(folder, "raw"))
        start = time.perf_counter()
        build(Path(folder))
        whole = time.perf_counter() - start
        files = Path(folder, "clean", "tables").glob("*.parquet")
        tables = {path.stem: pl.read_parquet(path) for path in files}
    seconds = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        made = rate_tables(tables)
        seconds.append(time.perf_counter() - start)
    names = ("force_rates", "standard_rates", "outcome_rates", "trends")
    assert all(made[name].equals(tables[name]) for name in names)
    number = sum(made[name].height for name in names)
    print(f"snapshot: {number} rates from the clean tables: {min(seconds):.2f} s")
    print(f"whole build to its rates: {whole / min(seconds):.1f}")


def macros() -> None:
    """Seconds of each macro for 1,000 synthetic rows, planning included."""
    rows = pl.DataFrame({"x": np.arange(1000) % 60, "n": np.arange(1000) * 20 + 400})
    with duckdb.connect() as connection:
        create_macros(connection)
        for name in ("rate", "proportion", "funnel"):
            first = "0.002" if name == "funnel" else "x"
            query = f"SELECT {name}_lower({first}, n, 0.95), {name}_upper({first}, n, 0.95)"
            start = time.perf_counter()
            connection.sql(f"{query} FROM rows").fetchall()
            print(f"{name}_lower and _upper of {rows.height}: {time.perf_counter() - start:.3f} s")


def main() -> None:
    """Run each way by itself and compare."""
    snapshot()
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "synthetic.parquet")
        # By a process of its own: a child's peak memory counts from its parent's.
        subprocess.run([sys.executable, __file__, "write", str(path)], check=True)
        found = {}
        for way in WAYS:
            if way == "pandas" and find_spec("pandas") is None:
                print("pandas is not installed: left out")
                continue
            command = [sys.executable, __file__, way, str(path)]
            text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            found[way] = json.loads(text)
            print(f"{way}: {found[way]['seconds']:.2f} s, {found[way]['megabytes']:.0f} MB")
    print(f"ours to the bare aggregate: {found['ours']['seconds'] / found['bare']['seconds']:.1f}")
    if "pandas" in found:
        print(f"pandas to ours: {found['pandas']['seconds'] / found['ours']['seconds']:.1f}")
    macros()


if __name__ == "__main__":
    if sys.argv[1:2] == ["write"]:
        write_synthetic(Path(sys.argv[2]))
    elif len(sys.argv) == 3:
        run(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
