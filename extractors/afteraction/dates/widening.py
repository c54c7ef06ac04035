"""Modifiers before a date: "early", "the end of", "more than". They are part of its span.

They are looked up to the left of a match instead of standing in every pattern, so that the
patterns stay short (and quick to compile) and the words stay data.
"""

from collections.abc import Sequence
from pathlib import Path

from afteraction.lexicon import rows


def _load() -> dict[str, dict[str, str]]:
    kinds: dict[str, dict[str, str]] = {"part": {}, "of": {}, "approx": {}}
    for row in rows(Path(__file__).with_name("modifiers.tsv"), ("kind", "value", "forms")):
        for form in row["forms"].split():
            kinds[row["kind"]][form] = row["value"]
    return kinds


_MODIFIERS = _load()
_PART, _OF, _APPROX = _MODIFIERS["part"], _MODIFIERS["of"], _MODIFIERS["approx"]
# "For over two years" is more than two; "it grew over two years" is in the course of them.
_BEFORE_OVER = frozenset(
    "for in after of just well within at by lasted spent took only was is to from , . ; (".split()
)
_BARE = frozenset({"early", "late", "earlier", "later"})  # "late in 1990", "early on May 2"


def part_before(kinds: Sequence[str], at: int) -> tuple[int, str] | None:
    """The modifier of a period that begins at token ``at``: its first token, what it leaves."""
    before = kinds[at - 1] if at else ""
    second = kinds[at - 2] if at > 1 else ""
    if before == "-" and (second in _PART or second == "end"):
        article = at > 2 and kinds[at - 3] == "the" and kinds[at] in ("DECADE", "ORD")
        return at - 3 if article else at - 2, _PART.get(second, "late")
    if before in _PART:
        return at - 2 if second == "the" else at - 1, _PART[before]
    if before in ("in", "on") and second in _BARE:
        return at - 2, _PART[second]
    stop = at - 1 if before == "the" else at
    if stop < 2 or kinds[stop - 1] != "of":
        return None
    for size in (2, 1):
        first = stop - 1 - size
        if first < 0:
            continue
        value = _OF.get("_".join(kinds[first : stop - 1]))
        if value is not None:
            if first and kinds[first - 1] == "very":
                first -= 1
            if first and kinds[first - 1] == "the":
                first -= 1
            return first, value
    return None


def approximation_before(kinds: Sequence[str], at: int) -> int:
    """The first token of the approximators ("just over") that end before token ``at``."""
    for _ in range(2):
        for size in (4, 3, 2, 1):
            first = at - size
            if first >= 0 and "_".join(kinds[first:at]) in _APPROX:
                if kinds[first] == "over" and first and kinds[first - 1] not in _BEFORE_OVER:
                    return at
                at = first
                break
        else:
            break
    return at
