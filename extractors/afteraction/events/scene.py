"""Where an incident was: the most telling, most specific place of its sentences."""

from collections import Counter

from msgspec import Struct

from afteraction.events.tellings import Telling, located
from afteraction.findings import Findings, PlaceMention
from afteraction.record import EventPlace, Place, PlaceKind

_SPECIFIC: dict[PlaceKind, float] = {
    "facility": 3.0,
    "populated_place": 3.0,
    "natural_feature": 2.0,
    "admin2": 2.2,
    "admin1": 1.6,
    "country": 0.4,
    "region": 0.2,
}
_RELATION = {"at": 0.0, "near": 0.0, "between": -0.7, "offset": -0.5, "toward": -3.0, "from": -3.0}


class Scene(Struct):
    """The chosen place of an incident, and all mentions of it and of the areas that hold it."""

    place: Place
    mentions: list[PlaceMention]


def find_scene(findings: Findings, tellings: list[Telling]) -> Scene | None:
    """The scene of an incident from its sentences, or None where none names a place."""
    focus = _focus(findings)
    best: tuple[float, PlaceMention] | None = None
    for order, telling in enumerate(tellings):
        for mention in telling.places:
            worth = _worth(findings, telling, mention, order, focus)
            if worth > 0 and (best is None or worth > best[0]):
                best = worth, mention
    if best is None:
        return None
    chosen = best[1].place
    mentions = [
        mention
        for telling in tellings
        for mention in telling.places
        if mention.place is chosen or _holds(mention.place, chosen)
    ]
    return Scene(chosen, mentions)


def _focus(findings: Findings) -> set[str]:
    """The countries the article is about: that of its dateline, and those named most."""
    named: Counter[str] = Counter()
    for mention in findings.places:
        if mention.place.country:
            named[mention.place.country[0]] += 2 if mention.place.role == "dateline" else 1
    if not named:
        return set()
    most = max(named.values())
    return {code for code, count in named.items() if count * 2 >= most}


def _worth(
    findings: Findings, telling: Telling, mention: PlaceMention, order: int, focus: set[str]
) -> float:
    worth = _SPECIFIC[mention.place.kind] + _RELATION[mention.relation]
    if mention.place.country and not set(mention.place.country) & focus:
        # "The U.S. ambassador", a namesake abroad: seldom where it happened.
        worth -= 1.5
    if mention.scene:
        worth += 1.0
    worth += max(0.0, 1.2 - 0.3 * order)
    if any(frame.claimants for frame in telling.frames):
        worth -= 2.0  # where somebody claimed it, or the paper he told
    if located(findings, mention):
        worth += 0.5
    elif mention.place.kind in ("country", "region"):
        return 0.0
    anchors = [t.start for t in telling.triggers] + [c.start for c in telling.casualties]
    if anchors:
        # Nearer to what happened, and after it ("killed in Djibo") rather than before.
        distance = min(abs(mention.start - anchor) for anchor in anchors)
        worth += max(0.0, 0.8 - distance / 200)
    return worth


def _holds(wide: Place, place: Place) -> bool:
    """Whether a wider place contains the scene: its country, or its first-level area."""
    if wide.kind == "country":
        return bool(set(wide.country) & set(place.country))
    if wide.kind == "admin1":
        return place.admin1 is not None and place.admin1 in (wide.admin1, wide.name)
    if wide.kind == "admin2" and place.kind in ("populated_place", "facility"):
        return wide.admin1 == place.admin1 and bool(set(wide.country) & set(place.country))
    return False


def complete(findings: Findings, scene: Scene, tellings: list[Telling]) -> None:
    """Give a scene the area and country that the incident's sentences name for it."""
    place = scene.place
    if place.kind not in ("populated_place", "facility", "natural_feature", "admin2"):
        return
    if place.admin1 is None:
        areas = [
            mention
            for telling in tellings
            for mention in telling.places
            if mention.place.kind == "admin1"
            and (not place.country or mention.place.country == place.country)
        ]
        areas.sort(key=lambda mention: not mention.scene)
        if areas:
            place.admin1 = areas[0].place.admin1 or areas[0].place.name
            place.country = place.country or list(areas[0].place.country)
            scene.mentions += [m for m in areas if m.place is areas[0].place]
    if place.precision in ("country", None) and place.admin1 is not None:
        _move_into_area(findings, place)
    if not place.country:
        countries = {
            tuple(m.place.country)
            for telling in tellings
            for m in telling.places
            if m.place.kind == "country"
        }
        if len(countries) == 1:
            place.country = list(countries.pop())


def _move_into_area(findings: Findings, place: Place) -> None:
    """Give an unknown place the coordinates of its division, where the text names that too."""
    for mention in findings.places:
        area = mention.place
        named = area.kind == "admin1" and area.admin1 == place.admin1
        if named and area.country == place.country and area.lat is not None:
            place.lat, place.lon, place.precision = area.lat, area.lon, "admin1"
            return


def event_place(scene: Scene | None) -> EventPlace | None:
    """The event's place from its scene."""
    if scene is None:
        return None
    place = scene.place
    near = any(m.relation in ("near", "offset") for m in scene.mentions if m.place is place)
    return EventPlace(
        name=place.name,
        country=list(place.country),
        admin1=place.admin1,
        lat=place.lat,
        lon=place.lon,
        precision="near" if near and place.precision == "exact" else place.precision,
    )
