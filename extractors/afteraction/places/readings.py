"""The readings of a name: what the gazetteer and the lexicons know of that name."""

import math
from functools import cache

from msgspec import Struct

from afteraction.lexicon import phrase_key
from afteraction.places.areas import Area, Areas, areas
from afteraction.places.gazetteer import Gazetteer, Match, gazetteer
from afteraction.places.recognition import Name
from afteraction.record import PlaceKind

# Names whose readings are kept from one article to the next.
_REMEMBERED = 10_000
_EARTH_KM = 6371.0088


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


def distance_km(one: Reading, two: Reading) -> float:
    """Great-circle distance (haversine)."""
    phi1, phi2 = math.radians(one.lat), math.radians(two.lat)
    half_phi = (phi2 - phi1) / 2
    half_lon = math.radians(two.lon - one.lon) / 2
    root = math.sin(half_phi) ** 2 + math.cos(phi1) * math.cos(phi2) * math.sin(half_lon) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(root)))


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


@cache
def all_readings() -> Readings:
    """The readings from the lexicons and the gazetteer of the package."""
    return Readings(areas(), gazetteer())


def _size(population: int) -> float:
    return math.log10(population + 10)


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return math.floor(lat * 2), math.floor(lon * 2)
