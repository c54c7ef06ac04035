"""The countries an article is about, and which of them an incident is placed in."""

from collections import defaultdict
from typing import Final

from afteraction.findings import NO_SCENE, Findings, PlaceMention
from afteraction.record import Place

# Right before a country: something happens there.
_IN = frozenset("in inside within across throughout around".split())
_PARTS = frozenset(
    "the north south east west northern southern eastern western central northeast northwest "
    "southeast southwest northeastern northwestern southeastern southwestern far whole all of "
    "neighboring neighbouring nearby".split()
)


# What a mention tells of where the article plays: that something happens in a country, that a
# place is named, that a country is only for or against something, or acts; who is from where.
_HAPPENS: Final = 4
_NAMED: Final = 2
_PASSING: Final = 1


def focus(findings: Findings) -> set[str]:
    """The countries the article is about: those told of most, by places, people and actors."""
    weights = country_weights(findings)
    most = max(weights.values(), default=0)
    return {code for code, weight in weights.items() if weight * 2 >= most}


def in_order(findings: Findings, places: list[Place]) -> list[Place]:
    """The places of a record: the scenes first, then those of the country it tells of most.

    Places of one country stay in text order. So the town of a news desk abroad stands behind the
    country that its dispatch is about.
    """
    weights = country_weights(findings)

    def rank(place: Place) -> tuple[bool, float]:
        weight = sum(weights[code] for code in place.country) / max(1, len(place.country))
        return place.role != "event", -weight

    return sorted(places, key=rank)


def country_weights(findings: Findings) -> defaultdict[str, float]:
    """How much an article tells of each country, by its places, nationalities and actors."""
    weights: defaultdict[str, float] = defaultdict(float)
    for mention in findings.places:
        if len(mention.place.country) == 1 and mention.relation not in NO_SCENE:
            weights[mention.place.country[0]] += _weight(findings, mention)
    for found in findings.nationalities:
        if findings.article.folded.endswith("anti-", 0, found.start):
            continue  # "an anti-Syrian politician"
        for code in found.countries:
            weights[code] += _PASSING / len(found.countries)
    for code, _ in {
        (a.actor.country[0], a.actor.name) for a in findings.actors if len(a.actor.country) == 1
    }:
        weights[code] += _PASSING
    return weights


def _weight(findings: Findings, mention: PlaceMention) -> int:
    if mention.place.role == "dateline" or mention.metonym:
        return _PASSING
    if mention.place.kind != "country":
        return _NAMED
    if is_inside(findings, mention):
        return _HAPPENS
    before = _word_before(findings, mention)
    return _PASSING if before in _NOT_THERE or before == "on" else _NAMED  # "blamed on Syria"


def is_inside(findings: Findings, mention: PlaceMention) -> bool:
    """Whether the words right before a country say that something happens in it.

    "in northern Mali", "a village in the south of Chad", "on the Mali-Niger border"; not "the
    ambassador of Chad", "a trip to Chad".
    """
    if mention.relation == "between":
        return True
    article = findings.article
    first, _ = article.word_range(mention.start, mention.end)
    at = first - 1
    while at > 0 and article.words[at] in _PARTS:
        at -= 1
    return at >= 0 and article.words[at] in _IN


def home_of(findings: Findings) -> list[PlaceMention]:
    """Mentions of the country that the article is about, for an incident told without a place.

    Only where the text names it otherwise than as the dateline's, as somebody's home or as what
    something is for or against, and where no other comes near it.
    """
    weights = country_weights(findings)
    if not weights:
        return []
    code = max(weights, key=weights.__getitem__)
    towns = [m.place.country for m in findings.places if m.place.role == "dateline"]
    peopled = any(code in found.countries for found in findings.nationalities) or any(
        mention.actor.country == [code] for mention in findings.actors
    )
    if towns and [code] not in towns and not peopled:
        return []  # no more than a country where somebody studies
    if any(weight * 2 > weights[code] for other, weight in weights.items() if other != code):
        return []
    return [
        mention
        for mention in findings.places
        if mention.place.kind == "country"
        and mention.place.country == [code]
        and mention.place.role != "dateline"
        and mention.relation == "at"
        and _word_before(findings, mention) not in _NOT_THERE
        and not _is_in_a_name(findings, mention)
    ]


# Before "of" and a country: persons who live elsewhere.
_TITLES = frozenset("ambassador consul earl duke prince lord embassy consulate".split())
# Before a country: nobody is said to be there.
_NOT_THERE = frozenset("for from against with to by like than and or as between".split())


def _is_in_a_name(findings: Findings, mention: PlaceMention) -> bool:
    """Whether a country is part of a longer name: "Earl X of Burma", "Pakistan People's Party"."""
    article = findings.article
    if not article.cased:
        return False
    first, stop = article.word_range(mention.start, mention.end)
    behind = article.folded[mention.end : mention.end + 1] == " " and stop < len(article.words)
    if behind and article.capitalised(stop):
        return True
    while first > 1 and article.words[first - 1] == "the":
        first -= 1
    return first > 1 and article.words[first - 1] == "of" and article.words[first - 2] in _TITLES


def _word_before(findings: Findings, mention: PlaceMention) -> str:
    article = findings.article
    at = article.word_range(mention.start, mention.end)[0] - 1
    while at > 0 and article.words[at] in _PARTS:
        at -= 1
    return article.words[at] if at >= 0 else ""
