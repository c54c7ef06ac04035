"""Which sentences tell of the same incident, and which incidents are events.

The lead narrates the main incident. A later sentence tells of another one when it has a day of its
own, or a place and a toll of its own, or says so ("in a separate attack") and has one of them.
"""

import re

from msgspec import Struct

from afteraction.events.dating import agree, days_between, precision
from afteraction.events.tellings import Telling, is_short
from afteraction.events.tolls import REACH
from afteraction.findings import DateMention, Findings
from afteraction.record import Casualty, Place

# Earlier incidents further back than this are background (days).
HORIZON = 14
_ANOTHER = re.compile(
    r"(?:\b(?:another|separate|second|third|other|different|additional) (?:[a-z]+ ){0,2}"
    r"[EJX]\b|(?:_in a|_in another) (?:separate|second|similar|related|different)"
    r"|^(?:, )?(?:meanwhile|elsewhere|separately|_in addition|_in other|also _in)"
    r"|_in a separate|elsewhere)"
)


# A claim is of what was told before it, and no attack of its own.
_CLAIM = re.compile(r"\b(?:claimed|claims|claiming|took|taken|assumed) (?:responsibility|credit)\b")


class Incident(Struct, kw_only=True):
    """The sentences that tell of one incident."""

    tellings: list[Telling]
    speaking: list[Telling] = []
    lent: list[Casualty] = []

    @property
    def casualties(self) -> list[Casualty]:
        """All its casualty statements, in text order; those told elsewhere of another left out."""
        found = [c for telling in self.tellings for c in telling.casualties]
        return [c for c in found if not any(c is other for other in self.lent)]


def gather(findings: Findings, tellings: list[Telling]) -> list[Incident]:
    """Group the tellings into incidents, the main one first."""
    incidents: list[Incident] = []
    for telling in tellings:
        home = _home(incidents, telling)
        if home is None:
            incidents.append(Incident(tellings=[telling]))
        else:
            home.tellings.append(telling)
    return incidents


def _home(incidents: list[Incident], telling: Telling) -> Incident | None:
    """The incident a telling belongs to, or None when it tells of a new one."""
    if not incidents:
        return None
    latest = incidents[-1]
    if all(t.sentence.heading for t in latest.tellings):
        return latest
    if _CLAIM.search(telling.words) and not (_deaths(telling) and _specific(telling)):
        return latest
    another = _ANOTHER.search(telling.words) is not None
    for incident in [latest, *incidents[-REACH:-1]]:
        if not another and _same(incident, telling):
            return incident
    if another and not (_deaths(telling) or _specific(telling)):
        return latest
    return None


def _same(incident: Incident, telling: Telling) -> bool:
    # Of a lead that dates two incidents the first date is that of the first.
    recent = [*incident.tellings[:REACH], *incident.tellings[REACH:][-REACH:]]
    mine = [date for told in recent for date in _dates([told])[:1]]
    theirs = _dates([telling])
    if mine and theirs and not any(agree(a.date, b.date) for a in mine for b in theirs):
        return False
    here, there = _specific_places(recent), _specific(telling)
    if there and here and not any(_compatible(a, b) for a in here for b in there):
        # A place of its own makes another incident only with a toll of its own.
        return not _own_toll(incident, telling)
    if there and not here and _abroad(incident, there):
        return not _own_toll(incident, telling)
    return True


def _abroad(incident: Incident, places: list[Place]) -> bool:
    """Whether places lie in none of the countries that are all an incident is placed in."""
    codes = {
        code
        for telling in incident.tellings
        for mention in telling.scenes
        if mention.place.kind == "country"
        for code in mention.place.country
    }
    theirs = {code for place in places for code in place.country}
    return bool(codes and theirs) and not codes & theirs


def _own_toll(incident: Incident, telling: Telling) -> bool:
    known = {_figure(c) for told in incident.tellings[-REACH:] for c in told.casualties}
    deaths = _deaths(telling)
    return bool(deaths) and not any(_figure(c) in known for c in deaths)


def _figure(casualty: Casualty) -> tuple[str, int | None]:
    return casualty.outcome, casualty.count.value or casualty.count.min


def _deaths(telling: Telling) -> list[Casualty]:
    return [c for c in telling.casualties if c.outcome in ("killed", "wounded", "abducted")]


def _days(tellings: list[Telling]) -> list[DateMention]:
    """The day-precise dates of some tellings."""
    return [
        mention
        for telling in tellings
        for mention in telling.dates
        if precision(mention.date) in ("day", "range")
    ]


def _dates(tellings: list[Telling]) -> list[DateMention]:
    """The dates of some tellings that place them in time: known days, or a weekday."""
    return [
        mention
        for telling in tellings
        for mention in telling.dates
        if mention.date.earliest is not None or mention.date.value.startswith("XXXX-WXX-")
    ]


def _specific(telling: Telling) -> list[Place]:
    return [
        mention.place
        for mention in telling.scenes
        if mention.place.kind in ("populated_place", "admin1", "admin2", "facility")
        and mention.relation not in ("toward", "from")
    ]


def _specific_places(tellings: list[Telling]) -> list[Place]:
    return [place for telling in tellings for place in _specific(telling)]


def _compatible(one: Place, other: Place) -> bool:
    """Whether two places can be of one scene: the same, or one holds the other."""
    if one is other or one.name == other.name:
        return True
    if one.country and other.country and not set(one.country) & set(other.country):
        return False
    wide, narrow = (one, other) if one.kind == "admin1" else (other, one)
    if wide.kind == "admin1" and narrow.kind != "admin1":
        return narrow.admin1 is None or narrow.admin1 in (wide.admin1, wide.name)
    if "admin2" in (one.kind, other.kind) and one.kind != other.kind:
        return one.admin1 is None or other.admin1 is None or one.admin1 == other.admin1
    if "facility" in (one.kind, other.kind):
        return one.admin1 is None or other.admin1 is None or one.admin1 == other.admin1
    return False


# What speaks for an event, in weights fitted on news with and without attacks: a text that narrates
# one gives a toll, a deed, a place and a day, and does so in its lead.
_TOLL, _NOBODY_HURT, _DEED, _NAMED_DEED, _BURST = 1.3, 1.0, 1.6, 1.2, 0.6
_PLACE, _DAY, _ATTACKER, _LEAD, _NEAR_LEAD = 0.7, 1.8, 0.7, 1.5, 0.5
_SEVERAL_SENTENCES, _BRIEF, _COMMENT, _LATE, _TARGET = 0.9, 0.6, -1.0, -0.6, 0.3
# An incident beside the main one has to bring only what sets it apart.
MAIN, OTHER, SHORT_TEXT = 4.6, 3.0, 0.5
_FIRST_PERSON = frozenset(("we", "i", "our", "us", "you", "your", "my"))


# "A missile hit the depot" tells of a deed as "attacked" does.
_WEAPON_HITS = re.compile(r"\bX (?:[a-z]+ly )?H (?!~by)")


def settle(incidents: list[Incident]) -> None:
    """A lead that counts the dead of two incidents: each count goes to the incident it is of."""
    for number, incident in enumerate(incidents):
        for other in incidents[number + 1 :]:
            for own in other.casualties:
                for first in incident.casualties:
                    if (
                        _figure(first) == _figure(own)
                        and first.victims.side == own.victims.side
                        and len(incident.casualties) > 1
                        and first.start < own.start
                    ):
                        incident.lent = [*incident.lent, first]
                        break


def weight(findings: Findings, incident: Incident) -> float:
    """How much there is to an incident: toll, deed, place, day, sides, and where it is told."""
    tellings = incident.tellings
    sentences = findings.article.sentences
    stated = [c for c in incident.casualties if c.status not in ("denied", "hypothetical")]
    triggers = [trigger for telling in tellings for trigger in telling.triggers]
    strong = [t.reading for t in triggers if t.reading.strength == "strong"]
    frames = [frame for telling in tellings for frame in telling.frames]
    told = {telling.sentence.number for telling in tellings}
    lead = _lead(findings)
    reasons = (
        (any(_figure(c)[1] for c in stated), _TOLL),
        (any(c.count.value == 0 for c in stated), _NOBODY_HURT),
        (
            any(reading.verb for reading in strong)
            or any(_WEAPON_HITS.search(telling.words) for telling in tellings),
            _DEED,
        ),
        (any(not reading.verb for reading in strong), _NAMED_DEED),
        (any(t.reading.kind in ("burst", "weapon") for t in triggers), _BURST),
        (bool(_specific_places(tellings)), _PLACE),
        (bool(_days(tellings)) or any(t.dates for t in tellings), _DAY),
        (any(frame.attackers or frame.sides or frame.claimants for frame in frames), _ATTACKER),
        (min(told) <= lead, _LEAD),
        (lead < min(told) <= lead + 2, _NEAR_LEAD),
        (len(tellings) >= 4, _SEVERAL_SENTENCES),
        (len(sentences) <= 8, _BRIEF),
        (_comments(findings), _COMMENT),
        (min(told) > lead + 5, _LATE),
        (any(frame.targets for frame in frames), _TARGET),
    )
    return sum(worth for holds, worth in reasons if holds)


def _lead(findings: Findings) -> int:
    """The number of the first sentence of the body."""
    return next((s.number for s in findings.article.sentences if not s.heading), 0)


def _comments(findings: Findings) -> bool:
    """Whether the text speaks in the first person: a speech, an interview, a comment."""
    words = findings.article.words
    if _FIRST_PERSON.isdisjoint(words):
        return False
    spoken = sum(word in _FIRST_PERSON for word in words)
    return spoken * 33 > len(words)


def is_grounded(findings: Findings, incident: Incident) -> bool:
    """Whether a deed or its doer is told, and not deaths alone: in an article of some length."""
    if is_short(findings):
        return True
    return any(
        t.reading.strength == "strong" or t.reading.kind in ("burst", "weapon", "clash")
        for telling in incident.tellings
        for t in telling.triggers
    ) or any(
        frame.attackers or frame.sides for telling in incident.tellings for frame in telling.frames
    )


def threshold(findings: Findings, main: Incident | None) -> float:
    """The weight an incident needs: a text of a few sentences is about its attack."""
    if is_short(findings):
        return SHORT_TEXT
    return MAIN if main is None else OTHER


def is_background(incident: Incident, main: Incident | None, published: str | None) -> bool:
    """Whether an incident lies too far back for an event of its own."""
    days = _days(incident.tellings) or [
        d for t in incident.tellings for d in t.dates if d.date.latest is not None
    ]
    if not days:
        return False
    latest = max(d.date.latest or "" for d in days)
    if main is not None:
        own = [d.date.earliest for d in _days(main.tellings) if d.date.earliest]
        anchor = min(own) if own else published
        if anchor is None:
            # Beside an incident "on Sunday" one of a full date is history.
            return any(t.dates for t in main.tellings)
        return days_between(latest, anchor) > HORIZON
    return False
