"""A mention: words of a sentence for one person or several, and the words that number them."""

from dataclasses import dataclass

NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
}
COLLECTIVE = {"pair": 2, "duo": 2, "couple": 2, "trio": 3, "quartet": 4, "quintet": 5}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
DISTINCT = frozenset(
    {"other", "others", "another", "more", "further", "additional", "remaining", "rest"}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words for one person or several.

    `count` is None where the text gives no number. `reach`: "new" ("an officer"), "known" ("the
    officer"), "part" ("two of the officers"), "other" ("another officer"), "none" ("neither"),
    "any" ("any officer"). `deeds`: stems of the telling words after it; `clause`: of those
    in a clause that tells who is meant ("who drove"), if it `tells`.
    """

    start: int
    end: int
    role: str = ""
    rank: str = ""
    count: int | None = 1
    plural: bool = False
    reach: str = "known"
    labels: tuple[str, ...] = ()
    former: bool = False
    serving: bool = False
    pronoun: str = ""
    official: bool = False
    named: bool = False
    owned: bool = False
    near: bool = False
    another: bool = False
    one: bool = False
    everybody: bool = False
    denied: bool = False
    whole: int | None = None
    modifier: str = ""
    deeds: frozenset[str] = frozenset()
    clause: frozenset[str] = frozenset()
    tells: bool = False
