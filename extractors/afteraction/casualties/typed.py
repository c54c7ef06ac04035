"""The typed sentence: found things replaced by their type, so that one short rule covers many wordings.

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

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from afteraction.article import Sentence
from afteraction.casualties.groups import STOP, CountedHarm, Group, Reader
from afteraction.casualties.lexicon import Harm
from afteraction.findings import DateMention, PlaceMention
from afteraction.record import Count

_PUNCTUATION = re.compile(r"[,;:()]|--+|\s-\s|\"|''|``|[.!?](?=\s*$)")
_NOBODY = frozenset(("no one", "no-one", "nobody", "none", "noone"))
_ORDINALS = frozenset("other second third fourth fifth sixth tenth".split())
_NOT_NAMES = frozenset(
    """street avenue road court front army party university hospital airport high church mosque school
    college market square bridge river lake mount hotel group council ministry movement association
    committee union league state states republic city province district county region north south east
    west northern southern eastern western central human rights watch international news agency press
    operation according killed wounded police security""".split()
)


class Item(Struct):
    """One element of a typed sentence: a symbol or a word, over words ``[first, stop)``."""

    symbol: str
    first: int
    stop: int
    payload: Group | CountedHarm | Harm | None = None


class TypedSentence:
    """A sentence as a string of symbols and words, with the items they stand for."""

    def __init__(self, sentence: Sentence, items: list[Item]) -> None:
        self.sentence = sentence
        self.items = items
        self._render()

    def _render(self) -> None:
        self.offsets: list[int] = []
        parts: list[str] = []
        position = 0
        for item in self.items:
            self.offsets.append(position)
            parts.append(item.symbol)
            position += len(item.symbol) + 1
        self.text = " ".join(parts)

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


def typed(
    reader: Reader,
    sentence: Sentence,
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
) -> TypedSentence:
    """Type a sentence: groups, words of harm, actors, places, dates, and the words between."""
    article = reader.article
    covered: dict[int, tuple[int, str]] = {}
    for symbol, mentions in (("P", places), ("D", dates)):
        for mention in mentions:
            first, stop = article.word_range(mention.start, mention.end)
            if first < stop:
                covered[first] = (stop, symbol)
    items: list[Item] = []
    index = sentence.first
    while index < sentence.stop:
        if index > sentence.first:
            _punctuate(reader.gaps[index - 1], index, items)
        item = _item(reader, index, sentence, covered)
        items.append(item)
        index = item.stop
    return TypedSentence(sentence, items)


def _punctuate(gap: str, index: int, items: list[Item]) -> None:
    if gap == " ":
        return
    for match in _PUNCTUATION.finditer(gap):
        mark = match.group().strip()
        symbol = "-" if mark.startswith("-") else mark
        if symbol not in ('"', "''", "``"):
            items.append(Item(symbol, index, index))


def _item(
    reader: Reader, index: int, sentence: Sentence, covered: dict[int, tuple[int, str]]
) -> Item:
    article = reader.article
    word = article.words[index]
    if (
        word == "every"
        and article.words[index + 1 : index + 2]
        and article.words[index + 1] in _ORDINALS
    ):
        return Item("X", index, min(index + 3, sentence.stop))  # a ratio, no number
    if index in covered:
        stop, symbol = covered[index]
        # "Nigerien soldiers" and "Niger's army" begin with a place and are people all the same.
        if (
            symbol == "D"
            or not isinstance(found := reader.group_at(index, sentence.stop), Group)
            or found.stop <= stop
        ):
            return Item(symbol, index, min(stop, sentence.stop))
        return _group_item(found)
    pair = " ".join(article.words[index : index + 2])
    if pair in _NOBODY:
        return Item("Z", index, index + 2)
    if word in _NOBODY:
        return Item("Z", index, index + 1)
    found = reader.group_at(index, sentence.stop)
    if isinstance(found, CountedHarm):
        return Item("C", found.first, found.stop, found)
    harm = reader.harm_at(index, sentence.stop) or _to_death(article.words, index)
    if found is not None and (harm is None or found.stop > harm[0] or found.noun is not None):
        return _group_item(found)
    if harm is not None:
        return Item(harm[1].symbol, index, harm[0], harm[1])
    mention = reader.actor_at.get(index)
    if mention is not None:
        stop = index + 1
        while stop < sentence.stop and reader.actor_at.get(stop) is mention:
            stop += 1
        if mention.actor.type == "person":
            return Item(
                "O",
                index,
                stop,
                Group(
                    index,
                    stop,
                    Count(1, 1, 1, approximate=False),
                    one=True,
                    name=True,
                    actor=mention,
                ),
            )
        return Item("A", index, stop)
    if word[0].isdigit():
        return Item("X", index, index + 1)
    name = _name(reader, index, sentence, covered)
    if name is not None:
        return Item(
            "O",
            index,
            name,
            Group(index, name, Count(1, 1, 1, approximate=False), one=True, name=True),
        )
    return Item(word, index, index + 1)


_NOT_TO_DEATH = frozenset(
    "sentenced condemned put related linked led due according bring brought scared bored frightened".split()
)


def _to_death(words: Sequence[str], index: int) -> tuple[int, Harm] | None:
    """ "boiled to death", "trampling to death": any such verb kills."""
    word = words[index]
    if list(words[index + 1 : index + 3]) != ["to", "death"] or word in _NOT_TO_DEATH:
        return None
    if word.endswith("ing"):
        return index + 3, Harm("J", "killed")
    return (index + 3, Harm("K", "killed")) if word.endswith(("ed", "t", "n")) else None


def _group_item(group: Group) -> Item:
    if group.bare:
        symbol = "Q"
    elif group.unknown_noun:
        # A thing ("30 rifles") is kept apart from an unknown noun, which may be people.
        symbol = "X" if group.name else "V" if group.one else "U"
    elif group.partitive:
        symbol = "R"
    else:
        symbol = "O" if group.one else "G"
    return Item(symbol, group.first, group.stop, group)


def _name(
    reader: Reader, index: int, sentence: Sentence, covered: dict[int, tuple[int, str]]
) -> int | None:
    """The end of a personal name of two to four capitalised words, or one followed by an age."""
    article = reader.article
    if not article.cased:
        return reader.victim_name(index, sentence.stop)
    stop = index
    while (
        stop < min(sentence.stop, index + 4)
        and article.text[article.starts[stop]].isupper()
        and article.words[stop] not in STOP
        and article.words[stop] not in _NOT_NAMES
        and stop not in covered
        and stop not in reader.actor_at
        and (stop == index or reader.gaps[stop - 1] in (" ", "-", "'", ". "))
        and (stop == index or reader.noun_at(stop, sentence.stop) is None)
        and reader.harm_at(stop, sentence.stop) is None
    ):
        stop += 1
    if stop - index >= 2:
        return stop
    if (
        stop - index == 1
        and stop < sentence.stop
        and article.words[stop].isdecimal()
        and reader.gaps[index] == ", "
    ):
        return stop if int(article.words[stop]) < 100 else None
    return None
