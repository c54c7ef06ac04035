"""Which places set a scene, and which of them can be of one."""

from afteraction.findings import NO_SCENE, PlaceMention
from afteraction.record import Place


def is_specific(mention: PlaceMention) -> bool:
    """Whether a mention is of a town, area or building, and not of where somebody goes."""
    return (
        mention.place.kind in ("populated_place", "admin1", "admin2", "facility")
        and mention.relation not in NO_SCENE
    )


def compatible(one: Place, other: Place) -> bool:
    """Whether two places can be of one scene: the same, or one holds the other."""
    if one is other or one.name == other.name:
        return True
    if one.country and other.country and not set(one.country) & set(other.country):
        return False
    wide, narrow = (one, other) if one.kind == "admin1" else (other, one)
    if wide.kind == "admin1" and narrow.kind != "admin1":
        return narrow.admin1 is None or narrow.admin1 in (wide.admin1, wide.name)
    if "admin2" in (one.kind, other.kind) and one.kind != other.kind:
        return one.admin1 is None or other.admin1 is None or one.admin1 == other.admin1
    if "facility" in (one.kind, other.kind):
        return one.admin1 is None or other.admin1 is None or one.admin1 == other.admin1
    return False
