"""The one overlap rule, and look-ups among spans."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class Spanned(Protocol):
    """Anything that stands somewhere in the article."""

    @property
    def start(self) -> int:
        """Its first code point."""

    @property
    def end(self) -> int:
        """One past its last code point."""


_START = attrgetter("start")
Item = TypeVar("Item", bound=Spanned)


def resolve(candidates: Iterable[Item]) -> tuple[list[Item], list[tuple[Item, Item]]]:
    """Settle overlaps: the longest wins, then the earliest, then the order given.

    Returns the winners in text order, and the losers each with the winner that removed it.
    """
    ranked = sorted(
        enumerate(candidates),
        key=lambda pair: (pair[1].start - pair[1].end, pair[1].start, pair[0]),
    )
    winners: list[Item] = []
    starts: list[int] = []
    losers: list[tuple[Item, Item]] = []
    for _, candidate in ranked:
        place = bisect_left(starts, candidate.end)
        # Winners do not overlap, so only the last one that starts before the end can touch.
        if place and winners[place - 1].end > candidate.start:
            losers.append((candidate, winners[place - 1]))
            continue
        where = bisect_left(starts, candidate.start)
        starts.insert(where, candidate.start)
        winners.insert(where, candidate)
    return winners, losers


def within(spans: Sequence[Item], start: int, end: int) -> list[Item]:
    """Those of ``spans`` (sorted by start, not overlapping) that lie in ``[start, end)``."""
    if not spans:
        return []
    found = []
    for index in range(bisect_left(spans, start, key=_START), len(spans)):
        span = spans[index]
        if span.start >= end:
            break
        if span.end <= end:
            found.append(span)
    return found


def touching(spans: Sequence[Item], start: int, end: int) -> list[Item]:
    """Those of ``spans`` (sorted by start, not overlapping) that share a character."""
    first = bisect_left(spans, start, key=_START)
    if first and spans[first - 1].end > start:
        first -= 1
    found = []
    for index in range(first, len(spans)):
        if spans[index].start >= end:
            break
        found.append(spans[index])
    return found
