"""Where an incident was: the most telling, most specific place of its sentences."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from msgspec import Struct

from afteraction.events.countries import focus, home_of, is_inside
from afteraction.events.tellings import Telling, located
from afteraction.findings import AWAY, NO_SCENE, Findings, PlaceMention, PlaceRelation
from afteraction.lexicon import phrase_key
from afteraction.places.areas import areas
from afteraction.places.chains import leads_inside
from afteraction.record import EventPlace, Place, PlaceKind
from afteraction.rule import compile_plain

_SPECIFIC: dict[PlaceKind, float] = {
    "facility": 3.0,
    "populated_place": 3.0,
    "natural_feature": 2.0,
    "admin2": 2.2,
    "admin1": 1.6,
    "country": 0.4,
    "region": 0.2,
}
_PART_OF_A_COUNTRY = 0.9
_RELATION: Final[dict[PlaceRelation, float]] = {
    "at": 0.0,
    "near": -0.3,
    "between": -0.7,
    "offset": -0.6,
    "toward": -3.0,
    "from": -3.0,
    "told": -3.0,
}
# A heading names the province or the next town; the story names the place itself.
_IN_A_HEADING = -1.5
_HOSPITALS = frozenset("hospital hospitals clinic infirmary morgue mortuary".split())
# Before "a hospital in X": who was hurt elsewhere.
_TREATED = frozenset(
    "died die dies treated treatment taken rushed admitted brought flown airlifted transferred "
    "evacuated moved recovering surgery pronounced succumbed arrived sent transported carried "
    "condition injuries saved efforts undergoing undergo wounds critical".split()
)
_TREATED_REACH = 9
# Before a hospital: it was attacked, or the attack was beside it.
_HIT = frozenset(
    "on hit struck attacked bombed shelled stormed raided targeted damaged destroyed burned burnt "
    "torched hitting striking attacking bombing shelling storming targeting outside near inside "
    "into exploded detonated against".split()
)
# "Kano: Two men were shot in X": the town of the paper's desk, unless it is all there is.
_LABEL = -1.5
# "The mayor of X": most likely there, unless the text names where he was.
_OFFICE = -1.0
_HOLDERS = frozenset("mayor bishop archbishop councillor councilman priest".split())
# A place in a country that the article is not about.
_ABROAD = -2.0
# "X, on the outskirts of Y", "X near Y": the place is X.
_BESIDE = compile_plain(
    r",? (?:(?:an?|the) [a-z -]{2,40}? )?(?:on the (?:outskirts|edge) of|near|just outside|outside"
    r"|close to|not far from) (?:the )?(?:[a-z]{1,20} ){0,2}"
)
# "on the edge of Nigeria's capital Abuja": the country stands between the two.
_OWNER = compile_plain(r"'s? (?:[a-z]{1,20} ){1,3}")
_LONGEST_GAP = 60
_TWO_ENDS = frozenset({" and ", " to ", " with ", "-", " - "})
# Between a deed and the country it is told with: nothing but the day.
_BEHIND = 50
_ON = r"(?:on\s)?(?:late\s|early\s|last\s)?"
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|overnight)"
_PART = r"(?:morning|afternoon|evening|night)"
_ONLY_WHEN = compile_plain(
    rf"\s(?:of\s(?:[a-z0-9'-]{{1,20}}\s){{1,5}}?)?{_ON}{_DAY}?(?:\s{_PART})?"
    r"\s?(?:in|inside|within)(?:\s(?:the|northern|southern|eastern|western|central|[a-z]+ern))*\s"
)
# Between a deed and its own place: the day, and what the place is.
_RIGHT_THERE = 0.5
_THERE = compile_plain(
    r"(?P<meeting>\s(?:at|during|outside|near)\san?\s(?:[a-z]{3,12}\s){0,2}(?:conference|meeting|summit|session"
    r"|assembly|briefing|interview|speech|talks))?\s(?:held\s)?"
    rf"{_ON}(?:{_DAY}\s)?(?:{_PART}\s)?"
    r"(?:in|inside|within|at|near|outside)\s(?:(?:the|an?)\s(?:[a-z'-]{3,20}\s){0,3}"
    r"(?:town|city|village|hamlet|district|province|department|port|suburb)\sof\s)?"
)


class Scene(Struct):
    """The chosen place of an incident, and all mentions of it and of the areas that hold it.

    ``countries``: of a scene on the border of two countries both, else that of the place.
    """

    place: Place
    mentions: list[PlaceMention]
    countries: list[str]


def scene_of(findings: Findings, own: list[Telling], all_of_it: list[Telling]) -> Scene | None:
    """The scene of an incident from the sentences that tell of it.

    Those that only speak of it (``all_of_it`` holds both) narrow down what is no more than a
    country or a division: "an air strike in Yemen … The planes struck twice at Beit Harib".
    """
    scene = find_scene(findings, own)
    told = _told_behind(findings, own)
    if told is not None and (scene is None or _holds(scene.place, told.place)):
        mentions = [] if scene is None else scene.mentions
        return Scene(told.place, [told, *mentions], told.place.country)
    if scene is not None and _is_specific(scene.place):
        return scene
    wider = find_scene(findings, all_of_it)
    if scene is None:
        if wider is not None:
            return wider
        if here := _here(findings, own):
            return Scene(here[0].place, here, here[0].place.country)
        mentions = home_of(findings)
        return Scene(mentions[0].place, mentions, mentions[0].place.country) if mentions else None
    if wider is not None and _is_specific(wider.place) and _holds(scene.place, wider.place):
        wider.mentions += [mention for mention in scene.mentions if mention not in wider.mentions]
        return wider
    return scene


def _told_behind(findings: Findings, own: list[Telling]) -> PlaceMention | None:
    """The place that the sentence behind a deed's own gives: "The incident took place near X"."""
    behind = {telling.sentence.number + 1 for telling in own if not telling.sentence.heading}
    for mention in findings.places:
        if mention.scene and _is_specific(mention.place):
            sentence = findings.article.sentence_at(mention.start)
            if sentence is not None and sentence.number in behind:
                return mention
    return None


def _here(findings: Findings, own: list[Telling]) -> list[PlaceMention]:
    """The dateline's town where a deed is told to have been "here"."""
    words = findings.article.words
    if not any(
        words[at] == "here" and words[at - 1] not in ("of", "from")  # "500 km southeast of here"
        for telling in own
        for at in range(telling.sentence.first, telling.sentence.stop)
    ):
        return []
    return [m for m in findings.places if m.place.role == "dateline" and _is_specific(m.place)][:1]


def find_scene(findings: Findings, tellings: list[Telling]) -> Scene | None:
    """The scene of an incident from its sentences, or None where none names a place."""
    home = _told(findings, tellings) or focus(findings)
    best: tuple[float, PlaceMention, Telling] | None = None
    for order, telling in enumerate(tellings):
        for mention in telling.places:
            worth = _worth(findings, telling, mention, order, home)
            if worth > 0 and (best is None or worth > best[0]):
                best = worth, mention, telling
    if best is None:
        return None
    chain = _chain(findings, best[2], _first_of_two(findings, best[2], best[1]))
    chosen = chain[0].place
    mentions = [
        mention
        for telling in tellings
        for mention in telling.places
        if mention.place is chosen
        or _holds(mention.place, chosen)
        or (mention in chain and mention.relation == "at")
    ]
    return Scene(chosen, mentions, _bordering(findings, best[2], best[1]) or chosen.country)


def _first_of_two(findings: Findings, telling: Telling, mention: PlaceMention) -> PlaceMention:
    """The first of the two towns of "on the road between X and Y", whichever was nearer."""
    if mention.relation != "between":
        return mention
    for one, two in pairwise(telling.places):
        if (
            two is mention
            and one.relation == "between"
            and one.place.kind == two.place.kind
            and findings.article.folded[one.end : two.start] in _TWO_ENDS
        ):
            return one
    return mention


def _bordering(findings: Findings, telling: Telling, mention: PlaceMention) -> list[str]:
    """The two countries of "on the Mali-Niger border"; [] where the scene is not on one."""
    if mention.place.kind != "country" or mention.relation != "between":
        return []
    return [
        code
        for other in telling.places
        if other.place.kind == "country"
        and other.relation == "between"
        and abs(other.start - mention.start) < _LONGEST_GAP
        for code in other.place.country
    ]


def _told(findings: Findings, tellings: list[Telling]) -> set[str]:
    """The country that the first deed is told with: "were kidnapped on Thursday in Colombia"."""
    for telling in tellings:
        for mention in telling.places:
            if mention.place.kind != "country" or not is_inside(findings, mention):
                continue
            if any(
                0 < mention.start - trigger.end < _BEHIND
                and _ONLY_WHEN.fullmatch(findings.article.folded, trigger.end, mention.start)
                for trigger in telling.triggers
            ):
                return set(mention.place.country)
    return set()


def _chain(findings: Findings, telling: Telling, mention: PlaceMention) -> list[PlaceMention]:
    """A mention with those that it lies in, and before them those that lie in or beside it.

    "X village in Y township", "X, on the outskirts of Y": the narrowest first.
    """
    folded = findings.article.folded
    outward: dict[int, PlaceMention] = {}
    inward: dict[int, PlaceMention] = {}
    for inner, outer, gap in _neighbouring(folded, telling):
        if (
            len(gap) <= _LONGEST_GAP
            and (_is_specific(inner.place) or _specific(inner.place) > _specific(outer.place))
            and inner.relation not in NO_SCENE
            and (leads_inside(gap) or (gap.endswith(" ") and _BESIDE.fullmatch(gap)))
        ):
            outward[id(inner)], inward[id(outer)] = outer, inner
        elif gap == "'s " and _is_specific(outer.place):  # "Mogadishu's Hodan district"
            outward[id(outer)], inward[id(inner)] = inner, outer
    found = [mention]
    while id(found[0]) in inward:
        found.insert(0, inward[id(found[0])])
    while id(found[-1]) in outward:
        found.append(outward[id(found[-1])])
    return [*found, *_beside(findings, telling, found[0])]


def _neighbouring(
    folded: str, telling: Telling
) -> Iterator[tuple[PlaceMention, PlaceMention, str]]:
    """Places side by side and the text between them; a country whose town follows is text too."""
    places = telling.places
    for at, (one, two) in enumerate(pairwise(places)):
        yield one, two, folded[one.end : two.start]
        if two.place.kind == "country" and at + 2 < len(places):
            third = places[at + 2]
            if _OWNER.fullmatch(folded, two.end, third.start):
                before = folded[one.end : two.start]
                yield one, third, before + folded[two.end : third.start].partition(" ")[2]


def _beside(findings: Findings, telling: Telling, mention: PlaceMention) -> list[PlaceMention]:
    """The place that shares a toll with another: "in Inates and Banibangou"."""
    return [
        other
        for one, other in pairwise(telling.places)
        if one is mention
        and other.relation == one.relation == "at"
        and _is_specific(other.place)
        and findings.article.folded[one.end : other.start] in (" and ", " and in ")
    ]


# "An agent in Bor reported that two were killed": where who tells of it is.
_TELLS_OF_IT = 0.8


def _worth(
    findings: Findings, telling: Telling, mention: PlaceMention, order: int, home: set[str]
) -> float:
    worth = _specific(mention.place) + _RELATION[mention.relation]
    if telling.sentence.heading:
        worth += _IN_A_HEADING
    right_there = _happens_at(findings, telling, mention)
    if not right_there and _is_far_from_it(findings, mention):
        return 0.0
    if _opens_the_story(telling, mention):
        return 0.0
    abroad = bool(mention.place.country) and not set(mention.place.country) & home
    if right_there and not telling.sentence.heading:
        worth = max(worth, _specific(mention.place)) + _RIGHT_THERE
    elif mention.relation in AWAY and (abroad or _is_of_others(telling, mention)):
        return 0.0
    elif abroad:
        # "The U.S. ambassador", a namesake abroad: seldom where it happened.
        worth += _ABROAD
    if _labels_the_story(findings, telling, mention):
        worth += _LABEL
    if _is_an_office(findings, mention):
        worth += _OFFICE
    if mention.scene:
        worth += 1.0
    if mention in telling.scenes and mention not in telling.firm:
        worth -= _TELLS_OF_IT
    worth += max(0.0, 1.2 - 0.3 * order)
    if any(frame.claimants for frame in telling.frames):
        worth -= 2.0  # where somebody claimed it, or the paper he told
    if mention.place.kind in ("country", "region") and not _part(mention.place):
        if mention.relation == "near" or not (mention.scene or is_inside(findings, mention)):
            return 0.0
        worth += 0.5
    elif located(findings, mention):
        worth += 0.5
    anchors = [t.start for t in telling.triggers] + [c.start for c in telling.casualties]
    if anchors:
        # Nearer to what happened, and after it ("killed in Djibo") rather than before.
        distance = min(abs(mention.start - anchor) for anchor in anchors)
        worth += max(0.0, 0.8 - distance / 200)
    return worth


def _is_far_from_it(findings: Findings, mention: PlaceMention) -> bool:
    """Whether a capital only tells of it, or a hospital only treats its wounded.

    "Railway officials in Phnom Penh said", "treated at X hospital"; not "police in X said", nor
    "shells hit X hospital".
    """
    if mention.relation == "told" and phrase_key(mention.place.name) in areas().capitals:
        return True
    article = findings.article
    words = article.words
    first, stop = article.word_range(mention.start, mention.end)
    inside = words[max(0, first - 2) : first]
    if len(inside) == 2 and inside[0] in _HOSPITALS and inside[1] in ("in", "at"):
        # "Died at a hospital in X"; but "shot dead a patient at a hospital in X".
        return not _TREATED.isdisjoint(words[max(0, first - _TREATED_REACH) : first])
    if words[stop - 1] not in _HOSPITALS and not (
        words[stop : stop + 1] and words[stop] in _HOSPITALS
    ):
        return False
    return _HIT.isdisjoint(words[max(0, first - 6) : first])


def _opens_the_story(telling: Telling, mention: PlaceMention) -> bool:
    """Whether a mention is a dateline that is part of the first sentence: "Kabul - The army"."""
    return mention.place.role == "dateline" and mention.start == telling.sentence.start


def _labels_the_story(findings: Findings, telling: Telling, mention: PlaceMention) -> bool:
    """Whether a town and a colon stand before the first sentence: "Kano: Two men were shot"."""
    return (
        mention.start == telling.sentence.start
        and not telling.sentence.heading
        and findings.article.folded[mention.end : mention.end + 2] == ": "
    )


def _is_an_office(findings: Findings, mention: PlaceMention) -> bool:
    """Whether somebody's office is of the place, wherever he was: "the mayor of X"."""
    words = findings.article.words
    first, _ = findings.article.word_range(mention.start, mention.end)
    return first > 1 and words[first - 1] == "of" and words[first - 2] in _HOLDERS


def _is_of_others(telling: Telling, mention: PlaceMention) -> bool:
    """Whether the paper was sent from there, and the deed was between people of elsewhere."""
    if mention.place.role != "dateline":
        return False
    sides = [side.actor for frame in telling.frames for side in (*frame.attackers, *frame.targets)]
    countries = {code for actor in sides for code in actor.country}
    return bool(countries) and countries.isdisjoint(mention.place.country)


def _happens_at(findings: Findings, telling: Telling, mention: PlaceMention) -> bool:
    """Whether the deed's own word leads to the place: "went off in the Chadian village of X"."""
    if mention.relation not in ("at", "near", "told"):
        return False
    folded = findings.article.folded
    for trigger in telling.triggers:
        if 0 < mention.start - trigger.end < _BEHIND:
            there = _THERE.fullmatch(folded, trigger.end, mention.start)
            # Who spoke in X is there; what happened is only if it happened to those who met.
            if there is not None and (mention.relation != "told" or there["meeting"] is not None):
                return True
    return False


def _specific(place: Place) -> float:
    """How much a place narrows down where something was; a region of one country beats that.

    "Cauca police station" is one of many, and tells no more than Cauca.
    """
    if place.kind == "facility":
        area = place.name.rpartition(" ")[0]
        if area == place.admin1 or phrase_key(area) in areas().names.phrases:
            return _SPECIFIC["admin1"]
    return _PART_OF_A_COUNTRY if _part(place) else _SPECIFIC[place.kind]


def _part(place: Place) -> bool:
    """Whether a place is a region of one country."""
    return place.kind == "region" and len(place.country) == 1


def _is_specific(place: Place) -> bool:
    return place.kind in ("facility", "populated_place", "natural_feature", "admin2")


def _holds(wide: Place, place: Place) -> bool:
    """Whether a wider place contains the scene: its country, or its first-level area."""
    if wide.kind == "country":
        return bool(set(wide.country) & set(place.country))
    if place.admin1 is None and place.geonames_id is None and place.kind == "populated_place":
        # A village that only the text knows: it lies in the area that the deed is told of.
        same = bool(set(wide.country) & set(place.country))
        return same and wide.kind in ("country", "region", "admin1", "admin2")
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
        country=list(scene.countries or place.country),
        admin1=place.admin1,
        lat=place.lat,
        lon=place.lon,
        precision="near" if near and place.precision == "exact" else place.precision,
    )
