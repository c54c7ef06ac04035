"""Namesakes abroad: places in countries that the article never speaks of."""

from afteraction.places.evidence import UNIQUE, Evidence
from afteraction.places.readings import Reading, all_readings
from afteraction.places.recognition import Name

# A town that the text seems to put into another country is still itself from here on.
FAMOUS_ABROAD = 100_000
# Towns from this population on are news under names that are no words.
_TOWN = 5_000
_HAMLET = 2_000
# A city known by its other names as well.
_METROPOLIS = 1_000_000
# The share of the most-named country's evidence that a country named in passing has at most.
_PASSING = 0.4
# What is named after persons and regions as often as after its town.
_LOCAL = frozenset(
    "penitentiary hospital market bazaar bridge mine junction crossroads checkpoint farm "
    "ranch".split()
)


def is_abroad(name: Name, reading: Reading, evidence: Evidence) -> bool:
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
            reading.population < (_METROPOLIS if doubtful else FAMOUS_ABROAD)
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
