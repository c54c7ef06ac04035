"""From names to the record: places, mentions with their relation, and warnings."""

from afteraction.findings import Findings, PlaceMention
from afteraction.lexicon import phrase_key
from afteraction.places.anaphora import find_anaphors
from afteraction.places.capitals import find_capitals
from afteraction.places.evidence import Evidence
from afteraction.places.readings import Reading, Readings
from afteraction.places.recognition import Name
from afteraction.places.relations import relation_of, speaks
from afteraction.places.scenes import is_scene
from afteraction.places.sections import Sections
from afteraction.places.unknown import Surroundings
from afteraction.record import Place, PlaceKind, PlacePrecision

STAGE = "places"
# What stands between the two places of "between X and Y", "the X-Y border".
_LINKS = frozenset({" and ", " to ", " with ", "-", " - "})
_PRECISION: dict[PlaceKind, PlacePrecision] = {
    "country": "country",
    "admin1": "admin1",
    "admin2": "admin1",
    "region": "near",
    "natural_feature": "near",
}


class Mentions:
    """Makes one ``Place`` per real-world place and one mention per name."""

    def __init__(
        self,
        findings: Findings,
        readings: Readings,
        evidence: Evidence,
        chosen: dict[int, Reading],
        doubtful: set[int],
        sections: Sections,
    ) -> None:
        self.findings = findings
        self.readings = readings
        self.evidence = evidence
        self.chosen = chosen
        self.doubtful = doubtful
        self.sections = sections
        self.places: dict[object, Place] = {}
        self.same: dict[str, list[Name]] = {}
        self.made: list[PlaceMention] = []
        self.told: set[int] = set()

    def add(self, names: list[Name]) -> None:
        """Add a mention per name to the findings."""
        surroundings = self._surroundings(names)
        for name in names:
            if id(name) not in self.chosen:
                self.same.setdefault(phrase_key(name.text), []).append(name)
        for name in names:
            reading = self.chosen.get(id(name))
            if reading is not None:
                place = self._known(name, reading)
            elif name.thing or (
                name.key is not None and not (name.locative or name.kind or name.container)
            ):
                self.findings.note(
                    STAGE, name.rule, name.start, name.end, name.text, "a namesake abroad"
                )
                continue
            else:
                place = self._unknown(name, surroundings)
            if name.dateline:
                place.role = "dateline"
            mention = self._mention(name, place)
            if mention.relation == "told" and name.container is not None:
                self.told.add(id(name.container))
            elif id(name) in self.told:
                mention.relation = "told"  # "at talks in X, Y": Y is where X is
            if mention.metonym and place.kind == "facility":
                self.findings.note(
                    STAGE, name.rule, name.start, name.end, place.name, "stands for who sits there"
                )
                continue
            self.made.append(mention)
            where = ", ".join(filter(None, (place.name, place.admin1, *place.country)))
            self.findings.note(STAGE, name.rule, name.start, name.end, f"{place.kind} {where}")
        self._add_capitals(surroundings)
        self._blur()
        for mention in find_anaphors(self.findings.article, self.made):
            self.made.append(mention)
            self.findings.note(
                STAGE, mention.rule, mention.start, mention.end, f"back to {mention.place.name}"
            )
        self.findings.places.extend(sorted(self.made, key=lambda mention: mention.start))

    def _add_capitals(self, surroundings: Surroundings) -> None:
        """Add the capitals that the text points to without a name."""
        findings = self.findings
        capitals = find_capitals(
            findings.article,
            self.made,
            findings.actors,
            self.readings.known,
            self.readings,
            surroundings.sole_focus,
        )
        for name, reading in capitals:
            place = self._known(name, reading)
            self.made.append(self._mention(name, place))
            findings.note(STAGE, name.rule, name.start, name.end, f"capital {place.name}")
        if capitals:
            self.made.sort(key=lambda mention: mention.start)

    def _blur(self) -> None:
        """The point of a place that the text is only near to stands for its surroundings."""
        near: dict[int, bool] = {}
        for mention in self.made:
            close = mention.relation in ("near", "offset", "between")
            near[id(mention.place)] = near.get(id(mention.place), True) and close
        for mention in self.made:
            if near[id(mention.place)] and mention.place.precision == "exact":
                mention.place.precision = "near"

    def _surroundings(self, names: list[Name]) -> Surroundings:
        scene: Reading | None = None
        divisions: dict[int, Reading] = {}
        for name in names:
            reading = self.chosen.get(id(name))
            if reading is None:
                continue
            if scene is None and is_scene(self.findings.article, name):
                scene = reading
            if reading.admin1_row is not None and reading.admin1_row not in divisions:
                divisions[reading.admin1_row] = self.readings.of_row(reading.admin1_row)
        return Surroundings(
            self.findings.article,
            names,
            self.chosen,
            scene,
            self.evidence,
            self.readings.known,
            divisions,
            self.sections,
        )

    def _mention(self, name: Name, place: Place) -> PlaceMention:
        article = self.findings.article
        last = self.made[-1] if self.made else None
        joined = last is not None and article.folded[last.end : name.start] in _LINKS
        capital = phrase_key(name.text) in self.readings.known.capitals
        return PlaceMention(
            start=name.start,
            end=name.end,
            place=place,
            rule=name.rule,
            relation=relation_of(article, name, last.relation if last and joined else None),
            metonym=(
                not name.locative
                and (capital or place.kind in ("country", "facility"))
                and speaks(article, name)
            ),
            scene=is_scene(article, name),
        )

    def _known(self, name: Name, reading: Reading) -> Place:
        # The camp of a town and the district around it are places of their own, near the town.
        kind: PlaceKind = reading.kind
        if (name.kind == "facility" and kind != "facility") or (
            name.kind in ("admin1", "admin2") and kind == "populated_place"
        ):
            # A division named after its town lies in the town's own: "Torodi department".
            kind = "admin2" if name.kind == "admin1" else name.kind
        identity = (reading.row, reading.name if reading.row is None else None, kind)
        place = self.places.get(identity)
        if place is None and kind != reading.kind:
            place = Place(
                name=" ".join(filter(None, (_canonical(name, reading), name.noun))),
                kind=kind,
                country=list(reading.country),
                admin1=reading.admin1,
                geonames_id=None,
                lat=round(reading.lat, 5),
                lon=round(reading.lon, 5),
                precision=_PRECISION.get(reading.kind, "near"),
                role="context",
                mentions=[],
            )
            self.places[identity] = place
        elif place is None:
            place = Place(
                name=_canonical(name, reading),
                kind=reading.kind,
                country=self._countries(name, reading),
                admin1=reading.admin1,
                geonames_id=reading.geonames_id,
                lat=round(reading.lat, 5),
                lon=round(reading.lon, 5),
                precision=_precision(reading),
                role="context",
                mentions=[],
            )
            self.places[identity] = place
            if id(name) in self.doubtful:
                self._doubt(name, place)
        return place

    def _doubt(self, name: Name, place: Place) -> None:
        """Warn of a place whose country nothing but its size tells; a division loses its own."""
        if place.kind in ("admin1", "admin2"):
            place.country, place.admin1 = [], None
            place.lat = place.lon = place.precision = None
        self.findings.warn(
            "ambiguous_country",
            f"several countries have a place named {place.name}, and nothing tells which is meant",
            [self.findings.article.span(name.start, name.end)],
        )

    def _countries(self, name: Name, reading: Reading) -> list[str]:
        """The countries of a place; of one that spans several, that which the text names."""
        outer = self.chosen.get(id(name.container)) if name.container is not None else None
        if outer is not None and len(reading.country) > 1 and len(outer.country) == 1:
            return [code for code in reading.country if code in outer.country]
        return list(reading.country)

    def _unknown(self, name: Name, surroundings: Surroundings) -> Place:
        """A place that only its cue knows: country and admin1 from the text around it."""
        identity = phrase_key(name.text)
        place = self.places.get(identity)
        if place is None:
            where = surroundings.locate(self.same[identity])
            place = Place(
                name=" ".join(filter(None, (display(name), name.noun))),
                kind=name.kind or "populated_place",
                country=list(where.country),
                admin1=where.admin1,
                geonames_id=None,
                lat=None if where.lat is None else round(where.lat, 5),
                lon=None if where.lon is None else round(where.lon, 5),
                precision=where.precision,
                role="context",
                mentions=[],
            )
            self.places[identity] = place
            area = where.admin1 or ", ".join(where.country)
            self.findings.warn(
                "unresolved_place",
                f"{place.name} is not in the gazetteer; "
                + (f"its coordinates are those of {area}" if area else "nothing tells where it is"),
                [self.findings.article.span(name.start, name.end)],
            )
        return place


def _precision(reading: Reading) -> PlacePrecision:
    """What the point of a reading stands for; towns that GeoNames lacks have one near by."""
    if reading.kind == "populated_place" and reading.geonames_id is None:
        return "near"
    return _PRECISION.get(reading.kind, "exact")


def display(name: Name) -> str:
    """The text's form; of an upper-case wire, with capitals at the words' beginnings only."""
    text = " ".join(name.text.split())
    return text.title() if text.isupper() and len(text) > 4 else text


def _canonical(name: Name, reading: Reading) -> str:
    """The gazetteer's name, or the text's own where it is another one in use ("Bombay")."""
    if not reading.variant or reading.kind not in ("populated_place", "admin2"):
        return reading.name
    return display(name)
