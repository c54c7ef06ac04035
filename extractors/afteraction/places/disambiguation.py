"""Which place a name means: one reading per name, from what the rest of the article tells.

What is named with it decides first ("Tripoli, Lebanon", "the Tillaberi region of Niger"); then the
countries and divisions that the article speaks of, then the places near by; population last. One
name has one reading in an article, except where the words around say what kind of place it is.
"""

import math
from collections import defaultdict
from functools import cache

from msgspec import Struct

from afteraction.lexicon import phrase_key, words_of
from afteraction.places.areas import Area, Areas, areas
from afteraction.places.gazetteer import Gazetteer, Match, gazetteer
from afteraction.places.recognition import Name
from afteraction.places.rules import kinds
from afteraction.places.sections import Sections
from afteraction.places.words import DIRECTIONS
from afteraction.record import PlaceKind

# Names whose readings are kept from one article to the next.
_REMEMBERED = 10_000
_EARTH_KM = 6371.0088
# Weights, in units of a factor ten in population.
_COUNTRY_WEIGHT = 3.0
_DIVISION_WEIGHT = 2.5
_VARIANT = -1.0
_AREA = {"country": 9.0, "region": 8.0, "natural_feature": 8.0, "facility": 8.0}
# A town that the text seems to put into another country is still itself from here on.
_FAMOUS = 100_000
# Towns from this population on are news under names that are no words.
_TOWN = 5_000
_HAMLET = 2_000
# No village is larger; the weight of one that the gazetteer says is.
_VILLAGE = 50_000
_NO_VILLAGE = -4.0
# A city known by its other names as well.
_METROPOLIS = 1_000_000
# The evidence of a name that only one country has, for that country.
UNIQUE = 0.5
# The share of the most-named country's evidence that a country named in passing has at most.
_PASSING = 0.4
# What is named after persons and regions as often as after its town.
_LOCAL = frozenset(
    "penitentiary hospital market bazaar bridge mine junction crossroads checkpoint farm "
    "ranch".split()
)
_DOUBT = 0.3
_KIND = 3.0
_DIVISION = -0.4
# "north of Kandahar", "near Homs": towns.
_DIVISION_NEAR = -1.5
_COMPANY = 2.5
_CAPITAL = 1.5
# Degrees of latitude in the longest of the distances below.
_REACH = 3.7
_NEAR = ((60.0, 2.5), (160.0, 1.8), (400.0, 0.9))


class Reading(Struct, frozen=True):
    """A place that a name may mean. ``row`` is its row in the gazetteer, None for areas.

    ``size`` is the power of ten of its population, ``cell`` the half degrees of latitude and
    longitude it lies in.
    """

    name: str
    kind: PlaceKind
    country: tuple[str, ...]
    admin1: str | None
    admin1_row: int | None
    lat: float
    lon: float
    population: int
    geonames_id: int | None
    row: int | None
    variant: bool
    size: float
    cell: tuple[int, int]


class Evidence(Struct):
    """What the article tells of where it plays: weights by country and by admin1 row.

    ``named`` has those countries alone that its places tell, without those of its people.
    """

    countries: defaultdict[str, float]
    divisions: defaultdict[int, float]
    named: defaultdict[str, float]


def distance_km(one: Reading, two: Reading) -> float:
    """Great-circle distance (haversine)."""
    phi1, phi2 = math.radians(one.lat), math.radians(two.lat)
    half_phi = (phi2 - phi1) / 2
    half_lon = math.radians(two.lon - one.lon) / 2
    root = math.sin(half_phi) ** 2 + math.cos(phi1) * math.cos(phi2) * math.sin(half_lon) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(root)))


class Readings:
    """The readings of names, from the gazetteer and the lexicons, looked up once each.

    What it remembers is the same for every article.
    """

    def __init__(self, known: Areas, book: Gazetteer) -> None:
        self.known, self.book = known, book
        self._of_key: dict[int, list[Reading]] = {}
        self._names: dict[int, str] = {}
        self._rows: dict[int, Reading] = {}
        self._admin1: dict[tuple[str, str], Reading | None] = {}

    def of(self, name: Name) -> list[Reading]:
        """Every reading of a name, areas first."""
        if name.state is not None:
            division = self.division(*name.state)
            return [division] if division else []
        found = [self.of_area(area) for area in name.areas]
        if name.key is not None:
            if len(self._of_key) > _REMEMBERED:
                self._of_key.clear()
            if name.key not in self._of_key:
                self._of_key[name.key] = [
                    self.of_match(match) for match in self.book.matches(name.key)
                ]
            found += self._of_key[name.key]
        return found

    def of_area(self, area: Area) -> Reading:
        """A country, region or feature of the lexicons."""
        division = None
        if area.admin1 and len(area.country) == 1:
            division = self.division(area.country[0], area.admin1)
        return Reading(
            area.name,
            area.kind,
            area.country,
            area.admin1,
            division.row if division else None,
            area.lat,
            area.lon,
            0,
            None,
            None,
            False,
            _size(0),
            _cell(area.lat, area.lon),
        )

    def of_match(self, match: Match) -> Reading:
        """A row of the gazetteer."""
        admin1: str | None = None
        row = match.admin1_row
        if match.kind == "admin1":
            admin1, row = match.name, match.row
        elif row is not None:
            if row not in self._names:
                self._names[row] = self.book.row(row).name
            admin1 = self._names[row]
        return Reading(
            match.name,
            match.kind,
            (match.country,),
            admin1,
            row,
            match.lat,
            match.lon,
            match.population,
            match.geonames_id,
            match.row,
            match.variant,
            _size(match.population),
            _cell(match.lat, match.lon),
        )

    def of_row(self, row: int) -> Reading:
        """A division by its row in the gazetteer; there are some thousands of them."""
        if row not in self._rows:
            self._rows[row] = self.of_match(self.book.row(row))
        return self._rows[row]

    def division(self, country: str, admin1: str) -> Reading | None:
        """The admin1 division of a country by its name in the gazetteer."""
        if (country, admin1) not in self._admin1:
            key = self.book.key(phrase_key(admin1))
            self._admin1[country, admin1] = next(
                (
                    self.of_match(match)
                    for match in (self.book.matches(key) if key is not None else ())
                    if match.kind == "admin1" and match.country == country
                ),
                None,
            )
        return self._admin1[country, admin1]


def _size(population: int) -> float:
    return math.log10(population + 10)


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return math.floor(lat * 2), math.floor(lon * 2)


@cache
def all_readings() -> Readings:
    """The readings from the lexicons and the gazetteer of the package."""
    return Readings(areas(), gazetteer())


def lies_in(inner: Reading, outer: Reading) -> bool:
    """Whether a reading may lie in another: the country, the division, or close to the place."""
    if outer.row is not None and outer.row == inner.row:
        return False
    if outer.kind == "country":
        return inner.kind != "country" and bool(set(inner.country) & set(outer.country))
    if outer.kind == "admin1":
        return inner.kind not in ("country", "admin1") and inner.admin1_row == outer.row
    if not set(inner.country) & set(outer.country):
        return not outer.country and distance_km(inner, outer) < 600
    if outer.row is None:
        return distance_km(inner, outer) < 700
    if inner.kind in ("country", "admin1"):
        return False
    if outer.kind == "admin2" and None not in (inner.admin1_row, outer.admin1_row):
        return inner.admin1_row == outer.admin1_row and distance_km(inner, outer) < 120
    return distance_km(inner, outer) < (120 if outer.kind == "admin2" else 60)


def resolve(
    names: list[Name], readings: Readings, evidence: Evidence, sections: Sections
) -> tuple[dict[int, Reading], set[int]]:
    """The reading of each name, by ``id(name)``, and the names whose country is in doubt.

    Names without a reading are missing.
    """
    doubtful: set[int] = set()
    options = {
        id(name): _in_country(
            _possible(name, readings.of(name)), name.country or sections.country(name)
        )
        for name in names
    }
    chosen: dict[int, Reading] = {}
    told: dict[tuple[str, PlaceKind | None], Reading] = {}
    support = _Support(evidence)
    # Containers first: "Georgia" behind "Atlanta, " is a state.
    for name in names:
        if name.container is None:
            continue
        best: tuple[float, Reading, Reading] | None = None
        for outer in options[id(name.container)]:
            for inner in options[id(name)]:
                if not lies_in(inner, outer):
                    continue
                score = _base(inner, name, readings) + 0.5 * _base(outer, name.container, readings)
                score += support.of(inner)
                if best is None or score > best[0]:
                    best = (score, inner, outer)
        if best is None:
            if _never_there(name, options[id(name)], options[id(name.container)]):
                options[id(name)] = []
        else:
            chosen[id(name)] = best[1]
            told[_words(name), name.kind] = best[1]
            chosen.setdefault(id(name.container), best[2])
    for reading in chosen.values():
        _count(reading, evidence)
    for name in names:
        if id(name) not in chosen and name.container is None:
            same = told.get((_words(name), name.kind))
            if same is not None:
                chosen[id(name)] = same
    rest = [name for name in names if id(name) not in chosen and options[id(name)]]
    anchors = [reading for reading in chosen.values() if reading.row is not None]
    groups: defaultdict[tuple[str, PlaceKind | None], list[Name]] = defaultdict(list)
    for name in rest:
        groups[_words(name), name.kind].append(name)
    for key, members in list(groups.items()):
        if len(options[id(members[0])]) == 1:
            reading = options[id(members[0])][0]
            if _is_abroad(members[0], reading, evidence):
                del groups[key]
                continue
            for name in members:
                chosen[id(name)] = reading
            if reading.row is not None:
                anchors.append(reading)
            del groups[key]
    if not groups:
        return chosen, doubtful
    support = _Support(evidence)
    company = _Company({_words(name): options[id(name)] for name in names})
    for final in (False, True):
        for key, members in list(groups.items()):
            ranked = _ranked(
                members[0], options[id(members[0])], readings, support, anchors, company, key[0]
            )
            sure = len(ranked) == 1 or ranked[1][0] - ranked[0][0] > 1.5
            if not sure and not final:
                continue
            best_reading = ranked[0][2]
            if _is_abroad(members[0], best_reading, evidence):
                del groups[key]
                continue
            if _in_doubt(members[0], [(-item[0], item[2]) for item in ranked], evidence):
                doubtful |= {id(name) for name in members}
            for name in members:
                chosen[id(name)] = best_reading
            if best_reading.row is not None:
                anchors.append(best_reading)
            del groups[key]
    return chosen, doubtful


def _possible(name: Name, readings: list[Reading]) -> list[Reading]:
    """The readings of a name, less those that its words rule out.

    "Mexico" and "Panama" are countries, not their capitals; "Kandahar province" is no district.
    """
    if name.kind in ("admin1", "admin2"):
        exact = {reading.country for reading in readings if reading.kind == name.kind}
        divided = {r.country for r in readings if r.kind in ("admin1", "admin2")} - exact
        return [
            reading
            for reading in readings
            if reading.kind == name.kind
            or (reading.country not in exact and reading.country not in divided)
            or (reading.country in divided and reading.kind in ("admin1", "admin2"))
        ]
    if name.kind is not None or name.area is None or name.area.kind != "country":
        return readings
    codes = {reading.country for reading in readings if reading.kind == "country"}
    return [r for r in readings if r.kind == "country" or r.country not in codes]


def _in_country(options: list[Reading], country: str | None) -> list[Reading]:
    """The readings in the country that the text tells, if the name has any there."""
    if country is None or any(reading.row is None for reading in options):
        return options
    return [reading for reading in options if country in reading.country] or options


def _ranked(
    name: Name,
    options: list[Reading],
    readings: Readings,
    support: "_Support",
    anchors: list[Reading],
    company: "_Company",
    words: str,
) -> list[tuple[float, int, Reading]]:
    """The readings of a name with their negative scores, the best first."""
    plain = [_base(reading, name, readings) + support.of(reading) for reading in options]
    # Readings that no company could lift to the top are not worth measuring distances for.
    least = max(plain) - _COMPANY - _NEAR[0][1]
    ranked = []
    for index, (score, reading) in enumerate(zip(plain, options, strict=True)):
        near = 0.0
        if score >= least:
            near = _nearness(reading, anchors) + company.weight(reading, words)
        ranked.append((-score - near, index, reading))
    ranked.sort(key=lambda item: item[:2])
    return ranked


def _is_abroad(name: Name, reading: Reading, evidence: Evidence) -> bool:
    """Whether a little-known place lies in a country that the article never speaks of.

    It is a namesake then: the village meant is one that the gazetteer does not know. So is a
    city that bears the name in another language only, or that the text calls a village, or whose
    name a prison or hospital has.
    """
    doubtful = reading.variant or name.kind in ("populated_place", "facility") or name.thing
    # Who acts or dies somewhere may come from abroad; a doubtful name is told even by them.
    word = name.key is not None and all_readings().book.flags(name.key) != 0
    distinct = not (doubtful or word) and reading.population >= _TOWN
    weights = evidence.named if distinct else evidence.countries
    told = sum(weight for code, weight in weights.items() if code not in reading.country)
    if (reading.variant or word) and name.kind is not None:
        told *= 2  # "Chora district" is no island abroad when only the Taliban are named
    return (
        reading.row is not None
        and (
            reading.population < (_METROPOLIS if doubtful else _FAMOUS)
            or (name.thing and reading.variant)
        )
        and told >= 1
        and not any(
            evidence.countries[code] > _least(name, reading, evidence) for code in reading.country
        )
    )


def _least(name: Name, reading: Reading, evidence: Evidence) -> float:
    """The evidence for its country that a reading needs.

    What a name that only one country has tells of it, the name tells of itself. A hamlet needs
    its country to be named, or more than an adjective or two ("French drones"), and so does what
    farms and markets are called after.
    """
    least = UNIQUE if reading.variant else 0.0
    if name.noun in _LOCAL:
        return max(UNIQUE, _PASSING * max(evidence.countries.values(), default=0.0))
    named = any(evidence.named[code] >= 1 for code in reading.country)
    if reading.population < _HAMLET and reading.kind == "populated_place" and not named:
        least = max(least, _PASSING * max(evidence.countries.values(), default=0.0))
    return least


def _in_doubt(name: Name, ranked: list[tuple[float, Reading]], evidence: Evidence) -> bool:
    """Whether nothing but population speaks for the country of the best reading.

    "Central Region" is one of many; two towns of one name and about one size are too.
    """
    best = ranked[0][1]
    rivals = [item for item in ranked[1:] if not set(item[1].country) & set(best.country)]
    if not rivals or not best.country or any(evidence.countries[code] for code in best.country):
        return False
    if best.kind in ("admin1", "admin2") and all(
        word in DIRECTIONS or word in kinds() for word in words_of(name.text)
    ):
        return True
    return ranked[0][0] - rivals[0][0] < _DOUBT


def _never_there(name: Name, inner: list[Reading], outer: list[Reading]) -> bool:
    """Whether the text puts a little-known name where the gazetteer knows none: no namesake."""
    return bool(outer) and all(
        reading.row is not None
        and (name.inside or reading.population < _FAMOUS or reading.kind in ("admin1", "admin2"))
        for reading in inner
    )


class _Company:
    """Where several names of the article have places close together, undecided ones too."""

    def __init__(self, groups: dict[str, list[Reading]]) -> None:
        self._cells: defaultdict[tuple[int, int], dict[str, float]] = defaultdict(dict)
        for words, options in groups.items():
            places = [r for r in options if r.kind in ("populated_place", "admin2")]
            if not places:
                continue
            weight = 1 / math.sqrt(len(places))
            for reading in places:
                self._cells[reading.cell][words] = weight

    def weight(self, reading: Reading, words: str) -> float:
        """How much of the other names lies around a reading of ``words``."""
        if reading.row is None or reading.kind == "admin1":
            return 0.0
        lat, lon = reading.cell
        found: dict[str, float] = {}
        for near_lat in (lat - 1, lat, lat + 1):
            for near_lon in (lon - 1, lon, lon + 1):
                if cell := self._cells.get((near_lat, near_lon)):
                    found |= cell
        return min(_COMPANY, sum(weight for other, weight in found.items() if other != words))


def _words(name: Name) -> str:
    return phrase_key(name.text)


def _base(reading: Reading, name: Name, readings: Readings) -> float:
    if reading.row is None:
        return _AREA.get(reading.kind, 8.0)
    score = reading.size + (_VARIANT if reading.variant else 0.0)
    if name.village and reading.population > _VILLAGE:
        score += _NO_VILLAGE
    told = name.kind not in (None, "facility")
    if reading.kind in ("admin1", "admin2") and not told:
        # The town unless the words say "province": its people are counted in both.
        score += _DIVISION_NEAR if name.rule == "places.near" else _DIVISION
    elif not told and reading.name in readings.known.seats.get(reading.country[0], ()):
        score += _CAPITAL
    if name.kind is not None and reading.kind == name.kind:
        score += _KIND
    elif {reading.kind, name.kind} == {"admin1", "admin2"}:
        score += _KIND / 2
    return score


class _Support:
    """What the evidence of an article says for a reading; it must not change meanwhile."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._countries = sum(evidence.countries.values())
        self._divisions = sum(evidence.divisions.values())

    def of(self, reading: Reading) -> float:
        """The score for its country and its division."""
        evidence, score = self._evidence, 0.0
        if self._countries and reading.country:
            most = max([evidence.countries[code] for code in reading.country])
            score += _COUNTRY_WEIGHT * math.sqrt(most / self._countries)
        if self._divisions and reading.admin1_row is not None and reading.kind != "admin1":
            share = evidence.divisions[reading.admin1_row] / self._divisions
            score += _DIVISION_WEIGHT * math.sqrt(share)
        return score


def _nearness(reading: Reading, anchors: list[Reading]) -> float:
    if reading.row is None or reading.kind == "admin1":
        return 0.0
    nearest = min(
        (
            distance_km(reading, anchor)
            for anchor in anchors
            if abs(reading.lat - anchor.lat) < _REACH and anchor.row != reading.row
        ),
        default=math.inf,
    )
    return next((weight for reach, weight in _NEAR if nearest <= reach), 0.0)


def _count(reading: Reading, evidence: Evidence) -> None:
    for code in reading.country:
        evidence.countries[code] += 1 / len(reading.country)
    if reading.admin1_row is not None:
        evidence.divisions[reading.admin1_row] += 1
