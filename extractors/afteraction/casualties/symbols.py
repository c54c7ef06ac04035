"""Typing a sentence: which symbol of ``typed.py`` each stretch of its words becomes."""

from collections.abc import Sequence
from functools import cache, lru_cache

from afteraction.article import Sentence
from afteraction.casualties.chunking.groups import BARE, CountedHarm, Group, named_person
from afteraction.casualties.chunking.names import at_opening, governed, personal_name
from afteraction.casualties.chunking.noun_phrases import group_at
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.counts import multiplied
from afteraction.casualties.lexicon import Harm, harm_words
from afteraction.casualties.sides import side_of_actor
from afteraction.casualties.typed import Item, TypedSentence
from afteraction.casualties.word_classes import word_classes
from afteraction.findings import DateMention, PlaceMention
from afteraction.lexicon import Beginnings
from afteraction.people import person_nouns
from afteraction.quantities import starters
from afteraction.record import Place
from afteraction.rule import compile_plain

# Marks that become symbols; a full stop does if only blanks follow it, quotation marks never do.
_PUNCTUATION = r"[,;:()]|--+|\s-\s|\"|''|``|[.!?](?=\s*$)"
_QUOTES = frozenset(('"', "''", "``"))
_NOBODY = frozenset(("nobody", "none", "noone"))
_TO_DEATH = ["to", "death"]

# How many times "as many", by the word before it.
_TIMES = {"as": 1, "twice": 2}

# Symbol and index after the last word, by first word: places and dates.
_Covered = dict[int, tuple[int, str]]


def typed(
    reader: Reader,
    sentence: Sentence,
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
) -> TypedSentence:
    """Type a sentence: groups, words of harm, actors, places, dates, and the words between."""
    article = reader.article
    covered: _Covered = {}
    named: dict[int, Place] = {}
    for symbol, mentions in (("P", places), ("D", dates)):
        for mention in mentions:
            first, stop = article.word_range(mention.start, mention.end)
            if first < stop:
                covered[first] = (stop, symbol)
                if isinstance(mention, PlaceMention):
                    named[first] = mention.place
    items: list[Item] = []
    opening = _opening(reader, sentence).union(covered)
    index = sentence.first
    while index < sentence.stop:
        if index > sentence.first and (gap := reader.gaps[index - 1]) != " ":
            items.extend(Item(mark, index, index) for mark in _marks(gap))
        if index in opening:
            item = _item(reader, index, sentence.stop, covered)
        else:
            item = Item(article.words[index], index, index + 1)
        if item.symbol == "A" and items and items[-1].symbol == "R":
            item = _members(reader, item)
        items.append(item)
        index = item.stop
    _resolve_as_many(reader, items)
    return TypedSentence(sentence, items, named)


def _members(reader: Reader, item: Item) -> Item:
    """ "four of them police": an actor told of people stands for its members."""
    mention = reader.actor_at[item.first]
    group = Group(item.first, item.stop, BARE, side=side_of_actor(mention), actor=mention)
    return Item("G", item.first, item.stop, group)


def _resolve_as_many(reader: Reader, items: list[Item]) -> None:
    """ "Four were killed and as many wounded": the number told before."""
    for index in range(len(items) - 2, 0, -1):
        many = items[index + 1].payload
        if (
            items[index].symbol not in _TIMES
            or not isinstance(many, Group)
            or not _as_many(reader, many)
            or reader.words[many.stop : many.stop + 1] == ["as"]
        ):
            continue
        former = (item.payload for item in reversed(items[:index]))
        counted = (g for g in former if isinstance(g, Group) and g.count.value)
        same = next((g for g in counted if not (g.one and g.unknown_noun)), None)
        if same is not None:
            many.count = multiplied(same.count, _TIMES[items[index].symbol])
            del items[index]


def _as_many(reader: Reader, group: Group) -> bool:
    """Whether a quantity is "many", or "as many" behind "twice"."""
    words = reader.words[group.first : group.first + 2]
    return words[0] == "many" or words == ["as", "many"]


@lru_cache(maxsize=256)
def _marks(gap: str) -> tuple[str, ...]:
    """The punctuation marks of a gap between two words, every dash as one hyphen."""
    pattern = compile_plain(_PUNCTUATION)
    marks = [match.group().strip() for match in pattern.finditer(gap)]
    return tuple("-" if mark[0] == "-" else mark for mark in marks if mark not in _QUOTES)


@cache
def _openers() -> Beginnings:
    """Words with which something other than a name, an actor or a number in digits may begin."""
    classes = word_classes()
    alone = frozenset(("neither", "all")).union(
        _NOBODY,
        classes.determiner,
        classes.adjective,
        classes.state,
        classes.armed,
        classes.civil,
    )
    return Beginnings(alone, {}).joined_with(
        person_nouns().beginnings(), harm_words().beginnings(), starters()
    )


def _opening(reader: Reader, sentence: Sentence) -> set[int]:
    """Words that can begin more than themselves; most words cannot, and need no closer look."""
    article, first, stop = reader.article, sentence.first, sentence.stop
    words, text, starts = article.words, article.text, article.starts
    opening = _openers().among(words, first, stop)
    opening.update(index for index in range(first, stop) if index in reader.actor_at)
    if article.cased:
        # Capitals and digits; letters of scripts without case do no harm.
        opening.update(index for index in range(first, stop) if not text[starts[index]].islower())
    else:
        opening.update(
            index
            for index in range(first, stop)
            if words[index][0].isdigit()
            or (index > 0 and (governed(reader, index) or at_opening(reader, index)))
        )
    if "death" in words[first:stop]:
        opening.update(
            index for index in range(first, stop) if words[index + 1 : index + 3] == _TO_DEATH
        )
    return opening


def _item(reader: Reader, index: int, stop: int, covered: _Covered) -> Item:
    """The item that begins at a word: the first of the kinds below that is found there."""
    words, article = reader.words, reader.article
    word = words[index]
    if (
        word == "every"
        and words[index + 1 : index + 2]
        and words[index + 1] in reader.classes.ratio
    ):
        return Item("X", index, min(index + 3, stop))  # a ratio, no number
    if index in covered:
        return _covered_item(reader, index, stop, covered[index])
    if word in _NOBODY:
        return Item("Z", index, index + 1)
    if word == "no" and words[index + 1 : index + 2] == ["one"]:
        return Item("Z", index, index + 2)
    found = group_at(reader, index, stop)
    if isinstance(found, CountedHarm):
        return Item("C", found.first, found.stop, found)
    harm = reader.harm_at(index, stop) or _to_death(reader, index)
    if found is not None and (harm is None or found.stop > harm[0] or found.noun is not None):
        if found.name and found.one and article.cased:
            reader.surnames.add(words[found.stop - 1])
        return _group_item(found)
    if harm is not None:
        return Item(harm[1].symbol, index, harm[0], harm[1])
    if index in reader.actor_at:
        return _actor_item(reader, index, stop)
    titled = _titled(reader, index, stop) if word == "the" else None
    if titled is not None:
        return titled
    if word[0].isdigit():
        return Item("X", index, index + 1)
    end = personal_name(reader, index, stop, covered) or _surname(reader, index, stop)
    if end is not None:
        return _named(reader, index, end)
    return Item(word, index, index + 1)


def _covered_item(reader: Reader, index: int, stop: int, cover: tuple[int, str]) -> Item:
    """A place or a date; "Niger's soldiers" begin with a place and are people all the same."""
    end, symbol = cover
    found = None
    # "in Niger on" ends there: no look at what may go on.
    if symbol == "P" and end < stop and reader.words[end] not in reader.classes.boundary:
        found = group_at(reader, index, stop)
    if isinstance(found, Group) and found.stop > end:
        return _group_item(found)
    return Item(symbol, index, min(end, stop))


def _actor_item(reader: Reader, index: int, stop: int) -> Item:
    """An actor without a count; a titled person is one person."""
    mention = reader.actor_at[index]
    end = index + 1
    while end < stop and reader.actor_at.get(end) is mention:
        end += 1
    if mention.actor.type == "person":
        return Item("O", index, end, named_person(index, end, mention))
    return Item("A", index, end)


def _titled(reader: Reader, index: int, stop: int) -> Item | None:
    """ "The rector X Y": one person, whose title is no noun for a victim."""
    mention = reader.actor_at.get(index + 1) if index + 1 < stop else None
    if mention is None or mention.actor.type != "person" or reader.gaps[index] not in (" ", "\n"):
        return None
    if reader.actor_at.get(index) is mention:
        return None
    end = index + 2
    while end < stop and reader.actor_at.get(end) is mention:
        end += 1
    if end - index < 3:
        return None  # "the Obama era"
    return Item("O", index, end, named_person(index, end, mention))


def _named(reader: Reader, index: int, end: int) -> Item:
    """A person by name, whose last name is kept for later."""
    if reader.article.cased and end - index > 1:
        reader.surnames.add(reader.words[end - 1])
    return Item("O", index, end, named_person(index, end))


def _surname(reader: Reader, index: int, stop: int) -> int | None:
    """ "Toledo was murdered", where Ana Toledo was told of before: where his name ends."""
    article = reader.article
    known = reader.words[index] in reader.surnames and article.cased
    alone = index + 1 >= stop or not article.text[article.starts[index + 1]].isupper()
    return index + 1 if known and alone and article.capitalised(index) else None


def _to_death(reader: Reader, index: int) -> tuple[int, Harm] | None:
    """ "boiled to death", "trampling to death": any such verb kills; "sentenced to death" not."""
    words, word = reader.words, reader.words[index]
    if words[index + 1 : index + 3] != _TO_DEATH or word in reader.classes.sentenced:
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
