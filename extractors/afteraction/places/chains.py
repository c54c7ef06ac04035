"""Names told by the name behind or before them: "X, Texas", "X in the Y region", "Y's X region"."""

import re
from itertools import pairwise

from afteraction.article import Article
from afteraction.places.recognition import Name

_DIRECTION = r"(?:far\ )?(?:north|south)?-?(?:east|west|north|south)?(?:ern)?"
_NOUN = (
    r"(?:village|town|city|commune|district|province|region|state|department|county|governorate"
    r"|area|municipality|prefecture|division|subdistrict|sub-district|camp|base|position|post"
    r"|outpost|airport|settlement|neighbou?rhood|suburb|parish|oblast|zone|territory|community)"
)
_WITHIN = rf"(?:the\ )?(?:{_DIRECTION}\ )?(?:{_NOUN}\ (?:of|in)\ )?"
# What stands between a place and the wider one it lies in.
_FORWARD = re.compile(
    rf"""
    (?:\ {_NOUN}s?)?
    (?:
        ,\ (?:in\ )?{_WITHIN}
      | ,\ (?:an?|the)\ (?:[\w-]{{1,20}}\ ){{0,4}}?(?:{_NOUN}|capital|stronghold|home)
        \ (?:[\w-]{{1,20}}\ ){{0,3}}?(?:in|of)\ {_WITHIN}
      | \ ?\((?:in\ )?(?:the\ )?
      | \ (?:in|of)\ {_WITHIN}(?:the\ )?(?:{_DIRECTION}\ )?
    )""",
    re.VERBOSE,
)
_BACKWARD = re.compile(rf"'s?\ (?:{_DIRECTION}\ )?(?:[\w-]{{1,20}}\ ){{0,3}}")
_LIST = re.compile(r",? (?:and|or) |, ")


def link_containers(article: Article, names: list[Name]) -> None:
    """Set ``container`` where a name is told by its neighbour."""
    folded = article.folded
    live = [name for name in names if name.removed is None]
    for number, (name, following) in enumerate(pairwise(live)):
        gap = folded[name.end : following.start]
        if len(gap) > 90 or "\n" in gap.strip(" "):
            continue
        if following.state is not None:
            name.container = following
        elif name.state is None and _FORWARD.fullmatch(gap):
            if gap == ", " and _in_list(folded, live, number):
                continue
            name.container = following
            name.inside = " in " in gap
        elif (
            name.area is not None
            and name.area.kind == "country"
            and following.area is None
            and following.container is None
            and (_BACKWARD.fullmatch(gap))
        ):
            following.container = name


def _in_list(folded: str, names: list[Name], number: int) -> bool:
    """Whether "X, Y" is part of a list of places of one rank: "Mali, Niger and Chad"."""
    first, second = names[number], names[number + 1]
    if first.area is not None and second.area is not None:
        return True
    if number + 2 < len(names):
        gap = folded[second.end : names[number + 2].start]
        if gap in (" and ", " or ", ", and ") and second.area is None:
            return True
    return False
