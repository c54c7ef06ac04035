"""The record types: what one line of output holds.

These structs *are* the output contract. The JSON Schema printed by ``afteraction --schema`` is
generated from them, keys are written in the order of the fields, and no key is ever dropped:
``None`` means not stated or not resolvable, ``0`` only where the text states zero, ``[]`` looked
for and none found. Offsets are Unicode code points into the article text as given, half open, so
``text == article[start:end]`` always holds. Within major version 1 fields are only added.
"""

from typing import Literal

from msgspec import Struct

SCHEMA_VERSION = "1.0"

PublishedFrom = Literal["option", "record", "header", "dateline", "signature"]
ActorType = Literal[
    "state_forces",
    "rebel_group",
    "political_militia",
    "identity_militia",
    "criminal_group",
    "unidentified_armed_group",
    "private_military_company",
    "government",
    "international_organization",
    "civilians",
    "media",
    "person",
    "other",
]
ActorRole = Literal["attacker", "target", "claimant", "source", "context"]
PlaceKind = Literal[
    "populated_place", "admin1", "admin2", "country", "region", "facility", "natural_feature"
]
PlacePrecision = Literal["exact", "near", "admin1", "country"]
PlaceRole = Literal["event", "dateline", "context"]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]
DateRole = Literal["publication", "event", "background"]
Outcome = Literal["killed", "wounded", "casualties", "missing", "abducted"]
Side = Literal["state_forces", "armed_group", "civilians", "mixed", "unknown"]
Status = Literal["confirmed", "claimed", "reported", "denied", "hypothetical"]
Scope = Literal["event", "other_event", "cumulative"]
EventType = Literal[
    "attack",
    "clash",
    "ambush",
    "bombing",
    "suicide_bombing",
    "shelling",
    "air_strike",
    "drone_strike",
    "raid",
    "shooting",
    "execution",
    "massacre",
    "mine_or_ied",
    "abduction",
    "assassination",
    "arson",
    "other",
]
DatePrecision = Literal["day", "range", "week", "month", "year"]
AttackerStatus = Literal["stated", "claimed", "suspected"]
WarningCode = Literal[
    "no_publication_date",
    "conflicting_counts",
    "ambiguous_casualties",
    "weekday_mismatch",
    "chronology_conflict",
    "ambiguous_country",
    "demonym_suspect",
    "unresolved_place",
    "boilerplate_removed",
    "decoding_fallback",
    "timeout",
]


class Span(Struct, frozen=True):
    """A stretch of the article: code points ``[start, end)`` and the text that stands there."""

    start: int
    end: int
    text: str


class Actor(Struct, kw_only=True):
    """One real-world actor. ``name`` is unique in the record; events refer to it.

    ``type`` follows ACLED's actor types and what news adds to them; ``country`` holds ISO 3166-1
    alpha-2 codes; ``generic`` marks actors without a proper name ("gunmen").
    """

    name: str
    type: ActorType
    country: list[str]
    generic: bool
    roles: list[ActorRole]
    mentions: list[Span]


class Place(Struct, kw_only=True):
    """One real-world place. ``lat`` and ``lon`` are WGS 84 degrees.

    ``precision`` says what the coordinates stand for; an unknown village carries those of the
    smallest known area that holds it.
    """

    name: str
    kind: PlaceKind
    country: list[str]
    admin1: str | None
    geonames_id: int | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision | None
    role: PlaceRole
    mentions: list[Span]


class Date(Struct, kw_only=True):
    """One date expression, as TIMEX3 (TimeML annotation guidelines 1.2.1).

    ``value`` is the TIMEX3 value; ``earliest`` and ``latest`` are the ISO days it covers.
    """

    start: int
    end: int
    text: str
    type: DateType
    value: str
    earliest: str | None
    latest: str | None
    role: DateRole
    rule: str


class Count(Struct, frozen=True):
    """A number as stated: ``value`` is the stated number, ``min``/``max`` what the words entail."""

    value: int | None
    min: int | None
    max: int | None
    approximate: bool


class Victims(Struct, kw_only=True):
    """Whom a statement counts: the words, their side, and the actor they belong to if known."""

    text: str | None
    side: Side
    actor: str | None


class Source(Struct, kw_only=True):
    """Who says so: the actor's name where it is one, and the words of the text."""

    actor: str | None
    text: str


class Casualty(Struct, kw_only=True):
    """One casualty statement: how many, of whom, with what outcome, according to whom."""

    id: str
    start: int
    end: int
    text: str
    outcome: Outcome
    count: Count
    victims: Victims
    status: Status
    verified: bool | None
    source: Source | None
    subset_of: str | None
    superseded_by: str | None
    conflicts_with: list[str]
    scope: Scope
    sentence: Span
    rule: str


class EventDate(Struct, kw_only=True):
    """When: ISO days, the precision they have, and the words they were read from."""

    earliest: str | None
    latest: str | None
    precision: DatePrecision | None
    text: str | None


class EventPlace(Struct, kw_only=True):
    """Where: the most specific place of the event, as in the record's ``places``."""

    name: str
    country: list[str]
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision | None


class Toll(Struct, frozen=True):
    """A number of people as UCDP GED gives it: best, low and high estimate."""

    best: int | None = None
    low: int | None = None
    high: int | None = None


class Fatalities(Struct, frozen=True):
    """The dead of an event over all sides; ``basis`` names the weakest status used for best."""

    best: int | None = None
    low: int | None = None
    high: int | None = None
    basis: Status | None = None


class TollBySide(Struct, frozen=True):
    """The dead of an event, side by side."""

    state_forces: Toll = Toll()
    armed_group: Toll = Toll()
    civilians: Toll = Toll()
    mixed: Toll = Toll()
    unknown: Toll = Toll()


class Event(Struct, kw_only=True):
    """One attack or clash the article narrates; ``attackers`` and ``targets`` are actor names."""

    type: EventType
    date: EventDate
    place: EventPlace | None
    attackers: list[str]
    targets: list[str]
    claimed_by: list[str]
    attacker_status: AttackerStatus | None
    fatalities: Fatalities
    fatalities_by_side: TollBySide
    wounded: Toll
    civilian_targeting: bool | None
    casualties: list[str]
    evidence: list[Span]


class Warning(Struct, kw_only=True):
    """Something a coder should look at, with the places in the text that gave rise to it."""

    code: WarningCode
    message: str
    spans: list[Span]


class Record(Struct, kw_only=True):
    """All that was found in one article."""

    schema: str
    id: str
    source: str | None
    published: str | None
    published_from: PublishedFrom | None
    title: str | None
    actors: list[Actor]
    places: list[Place]
    dates: list[Date]
    casualties: list[Casualty]
    events: list[Event]
    warnings: list[Warning]


class ErrorDetail(Struct, frozen=True):
    """What went wrong with one article: a stable code and one line for a person."""

    code: str
    message: str


class ErrorRecord(Struct, kw_only=True):
    """Written to the error stream for an article that could not be read or processed."""

    schema: str
    id: str | None
    source: str | None
    error: ErrorDetail
