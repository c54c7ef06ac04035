"""The subject of a reporting verb: which items of the sentence name who says it."""

from collections.abc import Sequence

from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.reports.report import source_nouns
from afteraction.casualties.typed import Item

JOINS = frozenset(
    "and but while that as whereas although though which who where when because".split()
)
BREAKS = frozenset((",", ";", ":", "(", ")", "-"))
_HARM = frozenset("KJIMSHCQ")
_LEADING = frozenset("however meanwhile later earlier on in also then for its his and but".split())
# "killed seven on Monday night, the ministry said": the date is no part of who said it.
_LEADING_OR_DATE = (_LEADING - {"its"}) | {"D"}
_AUXILIARY = frozenset(
    "has have had also later earlier then was is were are reportedly officially".split()
)


def subject_of(reader: Reader, items: Sequence[Item], verb: int) -> tuple[int, int]:
    """The items of the subject of a verb: the first, and one past the last; equal if none."""
    end = verb
    while end > 0 and (items[end - 1].symbol in _AUXILIARY or items[end - 1].symbol.endswith("ly")):
        end -= 1
    begin = _back(items, end, BREAKS | JOINS | _HARM, 14)
    if (
        end - begin > 1
        and begin
        and items[begin - 1].symbol in "KJI"
        and items[begin].symbol in "GQ"
    ):
        begin += 1  # "killing 70 people (among them …), the UN office said": whom it tells of
    if begin and items[begin - 1].symbol == "who" and not names_source(reader, items, begin, end):
        # "a source who asked not to be named spoke of 19 dead"
        end = begin - 1
        begin = _back(items, end, BREAKS | JOINS)
    if begin == end and begin > 1 and items[begin - 1].symbol == ")":
        # "The Delta Watch Group (DWG) said": the subject stands before the brackets.
        opening = begin - 2
        while opening > 0 and begin - opening < 6 and items[opening].symbol not in "(,;":
            opening -= 1
        # A name may hold the opening bracket: "the Workers' Party (Marxist) said".
        end = opening if items[opening].symbol == "(" else begin - 1
        begin = _back(items, end, BREAKS | JOINS)
    if begin == end and begin > 1 and items[begin - 1].symbol == ",":
        # "The association, which has members there, put": the subject stands before the commas.
        comma = begin - 2
        while comma > 0 and begin - comma < 16 and items[comma].symbol != ",":
            comma -= 1
        if items[comma].symbol == ",":
            end = comma
            if items[end - 1].symbol == ")" and items[max(0, end - 3)].symbol == "(":
                end -= 3  # "The Delta Watch Group (DWG), in a note, said"
            begin = _back(items, end, BREAKS)
    if begin < end:
        begin = _joint(reader, items, begin)
    while begin < end - 1 and items[begin].symbol in _LEADING_OR_DATE:
        begin += 1
    if begin < end and items[begin].symbol in _LEADING and items[begin].symbol != "its":
        begin += 1
    return begin, end


def _joint(reader: Reader, items: Sequence[Item], begin: int) -> int:
    """Where a subject begins of which ``begin`` starts the second half: "witnesses and officials".

    Only behind a comma or at the beginning: "killed villagers and officials said" has one source.
    """
    if not begin or items[begin - 1].symbol != "and":
        return begin
    first = _back(items, begin - 1, BREAKS | JOINS | _HARM, 6)
    opens = first == 0 or items[first - 1].symbol == ","
    return first if opens and names_source(reader, items, first, begin - 1) else begin


def first_source(reader: Reader, items: Sequence[Item], verb: int) -> tuple[int, int]:
    """ "A doctor gave a higher toll, telling reporters": the subject of the main clause."""
    for index in range(min(verb - 1, 10)):
        if items[index].symbol in BREAKS or items[index].symbol in _HARM:
            break
        named = items[index].symbol in ("A", "O", "G")
        if named or names_source(reader, items, index, index + 1):
            return 0, index + 1
    return verb, verb


def _back(items: Sequence[Item], end: int, breaks: frozenset[str], most: int | None = None) -> int:
    """The first of the items before ``end`` with no break between, at most ``most`` of them."""
    first = 0 if most is None else max(0, end - most)
    begin = end
    while begin > first and items[begin - 1].symbol not in breaks:
        begin -= 1
    return begin


def names_source(reader: Reader, items: Sequence[Item], begin: int, end: int) -> bool:
    """Whether a noun for a source is among items ``[begin, end)``."""
    if begin == end:
        return False
    words = reader.article.words[items[begin].first : items[end - 1].stop]
    return any(word in source_nouns() for word in words)
