"""Names of people: behind a noun, alone, and in old wires where all is in capitals."""

from collections.abc import Container

from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.lexicon import harm_words, things

_BE = frozenset("was were been being are is be".split())


def end_of_name(reader: Reader, end: int, stop: int) -> int:
    """Where a name behind a singular noun ends ("soldier Rashid Khan"); ``end`` if none follows."""
    article = reader.article
    if not article.cased:
        return _end_in_capitals(reader, end, stop)
    index = end
    while (
        index < min(stop, end + 4)
        and reader.gaps[index - 1] in (" ", "-", "'", ". ", " '", "' ")
        and article.text[article.starts[index]].isupper()
        and reader.words[index] not in reader.classes.boundary
        and not reader.words[index][0].isdigit()
    ):
        index += 1
    return index


def _end_in_capitals(reader: Reader, end: int, stop: int) -> int:
    """As :func:`end_of_name` where case is no clue: plain words up to the next function word."""
    index = end
    while (
        index < min(stop, end + 4)
        and reader.gaps[index - 1] in (" ", "\n", "-", ". ")
        and reader.words[index] not in reader.classes.boundary
        and not reader.words[index][0].isdigit()
        and reader.harm_at(index, stop) is None
    ):
        index += 1
    return index if index < stop and index - end >= 2 else end


def personal_name(reader: Reader, at: int, stop: int, taken: Container[int]) -> int | None:
    """Where a name of two to four capitalised words ends, or of one with an age behind it.

    ``taken`` are words of places and dates, which are no part of a name.
    """
    article, words = reader.article, reader.words
    if not article.cased:
        return _victim_in_capitals(reader, at, stop)
    index = at
    while (
        index < min(stop, at + 4)
        and article.text[article.starts[index]].isupper()
        and words[index] not in reader.classes.boundary
        and words[index] not in reader.classes.nameless
        and index not in taken
        and index not in reader.actor_at
        and (index == at or reader.gaps[index - 1] in (" ", "-", "'", ". "))
        and (index == at or reader.noun_at(index, stop) is None)
        and reader.harm_at(index, stop) is None
    ):
        index += 1
    if index - at >= 2:
        return index
    aged = (
        index - at == 1
        and index < stop
        and words[index].isdecimal()
        and reader.gaps[at] == ", "
        and int(words[index]) < 100
    )
    return index if aged else None


def _victim_in_capitals(reader: Reader, at: int, stop: int) -> int | None:
    """A name in an upper-case wire, where only a word of harm right before it tells."""
    if at == 0 or not governed(reader, at):
        return None
    index = at
    while (
        index < min(stop, at + 5)
        and reader.words[index] not in reader.classes.boundary
        and reader.words[index] not in things()
        and reader.words[index] not in reader.classes.deed
        and not reader.words[index][0].isdigit()
        and (index == at or reader.gaps[index - 1] in (" ", "\n", "-", ". ", " \n"))
        and reader.harm_at(index, stop) is None
    ):
        index += 1
    return index if index - at >= 2 else None


def governed(reader: Reader, at: int) -> bool:
    """Whether "murder of" or "killed" stands right before a word: what follows is a victim.

    "was killed" governs nothing.
    """
    words = reader.words
    if words[at - 1] == "of":
        return at > 1 and words[at - 2] in reader.classes.murder
    harm = harm_words().phrases.get(words[at - 1])
    passive = at > 1 and words[at - 2] in _BE
    return harm is not None and harm.symbol in "KJI" and not passive
