"""Nationality adjectives: no places, but they tell the country."""

from collections.abc import Iterator

from afteraction.article import Article
from afteraction.findings import Findings
from afteraction.places.areas import Areas

# Adjectives that bad translations take for each other, by country.
_CONFUSED = {"NG": "NE", "NE": "NG"}


def find_demonyms(
    article: Article, known: Areas, upper: bytes
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where "Nigerien", "Congolese" stand, ``[start, end)``, and the countries they tell."""
    first_words = known.demonyms.lengths
    for index, word in enumerate(article.words):
        if word not in first_words or not upper[index]:
            continue
        found = known.demonyms.longest(article, index)
        if found is not None:
            yield article.starts[index], article.ends[found[0] - 1], found[1]


def warn_of_demonyms(findings: Findings, known: Areas, upper: bytes) -> None:
    """Warn of "Nigerian" in an article that names Niger and never Nigeria, and the reverse.

    The reading stays that of the word: the coder decides.
    """
    countries = {code for mention in findings.places for code in mention.place.country}
    if countries.isdisjoint(_CONFUSED):
        return
    article = findings.article
    for start, end, codes in find_demonyms(article, known, upper):
        other = _CONFUSED.get(codes[0]) if len(codes) == 1 else None
        if other in countries and codes[0] not in countries:
            name, meant = known.countries[codes[0]].name, known.countries[other].name
            findings.warn(
                "demonym_suspect",
                f"{article.text[start:end]} is of {name}, but the article names only {meant}",
                [article.span(start, end)],
            )
