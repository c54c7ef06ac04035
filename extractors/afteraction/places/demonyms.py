"""Nationality adjectives: no places, but they tell the country."""

from bisect import bisect_left

from afteraction.article import Article
from afteraction.findings import Findings, Nationality
from afteraction.lexicon import phrase_key
from afteraction.places.areas import Areas
from afteraction.places.recognition import Name

# Adjectives that bad translations take for each other, by country.
_CONFUSED = {"NG": "NE", "NE": "NG"}


def find_demonyms(article: Article, known: Areas, upper: bytes) -> list[Nationality]:
    """Where "Nigerien", "Congolese" stand and the countries they tell, in text order."""
    first_words = known.demonyms.lengths
    nationalities: list[Nationality] = []
    if first_words.keys().isdisjoint(article.words):
        return nationalities
    for index, word in enumerate(article.words):
        if word not in first_words or not upper[index]:
            continue
        found = known.demonyms.longest(article, index)
        if found is not None:
            start, end = article.starts[index], article.ends[found[0] - 1]
            nationalities.append(Nationality(start, end, found[1]))
    return nationalities


# What an adjective may call a place: "the Peruvian border town of X".
_SETTLEMENTS = frozenset(
    "town city village hamlet port district province department region state island resort suburb "
    "municipality county governorate".split()
)
_BETWEEN = frozenset(
    "small remote border coastal northern southern eastern western central northeastern "
    "northwestern southeastern southwestern mountain mining capital port frontier second third "
    "largest main historic industrial holy old provincial regional".split()
)


def tell_countries(article: Article, nationalities: list[Nationality], names: list[Name]) -> None:
    """Give names the country of the adjective before them, and all others of the same words too.

    "The Peruvian border town of X"; not "the Russian-held town of X", "Peruvian troops in X".
    """
    told: dict[int, str] = {}
    for found in nationalities:
        if len(found.countries) == 1:
            told[bisect_left(article.starts, found.end) - 1] = found.countries[0]
    if not told:
        return
    words = article.words
    by_words: dict[str, str] = {}
    for name in names:
        at = name.first - 1
        at -= at > 0 and words[at] in ("of", "called", "named")
        if at < 1 or words[at] not in _SETTLEMENTS or name.area is not None:
            continue
        at -= 1
        while at > 0 and at not in told and words[at] in _BETWEEN:
            at -= 1
        if at in told:
            by_words.setdefault(phrase_key(name.text), told[at])
    for name in names:
        if name.container is None:
            name.country = by_words.get(phrase_key(name.text))


def warn_of_demonyms(findings: Findings, known: Areas) -> None:
    """Warn of "Nigerian" in an article that names Niger and never Nigeria, and the reverse.

    The reading stays that of the word: the coder decides.
    """
    countries = {code for mention in findings.places for code in mention.place.country}
    if countries.isdisjoint(_CONFUSED):
        return
    article = findings.article
    for found in findings.nationalities:
        codes, start, end = found.countries, found.start, found.end
        other = _CONFUSED.get(codes[0]) if len(codes) == 1 else None
        if other in countries and codes[0] not in countries:
            name, meant = known.countries[codes[0]].name, known.countries[other].name
            findings.warn(
                "demonym_suspect",
                f"{article.text[start:end]} is of {name}, but the article names only {meant}",
                [article.span(start, end)],
            )
