"""Tokens that are one thing become one: "a few", "half a", "small hours", "twenty-four"."""

from pathlib import Path

from afteraction.dates.words import Value, is_unit
from afteraction.lexicon import rows


def join_phrases(kinds: list[str], starts: list[int], ends: list[int], values: list[Value]) -> None:
    """Phrases become one token: ``FEW`` for "a few", "half a"; ``DAYPART`` for "small hours"."""
    at = -1
    while at + 1 < len(kinds):
        at += 1
        if kinds[at] not in _PHRASE_STARTS:
            continue
        for size in (4, 3, 2, 1):
            value = _PHRASES.get("_".join(kinds[at : at + size]))
            if value is None or at + size > len(kinds):
                continue
            (kinds[at], values[at]), ends[at] = value, ends[at + size - 1]
            del kinds[at + 1 : at + size], starts[at + 1 : at + size]
            del ends[at + 1 : at + size], values[at + 1 : at + size]
            break


def _phrases() -> dict[str, tuple[str, Value]]:
    phrases: dict[str, tuple[str, Value]] = {}
    for row in rows(Path(__file__).with_name("phrases.tsv"), ("kind", "value", "forms")):
        number = row["value"].replace(".", "").isdecimal()
        value = float(row["value"]) if number else row["value"]
        for form in row["forms"].split():
            phrases[form] = row["kind"], value
    return phrases


_PHRASES = _phrases()
_PHRASE_STARTS = frozenset(form.split("_")[0] for form in _PHRASES)
_CENTURIES = frozenset(range(11, 21))


def merge_numbers(
    kinds: list[str], starts: list[int], ends: list[int], values: list[Value]
) -> None:
    """Numbers of several words become one token: "twenty-four", "nineteen ninety-one"."""
    at = len(kinds) - 1
    while at > 0:
        at -= 1
        if kinds[at] == "a" and kinds[at + 1] == "NUM" and values[at + 1] in (100, 1000):
            kinds[at], values[at], ends[at] = "NUM", values[at + 1], ends[at + 1]
            del kinds[at + 1], starts[at + 1], ends[at + 1], values[at + 1]
            continue
        if kinds[at] not in ("NUM", "D2", "D3"):
            continue
        hyphen = at + 2 < len(kinds) and kinds[at + 1] == "-" and ends[at] == starts[at + 1]
        other = at + 2 if hyphen else at + 1
        if other >= len(kinds):
            continue
        merged = _combined(kinds[at], values[at], kinds[other], values[other])
        if merged is None and kinds[at + 1] in (",", ".") and other + 1 < len(kinds):
            merged = _with_separator(kinds, starts, ends, values, at)
            other = at + 2
        if merged is None:
            continue
        kinds[at], values[at] = merged
        ends[at] = ends[other]
        del kinds[at + 1 : other + 1], starts[at + 1 : other + 1]
        del ends[at + 1 : other + 1], values[at + 1 : other + 1]


def _combined(kind: str, one: Value, other_kind: str, two: Value) -> tuple[str, Value] | None:
    if kind != "NUM" or not isinstance(one, int) or not isinstance(two, int):
        return None
    if other_kind == "ORD" and one in range(20, 91, 10) and two < 10:
        return "ORD", one + two
    if other_kind != "NUM":
        return None
    if one in range(20, 91, 10) and two < 10:
        return "NUM", one + two
    if one in _CENTURIES and 10 <= two < 100:
        return "YEAR", one * 100 + two
    if one < 100 and two in (100, 1000):
        return "NUM", one * two
    if one % 100 == 0 and two < 100:
        return "NUM", one + two
    return None


def _with_separator(
    kinds: list[str], starts: list[int], ends: list[int], values: list[Value], at: int
) -> tuple[str, Value] | None:
    """Read "1,500" and "2.5" as one number."""
    if starts[at + 1] != ends[at] or starts[at + 2] != ends[at + 1]:
        return None
    if kinds[at + 1] == ",":
        return ("NUM", f"{values[at]}{values[at + 2]}") if kinds[at + 2] == "D3" else None
    following = kinds[at + 3] if at + 3 < len(kinds) else ""
    if kinds[at + 2] == "D2" and (following in ("-", "NUM") or is_unit(following)):
        return "NUM", float(f"{values[at]}.{values[at + 2]}")
    return None
