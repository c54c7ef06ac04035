"""The words of harm and the counted nouns that are no people."""

from functools import cache
from pathlib import Path
from typing import cast

from msgspec import Struct

from afteraction.casualties.word_classes import word_classes
from afteraction.lexicon import PhraseIndex, rows
from afteraction.precompiled import built_ahead
from afteraction.record import Outcome


class Harm(Struct, frozen=True):
    """A word of harm: its symbol in the typed sentence and the outcome it tells."""

    symbol: str
    outcome: Outcome


_HARM = Path(__file__).with_name("harm.tsv")


@built_ahead(_HARM)
def harm_words() -> PhraseIndex[Harm]:
    """``harm.tsv`` by its folded words."""
    index: PhraseIndex[Harm] = PhraseIndex()
    for row in rows(_HARM, ("phrase", "symbol", "outcome")):
        index.enter(row["phrase"].split(), Harm(row["symbol"], cast("Outcome", row["outcome"])))
    return index


@cache
def triggers() -> frozenset[str]:
    """First words of all words of harm, and words that rules ask for: no statement without one."""
    return word_classes().trigger.union(harm_words().lengths)


@cache
def things() -> frozenset[str]:
    """Counted nouns that are no people."""
    return frozenset(row["noun"] for row in rows(Path(__file__).with_name("things.tsv"), ("noun",)))
