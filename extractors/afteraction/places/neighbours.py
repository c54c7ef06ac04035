"""What the words next to a name make of it, from ``not_places.tsv``."""

from functools import cache
from pathlib import Path

from msgspec import Struct

from afteraction.lexicon import rows


class Neighbours(Struct, frozen=True):
    """Folded words, and what each makes of the name next to it, or is itself."""

    before: dict[str, str]
    behind: dict[str, str]
    itself: dict[str, str]


@cache
def neighbours() -> Neighbours:
    """The words of ``not_places.tsv``: what each makes of a name next to it."""
    found: dict[str, dict[str, str]] = {"before": {}, "behind": {}, "itself": {}}
    for row in rows(Path(__file__).with_name("not_places.tsv"), ("word", "where", "makes")):
        found[row["where"]][row["word"]] = row["makes"]
    return Neighbours(**found)
