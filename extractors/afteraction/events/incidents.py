"""Which sentences tell of the same incident, and which incidents are events.

The lead narrates the main incident. A later sentence tells of another one when it has a day of its
own, or a place and a toll of its own, or says so ("in a separate attack") and has one of them.
"""

from collections.abc import Sequence

from msgspec import Struct

from afteraction.events.clauses import Clause
from afteraction.events.dating import agree, days_between, precision
from afteraction.events.tellings import Telling
from afteraction.events.tolls import REACH, person
from afteraction.events.whereabouts import compatible, is_specific
from afteraction.findings import DateMention, Findings, PlaceMention
from afteraction.record import Casualty, Place
from afteraction.rule import compile_plain

# Earlier incidents further back than this are background (days).
HORIZON = 14
# What an article tells of half a year after is history: a trial, an anniversary, a career.
HISTORY = 183
# A further blow is one of the same attack, unless it has a place or a day of its own; "another
# attack" is another attack.
_FURTHER_BLOW = compile_plain(
    r"\b(?:another|second|third|fourth|additional) (?:[a-z]+[ -]){0,3}?(?:bombs?|blasts?"
    r"|explosions?|bombings?|devices?|bombers?|attackers?|gunm[ae]n|mines?|rockets?|grenades?|missiles?|shells?"
    r"|vehicles?)\b"
)
_ANOTHER = compile_plain(
    r"(?:\b(?:another|separate|second|third|other|different|additional) (?:[a-z]+ ){0,2}"
    r"[EJX]\b|(?:_in a|_in another) (?:separate|second|similar|related|different)"
    r"|^(?:, )?(?:meanwhile|elsewhere|separately|additionally|_in addition|_in other|also _in)"
    r"|_in a separate|elsewhere)"
)


# A claim is of what was told before it, and no attack of its own.
_CLAIM = compile_plain(
    r"\b(?:claimed|claims|claiming|took|taken|assumed) (?:responsibility|credit)\b"
)

# "Claimed the Kirkuk bombing": an attack told before, by its place.
_CLAIMED = compile_plain(
    r"\b(?:claimed|claims|claiming|took|taken|behind) (?:(?:responsibility|credit) (?:_?for )?)?"
    r"(?:the|that|_in|_on|both|an?|P|E|X|'s| )*[EJ]\b"
)


class Incident(Struct, kw_only=True):
    """The sentences that tell of one incident."""

    tellings: list[Telling]
    speaking: list[Telling] = []
    lent: list[Casualty] = []
    # The ids of what a further blow of the attack left ("a second bomb killed eight").
    further: frozenset[str] = frozenset()
    # The ids of the counts of a series of attacks, of which what follows tells one by one.
    series: frozenset[str] = frozenset()

    @property
    def casualties(self) -> list[Casualty]:
        """All its casualty statements, in text order; those told elsewhere of another left out."""
        found = [c for telling in self.tellings for c in telling.casualties]
        return [c for c in found if not any(c is other for other in self.lent)]


def gather(findings: Findings, tellings: list[Telling]) -> list[Incident]:
    """Group the tellings into incidents, the main one first."""
    incidents: list[Incident] = []
    for telling in tellings:
        home = _home(findings, incidents, telling)
        if home is not None and _history_beside(home, telling, findings.published):
            home = None
        if home is None:
            incidents.append(Incident(tellings=[telling], series=_series(telling)))
        else:
            if _strikes_again(findings, telling) and _own_toll(home, telling, every=False):
                home.further |= {c.id for c in _deaths(telling)}
            home.tellings.append(telling)
    return sorted(incidents, key=_past)


def _home(findings: Findings, incidents: list[Incident], telling: Telling) -> Incident | None:
    """The incident a telling belongs to, or None when it tells of a new one."""
    if not incidents:
        return None
    # What a clause tells to have come before is gone on with only if it must be.
    near = [incident for incident in incidents[-REACH:] if not _past(incident)]
    if not near and not _is_past(telling) and _own_toll(incidents[-1], telling):
        return None
    latest = (near or incidents)[-1]
    if all(t.sentence.heading for t in latest.tellings):
        return latest
    if _CLAIMED.search(telling.words):
        claimed = of_place_named(incidents, telling)
        if claimed is not None:
            return claimed
    if _CLAIM.search(telling.words) and not (_deaths(telling) and _specific(telling)):
        return latest
    if _only_counts(telling):
        return latest
    if _ENDS.search(findings.article.folded, telling.sentence.start, telling.sentence.end):
        return latest
    another = _ANOTHER.search(telling.words) is not None or _is_past(telling)
    if another and _strikes_again(findings, telling) and not _apart(findings, latest, telling):
        another = False
    for incident in [latest, *[i for i in incidents[-REACH:] if i is not latest]]:
        if not another and (_same(findings, incident, telling) or _of_series(incident, telling)):
            return incident
    if another and not (_deaths(telling) or _specific(telling)):
        return latest
    return None


def of_place_named(incidents: Sequence[Incident], telling: Telling) -> Incident | None:
    """The one incident at a place that a sentence names: "claimed the Kirkuk bombing"."""
    names = {mention.place.name for mention in telling.places if is_specific(mention)}
    if not names:
        return None
    homes = [
        incident
        for incident in incidents[-REACH:]
        if not names.isdisjoint(place.name for place in specific_places(incident.tellings))
    ]
    return homes[0] if len(homes) == 1 else None


_COUNTS = compile_plain(r"\b(?:death |casualty )?toll\b|\b(?:number|count) of (?:the )?dead\b")


_LASTED = (
    r"(?:siege|stand-?off|hostage[ -](?:taking|crisis|drama)|crisis|assault|attack|raid|battle"
    r"|ordeal|operation|fighting|rampage|gun ?battle|shoot-?out|firefight)"
)
# "By the time the siege ended on Sunday": what was told before, whatever the day.
_ENDS = compile_plain(
    rf"\bthe (?:[\w'-]+ ){{0,3}}?{_LASTED} (?:(?:was|had|finally|eventually|only|was finally) )?"
    r"(?:ended|over|came to an end|drew to a close|lasted|dragged on|wore on|went on (?:for|until)"
    r"|continued (?:for|until|into|through))\b"
    rf"|\b(?:end of|ended|ending|to end) (?:the|a|their) (?:[\w'-]+ ){{0,3}}?{_LASTED}\b"
)


def _only_counts(telling: Telling) -> bool:
    """Whether a telling gives but a figure of what was told: "officials had put the toll at 19"."""
    return _COUNTS.search(telling.words) is not None and not any(
        trigger.reading.strength == "strong" for trigger in telling.triggers
    )


def _history_beside(incident: Incident, telling: Telling, published: str | None) -> bool:
    """Whether a telling is dated long before the news it stands beside.

    Not beside a crime that is only spoken of ("the murder of the bishop"): that may be its date.
    """
    if published is None or dated(incident.tellings):
        return False
    known = [m.date for m in telling.dates if m.date.latest is not None]
    if not known:
        return False
    last = max(known, key=lambda date: date.latest or "")
    limit = HORIZON if precision(last) == "year" else HISTORY
    if days_between(last.latest or "", published) <= limit:
        return False
    if incident.casualties and _own_toll(incident, telling):
        return True
    return any(
        trigger.reading.verb and trigger.reading.form in ("past", "participle")
        for told in incident.tellings
        for trigger in told.triggers
    )


def _is_past(telling: Telling) -> bool:
    return isinstance(telling.sentence, Clause) and telling.sentence.earlier


def _past(incident: Incident) -> bool:
    return all(_is_past(telling) for telling in incident.tellings)


def _same(findings: Findings, incident: Incident, telling: Telling) -> bool:
    if _another_person(incident, telling):
        return False
    # Of a lead that dates two incidents the first date is that of the first.
    recent = [*incident.tellings[:REACH], *incident.tellings[REACH:][-REACH:]]
    mine = [date for told in recent for date in dated([told])[:1]]
    theirs = dated([telling])
    if mine and theirs and not any(agree(a.date, b.date) for a in mine for b in theirs):
        return False
    here, there = specific_places(recent), _specific(telling)
    if _opens_elsewhere(findings, here, telling):
        return not (_own_toll(incident, telling) or _own_deed(findings, telling))
    if there and here and not any(compatible(a, b) for a in here for b in there):
        # A place of its own makes another incident only with a toll or a deed of its own.
        return not (_own_toll(incident, telling) or _own_deed(findings, telling))
    if there and not here and (_abroad(incident, there) or _at_that_time(telling)):
        return not _own_toll(incident, telling)
    return True


# A sentence that begins so (characters) is set where it says: "In Huanta, the guerrillas burned".
_OPENING = 45


# ... "the bishop of Huanta", "four were taken to a hospital in Gusau" set no scene.
_SET_IN = compile_plain(
    r"\W*(?!(?:[\w'-]+,? ){0,2}(?:hospital|clinic|born)\b)(?:[\w'-]+,? ){0,3}?"
    r"(?:in|at|near|outside|around)\b[^,;]*"
)


def _opening(findings: Findings, telling: Telling) -> PlaceMention | None:
    """The place that a sentence begins with."""
    scene = next((m for m in telling.scenes if is_specific(m)), None)
    start = telling.sentence.start
    if scene is None or scene.start - start > _OPENING:
        return None
    return scene if _SET_IN.fullmatch(findings.article.folded, start, scene.start) else None


def _opens_elsewhere(findings: Findings, here: list[Place], telling: Telling) -> bool:
    """Whether a sentence begins with a town, and the incident was in others.

    An area that holds both makes them no one place: "in Gwoza, Borno … In Bama, gunmen shot".
    """
    opening = _opening(findings, telling)
    towns = [place for place in here if place.kind == "populated_place"]
    return (
        opening is not None
        and opening.place.kind == "populated_place"
        and bool(towns)
        and not any(compatible(town, opening.place) for town in towns)
    )


_DEEDS = frozenset(("strike", "kill", "fire", "burst"))


def _own_deed(findings: Findings, telling: Telling) -> bool:
    """Whether a sentence sets its scene first and then tells a deed done there."""
    scene = _opening(findings, telling)
    return scene is not None and any(
        trigger.reading.verb
        and trigger.reading.form == "past"
        and trigger.reading.strength == "strong"
        and trigger.reading.kind in _DEEDS
        and trigger.start > scene.end
        for trigger in telling.triggers
    )


def _at_that_time(telling: Telling) -> bool:
    """Whether a telling begins with "the same day": it tells of something else on that day."""
    return any(
        "same" in mention.date.text.casefold()
        and mention.start - telling.sentence.start < len("On the ")
        for mention in telling.dates
    )


_SERIES = compile_plain(
    r"\b(?:series|wave|string|spate|slew|rash) of (?:[a-z]+ ){0,3}[EJX]\b"
    r"|\b[EX] (?:across|throughout) (?:[a-z]+ ){0,3}P\b|\bcoordinated [EX] "
)


def _series(telling: Telling) -> frozenset[str]:
    """The counts of a sentence that sums up a series: "a wave of bombings in Iraq killed 93"."""
    if not _SERIES.search(telling.words):
        return frozenset()
    return frozenset(c.id for c in _deaths(telling) if c.subset_of is None)


def _of_series(incident: Incident, telling: Telling) -> bool:
    """Whether a telling may be of one attack of the series: its tolls are no larger."""
    totals = {c.outcome: figure(c)[1] or 0 for c in incident.casualties if c.id in incident.series}
    return bool(totals) and all(
        (figure(c)[1] or 0) < totals.get(c.outcome, 0) for c in _deaths(telling)
    )


def _strikes_again(findings: Findings, telling: Telling) -> bool:
    """Whether a telling tells of a further blow: "a second bomb", "another bomber"."""
    sentence = telling.sentence
    folded = findings.article.folded
    return (
        _FURTHER_BLOW.search(folded, sentence.start, sentence.end) is not None
        and _COUNTS.search(telling.words) is None
    )


def _apart(findings: Findings, incident: Incident, telling: Telling) -> bool:
    """Whether a telling has a place or a day that is not the incident's, or says "separate"."""
    if "separate" in telling.words or "elsewhere" in telling.words or _is_past(telling):
        return True
    here, there = specific_places(incident.tellings), _specific(telling)
    return not _same(findings, incident, telling) or bool(
        there and not any(compatible(a, b) for a in here for b in there)
    )


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


def _own_toll(incident: Incident, telling: Telling, *, every: bool = True) -> bool:
    """Whether every figure of a telling, or one of them, is new to the incident."""
    known = [c for told in incident.tellings[-REACH:] for c in told.casualties]
    new = [not any(_repeats(c, other) for other in known) for c in _deaths(telling)]
    return bool(new) and (all(new) if every else any(new))


def _repeats(one: Casualty, other: Casualty) -> bool:
    """Whether two statements give one figure: of a person named, the same person."""
    mine, theirs = person(one), person(other)
    return figure(one) == figure(other) and bool(
        not mine or not theirs or not mine.isdisjoint(theirs)
    )


def _another_person(incident: Incident, telling: Telling) -> bool:
    """Whether a telling tells of the murder of one person, the incident of that of another."""
    dead = [c for c in _deaths(telling) if c.outcome == "killed"]
    known = [c for c in incident.casualties if c.outcome == "killed"]
    if len(dead) != 1 or not known or not person(dead[0]):
        return False
    return all(person(c) and person(c).isdisjoint(person(dead[0])) for c in known) and any(
        dead[0].start <= trigger.start < dead[0].end and trigger.reading.strength == "strong"
        for trigger in telling.triggers
    )


def figure(casualty: Casualty) -> tuple[str, int | None]:
    """The outcome and the number a statement gives."""
    return casualty.outcome, casualty.count.value or casualty.count.min


def _deaths(telling: Telling) -> list[Casualty]:
    return [c for c in telling.casualties if c.outcome in ("killed", "wounded", "abducted")]


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


def _specific(telling: Telling) -> list[Place]:
    return [mention.place for mention in telling.scenes if is_specific(mention)]


def specific_places(tellings: list[Telling]) -> list[Place]:
    """The towns, areas and buildings where some tellings are set."""
    return [place for telling in tellings for place in _specific(telling)]


# "22 died in two attacks": the sum of what is then told of "the first" and "the second".
_TOGETHER = compile_plain(r"_in (?:N|both|twin|separate) (?:[a-z]+ |X ){0,3}E\b")
_THE_FIRST = compile_plain(r"_(?:in|during) (?:the first|one)\b")
_THE_SECOND = compile_plain(r"_(?:in|during) (?:the (?:second|other|latter)|another)\b")


def _sums(incident: Incident, other: Incident) -> list[Casualty]:
    """The counts of a lead that sums up two attacks, told one by one after it."""
    if not _THE_SECOND.search(other.tellings[0].words):
        return []
    first = next((t for t in incident.tellings if _THE_FIRST.search(t.words)), None)
    if first is None or not _deaths(first):
        return []
    return [
        casualty
        for telling in incident.tellings
        if telling.sentence.start < first.sentence.start and _TOGETHER.search(telling.words)
        for casualty in _deaths(telling)
    ]


def settle(incidents: list[Incident]) -> None:
    """A lead that counts the dead of two incidents: each count goes to the incident it is of."""
    for number, incident in enumerate(incidents):
        for other in incidents[number + 1 :]:
            sums = _sums(incident, other)
            incident.lent = [*incident.lent, *sums]
            for part in [*incident.casualties, *other.casualties]:
                if any(part.subset_of == total.id for total in sums):
                    part.subset_of = None
                part.conflicts_with = [
                    c for c in part.conflicts_with if all(c != total.id for total in sums)
                ]
            for total in sums:
                total.conflicts_with = []
            for own in other.casualties:
                for first in incident.casualties:
                    if (
                        _repeats(first, own)
                        and first.victims.side == own.victims.side
                        and len(incident.casualties) > 1
                        and first.start < own.start
                    ):
                        incident.lent = [*incident.lent, first]
                        break
