"""An incident: the sentences that tell of one attack, and how another sentence compares to it."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from afteraction.events.dating import precision
from afteraction.events.tellings import Telling
from afteraction.events.tolls import REACH, person
from afteraction.events.whereabouts import is_specific
from afteraction.findings import DateMention
from afteraction.record import Casualty, Place
from afteraction.rule import compile_plain

# Earlier incidents further back than this are background (days).
HORIZON = 14
# What an article tells of half a year after is history: a trial, an anniversary, a career.
HISTORY = 183


class Incident(Struct, kw_only=True):
    """The sentences that tell of one incident."""

    tellings: list[Telling]
    speaking: list[Telling] = []
    lent: list[Casualty] = []
    # The ids of what a further blow of the attack left ("a second bomb killed eight").
    further: frozenset[str] = frozenset()
    # The ids of the counts of a series of attacks, of which what follows tells one by one.
    series: frozenset[str] = frozenset()
    # Whether it is the first of several of one day that the lead sums up.
    round_up: bool = False

    @property
    def casualties(self) -> list[Casualty]:
        """All its casualty statements, in text order; those told elsewhere of another left out."""
        found = [c for telling in self.tellings for c in telling.casualties]
        if not self.lent:
            return found
        lent = set(map(id, self.lent))
        return [c for c in found if id(c) not in lent]


def of_place_named(incidents: Sequence[Incident], telling: Telling) -> Incident | None:
    """The one incident at a place that a sentence names: "claimed the Kirkuk bombing"."""
    return _of_names(incidents, {m.place.name for m in telling.places if is_specific(m)})


def of_town_named(incidents: Sequence[Incident], telling: Telling) -> Incident | None:
    """The one incident in a town where a sentence is set; the province they share is not enough."""
    towns = {p.name for p in specific(telling) if p.kind in ("populated_place", "facility")}
    return _of_names(incidents, towns)


def _of_names(incidents: Sequence[Incident], names: set[str]) -> Incident | None:
    if not names:
        return None
    homes = [
        incident
        for incident in incidents[-REACH:]
        if not names.isdisjoint(
            place.name
            for place in specific_places(body(incident)) or specific_places(incident.tellings)
        )
    ]
    return homes[0] if len(homes) == 1 else None


def own_toll(incident: Incident, telling: Telling, *, every: bool = True) -> bool:
    """Whether every figure of a telling, or one of them, is new to the incident."""
    known = [c for told in body(incident)[-REACH:] for c in told.casualties if c.subset_of is None]
    counted = deaths(telling)
    if not counted:
        return False
    parts = any(c.subset_of is not None for c in counted)
    ids = {c.id for c in (*counted, *incident.casualties)} if parts else set()
    new = [not any(repeats(c, other) for other in known) for c in counted if c.subset_of not in ids]
    return bool(new) and (all(new) if every else any(new))


def repeats(one: Casualty, other: Casualty) -> bool:
    """Whether two statements give one figure: of a person named, the same person."""
    mine, theirs = person(one), person(other)
    if (one.count.value is None) != (other.count.value is None):
        return False  # "their neighbours" are not "two herders"
    return figure(one) == figure(other) and bool(
        not mine or not theirs or not mine.isdisjoint(theirs)
    )


def another_person(incident: Incident, telling: Telling) -> bool:
    """Whether a telling tells of the murder of one person, the incident of that of another."""
    dead = [c for c in deaths(telling) if c.outcome == "killed"]
    if len(dead) != 1 or not person(dead[0]):
        return False
    known = [c for c in incident.casualties if c.outcome == "killed"]
    return (
        bool(known)
        and all(person(c) and person(c).isdisjoint(person(dead[0])) for c in known)
        and any(
            dead[0].start <= trigger.start < dead[0].end and trigger.reading.strength == "strong"
            for trigger in telling.triggers
        )
    )


def figure(casualty: Casualty) -> tuple[str, int | None]:
    """The outcome and the number a statement gives."""
    return casualty.outcome, casualty.count.value or casualty.count.min


def deaths(telling: Telling) -> list[Casualty]:
    """What a telling counts of dead, wounded and abducted."""
    return [c for c in telling.casualties if c.outcome in ("killed", "wounded", "abducted")]


def sums_a_period(telling: Telling) -> bool:
    """Whether a telling counts the dead of a month or a year, and tells of no deed at no place."""
    return (
        bool(deaths(telling) and telling.dates)
        and all(precision(mention.date) in ("month", "year") for mention in telling.dates)
        and not specific(telling)
        and not any(trigger.reading.strength == "strong" for trigger in telling.triggers)
    )


def body(incident: Incident) -> list[Telling]:
    """The tellings of an incident without its heading, which may tell of others as well."""
    told = [telling for telling in incident.tellings if not telling.sentence.heading]
    return told or incident.tellings


def in_its_entry(telling: Telling) -> Callable[[Incident], bool]:
    """A test: whether an incident is told in the entry of a live report that a telling is of."""
    return lambda incident: any(told.entry == telling.entry for told in incident.tellings)


def last_told(incident: Incident) -> int:
    """Where (offset) the last sentence that tells of an incident begins."""
    return incident.tellings[-1].sentence.start


def days(tellings: list[Telling]) -> list[DateMention]:
    """The day-precise dates of some tellings."""
    return [
        mention
        for telling in tellings
        for mention in telling.dates
        if precision(mention.date) in ("day", "range")
    ]


# "Minutes later" is the day of what was told before.
_MOMENTS = compile_plain(
    r"\b(?:seconds?|moments?|minutes?|hours?) (?:later|earlier|after|before)\b"
)


def dated(tellings: list[Telling]) -> list[DateMention]:
    """The dates of some tellings that place them in time: known days, or a weekday."""
    return [
        mention
        for telling in tellings
        for mention in telling.dates
        if (mention.date.earliest is not None or mention.date.value.startswith("XXXX-WXX-"))
        and not _MOMENTS.search(mention.date.text.casefold())
    ]


def is_dated(incident: Incident) -> bool:
    """Whether any date places an incident in time."""
    return any(dated([telling]) for telling in incident.tellings)


def specific(telling: Telling) -> list[Place]:
    """The towns, areas and buildings where a telling is set."""
    return [mention.place for mention in telling.scenes if is_specific(mention)]


def specific_places(tellings: list[Telling]) -> list[Place]:
    """The towns, areas and buildings where some tellings are set."""
    return [place for telling in tellings for place in specific(telling)]
