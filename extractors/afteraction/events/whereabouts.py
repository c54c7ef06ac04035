"""Which places set a scene, and which of them can be of one."""

import math
from difflib import SequenceMatcher
from typing import Literal

from afteraction.findings import NO_SCENE, PlaceMention
from afteraction.folding import fold
from afteraction.record import Place

Relation = Literal["same", "holds", "unsure", "apart"]


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


def relation(here: list[Place], there: list[Place]) -> Relation | None:
    """How the places of two sentences lie to each other; None where one of them names none.

    The narrowest of each are compared: two towns of one province are not one place.
    """
    areas = {place.name for place in here if place.kind == "admin1"}
    other_district = _districts_differ(here, there)
    here, there = _narrowest(here), _narrowest(there)
    if not here or not there:
        return None
    if any(a is b or a.name == b.name for a in here for b in there):
        return "same" if here[0].kind != "admin1" else "holds"
    pairs = [(a, b) for a in here for b in there]
    if any(_spelt_alike(a, b) for a, b in pairs):
        return "holds"
    if other_district:
        return "apart"
    for kind in ("populated_place", "admin2"):
        peers = [(a, b) for a, b in pairs if a.kind == kind == b.kind]
        if peers:
            if any(_near(a, b) for a, b in peers):
                return "holds"
            if areas and all(p.admin1 is not None and p.admin1 not in areas for p in there):
                return "apart"  # "in Morazan … at Perkin" is not "at Apopa", in another province
            return "unsure" if any(_may_lie_in(a, b) for a, b in peers) else "apart"
    pairs = [(a, b) for a, b in pairs if compatible(a, b)]
    if not pairs or all(_far(a, b) for a, b in pairs):
        return "apart"
    return "unsure" if all(_may_lie_in(a, b) for a, b in pairs) else "holds"


def _districts_differ(here: list[Place], there: list[Place]) -> bool:
    """Whether both name districts, and none in common: "Rokan, Barda district", "Kolu district"."""
    mine, theirs = (
        {fold(place.name) for place in places if place.kind == "admin2"} for places in (here, there)
    )
    return bool(mine and theirs) and not any(a in b or b in a for a in mine for b in theirs)


def _narrowest(places: list[Place]) -> list[Place]:
    """The places without the areas that hold them: of "at Bor, Hamat district" Bor alone."""
    for areas in (("admin1", "admin2"), ("admin1",)):
        narrow = [place for place in places if place.kind not in areas]
        if narrow:
            return narrow
    return places


def _may_lie_in(one: Place, other: Place) -> bool:
    """Whether one is a name that no gazetteer has, and may be a quarter or village of the other."""
    known = (one.geonames_id is not None) + (other.geonames_id is not None)
    if known != 1 or "admin1" in (one.kind, other.kind):
        return False
    return not (one.country and other.country) or bool(set(one.country) & set(other.country))


def _spelt_alike(one: Place, other: Place) -> bool:
    """Whether two names may be one, written in two ways: "Perquin" and "Perkin"."""
    if one.geonames_id is not None and other.geonames_id is not None:
        return False
    mine, theirs = fold(one.name).split(), fold(other.name).split()
    if set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return True
    matcher = SequenceMatcher(None, " ".join(mine), " ".join(theirs), autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


_ALIKE = 0.75


# Towns so near (km) may be one place, districts so far are never that of a town.
_ONE_TOWN, _OTHER_DISTRICT = 8.0, 75.0


def _near(one: Place, other: Place) -> bool:
    distance = distance_km(one, other)
    return distance is not None and distance < _ONE_TOWN


def _far(one: Place, other: Place) -> bool:
    distance = distance_km(one, other)
    return (
        distance is not None
        and distance > _OTHER_DISTRICT
        and "admin1" not in (one.kind, other.kind)
    )


_EARTH_KM = 6371.0


def distance_km(one: Place, other: Place) -> float | None:
    """The distance of two places whose own coordinates are known, by the haversine formula."""
    if one.precision not in ("exact", "near") or other.precision not in ("exact", "near"):
        return None
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    phi1, phi2 = math.radians(one.lat), math.radians(other.lat)
    half_phi, half_lon = (phi2 - phi1) / 2, math.radians(other.lon - one.lon) / 2
    root = math.sin(half_phi) ** 2 + math.cos(phi1) * math.cos(phi2) * math.sin(half_lon) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(root)))
