"""Arithmetic of counts: sums of coordinated groups, and numbers that hold several times."""

from collections.abc import Sequence

from afteraction.casualties.chunking.groups import BARE, Group
from afteraction.casualties.typed import TypedSentence
from afteraction.record import Count
from afteraction.rule import compile_plain

_EACH_OF = r" (?:in|at) each of (?:the )?[XU]\b"
_EACH = r" (?:each|apiece)\b"


def total(counts: Sequence[Count]) -> Count:
    """The sum of coordinated counts: a bound of one leaves the sum bounded in the same way."""
    if len(counts) == 1:
        return counts[0]
    value = _sum([count.value for count in counts])
    low = _sum([count.min for count in counts])
    high = _sum([count.max for count in counts])
    if value is None and low is None:
        # "several soldiers and at most two guards": what is known of either is a minimum.
        numbers = [number for count in counts for number in (count.min, count.value)]
        known = [number for number in numbers if number is not None]
        low = sum(known) if known else None
    return Count(value, low, high, any(count.approximate for count in counts))


def _sum(numbers: Sequence[int | None]) -> int | None:
    """The sum, or None if one of the numbers is not known."""
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None


def shares_quantity(parts: Sequence[Group]) -> bool:
    """ "19 officers and cadets": one number before bare plurals counts them all."""
    first, rest = parts[0], parts[1:]
    return (
        bool(rest)
        and first.count.value is not None
        and first.count.value > 2
        and all(part.count == BARE and part.noun is not None for part in rest)
    )


def times_told(sentence: TypedSentence, end: int) -> int:
    """ "Three villages lost four residents apiece": how many times the number before ``end`` holds.

    ``end`` is an offset of the typed text.
    """
    if " each" not in sentence.text and " apiece" not in sentence.text:
        return 1
    each_of = compile_plain(_EACH_OF).match(sentence.text, end)
    if each_of is not None:
        group = sentence.item_at(each_of.end() - 1).payload
        return (group.count.value or 1) if isinstance(group, Group) else 1
    if not compile_plain(_EACH).match(sentence.text, end):
        return 1
    for item in sentence.items[: sentence.index_at(end - 1)]:
        group = item.payload
        if item.symbol in ("X", "U") and isinstance(group, Group) and group.count.value:
            return group.count.value
    return 1


def multiplied(count: Count, times: int) -> Count:
    """A count that holds several times."""
    value, low, high = (
        None if number is None else number * times for number in (count.value, count.min, count.max)
    )
    return Count(value, low, high, count.approximate)


def shown(count: Count) -> str:
    """A count for the explain view."""
    if count.value is not None:
        return f"about {count.value}" if count.approximate else str(count.value)
    return f"{count.min or '?'}–{count.max or '?'}"
