"""Nouns for people, shared by whoever asks who was there or who died."""

from functools import cache
from pathlib import Path
from typing import cast

from msgspec import Struct

from afteraction.lexicon import PhraseIndex, rows
from afteraction.precompiled import built_ahead
from afteraction.record import ActorType, Side

_FILE = Path(__file__).with_name("people.tsv")
_COLUMNS = ("singular", "plural", "type", "side", "kind")


class PersonNoun(Struct, frozen=True):
    """What a noun for people says: canonical plural, number, actor type, side of its dead.

    ``body`` marks a group under one noun ("the army"), which is never a count of one.
    """

    name: str
    plural: bool
    type: ActorType
    side: Side
    body: bool


@built_ahead(_FILE)
def person_nouns() -> PhraseIndex[PersonNoun]:
    """The lexicon ``people.tsv``, by its folded words."""
    index: PhraseIndex[PersonNoun] = PhraseIndex()
    for row in rows(_FILE, _COLUMNS):
        kind = cast("ActorType", row["type"])
        side = cast("Side", row["side"])
        body = row["kind"] == "body"
        index.enter(row["singular"].split(), PersonNoun(row["plural"], False, kind, side, body))
        index.enter(row["plural"].split(), PersonNoun(row["plural"], True, kind, side, body))
    return index


@cache
def singulars() -> dict[str, tuple[str, ...]]:
    """What one of a plural is called, longest first: "gunmen" -> ("gunman",)."""
    forms: dict[str, list[str]] = {}
    for singular, noun in person_nouns().phrases.items():
        if not noun.plural:
            forms.setdefault(noun.name, []).append(singular)
    return {
        plural: tuple(sorted(found, key=lambda form: (-len(form), form)))
        for plural, found in forms.items()
    }
