"""Objections by streets that cross: "the corner of X and Y", "between X and Y streets"."""

from afteraction.article import Article
from afteraction.places.context.setting import Setting
from afteraction.places.recognition import Name
from afteraction.rule import compile_plain

_CROSSINGS = frozenset("corner intersection junction crossroads crossing".split())
_MANY_STREETS = frozenset("streets avenues boulevards".split())
_BOTH_STREETS = compile_plain(r"[a-z' -]{0,30}? (?:streets|avenues|boulevards)\b")


def has_crossings(article: Article) -> bool:
    """Whether an article has any of the words without which :func:`by_streets` finds nothing."""
    return not (_CROSSINGS | _MANY_STREETS).isdisjoint(article.words)


def by_streets(setting: Setting, name: Name) -> str | None:
    """Whether a name is that of one of two streets."""
    article = setting.article
    words, first, stop = article.words, name.first, name.stop
    if name.area is not None:
        return None
    before = words[max(0, first - 2) : first]
    crossing = before[-1:] == ["of"] and before[0] in _CROSSINGS
    behind = words[stop : stop + 1]
    if not crossing and behind == ["and"] and _MANY_STREETS.intersection(words[stop : stop + 6]):
        end = article.ends[stop + 1]
        crossing = _BOTH_STREETS.match(article.folded, end) is not None
    if not crossing and behind and behind[0] in _MANY_STREETS:
        crossing = "and" in words[max(0, first - 2) : first]
    return "the name of a street" if crossing else None
