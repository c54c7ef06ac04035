"""Actor types that belong together, for whoever asks who fights."""

from typing import Final

from afteraction.record import ActorType

# Those who are no side of a fight: harmed, they are victims.
UNARMED: Final[frozenset[ActorType]] = frozenset(
    {"civilians", "person", "media", "government", "other"}
)
# Armed, and not of a state: their dead are counted under the side "armed_group".
ARMED_GROUPS: Final[frozenset[ActorType]] = frozenset(
    {
        "rebel_group",
        "political_militia",
        "identity_militia",
        "criminal_group",
        "unidentified_armed_group",
    }
)
# Those who can attack without being a state; a company's dead are on the side of who hired it.
ARMED: Final[frozenset[ActorType]] = ARMED_GROUPS | {"private_military_company"}
# Those who can be a side of a clash.
FORCES: Final[frozenset[ActorType]] = ARMED | {"state_forces"}
