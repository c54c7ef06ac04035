"""How well a reading of a name fits its article: scores, in units of a factor ten in population."""

import math
from collections import defaultdict

from afteraction.places.evidence import Support
from afteraction.places.readings import Reading, Readings, distance_km
from afteraction.places.recognition import Name

# A name that is not the place's main one.
_VARIANT = -1.0
_AREA = {"country": 9.0, "region": 8.0, "natural_feature": 8.0, "facility": 8.0}
# No village is larger; the weight of one that the gazetteer says is.
_VILLAGE = 50_000
_NO_VILLAGE = -4.0
# The words say which kind of place it is, and it is one.
_KIND = 3.0
_DIVISION = -0.4
# "north of Kandahar", "near Homs": towns.
_DIVISION_NEAR = -1.5
# The most that other names near by can add.
_COMPANY = 2.5
_CAPITAL = 1.5
# Degrees of latitude in the longest of the distances below.
_REACH = 3.7
_NEAR = ((60.0, 2.5), (160.0, 1.8), (400.0, 0.9))


class Company:
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


def ranked_readings(
    name: Name,
    options: list[Reading],
    readings: Readings,
    support: Support,
    anchors: list[Reading],
    company: Company,
    words: str,
) -> list[tuple[float, int, Reading]]:
    """The readings of a name with their negative scores, the best first."""
    plain = [own_score(reading, name, readings) + support.of(reading) for reading in options]
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


def own_score(reading: Reading, name: Name, readings: Readings) -> float:
    """The score of a reading by its size and its kind, whatever else the article tells."""
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


def _nearness(reading: Reading, anchors: list[Reading]) -> float:
    """The weight of the nearest place that is sure."""
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
