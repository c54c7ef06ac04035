"""People under one word: "a family of six", "an elderly couple", "all but two of the 14"."""

from afteraction.casualties.chunking.groups import TWO, Group
from afteraction.casualties.chunking.masks import quantity_of_people
from afteraction.casualties.chunking.reader import Reader
from afteraction.people import PersonNoun
from afteraction.record import Count, Side

_CIVILIANS = PersonNoun("people", True, "civilians", "civilians", False)
_PEOPLE = PersonNoun("people", True, "civilians", "unknown", False)

# Words whose people a number behind "of" counts ("a family of six").
_NUMBERED = {
    "family": _CIVILIANS,
    "household": _CIVILIANS,
    "crew": _PEOPLE,
    "party": _PEOPLE,
    "team": _PEOPLE,
    "squad": _PEOPLE,
    "patrol": _PEOPLE,
}
# Words that are two people by themselves, and those that say nothing of who they are.
_TWO = {"couple": _CIVILIANS, "twins": _CIVILIANS, "pair": None, "duo": None}
# How many words may stand between the determiner and the word: "an entire Hazara family of six".
_BETWEEN = 3


def together(reader: Reader, at: int, stop: int) -> Group | None:
    """The group whose determiner is at a word, if its number lies in a word or behind "of"."""
    words = reader.words
    if words[at] == "all":
        return _all_but(reader, at, stop)
    if words[at] in ("every", "each") and words[at + 1 : at + 3] == ["one", "of"]:
        return _every_one(reader, at, stop)
    for index in range(at + 1, min(stop, at + 2 + _BETWEEN)):
        word = words[index]
        if word in _TWO:
            return _two(reader, at, index, stop)
        if word in _NUMBERED:
            return _family(reader, at, index, stop)
        if word in reader.classes.boundary or reader.gaps[index].strip():
            return None
    return None


def _two(reader: Reader, at: int, index: int, stop: int) -> Group | None:
    """ "an elderly couple was", "the pair were"; neither "a couple of" nor "the couple's house"."""
    words = reader.words
    noun = _TWO[words[index]]
    if index + 1 < stop and (words[index + 1] == "of" or reader.gaps[index] == "'"):
        return None
    if noun is None and words[at] not in ("the", "both"):
        return None
    if index + 1 < stop and reader.gaps[index] == " " and reader.noun_at(index + 1, stop):
        return None  # "the twin brothers", "the couple neighbours know"
    definite = words[at] in reader.classes.possessive
    side: Side = noun.side if noun is not None else "unknown"
    group = Group(at, index + 1, TWO, noun=noun, bare=noun is None, side=side)
    group.definite = definite
    return group


def _family(reader: Reader, at: int, index: int, stop: int) -> Group | None:
    """ "a family of six", "the crew of 12 sailors"."""
    if index + 2 >= stop or reader.words[index + 1] != "of":
        return None
    quantity = quantity_of_people(reader, index + 2, stop)
    if quantity is None or quantity.count.value is None:
        return None
    noun, end = _NUMBERED[reader.words[index]], quantity.stop
    found = reader.noun_at(end, stop) if end < stop and reader.gaps[end - 1] == " " else None
    if found is not None and found[1].plural:
        end, noun = found
    return Group(at, end, quantity.count, noun=noun, side=noun.side)


def _every_one(reader: Reader, at: int, stop: int) -> Group | None:
    """ "every one of the 11 passengers": eleven."""
    whole = quantity_of_people(reader, at + 3, stop) if at + 3 < stop else None
    if whole is None or whole.count.value is None:
        return None
    found = reader.noun_at(whole.stop, stop) if whole.stop < stop else None
    if found is None:
        return None
    return Group(at, found[0], whole.count, noun=found[1], side=found[1].side)


def _all_but(reader: Reader, at: int, stop: int) -> Group | None:
    """ "all but two of the 14 passengers": twelve."""
    spared = quantity_of_people(reader, at + 2, stop) if at + 2 < stop else None
    if spared is None or spared.count.value is None or spared.stop + 1 >= stop:
        return None
    if reader.words[spared.stop] != "of":
        return None
    whole = quantity_of_people(reader, spared.stop + 1, stop)
    if whole is None or whole.count.value is None or whole.count.value <= spared.count.value:
        return None
    left = whole.count.value - spared.count.value
    found = reader.noun_at(whole.stop, stop) if whole.stop < stop else None
    end, noun = found if found is not None else (whole.stop, None)
    group = Group(at, end, Count(left, left, left, approximate=False), noun=noun)
    group.bare, group.side = noun is None, noun.side if noun is not None else "unknown"
    return group
