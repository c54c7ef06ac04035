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
        and index not in reader.blocked
        and not (index > end + 1 and reader.words[index].endswith("ally"))
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
        return _victim_in_capitals(reader, at, stop) or _dead_in_capitals(reader, at, stop)
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
    if index - at != 1 or index >= stop:
        return None
    aged = words[index].isdecimal() and reader.gaps[at] == ", " and int(words[index]) < 100
    return index if aged or _with_kin(reader, at, stop) else None


def _with_kin(reader: Reader, at: int, stop: int) -> bool:
    """ "killed Younis and his assistant": one name alone, with those who are his."""
    words = reader.words
    if at + 3 >= stop or words[at + 1] != "and" or reader.gaps[at] != " ":
        return False
    return words[at + 2] in ("his", "her") and at > 0 and governed(reader, at)


def _victim_in_capitals(reader: Reader, at: int, stop: int) -> int | None:
    """A name in an upper-case wire, where only a word of harm right before it tells."""
    if at == 0 or not governed(reader, at) or "[" in reader.gaps[at - 1]:
        return None  # nor "[words indistinct]"
    index = at
    while (
        index < min(stop, at + 8)
        and reader.words[index] not in reader.classes.boundary
        and reader.words[index] not in things()
        and reader.words[index] not in reader.classes.deed
        and index not in reader.blocked
        and not reader.words[index][0].isdigit()
        and (index == at or reader.gaps[index - 1] in (" ", "\n", "-", ". ", " \n"))
        and reader.harm_at(index, stop) is None
    ):
        index += 1
    return index if index - at >= 2 else None


# Behind a name: "RAMON DIAZ WAS MURDERED", "RAMON DIAZ HAS DIED", "RAMON DIAZ'S MURDER".
_PREDICATE = frozenset(("was", "has", "had", "died"))
# How far behind a name its verb may stand, with what he is between commas.
_FAR = 24
_OPENS = frozenset("and that when which where after while but because as said following".split())


def _dead_in_capitals(reader: Reader, at: int, stop: int) -> int | None:
    """A name in an upper-case wire of which a killing, or a death, is told right behind it."""
    if not at_opening(reader, at):
        return None
    end = _plain_run(reader, at, stop)
    return end if end is not None and told_killed(reader, end, stop) else None


def told_killed(reader: Reader, end: int, stop: int) -> bool:
    """Whether of one whose name ends before a word a killing is told: "RAMON DIAZ WAS MURDERED".

    What he is may stand between commas ("RAMON DIAZ, 28, MAYOR OF DIRE, WAS").
    """
    words, gaps = reader.words, reader.gaps
    if end >= stop:
        return False
    if gaps[end - 1] == "'" and words[end] == "s":
        harm = reader.harm_at(end + 1, stop) if end + 1 < stop else None
        dead = harm is not None and words[end + 1] in reader.classes.murder
        return dead and not _mere_threat(reader, end + 2, stop)
    if not gaps[end - 1].strip():
        return _is_killed(reader, end, stop)
    if gaps[end - 1].strip() != ",":
        return False
    for index in range(end, min(stop, end + _FAR)):
        if gaps[index - 1].strip() == ",":
            verb = index + (words[index] == "who")
            if _is_killed(reader, verb, stop):
                return True
    return False


def _mere_threat(reader: Reader, index: int, stop: int) -> bool:
    return index < stop and reader.words[index] in reader.classes.threat


def at_opening(reader: Reader, at: int) -> bool:
    """Whether a subject may begin at a word: behind a mark, a conjunction, or a title."""
    if at == 0:
        return False
    if at > 1 and reader.words[at - 2] == "to" and reader.words[at - 1] not in _BE:
        return True  # "to replace Ramon Diaz, who was"
    mark = reader.gaps[at - 1].strip()
    return (bool(mark) and mark != "'") or reader.words[at - 1] in _OPENS


def _plain_run(reader: Reader, at: int, stop: int) -> int | None:
    """Where two to four words end that may be a name: no function words, things, or harm."""
    index = at
    while index < min(stop, at + 5):
        word = reader.words[index]
        if word in reader.classes.boundary or word in _BE or word in ("s", "who"):
            break
        if (
            word[0].isdigit()
            or len(word) < 2
            or (index > at and len(word) > 5 and word.endswith("ed"))
            or word in things()
            or word in reader.classes.deed
            or word in reader.classes.determiner
            or index in reader.blocked
            or reader.harm_at(index, stop) is not None
            or reader.noun_at(index, stop) is not None
            or index in reader.actor_at
        ):
            return None
        index += 1
        if reader.gaps[index - 1].strip(" \n-"):
            break
    return index if 2 <= index - at <= 4 else None


def _is_killed(reader: Reader, index: int, stop: int) -> bool:
    """Whether one is said to be killed, or to have died, from a word on."""
    words = reader.words
    if index >= stop or words[index] not in _PREDICATE:
        return False
    for at in range(index, min(index + 4, stop)):
        harm = reader.harm_at(at, stop)
        if harm is not None:
            return harm[1].symbol in "KM" and harm[1].outcome in ("killed", "wounded", "abducted")
        if at > index and words[at] not in ("been", "also") and not words[at].endswith("ly"):
            return False
    return False


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
