"""The typed sentence: found things replaced by their type, so that one short rule covers many.

Symbols are capitals, all other words stay as they are (the folded text has no capitals):

    G  people, several or unknown how many      O  one person
    Q  a bare quantity                          U  a counted noun not known to be people
    V  "a" with a noun not known to be a person
    R  a part of people named before ("three of them")
    C  a counted noun of harm ("33 deaths")     Z  "no one", "nobody"
    K  harmed (past or participle)              J  harming (-ing)        I  harm, harms (base form)
    M  died (intransitive)                      S  dead, missing         H  death, massacre
    L  lives   B  bodies   T  toll              A  an actor without a count
    P  a place   D  a date   X  a number that counts no people

"Gunmen killed at least four soldiers in Diffa on Monday." becomes "G K G in P on D .".
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from msgspec import Struct

from afteraction.article import Sentence
from afteraction.casualties.chunking.groups import CountedHarm, Group
from afteraction.casualties.lexicon import Harm
from afteraction.record import Place


class Item(Struct):
    """One element of a typed sentence: a symbol or a word, over words ``[first, stop)``."""

    symbol: str
    first: int
    stop: int
    payload: Group | CountedHarm | Harm | None = None


class TypedSentence:
    """A sentence as a string of symbols and words (``text``), with the items they stand for.

    ``places``: the place of each mention, by the index of its first word.
    """

    def __init__(
        self,
        sentence: Sentence,
        items: list[Item],
        places: Mapping[int, Place] | None = None,
    ) -> None:
        self.sentence = sentence
        self.places = places or {}
        self.items = items
        self._render()

    def _render(self) -> None:
        symbols = [item.symbol for item in self.items]
        self.text = " ".join(symbols)
        # Where each symbol starts, and where one more would.
        self.offsets = list(accumulate([len(symbol) + 1 for symbol in symbols], initial=0))
        self.offsets.pop()

    def context(self, words: Sequence[str]) -> tuple[str, list[int]]:
        """The text with dates spelled out, as contexts need them ("since 2009", "last year")."""
        parts: list[str] = []
        offsets: list[int] = []
        position = 0
        for item in self.items:
            part = " ".join(words[item.first : item.stop]) if item.symbol in "DVX" else item.symbol
            offsets.append(position)
            parts.append(part)
            position += len(part) + 1
        return " ".join(parts), offsets

    def item_at(self, offset: int) -> Item:
        """The item whose symbol stands at an offset of ``text``."""
        return self.items[self.index_at(offset)]

    def index_at(self, offset: int) -> int:
        """The index of the item whose symbol stands at an offset of ``text``."""
        return bisect_right(self.offsets, offset) - 1

    def replace(self, start: int, stop: int, items: Sequence[Item]) -> None:
        """Put other items in the place of ``items[start:stop]``."""
        self.items[start:stop] = items
        self._render()


def words_of(one: Item, two: Item) -> tuple[int, int]:
    """The words from the beginning of the first of two items to the end of the last."""
    return min(one.first, two.first), max(one.stop, two.stop)
