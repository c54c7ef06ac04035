"""What a report of somebody's words is, and the lexicons that tell of one."""

from functools import cache
from pathlib import Path

from msgspec import Struct

from afteraction.findings import ActorMention
from afteraction.lexicon import rows


class Report(Struct):
    """Somebody says something.

    ``at`` is the offset of the verb in the typed text, ``[start, end)`` the report's own words.
    ``kind``: say, confirm, claim or deny. ``before``: the source stands before its verb, so what it
    says comes after. ``speaker``: class of the source noun (``sources.tsv``), "actor", or
    "country" for a place that speaks ("Baku said").
    """

    at: int
    kind: str
    before: bool
    text: str
    actor: ActorMention | None
    speaker: str
    start: int
    end: int


@cache
def verbs() -> dict[str, str]:
    """Reporting phrases and their kind (``reporting.tsv``)."""
    path = Path(__file__).with_name("reporting.tsv")
    return {row["phrase"]: row["class"] for row in rows(path, ("phrase", "class"))}


@cache
def openers() -> frozenset[str]:
    """First words of all reporting phrases."""
    return frozenset(phrase.split(" ")[0] for phrase in verbs())


@cache
def source_nouns() -> dict[str, str]:
    """Nouns for sources and their class (``sources.tsv``)."""
    path = Path(__file__).with_name("sources.tsv")
    return {row["noun"]: row["class"] for row in rows(path, ("noun", "class"))}
