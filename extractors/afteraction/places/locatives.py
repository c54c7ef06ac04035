"""Words of place before names: "in Djibo", "towards Gao"."""

from afteraction.article import Article
from afteraction.places.recognition import Name
from afteraction.places.relations import speaks
from afteraction.places.words import DIRECTIONS

# Words of place; those of the second set are as good before a person ("of Jackson").
STRONG_LOCATIVE = frozenset("in at near outside inside within throughout into around".split())
_LOCATIVE = STRONG_LOCATIVE | frozenset(
    "from to toward towards across via through of reach reached reaching left entered entering "
    "visit visited visiting between over beyond against bound".split()
)


def is_locative(article: Article, name: Name, previous: Name | None) -> bool:
    """Whether a word of place stands before a name, or before the list that it is in."""
    words = article.words
    at = name.first - 1
    if at < 0:
        return False
    gap = article.folded[article.ends[at] : name.start]
    if previous is not None and previous.locative and previous.removed is None:
        between = article.folded[previous.end : name.start]
        listed = between in (", ", " and ", ", and ", " or ", "-", "/", " to ")
        if listed and not speaks(article, name):  # "near Bule, Kinshasa said"
            return True
    if gap.strip(" \n\"'"):
        return False
    while at > 0 and (words[at] in DIRECTIONS or words[at] in ("the", "nearby")):
        at -= 1
    if words[at] in _LOCATIVE or (words[at] == "as" and words[at - 1] == "such"):
        return True
    return (
        at > 0
        and words[at] == "s"
        and article.folded[article.starts[at] - 1] == "'"
        and previous is not None
        and previous.stop == at
        and (previous.area is not None or previous.locative)  # "in Kirkuk's Hawija"
    )
