"""Which place a name means: one reading per name, from what the rest of the article tells.

What is named with it decides first ("Tripoli, Lebanon", "the Tillaberi region of Niger"); then the
countries and divisions that the article speaks of, then the places near by; population last. One
name has one reading in an article, except where the words around say what kind of place it is.
"""

from collections import defaultdict

from afteraction.lexicon import phrase_key, words_of
from afteraction.places.abroad import FAMOUS_ABROAD, is_abroad
from afteraction.places.evidence import Evidence, Support, count
from afteraction.places.ranking import Company, own_score, ranked_readings
from afteraction.places.readings import Reading, Readings, lies_in
from afteraction.places.recognition import Name
from afteraction.places.rules import kinds
from afteraction.places.sections import Sections
from afteraction.places.words import DIRECTIONS
from afteraction.record import PlaceKind

# A lead over the next reading that is none.
_DOUBT = 0.3


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
    support = Support(evidence)
    # Containers first: "Georgia" behind "Atlanta, " is a state.
    for name in names:
        if name.container is None:
            continue
        best: tuple[float, Reading, Reading] | None = None
        for outer in options[id(name.container)]:
            for inner in options[id(name)]:
                if not lies_in(inner, outer):
                    continue
                score = own_score(inner, name, readings)
                score += 0.5 * own_score(outer, name.container, readings)
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
        count(reading, evidence)
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
            if is_abroad(members[0], reading, evidence):
                del groups[key]
                continue
            for name in members:
                chosen[id(name)] = reading
            if reading.row is not None:
                anchors.append(reading)
            del groups[key]
    if not groups:
        return chosen, doubtful
    support = Support(evidence)
    company = Company({_words(name): options[id(name)] for name in names})
    for final in (False, True):
        for key, members in list(groups.items()):
            ranked = ranked_readings(
                members[0], options[id(members[0])], readings, support, anchors, company, key[0]
            )
            sure = len(ranked) == 1 or ranked[1][0] - ranked[0][0] > 1.5
            if not sure and not final:
                continue
            best_reading = ranked[0][2]
            if is_abroad(members[0], best_reading, evidence):
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
        and (
            name.inside
            or reading.population < FAMOUS_ABROAD
            or reading.kind in ("admin1", "admin2")
        )
        for reading in inner
    )


def _words(name: Name) -> str:
    return phrase_key(name.text)
