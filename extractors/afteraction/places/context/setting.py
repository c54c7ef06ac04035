"""The article around a name: what every objection to it is judged by."""

from afteraction.article import Article
from afteraction.places.areas import Areas
from afteraction.places.gazetteer import Gazetteer
from afteraction.places.introductions import acronyms, surnames
from afteraction.places.locatives import STRONG_LOCATIVE
from afteraction.places.neighbours import neighbours
from afteraction.places.recognition import Name
from afteraction.places.words import DIRECTIONS

# Populations: below the first a name needs a word of place; above the last it needs none even
# where it is a surname too; texts without case ask for the middle one.
SMALL = 15_000
TINY = 5_000
LARGE = 300_000
FAMOUS = 1_000_000

# No person and no organisation has a distance behind it.
MEASURED = "places.at_distance"


class Setting:
    """An article, and what its names are judged by.

    ``persons``: the surnames of those named in it, more of them as they are met; ``acronyms``:
    those it introduces; ``datelines``: the gazetteer's keys of the towns in its datelines;
    ``crossings``: whether it has words for streets that cross.
    """

    def __init__(self, article: Article, upper: bytes, book: Gazetteer, known: Areas) -> None:
        self.article = article
        self.book = book
        self.known = known
        self.near = neighbours()
        self.persons = surnames(article, upper, book)
        self.acronyms = acronyms(article)
        self.datelines: set[int | None] = set()
        self.crossings = False

    def opens(self, word: int) -> bool:
        """Whether a word begins a sentence, or stands in a heading, where capitals say little."""
        sentence = self.article.sentence_at(self.article.starts[word])
        return sentence is not None and (sentence.first == word or sentence.heading)

    def follows_strong_locative(self, name: Name) -> bool:
        """Whether "in", "at" or the like stands right before a name, or before its direction."""
        words = self.article.words
        at = name.first - 1
        while at > 0 and words[at] in DIRECTIONS:
            at -= 1
        return at >= 0 and words[at] in STRONG_LOCATIVE

    def after_a_word_of_place(self, name: Name) -> bool:
        """Whether a word of place stands right before: "in Mobile", not "of Conservation"."""
        words = self.article.words
        at = name.first - 1
        while at > 0 and words[at] in DIRECTIONS:
            at -= 1
        return name.rule == "places.road" or (
            name.locative
            and at >= 0
            and (words[at] in STRONG_LOCATIVE or words[at] in ("from", "to", "reached", "and"))
        )

    def population(self, name: Name) -> int:
        """That of the best-known place of a name; 0 for areas and unknown names."""
        return 0 if name.key is None else self.book.population(name.key)

    def remember_person(self, index: int) -> None:
        """Keep a word as the surname of somebody named in the article."""
        word = self.article.words[index]
        if len(word) > 2:
            self.persons.add(word)
