"""Worked answers of others for intervals and funnels, from `oracles.csv`, as test parameters."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

TABLE = Path(__file__).parent / "oracles.csv"


@dataclass(frozen=True)
class Oracle:
    family: str
    given: str
    confidence: float
    lower: float
    upper: float
    tolerance: float

    def number(self, name: str) -> float:
        """The number given as `name=...`."""
        found = re.search(rf"(?:^|,){name}=([0-9.]+)", self.given)
        assert found, f"{name} is not given in {self.given}"
        return float(found[1])

    def numbers(self) -> list[float]:
        """All numbers given, in order."""
        return [float(each) for each in re.findall(r"[0-9.]+", self.given)]

    def close(self, value: float) -> object:
        """Near enough: rounded answers by their last digit, full ones by their digits."""
        if self.tolerance < 1e-9:
            return pytest.approx(value, rel=self.tolerance, abs=self.tolerance)
        return pytest.approx(value, rel=0, abs=self.tolerance)


def oracles(*families: str) -> list:
    """The worked answers of some families; the source is in each parameter's id."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["family"] in families]
    assert {row["family"] for row in rows} == set(families)
    return [
        pytest.param(
            Oracle(
                row["family"],
                row["input"],
                *(float(row[name]) for name in ("confidence", "lower", "upper", "tolerance")),
            ),
            id=f"{row['family']} {row['input']} {row['confidence']} ({row['source']})",
        )
        for row in rows
    ]
