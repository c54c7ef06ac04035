"""What the chunker finds: groups of people, and counted nouns of harm."""

from msgspec import Struct, field

from afteraction.casualties.lexicon import Harm
from afteraction.findings import ActorMention
from afteraction.people import PersonNoun
from afteraction.record import Count, Side

NONE = Count(0, 0, 0, approximate=False)
ONE = Count(1, 1, 1, approximate=False)
TWO = Count(2, 2, 2, approximate=False)
# The count of a bare plural ("soldiers were killed"): two at least.
BARE = Count(None, 2, None, approximate=False)


class Group(Struct):
    """People, or a bare quantity of them, at words ``[first, stop)``.

    ``noun`` is None for a bare quantity, a name, and "others". Flags:

    - ``one``: a single person; ``name``: named (for an unknown noun: known to be a thing)
    - ``bare``: a quantity alone; ``unknown_noun``: a counted noun not known to name people
    - ``rest``: "others", "them"; ``partitive``: "three of them"
    - ``additive``: "another 17"; ``definite``: told of before ("the", "his", "all four")
    - ``separate``: a part with a count of its own ("40 soldiers and rebels" against "40 and two")

    ``adjective`` is a harm word inside the phrase ("four wounded soldiers"), ``actor`` an actor
    named in it. Merging adds ``subsets``, the groups it includes, and ``parts``, the groups of a
    coordination.
    """

    first: int
    stop: int
    count: Count
    noun: PersonNoun | None = None
    one: bool = False
    bare: bool = False
    rest: bool = False
    partitive: bool = False
    additive: bool = False
    definite: bool = False
    name: bool = False
    separate: bool = False
    unknown_noun: bool = False
    adjective: Harm | None = None
    side: Side = "unknown"
    actor: ActorMention | None = None
    subsets: "list[Group]" = field(default_factory=list)
    parts: "list[Group]" = field(default_factory=list)

    @property
    def plural_noun(self) -> bool:
        """Whether its noun is a plural of people: "soldiers"; not "family"."""
        return self.noun is not None and self.noun.plural and not self.noun.body

    @property
    def actor_name(self) -> str | None:
        """The canonical name of the actor in the phrase."""
        return self.actor.actor.name if self.actor else None


class CountedHarm(Struct):
    """A counted noun of harm: "33 civilian deaths", "some 30 insurgent casualties", "no deaths"."""

    first: int
    stop: int
    count: Count
    harm: Harm
    side: Side = "unknown"
    actor: ActorMention | None = None


def named_person(first: int, stop: int, actor: ActorMention | None = None) -> Group:
    """The group of one person who has a name at words ``[first, stop)``."""
    return Group(first, stop, ONE, one=True, name=True, actor=actor)
