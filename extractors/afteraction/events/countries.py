"""The countries an article is about, and which of them an incident is placed in."""

from collections import Counter

from afteraction.findings import AWAY, Findings, PlaceMention

# Right before a country: something happens there.
_IN = frozenset("in inside within across throughout around".split())
_PARTS = frozenset(
    "the north south east west northern southern eastern western central northeast northwest "
    "southeast southwest northeastern northwestern southeastern southwestern far whole all of "
    "neighboring neighbouring nearby".split()
)


def focus(findings: Findings) -> set[str]:
    """The countries the article is about: those named most, by places and by actors."""
    weights = _weights(findings)
    most = max(weights.values(), default=0)
    return {code for code, weight in weights.items() if weight * 2 >= most}


def _weights(findings: Findings) -> "Counter[str]":
    """How often places and actors of each country are named."""
    named: Counter[str] = Counter()
    for mention in findings.places:
        if len(mention.place.country) == 1 and mention.relation not in AWAY:
            named[mention.place.country[0]] += 1 if mention.place.role == "dateline" else 2
    for actor in findings.actors:
        if len(actor.actor.country) == 1:
            named[actor.actor.country[0]] += 1
    return named


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
    weights = _weights(findings)
    if not weights:
        return []
    (code, most), *rest = weights.most_common(2)
    if rest and rest[0][1] * 2 > most:
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
