"""Counts that sum up several attacks, told one by one after them."""

from afteraction.events.clauses import Clause
from afteraction.events.dating import agree, precision
from afteraction.events.incidents import Incident, dated, deaths, figure, repeats
from afteraction.events.tellings import Telling
from afteraction.findings import Findings, PlaceMention
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


def _sum_of_all(incidents: list[Incident]) -> list[Casualty]:
    """The dead of a lead that are those of all incidents together: "attacks across X kill 16".

    The arithmetic says so: one of the smaller counts told later of the first incident, and the
    counts of the others on that day, make up the sum.
    """
    main, others = incidents[0], incidents[1:]
    counted = [c for c in main.casualties if _is_count(c)]
    if not others or not counted:
        return []
    if not any(counted[0] in t.casualties and _tells_of_several(t) for t in main.tellings):
        return []
    # "A string of bombings … in A … other bombings in B" may be one attack told in parts.
    if counted[0].id in main.series and len(others) == 1:
        return []
    later = [other for other in others if not _is_earlier(other)]
    same_day = [other for other in later if _on_the_same_day(main, other)]
    total = counted[0].count.value or 0
    smaller = [
        c
        for c in main.casualties
        if c.outcome == "killed"
        and 0 < (c.count.value or 0) < total
        and c.status != "denied"
        and (c.subset_of == counted[0].id or c.sentence.start > counted[0].sentence.start)
    ]
    if not smaller:
        return []
    first = smaller[0]
    rest = total - (first.count.value or 0)
    if not any(_make_up(rest, some, counted[0].id) for some in (same_day, later)) and not (
        _spread(main, counted[0])
        and _some_of(rest, same_day if _on_a_day(main, total) else later, counted[0].id)
    ):
        return []
    return [c for c in counted if c.start < first.start and c.count.value == total]


_SEVERAL = compile_plain(r"\b(?:violence|unrest|bloodshed)\b")


def _tells_of_several(telling: Telling) -> bool:
    """Whether a telling speaks of attacks, and not of one: "bombings and shootings killed 16"."""
    return _SEVERAL.search(telling.words) is not None or any(
        not trigger.reading.verb and trigger.reading.form == "plural"
        for trigger in telling.triggers
    )


def _make_up(total: int, incidents: list[Incident], whole: str) -> bool:
    """Whether the dead of some incidents are so many: two counts of one are of one toll or two.

    ``whole``: the statement of the sum, of which they may have been read as parts.
    """
    counts = [[c.count.value or 0 for c in i.casualties if _is_count(c, whole)] for i in incidents]
    return total in (sum(max(some, default=0) for some in counts), sum(map(sum, counts)))


def _spread(main: Incident, total: Casualty) -> bool:
    """Whether a count stands in a sentence that names no town: "attacks across Iraq killed 31"."""
    return not any(
        total in telling.casualties
        and any(m.place.kind in ("populated_place", "facility") for m in telling.firm)
        for telling in main.tellings
    )


def _on_a_day(main: Incident, total: int) -> bool:
    """Whether a sentence that gives a sum gives the day; of a week the parts have days."""
    return any(
        precision(mention.date) == "day"
        for telling in main.tellings
        if any(_is_count(c) and c.count.value == total for c in telling.casualties)
        for mention in telling.dates
    )


def _some_of(total: int, incidents: list[Incident], whole: str) -> bool:
    """Whether two incidents or more, each with its dead, are some of so many."""
    counts = [[c.count.value or 0 for c in i.casualties if _is_count(c, whole)] for i in incidents]
    told = [max(some) for some in counts if some]
    return len(told) > 1 and sum(told) <= total


def _is_earlier(incident: Incident) -> bool:
    sentence = incident.tellings[0].sentence
    return isinstance(sentence, Clause) and sentence.earlier


def _on_the_same_day(one: Incident, other: Incident) -> bool:
    mine, theirs = dated(one.tellings), dated(other.tellings)
    return not theirs or any(agree(a.date, b.date) for a in theirs for b in mine)


def _is_count(casualty: Casualty, whole: str | None = None) -> bool:
    return (
        casualty.outcome == "killed"
        and casualty.count.value is not None
        and casualty.subset_of in (None, whole)
        and casualty.status != "denied"
    )


# Where one deed of a heading ends and the next begins: "X kills four in A; rocket hits B".
_PARTS = compile_plain(r"[;,:] | (?:as|while|and) ")


def _other_deeds(findings: Findings, incidents: list[Incident]) -> None:
    """A heading that tells of two incidents: what it says of the second one is not of the first."""
    main = incidents[0]
    own = {m.place.name for t in main.tellings if not t.sentence.heading for m in t.places}
    if not own:
        return
    for other in incidents[1:]:
        names = {m.place.name for m in other.tellings[0].places} - own
        for telling in main.tellings:
            if not telling.sentence.heading:
                continue
            mention = next((m for m in telling.places if m.place.name in names), None)
            if mention is not None and mention.place.kind != "country":
                _leave_out(findings, main, telling, mention)


def _leave_out(findings: Findings, main: Incident, telling: Telling, mention: PlaceMention) -> None:
    """Take the part of a heading that names a place out of what is told of the main incident."""
    sentence = telling.sentence
    folded = findings.article.folded
    cuts = [m.end() for m in _PARTS.finditer(folded, sentence.start, sentence.end)]
    start = max((cut for cut in cuts if cut <= mention.start), default=sentence.start)
    end = min((cut for cut in cuts if cut > mention.start), default=sentence.end)
    if not any(
        not start <= trigger.start < end for told in main.tellings for trigger in told.triggers
    ):
        return
    main.lent = [*main.lent, *(c for c in telling.casualties if start <= c.start < end)]
    telling.triggers = [t for t in telling.triggers if not start <= t.start < end]
    telling.frames = [
        f for f in telling.frames if f.trigger is None or not start <= f.trigger.start < end
    ]
    telling.places = [m for m in telling.places if not start <= m.start < end]
    telling.scenes = [m for m in telling.scenes if not start <= m.start < end]
    telling.firm = [m for m in telling.firm if not start <= m.start < end]


def settle(findings: Findings, incidents: list[Incident]) -> None:
    """A lead that counts the dead of two incidents: each count goes to the incident it is of."""
    if len(incidents) > 1:
        _other_deeds(findings, incidents)
        total = _sum_of_all(incidents)
        incidents[0].round_up = bool(total)
        incidents[0].lent = [*incidents[0].lent, *total]
        for incident in incidents:
            _untie(incident, total)
    for number, incident in enumerate(incidents):
        for other in incidents[number + 1 :]:
            _lend(incident, other, _sums(incident, other))
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


def _lend(incident: Incident, other: Incident, sums: list[Casualty]) -> None:
    """Take sums out of an incident, and the ties of other counts to them."""
    incident.lent = [*incident.lent, *sums]
    _untie(incident, sums)
    _untie(other, sums)


def _untie(incident: Incident, sums: list[Casualty]) -> None:
    """Counts of an incident are no parts of sums over several, and differ from none of them."""
    known = {total.id for total in sums}
    for part in incident.casualties:
        if part.subset_of in known:
            part.subset_of = None
        part.conflicts_with = [other for other in part.conflicts_with if other not in known]
    for total in sums:
        total.conflicts_with = []
