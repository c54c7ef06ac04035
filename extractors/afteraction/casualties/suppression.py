"""Suppressors: contexts that cancel a casualty statement or put it out of the event."""

import re
from functools import cache
from pathlib import Path

from msgspec import Struct

from afteraction.lexicon import rows
from afteraction.rule import compile_pattern

_COLUMNS = ("effect", "direction", "reach", "words", "pattern", "note")


class Suppressor(Struct, frozen=True):
    """One line of ``suppressors.tsv``."""

    effect: str
    direction: str
    reach: int
    words: frozenset[str]
    pattern: str
    note: str


@cache
def suppressors() -> tuple[Suppressor, ...]:
    """The suppressors, in the order of the file."""
    path = Path(__file__).with_name("suppressors.tsv")
    return tuple(
        Suppressor(
            row["effect"],
            row["direction"],
            int(row["reach"]),
            frozenset(row["words"].split()),
            row["pattern"],
            row["note"],
        )
        for row in rows(path, _COLUMNS)
    )


_CLAUSE = re.compile(
    r" [;:] | , (?:[a-z]+ ){0,3}?(?:after|since|while|but|although|as|whereas|when|which|who|where|in (?:the|what|which|one))\b"
    r"| (?:minutes|hours|days|weeks|months|years) after | (?:after|while|but|who|when|where) "
)


def _clause(text: str, start: int, end: int) -> str:
    """The stretch around a word of harm up to the next conjunction on either side."""
    first = 0
    for match in _CLAUSE.finditer(text):
        if match.end() <= start:
            first = match.start()
        elif match.start() >= end:
            return text[first : match.start()]
    return text[first:]


def effects(text: str, start: int, end: int) -> list[Suppressor]:
    """The suppressors that reach the word of harm at ``text[start:end]`` of a sentence's context."""
    clause_start = max(text.rfind(" ; ", 0, start), text.rfind(" : ", 0, start), 0)
    clause = _clause(text, start, end)
    found = []
    tokens = set(text.split(" "))
    for suppressor in suppressors():
        if suppressor.words.isdisjoint(tokens):
            continue
        pattern = compile_pattern(suppressor.pattern, verbose=False)
        if suppressor.direction == "before":
            words = text[clause_start:start].rstrip().split(" ")
            reach = " ".join(words[-suppressor.reach :]) if suppressor.reach else " ".join(words)
            hit = pattern.search(reach)
        elif suppressor.direction == "after":
            hit = pattern.search(text[end:])
        else:
            hit = pattern.search(clause if suppressor.direction == "clause" else text)
        if hit:
            found.append(suppressor)
    return found
