"""Where a place lies that no gazetteer knows: country and division from the text around it.

In this order: the name that tells it ("X in the Y region"), the nearest named town or division of
its sentence, the country of its section, the place of which the text says that the attack took
place there, the country of its sentence, the country that the article is most about. The
coordinates are those of the smallest such area; an unknown village never becomes a namesake abroad.
"""

from msgspec import Struct

from afteraction.article import Article
from afteraction.findings import AWAY, NO_SCENE
from afteraction.lexicon import phrase_key
from afteraction.places.areas import Areas
from afteraction.places.evidence import Evidence
from afteraction.places.readings import Reading, all_readings
from afteraction.places.recognition import Name
from afteraction.places.relations import relation_of, speaks
from afteraction.places.sections import Sections
from afteraction.record import PlacePrecision

_ABROAD = frozenset({"US", "GB", "FR", "RU"})
# Cities of this size name their airports and stations.
_GREAT = 1_000_000
# Before a country: what is there is not in it.
_NOT_IN = frozenset("to for with against near bordering".split())


class Location(Struct, frozen=True):
    """Where an unknown place lies, as far as the text tells."""

    country: tuple[str, ...]
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision | None


class Surroundings:
    """The readings of the article's names, for placing those that have none."""

    def __init__(
        self,
        article: Article,
        names: list[Name],
        chosen: dict[int, Reading],
        scene: Reading | None,
        evidence: Evidence,
        known: Areas,
        division_of: "dict[int, Reading]",
        sections: Sections,
    ) -> None:
        self.article = article
        self.located = [(name, chosen[id(name)]) for name in names if id(name) in chosen]
        self.chosen = chosen
        self.scene = scene
        self.known = known
        self.division_of = division_of
        self.sections = sections
        # Powers whose forces act abroad are the scene only if the text places something there.
        scenes = {
            code
            for name, reading in self.located
            if name.dateline
            or (
                name.locative
                and (name.area is None or relation_of(article, name, None) not in NO_SCENE)
            )
            for code in reading.country
        }
        ranked = sorted(
            (
                (code, weight)
                for code, weight in evidence.countries.items()
                if weight > 0 and (code in scenes or code not in _ABROAD)
            ),
            key=lambda item: (item[0] not in scenes, -item[1], item[0]),
        )
        self.focus = ranked[0][0] if ranked else None
        # The country that the article is about, if no other comes near it.
        alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] >= 2 * ranked[1][1])
        self.sole_focus = self.focus if alone else None
        if scene is not None and self.focus is not None and self.focus not in scene.country:
            self.scene = None  # a namesake abroad, more likely than not

    def locate(self, names: list[Name]) -> Location:
        """Where an unknown place lies, by the mention that tells most."""
        found = [self._locate(name) for name in names]
        where = next((where for where in found if where.admin1), found[0])
        if where.admin1 is None and len(where.country) == 1:
            division = self._only_division(where.country[0])
            return where if division is None else self._within(division)
        return where

    def _locate(self, name: Name) -> Location:
        if name.container is not None and id(name.container) in self.chosen:
            outer = self.chosen[id(name.container)]
            if len(outer.country) == 1:  # Lake Chad has four
                return self._within(outer)
        within = self._city_of(name)
        if within is not None:
            return within
        sentence = self.article.sentence_at(name.start)
        same = [
            (abs(other.start - name.start), reading)
            for other, reading in self.located
            if sentence is not None
            and sentence.start <= other.start < sentence.end
            and self._tells(other)
        ]
        near = sorted(
            (
                item
                for item in same
                if item[1].kind not in ("country", "region", "natural_feature")
                and (name.country is None or name.country in item[1].country)
            ),
            key=lambda item: item[0],
        )
        if near:
            return self._within(near[0][1])
        section = name.country or self.sections.country(name)
        if section is not None:
            return self._country(section)
        if self.scene is not None:
            return self._within(self.scene)
        countries = [item for item in same if item[1].kind == "country"]
        codes = {code for item in countries for code in item[1].country}
        code = codes.pop() if len(codes) == 1 else self.focus
        return Location((), None, None, None, None) if code is None else self._country(code)

    def _only_division(self, code: str) -> Reading | None:
        """The one division of a country that the article names, itself or as its dateline's.

        A national capital is where news is told of, not a sign of where it was.
        """
        rows = {
            reading.admin1_row
            for name, reading in self.located
            if reading.country == (code,)
            and reading.admin1_row is not None
            and (
                (reading.kind == "admin1" and relation_of(self.article, name, None) not in AWAY)
                or (name.dateline and phrase_key(reading.name) not in self.known.capitals)
            )
        }
        return self.division_of.get(rows.pop()) if len(rows) == 1 else None

    def _city_of(self, name: Name) -> Location | None:
        """Where a facility lies whose name begins with a great city's: "Paris Orly airport"."""
        if name.kind != "facility" or name.stop - name.first < 2:
            return None
        readings = all_readings()
        key = readings.book.key(self.article.words[name.first])
        if key is None or not readings.book.is_place(key):
            return None
        best = readings.of_match(readings.book.matches(key, 1)[0])
        if best.population < _GREAT or best.variant or best.kind != "populated_place":
            return None
        return self._within(best)

    def _tells(self, other: Name) -> bool:
        """Whether a name of the same sentence tells where another is.

        Not "150 km north of the capital", "peacekeepers from Chad", "Kinshasa said".
        """
        if speaks(self.article, other) and not other.locative:
            return False
        before = self.article.words[other.first - 1] if other.first else ""
        if other.area is not None and before in _NOT_IN:
            return False
        relation = relation_of(self.article, other, None)
        return relation != "offset" and not (
            relation in NO_SCENE and (other.area is not None or relation in AWAY)
        )

    def _within(self, reading: Reading) -> Location:
        if reading.kind == "country" and len(reading.country) == 1:
            return self._country(reading.country[0])
        if reading.kind == "admin1":
            return Location(reading.country, reading.admin1, reading.lat, reading.lon, "admin1")
        if reading.kind == "populated_place" and reading.admin1_row is not None:
            # A town of the same sentence tells the division; its own point would say too much.
            division = self.division_of.get(reading.admin1_row)
            if division is not None:
                return Location(
                    reading.country, reading.admin1, division.lat, division.lon, "admin1"
                )
        precision: PlacePrecision = "admin1" if reading.admin1 else "near"
        return Location(reading.country, reading.admin1, reading.lat, reading.lon, precision)

    def _country(self, code: str) -> Location:
        area = self.known.countries.get(code)
        if area is None:
            return Location((code,), None, None, None, None)
        return Location((code,), None, area.lat, area.lon, "country")
