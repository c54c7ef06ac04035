"""Numbers that count no people: money, calibres, clock times, scores, years, numbers of names."""

from afteraction.casualties.chunking.reader import Reader
from afteraction.quantities import Quantity, may_begin, quantity_at

# Right before or after a number these make it a sum, a model, a score, a share: "$200", "M-19".
_SIGNS_BEFORE = frozenset("$£€#¥/'-.")
_SIGNS_AFTER = frozenset("%°$€£/")


_WENT = frozenset("gone went goes going rose risen rises climbed jumped shot moved revised".split())


def quantity_of_people(reader: Reader, index: int, stop: int) -> Quantity | None:
    """The quantity that begins at a word, unless it is part of a date or counts no people."""
    words = reader.words
    if index in reader.blocked or not may_begin(words, index):
        return None
    before = words[index - 1] if index else ""
    if before == "how":
        return None  # "how many were killed"
    if before in _WENT and words[index : index + 2] == ["up", "to"]:
        return None  # "has gone up to 23" is no "up to 23"
    found = quantity_at(words, reader.gaps, index, stop)
    if found and before == "from" and found.count.value is None and found.count.max:
        # "rose from 27 to 34" are two figures, no range.
        found = quantity_at(words, reader.gaps, index, min(stop, index + 1))
    if found is None or not reader.blocked.isdisjoint(range(found.first, found.stop)):
        return None
    return None if _masked(reader, found, stop) else found


def _masked(reader: Reader, quantity: Quantity, stop: int) -> bool:
    words = reader.words
    return (
        _sign_before(reader, quantity.first)
        or _sign_after(reader, quantity.stop)
        or (quantity.stop < stop and words[quantity.stop] in reader.classes.measure)
        or words[quantity.stop : quantity.stop + 2] in (["year", "old"], ["years", "old"])
        or _year(reader, quantity, stop)
        or _number_of_name(reader, quantity)
    )


def _sign_before(reader: Reader, first: int) -> bool:
    """ "$200", "M-19", "3-0"; but " -- 12 dead", "end.12 people" and a quotation mark stay."""
    start = reader.article.starts[first]
    before = reader.article.folded[max(0, start - 2) : start]
    if before[-1:] not in _SIGNS_BEFORE or not before or before == " -":
        return False
    new_sentence = before[-1] == "." and before[:1].isalpha()
    return not (new_sentence or before in ("--", "''", "'"))


def _sign_after(reader: Reader, stop: int) -> bool:
    """ "40%", "9:30", "3-0", "20-member": a sign, or a hyphen that makes an adjective."""
    end = reader.article.ends[stop - 1]
    sign, following = reader.article.folded[end : end + 1], reader.article.folded[end + 1 : end + 2]
    if sign == ":":
        return following.isdigit()
    if sign == "-":
        return following.isdigit() or following.isalpha()
    return sign != "" and sign in _SIGNS_AFTER


def _year(reader: Reader, quantity: Quantity, stop: int) -> bool:
    """ "2014 was": a year, unless a noun for people follows ("2,014 men", "2014 men")."""
    value = quantity.count.value
    if value is None or not 1900 <= value < 2100 or reader.words[quantity.stop - 1] != str(value):
        return False
    return quantity.stop >= stop or reader.noun_at(quantity.stop, stop) is None


def _number_of_name(reader: Reader, quantity: Quantity) -> bool:
    """ "flight 9", "No. 12", "room #3": the number of a thing. Spelled numbers are no names."""
    first = quantity.first
    if not first or reader.words[first - 1] not in reader.classes.numbered:
        return False
    if reader.gaps[first - 1] not in (" ", ". ", " #"):
        return False
    return quantity.count.value is not None and reader.words[first][0].isdigit()
