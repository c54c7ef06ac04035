"""One group of people told by two nouns: "the Jesuits" are "six Jesuit priests" of the article.

Only where the article itself puts the two nouns side by side, and the one with only one other:
"Jesuit priests" and "Jesuit students" are two groups.
"""

from typing import Final

from afteraction.article import Article
from afteraction.findings import ActorMention, Findings
from afteraction.people import person_nouns
from afteraction.quantities import NUMBER_WORDS
from afteraction.record import Actor

ONE_GROUP_RULE: Final = "actors.one_group"

_CIVIL: Final = ("civilians", "other", "government")
# "Jesuits" alone may be any, and "the Americans" those told of; "two Americans" are maybe others.
POINTING: Final = frozenset("the these those both all".split())


def merge_groups(findings: Findings) -> None:
    """Turn the mentions of a noun that describes another group of the article to that group."""
    generics: dict[str, list[ActorMention]] = {}
    for one in findings.actors:
        if one.actor.generic and one.actor.type in _CIVIL:
            generics.setdefault(one.actor.name, []).append(one)
    if len(generics) < 2:
        return
    heads: dict[str, dict[str, str]] = {}
    for name, ones in generics.items():
        for one in ones:
            told = _described_by(findings.article, one)
            if told is not None and told[0] != name and told[0] in generics:
                heads.setdefault(told[0], {})[name] = told[1]
    for name, described in heads.items():
        if len(described) != 1:
            continue
        (head, word) = next(iter(described.items()))
        if any(other != name and head in groups for other, groups in heads.items()):
            continue  # "Jesuit priests and student priests"
        _turn(findings.article, generics[name], generics[head], word)


def _described_by(article: Article, one: ActorMention) -> tuple[str, str] | None:
    """The group whose noun stands right before a group's: its name and the word as written."""
    first, _ = article.word_range(one.start, one.end)
    if not first:
        return None
    gap = article.folded[article.ends[first - 1] : article.starts[first]]
    hit = person_nouns().longest(article, first - 1)
    if gap.strip(" \n-") or hit is None or hit[0] != first or hit[1].plural:
        return None
    written = article.text[article.starts[first - 1] : article.ends[first - 1]]
    return hit[1].name, written if article.cased else written.lower()


def _turn(article: Article, ones: list[ActorMention], group: list[ActorMention], word: str) -> None:
    """Make both nouns one actor, "Jesuit priests", where the first is told as a group known."""
    actor: Actor = group[0].actor
    turned = False
    for one in ones:
        known = _pointed(article, one) or (
            _counted(article, one) and not _of_a_country(article, one)
        )
        if not one.plural or not known:
            continue
        one.actor, one.rule, turned = actor, ONE_GROUP_RULE, True
    if turned:
        actor.name = f"{word} {actor.name}"


def _counted(article: Article, one: ActorMention) -> bool:
    """Whether a number stands before the mention: "six Jesuits"."""
    first, _ = article.word_range(one.start, one.end)
    before = article.words[max(0, first - 2) : first]
    return any(word.isdigit() or word in NUMBER_WORDS for word in before)


def _of_a_country(article: Article, one: ActorMention) -> bool:
    _, stop = article.word_range(one.start, one.end)
    hit = person_nouns().longest(article, stop - 1)
    return hit is not None and hit[1].side == "unknown"


def _pointed(article: Article, one: ActorMention) -> bool:
    """Whether the mention is definite: "the Americans", "the two Americans"."""
    first, _ = article.word_range(one.start, one.end)
    return not POINTING.isdisjoint(article.words[max(0, first - 2) : first])
