"""How the text stands to a place: at, near or towards it, or as who governs there."""

import re
from typing import Final

from afteraction.article import Article
from afteraction.findings import PlaceRelation
from afteraction.places.recognition import Name
from afteraction.places.spoken import is_told_there
from afteraction.places.words import FUNCTION_WORDS

PLACE_NOUNS: Final = frozenset(
    "village town city hamlet district region province area state county".split()
)
_COMPASS = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast "
    "southwest northeastern northwestern southeastern southwestern".split()
)
_ROADS = frozenset("road highway route axis track railway".split())
_SURROUNDINGS = frozenset("outskirts vicinity surroundings suburbs edge".split())
_DISTANCE = frozenset(
    "km kms kilometer kilometers kilometre kilometres mile miles metres meters".split()
)
_MOVING = frozenset(
    "fled flee fleeing escaped escape escaping retreat retreated retreating withdrew withdrawn "
    "withdraw returned returning travel traveled travelled traveling travelling heading headed "
    "bound way drove driving moving moved sent flown taken leave left".split()
)
_FRONTIER = frozenset({"border", "borders", "frontier"})
_BASED = frozenset({"based", "born", "trained", "bound"})
_HOME_REACH = 5
# Before "from a school in X": those who were there.
_HOME_FAR = 9
_TAKEN = frozenset(
    "abducted abduct kidnapped kidnap seized seize freed free rescued released took taken take "
    "stole stolen looted snatched grabbed whisked dragged pulled removed escaped broke fled "
    "marched missing captured".split()
)
_SHOOTING = frozenset("fire shots shooting shot firing gunfire threw thrown".split())
# Before "at X": those who tell of the dead, far from where they died.
_TELLERS = frozenset(
    "doctor doctors medic medics nurse nurses surgeon physician analyst analysts professor".split()
)
# Before "to X": who and what goes there.
_SENT = frozenset(
    "ambassador ambassadors envoy visit visits trip tour aid assistance exports exiled deported "
    "extradited flew flown".split()
)
# Behind X: who comes from there, and what is printed or said there.
_PEOPLE = frozenset(
    "newspaper daily correspondent correspondents native natives resident residents businessman "
    "spokesman ambassador university professor citizen citizens tourists radio television newscast "
    "magazine weekly paper development foreign governor mayor pipeline pipelines".split()
)
_CHIEFS = frozenset("chief commander commissioner superintendent".split())
# What is named after its two ends.
_THINGS = frozenset("pipeline pipelines railway railroad".split())
_THING_WORDS = frozenset("oil gas crude".split())
_ACRONYMS = frozenset("us usa uk uae ussr prc drc eu".split())
_STATEMENTS = "statements"
_AUXILIARIES = frozenset("has have had also later immediately strongly s".split())
_SPEECH = frozenset(
    "said says condemned condemns denied denies accused accuses warned warns announced insisted "
    "insists vowed claims claimed blamed blames rejected rejects welcomed demanded urged wants "
    "declared argues argued hopes hoped refused agreed".split()
)


# A full stop, or the line of a paragraph: what stands before them says nothing of what follows.
_ENDS = re.compile(r"[.!?]['\")\u201d]*\s|\n\s*\n")


def relation_of(article: Article, name: Name, previous: PlaceRelation | None) -> PlaceRelation:
    """The relation of a name; ``previous`` is that of the name just before it, if it is near."""
    words = article.words
    at = name.first - 1
    # Back over "the", "northern", "the village of".
    while at > 0 and (
        words[at] == "the"
        or words[at] in _COMPASS
        or (words[at] == "of" and words[at - 1] in PLACE_NOUNS)
        or (words[at] in PLACE_NOUNS and words[at + 1] == "of")
    ):
        at -= 1
    found = _before(words, at, _previous(article, at)) if at >= 0 else None
    if found is not None:
        return found
    if previous == "between" or name.thing:
        return "between"
    if previous == "from" and at >= 0 and words[at] == "to":
        return "toward"  # "on a flight from X to Y"
    if is_of_speakers(article, name):
        return "told"
    if is_attributive(article, name) or is_of_people(article, name):
        return "from"
    return _behind(article, name)


def is_of_a_thing(article: Article, name: Name) -> bool:
    """Whether a name is part of a pipeline's or a railway's: "the Orsa Blanca-Tevenas pipeline"."""
    words = article.words
    hyphened = name.start > 0 and article.folded[name.start - 1] == "-"
    for at in range(name.stop, min(len(words), name.stop + 4)):
        gap = article.folded[article.ends[at - 1] : article.starts[at]]
        if gap not in (" ", "-", " - ", "\n"):
            return False
        hyphened = hyphened or "-" in gap
        if words[at] in _THINGS:
            return hyphened
        if words[at] not in _THING_WORDS and not article.capitalised(at):
            return False
    return False


def is_attributive(article: Article, name: Name) -> bool:
    """Whether a country stands before what is of it: "a U.S. drone", "the PRC embassy".

    Full names do so too seldom to tell ("in Mali soldiers died"), but for "Saudi".
    """
    if name.stop >= len(article.words):
        return False
    word = "".join(article.words[name.first : name.stop])
    return (
        (word in _ACRONYMS or word == "saudi")
        and article.folded[name.end : article.starts[name.stop]] in (" ", "  ", "\n")
        and article.words[name.stop] not in FUNCTION_WORDS
    )


def is_of_people(article: Article, name: Name) -> bool:
    """Whether a name says where somebody comes from: "a Lima daily", "Havana residents"."""
    words, at = article.words, name.stop
    if at >= len(words) or article.folded[name.end : article.starts[at]] != " ":
        return False
    before = name.first - 1
    before -= before > 0 and words[before] == "the"
    if before >= 0 and words[before] in ("in", "at", "near", "outside", "on"):
        return False
    if words[at] in PLACE_NOUNS and at + 1 < len(words):
        at += 1  # "Kano state governor"
    return words[at] in _PEOPLE or (
        words[at] == "police" and not _CHIEFS.isdisjoint(words[at + 1 : at + 2])
    )


def is_of_speakers(article: Article, name: Name) -> bool:
    """Whether those who speak are there: "officials in X said", "in X have issued statements"."""
    words, at, before = article.words, name.stop, name.first - 1
    before -= before > 0 and words[before] == "the"
    if before < 0 or words[before] != "in":
        return False
    while at < min(len(words), name.stop + 3) and words[at] in _AUXILIARIES:
        at += 1
    if at >= len(words) or "," in article.folded[name.end : article.starts[at]]:
        return False
    return (words[at] in _SPEECH and words[at] != "claimed") or (
        words[at] in ("issued", "made") and _STATEMENTS in words[at + 1 : at + 3]
    )


def _previous(article: Article, at: int) -> str:
    """The word before one, if no sentence ends between: "..., officials said. In Mosul ..."."""
    if at < 1 or _ENDS.search(article.folded, article.ends[at - 1], article.starts[at]):
        return ""
    return article.words[at - 1]


def _before(words: list[str], at: int, second: str) -> PlaceRelation | None:
    word = words[at]
    if word in ("of", "from", "outside") and (second in _DISTANCE or second in _COMPASS):
        return "offset"
    if word in ("near", "outside", "around", "bordering"):
        return "near"
    if (word, second) in (("to", "close"), ("to", "next")):
        return "near"
    if word == "of" and second in _SURROUNDINGS:
        return "near"
    if word in ("with", "to") and second in _FRONTIER:
        return "near"  # "the border with Mali" is not in Mali
    if word in ("between", "linking", "connecting") or (word == "from" and second in _ROADS):
        return "between"
    if word == "in" and is_told_there(words, at, second):
        return "told"
    if word == "in" and second and _is_home(words, at):
        return "from"
    if word in ("in", "at", "from") and second in _TELLERS:
        return "told"
    if word == "to" and second in _SENT:
        return "from"
    if word in ("toward", "towards", "into") or (word in ("to", "for") and second in _MOVING):
        return "toward"
    if (
        word == "from"
        or (word == "in" and second == "born")
        or (word == "of" and second == "native")
    ):
        return "from"
    return None


def _is_home(words: list[str], at: int) -> bool:
    """Whether "in" at ``at`` ends where somebody is from: "two women from the cotton mill in X".

    Not "they fired from a roof in X".
    """
    back = at - 1
    while back > max(0, at - _HOME_REACH) and words[back] not in FUNCTION_WORDS:
        back -= 1
    back -= words[back] in ("the", "a", "an")
    who = words[back - 1]
    if back >= at - 1 or words[back] != "from" or who in _MOVING or who.endswith("ed"):
        return False
    return who not in _SHOOTING and _TAKEN.isdisjoint(words[max(0, back - _HOME_FAR) : back])


def _behind(article: Article, name: Name) -> PlaceRelation:
    words = article.words
    following = words[name.stop : name.stop + 3]
    if not following:
        return "at"
    joined_on = article.folded[name.end : name.end + 1] == "-"
    if joined_on and following[0] in _BASED:
        return "from"
    if joined_on and _FRONTIER.intersection(following[1:]):
        return "between"
    return "near" if following[0] in _FRONTIER else "at"


def speaks(article: Article, name: Name) -> bool:
    """Whether the place says or does what governments do: "Bamako denied it"."""
    words = article.words
    at = name.stop
    while at < min(len(words), name.stop + 3) and words[at] in _AUXILIARIES:
        at += 1
    if at >= len(words):
        return False
    gap = article.folded[name.end : article.starts[at]]
    if "," in gap or "." in gap:
        return False
    return words[at] in _SPEECH or (
        words[at] == "called" and words[at + 1 : at + 2] in (["for"], ["on"])
    )
