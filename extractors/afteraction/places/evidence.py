"""Where an article plays: countries and divisions that it tells, and what that makes likely."""

import math
from bisect import bisect_left
from collections import defaultdict

from msgspec import Struct

from afteraction.findings import AWAY, Findings
from afteraction.places.areas import Areas
from afteraction.places.gazetteer import Gazetteer
from afteraction.places.readings import Reading
from afteraction.places.recognition import Name
from afteraction.places.relations import relation_of

# The evidence of a name that only one country has, for that country.
UNIQUE = 0.5
# Weights of evidence, against 1 for a country named for the first time.
_AGAIN = 0.2
_DOUBTFUL = 0.2
# Population from which a name that only one country has is evidence for it.
_WELL_KNOWN = 15_000
_CAPITAL = 0.4
_DATELINE = 1.5
# Of people and things that are seldom at home where they are in the news.
_GUEST = 0.2
_GUESTS = frozenset(
    "peacekeepers peacekeeper nationals national citizens citizen tourists tourist contractors "
    "contractor workers worker engineers engineer journalist journalists diplomat diplomats "
    "ambassador embassy consulate navy drone drones strike strikes airstrike airstrikes warplanes "
    "commandos commando missionaries missionary businessman mercenaries mercenary special born "
    "newspaper daily news media intelligence aid-worker company firm expatriates hostages".split()
)
# Weights, in units of a factor ten in population.
_COUNTRY_WEIGHT = 3.0
_DIVISION_WEIGHT = 2.5


class Evidence(Struct):
    """What the article tells of where it plays: weights by country and by admin1 row.

    ``named`` has those countries alone that its places tell, without those of its people.
    """

    countries: defaultdict[str, float]
    divisions: defaultdict[int, float]
    named: defaultdict[str, float]


def evidence_of(findings: Findings, places: list[Name], known: Areas, book: Gazetteer) -> Evidence:
    """Countries named, by adjective, by actor; the division of an abbreviation."""
    article = findings.article
    countries: defaultdict[str, float] = defaultdict(float)
    seats = known.capitals
    seen: set[str] = set()
    for name in places:
        # A country named ten times is not ten times as much a sign as one named once.
        weight = _AGAIN if name.text in seen else 1.0
        seen.add(name.text)
        if len(name.areas) > 1:
            continue
        if name.area is not None and name.area.country:
            # "Georgia", "Jordan": no evidence for themselves while other places have the name.
            weight *= 1.0 if name.key is None or book.only_country(name.key) else _DOUBTFUL
            if relation_of(article, name, None) in AWAY:
                weight *= _GUEST  # "peacekeepers from Chad", "a U.S. drone"
            for code in name.area.country:
                countries[code] += weight / len(name.area.country)
        elif name.state is not None:
            countries[name.state[0]] += weight
        elif (
            name.key is not None
            and book.population(name.key) >= _WELL_KNOWN
            and (country := book.only_country(name.key))
        ):
            # A capital that is no more than named may stand for its government.
            seated = name.locative and " ".join(article.words[name.first : name.stop]) in seats
            countries[country] += weight if seated else UNIQUE * weight
        elif name.key is not None and (
            seat := seats.get(" ".join(article.words[name.first : name.stop]))
        ):
            countries[seat] += _DATELINE if name.dateline else _CAPITAL * weight
    named = countries.copy()
    for found in findings.nationalities:
        following = bisect_left(article.starts, found.end)
        abroad = not _GUESTS.isdisjoint(article.words[following : following + 2])
        for code in found.countries:
            countries[code] += (_GUEST if abroad else 1.0) / len(found.countries)
    for actor in findings.actors:
        for code in actor.actor.country:
            countries[code] += 0.5 / len(actor.actor.country)
    return Evidence(countries, defaultdict(float), named)


def count(reading: Reading, evidence: Evidence) -> None:
    """Add a place that is sure to the evidence."""
    for code in reading.country:
        evidence.countries[code] += 1 / len(reading.country)
    if reading.admin1_row is not None:
        evidence.divisions[reading.admin1_row] += 1


class Support:
    """What the evidence of an article says for a reading; it must not change meanwhile."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._countries = sum(evidence.countries.values())
        self._divisions = sum(evidence.divisions.values())

    def of(self, reading: Reading) -> float:
        """The score for its country and its division."""
        evidence, score = self._evidence, 0.0
        if self._countries and reading.country:
            most = max([evidence.countries[code] for code in reading.country])
            score += _COUNTRY_WEIGHT * math.sqrt(most / self._countries)
        if self._divisions and reading.admin1_row is not None and reading.kind != "admin1":
            share = evidence.divisions[reading.admin1_row] / self._divisions
            score += _DIVISION_WEIGHT * math.sqrt(share)
        return score
