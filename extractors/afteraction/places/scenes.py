"""Whether the text says of a place that the attack happened there."""

import re
from functools import cache

from afteraction.article import Article
from afteraction.places.recognition import Name
from afteraction.places.relations import PLACE_NOUNS
from afteraction.places.spoken import FAR
from afteraction.places.words import flowing

# Characters from an incident to its place at the end of the relative clause.
_LONGEST = 220


def is_scene(article: Article, name: Name) -> bool:
    """Whether the text says that the attack took place there.

    "X, where the attack took place", "the incident took place on Sunday near X".
    """
    if name.rule == "places.the_village":
        return True  # "They burned a village. The village, X, lies in"
    words = article.words
    at = name.stop
    before = words[max(0, name.first - FAR) : name.first]
    if not _HAPPENED.isdisjoint(before):
        sentence = article.sentence_at(name.start)
        begin = max(article.starts[max(0, name.first - FAR)], sentence.start if sentence else 0)
        if _took_place().search(flowing(article), begin, name.start):
            return True
        if "which" in before and sentence is not None:
            begin = max(sentence.start, name.start - _LONGEST)
            if _which_took_place().search(flowing(article), begin, name.start):
                return True
    if at < len(words) and words[at] in PLACE_NOUNS:
        at += 1
    if at >= len(words) or words[at] != "where" or article.starts[at] - name.end > 16:
        return False
    return _scene().match(flowing(article), article.starts[at]) is not None


_HAPPENED = frozenset("place occurred happened erupted out unfolded began".split())
_INCIDENT = (
    r"(?:attack|assault|incident|ambush|raid|massacre|killing|bombing|blast|explosion|clash|shooting"
    r"|fighting|battle|violence|encounter|gunfight|gunbattle|shootout|murder|abduction|kidnapping)"
    r"(?:e?s)?"
)
_WAS = r"(?:took place|occurred|happened|erupted|broke out|unfolded|began)"


@cache
def _scene() -> re.Pattern[str]:
    return re.compile(
        rf"where (?:the|this|that|an?) (?:\w+ ){{0,3}}?{_INCIDENT} (?:{_WAS}|was carried out"
        r"|were carried out)"
    )


@cache
def _which_took_place() -> re.Pattern[str]:
    """ "The murder of the police commander, which occurred this morning in"."""
    return re.compile(
        rf"\b{_INCIDENT} (?:of|on|against|between|at)\b[^.;,]{{1,120}},? which {_WAS} "
        r"(?:[\w:-]{1,12} ){0,5}?(?:at|in|near|outside)"
        r"(?: the)?(?: (?:[a-z-]{1,14} ){0,2}(?:village|town|city|district|area) of)? $"
    )


@cache
def _took_place() -> re.Pattern[str]:
    return re.compile(
        rf"\b{_INCIDENT},? (?:reportedly |which )?{_WAS} (?:[\w:.-]{{1,12}} ){{0,6}}?(?:at|in|near"
        r"|outside|around|on the outskirts of|on the edge of)(?: the)?(?: (?:[a-z-]{1,14} ){0,2}"
        r"(?:village|town|city|district|area|hamlet|region) of)? $"
    )
