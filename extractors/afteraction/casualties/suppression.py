"""Suppressors: contexts that cancel a casualty statement or put it out of the event."""

from functools import cache
from pathlib import Path

from msgspec import Struct

from afteraction.lexicon import rows
from afteraction.rule import compile_pattern

_COLUMNS = ("effect", "direction", "reach", "pattern", "note")


class Suppressor(Struct, frozen=True):
    """One line of ``suppressors.tsv``."""

    effect: str
    direction: str
    reach: int
    pattern: str
    note: str


@cache
def suppressors() -> tuple[Suppressor, ...]:
    """The suppressors, in the order of the file."""
    path = Path(__file__).with_name("suppressors.tsv")
    return tuple(
        Suppressor(row["effect"], row["direction"], int(row["reach"]), row["pattern"], row["note"])
        for row in rows(path, _COLUMNS)
    )


def effects(text: str, start: int, end: int) -> list[Suppressor]:
    """The suppressors that reach the word of harm at ``text[start:end]`` of a sentence's context."""
    clause_start = max(text.rfind(" ; ", 0, start), text.rfind(" : ", 0, start), 0)
    clause_end = text.find(" ; ", end)
    clause = text[clause_start : clause_end if clause_end >= 0 else len(text)]
    found = []
    for suppressor in suppressors():
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
