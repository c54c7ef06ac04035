"""Names told by the name behind or before them: "X, Texas", "X in the Y region", "Y's X region"."""

from itertools import pairwise

from afteraction.article import Article
from afteraction.places.gazetteer import Gazetteer
from afteraction.places.recognition import Name
from afteraction.places.relations import speaks
from afteraction.places.words import TITLES

_NOUNS = frozenset(
    "village town city commune district province region state department county governorate area "
    "municipality prefecture division subdistrict camp base position post outpost airport "
    "settlement neighborhood neighbourhood suburb parish oblast zone territory community capital "
    "stronghold home bazaar market bridge station hospital junction checkpoint crossing mosque "
    "church township hotel school prison mine barracks subcounty sub-district quarter sector "
    "jurisdiction countryside vereda corregimiento barangay upazila tehsil taluk taluka mandal "
    "thana panchayat woreda kebele raion cercle canton lga local government union council "
    "regency subprefecture sub-prefecture payam".split()
)
# What newspapers call regions: "in the restive southeastern province of".
_ADJECTIVES = frozenset(
    "restive troubled volatile remote rural violence-hit violence-plagued violence-wracked "
    "war-torn lawless impoverished mountainous coastal landlocked oil-rich mineral-rich gold-rich "
    "jungle desert border neighbouring neighboring self-proclaimed breakaway autonomous "
    "rebel-held".split()
)
_DIRECTIONS = frozenset(
    "far north south east west northern southern eastern western central northeast northwest "
    "southeast southwest northeastern northwestern southeastern southwestern north-east north-west "
    "south-east south-west north-eastern north-western south-eastern south-western".split()
)
_ARTICLES = frozenset({"a", "an", "the"})
_CONJUNCTIONS = frozenset({" and ", " or ", ", and "})
_LONGEST_GAP = 90
_LONGEST_APPOSITION = 8


def link_containers(article: Article, book: Gazetteer, names: list[Name]) -> None:
    """Set ``container`` where a name is told by its neighbour, and ``titled``."""
    folded = article.folded
    live = [name for name in names if name.removed is None]
    for name in live:
        name.titled = name.first > 0 and article.words[name.first - 1] in TITLES
    for number, (name, following) in enumerate(pairwise(live)):
        if following.start - name.end > _LONGEST_GAP:
            continue
        gap = folded[name.end : following.start]
        if "\n\n" in gap:
            continue
        gap = ", " if gap == "," else gap.replace("\n", " ")
        if following.state is not None:
            name.container = following
        elif name.state is None and leads_inside(gap):
            if gap == ", " and _in_list(folded, book, live, number):
                continue
            if gap.endswith(", ") and speaks(article, following):
                continue  # "near Bule, Kinshasa said"
            name.container = following
            name.inside = " in " in gap
        elif (
            (following.kind is not None or (name.area and name.area.kind == "country"))
            and following.area is None
            and following.container is None
            and _is_possessive(gap)
        ):
            following.container = name


def leads_inside(gap: str) -> bool:
    """Whether the folded text between two names says that the first lies in the second.

    ", " and " (" alone, ", in the", " district of", ", a town in northern", " region, in".
    """
    gap = gap.removeprefix('"')  # 'the base of "Las Palmas" in Sonora'
    if not gap or not (gap[0] in " ," and gap[-1] in " ("):
        return False
    words = gap.replace(",", " , ").replace("(", " ( ").split()
    if words and (words[0] in _NOUNS or words[0].rstrip("s") in _NOUNS):
        words = words[1:]
    if not words:
        return False
    first, rest = words[0], words[1:]
    if first == "(":
        return all(word in ("in", "the") for word in rest)
    if first in ("in", "of"):
        return _is_within(rest)
    if first != ",":
        return False
    if rest and rest[0] == "in":
        return _is_within(rest[1:])
    if _is_within(rest):
        return True
    # ", a small farming town in the far north of"
    if rest[0] not in _ARTICLES or len(rest) > _LONGEST_APPOSITION + 4 or "," in rest:
        return False
    for at, word in enumerate(rest):
        if word == "of" and rest[at - 1] in _DIRECTIONS and "the" not in rest[:at]:
            return False  # "a village north of Homs"
        if word in ("in", "of") and any(noun in _NOUNS for noun in rest[1:at]):
            return _is_within(rest[at + 1 :])
    return False


def _is_within(words: list[str]) -> bool:
    """Whether words may stand between "in" and the wider place: "the northern province of"."""
    return all(
        word == "the"
        or word in _DIRECTIONS
        or word in _NOUNS
        or word in _ADJECTIVES
        or (word in ("of", "in") and at > 0 and words[at - 1] in _NOUNS)
        # "in the north of Mali" lies in it, "a town north of Homs" does not.
        or (word in ("of", "in") and words[at - 1] in _DIRECTIONS and "the" in words[:at])
        for at, word in enumerate(words)
    )


def _is_possessive(gap: str) -> bool:
    """Whether a gap leads from a country to a place of it: "'s", "'s restive northern"."""
    if not gap.startswith("'"):
        return False
    words = gap.lstrip("'s").split()
    return (
        gap[-1] == " "
        and len(words) <= 4
        and all(word.replace("-", "").isalpha() for word in words)
    )


def _in_list(folded: str, book: Gazetteer, names: list[Name], number: int) -> bool:
    """Whether "X, Y" is part of a list of places of one rank: "Mali, Niger and Chad"."""
    first, second = names[number], names[number + 1]
    if first.titled:
        return False  # "Barangay X, Y, Z province": from the smallest to the largest
    if first.area is not None and second.area is not None:
        return True
    if second.area is not None or second.state is not None:
        return False
    third = names[number + 2] if number + 2 < len(names) else None
    after = folded[second.end : third.start] if third is not None else ""
    if after in _CONJUNCTIONS:
        return True
    if second.key is not None and book.is_division(second.key):
        return False
    gaps = [after] if third is not None and third.area is None and third.state is None else []
    if number > 0 and names[number - 1].area is None and names[number - 1].state is None:
        gaps.append(folded[names[number - 1].end : first.start])
    return any(gap in _CONJUNCTIONS or gap == ", " for gap in gaps)
