"""What speaks for and against a sentence's telling of an incident, weighed together.

Each piece of evidence has a name, a weight and a test of its own; their sum decides. A day that
differs, or another town with a toll of its own, is enough to make another incident; the victim
named again, or "the attack" of which nothing new is counted, holds a sentence to what was told.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec import Struct

from afteraction.events.clauses import Clause
from afteraction.events.dating import agree, days_between, precision
from afteraction.events.incidents import (
    HORIZON,
    Incident,
    another_person,
    body,
    dated,
    days,
    deaths,
    figure,
    in_its_entry,
    is_dated,
    own_toll,
    sums_a_period,
)
from afteraction.events.openings import at_that_time, opens_elsewhere, opens_item, own_deed
from afteraction.events.references import dates_known, tells_anew
from afteraction.events.sums import of_series
from afteraction.events.tellings import Telling
from afteraction.events.tolls import REACH, person
from afteraction.events.whereabouts import Relation, is_specific, relation
from afteraction.findings import DateMention, Findings
from afteraction.record import Place
from afteraction.rule import compile_plain

# A sentence whose evidence sums up to this tells of another incident.
APART = -3.0


class Comparison(Struct):
    """An incident and a sentence that may tell of it, with the places and days of both."""

    findings: Findings
    incident: Incident
    telling: Telling
    here: list[Place]
    there: list[Place]
    places: Relation | None
    own_toll: bool
    anew: bool


# An incident told before the last one is meant where so much more speaks for it.
_PLAINLY = 2.0


def best_of(findings: Findings, incidents: Sequence[Incident], telling: Telling) -> Incident | None:
    """The incident that a sentence tells of: the first that it may tell of, the nearest first.

    One further back, if its day, its town or its victim is named again.
    """
    chosen: tuple[float, Incident] | None = None
    for incident in incidents:
        worth, named = likeness(findings, incident, telling)
        if worth <= APART and not of_series(incident, telling):
            continue
        if chosen is None or (named and worth >= chosen[0] + _PLAINLY):
            chosen = worth, incident
    return None if chosen is None else chosen[1]


def tells_of(findings: Findings, incident: Incident, telling: Telling) -> bool:
    """Whether a sentence may tell of an incident, and not of another one."""
    return likeness(findings, incident, telling)[0] > APART


def likeness(findings: Findings, incident: Incident, telling: Telling) -> tuple[float, bool]:
    """The sum of what speaks for (above zero) and against one incident; whether any speaks for."""
    told_before = body(incident)
    recent = [*told_before[:REACH], *told_before[REACH:][-REACH:]]
    here = [place for told in recent for place in _firm(told)]
    there = _firm(telling)
    pair = Comparison(
        findings,
        incident,
        telling,
        here,
        there,
        relation(here, there),
        own_toll(incident, telling),
        tells_anew(findings, telling),
    )
    weights = [evidence.weight for evidence in EVIDENCE if evidence.holds(pair)]
    return sum(weights), any(weight > 0 for weight in weights)


def _firm(telling: Telling) -> list[Place]:
    """The towns, areas and buildings where a telling sets its deed.

    Of "Bor, 90 km north of the capital" that is Bor alone.
    """
    firm = [mention for mention in telling.firm if is_specific(mention)]
    own = [mention for mention in firm if mention.relation != "offset"]
    return [mention.place for mention in own or firm]


# "One was killed in the city, another in a village nearby": what has been named before.
_IN_THE_TOWN = compile_plain(r"_in the (?:same )?(?:city|town|village|district|camp|area)\b(?! of)")


def _in_that_town(pair: Comparison) -> bool:
    return _IN_THE_TOWN.search(pair.telling.words) is not None and not _another_day(
        pair.incident, pair.telling
    )


def _another_day(incident: Incident, telling: Telling) -> bool:
    """Whether both are dated, and to days that differ.

    Of a lead that dates two incidents the first date is that of the first.
    """
    theirs = dated([telling])
    if not theirs:
        return False
    found = False
    for told in body(incident):
        for mine in _own_date(told):
            if any(agree(mine.date, other.date) for other in theirs):
                return False
            found = True
    return found


# A day so near (characters) to a deed is its day.
_NEAR = 60


def _own_date(telling: Telling) -> list[DateMention]:
    """The first date of a telling; not one far from its deed, if another stands beside that.

    "There was mourning on Saturday at Dei after an attack late on Friday".
    """
    found = dated([telling])
    if len(found) < 2:
        return found
    anchors = [t.start for t in telling.triggers]
    near = [d for d in found if any(abs(d.start - anchor) < _NEAR for anchor in anchors)]
    return (near or found)[:1]


def _day_differs(pair: Comparison) -> bool:
    return bool(pair.telling.triggers) and _another_day(pair.incident, pair.telling)


def _same_day(pair: Comparison) -> bool:
    """Whether both give a day, and the same one; two towns may each be struck on it."""
    if pair.own_toll or pair.anew or _elsewhere(pair):
        return False
    theirs = {m.date.earliest for m in days([pair.telling]) if precision(m.date) == "day"}
    return bool(theirs) and any(
        m.date.earliest in theirs
        for told in body(pair.incident)
        for m in days([told])
        if precision(m.date) == "day"
    )


def _day_of_no_deed(pair: Comparison) -> bool:
    """Whether a telling gives another day, and victims or bodies alone: of a count, or a find."""
    return not pair.telling.triggers and _another_day(pair.incident, pair.telling)


def _another_victim(pair: Comparison) -> bool:
    return another_person(pair.incident, pair.telling)


def _of_a_month(pair: Comparison) -> bool:
    """Whether a telling counts the dead of a month or year, the incident those of a day."""
    return sums_a_period(pair.telling) and not any(
        precision(mention.date) in ("month", "year")
        for told in pair.incident.tellings
        for mention in dated([told])
    )


# "In the neighbouring Kolu district": not where the rest was.
_NEIGHBOURING = compile_plain(
    r"_in (?:the )?(?:neighbou?ring|adjoining|adjacent) (?:[a-z]+ (?:of )?){0,2}P\b"
)


def _elsewhere(pair: Comparison) -> bool:
    """Whether a telling is set in other towns than the incident, by all that is known of them."""
    if pair.places in ("holds", "unsure") and _NEIGHBOURING.search(pair.telling.words):
        return True
    return pair.places == "apart" or opens_elsewhere(pair.findings, pair.here, pair.telling)


def _perhaps_elsewhere(pair: Comparison) -> bool:
    """Whether a telling is set in a place that may lie in the incident's, or may not."""
    return pair.places == "unsure" and not _elsewhere(pair)


def _told_from_elsewhere(pair: Comparison) -> bool:
    """Whether who tells of a deed is of another town: "a farmer of Bor said gunmen had fired"."""
    if pair.there:
        return False
    told_from = [m.place for m in pair.telling.scenes if is_specific(m)]
    return relation(pair.here, told_from) in ("unsure", "apart")


def _first_placed(pair: Comparison) -> bool:
    """Whether an incident of no place has a country, or an hour, that a telling sets apart."""
    return bool(pair.there and not pair.here) and (
        _abroad(pair.incident, pair.there) or at_that_time(pair.telling)
    )


def _another_toll(pair: Comparison) -> bool:
    return pair.own_toll and _is_counted(pair)


def _first_toll(pair: Comparison) -> bool:
    return pair.own_toll and not _is_counted(pair)


def _is_counted(pair: Comparison) -> bool:
    """Whether the incident has been told with the dead or wounded that a telling counts anew."""
    known = {c.outcome for c in pair.incident.casualties}
    return any(c.outcome in known for c in deaths(pair.telling))


def _tells_a_deed(pair: Comparison) -> bool:
    return pair.anew or own_deed(pair.findings, pair.telling)


def _item_of_a_list(pair: Comparison) -> bool:
    if pair.telling.labelled and _another_entry(pair):
        return True
    return opens_item(pair.findings, pair.telling)


def _across_the_border(pair: Comparison) -> bool:
    """Whether a telling counts in another country than all that was told before."""
    mine = {code for place in pair.here for code in place.country}
    theirs = {code for place in pair.there for code in place.country}
    return (
        bool(mine and theirs)
        and mine.isdisjoint(theirs)
        and own_toll(pair.incident, pair.telling, every=False)
    )


def _long_before(pair: Comparison) -> bool:
    """Whether a deed is dated weeks before the news, and the incident has no day."""
    if not pair.anew:
        return False
    published = pair.findings.published
    known = [m.date.latest for m in pair.telling.dates if m.date.latest is not None]
    if published is None or not known or is_dated(pair.incident):
        return False
    return days_between(max(known), published) > HORIZON


def _another_entry(pair: Comparison) -> bool:
    """Whether a telling is in another entry of a live report than all that was told before."""
    return pair.telling.entry > 0 and not in_its_entry(pair.telling)(pair.incident)


def _elsewhere_in_another_entry(pair: Comparison) -> bool:
    return _perhaps_elsewhere(pair) and _another_entry(pair)


def _count_of_one(pair: Comparison) -> bool:
    """Whether several are counted in another entry than that of a murder of one person named."""
    killed = [c for c in pair.incident.casualties if c.outcome == "killed"]
    return (
        _another_entry(pair)
        and pair.own_toll
        and len(killed) == 1
        and killed[0].count.value == 1
        and bool(person(killed[0]))
    )


def _same_entry(pair: Comparison) -> bool:
    return pair.telling.entry > 0 and not pair.telling.labelled and not _another_entry(pair)


def _part_of_a_list(pair: Comparison) -> bool:
    """Whether a telling is the part of a sentence that counts town by town."""
    sentence = pair.telling.sentence
    return isinstance(sentence, Clause) and sentence.listed


def _same_town(pair: Comparison) -> bool:
    return pair.places == "same" and not _long_before(pair)


def _same_victim(pair: Comparison) -> bool:
    """Whether somebody named is said again to have been the victim."""
    victims = [words for words in map(person, deaths(pair.telling)) if words]
    return bool(victims) and any(
        not words.isdisjoint(known)
        for known in map(person, pair.incident.casualties)
        for words in victims
    )


def _dates_it(pair: Comparison) -> bool:
    return not pair.own_toll and dates_known(pair.findings, pair.telling)


# A figure so small is told of many.
_TELLING = 3


def _of_the_heading(pair: Comparison) -> bool:
    """Whether a telling counts as many dead as the heading of the incident gives."""
    titles = [t for t in pair.incident.tellings if t.sentence.heading]
    known = {figure(c) for title in titles for c in deaths(title)}
    return any(figure(c) in known and (figure(c)[1] or 0) >= _TELLING for c in deaths(pair.telling))


class Evidence(NamedTuple):
    """One thing that speaks for (above zero) or against (below) one incident."""

    name: str
    weight: float
    holds: Callable[[Comparison], bool]


# Another town with a toll or a deed of its own is another incident, and so is another day alone.
EVIDENCE = (
    Evidence("another victim is named", -6.0, _another_victim),
    Evidence("a month is summed up", -6.0, _of_a_month),
    Evidence("another day", -3.0, _day_differs),
    Evidence("another day, but no deed", -1.5, _day_of_no_deed),
    Evidence("another town", -2.0, _elsewhere),
    Evidence("perhaps another town", -1.0, _perhaps_elsewhere),
    Evidence("told by somebody of another town", -0.5, _told_from_elsewhere),
    Evidence("an item of a list", -2.0, _item_of_a_list),
    Evidence("a country or an hour of its own", -2.0, _first_placed),
    Evidence("in another country, with victims of its own", -1.0, _across_the_border),
    Evidence("weeks before the news", -2.0, _long_before),
    Evidence("another toll", -1.0, _another_toll),
    Evidence("the first toll", -0.5, _first_toll),
    Evidence("a deed is told anew", -1.0, _tells_a_deed),
    Evidence("a part of a list of towns", -1.0, _part_of_a_list),
    Evidence("another entry of a live report", -1.0, _another_entry),
    Evidence("another entry, of perhaps another town", -1.0, _elsewhere_in_another_entry),
    Evidence("another entry, and several dead", -1.0, _count_of_one),
    Evidence("the same entry", 2.0, _same_entry),
    Evidence("the same day", 1.0, _same_day),
    Evidence("in the town told of", 3.0, _in_that_town),
    Evidence("the same town", 1.0, _same_town),
    Evidence("the same victim is named", 2.0, _same_victim),
    Evidence("the day of the known attack", 2.0, _dates_it),
    Evidence("a figure of the heading", 1.0, _of_the_heading),
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
