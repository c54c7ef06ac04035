"""Names of peoples that only describe a noun: "the Honduran left", "Guatemalan and Salvadoran"."""

from typing import Final

from afteraction.actors.countries import countries
from afteraction.article import Article

# Behind these a person goes on with a verb and its object; a party, a wing or a brigade does not.
_SIDES: Final = frozenset(("left", "right"))
_OBJECTS: Final = frozenset("the a an his her their its this that him them behind".split())
_TURNS: Final = frozenset("for in at from on after before with early late".split())


def describes(article: Article, at: int, stop: int) -> bool:
    """Whether the name of a people in words ``[at, stop)`` stands for the noun behind it.

    Other nouns describe nothing here, and neither does one before a comma.
    """
    words = article.words
    if stop - at != 1 or not (words[at] == "national" or _is_people(words[at])):
        return False
    behind = words[stop : stop + 3]
    if not behind or article.folded[article.ends[at] : article.starts[stop]].strip():
        return False
    if behind[0] == "fire":
        return True
    if behind[0] in _SIDES:
        # "a Salvadoran left the inn", "a Salvadoran left on Monday": a man
        own = _OBJECTS if words[at - 1] == "the" else _OBJECTS | _TURNS
        return len(behind) < 2 or behind[1] not in own
    if behind[0] not in ("and", "or") or len(behind) < 3 or not _is_people(behind[1]):
        return False
    # "Chilean and Peruvian extreme right", but "a Chilean and Peruvian troops"
    apart = article.folded[article.ends[stop + 1] : article.starts[stop + 2]].strip()
    return not apart and behind[2] in ("extreme", "far", "ultra", "radical", *_SIDES)


def _is_people(word: str) -> bool:
    known = countries().phrases.get(word)
    return known is not None and known.demonym
