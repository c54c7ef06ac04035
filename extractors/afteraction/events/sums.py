"""Counts that sum up several attacks, told one by one after them."""

from afteraction.events.incidents import Incident, deaths, figure, repeats
from afteraction.events.tellings import Telling
from afteraction.record import Casualty
from afteraction.rule import compile_plain

_SERIES = compile_plain(
    r"\b(?:series|wave|string|spate|slew|rash) of (?:[a-z]+ ){0,3}[EJX]\b"
    r"|\b[EX] (?:across|throughout) (?:[a-z]+ ){0,3}P\b|\bcoordinated [EX] "
)


def series(telling: Telling) -> frozenset[str]:
    """The counts of a sentence that sums up a series: "a wave of bombings in Iraq killed 93"."""
    if not _SERIES.search(telling.words):
        return frozenset()
    return frozenset(c.id for c in deaths(telling) if c.subset_of is None)


def of_series(incident: Incident, telling: Telling) -> bool:
    """Whether a telling may be of one attack of the series: its tolls are no larger."""
    totals = {c.outcome: figure(c)[1] or 0 for c in incident.casualties if c.id in incident.series}
    return bool(totals) and all(
        (figure(c)[1] or 0) < totals.get(c.outcome, 0) for c in deaths(telling)
    )


# "22 died in two attacks": the sum of what is then told of "the first" and "the second".
_TOGETHER = compile_plain(r"_in (?:N|both|twin|separate) (?:[a-z]+ |X ){0,3}E\b")
_THE_FIRST = compile_plain(r"_(?:in|during) (?:the first|one)\b")
_THE_SECOND = compile_plain(r"_(?:in|during) (?:the (?:second|other|latter)|another)\b")


def _sums(incident: Incident, other: Incident) -> list[Casualty]:
    """The counts of a lead that sums up two attacks, told one by one after it."""
    if not _THE_SECOND.search(other.tellings[0].words):
        return []
    first = next((t for t in incident.tellings if _THE_FIRST.search(t.words)), None)
    if first is None or not deaths(first):
        return []
    return [
        casualty
        for telling in incident.tellings
        if telling.sentence.start < first.sentence.start and _TOGETHER.search(telling.words)
        for casualty in deaths(telling)
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
                        repeats(first, own)
                        and first.victims.side == own.victims.side
                        and len(incident.casualties) > 1
                        and first.start < own.start
                    ):
                        incident.lent = [*incident.lent, first]
                        break
