"""On which side the dead are counted: of actors, of noun phrases, of those who suffer a loss."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from afteraction.actor_types import ARMED_GROUPS
from afteraction.casualties.word_classes import word_classes
from afteraction.findings import ActorMention
from afteraction.lexicon import rows
from afteraction.people import PersonNoun
from afteraction.record import ActorType, Side

_SIDES: dict[ActorType, Side] = {
    "state_forces": "state_forces",
    **dict.fromkeys(ARMED_GROUPS, "armed_group"),
    "civilians": "civilians",
    "media": "civilians",
}


@cache
def _state_militias() -> frozenset[str]:
    """Names of the militias that fight for a state."""
    path = Path(__file__).with_name("state_militias.tsv")
    return frozenset(row["actor"] for row in rows(path, ("actor",)))


def side_of_actor(mention: ActorMention) -> Side:
    """The side on which an actor's dead are counted; unknown for governments and persons."""
    if mention.actor.name in _state_militias():
        return "state_forces"
    return _SIDES.get(mention.actor.type, "unknown")


def side_of_phrase(
    noun: PersonNoun | None, modifiers: Sequence[str], actor: ActorMention | None
) -> Side:
    """The side of people named by a noun, its modifiers, and an actor named among them.

    The noun decides, unless it is a rank ("rebel commanders") or an actor of the state makes its
    people soldiers ("army fighters"); then a named actor; then the modifiers alone.
    """
    classes = word_classes()
    said = set(modifiers)
    of_state = not said.isdisjoint(classes.state)
    armed = not said.isdisjoint(classes.armed)
    if noun is not None and noun.name in classes.rank and (of_state or armed):
        return "state_forces" if of_state else "armed_group"
    if noun is not None and noun.side != "unknown":
        if noun.side == "armed_group" and (
            (of_state and noun.type == "political_militia")
            or (actor is not None and side_of_actor(actor) == "state_forces")
        ):
            return "state_forces"
        return noun.side
    if actor is not None and not actor.actor.generic:
        side = side_of_actor(actor)
        if side != "unknown":
            return side
    if of_state:
        return "state_forces"
    if armed:
        return "armed_group"
    if noun is not None and noun.name == "personnel" and said.isdisjoint(classes.noncombat):
        return "state_forces"
    return "unknown" if said.isdisjoint(classes.civil) else "civilians"
