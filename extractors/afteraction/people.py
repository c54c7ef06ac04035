"""Nouns for people, shared by whoever asks who was there or who died."""

from functools import cache
from pathlib import Path
from typing import Final, cast

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


# Of no side, and no word for where people are from.
_OF_NO_ORIGIN: Final = frozenset(
    """people persons individuals humans men women youths males females members others victims
    adults locals suspects bodies survivors relatives passers-by guards bodyguards commanders
    leaders companions comrades colleagues collaborators contractors crewmen crewmembers
    defectors detainees elements escorts followers informants informers inmates instructors
    mercenaries occupants officers policemen soldiers ex-combatants combatants personnel
    prisoners spies supporters sympathisers sympathizers""".split()
)


def is_origin(noun: PersonNoun) -> bool:
    """Whether a noun says only where people are from, or what people they are: "two Kenyans"."""
    plain = noun.side == "unknown" and noun.type == "civilians"
    return plain and not noun.body and noun.name.rsplit(maxsplit=1)[-1] not in _OF_NO_ORIGIN


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
