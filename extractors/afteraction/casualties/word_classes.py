"""The classes of words that the casualties stage asks about, from ``word_classes.tsv``."""

from pathlib import Path

from msgspec import Struct

from afteraction.lexicon import rows
from afteraction.precompiled import built_ahead


class WordClasses(Struct, frozen=True, kw_only=True):
    """One set of folded words per class; the file says what each class is for."""

    determiner: frozenset[str]
    possessive: frozenset[str]
    boundary: frozenset[str]
    rest: frozenset[str]
    adjective: frozenset[str]
    state: frozenset[str]
    armed: frozenset[str]
    civil: frozenset[str]
    harmed: frozenset[str]
    rank: frozenset[str]
    kindred: frozenset[str]
    losable: frozenset[str]
    general: frozenset[str]
    unit: frozenset[str]
    body: frozenset[str]
    compound: frozenset[str]
    deed: frozenset[str]
    murder: frozenset[str]
    threat: frozenset[str]
    measure: frozenset[str]
    numbered: frozenset[str]
    nameless: frozenset[str]
    ratio: frozenset[str]
    sentenced: frozenset[str]
    noncombat: frozenset[str]
    monitoring: frozenset[str]
    limb: frozenset[str]
    trigger: frozenset[str]


_FILE = Path(__file__).with_name("word_classes.tsv")


@built_ahead(_FILE)
def word_classes() -> WordClasses:
    """The classes, read once.

    Raises:
        TypeError: the file has a class that :class:`WordClasses` lacks, or lacks one it has.
    """
    members: dict[str, list[str]] = {}
    for row in rows(_FILE, ("word", "class")):
        members.setdefault(row["class"], []).append(row["word"])
    return WordClasses(**{name: frozenset(words) for name, words in members.items()})
