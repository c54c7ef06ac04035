"""Words that stand before names of places without being part of them, folded."""

from functools import lru_cache
from typing import Final

from afteraction.article import Article
from afteraction.calendar_words import CALENDAR_WORDS

# Also the words that sentences begin with: capitals there say little.
FUNCTION_WORDS: Final = CALENDAR_WORDS | frozenset(
    "the a an in on at it to of from by for with and or but as if when while where after before "
    "since until during about against between into through over under near outside inside around "
    "across all some many most both each every any no not only even also still just now then here "
    "there this that these those he she we they you i his her its their our my who what which why "
    "how is are was were be been has have had will would can could may might must do does did so "
    "than meanwhile however although though because yet once despite within without toward towards "
    "former late new nearby neighbouring neighboring said says via per unlike like beyond off "
    "above below along amid another other one two three four five six seven eight nine ten eleven "
    "twelve several dozens hundreds thousands metro metropolitan whilst missing acting incoming "
    "outgoing ex leaving".split()
)
# Directions before names, not part of them: "northern Niger", "downtown Houston".
DIRECTIONS: Final = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast "
    "southwest northeastern northwestern southeastern southwestern greater upper lower mainland "
    "downtown inner outer rural occupied".split()
)


# Nouns that stand right before a name, in capitals too: "Barangay San Isidro", "vereda La Palma".
TITLES: Final = frozenset("barangay sitio purok vereda corregimiento".split())


def words_are_directions(words: list[str]) -> bool:
    """Whether words only say which part: "eastern", "the north"."""
    return all(word in DIRECTIONS or word == "the" for word in words)


@lru_cache(maxsize=1)
def flowing(article: Article) -> str:
    """The folded text with the line breaks inside its sentences as spaces, same offsets.

    Old wires break their lines at a fixed width, often inside a name.
    """
    folded = article.folded
    parts: list[str] = []
    done = 0
    for sentence in article.sentences:
        if not sentence.heading and folded.find("\n", sentence.start, sentence.end) >= 0:
            parts.append(folded[done : sentence.start])
            parts.append(folded[sentence.start : sentence.end].replace("\n", " "))
            done = sentence.end
    return "".join((*parts, folded[done:])) if parts else folded
