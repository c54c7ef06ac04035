"""The actors of one article: every mention of one actor shares one record object."""

from collections.abc import Iterable

from afteraction.findings import ActorMention
from afteraction.record import Actor, ActorType


class Registry:
    """Record objects by canonical name."""

    def __init__(self, mentions: Iterable[ActorMention] = ()) -> None:
        self._actors: dict[str, Actor] = {mention.actor.name: mention.actor for mention in mentions}

    def actor(
        self, name: str, kind: ActorType, country: Iterable[str] = (), *, generic: bool = False
    ) -> Actor:
        """The actor called ``name``, made at the first call."""
        known = self._actors.get(name)
        if known is None:
            known = self._actors[name] = Actor(
                name=name, type=kind, country=list(country), generic=generic, roles=[], mentions=[]
            )
        return known

    def known(self, name: str) -> Actor | None:
        """The actor called ``name`` if it has been met."""
        return self._actors.get(name)
