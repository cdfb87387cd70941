"""Texts coded in a second on one core, against the hundred that are asked for, and a long text.

The texts are synthetic: those of the tests, drawn out to the length of a published summary.
"""

import time
import tomllib
from pathlib import Path

from analysis.cases.coding import code_text
from analysis.cases.reading import Text, text_of

TEXTS = Path(__file__).resolve().parent.parent / "tests" / "data" / "test_cases_texts.toml"
FORCES = {
    "Kent Police": "kent",
    "Sussex Police": "sussex",
    "Metropolitan Police": "metropolitan",
    "Thames Valley Police": "thames-valley",
}
BACKGROUND = (
    "At about 8pm the man called the control room and said that his neighbour had shouted at him. "
    "Two officers went to the house, spoke to the neighbour and looked round the garden. "
    "Our investigators read the log, listened to the radio and took statements from witnesses. "
)
LENGTH = 2_300
ASKED = 100


def texts() -> list[Text]:
    """The texts of the tests, each of about the length of a published summary."""
    cases = tomllib.loads(TEXTS.read_text(encoding="utf-8"))["text"]
    drawn = []
    for case in cases:
        told = case["text"].strip()
        before = BACKGROUND * max(1, (LENGTH - len(told)) // len(BACKGROUND))
        drawn.append(text_of(case["name"], f"{before}\n{told}"))
    return drawn


def seconds(chosen: list[Text]) -> float:
    """Processor time for coding texts once."""
    start = time.process_time()
    for text in chosen:
        code_text(text, FORCES)
    return time.process_time() - start


def main() -> None:
    """Print the rate, its ratio to what is asked for, and the time of five megabytes."""
    chosen = texts()
    seconds(chosen[:1])
    rate = len(chosen) / min(seconds(chosen) for _ in range(5))
    print(f"texts a second  {rate:6.0f}  ({rate / ASKED:.1f} times what is asked for)")
    long = text_of("long", (BACKGROUND + chosen[0].content + "\n") * 2_000)
    print(f"5 MB text       {seconds([long]):6.2f} s")


if __name__ == "__main__":
    main()
